import { computeFigures } from '../../../src/core/figures';
import { readBook, type SavedMapping } from '../../../src/core/intake';
import { checkWorkbook } from '../../../src/core/rules';
import type { CheckResult, Finding } from '../../../src/core/rules/finding';
import type { RuleId } from '../../../src/core/rules/ids';
import { addressName } from '../../../src/core/sheet/address';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

/** The last day of May of the school year that all tests are about. */
export const TODAY = serialOf(2026, 5, 31);

export const day = (year: number, month: number, date: number): number => serialOf(year, month, date);

/** Everything that the product says about a workbook. */
export function check(sheets: readonly SheetSnapshot[], today = TODAY, mapping?: SavedMapping): CheckResult {
  const snapshot = workbook(...sheets);
  const book = finish(readBook(snapshot, mapping));
  const figures = computeFigures(book, today);
  return finish(checkWorkbook({ workbook: snapshot, book, figures, today, mapping }));
}

/** The findings of one rule. */
export function findingsOf(rule: RuleId, sheets: readonly SheetSnapshot[], today = TODAY): readonly Finding[] {
  return check(sheets, today).findings.filter((finding) => finding.rule === rule);
}

/** "A1" (or "Trang!A1" for other sheets than the first) of the first cell of each finding; '' for a finding without a place. */
export function placesOf(rule: RuleId, sheets: readonly SheetSnapshot[], today = TODAY): string[] {
  const first = sheets[0]?.name ?? '';
  return findingsOf(rule, sheets, today).map(({ cells: [cell] }) => {
    if (!cell) return '';
    const name = addressName(cell);
    return cell.sheet === first ? name.slice(name.lastIndexOf('!') + 1) : name.replaceAll("'", '');
  });
}

type Row = readonly CellValue[];

/** A register of copies; rows: day of entry, number, title, year, price, type, withdrawal record. */
export function register(
  rows: readonly Row[],
  name = 'Vốn tài liệu',
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const header = [
    'Ngày vào sổ',
    'Số ĐKCB',
    'Tên sách',
    'Năm XB',
    'Giá tiền',
    'Loại sách',
    'Ngày và số biên bản xuất',
    'Phụ chú',
  ];
  return sheet(name, [header, ...rows], { ...dated(header, rows, [0]), ...more });
}

/** Copies SGK.0001 … of one title, correct in everything. */
export function copies(count: number, from = 1, prefix = 'SGK', type = 'Sách giáo khoa', title = 'Toán 1'): Row[] {
  return Array.from({ length: count }, (_unused, i) => [
    day(2024, 9, 10),
    `${prefix}.${String(from + i).padStart(4, '0')}`,
    title,
    2020,
    21000,
    type,
    '',
    '',
  ]);
}

/** A list of titles; rows: title, author, publisher, year, quantity, price, amount, type. */
export function titles(rows: readonly Row[], name = 'Danh mục sách', more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return sheet(
    name,
    [['Tên sách', 'Tác giả', 'NXB', 'Năm XB', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Loại sách'], ...rows],
    more,
  );
}

/** A summary by type; rows: type, opening, added, withdrawn, closing. */
export function summary(rows: readonly Row[], name = 'Tổng hợp'): SheetSnapshot {
  return sheet(name, [['Loại sách', 'Đầu năm', 'Tăng', 'Giảm', 'Cuối năm'], ...rows]);
}

/** Rows: name, unit, quantity, good, broken, seats. */
export function equipment(rows: readonly Row[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return sheet('Thiết bị', [['Tên thiết bị', 'ĐVT', 'Số lượng', 'Tốt', 'Hỏng', 'Số chỗ ngồi'], ...rows], more);
}

/** Rows: day, kind, content, times, works. */
export function activities(rows: readonly Row[]): SheetSnapshot {
  const header = ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lần', 'Số tác phẩm'];
  return sheet('Hoạt động', [header, ...rows], dated(header, rows, [0]));
}

/** Rows: month, visits of pupils, of teachers, loans of pupils, of teachers. */
export function readers(rows: readonly Row[]): SheetSnapshot {
  return sheet('Bạn đọc', [['Tháng', 'Lượt HS', 'Lượt GV', 'HS mượn', 'GV mượn'], ...rows]);
}

/** Rows: school year, indicator, value. */
export function history(rows: readonly Row[]): SheetSnapshot {
  return sheet('Số liệu các năm', [['Năm học', 'Chỉ tiêu', 'Giá trị'], ...rows]);
}

/** Rows: part, sentence. */
export function narrative(rows: readonly Row[]): SheetSnapshot {
  return sheet('Nhận định', [['Phần', 'Nội dung'], ...rows]);
}

const FACTS: readonly Row[] = [
  ['Cơ quan chủ quản', 'UBND PHƯỜNG BẮC LỆNH'],
  ['Tên trường', 'TRƯỜNG TIỂU HỌC BẮC LỆNH'],
  ['Cấp học', 'Tiểu học'],
  ['Địa danh', 'Bắc Lệnh'],
  ['Năm học', '2025-2026'],
  ['Ký hiệu', 'BC-THBL'],
  ['Hiệu trưởng', 'Nguyễn Văn An'],
];

/** "Thông tin" with the seven facts in B2:B8; a changed fact stays in its row, a new one goes below. */
export function profile(changes: Readonly<Record<string, CellValue>> = {}): SheetSnapshot {
  const rows = FACTS.map(([name = '', value = '']): Row => [name, changes[String(name)] ?? value]);
  for (const [name, value] of Object.entries(changes))
    if (!FACTS.some(([known]) => known === name)) rows.push([name, value]);
  return sheet('Thông tin', [['Mục', 'Nội dung'], ...rows]);
}

function dated(header: Row, rows: readonly Row[], columns: readonly number[]): Pick<SheetSnapshot, 'numberFormats'> {
  const format = (row: Row) =>
    header.map((_unused, c) => (columns.includes(c) && typeof row[c] === 'number' ? 'dd/mm/yyyy' : 'General'));
  return { numberFormats: [header.map(() => 'General'), ...rows.map(format)] };
}
