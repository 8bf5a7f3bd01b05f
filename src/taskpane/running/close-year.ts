import { closeYear, type YearClosing } from '../../core/report/close-year';
import { review, type ReviewStatus } from '../../core/review';
import { schoolYearOf } from '../../core/rules/shared/year';
import { applyFixes } from '../../excel/fix';
import { analyseWorkbook } from './analyse-workbook';
import { runInSlices } from './slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

/** How the log on "Nhật ký sửa" names these changes. */
const LOGGED_AS = 'chot-nam-hoc';

/** What would go into the history, and whether what it comes from is approved. */
export interface ClosingProposal {
  readonly closing: YearClosing;
  readonly status: ReviewStatus;
}

/** Reads the workbook as it is now; the year is the profile's. Nothing is written. */
export async function readClosing(tools: TaskTools): Promise<ClosingProposal> {
  const analysis = await analyseWorkbook(tools);
  const { status } = await runInSlices(review(analysis, today()), { signal: tools.signal });
  return { closing: closeYear(analysis, schoolYearOf(analysis.book, today()).start), status };
}

/**
 * Writes them; "Hoàn tác" in Kiểm tra takes them back. Two round trips.
 *
 * @throws HostError 'changed-meanwhile' where somebody wrote into the history since.
 */
export async function writeClosing({ changes }: YearClosing): Promise<number> {
  if (changes === null || changes.length === 0) return 0;
  return (await applyFixes([{ rule: LOGGED_AS, changes }], clockTime())).cells;
}
