import { sheet, workbook } from '../../support/workbook';
import { readBook } from '../../../src/core/intake';
import { ReadState } from '../../../src/core/intake/book';
import { encodeLegacy } from '../../../src/core/text/legacy';
import { finish } from '../../../src/core/work';
import { serialOf } from '../../../src/core/text/calendar';
import { area, columnsOf, only, read, statesOf, valuesOf } from './support';

const sections = (book: ReturnType<typeof read>) => book.tables.map((table) => table.section);

describe('what stands around the records', () => {
  const list = sheet('Kho', [
    ['STT', 'Tên sách', 'Tác giả', 'SL', 'Đơn giá', 'Thành tiền'],
    ['I', 'SÁCH GIÁO KHOA', '', '', '', ''],
    [1, 'Toán 1', 'A', 10, 1000, 10000],
    [2, 'Tiếng Việt 1', 'A', 10, 1000, 10000],
    ['', 'Cộng', '', 20, '', 20000],
    ['II', 'SÁCH THAM KHẢO', '', '', '', ''],
    ['', '', '', '', '', ''],
    [1, 'Tổng tập văn học', 'B', 5, 1000, 5000],
    ['', 'Cộng', '', 5, '', 5000],
    ['', 'TỔNG CỘNG', '', 25, '', 25000],
    ['', '', '', '', '', ''],
    ['', '', '', 'Suối Ngọc, ngày 20 tháng 5 năm 2026', '', ''],
    ['', 'Người lập', '', 'Hiệu trưởng', '', ''],
    ['', '', '', '', '', ''],
    ['', 'Nguyễn Thị A', '', 'Trần Văn B', '', ''],
  ]);

  it('headings give their category, sums say what they sum, signatures end the table', () => {
    const table = only(read([list]));
    expect(valuesOf(table, 'title')).toEqual(['Toán 1', 'Tiếng Việt 1', 'Tổng tập văn học']);
    expect(valuesOf(table, 'category')).toEqual(['textbook', 'textbook', 'reference']);
    expect(statesOf(table, 'category')).toEqual([ReadState.merged, ReadState.merged, ReadState.merged]);
    expect(table.ignoredRows.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'heading'],
      [4, 'total'],
      [5, 'heading'],
      [6, 'blank'],
      [8, 'total'],
      [9, 'total'],
    ]);
    expect(table.ignoredRows.flatMap((row) => row.sums ?? [])).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 0, to: 3 },
    ]);
    expect(table.body).toEqual({ firstRow: 1, lastRow: 9 });
  });

  it('rows with nothing but a running number are blank', () => {
    const table = only(
      read([
        sheet('Kho', [
          ['STT', 'Tên sách', 'Số lượng'],
          [1, 'A', 2],
          [2, '', ''],
          [3, 'B', 1],
          [4, '', ''],
          [5, '', ''],
        ]),
      ]),
    );
    expect(valuesOf(table, 'title')).toEqual(['A', 'B']);
    expect(table.body.lastRow).toBe(3);
  });

  it('a header printed again on each page is no record', () => {
    const header = ['Số ĐKCB', 'Tên sách', 'Giá tiền'];
    const table = only(read([sheet('STK', [header, [1, 'A', 1000], ['Mang sang', '', 1000], header, [2, 'B', 2000]])]));
    expect([...table.rows]).toEqual([1, 4]);
    expect(table.ignoredRows.map((row) => row.reason)).toEqual(['carriedForward', 'repeatedHeader']);
  });
});

describe('what stands beside the header', () => {
  const rows = (...beside: (string | number)[]) => [
    sheet('Kho', [
      ['Tên sách', 'Số lượng', 'Loại sách', ...beside],
      ['Toán 1', 10, 'Sách giáo khoa'],
      ['Dế Mèn', 5, 'Sách thiếu nhi'],
    ]),
  ];

  it.each<[string, (string | number)[]]>([
    ['nothing', []],
    ['a sum of somebody’s own', ['', '', 15]],
    ['two sums', ['', 15, '', 2]],
    ['a note', ['', 'đã đối chiếu']],
  ])('%s', (_name, beside) => {
    const table = only(read(rows(...beside)));
    expect(valuesOf(table, 'quantity')).toEqual([10, 5]);
  });

  it('a number without a gap belongs to the row: this is no header', () => {
    expect(read(rows(15)).tables).toEqual([]);
  });
});

