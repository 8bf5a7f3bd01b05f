import { isPartsSheet } from '../library/own-sheets';
import { isErrorValue, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { cleanText, searchKey } from '../text/normal';
import type { ReportKind } from './document';

/** The columns of "Phần báo cáo", in the order in which they are laid out; they are found again by their headings. */
export const PART_COLUMNS = {
  kind: 'Loại báo cáo',
  order: 'Thứ tự',
  name: 'Phần của báo cáo',
  parent: 'Thuộc phần',
  use: 'Dùng',
  heading: 'Tên riêng',
} as const;
export type PartColumn = keyof typeof PART_COLUMNS;

/** The kinds as "Phần báo cáo" names them. */
export const KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  'tong-ket': 'Tổng kết năm học',
  'so-ket-hk1': 'Sơ kết học kỳ I',
  thang: 'Báo cáo tháng',
  'kiem-ke': 'Biên bản kiểm kê',
  'thanh-loc': 'Biên bản thanh lọc',
  'thong-ke': 'Biểu thống kê',
  'tu-danh-gia': 'Biên bản tự đánh giá thư viện',
};

/** One row as it stands; blanks are ''. */
export interface PartRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly kind: ReportKind;
  /** null: blank, or no number. */
  readonly order: number | null;
  readonly name: string;
  /** null where the sheet has no such column. */
  readonly parent: string | null;
  readonly use: boolean;
  readonly heading: string;
}

/** Something on "Phần báo cáo" that could not be followed as it stands. */
export interface PartIssue {
  /** Sheet row, from 0; null for the sheet as a whole and for parts without a row. */
  readonly row: number | null;
  /**
   * sheet: no header, so the form's own order is taken. kind, order, use: not understood. name: a row without one. twice: the part has a row already.
   * parent: no such part, or a circle. deep: more than three levels. missing: a part of the form without a row, which stays in its place.
   */
  readonly reason: 'sheet' | 'kind' | 'order' | 'use' | 'name' | 'twice' | 'parent' | 'deep' | 'missing';
  /** What stands there, or the name of the part. */
  readonly what: string;
}

export interface PartRows {
  readonly sheet: string;
  /** Sheet column of each heading that was found. */
  readonly columns: ReadonlyMap<PartColumn, number>;
  /** The last row that holds anything. */
  readonly lastRow: number;
  readonly rows: readonly PartRow[];
  readonly issues: readonly PartIssue[];
}

const YES: ReadonlySet<string> = new Set(['', 'co', 'x', 'v', 'dung', 'yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['khong', 'ko', 'k', 'bo', 'no', 'false', '0']);
const KINDS = Object.entries(KIND_NAMES) as readonly (readonly [ReportKind, string])[];

function kindOf(text: string): ReportKind | null {
  const key = searchKey(text);
  const found = KINDS.find(([kind, name]) => searchKey(name) === key || searchKey(kind) === key);
  return found?.[0] ?? null;
}

function textAt(sheet: SheetSnapshot, row: number, column: number | undefined): string {
  return column === undefined ? '' : cleanText(String(valueAt(sheet, row, column)));
}

/** "2", "1,5" and 2 are numbers; anything else is none. */
function numberOf(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  const text = String(value).trim().replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The row that names at least the parts, with the column of each heading. */
function headerOf(sheet: SheetSnapshot): { row: number; columns: Map<PartColumn, number> } | null {
  const names = Object.entries(PART_COLUMNS) as readonly (readonly [PartColumn, string])[];
  for (let at = 0; at < sheet.values.length; at++) {
    const columns = new Map<PartColumn, number>();
    (sheet.values[at] ?? []).forEach((value, index) => {
      const key = searchKey(String(value));
      const column = names.find(([, name]) => searchKey(name) === key)?.[0];
      if (column && !columns.has(column)) columns.set(column, sheet.origin.column + index);
    });
    if (columns.has('name') && columns.size > 1) return { row: sheet.origin.row + at, columns };
  }
  return null;
}

/**
 * What "Phần báo cáo" says, row by row; null where the workbook has no such sheet. A row that cannot be understood is an issue, and the report goes on
 * without what it says.
 */
export function readPartRows(workbook: WorkbookSnapshot): PartRows | null {
  const sheet = workbook.sheets.find(({ name }) => isPartsSheet(name));
  if (!sheet) return null;
  const lastRow = sheet.origin.row + sheet.values.length - 1;
  const header = headerOf(sheet);
  const issues: PartIssue[] = [];
  const rows: PartRow[] = [];
  if (!header) {
    issues.push({ row: null, reason: 'sheet', what: sheet.name });
    return { sheet: sheet.name, columns: new Map(), lastRow, rows, issues };
  }
  const { columns } = header;
  for (let row = header.row + 1; row <= lastRow; row++) {
    const text = (column: PartColumn) => textAt(sheet, row, columns.get(column));
    if (Object.keys(PART_COLUMNS).every((column) => text(column as PartColumn) === '')) continue;
    const kind = columns.has('kind') ? kindOf(text('kind')) : 'tong-ket';
    const name = isErrorValue(text('name')) ? '' : text('name');
    if (name === '' || kind === null) {
      issues.push({
        row,
        reason: name === '' ? 'name' : 'kind',
        what: name === '' ? text('name') || text('heading') : text('kind'),
      });
      continue;
    }
    const order = numberOf(valueAt(sheet, row, columns.get('order') ?? -1));
    if (order === null && text('order') !== '') issues.push({ row, reason: 'order', what: text('order') });
    const use = searchKey(text('use'));
    const known = YES.has(use) || NO.has(use);
    if (!known) issues.push({ row, reason: 'use', what: text('use') });
    rows.push({
      row,
      kind,
      order,
      name,
      parent: columns.has('parent') ? text('parent') : null,
      use: !NO.has(use),
      heading: text('heading'),
    });
  }
  return { sheet: sheet.name, columns, lastRow, rows, issues };
}
