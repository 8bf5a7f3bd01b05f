import type { CellValue } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import { area, columnsOf, only, read, valuesOf } from './support';

const reasons = (rows: readonly (readonly CellValue[])[], name = 'Kho') => {
  const table = only(
    read([
      sheet(
        name,
        rows.map((row) => [...row]),
      ),
    ]),
  );
  return { records: [...table.rows], ignored: table.ignoredRows.map(({ row, reason }) => [row, reason]) };
};

describe('a heading in the column of running numbers', () => {
  const header = ['TT', 'Tên sách', 'Số lượng', 'Đơn giá'];
  const stacked = [
    ['I. SÁCH GIÁO KHOA', '', '', ''],
    header,
    [1, 'Toán 1', 10, 1000],
    ['', 'Cộng', 10, ''],
    ['', '', '', ''],
    ['II. SÁCH NGHIỆP VỤ', '', '', ''],
    header,
    [1, 'Toán 1, sách giáo viên', 2, 2000],
    ['', '', '', ''],
    ['III. SÁCH THIẾU NHI', '', '', ''],
    header,
    [1, 'Tấm Cám', 3, 3000],
  ];

  it.each([
    ['not merged', []],
    ['merged', [0, 5, 9].map((row) => area(row, 0, 1, 4))],
  ])('gives its type to the register below it: %s', (_, merges) => {
    const table = only(read([sheet('Kho', stacked, { merges })]));
    expect(valuesOf(table, 'title')).toEqual(['Toán 1', 'Toán 1, sách giáo viên', 'Tấm Cám']);
    expect(valuesOf(table, 'category')).toEqual(['textbook', 'professional', 'children']);
    expect(table.constants).toEqual({});
  });

  it('a number alone is still a blank row', () => {
    expect(reasons([header, [1, 'Làng', 2, 300], ['02', '', '', ''], [3, 'Vợ nhặt', 2, 300]])).toEqual({
      records: [1, 3],
      ignored: [[2, 'blank']],
    });
  });
});

describe('words of a signature beside a record', () => {
  const header = ['Số ĐKCB', 'Tên sách', 'Giá bìa', 'Ngày và số biên bản xuất'];

  it('do not end the register', () => {
    expect(
      reasons(
        [
          header,
          ['STN.1', 'Dế Mèn', 25000, ''],
          ['STN.2', 'Dế Mèn', 25000, 'BB 02 ngày 10 tháng 3 năm 2026'],
          ['STN.3', 'Làng', 30000, ''],
        ],
        'STN',
      ).records,
    ).toEqual([1, 2, 3]);
  });

  it('end it where nothing else stands in the row', () => {
    expect(
      reasons(
        [
          header,
          ['STN.1', 'Dế Mèn', 25000, ''],
          ['STN.2', 'Làng', 30000, ''],
          ['', '', '', 'Suối Ngọc, ngày 10 tháng 3 năm 2026'],
          ['', 'Cán bộ phụ trách', '', 'Hiệu trưởng'],
        ],
        'STN',
      ).records,
    ).toEqual([1, 2]);
  });
});

describe('the number of a book alone in its row', () => {
  const header = ['Số ĐKCB', 'Tên sách', 'Giá tiền'];
  const book = (number: string) => [number, 'Dế Mèn', 25000];

  it.each(['TM-0012', 'TM 0012', 'TM.12', 'HK-111'])('%s is a record, whatever its letters say elsewhere', (number) => {
    expect(reasons([header, book('TM-0010'), book('TM-0011'), [number, '', '']], 'STN').records).toEqual([1, 2, 3]);
  });

  it('“TM. BAN GIÁM HIỆU” is a signature', () => {
    expect(reasons([header, book('TM-0010'), book('TM-0011'), ['TM. BAN GIÁM HIỆU', '', '']], 'STN').records).toEqual([
      1, 2,
    ]);
  });
});

describe('names of grades over the books of a numbered register', () => {
  const header = ['STT', 'Tên sách', 'Số lượng', 'Đơn giá'];
  const read6 = [1, 'Toán 6', 10, 1000];
  const read7 = [2, 'Toán 7', 12, 1000];

  it.each(['KHỐI 6', 'Lớp 6', 'Môn Toán', 'Sách của tổ Tự nhiên'])('%s is a heading', (name) => {
    expect(reasons([header, ['', name, '', ''], read6, ['', 'Khối 7', '', ''], read7])).toEqual({
      records: [2, 4],
      ignored: [
        [1, 'heading'],
        [3, 'heading'],
      ],
    });
  });

  it('a title whose number and quantity were forgotten is a record where no numbered row follows', () => {
    expect(reasons([header, read6, read7, ['', 'Ngữ văn 6', '', '']]).records).toEqual([1, 2, 3]);
  });

  it('grades part the books of a type and leave them what they are', () => {
    const rows = [
      header,
      ['I', 'SÁCH GIÁO KHOA', '', ''],
      ['', 'Khối 6', '', ''],
      read6,
      ['', 'Khối 7', '', ''],
      read7,
    ];
    expect(valuesOf(only(read([sheet('Kho', rows)])), 'category')).toEqual(['textbook', 'textbook']);
  });
});