test('a sentence that says its part is a sentence, a place and date under the table is none', () => {
  const table = only(
    read([
      sheet('Nhận định', [
        ['Phần', 'Nội dung'],
        ['I.1', 'Ngày … tháng … năm 2026'],
        ['I.2', 'Phòng đọc còn chật.'],
        ['', ''],
        ['', 'Bắc Lệnh, ngày 20 tháng 5 năm 2026'],
        ['NGƯỜI LẬP', 'HIỆU TRƯỞNG'],
      ]),
    ]),
  );
  expect(valuesOf(table, 'text')).toEqual(['Ngày … tháng … năm 2026', 'Phòng đọc còn chật.']);
});

describe('sums', () => {
  it('may say how many, stand in the first column, and be followed by a place and a date', () => {
    const table = only(
      read([
        sheet('SNV', [
          ['STT', 'Số ĐKCB', 'Tên sách', 'Đơn giá'],
          ['01', 'NV.1', 'A', 1],
          ['02', 'NV.2', 'B', 1],
          ['Tổng cộng: 2 cuốn', '', '', 2],
          ['', '', '', 'Hà Nội, ngày 20/5/2026'],
          ['', 'CBTV', '', 'Hiệu trưởng'],
        ]),
      ]),
    );
    expect([...table.rows]).toEqual([1, 2]);
    expect(table.ignoredRows.map((row) => row.reason)).toEqual(['total']);
  });

  it('may stand above what they sum', () => {
    const table = only(
      read([
        sheet('Vốn TL', [
          ['STT', 'Loại tài liệu', 'Đầu năm', 'Tăng', 'Giảm', 'Hiện còn'],
          ['', 'Tổng số', 100, 10, 5, 105],
          [1, 'SGK', 50, 5, 5, 50],
          [2, 'STK', 50, 5, 0, 55],
        ]),
      ]),
    );
    expect(table.rows.length).toBe(2);
    expect(table.ignoredRows[0]).toMatchObject({ reason: 'total', sums: { from: 0, to: 2 } });
  });

  it('a book whose title begins like a sum is a book', () => {
    const table = only(
      read([
        sheet('Kho', [
          ['Tên sách', 'Tác giả', 'Số lượng'],
          ['Cộng đồng người Việt', 'A', 1],
          ['Tổng tập thơ', 'B', 2],
        ]),
      ]),
    );
    expect(table.rows.length).toBe(2);
  });
});

describe('several tables on a sheet', () => {
  it('side by side', () => {
    const book = read([
      sheet('CSVC', [
        ['STT', 'Tên thiết bị', 'ĐVT', 'Số lượng', '', 'STT', 'Tháng', 'Lượt HS', 'Lượt GV'],
        [1, 'Máy in', 'chiếc', 1, '', 1, '9/2025', 100, 5],
        ['', '', '', '', '', 2, '10/2025', 120, 7],
      ]),
    ]);
    expect(sections(book)).toEqual(['equipment', 'readers']);
    expect(book.tables.map((table) => table.rows.length)).toEqual([1, 2]);
    expect(book.tables[1]?.extent).toEqual({ firstColumn: 5, lastColumn: 8 });
  });

  it('one under the other', () => {
    const book = read([
      sheet('Tổng hợp TV', [
        ['1. CƠ SỞ VẬT CHẤT', '', '', ''],
        ['STT', 'Tên tài sản', 'Đơn vị tính', 'Số lượng'],
        [1, 'Máy vi tính', 'bộ', 25],
        ['2. BẠN ĐỌC', '', '', ''],
        ['STT', 'Thời gian', 'Lượt HS', 'Lượt GV'],
        [1, 'Tháng 9', 100, 5],
      ]),
    ]);
    expect(sections(book)).toEqual(['equipment', 'readers']);
    expect(book.tables[1]?.header.lastRow).toBe(4);
    expect(valuesOf(book.tables[1], 'date')).toEqual([serialOf(2025, 9, 1)]);
  });

  it('a blank column inside one table does not split it', () => {
    const table = only(
      read([
        sheet('Kho', [
          ['Tên sách', 'Tác giả', '', 'Số lượng'],
          ['A', 'B', '', 2],
        ]),
      ]),
    );
    expect(columnsOf(table)).toBe('A=title B=author D=quantity');
  });
});

