import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import {
  activities,
  copies,
  day,
  equipment,
  findingsOf,
  placesOf,
  profile,
  readers,
  register,
  summary,
  titles,
} from './support';

type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];

const book = (changes: Readonly<Record<number, CellValue>> = {}): CellValue[] => {
  const row: CellValue[] = ['Toán 1', 'A', 'NXB', 2020, 3, 10000, 30000, 'Sách giáo khoa'];
  for (const [column, value] of Object.entries(changes)) row[Number(column)] = value;
  return row;
};
const other = ['Dế Mèn', 'B', 'NXB', 2019, 2, 20000, 40000, 'Sách thiếu nhi'] as const;
const monthsAcross = (...months: readonly string[]) =>
  sheet('Lượt đọc', [
    ['', ...months],
    ['Học sinh', 10, 20, 30],
    ['Giáo viên', 1, 2, 3],
  ]);
const withPrices = (...prices: readonly number[]) =>
  register(
    prices.map((price, i) => [
      day(2024, 9, 10),
      `STK.${String(i + 1).padStart(4, '0')}`,
      `Sách ${i}`,
      2020,
      price,
      'Sách tham khảo',
      '',
      '',
    ]),
  );
const coded = (rows: readonly (readonly [number: CellValue, type: string])[]) =>
  register(rows.map(([number, type]) => [day(2024, 9, 10), number, 'Toán', 2020, 21000, type, '', '']));
const many = (prefix: string, type: string, count = 12) =>
  copies(count, 1, prefix, type).map((row) => [row[1] ?? '', String(row[5])] as const);

