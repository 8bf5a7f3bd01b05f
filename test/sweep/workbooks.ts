import type { CellValue, WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { LAYOUTS } from '../mutation/layouts';
import { snapshotOf } from '../mutation/model';
import { Chance } from '../../scripts/support/chance';
import { sheet, workbook } from '../support/workbook';

/** A whole library as one of the layouts that schools have keeps it. */
export function laidOut(layout: number, seed: number): WorkbookSnapshot {
  const make = LAYOUTS[layout];
  if (!make) throw new RangeError(`no layout ${layout}`);
  return snapshotOf(make(new Chance(seed)));
}

/** A whole library without these sheets. */
export function without(...missing: readonly string[]) {
  const whole = laidOut(2, 5);
  return { ...whole, sheets: whole.sheets.filter(({ name }) => !missing.includes(name)) };
}

/** A register by copy. */
const register = (...books: readonly CellValue[][]) =>
  sheet('Vốn tài liệu', [['Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền'], ...books]);
const DE_MEN: CellValue[] = ['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000];
const TOAN: CellValue[] = ['TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000];

const facts = (...more: readonly CellValue[][]) =>
  sheet('Thông tin', [['Tên trường', 'Trường Tiểu học Kim Đồng'], ['Năm học', '2025-2026'], ...more]);
const readers = (...months: readonly CellValue[][]) =>
  sheet('Bạn đọc', [['Tháng', 'Lượt HS', 'Lượt GV'], ['9/2025', 120, 14], ...months]);
const activity = (day: number, kind: string, what: string) =>
  sheet('Hoạt động', [
    ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lần'],
    [day, kind, what, 1],
  ]);
/** Copies at the end of each school year. */
const history = (...years: readonly (readonly [year: string, copies: number])[]) =>
  sheet('Số liệu các năm', [
    ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'],
    ...years.map(([year, copies]) => [year, 'Tổng số bản', 'bản', copies]),
  ]);
const categories = (group: string) =>
  sheet('Danh mục', [
    ['Nhóm', 'Tên', 'Thuộc loại'],
    [group, 'Truyện kể', 'Sách thiếu nhi'],
  ]);
const periodicals = () =>
  sheet('Báo, tạp chí', [
    ['Tên báo', 'Số tờ'],
    ['Thiếu niên Tiền phong', 40],
  ]);
const equipment = () =>
  sheet('Thiết bị', [
    ['Tên thiết bị', 'ĐVT', 'Số lượng'],
    ['Giá sách', 'cái', 8],
  ]);

/** A small library with something to find: spaces, a number as a text, a type that nobody knows. */
export function small() {
  return workbook(
    register(
      ['TK.0001 ', 'Dế Mèn  phiêu lưu ký', 'Sách thiếu nhi', 30_000],
      ['TK.0002', ' Toán 3', 'Sách giáo khoa', '16000'],
      ['TK.0003', 'Đất rừng  phương Nam', 'Sách thiếu nhi', 41_000],
    ),
    facts(),
  );
}

/** A row of every section but what is laid out: "Thông tin" and "Nhận định". */
export function everySection() {
  return workbook(
    register(DE_MEN),
    periodicals(),
    equipment(),
    activity(45_935, 'Giới thiệu sách', 'Sách mới tháng 10'),
    readers(),
    history(['2024-2025', 612]),
    categories('Tài liệu'),
  );
}

/** A type of book that nobody knows, beside one that "Danh mục" names. */
export function withCategories() {
  return workbook(
    register(['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách địa phương', 30_000], TOAN),
    categories('Loại tài liệu'),
  );
}

/** A library with something of everything that a report tells, table, chart and list, and no more: a report is the longest press. */
export function school() {
  return workbook(
    facts(['Cán bộ thư viện', 'Nguyễn Thị Lan']),
    register(DE_MEN, TOAN),
    periodicals(),
    equipment(),
    activity(45_940, 'Ngày hội đọc sách', 'Ngày hội đọc sách cấp trường'),
    readers(['10/2025', 140, 12]),
    history(['2023-2024', 580], ['2024-2025', 612]),
    sheet('Nhận định', [
      ['Mục', 'Nội dung'],
      ['Thuận lợi', 'Thư viện được nhà trường quan tâm.'],
    ]),
  );
}
