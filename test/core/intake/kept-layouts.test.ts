import { ReadState } from '../../../src/core/intake/book';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import { area, read, statesOf, valuesOf } from './support';

type Rows = readonly (readonly CellValue[])[];

/** The tables of a sheet, as "section: field=values …" for the fields asked for. */
function tablesOf(name: string, rows: Rows, fields: readonly string[], more: Partial<SheetSnapshot> = {}): string[] {
  return read([sheet(name, rows, more)]).tables.map(
    (table) => `${table.section}: ${fields.map((field) => `${field}=${valuesOf(table, field).join('|')}`).join(' ')}`,
  );
}

const BOOK = ['Tên sách', 'Tác giả', 'Loại sách', 'Số lượng'];

describe('marks of repetition', () => {
  const MARKS = ['"', '″', 'nt', '-nt-', 'như trên', "''", '”'];

  test.each(MARKS)('%s says what stands above it', (mark) => {
    const rows = [BOOK, ['Toán 1', 'Hà', 'SGK', 3], ['Toán 2', mark, mark, 4], ['Toán 3', mark, mark, 5]];
    expect(tablesOf('Sách', rows, ['author', 'category'])).toEqual([
      'holdings: author=Hà|Hà|Hà category=textbook|textbook|textbook',
    ]);
  });

  test('a cell with a mark is read as one under a merged area: it holds nothing itself', () => {
    const [table] = read([sheet('Sách', [BOOK, ['Toán 1', 'Hà', 'SGK', 3], ['Toán 2', 'nt', 'nt', 4]])]).tables;
    expect(table && statesOf(table, 'category')).toEqual([ReadState.read, ReadState.merged]);
  });

  test('below nothing there is nothing to repeat, and a number is never repeated', () => {
    const rows = [BOOK, ['Toán 1', '', 'SGK', 3], ['Toán 2', 'nt', 'SGK', 'nt']];
    expect(tablesOf('Sách', rows, ['author', 'quantity'])).toEqual(['holdings: author=|nt quantity=3|NaN']);
  });
});

const NUMBERS = ['Ngày', 'Số ĐKCB', 'Năm XB', 'Giá tiền'];
const day = (year: number, count: string) => [`20/08/${year}`, count, 2023, 10_000];

describe('a register with a block a title', () => {
  const IN_ROWS: Rows = [
    ['SỔ ĐĂNG KÝ SÁCH GIÁO KHOA'],
    NUMBERS,
    ['Toán 6'],
    day(2024, '1-10'),
    day(2025, '11-12'),
    ['Tin học 8', '', '', '53(075)'],
    day(2024, '1-6'),
  ];
  const ABOVE_HEADERS: Rows = [
    ['Toán 6'],
    NUMBERS,
    day(2024, '1-10'),
    day(2025, '11-12'),
    [],
    ['Tin học 8'],
    NUMBERS,
    day(2024, '1-6'),
  ];

  test.each([
    ['in rows of their own', IN_ROWS],
    ['above each header', ABOVE_HEADERS],
  ])('takes its titles %s', (_name, rows) => {
    expect(tablesOf('SGK', rows, ['title'])).toEqual(['holdings: title=Toán 6|Toán 6|Tin học 8']);
  });

  test('takes none from a remark below a list that has a column of titles', () => {
    const rows = [
      ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
      ['A1', 'Toán', 1000],
      ['Sách để ở tủ số 2'],
      ['A2', 'Văn', 2000],
    ];
    expect(tablesOf('Sổ', rows, ['title'])[0]).not.toContain('tủ số 2');
  });
});

