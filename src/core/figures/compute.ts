import type { LibraryBook } from '../intake/book';
import { countAssessment } from './assessment';
import { countActivities } from './activities';
import { countTopics } from './activity-topics';
import { FigureDraft } from './draft';
import type { IndicatorId } from '../library/ids';
import type { Contributions } from './contributions';
import { countEquipment } from './equipment';
import type { FigureSet } from './figure';
import { finish, type Work } from '../work';
import { countHoldings } from './holdings';
import { countLegal } from './legal';
import { countLookupComputers } from './lookup-computers';
import { takeProfileFigures } from './people';
import { countPeriodicals } from './periodicals';
import { periodOf } from './period';
import { previousFigures } from './previous';
import { countRatios } from './ratios';
import { countReaders } from './readers';
import { countedHoldings } from './scope';

/** Every figure, and what each table of the book adds to those that are sums. */
export interface CountedBook {
  readonly figures: FigureSet;
  readonly contributions: Contributions;
}

/**
 * Every indicator of the contract, in its order, counted from the librarian's records as docs/WORKBOOK.md says under "What exactly is counted".
 * `today` is a 1900-system serial; what is dated later does not count. Linear in the number of records.
 */
export function* countBook(book: LibraryBook, today: number): Work<CountedBook> {
  const period = periodOf(book, today);
  const draft = new FigureDraft();
  const holdings = countedHoldings(book);
  yield* countHoldings(draft, book, holdings, period);
  countLegal(draft, book, holdings);
  yield 0.9;
  countPeriodicals(draft, book);
  countEquipment(draft, book);
  countLookupComputers(draft, book);
  yield 0.95;
  countActivities(draft, book, period);
  countTopics(draft, book, period);
  countReaders(draft, book, period);
  takeProfileFigures(draft, book, period.year);
  countRatios(draft);
  countAssessment(draft, book, period.year.label);
  const previous = new Map([...previousFigures(book, period.year.start)].map(([id, { value }]) => [id, value]));
  const figures = draft.finish(previous);
  const isKnown = (id: IndicatorId) => (figures.get(id)?.value ?? null) !== null;
  return { figures, contributions: draft.contributions.finish(isKnown) };
}

/** The figures of `countBook` alone. */
export function* countFigures(book: LibraryBook, today: number): Work<FigureSet> {
  return (yield* countBook(book, today)).figures;
}

/** `countFigures` without a pause, for the command line and inputs that are known to be small. */
export function computeFigures(book: LibraryBook, today: number): FigureSet {
  return finish(countFigures(book, today));
}