describe('a header said again in brackets', () => {
  const header = ['Tên sách', 'Loại', 'Số lượng', 'Đơn giá'];

  it('is no record', () => {
    expect(reasons([header, ['(Title)', '(Type)', '(Qty)', '(đồng)'], ['Làng', 'STK', 2, 300]])).toEqual({
      records: [2],
      ignored: [[1, 'repeatedHeader']],
    });
  });

  it('a title in brackets is one', () => {
    expect(reasons([header, ['(Không đề)', 'STK', 2, 300], ['Làng', 'STK', 2, 300]]).records).toEqual([1, 2]);
  });
});

describe('sums in words that no list holds', () => {
  const types = [
    ['TT', 'Loại sách', 'ĐVT', 'Số lượng'],
    [1, 'Sách giáo khoa', 'bản', 613],
    [2, 'Sách tham khảo', 'bản', 1436],
    [3, 'Báo, tạp chí', 'tên', 6],
  ];

  it.each([
    'Tổng cộng (không tính báo)',
    'Tổng (1 + 2)',
    'Tổng số sách hiện có trong thư viện',
    'Cộng các loại sách',
    'Tổng vốn tài liệu',
  ])('%s below the types of a summary', (words) => {
    expect(reasons([...types, ['', words, 'bản', 2049]], 'Vốn tài liệu')).toEqual({
      records: [1, 2, 3],
      ignored: [[4, 'total']],
    });
  });

  it('among titles only the figures prove it', () => {
    const titles = [
      ['Tên sách', 'Tác giả', 'Số lượng', 'Đơn giá'],
      ['Dế Mèn', 'Tô Hoài', 5, 1000],
      ['Làng', 'Kim Lân', 2, 1000],
    ];
    const total = ['Tổng số sách của thư viện trường', '', 7, ''];
    expect(reasons([...titles, total]).ignored).toEqual([[3, 'total']]);
    expect(reasons([...titles, ['Tổng tập Tô Hoài', 'Tô Hoài', 3, 9000]]).records).toEqual([1, 2, 3]);
  });
});

describe('rows that compare', () => {
  it('averages and last year below months are no months', () => {
    const months = [
      ['Tháng', 'HS đọc', 'GV đọc'],
      ['Cả năm', 300, 30],
      ['Tháng 9/2025', 100, 10],
      ['Tháng 10/2025', 200, 20],
    ];
    const compared = [
      ['Bình quân/tháng', 150, 15],
      ['So với năm trước', 'tăng', 'tăng'],
    ];
    expect(reasons([...months, ...compared], 'Bạn đọc')).toEqual({ records: [2, 3], ignored: [[1, 'total']] });
  });

  it('a book may be called so', () => {
    const books = [
      ['Số ĐKCB', 'Tên sách', 'Giá'],
      [1, 'So sánh văn học', 1000],
      [2, 'Trung bình cộng', 1000],
    ];
    expect(reasons(books).records).toEqual([1, 2]);
  });
});

test('a sum under "(triệu đồng)" states millions', () => {
  const table = only(
    read([
      sheet('Vốn tài liệu', [
        ['Loại sách', 'Số bản', 'Giá trị (triệu đồng)'],
        ['SGK', 10, 14.1],
        ['STK', 5, '0,5 triệu'],
        ['Cộng', 15, 14.6],
      ]),
    ]),
  );
  expect(valuesOf(table, 'value')).toEqual([14_100_000, 500_000]);
  expect(table.ignoredRows[0]?.totals?.map(({ value }) => value)).toEqual([15, 14_600_000]);
});

test('a column "Tập" is a part of the title, and of no other table', () => {
  const rows = [
    ['TT', 'Tên sách', 'Tập', 'Số lượng'],
    [1, 'Toán 1', 1, 10],
    [2, 'Toán 1', 2, 10],
  ];
  const table = only(read([sheet('SGK', rows)]));
  expect(table.volumes).toEqual(['1', '2']);
  expect(columnsOf(table)).toBe('B=title D=quantity');
  expect(
    only(
      read([
        sheet(
          'SGK',
          rows.map(([n, title, , count]) => [n ?? '', title ?? '', count ?? '']),
        ),
      ]),
    ).volumes,
  ).toBe(undefined);
});
