import { correctSign } from '../../../src/core/rules/shared/signs';
import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import { check, copies, findingsOf, placesOf, profile, register, titles } from './support';

const REFERENCE = 'Sách tham khảo';
const CHILDREN = 'Sách thiếu nhi';

/** One book of all types, numbered through with bare numbers. */
function numberedThrough(count: number): CellValue[][] {
  return copies(count).map((row, i) => [
    row[0] ?? '',
    i + 1,
    `Mắt biếc ${i}`,
    2018,
    60000 + i,
    i % 3 === 0 ? REFERENCE : CHILDREN,
    '',
    '',
  ]);
}

/** Each type begins at 1. */
function numberedByType(count: number): CellValue[][] {
  return [REFERENCE, CHILDREN].flatMap((type) =>
    Array.from({ length: count }, (_unused, i) => [45000, i + 1, `${type} ${i}`, 2018, 60000 + i, type, '', '']),
  );
}

describe('bare numbers of several types in one register', () => {
  const doubled = numberedThrough(40);
  doubled[5] = [...(doubled[5] ?? [])].map((value, c) => (c === 1 ? 5 : value));
  test.each<[string, RuleId, readonly CellValue[][], string[]]>([
    ['numbered through: no gap where another type has the number', 'dkcb-khuyet', numberedThrough(40), []],
    ['numbered through: a number that no type has', 'dkcb-khuyet', numberedThrough(40).toSpliced(9, 1), ['B10']],
    ['numbered through: one number under two types', 'dkcb-trung', doubled, ['B6']],
    ['numbered by type: the same numbers again', 'dkcb-trung', numberedByType(20), []],
    ['numbered by type: a gap in one of them', 'dkcb-khuyet', numberedByType(20).toSpliced(9, 1), ['B10']],
  ])('%s', (_name, rule, rows, places) => {
    expect(placesOf(rule, [register(rows)])).toEqual(places);
  });
});

describe('school years over the columns of a history', () => {
  const wide = (...headers: string[]) => [
    sheet('Số liệu các năm', [
      ['Chỉ tiêu', ...headers],
      ['Số học sinh', ...headers.map((_unused, i) => 600 + i)],
      ['Tổng lượt bạn đọc', ...headers.map((_unused, i) => 4000 + i)],
    ]),
  ];
  test.each<[string, SheetSnapshot[], string[]]>([
    ['following years', wide('2023-2024', '2024-2025'), []],
    ['single years', wide('2023', '2024'), []],
    ['a slip of the pen', wide('2023-2025', '2024-2025'), ['B1']],
    ['the same year twice', wide('2023-2024', '2024-2024'), ['C1']],
  ])('%s', (_name, sheets, places) => {
    expect(placesOf('nam-hoc-sai', sheets)).toEqual(places);
  });
});

describe('numbers and signs', () => {
  test.each<[string, string | null]>([
    ['05/BC-THBL', null],
    ['BC-THBL', null],
    ['05', null],
    ['5/BC-THBL', '05/BC-THBL'],
    ['02 BC - TV', '02/BC-TV'],
    ['05-BC/THBL', '05/BC-THBL'],
    ['05.BC-THBL', '05/BC-THBL'],
    ['Số: 05/bc.thbl', '05/BC-THBL'],
    ['05/KH-THBL', ''],
    ['05 THBL', ''],
  ])('%s', (text, right) => {
    expect(correctSign(text, 'BC')).toBe(right);
  });
});

test('a workbook without any section: only what is missing is said, every other rule names what it lacks', () => {
  const { verdict, findings, notRun, ran } = check([sheet('Sheet1', [['abc', 'def']])]);
  expect(verdict).toBe('chua-du');
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['thieu-phan']));
  // What was not understood can be told of any workbook.
  expect(ran).toEqual(['thieu-phan', 'cach-doc-chua-chac', 'bang-chua-hieu']);
  for (const { missing } of notRun) expect(missing).not.toEqual([]);
});

test('names of sources that the contract gives are standard names; two years in one cell are no number as text', () => {
  const rows = titles([['Dế Mèn', 'Tô Hoài', 'Kim Đồng', '2019-2020', 5, 20000, 100000, CHILDREN]]);
  expect(findingsOf('so-dang-chu', [rows])).toEqual([]);
  const text = titles([['Dế Mèn', 'Tô Hoài', 'Kim Đồng', '2019', 5, 20000, 100000, CHILDREN]]);
  expect(findingsOf('so-dang-chu', [text]).map(({ fix }) => fix?.[0]?.after)).toEqual([2019]);
  const sources = sheet('Sách', [
    ['Tên sách', 'Số lượng', 'Loại sách', 'Nguồn'],
    ...['Biếu, tặng', 'Biếu, tặng, quyên góp', 'Cấp phát', 'Trường tự mua', 'Khác'].map((source, i) => [
      `Sách ${i}`,
      5,
      CHILDREN,
      source,
    ]),
  ]);
  expect(findingsOf('loai-viet-khac', [profile(), sources])).toEqual([]);
});
