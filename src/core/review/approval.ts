import type { Analysis } from '../analysis';
import { figureReference } from '../figures/layout';
import { OWN_SHEETS } from '../library/own-sheets';
import {
  approvalStateRows,
  reportFingerprint,
  reportSheets,
  settingOf,
  settingsRows,
  STATE_ROWS,
  type StateRow,
} from '../rules/shared/review-state';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Work } from '../work';
import { changesSince, type Changes } from './changes';
import { digest, digestText, parseDigest } from './digest';
import { reportGrids } from './grid';
import { digestOfRows, digestRows, markRows } from './marks';
import { REMARK_STATES, type DecisionKind } from './remarks';

/** More rows of "Cấu hình" about the last decision. */
export const DECISION_ROWS = {
  kind: 'Kết luận duyệt',
  person: 'Người duyệt',
  reason: 'Lý do trả lại',
  reportCells: 'Dấu từng ô của báo cáo khi duyệt, phần',
} as const;

/** Report sheets are small; this is 20,000 cells of them. */
const MOST_LETTERS_OF_REPORTS = 40_000;

/** The last decision about the report. */
export interface CurrentDecision {
  readonly kind: DecisionKind;
  readonly person: string;
  readonly at: string;
  /** Only of a report that was sent back. */
  readonly reason: string;
}

/** The last decision that "Cấu hình" tells of; null where there is none. */
export function currentDecision(settings: ReadonlyMap<string, string>): CurrentDecision | null {
  const said = settingOf(settings, DECISION_ROWS.kind);
  const kind = (['approved', 'returned'] as const).find((one) => REMARK_STATES[one] === said);
  // An approval counts only with its fingerprint: without it nobody could say whether it still holds.
  if (!kind || (kind === 'approved' && settingOf(settings, STATE_ROWS.approvedData) === '')) return null;
  return {
    kind,
    person: settingOf(settings, DECISION_ROWS.person),
    at: settingOf(settings, STATE_ROWS.approvedWhen),
    reason: kind === 'returned' ? settingOf(settings, DECISION_ROWS.reason) : '',
  };
}

/** The rows that an approval leaves on "Cấu hình": who, when, and how the data and the report stood. */
export function* approvalRows(
  { workbook, book, figures }: Pick<Analysis, 'workbook' | 'book' | 'figures'>,
  person: string,
  when: string,
): Work<readonly StateRow[]> {
  const settings = settingsRows(workbook);
  const mark = yield* markRows('approval', { workbook, book, figures }, settings, when);
  const report = digestText(yield* digest(reportGrids(workbook), MOST_LETTERS_OF_REPORTS));
  return [
    [DECISION_ROWS.kind, REMARK_STATES.approved],
    [DECISION_ROWS.person, person],
    [DECISION_ROWS.reason, ''],
    ...mark,
    ...(yield* approvalStateRows(book, workbook, when)).filter(([name]) => name === STATE_ROWS.approvedReport),
    ...digestRows(DECISION_ROWS.reportCells, report, settings),
  ];
}

/** The rows of a report that is sent back: an approval before it holds no longer. */
export function returnRows(person: string, reason: string, when: string): readonly StateRow[] {
  return [
    [DECISION_ROWS.kind, REMARK_STATES.returned],
    [DECISION_ROWS.person, person],
    [DECISION_ROWS.reason, reason],
    [STATE_ROWS.approvedWhen, when],
    [STATE_ROWS.approvedData, ''],
    [STATE_ROWS.approvedReport, ''],
    [STATE_ROWS.approvedParts, ''],
  ];
}

/** What the report sheets differ in from how they were approved; null where they do not. `cells` is null where that is not known. */
export function* reportSinceApproval(
  workbook: WorkbookSnapshot,
  settings: ReadonlyMap<string, string>,
): Work<{ readonly cells: Changes | null } | null> {
  const approved = settingOf(settings, STATE_ROWS.approvedReport);
  if (approved === '' || approved === reportFingerprint(workbook)) return null;
  const tables = parseDigest(digestOfRows(DECISION_ROWS.reportCells, settings));
  return { cells: tables && (yield* changesSince(tables, reportGrids(workbook))) };
}

/** A report sheet as it stands. */
export interface ReportSheetState {
  readonly name: string;
  /** Marked as a bản nháp. */
  readonly draft: boolean;
}

export function reportStates(workbook: WorkbookSnapshot): readonly ReportSheetState[] {
  return reportSheets(workbook)
    .filter(({ own }) => own)
    .map(({ name, values }) => ({
      name,
      draft: values.some((row) => row.some((value) => typeof value === 'string' && value.includes('BẢN NHÁP'))),
    }));
}

/** Excel's longest formula is 8,192 characters. */
const MOST_FORMULA = 7_500;

/**
 * A formula that counts, with no add-in, the figures on "Số liệu" that are not what they were when the report was approved; null where that sheet is missing.
 * Figures beyond the length of a formula are left out: totals come first.
 *
 * @param words what to show for none, and around the number.
 */
export function liveComparison(
  { figures, workbook }: Pick<Analysis, 'figures' | 'workbook'>,
  words: { readonly none: string; readonly before: string; readonly after: string },
): string | null {
  if (!workbook.sheets.some(({ name, own }) => own && name === OWN_SHEETS.figures)) return null;
  const known = [...figures.values()].filter(({ id, value }) => value !== null && !id.startsWith('ratio.'));
  const totals = known.filter(({ id }) => id.endsWith('.total'));
  const terms: string[] = [];
  let length = 0;
  for (const { id, value } of [...totals, ...known.filter(({ id: other }) => !other.endsWith('.total'))]) {
    const term = `N(${figureReference(id)}<>${Math.round((value ?? 0) * 1e6) / 1e6})`;
    // The sum stands in the formula twice.
    if (2 * (length + term.length + 1) > MOST_FORMULA) break;
    length += term.length + 1;
    terms.push(term);
  }
  if (terms.length === 0) return null;
  const sum = terms.join('+');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `=IF(${sum}=0,${quoted(words.none)},${quoted(words.before)}&(${sum})&${quoted(words.after)})`;
}
