import type { JudgedDoubt } from '../figures/doubts';
import type { FigureSet } from '../figures/figure';
import type { LibraryBook } from '../intake/book';
import type { SavedMapping } from '../intake/mapping';
import type { FieldId, SectionId } from '../library/ids';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Finding, Severity } from './finding';
import type { RuleId } from './ids';

/** Everything a rule may look at. Plain data; rules never change it. */
export interface RuleInput {
  readonly workbook: WorkbookSnapshot;
  readonly book: LibraryBook;
  readonly figures: FigureSet;
  /** The day of checking as a 1900-system serial. */
  readonly today: number;
  /** What a person confirmed last time, where something was kept; `tieu-de-doi-ten` compares it with the headers of today. */
  readonly mapping?: SavedMapping;
  /** Open questions about how tables are read. */
  readonly doubts?: readonly JudgedDoubt[];
}

export type RuleFamily =
  | 'reading'
  | 'text'
  | 'numbers'
  | 'categories'
  | 'registers'
  | 'balances'
  | 'activities'
  | 'school'
  | 'sentences'
  | 'standards'
  | 'report';

/** A section, or a section with one of its fields, that must be there for the rule to judge. */
export type Need = SectionId | `${SectionId}.${FieldId}`;

/** What a rule says about one place; the engine adds the rule's id and severity. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One purpose, one finished state. A rule is data and one pure function. */
export interface Rule {
  readonly id: RuleId;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** What the rule misses in this workbook; empty means that it can judge. Rules that need any one of several sections decide it here. */
  missing(input: RuleInput): readonly string[];
  /** Yields what it finds, and null wherever it may pause (`ROWS_PER_SLICE`). */
  check(input: RuleInput): Iterable<Found | null>;
}
