import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import type { LibraryBook } from '../../../src/core/intake/book';
import { checkWorkbook } from '../../../src/core/rules';
import type { RuleId } from '../../../src/core/rules/ids';
import { addressName } from '../../../src/core/sheet/address';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import {
  activities,
  copies,
  day,
  equipment,
  findingsOf,
  history,
  placesOf,
  readers,
  register,
  titles,
  TODAY,
} from './support';

type Row = readonly CellValue[];
type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];

const book = (at: number, changes: Readonly<Record<number, CellValue>> = {}): CellValue[] => {
  const row: CellValue[] = [`Toán ${at}`, 'A', 'NXB', 2020, 3, 10000, 30000, 'Sách giáo khoa'];
  for (const [column, value] of Object.entries(changes)) row[Number(column)] = value;
  return row;
};
/** Ten titles, some of them changed. */
const ten = (changes: Readonly<Record<number, Readonly<Record<number, CellValue>>>> = {}) =>
  titles(Array.from({ length: 10 }, (_unused, i) => book(i, changes[i])));
const device = (name: string, ...numbers: readonly CellValue[]): Row => [name, 'chiếc', ...numbers];
const devices = (...last: readonly Row[]) =>
  equipment([
    device('Giá sách', 7, 7, 0, ''),
    device('Tủ tài liệu', 2, 2, 0, ''),
    device('Quạt điện', 4, 4, 0, ''),
    device('Đèn', 9, 9, 0, ''),
    device('Máy in', 1, 1, 0, ''),
    ...last,
  ]);
const byType = (...rows: readonly Row[]) => sheet('Tổng hợp', [['Loại sách', 'Số tên', 'Số bản', 'Giá trị'], ...rows]);
const MONTHS = ['8/2025', '9/2025', '10/2025', '11/2025', '12/2025', '1/2026', '2/2026', '3/2026', '4/2026', '5/2026'];
/** All months of the year up to May, some of them changed; pupils' and teachers' visits, and loans. */
const months = (changes: Readonly<Record<string, Row>> = {}) =>
  readers(MONTHS.map((month) => [month, ...(changes[month] ?? [100, 10, 50, 5])]));
const deed = (date: number, changes: Readonly<Record<number, CellValue>> = {}): CellValue[] => {
  const row: CellValue[] = [day(2025, 10, date), 'Họp', `Họp tổ ${date}`, 1, ''];
  for (const [column, value] of Object.entries(changes)) row[Number(column)] = value;
  return row;
};
const withdrawn = (date: CellValue, record: CellValue) => (row: Row, i: number) => [
  ...row.slice(0, 6),
  i < 6 ? day(2026, 3, 2) : i === 6 ? date : '',
  i < 6 ? '05/BB-TL' : i === 6 ? record : '',
];
const withDates = (date: CellValue, record: CellValue) =>
  sheet('Vốn tài liệu', [
    ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Năm XB', 'Giá tiền', 'Loại sách', 'Ngày xuất', 'Số biên bản xuất'],
    ...copies(20).map(withdrawn(date, record)),
  ]);
const numbered = (...numbers: readonly CellValue[]) =>
  register(numbers.map((number, i) => [day(2024, 9, 10), number, `Toán ${i}`, 2020, 21000, 'Sách giáo khoa', '', '']));

const missing: readonly Case[] = [
  ['thieu-so-luong', 'a title without a quantity', [ten({ 4: { 4: '' } })], ['E6']],
  ['thieu-so-luong', 'a quantity of 0', [ten({ 4: { 4: 0, 6: 0 } })], []],
  ['thieu-so-luong', 'a row of no title', [ten({ 4: { 0: '', 4: '' } })], []],
  ['thieu-so-luong', 'quantities that are often blank', [ten({ 1: { 4: '' }, 3: { 4: '' }, 5: { 4: '' } })], []],
  ['thieu-so-luong', 'words in the row are another rule', [ten({ 4: { 4: '', 5: 'rẻ' } })], []],
  [
    'thieu-so-luong',
    'a name alone among rows that say more may be a heading',
    [titles([book(1), book(2), book(3), book(4), ['Truyện cổ'], book(6), book(7)])],
    [],
  ],
  [
    'o-trong',
    'which is told as a blank',
    [titles([book(1), book(2), book(3), book(4), ['Truyện cổ'], book(6), book(7)])],
    ['E6'],
  ],
  ['thieu-so-luong', 'a device without a quantity', [devices(device('Bàn thủ thư', '', '', '', ''))], ['C7']],
  [
    'thieu-so-luong',
    'a device in a list of names and quantities only',
    [
      sheet('Thiết bị', [
        ['Tên thiết bị', 'Số lượng'],
        ['Giá sách', 7],
        ['Tủ tài liệu', 1],
        ['Quạt điện', 4],
        ['Đèn', 9],
        ['Máy in', ''],
      ]),
    ],
    ['B6'],
  ],
  [
    'thieu-so-luong',
    'a type with a value and no count',
    [byType(['SGK', 5, 20, 400000], ['STK', 7, '', 900000])],
    ['C3'],
  ],
  ['thieu-so-luong', 'a type with nothing but its name', [byType(['SGK', 5, 20, 400000], ['STK', '', '', ''])], []],
  ['o-trong', 'a type with nothing but its name', [byType(['SGK', 5, 20, 400000], ['STK', '', '', ''])], ['C3']],
  [
    'thieu-so-luong',
    'newspapers are counted in titles',
    [byType(['SGK', 5, 20, 400000], ['Báo, tạp chí', 7, '', ''])],
    [],
  ],
  ['thieu-so-luong', 'a teaching month without a number', [months({ '10/2025': ['', 10, 50, 5] })], ['B4']],
  ['thieu-so-luong', 'one finding for two columns of a month', [months({ '10/2025': ['', '', 50, 5] })], ['B4']],
  ['thieu-so-luong', 'August is no teaching month', [months({ '8/2025': ['', 10, 50, 5] })], []],
  ['o-trong', 'August is a blank', [months({ '8/2025': ['', 10, 50, 5] })], ['B2']],
  ['thieu-so-luong', 'the month of today is not over', [months({ '5/2026': ['', '', '', ''] })], []],
  ['o-trong', 'nor is it blank before anything of it is written', [months({ '5/2026': ['', '', '', ''] })], []],
  ['o-trong', 'but as soon as something is', [months({ '5/2026': ['', 10, 50, 5] })], ['B11']],
  [
    'thieu-so-luong',
    'a column that most months leave blank',
    [readers(MONTHS.map((month, i) => [month, 100, i < 3 ? 10 : '', 50, 5]))],
    [],
  ],
  [
    'o-trong',
    'is one finding at its head',
    [readers(MONTHS.map((month, i) => [month, 100, i < 3 ? 10 : '', 50, 5]))],
    ['C1'],
  ],
];

