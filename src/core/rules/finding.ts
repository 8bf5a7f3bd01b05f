import type { CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { Fix } from '../sheet/plan';
import type { RuleId } from './ids';

/** lỗi: the report would be wrong or cannot be made. cảnh báo: probably wrong, a person decides. gợi ý: could be better. */
export type Severity = 'loi' | 'canh-bao' | 'goi-y';

/** Facts that fill the message; words live in `src/words`. */
export type FindingData = Readonly<Record<string, CellValue | readonly CellValue[] | null>>;

/** Something that a press of a button can do about a finding that no change of cells mends. */
export type FindingAction =
  'open-setup' | 'choose-column' | 'choose-reading' | 'confirm-mapping' | 'add-to-categories' | 'write-report-again';

/** One place, one finding (`docs/RULES.md`). */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The first is where "đến ô" goes; empty for findings without a place. */
  readonly cells: readonly CellAddress[];
  readonly data: FindingData;
  /** The same from run to run while the place's content is the same, also after rows were inserted or sorted: made from content, not from row numbers. */
  readonly key: string;
  /** Only where the right value is certain. */
  readonly fix?: Fix;
  /** Alternatives for a person to choose from; never applied by themselves. */
  readonly proposals?: readonly Fix[];
  readonly action?: FindingAction;
  /** Where the finding lists several things of one kind, each of which may be accepted by itself; what they say is `data.parts`. */
  readonly parts?: readonly FindingPart[];
}

/** One of the things that a finding lists. */
export interface FindingPart {
  /** As the key of a finding of its own would be: older versions made one of each. */
  readonly key: string;
  readonly says: CellValue;
}

/** A rule that could not judge, and the sections or section.fields it missed. Silence is never a pass. */
export interface NotRun {
  readonly rule: RuleId;
  readonly missing: readonly string[];
}

/**
 * can-sua: at least one lỗi. chua-du: no lỗi, and no table of the stock was read. can-xac-nhan: neither, and a question is open about how a table is to be read,
 * or an area with numbers was not understood. dat: none of these.
 */
export type Verdict = 'dat' | 'can-sua' | 'can-xac-nhan' | 'chua-du';

export interface CheckResult {
  readonly verdict: Verdict;
  /** The verdict without any lỗi: what is left when somebody mends or accepts them. */
  readonly withoutErrors: Exclude<Verdict, 'can-sua'>;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** Rules that ran and found nothing or something. */
  readonly ran: readonly RuleId[];
  /** Records that were looked at. */
  readonly records: number;
}