describe('figures of other years, and lists of figures', () => {
  test('a row a year, a column a figure', () => {
    const rows = [
      ['Năm học', 'Tổng số bản sách', 'Sách giáo khoa', 'Sách thiếu nhi'],
      ['2023-2024', 42, 12, 9],
      ['2024–2025', 44, 12, 11],
      ['* Sổ này đóng dấu giáp lai.'],
    ];
    expect(tablesOf('Các năm', rows, ['schoolYear', 'indicator', 'value'])).toEqual([
      'history: schoolYear=2023-2024|2024–2025 indicator=Tổng số bản sách|Tổng số bản sách value=42|44',
      'history: schoolYear=2023-2024|2024–2025 indicator=Sách giáo khoa|Sách giáo khoa value=12|12',
      'history: schoolYear=2023-2024|2024–2025 indicator=Sách thiếu nhi|Sách thiếu nhi value=9|11',
    ]);
  });

  const LIST: Rows = [
    ['THỐNG KÊ CÔNG TÁC THƯ VIỆN NĂM HỌC 2025-2026'],
    ['STT', 'Nội dung', 'ĐVT', 'Số lượng'],
    [1, 'Số học sinh', 'Em', 400],
    [2, 'Tổng số bản sách', 'Bản', 2000],
    [3, 'Máy in', 'Cái', 1],
  ];

  test('a list of figures of several kinds with their units is summed over nothing', () => {
    expect(tablesOf('Phụ lục', LIST, ['schoolYear', 'indicator', 'value'])).toEqual([
      'history: schoolYear=2025-2026|2025-2026|2025-2026 indicator=Số học sinh|Tổng số bản sách|Máy in value=400|2000|1',
    ]);
  });

  test('a list of one kind of things is what it looks like', () => {
    const devices = [
      ['STT', 'Nội dung', 'ĐVT', 'Số lượng'],
      [1, 'Máy in', 'Cái', 1],
      [2, 'Giá sách', 'Cái', 7],
      [3, 'Quạt điện', 'Cái', 4],
    ];
    expect(tablesOf('Thiết bị', devices, ['quantity'])).toEqual(['equipment: quantity=1|7|4']);
  });
});

describe('columns of months', () => {
  const MONTHS = ['T9', 'T10', 'T11', 'T12'];

  test('count how often something was done', () => {
    const rows = [
      ['Loại hoạt động', ...MONTHS, 'Cả năm'],
      ['Hội thi', 1, 0, 1, 1, 3],
      ['Trưng bày sách', 1, 1, '', 1, 3],
    ];
    expect(tablesOf('Hoạt động', rows, ['kind', 'times'])).toEqual(['activities: kind=contest|display times=3|3']);
  });

  test('count the issues that came', () => {
    const rows = [
      ['STT', 'Tên báo', ...MONTHS],
      [1, 'Nhi đồng', 1, 2, 1, 2],
      [2, 'Giáo dục và Thời đại', 4, 4, 4, 4],
    ];
    expect(tablesOf('Báo', rows, ['title', 'quantity'])).toEqual([
      'periodicals: title=Nhi đồng|Giáo dục và Thời đại quantity=6|16',
    ]);
  });

  test('of newspapers are no visits, whatever their names', () => {
    const rows = [
      ['', ...MONTHS],
      ['Giáo dục và Thời đại', 4, 4, 4, 4],
      ['Toán học và Tuổi trẻ', 1, 1, 1, 1],
    ];
    expect(tablesOf('Theo dõi báo, tạp chí', rows, []).filter((table) => table.startsWith('readers'))).toEqual([]);
  });
});

describe('visits by term', () => {
  const rows: Rows = [
    ['LƯỢT BẠN ĐỌC NĂM HỌC 2025-2026'],
    ['Đối tượng', 'Học kỳ I', 'Học kỳ II', 'Cả năm'],
    ['Học sinh', 300, 400, 700],
    ['Giáo viên', 20, 30, 50],
    ['Tổng số', 320, 430, 750],
  ];

  test('are read term by term, the sums aside', () => {
    expect(tablesOf('Bạn đọc', rows, ['pupilVisits', 'teacherVisits'])).toEqual([
      'readers: pupilVisits=300 teacherVisits=',
      'readers: pupilVisits=400 teacherVisits=',
      'readers: pupilVisits= teacherVisits=20',
      'readers: pupilVisits= teacherVisits=30',
    ]);
    expect(read([sheet('Bạn đọc', rows)]).unread).toEqual([]);
  });
});

