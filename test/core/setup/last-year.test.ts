import { readBook } from '../../../src/core/intake';
import { historyChanges, lastDayOf, pastFigures, statedYear, type PastFigure } from '../../../src/core/setup/last-year';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import type { CellValue } from '../../../src/core/sheet/snapshot';

const read = (...sheets: ReturnType<typeof sheet>[]) => {
  const snapshot = workbook(...sheets);
  return { snapshot, book: finish(readBook(snapshot, undefined, lastDayOf(2024))) };
};
const past = read(
  sheet('Thông tin', [
    ['Tên trường', 'A'],
    ['Năm học', '2024-2025'],
    ['Số học sinh', 400],
  ]),
  sheet('SGK', [
    ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
    ['1', 'Toán', 10_000],
    ['2', 'Văn', 12_000],
  ]),
);
const history = (...rows: CellValue[][]) => read(sheet('Số liệu các năm', rows));
const LONG = ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'];
const total: PastFigure = { id: 'copies.total', label: 'Tổng số bản sách', unit: 'bản', value: 2, there: null };
const pupils: PastFigure = { id: 'people.pupils', label: 'Số học sinh', unit: 'học sinh', value: 400, there: null };

describe('figures of a past year', () => {
  it('are those that could be counted, beside what the open workbook holds already', () => {
    const open = history(LONG, ['2024-2025', 'Tổng số bản sách', 'bản', 3], ['2023-2024', 'Số học sinh', '', 1]);
    const figures = new Map(pastFigures(past.book, 2024, open.book).map((each) => [each.id, each]));
    expect(figures.get('copies.total')).toMatchObject({ value: 2, there: 3 });
    expect(figures.get('people.pupils')).toMatchObject({ value: 400, there: null });
    expect(figures.has('visits.total')).toBe(false);
  });

  it.each([
    ['the facts', past.book, 'x.xlsx', 2024],
    ['the file’s name', history(LONG).book, 'Thu_vien_2023-2024.xlsx', 2023],
    ['nothing', history(LONG).book, 'Thư viện 2024.xlsx', null],
  ])('the year is said by %s', (_by, book, name, year) => {
    expect(statedYear(book, name)).toBe(year);
  });
});

describe('where they are written', () => {
  const place = (open: ReturnType<typeof read>, figures: readonly PastFigure[]) =>
    historyChanges(open.snapshot, open.book, 2024, figures)?.map(({ cell, after }) => [cell.row, cell.column, after]);

  it('rows under a table with a row a figure', () => {
    expect(place(history(LONG, ['2023-2024', 'Số học sinh', 'em', 1]), [total])).toEqual([
      [2, 0, '2024-2025'],
      [2, 1, 'Tổng số bản sách'],
      [2, 2, 'bản'],
      [2, 3, 2],
    ]);
  });

  it('the row that somebody has begun for it, with what it lacks; a word in place of the value is left alone', () => {
    const begun = [
      ['2024-2025', 'Tổng số bản sách', '', ''],
      ['2024-2025', 'Số học sinh', 'em', 'chưa rõ'],
      ['2023-2024', 'Số học sinh', 'em', ''],
      ['2024-2025', 'Tổng số bản sách', '', ''],
    ];
    expect(place(history(LONG, ...begun), [total, pupils])).toEqual([
      [1, 2, 'bản'],
      [1, 3, 2],
      [5, 0, '2024-2025'],
      [5, 1, 'Số học sinh'],
      [5, 2, 'học sinh'],
      [5, 3, 400],
    ]);
  });

  it('a row that holds no more than the year; one of another year is not taken for it', () => {
    const year = history(LONG, ['2023-2024', 'Số học sinh', 'em', 1], ['2024-2025', '', '', '']);
    expect(place(year, [total])).toEqual([
      [2, 1, 'Tổng số bản sách'],
      [2, 2, 'bản'],
      [2, 3, 2],
    ]);
    const other = history(LONG, ['2023-2024', 'Số học sinh', 'em', 1], ['2022-2023', '', '', '']);
    expect(place(other, [total])).toBeUndefined();
  });

  it('a new column, or the year’s own, in a table with a column a year', () => {
    const rows: CellValue[][] = [
      ['Chỉ tiêu', '2022-2023', '2023-2024'],
      ['Tổng số bản sách', 1, 2],
      ['Tổng số tên sách', 1, 2],
    ];
    expect(place(history(...rows), [total, pupils])).toEqual([
      [0, 3, '2024-2025'],
      [1, 3, 2],
      [3, 0, 'Số học sinh'],
      [3, 3, 400],
    ]);
  });

  it('nowhere when something stands there, or there is no history', () => {
    const noted = history(LONG, ['2023-2024', 'Số học sinh', 'em', 1], ['Người lập bảng', '', '', '']);
    expect(place(noted, [total])).toBeUndefined();
    expect(place(past, [total])).toBeUndefined();
  });
});
