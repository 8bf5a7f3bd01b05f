import type { ReportKind } from '../../core/report/document';
import { proposeParts, type PartsProposal } from '../../core/report/parts-sheet';
import { readWorkbook, writeSheets } from '../../excel';
import { applyFixes } from '../../excel/fix';
import { clockTime } from './today';
import type { TaskTools } from './use-task';

/** How the log on "Nhật ký sửa" names added rows. */
const LOGGED_AS = 'phan-bao-cao';

/** What "Phần báo cáo" would get, to be shown before anything is written. */
export async function proposeReportParts(kind: ReportKind, tools: TaskTools): Promise<PartsProposal> {
  return proposeParts(await readWorkbook(tools), kind);
}

/**
 * Writes it: a new sheet, or rows at the end of the one that is there, which "Hoàn tác" in Kiểm tra takes back.
 *
 * @throws HostError 'changed-meanwhile' where somebody wrote into these rows since.
 */
export async function writeReportParts({ sheet, write }: PartsProposal, { signal }: TaskTools): Promise<void> {
  if (write.way === 'plan') await writeSheets([write.plan], { signal, show: sheet });
  if (write.way === 'changes') await applyFixes([{ rule: LOGGED_AS, changes: write.changes }], clockTime());
}
