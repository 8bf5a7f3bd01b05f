import { analyse } from '../../core/analysis';
import { brokenPress, together } from '../../core/fixes/broken-press';
import { closeYear, type YearClosing } from '../../core/report/close-year';
import { review, type ReviewStatus } from '../../core/review';
import { schoolYearOf } from '../../core/rules/shared/year';
import { applyFixes } from '../../excel/fix';
import { analyseWorkbook } from './analyse-workbook';
import { runInSlices } from '../../excel/slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

/** How the log on "Nhật ký sửa" names these changes. */
const LOGGED_AS = 'chot-nam-hoc';

/** What would go into the history, and whether what it comes from is approved. */
export interface ClosingProposal {
  readonly closing: YearClosing;
  readonly status: ReviewStatus;
  /** Excel has broken an earlier press off: `closing` goes on with it. */
  readonly broken: boolean;
}

/** Reads the workbook as it is now; the year is the profile's. Nothing is written. */
export async function readClosing(tools: TaskTools): Promise<ClosingProposal> {
  const analysis = await analyseWorkbook(tools);
  const { status } = await runInSlices(review(analysis, today()), { signal: tools.signal });
  const broken = brokenPress(analysis.workbook, LOGGED_AS);
  const whole = broken ? await runInSlices(analyse(broken.finished, today()), { signal: tools.signal }) : analysis;
  const closing = closeYear(whole, schoolYearOf(whole.book, today()).start);
  if (!broken) return { closing, status, broken: false };
  return { closing: { ...closing, changes: together(broken, closing.changes ?? []) }, status, broken: true };
}

/**
 * Writes them; "Hoàn tác" in Kiểm tra takes them back. Two round trips, one more where Excel has broken an earlier press off.
 *
 * @throws HostError 'changed-meanwhile' where somebody wrote into the history since.
 */
export async function writeClosing({ changes }: YearClosing): Promise<number> {
  if (changes === null || changes.length === 0) return 0;
  return (await applyFixes([{ rule: LOGGED_AS, changes }], clockTime())).cells;
}
