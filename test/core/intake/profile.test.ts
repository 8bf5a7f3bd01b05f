import { sheet } from '../../support/workbook';
import { serialOf } from '../../../src/core/text/calendar';
import { read } from './support';

const facts = (book: ReturnType<typeof read>) =>
  Object.fromEntries([...book.profile].map(([name, fact]) => [name, fact.number ?? fact.text]));

const PAIRS: (string | number)[][] = [
  ['Tên trường', 'TH Kim Đồng'],
  ['Năm học', '2025 – 2026'],
  ['Hiệu trưởng', 'Trần Thị B'],
  ['Ngày báo cáo', '25/5/2026'],
  ['Số học sinh', '500 HS'],
  ['Diện tích trong nhà (m2)', '95 m2'],
  ['Tỉ lệ học sinh có đủ sách giáo khoa', 1],
  ['Địa danh', ''],
];
const EXPECTED = {
  'Tên trường': 'TH Kim Đồng',
  'Năm học': '2025 – 2026',
  'Hiệu trưởng': 'Trần Thị B',
  'Ngày báo cáo': serialOf(2026, 5, 25),
  'Số học sinh': 500,
  'Diện tích trong nhà': 95,
  'Tỉ lệ học sinh có đủ sách giáo khoa': 100,
  'Địa danh': '',
};

describe("the school's facts", () => {
  it.each([
    ['with a header', [['Mục', 'Nội dung'], ...PAIRS]],
    ['without one', PAIRS],
    [
      'below a title, with numbering and colons',
      [['THÔNG TIN NHÀ TRƯỜNG', ''], ['', ''], ...PAIRS.map(([name, value], i) => [`${i + 1}. ${name}:`, value ?? ''])],
    ],
    ['after an STT', [['STT', 'Nội dung', 'Giá trị'], ...PAIRS.map((pair, i) => [i + 1, ...pair])]],
    [
      'without marks',
      PAIRS.map(([name, value]) => [
        String(name)
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replace(/[đĐ]/g, 'd'),
        value ?? '',
      ]),
    ],
  ])('are found %s', (_, rows) => {
    expect(facts(read([sheet('Trang 1', rows)]))).toEqual(EXPECTED);
  });

  it('may stand two pairs abreast, or in one cell with their names', () => {
    const book = read([
      sheet('Trang 1', [
        ['Tên trường:', 'TH A', '', 'Số học sinh:', 500],
        ['Hiệu trưởng:', 'Ông B', '', 'Số giáo viên:', '30 GV'],
        ['Năm học:', '2025-2026', '', 'Số lớp:', 20],
        ['Địa danh: Hà Nội', '', '', '', ''],
      ]),
    ]);
    expect(facts(book)).toEqual({
      'Tên trường': 'TH A',
      'Hiệu trưởng': 'Ông B',
      'Năm học': '2025-2026',
      'Địa danh': 'Hà Nội',
      'Số học sinh': 500,
      'Số giáo viên': 30,
      'Số lớp': 20,
    });
  });

  it('do not take in the letterhead above them', () => {
    const book = read([
      sheet('TV', [
        ['TRƯỜNG TH A', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['', '', '', ''],
        ['Tên trường', 'TH Kim Đồng', '', ''],
        ['Năm học', '2025-2026', '', ''],
        ['Hiệu trưởng', 'Trần B', '', ''],
      ]),
    ]);
    expect(facts(book)).toEqual({ 'Tên trường': 'TH Kim Đồng', 'Năm học': '2025-2026', 'Hiệu trưởng': 'Trần B' });
    expect(book.tables[0]?.body).toEqual({ firstRow: 2, lastRow: 4 });
  });

  it('are not what a table of figures or a signature block says', () => {
    const book = read([
      sheet('Các năm', [
        ['Năm học', 'Chỉ tiêu', 'Giá trị'],
        ['2024-2025', 'Số học sinh', 480],
        ['2024-2025', 'Số giáo viên', 30],
        ['2024-2025', 'Số lớp', 18],
      ]),
      sheet('Thiết bị', [
        ['Tên thiết bị', 'Số lượng'],
        ['Máy in', 1],
        ['', ''],
        ['Người lập', 'Hiệu trưởng'],
        ['', ''],
        ['Nguyễn A', 'Trần B'],
      ]),
    ]);
    expect([...book.profile.keys()]).toEqual([]);
  });
});
