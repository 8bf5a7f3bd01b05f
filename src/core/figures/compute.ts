import type { LibraryBook } from '../intake/book';
import { countActivities } from './activities';
import { FigureDraft } from './draft';
import { countEquipment } from './equipment';
import type { FigureSet } from './figure';
import { finish, type Work } from '../work';
import { countHoldings } from './holdings';
import { takeProfileFigures } from './people';
import { countPeriodicals } from './periodicals';
import { periodOf } from './period';
import { previousFigures } from './previous';
import { countRatios } from './ratios';
import { countReaders } from './readers';
import { countedHoldings } from './scope';

/**
 * Every indicator of the contract, in its order, counted from the librarian's records as docs/WORKBOOK.md says under "What exactly is counted".
 * `today` is a 1900-system serial; what is dated later does not count. Linear in the number of records.
 */
export function* countFigures(book: LibraryBook, today: number): Work<FigureSet> {
  const period = periodOf(book, today);
  const draft = new FigureDraft();
  yield* countHoldings(draft, book, countedHoldings(book), period);
  yield 0.9;
  countPeriodicals(draft, book);
  countEquipment(draft, book);
  yield 0.95;
  countActivities(draft, book, period);
  countReaders(draft, book, period);
  takeProfileFigures(draft, book);
  countRatios(draft);
  const previous = new Map([...previousFigures(book, period.year.start)].map(([id, { value }]) => [id, value]));
  return draft.finish(previous);
}

/** `countFigures` without a pause, for the command line and inputs that are known to be small. */
export function computeFigures(book: LibraryBook, today: number): FigureSet {
  return finish(countFigures(book, today));
}
