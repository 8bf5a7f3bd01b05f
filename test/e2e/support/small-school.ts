import { Workbook, type CellValue } from 'exceljs';

type Row = readonly CellValue[];

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

export const SHEETS = {
  facts: 'TT trường',
  register: 'Sổ ĐK 25-26',
  equipment: 'CSVC',
  activities: 'Hoạt động TV',
  readers: 'BĐ',
} as const;

/** Headers of the register stand in row 4; the first book in row 5. */
const TITLES: readonly (readonly [title: string, type: string])[] = [
  ['Tiếng Việt 1', 'SGK'],
  ['Toán 1', 'SGK'],
  ['Dế Mèn phiêu lưu ký', 'STN'],
  ['Truyện cổ tích Việt Nam', 'Sách thiếu nhi '],
  ['Bài tập Toán nâng cao 4', 'STK'],
  ['Văn hay lớp 5', 'Sách tham khảo'],
  ['SGV Toán 2', 'SNV'],
  ['Thiết kế bài giảng Tiếng Việt 3', 'Sách nghiệp vụ'],
];

function books(): Row[] {
  const rows = TITLES.map(([title, type], index): CellValue[] => [
    index + 1,
    index < 5 ? day(2023, 8, 20) : day(2025, 9, 5),
    String(index + 1).padStart(5, '0'),
    title,
    'Nhiều tác giả',
    'Giáo dục Việt Nam',
    2021,
    20_000,
    type,
    'Mua',
  ]);
  const plant = (row: number, column: number, value: CellValue) => {
    const cells = rows[row - 5];
    if (cells) cells[column - 1] = value;
  };
  plant(6, 8, { error: '#REF!' });
  plant(7, 8, '20.000đ');
  plant(8, 2, '31/02/2024');
  plant(12, 3, '00007');
  plant(10, 7, 2062);
  plant(11, 8, -5_000);
  return rows;
}

const ALL: Readonly<Record<string, readonly Row[]>> = {
  [SHEETS.facts]: [
    ['THƯ VIỆN TRƯỜNG TIỂU HỌC HOA MAI'],
    [],
    ['Nội dung', 'Ghi'],
    ['Cơ quan chủ quản', 'UBND xã Tân Hội'],
    ['Tên trường', 'Trường Tiểu học Hoa Mai'],
    ['Cấp học', 'TH'],
    ['Năm học', '2025-2026'],
    ['Hiệu trưởng', 'Lê Văn Minh'],
    ['Số học sinh', '412 em'],
  ],
  [SHEETS.register]: [
    ['SỔ ĐĂNG KÝ SÁCH THƯ VIỆN'],
    ['Trường TH Hoa Mai - Năm học 2025-2026'],
    [],
    ['STT', 'Ngày nhập', 'Mã sách', 'Tên sách', 'Tác giả', 'NXB', 'Năm XB', 'Giá bìa', 'Loại', 'Nguồn'],
    ...books(),
    [null, null, null, 'Cộng', null, null, null, 170_000],
  ],
  [SHEETS.equipment]: [
    ['CƠ SỞ VẬT CHẤT'],
    [],
    ['TT', 'Tên thiết bị', 'ĐVT', 'SL', 'Tốt', 'Hỏng'],
    [1, 'Bàn đọc', 'cái', 10, 10, 0],
    [2, 'Ghế', 'cái', 40, 38, 3],
    [3, 'Máy vi tính', 'bộ', '2 bộ', 2, 0],
  ],
  [SHEETS.activities]: [
    ['Ngày', 'Hình thức', 'Nội dung', 'Số lần', 'Số HS tham gia'],
    [day(2025, 9, 15), 'Giới thiệu sách', 'Giới thiệu sách tháng 9', 1, 400],
    ['20-11-2025', 'Kể chuyện theo sách', 'Kể chuyện', 1, '350 hs'],
    [day(2026, 4, 21), 'Ngày sách', 'Ngày sách Việt Nam', 1, 412],
  ],
  [SHEETS.readers]: [
    ['Tháng', 'Lượt HS', 'Lượt GV', 'HS mượn', 'GV mượn'],
    ['Tháng 9', 300, 20, 180, 15],
    ['Tháng 10', 311, 21, 187, 15],
    ['Tháng 11', '3O8', 22, 194, 15],
  ],
};

/** A small school's workbook as a busy librarian leaves it, on sheets of their own names; no sheet of the product's is there. `only`: no more than these. */
export async function smallSchool(only: readonly string[] = Object.keys(ALL)): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(ALL)) {
    if (!only.includes(name)) continue;
    const sheet = book.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow([...row]);
      added.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
      });
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