const blank: readonly Case[] = [
  ['o-trong', 'everything is filled', [ten(), devices(), months()], []],
  ['o-trong', 'an author among ten', [ten({ 3: { 1: '' } })], ['B5']],
  ['o-trong', 'neighbours are one finding', [ten({ 3: { 0: '', 1: '' }, 4: { 1: '' } })], ['A5']],
  ['o-trong', 'authors that are often blank', [ten({ 1: { 1: '' }, 3: { 1: '' }, 5: { 1: '' } })], []],
  [
    'o-trong',
    'prices that are often blank are one finding',
    [ten({ 1: { 5: '', 6: '' }, 3: { 5: '', 6: '' }, 5: { 5: '', 6: '' } })],
    ['F1'],
  ],
  ['o-trong', 'an amount stands for a price', [ten({ 3: { 5: '' } })], []],
  ['o-trong', 'but not the 0 that a formula leaves', [ten({ 3: { 5: '', 6: 0 } })], ['F5']],
  ['o-trong', 'a blank number between two of a series', [numbered('SGK.01', 'SGK.02', '', 'SGK.04')], ['B4']],
  ['dkcb-khuyet', 'is no gap', [numbered('SGK.01', 'SGK.02', '', 'SGK.04', 'SGK.05', 'SGK.06')], []],
  [
    'dkcb-khuyet',
    'where more is missing than blank',
    [numbered('SGK.01', 'SGK.02', '', 'SGK.05', 'SGK.06', 'SGK.07')],
    ['B3'],
  ],
  ['o-trong', 'a withdrawal without its day', [withDates('', '06/BB-TL')], ['G8']],
  ['o-trong', 'a record that says the day itself', [withDates('', '06/BB-TL ngày 12/3/2026')], []],
  [
    'thanh-loc-thieu-quyet-dinh',
    'a day without its record is the other rule',
    [withDates(day(2026, 3, 2), '')],
    ['H8'],
  ],
  ['o-trong', 'and no second finding', [withDates(day(2026, 3, 2), '')], []],
  [
    'o-trong',
    'a day and a kind of an activity',
    [activities([1, 2, 3, 4, 5, 6].map((date) => deed(date, date === 2 ? { 0: '' } : date === 4 ? { 1: '' } : {})))],
    ['A3', 'B5'],
  ],
  [
    'o-trong',
    'how often, in most rows blank',
    [activities([1, 2, 3, 4, 5, 6].map((date) => deed(date, date < 5 ? { 3: '' } : {})))],
    ['D1'],
  ],
  ['o-trong', 'seats are asked of tables only', [devices(['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, 54])], []],
  ['o-trong', 'and of every table', [devices(['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, ''])], ['F1']],
  [
    'o-trong',
    'a figure of a year',
    [
      history(
        ['Tổng số bản sách', 'Số tên sách', 'Máy in', 'Đèn', 'Quạt điện'].map((name, i) => [
          '2024-2025',
          name,
          i === 2 ? '' : 5,
        ]),
      ),
    ],
    ['C4'],
  ],
];

describe('what is not there', () => {
  test.each([...missing, ...blank])('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test('a blank of neighbours names its columns, a column how many are blank', () => {
    expect(findingsOf('o-trong', [ten({ 3: { 0: '', 1: '' } })])[0]?.data).toMatchObject({
      count: 2,
      headers: ['Tên sách', 'Tác giả'],
    });
    expect(findingsOf('o-trong', [devices(['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, ''])])[0]?.data).toMatchObject({
      blanks: 1,
      records: 1,
    });
  });
});

const price = (at: number, value: CellValue, count = 1) =>
  book(at, { 4: count, 5: value, 6: typeof value === 'number' ? value * count : '' });
const priced = (value: number, count = 1) => [
  titles([...Array.from({ length: 30 }, (_unused, i) => price(i, 20000 + 100 * i)), price(30, value, count)]),
];

describe('a price that distorts the whole value', () => {
  test.each<Case>([
    ['gia-lam-lech-tong', 'a thousand times the usual', priced(20_000_000), ['F32']],
    ['gia-bat-thuong', 'is not told twice', priced(20_000_000), []],
    ['gia-lam-lech-tong', 'fifty times the usual, and most of the value', priced(1_000_000), ['F32']],
    ['gia-lam-lech-tong', 'ten times the usual', priced(200_000), []],
    ['gia-lam-lech-tong', 'many copies at the usual price', priced(20_000, 400), []],
    [
      'gia-lam-lech-tong',
      'few prices show nothing',
      [titles([price(1, 20000), price(2, 20000), price(3, 20_000_000)])],
      [],
    ],
    [
      'gia-lam-lech-tong',
      'a little of a large value',
      [titles([...Array.from({ length: 30 }, (_unused, i) => price(i, 20000, 100)), price(30, 500_000)])],
      [],
    ],
    [
      'gia-lam-lech-tong',
      'an amount that is no product',
      [
        titles([
          ...Array.from({ length: 30 }, (_unused, i) => price(i, 20000)),
          book(30, { 4: 1, 5: 20_000_000, 6: 20000 }),
        ]),
      ],
      [],
    ],
    [
      'thanh-tien-sai',
      'is that rule alone',
      [
        titles([
          ...Array.from({ length: 30 }, (_unused, i) => price(i, 20000)),
          book(30, { 4: 1, 5: 20_000_000, 6: 20000 }),
        ]),
      ],
      ['G32'],
    ],
    [
      'gia-lam-lech-tong',
      'words for a price',
      [
        titles([
          ...Array.from({ length: 30 }, (_unused, i) => price(i, 20000)),
          book(30, { 4: 1, 5: 'đắt', 6: 20_000_000 }),
        ]),
      ],
      [],
    ],
  ])('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });
});

/** Findings of a workbook whose sheet "Sổ thanh lý" lists what left. */
function mismatches(...sheets: readonly SheetSnapshot[]): string[] {
  const snapshot = workbook(...sheets);
  const read = finish(readBook(snapshot));
  const listed: LibraryBook = {
    ...read,
    tables: read.tables.map((table) =>
      table.sheet === 'Sổ thanh lý' ? { ...table, role: 'withdrawals' as const } : table,
    ),
  };
  const input = { workbook: snapshot, book: listed, figures: computeFigures(listed, TODAY), today: TODAY };
  return finish(checkWorkbook(input))
    .findings.filter(({ rule }) => rule === 'thanh-ly-khong-khop')
    .map(({ cells: [cell], data }) => `${cell ? addressName(cell) : ''} ${String(data.kind)}`);
}

const gone = (...rows: readonly Row[]) =>
  sheet('Sổ thanh lý', [['Số ĐKCB', 'Tên sách', 'Loại sách', 'Ngày xuất', 'Số biên bản xuất'], ...rows]);
const leaves = (number: CellValue, date = day(2026, 3, 2)): Row => [
  number,
  'Toán 1',
  'Sách giáo khoa',
  date,
  '05/BB-TL',
];
const marked = (...at: readonly number[]) =>
  register(copies(12).map((row, i) => [...row.slice(0, 6), at.includes(i + 1) ? '05/BB-TL ngày 2/3/2026' : '', '']));

describe('a register of withdrawals against the stock', () => {
  test.each<readonly [name: string, sheets: readonly SheetSnapshot[], places: readonly string[]]>([
    ['both say the same', [marked(2, 3), gone(leaves('SGK.0002'), leaves('SGK 3'))], []],
    ['a range', [marked(2, 3, 4), gone(leaves('SGK.0002-SGK.0004'))], []],
    [
      'a number that no register has',
      [marked(2), gone(leaves('SGK.0002'), leaves('SGK.0099'))],
      ["'Sổ thanh lý'!A3 unknown"],
    ],
    [
      'a copy that the stock still has',
      [marked(2), gone(leaves('SGK.0002'), leaves('SGK.0005'))],
      ["'Sổ thanh lý'!A3 in-stock"],
    ],
    ['a stock that never marks what left', [marked(), gone(leaves('SGK.0002'), leaves('SGK.0005'))], []],
    ['a copy that the list does not name', [marked(2, 7), gone(leaves('SGK.0002'))], ["'Vốn tài liệu'!B8 not-listed"]],
    ['one that left on another day', [marked(2, 7), gone(leaves('SGK.0002', day(2026, 4, 1)))], []],
  ])('%s', (_name, sheets, places) => {
    expect(mismatches(...sheets)).toEqual(places);
  });
});
