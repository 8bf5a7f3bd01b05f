import type { Workbook, Worksheet } from 'exceljs';
import { holdingsRow, HOLDINGS_COLUMNS } from './clean';
import type { Copy } from './content/register';
import type { Content } from './content/school';
import { inTcvn3 } from './legacy';
import type { Planter } from './planted';
import { addTable, BOX, FONT, put, serialOfDay, type SampleColumn } from './sheets';

/** Columns of the register, counted from 1. */
const COLUMN = {
  entered: 1,
  number: 2,
  title: 3,
  author: 4,
  publisher: 5,
  year: 6,
  price: 7,
  category: 8,
  condition: 12,
  withdrawn: 13,
  record: 14,
  note: 16,
};
const HEADER_ROW = 4;

/** A text in combining marks, as some phones and Macs leave it. */
function decomposed(content: Content | undefined): Content {
  if (typeof content !== 'string') throw new TypeError('Only a text can be decomposed.');
  return content.normalize('NFD');
}

function title(sheet: Worksheet, row: number, text: string, columns: number): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size: 14, bold: true };
  cell.alignment = { horizontal: 'center' };
}

/** The register of textbooks, professional and reference books on one sheet: title rows, a merged heading, and years of haste. */
export function addMessyRegister(workbook: Workbook, copies: readonly Copy[], planter: Planter): void {
  const name = 'Vốn tài liệu';
  const rows: Content[][] = copies.filter((copy) => copy.register !== 'STN').map(holdingsRow);
  const indexOf = (number: string) => {
    const index = rows.findIndex((row) => row[COLUMN.number - 1] === number);
    if (index < 0) throw new RangeError(`No ${number} in the register.`);
    return index;
  };
  // A row that was deleted, and one that was left blank: everything below moves, so these come first.
  rows.splice(indexOf('SNV.00300'), 1);
  rows.splice(indexOf('STK.00500'), 0, []);
  const rowOf = (number: string) => HEADER_ROW + 1 + indexOf(number);

  const sheet = addTable(workbook, name, HOLDINGS_COLUMNS, rows, {
    headerRow: HEADER_ROW,
    landscape: true,
    headerFill: 'FFFFFF99',
  });
  title(sheet, 1, 'TRƯỜNG TIỂU HỌC SUỐI NGỌC', 6);
  title(sheet, 2, 'SỔ ĐĂNG KÝ CÁ BIỆT', HOLDINGS_COLUMNS.length);
  planter.at('dkcb-khuyet', name, rowOf('SNV.00301'), COLUMN.number);
  planter.at('dong-trong-giua', name, rowOf('STK.00500') - 1, COLUMN.entered);

  const set = (number: string, column: number, content: Content, rule?: Parameters<Planter['at']>[0]) => {
    const cell = sheet.getCell(rowOf(number), column);
    cell.value = null;
    put(cell, content, HOLDINGS_COLUMNS[column - 1]?.format);
    if (rule) planter.at(rule, name, rowOf(number), column);
  };

  // Types as people write them.
  for (let n = 1; n <= 36; n += 1) set(`SGK.${String(n).padStart(5, '0')}`, COLUMN.category, 'SGK');
  planter.at('loai-viet-khac', name, rowOf('SGK.00001'), COLUMN.category);
  for (let n = 700; n <= 760; n += 1) set(`STK.${String(n).padStart(5, '0')}`, COLUMN.category, 'sach tham khao');
  planter.at('loai-viet-khac', name, rowOf('STK.00700'), COLUMN.category);
  set('SNV.00100', COLUMN.category, 'SÁCH NGHIỆP VỤ', 'loai-viet-khac');
  set('SGK.00210', COLUMN.category, 'Sách giáo khao', 'loai-la');
  set('SGK.00305', COLUMN.category, null, 'thieu-loai');
  set('STK.00810', COLUMN.category, 'Sách thiếu nhi', 'loai-va-so-khac-nhau');

  // Numbers of the register.
  set('SNV.00150', COLUMN.number, 'SNV.00149');
  planter.at('dkcb-trung', name, HEADER_ROW + 1 + indexOf('SNV.00150'), COLUMN.number);
  set('SGK.00400', COLUMN.number, 'SGK.00400  ');
  planter.at('khoang-trang-thua', name, HEADER_ROW + 1 + indexOf('SGK.00400'), COLUMN.number);
  set('STK.00900', COLUMN.number, 'tk 900');
  planter.at('dkcb-sai-mau', name, HEADER_ROW + 1 + indexOf('STK.00900'), COLUMN.number);

  // Text, money, dates.
  set('STK.00020', COLUMN.title, decomposed(rows[indexOf('STK.00020')]?.[COLUMN.title - 1]), 'dau-to-hop');
  set('SGK.00120', COLUMN.price, '27.000', 'so-dang-chu');
  set('STK.00321', COLUMN.price, 28, 'gia-bat-thuong');
  set('SNV.00210', COLUMN.year, 2202, 'nam-xuat-ban-sai');
  set('SNV.00220', COLUMN.entered, '31/02/2021', 'ngay-khong-hieu');
  set('STK.00610', COLUMN.entered, '5/23/2018', 'ngay-khong-hieu');
  set('STK.01300', COLUMN.entered, { day: '2032-11-15' }, 'ngay-tuong-lai');
  set('STK.00410', COLUMN.entered, '16.X.2018');
  const broken = sheet.getCell(rowOf('STK.00040'), COLUMN.price);
  broken.value = { formula: '#REF!*1000', result: { error: '#REF!' } } as never;
  planter.at('o-loi-cong-thuc', name, rowOf('STK.00040'), COLUMN.price);

  // A lost copy that nobody wrote a record for.
  set('STK.00950', COLUMN.condition, 'Mất');
  set('STK.00950', COLUMN.withdrawn, { day: '2026-03-10' });
  planter.at('thanh-loc-thieu-quyet-dinh', name, rowOf('STK.00950'), COLUMN.record);

  // One date for a whole delivery, merged because it looks tidy.
  const first = rowOf('STK.01100');
  for (let row = first + 1; row < first + 4; row += 1) sheet.getCell(row, COLUMN.entered).value = null;
  sheet.mergeCells(first, COLUMN.entered, first + 3, COLUMN.entered);
  planter.at('o-gop-trong-du-lieu', name, first, COLUMN.entered);
}