describe('what is none of ours', () => {
  it('is left alone', () => {
    const book = read([
      sheet('Sổ mượn', [
        ['STT', 'Ngày mượn', 'Họ và tên', 'Lớp', 'Tên sách', 'Số ĐKCB', 'Ngày trả'],
        [1, 45900, 'A', '5A', 'Toán', 12, 45910],
      ]),
      sheet('Đề nghị mua sách', [
        ['STT', 'Tên sách', 'NXB', 'Số lượng', 'Đơn giá'],
        [1, 'A', 'B', 1, 2],
      ]),
      sheet('TKB', [
        ['Tiết', 'Thứ 2', 'Thứ 3'],
        [1, 'Toán', 'Văn'],
      ]),
      sheet('Lớp 5A', [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Ghi chú'],
        [1, 'A', 42000, ''],
      ]),
      sheet('Khối lớp', [
        ['Khối', 'Số lớp', 'Số học sinh', 'Nữ'],
        [1, 4, 120, 60],
      ]),
    ]);
    expect(book.tables).toEqual([]);
    expect(book.unrecognised).toEqual(['Sổ mượn', 'Đề nghị mua sách', 'TKB', 'Lớp 5A', 'Khối lớp']);
  });

  it('the general register is no stock: a day in each row makes its types a list of what came', () => {
    const book = read([
      sheet('Sổ TQ', [
        ['Ngày vào sổ', 'STT', 'Nguồn cung cấp', 'Số chứng từ', 'Sách', 'Thành tiền', 'SGK', 'SNV', 'STK', 'STN'],
        [45900, 1, 'PGD', '01', 100, 1000, 10, 20, 30, 40],
      ]),
    ]);
    expect(new Set(book.tables.map(({ section, role }) => `${section} ${role}`))).toEqual(
      new Set(['holdings acquisitions']),
    );
  });

  it("nor are the product's own sheets, hidden sheets, and empty ones", () => {
    const rows = [
      ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
      [1, 'A', 1000],
    ];
    const book = read([
      sheet('Số liệu', rows),
      sheet('Báo cáo tổng kết 2025-2026', rows),
      sheet('Kết quả kiểm tra', rows),
      sheet('Kho cũ', rows, { visible: false }),
      sheet('Trống', []),
    ]);
    expect(book.tables).toEqual([]);
    expect(book.unrecognised).toEqual(['Trống']);
  });

  it('a list of what left is told from the register of the stock', () => {
    const register = sheet('Sổ ĐKCB', [
      ['Số ĐKCB', 'Tên sách', 'Loại sách'],
      ...[1, 2, 3, 4, 5].map((n) => [`SGK${n}`, `Sách ${n}`, 'SGK']),
    ]);
    const list = (numbers: number[]) =>
      sheet('Danh sách thanh lý', [
        ['Số ĐKCB', 'Tên sách', 'Lý do thanh lý'],
        ...numbers.map((n) => [`SGK${n}`, `Sách ${n}`, 'Rách nát']),
      ]);
    const roles = (numbers: number[]) =>
      read([register, list(numbers)]).tables.map((table) => [table.sheet, table.role ?? 'stock']);
    expect(roles([2, 4])).toEqual([
      ['Sổ ĐKCB', 'stock'],
      ['Danh sách thanh lý', 'withdrawals'],
    ]);
    // A list of what left is no stock either where its numbers stand in no register.
    expect(roles([12, 14])).toEqual([
      ['Sổ ĐKCB', 'stock'],
      ['Danh sách thanh lý', 'withdrawals'],
    ]);
  });
});

