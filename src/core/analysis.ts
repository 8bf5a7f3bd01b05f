import { countBook } from './figures/compute';
import type { FigureSet } from './figures/figure';
import { readBook } from './intake';
import { judgeDoubts, withUnconfirmed } from './figures/doubts';
import type { LibraryBook } from './intake/book';
import { readingOf, type Reading } from './reading';
import { sheetsLeftAside } from './intake/left-aside';
import { checkWorkbook } from './rules';
import type { CheckResult } from './rules/finding';
import type { WorkbookSnapshot } from './sheet/snapshot';
import type { SavedMapping } from './intake/mapping';
import type { Work } from './work';
import { checkSettings, type AcceptedFinding, type SwitchedOffRule } from './settings/rows';
import { settle, type Accepted } from './settings/settle';

/** Everything that is known about a workbook after one reading. */
export interface Analysis {
  readonly workbook: WorkbookSnapshot;
  readonly book: LibraryBook;
  readonly figures: FigureSet;
  /** What is open: without the findings that somebody has accepted on "Cấu hình", and without the rules that are switched off there. */
  readonly check: CheckResult;
  readonly accepted: readonly Accepted[];
  /** Acceptances whose place has changed since. */
  readonly expired: readonly AcceptedFinding[];
  readonly off: readonly SwitchedOffRule[];
  /** Sheets with a table of which nothing was understood: they are in no figure. */
  readonly leftAside: readonly string[];
  readonly reading: Reading;
}

export type { JudgedDoubt } from './figures/doubts';
export type { Reading, ReadTable } from './reading';

/** Shares of the whole, for the progress bar. */
const INTAKE_SHARE = 0.5;
const COUNTED_SHARE = 0.6;

/** Understands a workbook, counts it and checks it. `today` is a 1900-system serial. */
export function* analyse(workbook: WorkbookSnapshot, today: number, mapping?: SavedMapping): Work<Analysis> {
  const book = yield* part(readBook(workbook, mapping, today), 0, INTAKE_SHARE);
  const counted = yield* part(countBook(book, today), INTAKE_SHARE, COUNTED_SHARE);
  const doubts = judgeDoubts(book, counted.figures, today);
  const figures = withUnconfirmed(counted.figures, doubts);
  const { accepted: decisions, off } = checkSettings(workbook);
  const whole = yield* part(
    checkWorkbook({ workbook, book, figures, today, mapping, doubts }, new Set(off.map(({ rule }) => rule))),
    COUNTED_SHARE,
    1,
  );
  return {
    workbook,
    book,
    figures,
    ...settle(whole, decisions),
    off,
    leftAside: sheetsLeftAside(workbook, book),
    reading: readingOf(book, counted.contributions, doubts),
  };
}

function* part<Result>(work: Work<Result>, from: number, to: number): Work<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
