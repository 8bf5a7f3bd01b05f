import type { Analysis } from '../../core/analysis';
import { parseSchoolYear } from '../../core/library/school-year';
import { closeYear, type YearClosing } from '../../core/report/close-year';
import type { ReportDocument } from '../../core/report/document';
import { HostError } from '../../excel';
import { applyFixes } from '../../excel/fix';
import { clockTime } from './today';

/** How the log on "Nhật ký sửa" names these changes. */
const LOGGED_AS = 'chot-nam-hoc';

/** The figures of the report that was just written, to be shown before anything goes into the history. */
export function proposeClosing(analysis: Analysis, document: Pick<ReportDocument, 'schoolYear'>): YearClosing {
  const year = parseSchoolYear(document.schoolYear);
  if (!year) throw new HostError('unknown', document.schoolYear);
  return closeYear(analysis, year.start);
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