describe('heads that speak of others', () => {
  test('“Mượn về Giáo viên” is no column of pupils, and “Cộng mượn về” of neither', () => {
    const rows = [
      ['Tháng', 'Mượn về Học sinh', 'Mượn về Giáo viên', 'Cộng mượn về'],
      ['9/2025', 30, 4, 34],
      ['10/2025', 40, 5, 45],
    ];
    expect(tablesOf('Bạn đọc', rows, ['pupilLoans', 'teacherLoans'])).toEqual([
      'readers: pupilLoans=30|40 teacherLoans=4|5',
    ]);
  });

  test('a blank half of a merged head names nothing', () => {
    const rows = [
      ['Số ĐKCB', 'Tên tài liệu', '', 'Giá tiền'],
      ['SGK.001', 'Toán', '', 1000],
      ['SGK.002', 'Văn', '', 2000],
    ];
    const [table] = read([sheet('Sách giáo khoa', rows, { merges: [area(0, 1, 1, 2)] })]).tables;
    expect(table?.columns.has('category')).toBe(false);
    expect(table?.constants).toEqual({ category: 'textbook' });
  });
});

describe('rows and lists around a table', () => {
  test.each([
    ['letters, then numbers', ['A', 'B', 1, 2]],
    ['numbers in brackets', ['(1)', '(2)', '(3)', '(4)']],
    ['two letters below two heads', ['A', 'B']],
  ])('the numbers of columns are no record: %s', (_name, codes) => {
    const heads = ['Loại sách', 'Số bản', 'Số tên', 'Giá trị'].slice(0, codes.length);
    const row = ['Sách giáo khoa', 10, 5, 1000].slice(0, codes.length);
    expect(tablesOf('Tổng hợp', [heads, codes, row], ['copies'])).toEqual(['holdings: copies=10']);
  });

  test('two lists whose headers stand in different rows beside each other', () => {
    const rows = [
      ['Tên thiết bị', 'ĐVT', 'Số lượng', '', '', ''],
      ['Máy in', 'Cái', 1, '', 'Loại sách', 'Số bản'],
      ['Giá sách', 'Cái', 7, '', 'Sách giáo khoa', 10],
      ['Quạt điện', 'Cái', 4, '', 'Sách thiếu nhi', 20],
    ];
    expect(tablesOf('Thư viện', rows, ['quantity', 'copies'])).toEqual([
      'equipment: quantity=1|7|4 copies=',
      'holdings: quantity= copies=10|20',
    ]);
  });

  test('what goes on below a blank row of a class list is of no concern either; what names books below it is not understood', () => {
    const pupil = (n: number) => [n, `Nguyễn Văn ${n}`, '06/10/2012', 8, 9];
    const rows = [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Điểm Toán', 'Điểm Văn'],
      pupil(1),
      pupil(2),
      [],
      pupil(3),
      pupil(4),
      [],
      [],
      ['Sách giáo khoa', 40],
      ['Sách thiếu nhi', 50],
    ];
    const unread = read([sheet('DS lớp 6A', rows)]).unread ?? [];
    expect(unread.map(({ area: { row }, why }) => [row, why])).toEqual([
      [0, 'khong-lien-quan'],
      [4, 'khong-lien-quan'],
      [8, 'chua-hieu'],
    ]);
  });

  test('the title of a list above belongs to that list alone', () => {
    const rows = [
      ['KẾ HOẠCH MUA SẮM SÁCH NĂM HỌC 2026-2027'],
      ['Loại sách', 'Dự kiến mua', 'Dự toán'],
      ['Sách giáo khoa', 150, 3_700_000],
      [],
      ['DANH MỤC SÁCH'],
      [...BOOK],
      ['Toán 1', 'Hà', 'SGK', 3],
    ];
    expect(tablesOf('Thư viện', rows, ['quantity'])).toEqual(['holdings: quantity=3']);
  });

  test('what the whole school discloses is none of the library’s', () => {
    const rows = [['Biểu mẫu 11'], ['STT', 'Nội dung', 'Số lượng'], [1, 'Ti vi', 12], [2, 'Máy chiếu', 4]];
    const book = read([sheet('Công khai CSVC', rows)]);
    expect(book.tables).toEqual([]);
    expect(book.unread?.map(({ why }) => why)).toEqual(['khong-lien-quan']);
  });
});