const cases: readonly Case[] = [
  ['so-dang-chu', 'a count typed as text', [titles([book({ 4: '03' }), [...other]])], ['E2']],
  ['so-dang-chu', 'a price with separators as text', [titles([book({ 5: '10.000', 6: 30000 }), [...other]])], ['F2']],
  ['so-dang-chu', 'numbers', [titles([book(), [...other]])], []],
  [
    'khong-phai-so',
    'words for a count',
    [
      equipment([
        ['Giá sách', 'chiếc', 'đầy đủ', '', '', ''],
        ['Tủ tài liệu', 'chiếc', 1, 1, 0, ''],
      ]),
    ],
    ['C2'],
  ],
  [
    'khong-phai-so',
    'about three hundred, and a rate',
    [
      readers([
        ['9/2025', 'khoảng 300', 2, 3, 1],
        ['10/2025', '170 HS/tuần', 2, 3, 1],
      ]),
    ],
    ['B2', 'B3'],
  ],
  [
    'khong-phai-so',
    'a blank and a zero',
    [
      readers([
        ['9/2025', 0, '', 3, 1],
        ['10/2025', 5, 2, 3, 1],
      ]),
    ],
    [],
  ],
  ['khong-phai-so', 'words in the profile', [profile({ 'Số học sinh': 'khoảng năm trăm' })], ['B9']],
  [
    'so-am',
    'a negative count',
    [
      readers([
        ['9/2025', -5, 2, 3, 1],
        ['10/2025', 5, 2, 3, 1],
      ]),
    ],
    ['B2'],
  ],
  [
    'so-am',
    'a negative text is this and no text number',
    [
      readers([
        ['9/2025', '-5', 2, 3, 1],
        ['10/2025', 5, 2, 3, 1],
      ]),
    ],
    ['B2'],
  ],
  [
    'so-dang-chu',
    'a negative text',
    [
      readers([
        ['9/2025', '-5', 2, 3, 1],
        ['10/2025', 5, 2, 3, 1],
      ]),
    ],
    [],
  ],
  [
    'so-le',
    'half a table',
    [
      equipment([
        ['Bàn di động', 'bàn', 2.5, '', '', ''],
        ['Tủ tài liệu', 'chiếc', 1, 1, 0, ''],
      ]),
    ],
    ['C2'],
  ],
  [
    'so-le',
    'prices and areas may have fractions',
    [titles([book({ 5: 10000.5, 6: 30001.5 }), [...other]]), profile({ 'Diện tích trong nhà': 65.5 })],
    [],
  ],
  [
    'ngay-khong-hieu',
    'month first, no such day, words',
    [
      activities([
        ['5/23/2025', 'Họp', 'a', 1, ''],
        ['31/02/2026', 'Họp', 'b', 1, ''],
        ['thường xuyên', 'Họp', 'c', 1, ''],
        [day(2025, 9, 5), 'Họp', 'd', 1, ''],
      ]),
    ],
    ['A2', 'A3', 'A4'],
  ],
  [
    'ngay-khong-hieu',
    'serials, dd/mm/yyyy, d-m-yy, a Roman month, a month, a week',
    [
      activities([
        [day(2025, 9, 5), 'Họp', 'a', 1, ''],
        ['05/09/2025', 'Họp', 'b', 1, ''],
        ['17-11-25', 'Họp', 'c', 1, ''],
        ['26.XI.2025', 'Họp', 'd', 1, ''],
        ['11/2025', 'Họp', 'e', 1, ''],
        ['15/9 - 19/9/2025', 'Họp', 'f', 1, ''],
      ]),
    ],
    [],
  ],
  [
    'ngay-ngoai-nam-hoc',
    'an activity of last year',
    [
      profile(),
      activities([
        [day(2025, 4, 5), 'Họp', 'a', 1, ''],
        [day(2025, 9, 5), 'Họp', 'b', 1, ''],
      ]),
    ],
    ['Hoạt động!A2'],
  ],
  [
    'ngay-ngoai-nam-hoc',
    'the heading of a month of last year, once for all counts of it',
    [profile(), monthsAcross('4/2025', '9/2025', '10/2025')],
    ['Lượt đọc!B1'],
  ],
  ['ngay-ngoai-nam-hoc', 'months of the year', [profile(), monthsAcross('8/2025', '9/2025', '10/2025')], []],
  [
    'ngay-tuong-lai',
    'the heading of a month to come',
    [profile(), monthsAcross('4/2026', '5/2026', '6/2026')],
    ['Lượt đọc!D1'],
  ],
  ['ngay-ngoai-nam-hoc', 'a register is of all years', [profile(), register(copies(4))], []],
  [
    'ngay-tuong-lai',
    'an activity after today is in the future, not outside the year',
    [
      activities([
        [day(2026, 9, 5), 'Họp', 'a', 1, ''],
        [day(2025, 9, 5), 'Họp', 'b', 1, ''],
      ]),
    ],
    ['A2'],
  ],
  [
    'ngay-ngoai-nam-hoc',
    'an activity after today',
    [
      activities([
        [day(2026, 9, 5), 'Họp', 'a', 1, ''],
        [day(2025, 9, 5), 'Họp', 'b', 1, ''],
      ]),
    ],
    [],
  ],
  [
    'ngay-tuong-lai',
    'a book entered today',
    [register([[day(2026, 5, 31), '1', 'Toán', 2020, 1, 'Sách giáo khoa', '', ''], ...copies(3)])],
    [],
  ],
  [
    'nam-xuat-ban-sai',
    'after the entry, before printing, no year',
    [titles([book({ 3: 2027 }), book({ 0: 'Lý', 3: 202 }), book({ 0: 'Hoá', 3: 'năm ngoái' }), [...other]])],
    ['D2', 'D3', 'D4'],
  ],
  [
    'nam-xuat-ban-sai',
    'the year of entry, and a year that the book does not say',
    [titles([book({ 3: 2026 }), book({ 0: 'Lý', 3: 'k.n' }), [...other]])],
    [],
  ],
  ['thanh-tien-sai', 'quantity × price is not the amount', [titles([book({ 6: 33000 }), [...other]])], ['G2']],
  ['thanh-tien-sai', 'a blank amount', [titles([book({ 6: '' }), [...other]])], []],
  [
    'gia-bat-thuong',
    'a thousand and a hundred times too small, a thousand times too large',
    [withPrices(45000, 52000, 38000, 41000, 45, 470, 60000, 48_000_000)],
    ['E6', 'E7', 'E9'],
  ],
  ['gia-bat-thuong', 'cheap and dear books of one type', [withPrices(12000, 52000, 38000, 150000, 45000, 8000)], []],
  [
    'thieu-don-vi',
    'a quantity without a unit',
    [
      equipment([
        ['Giá sách', '', 7, 7, 0, ''],
        ['Tủ tài liệu', 'chiếc', 1, 1, 0, ''],
      ]),
    ],
    ['B2'],
  ],
  [
    'don-vi-la',
    'titles for shelves',
    [
      equipment([
        ['Giá sách', 'tên', 7, 7, 0, ''],
        ['Tủ tài liệu', 'cái', 1, 1, 0, ''],
        ['Máy vi tính', 'máy', 2, 2, 0, ''],
      ]),
    ],
    ['B2'],
  ],
  [
    'thieu-loai',
    'a title with a quantity and no type',
    [titles([book({ 7: '' }), [...other], book({ 0: 'Lý' })])],
    ['H2'],
  ],
  [
    'thieu-loai',
    'headings give the type',
    [
      sheet('Sách', [
        ['Tên sách', 'Số lượng', 'Đơn giá'],
        ['I. SÁCH GIÁO KHOA', '', ''],
        ['Toán', 2, 1000],
        ['Lý', 3, 1000],
        ['II. SÁCH THIẾU NHI', '', ''],
        ['Dế Mèn', 1, 500],
      ]),
    ],
    [],
  ],
  ['loai-la', 'one wrong mark is unknown and proposed', [titles([book({ 7: 'Sách giáo khao' }), [...other]])], ['H2']],
  [
    'loai-la',
    'known spellings',
    [titles([book({ 7: 'SGK' }), book({ 0: 'Lý', 7: 'sach giao khoa' }), [...other]])],
    [],
  ],
  [
    'loai-viet-khac',
    'an abbreviation, small letters, no marks',
    [
      titles([
        book({ 7: 'SGK' }),
        book({ 0: 'Lý', 7: 'sách giáo khoa' }),
        book({ 0: 'Hoá', 7: 'sach giao khoa' }),
        [...other],
      ]),
    ],
    ['H2', 'H3', 'H4'],
  ],
  [
    'loai-la',
    'a device of no known kind',
    [
      equipment([
        ['Máy lọc nước', 'chiếc', 1, 1, 0, ''],
        ['Giá sách', 'chiếc', 7, 7, 0, ''],
      ]),
    ],
    [],
  ],
  [
    'loai-va-so-khac-nhau',
    'an SGK number among reference books',
    [coded([...many('SGK', 'Sách giáo khoa'), ...many('STK', 'Sách tham khảo'), ['SGK.0099', 'Sách tham khảo']])],
    ['B26'],
  ],
  ['loai-va-so-khac-nhau', 'letters of the school’s own', [coded([...many('TK', 'Sách thiếu nhi')])], []],
  ['muc-khong-co-du-lieu', 'a register of textbooks: one finding for three types without a row', [register(copies(6))], ['']],
  [
    'muc-khong-co-du-lieu',
    'a mầm non has no textbooks: two other types have no row',
    [
      profile({ 'Cấp học': 'Mầm non', 'Tên trường': 'TRƯỜNG MẦM NON HOA MAI' }),
      register(copies(6, 1, 'STN', 'Sách thiếu nhi')),
    ],
    [''],
  ],
  [
    'muc-khong-co-du-lieu',
    'a summary of all types',
    [
      summary([
        ['Sách giáo khoa', 1, 0, 0, 1],
        ['Sách nghiệp vụ', 1, 0, 0, 1],
        ['Sách tham khảo', 1, 0, 0, 1],
        ['Sách thiếu nhi', 1, 0, 0, 1],
      ]),
    ],
    [],
  ],
];

