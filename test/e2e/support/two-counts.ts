import { Workbook, type CellValue } from 'exceljs';

/** The sheet with two counts side by side. */
export const COUNTS = 'Thống kê sách';

const PROFILE: readonly (readonly CellValue[])[] = [
  ['Mục', 'Nội dung'],
  ['Cơ quan chủ quản', 'UBND xã Tân Hội'],
  ['Tên trường', 'Trường Tiểu học Hoa Mai'],
  ['Cấp học', 'Tiểu học'],
  ['Địa danh', 'Tân Hội'],
  ['Năm học', '2025-2026'],
  ['Ký hiệu', 'BC-THHM'],
  ['Hiệu trưởng', 'Lê Văn Minh'],
];

const TYPES: readonly (readonly [type: string, first: number, second: number])[] = [
  ['Sách giáo khoa', 320, 335],
  ['Sách nghiệp vụ', 110, 118],
  ['Sách tham khảo', 205, 219],
  ['Sách thiếu nhi', 402, 431],
];

/** What each of the two columns sums to. */
export const TOTALS = { first: '1.037', second: '1.103' } as const;

/** A workbook in which two columns "Số bản" stand under these two groups; everything else of it is in order. */
export async function twoCounts(groups: readonly [string, string]): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('Thông tin').addRows(PROFILE.map((row) => [...row]));
  const sheet = book.addWorksheet(COUNTS);
  sheet.addRow(['BẢNG THỐNG KÊ SÁCH']);
  sheet.addRow([]);
  sheet.addRow(['Loại sách', ...groups]);
  sheet.addRow([null, 'Số bản', 'Số bản']);
  for (const row of TYPES) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
