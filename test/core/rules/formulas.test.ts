import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import { findingsOf, placesOf } from './support';

const HEADER = ['Tên sách', 'Loại sách', 'Số lượng', 'Đơn giá', 'Thành tiền'];

/**
 * A list of titles in rows 2–7 and its total in row 8. @param quantities of the six titles; the total row holds the sums of numbers alone, as Excel would show them
 * @param formulas by cell ("C8")
 */
function list(quantities: readonly CellValue[], formulas: Readonly<Record<string, string>>): SheetSnapshot {
  const rows = quantities.map((quantity, i): CellValue[] => {
    const copies = Number(quantity === '' ? 0 : quantity);
    return [`Toán ${i}`, 'Sách giáo khoa', quantity, 1000, copies * 1000];
  });
  const sum = (column: number) =>
    rows.reduce((all, row) => all + (typeof row[column] === 'number' ? row[column] : 0), 0);
  return sheet('Danh mục sách', [HEADER, ...rows, ['Tổng cộng', '', sum(2), '', sum(4)]], {
    schoolFormulas: Object.entries(formulas).map(([cell, formula]) => ({
      row: Number(cell.slice(1)) - 1,
      column: cell.charCodeAt(0) - 65,
      formulas: [[formula]],
    })),
  });
}

const FULL = [3, 4, 5, 6, 7, 8];
/** "=C2*D2" in E2:E7, some of them changed. */
const amounts = (changes: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries([2, 3, 4, 5, 6, 7].map((row) => [`E${row}`, changes[`E${row}`] ?? `=C${row}*D${row}`]));

type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];

const CASES: readonly Case[] = [
  ['cong-thuc-lac-loai', 'a sum of all rows', [list(FULL, { C8: '=SUM(C2:C7)' })], []],
  ['cong-thuc-lac-loai', 'a sum that takes in the header too', [list(FULL, { C8: '=SUM(C1:C7)' })], []],
  ['cong-thuc-lac-loai', 'a sum of the whole column up to it', [list(FULL, { C8: '=SUM(C$2:C7)' })], []],
  ['cong-thuc-lac-loai', 'cells added one by one', [list(FULL, { C8: '=C2+C3+C4+C5+C6+C7' })], []],
  [
    'cong-thuc-lac-loai',
    'a sum that stops above a last row that counts nothing yet',
    [list([3, 4, 5, 6, 7, 0], { C8: '=SUM(C2:C6)' })],
    ['C8'],
  ],
  [
    'cong-thuc-lac-loai',
    'a sum that begins below the first row, which counts nothing yet',
    [list([0, 4, 5, 6, 7, 8], { C8: '=SUM(C3:C7)' })],
    ['C8'],
  ],
  [
    'cong-thuc-lac-loai',
    'a sum that skips a number stored as text',
    [list([3, 4, '5', 6, 7, 8], { C8: '=SUM(C2:C7)' })],
    ['C8'],
  ],
  ['cong-thuc-lac-loai', 'a constant beside a number stored as text', [list([3, 4, '5', 6, 7, 8], {})], []],
  ['cong-thuc-lac-loai', 'a formula that is no sum', [list(FULL, { C8: '=COUNTA(A2:A7)*C2' })], []],
  ['cong-thuc-lac-loai', 'a sum of another sheet', [list(FULL, { C8: '=SUM(Kho!C2:C6)' })], []],
  ['cong-thuc-lac-loai', 'amounts that are all alike', [list(FULL, amounts())], []],
  [
    'cong-thuc-lac-loai',
    'one amount that takes the price of the row above',
    [list(FULL, amounts({ E5: '=C5*D4' }))],
    ['E5'],
  ],
  [
    'cong-thuc-lac-loai',
    'one amount that is worked out with another constant',
    [list(FULL, amounts({ E5: '=C5*D5*1' }))],
    [],
  ],
  [
    'cong-thuc-lac-loai',
    'columns in which no formula is usual',
    [list(FULL, amounts({ E2: '=C2*D3', E4: '=C5*D4', E6: '=D6*C2' }))],
    [],
  ],
];

describe("formulas of the school's own", () => {
  test.each(CASES)('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test('a wrong total names the rows that its formula leaves out', () => {
    const wrong = list(FULL, { C8: '=SUM(C2:C5)' });
    const values = wrong.values.map((row, at) => (at === 7 ? ['Tổng cộng', '', 18, '', 33_000] : row));
    const [found] = findingsOf('dong-tong-lech', [{ ...wrong, values }]);
    expect(found?.data).toMatchObject({ value: 18, sum: 33, leftOut: '6–7' });
  });

  test('a wrong total without a formula names none', () => {
    const wrong = list(FULL, {});
    const values = wrong.values.map((row, at) => (at === 7 ? ['Tổng cộng', '', 18, '', 33_000] : row));
    expect(findingsOf('dong-tong-lech', [{ ...wrong, values }])[0]?.data).toMatchObject({ leftOut: '' });
  });

  test('says which rows are left out, which numbers are texts, and what the neighbour holds', () => {
    const dataOf = (one: SheetSnapshot) => findingsOf('cong-thuc-lac-loai', [one])[0]?.data;
    expect(dataOf(list([3, 4, 5, 6, 0, 0], { C8: '=SUM(C2:C5)' }))).toMatchObject({ leftOut: '6–7' });
    expect(dataOf(list([3, '4', '5', 6, 7, 8], { C8: '=SUM(C2:C7)' }))).toMatchObject({ texts: 2 });
    expect(dataOf(list(FULL, amounts({ E5: '=C5*D4' })))).toMatchObject({ likeCell: 'E4', like: '=C4*D4' });
  });
});