describe('numbers, dates, units and categories', () => {
  test.each(cases)('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test('the number is the fix of a text', () => {
    const [found] = findingsOf('so-dang-chu', [titles([book({ 4: '03' }), [...other]])]);
    expect(found?.fix?.[0]).toMatchObject({ before: '03', after: 3 });
  });

  test('a month-first date is proposed and never fixed', () => {
    const [found] = findingsOf('ngay-khong-hieu', [
      activities([
        ['5/23/2025', 'Họp', 'a', 1, ''],
        [day(2025, 9, 5), 'Họp', 'b', 1, ''],
      ]),
    ]);
    expect(found?.fix).toBeUndefined();
    expect(found?.proposals?.map(([change]) => change?.after)).toEqual([day(2025, 5, 23)]);
  });

  test('an unknown type has the nearest name as a proposal, never as a fix', () => {
    const [found] = findingsOf('loai-la', [titles([book({ 7: 'Sách giáo khao' }), [...other]])]);
    expect(found?.fix).toBeUndefined();
    expect(found?.proposals?.[0]?.[0]).toMatchObject({ before: 'Sách giáo khao', after: 'Sách giáo khoa' });
  });

  test('two numbers in a cell are proposed for the column and its neighbour', () => {
    const [found] = findingsOf('khong-phai-so', [
      sheet('Tổng hợp', [
        ['Loại sách', 'Số tên', 'Số bản'],
        ['Sách giáo khoa', '', '1.395 / 1.982'],
        ['Sách thiếu nhi', 10, 20],
      ]),
    ]);
    expect(found?.proposals?.[0]?.map(({ after }) => after)).toEqual([1982, 1395]);
  });
});
