import { REPORT_SHEET_PREFIX } from '../../library/own-sheets';
import type { ReportKind } from '../../report/document';
import { KIND_NAMES, readPartRows, type PartRow } from '../../report/part-rows';
import { REPORT_NAMES } from '../../report/report-names';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { shortHash } from './hash';

const KINDS = Object.keys(KIND_NAMES) as readonly ReportKind[];

/** The kinds of report of which the workbook has a sheet that the product wrote. */
export function writtenKinds(workbook: WorkbookSnapshot): ReportKind[] {
  const sheets = workbook.sheets.filter(({ own }) => own);
  return KINDS.filter((kind) =>
    sheets.some(({ name }) => name.startsWith(`${REPORT_SHEET_PREFIX}${REPORT_NAMES[kind]} `)),
  );
}

/** What a kind's rows on "Phần báo cáo" say, wherever they stand; rows that the report does not follow say nothing. */
function saying(rows: readonly PartRow[], kind: ReportKind): string {
  const lines = rows
    .filter((row) => row.kind === kind)
    .map(({ order, name, parent, use, heading }, rank) => ({
      order: order ?? Infinity,
      name,
      parent,
      use,
      heading,
      rank,
    }))
    .sort((a, b) => (a.parent ?? '').localeCompare(b.parent ?? '') || a.order - b.order || a.rank - b.rank);
  return lines.length === 0
    ? ''
    : shortHash(
        JSON.stringify(
          lines.map(({ order, name, parent, use, heading }) => [String(order), name, parent, use, heading]),
        ),
      );
}

/** How "Phần báo cáo" stands for these kinds, as "Cấu hình" keeps it: "tong-ket=1x9k2f; thang=". */
export function partsMark(workbook: WorkbookSnapshot, kinds: readonly ReportKind[]): string {
  const rows = readPartRows(workbook)?.rows ?? [];
  return KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => `${kind}=${saying(rows, kind)}`)
    .join('; ');
}

/** The kinds that a mark speaks of. */
export function markedKinds(mark: string): ReportKind[] {
  return KINDS.filter((kind) => mark.split('; ').some((part) => part.startsWith(`${kind}=`)));
}

/** The kinds whose rows on "Phần báo cáo" say something else than when the mark was made; none for a workbook that has no mark. */
export function changedParts(workbook: WorkbookSnapshot, mark: string): ReportKind[] {
  const before = new Set(mark.split('; '));
  return markedKinds(mark).filter((kind) => !before.has(partsMark(workbook, [kind])));
}