const OLD_COLUMNS: readonly SampleColumn[] = HOLDINGS_COLUMNS.filter(
  (column) => column.header !== 'Loại sách' && column.header !== 'Kiểm kê 5/2026',
);

/** The register of children's books as the school has kept it since the days of .VnTime: TCVN3 text, no type column because the sheet is the type. */
export function addOldChildrensRegister(workbook: Workbook, copies: readonly Copy[], planter: Planter): void {
  const name = 'STN';
  const keep = HOLDINGS_COLUMNS.map((column, index) => (OLD_COLUMNS.includes(column) ? index : -1)).filter(
    (index) => index >= 0,
  );
  const encoded = (content: Content | undefined): Content =>
    typeof content === 'string' ? inTcvn3(content) : (content ?? null);
  const rows = copies
    .filter((copy) => copy.register === 'STN')
    .map((copy) => {
      const row = holdingsRow(copy);
      return keep.map((index) => encoded(row[index]));
    });
  const columns = OLD_COLUMNS.map((column) => ({ ...column, header: inTcvn3(column.header) }));
  const sheet = addTable(workbook, name, columns, rows, { headerRow: 3, landscape: true, headerFill: 'FFCCFFCC' });
  sheet.getCell(1, 1).value = inTcvn3('Sổ đăng ký cá biệt - Sách thiếu nhi');
  for (let row = 1; row <= rows.length + 3; row += 1) {
    for (let column = 1; column <= columns.length; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: '.VnTime', size: 13, bold: row <= 3 };
      if (row >= 3) cell.border = BOX;
    }
  }
  planter.at('ma-cu', name, 4, 3);
}

/** The school's own summary, one row a type: with a slip in one balance and a total that was typed by hand. */
export function addMessySummary(workbook: Workbook, planter: Planter): void {
  const name = 'Tổng hợp';
  const columns: SampleColumn[] = [
    { header: 'Loại sách', width: 24 },
    { header: 'Đầu năm', width: 12, format: 'count' },
    { header: 'Tăng', width: 10, format: 'count' },
    { header: 'Giảm', width: 10, format: 'count' },
    { header: 'Cuối năm', width: 12, format: 'count' },
  ];
  const sheet = addTable(
    workbook,
    name,
    columns,
    [
      ['Sách giáo khoa', 569, 58, 14, 613],
      ['Sách nghiệp vụ', 565, 36, 12, 598],
      ['Sách tham khảo', 1376, 84, 24, 1436],
      ['Sách thiếu nhi', 1358, 122, 20, 1460],
      ['Tổng cộng', 3868, 300, 70, 4098],
    ],
    { headerRow: 3, headerFill: 'FFFFFF99' },
  );
  title(sheet, 1, 'TỔNG HỢP VỐN TÀI LIỆU NĂM HỌC 2025-2026', columns.length);
  planter.at('can-doi-sai', name, 5, 5);
  planter.at('dong-tong-lech', name, 8, 5);
  const signed = sheet.getCell(11, 4);
  signed.value = 'NGƯỜI LẬP BIỂU';
  signed.font = { name: FONT, size: 12, bold: true };
  sheet.getCell(15, 4).value = 'Nguyễn Thị Thu Lan';
  sheet.getCell(10, 4).value = `Suối Ngọc, ngày 25 tháng 5 năm 2026`;
  sheet.getCell(10, 4).font = { name: FONT, size: 12, italic: true };
  // The date above is text on purpose; a true date stands beside it so that nobody takes the block for data.
  sheet.getCell(10, 1).value = serialOfDay('2026-05-25');
  sheet.getCell(10, 1).numFmt = 'dd/mm/yyyy';
}
