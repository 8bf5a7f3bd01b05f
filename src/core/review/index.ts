import type { Analysis } from '../analysis';
import { dataFingerprint, settingsRows } from '../rules/shared/review-state';
import type { Work } from '../work';
import {
  currentDecision,
  reportSinceApproval,
  reportStates,
  type CurrentDecision,
  type ReportSheetState,
} from './approval';
import type { Changes } from './changes';
import { figureLines, type FigureLine } from './figure-lines';
import { asWork, since, type Since } from './marks';
import { quietMonths, type Month } from './quiet-months';
import { remarkSheet, type RemarkSheet } from './remarks';

/** noReport: nothing to approve. waiting: not decided on yet. outdated: approved, and changed since. */
export type ReviewStatus = 'noReport' | 'waiting' | 'returned' | 'approved' | 'outdated';

/** The state of the year at a glance, beside the analysis that it was made from (verdict, findings and accepted findings are there). */
export interface Review extends RemarkSheet {
  readonly status: ReviewStatus;
  readonly decision: CurrentDecision | null;
  readonly reports: readonly ReportSheetState[];
  /** What changed most stands first. */
  readonly figures: readonly FigureLine[];
  /** Null where no activities are kept. */
  readonly quiet: readonly Month[] | null;
  readonly sinceCheck: Since | null;
  readonly sinceReport: Since | null;
  readonly sinceApproval: Since | null;
  /** Only where the report sheets are not what was approved. */
  readonly reportChanges: { readonly cells: Changes | null } | null;
}

/** Everything that the page Duyệt shows. `today` is a 1900-system serial. */
export function* review(analysis: Analysis, today: number): Work<Review> {
  const { workbook, book, figures } = analysis;
  const settings = settingsRows(workbook);
  const fingerprint = yield* asWork(dataFingerprint(book));
  const present = { workbook, settings, fingerprint, book, figures };
  const sinceCheck = yield* since('check', present);
  const sinceReport = yield* since('report', present);
  const sinceApproval = yield* since('approval', present);
  const reportChanges = yield* reportSinceApproval(workbook, settings);
  const decision = currentDecision(settings);
  const reports = reportStates(workbook);
  const changed = sinceApproval?.changed === true || reportChanges !== null;
  return {
    ...remarkSheet(workbook),
    status: statusOf(decision, { hasReport: reports.length > 0, writtenAt: sinceReport?.when ?? '', changed }),
    decision,
    reports,
    figures: figureLines(figures),
    quiet: quietMonths(book, today),
    sinceCheck,
    sinceReport,
    sinceApproval,
    reportChanges,
  };
}

function statusOf(
  decision: CurrentDecision | null,
  facts: { readonly hasReport: boolean; readonly writtenAt: string; readonly changed: boolean },
): ReviewStatus {
  if (decision?.kind === 'approved') return facts.changed ? 'outdated' : 'approved';
  if (!facts.hasReport) return 'noReport';
  // Written again after it was sent back: it waits once more. Times are written so that they compare as texts.
  return decision?.kind === 'returned' && facts.writtenAt <= decision.at ? 'returned' : 'waiting';
}