describe('registers by type', () => {
  const rows = (prefix: string) => [
    ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
    [`${prefix}1`, 'A', 1000],
    [`${prefix}2`, 'B', 1000],
  ];

  it.each([
    [sheet('SGK', rows('')), 'textbook'],
    [sheet('Sổ ĐKCB sách tham khảo', rows('')), 'reference'],
    [sheet('Trang 1', [['SỔ ĐĂNG KÝ CÁ BIỆT SÁCH THIẾU NHI'], ...rows('')]), 'children'],
    [sheet('Trang 2', rows('SNV.')), 'professional'],
    [sheet('Trang 3', rows('')), undefined],
  ])('%#: the type comes from the name, a title or the numbers', (given, category) => {
    expect(only(read([given])).constants.category).toBe(category);
  });
});

test('a register of several types without a column for them says the type in the numbers', () => {
  const table = only(
    read([
      sheet('Kho chung', [
        ['Mã sách', 'Nhan đề', 'Giá'],
        ['SGK-0001', 'A', 1],
        ['STK-0001', 'B', 1],
        ['STN-0001', 'C', 1],
      ]),
    ]),
  );
  expect(table.constants).toEqual({});
  expect(valuesOf(table, 'category')).toEqual(['textbook', 'reference', 'children']);
  expect(table.columns.get('category')?.virtual).toBe(true);
});

describe('cells', () => {
  it('say how they were read', () => {
    const table = only(
      read([
        sheet('Thiết bị', [
          ['Tên thiết bị', 'Số lượng', 'Thành tiền (triệu đồng)'],
          ['Máy in', 1, 5],
          ['Đèn', '12 chiếc', '1,5'],
          ['Quạt', '#REF!', ''],
          ['Tủ', 'đầy đủ', '37,176,610'],
          ['Giá sách', '', '-'],
        ]),
      ]),
    );
    expect(statesOf(table, 'quantity')).toEqual([
      ReadState.read,
      ReadState.fromText,
      ReadState.error,
      ReadState.unreadable,
      ReadState.blank,
    ]);
    expect(valuesOf(table, 'quantity')).toEqual([1, 12, NaN, NaN, NaN]);
    expect(valuesOf(table, 'amount').slice(0, 2)).toEqual([5_000_000, 1_500_000]);
    expect(statesOf(table, 'amount')[4]).toBe(ReadState.blank);
  });

  it('a merged category holds for the rows it covers, a merged number counts once', () => {
    const table = only(
      read([
        sheet(
          'Kho',
          [
            ['Loại sách', 'Tên sách', 'Số lượng'],
            ['SGK', 'A', 5],
            ['', 'B', ''],
            ['STK', 'C', 1],
          ],
          {
            merges: [area(1, 0, 2, 1), area(1, 2, 2, 1)],
          },
        ),
      ]),
    );
    expect(valuesOf(table, 'category')).toEqual(['textbook', 'textbook', 'reference']);
    expect(statesOf(table, 'category')).toEqual([ReadState.read, ReadState.merged, ReadState.read]);
    expect(valuesOf(table, 'quantity')).toEqual([5, NaN, 1]);
  });

  it('legacy text is read without touching the cell', () => {
    const old = (text: string) => encodeLegacy(text, 'tcvn3');
    const table = only(
      read([
        sheet('Kho', [
          [old('Tên sách'), old('Loại sách'), old('Số lượng')],
          [old('Lịch sử'), old('Sách giáo khoa'), 3],
        ]),
      ]),
    );
    expect(valuesOf(table, 'title')).toEqual(['Lịch sử']);
    expect(valuesOf(table, 'category')).toEqual(['textbook']);
    expect(table.columns.get('title')?.raw).toEqual([old('Lịch sử')]);
  });

  it('serials of the 1904 system become those of the 1900 one', () => {
    const rows = [
      ['Tháng', 'Lượt HS'],
      [45901 - 1462, 5],
    ];
    const book = finish(readBook({ ...workbook(sheet('Bạn đọc', rows)), date1904: true }));
    expect(valuesOf(book.tables[0], 'date')).toEqual([45901]);
  });

  it("the school's own categories are known to the other tables", () => {
    const book = read([
      sheet('Vốn tài liệu', [
        ['Số ĐKCB', 'Tên sách', 'Loại sách'],
        [1, 'A', 'Sách hay'],
        [2, 'B', 'SGK'],
      ]),
      sheet('Danh mục', [
        ['Nhóm', 'Tên', 'Thuộc loại', 'Cách viết khác'],
        ['Tài liệu', 'Sách hay', 'Sách thiếu nhi', 'SH; sách hay lắm'],
      ]),
    ]);
    expect(valuesOf(book.tables[0], 'category')).toEqual(['children', 'textbook']);
  });

  it('one column a year of history comes out as one table a year', () => {
    const book = read([
      sheet('Các năm', [
        ['Chỉ tiêu', 'Đơn vị', '2023-2024', 'Năm học 2024-2025'],
        ['Tổng số bản sách', 'bản', '3.900', 4000],
      ]),
    ]);
    expect(book.tables.map((table) => [valuesOf(table, 'schoolYear'), valuesOf(table, 'value')])).toEqual([
      [['2023-2024'], [3900]],
      [['2024-2025'], [4000]],
    ]);
    expect(columnsOf(book.tables[1])).toBe('A=indicator B=unit D=schoolYear* D=value');
  });
});

