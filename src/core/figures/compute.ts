import type { LibraryBook } from '../intake/book';
import { countActivities } from './activities';
import { FigureDraft } from './draft';
import { countEquipment } from './equipment';
import type { FigureSet } from './figure';
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
export function computeFigures(book: LibraryBook, today: number): FigureSet {
  const period = periodOf(book, today);
  const draft = new FigureDraft();
  countHoldings(draft, countedHoldings(book), period);
  countPeriodicals(draft, book);
  countEquipment(draft, book);
  countActivities(draft, book, period);
  countReaders(draft, book, period);
  takeProfileFigures(draft, book);
  countRatios(draft);
  const previous = new Map([...previousFigures(book, period.year.start)].map(([id, { value }]) => [id, value]));
  return draft.finish(previous);
}