describe('a list of devices one by one', () => {
  const list = (...names: string[]) =>
    sheet('Phòng thư viện', [
      ['STT', 'Mã', 'Tên thiết bị', 'Năm sử dụng', 'Tình trạng'],
      ...names.map((name, i) => [i + 1, `M${i + 1}`, name, 2020, 'Tốt']),
    ]);

  it('is equipment, of which Kiểm tra can say that it has no quantity', () => {
    expect(sections(read([list('Máy vi tính', 'Máy vi tính', 'Máy in')]))).toEqual(['equipment']);
  });

  it('is none where the names are of something else', () => {
    expect(sections(read([list('Cây bàng', 'Cây phượng', 'Bồn hoa')]))).toEqual([]);
  });
});

describe('what a title has left, and what that is worth', () => {
  it('is its quantity and its amount, under headings that group them', () => {
    const table = only(
      read([
        sheet(
          'SGK',
          [
            ['STT', 'Tên tác giả - tên sách', 'NXB', 'Tồn đầu năm', '', 'Tồn cuối năm', ''],
            ['', '', '', 'SL', 'Tiền', 'SL', 'Tiền'],
            [1, 'Toán 6', 'GD', 10, 100, 8, 80],
            [2, 'Toán 7', 'GD', 5, 50, 5, 50],
          ],
          { merges: [area(0, 3, 1, 2), area(0, 5, 1, 2)] },
        ),
      ]),
    );
    expect(columnsOf(table)).toBe('B=title C=publisher F=quantity G=amount');
  });
});

describe('the condition of devices', () => {
  const read1 = (condition: string, header: readonly string[]) =>
    only(read([sheet('Kho', [[...header], ...[1, 2].map(() => ['Máy in', 1, 2020, condition])])]));
  const devices = ['Tên thiết bị', 'Số lượng', 'Năm sử dụng', 'Tình trạng'];

  it.each([
    ['Hỏng 3', ReadState.read],
    ['Tốt 7, hỏng 1', ReadState.read],
    ['3 cái hỏng', ReadState.read],
    ['Xanh 3', ReadState.unreadable],
  ])('“%s” is read with the numbers aside', (condition, state) => {
    expect(statesOf(read1(condition, devices), 'condition')).toEqual([state, state]);
  });

  it('“Mất 2” of a title does not take the whole title out of the stock', () => {
    const table = read1('Mất 2', ['Tên sách', 'Số lượng', 'Năm xuất bản', 'Tình trạng']);
    expect(valuesOf(table, 'condition')).toEqual([null, null]);
  });
});

describe('a register of sets', () => {
  it('counts the copies of all sets, not those of one', () => {
    const table = only(
      read([
        sheet('SGK dùng chung', [
          ['STT', 'Tên bộ sách', 'Số bộ', 'Số cuốn/bộ', 'Tổng số cuốn', 'Đơn giá bộ', 'Thành tiền'],
          [1, 'Bộ sách lớp 1', 10, 9, 90, 180000, 1800000],
          [2, 'Bộ sách lớp 2', 10, 9, 90, 180000, 1800000],
        ]),
      ]),
    );
    expect(columnsOf(table)).toBe('B=title E=quantity G=amount');
  });
});
