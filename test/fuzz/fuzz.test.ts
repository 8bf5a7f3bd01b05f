import { analyse } from '../../src/core/analysis';
import { reportPlans } from '../../src/core/report/plans';
import { finish } from '../../src/core/work';
import { Chance } from '../../scripts/support/chance';
import { school } from '../sweep/workbooks';
import { withLongCells } from './long-cells';
import { runCore, runInExcel } from './trial';
import { badWorkbook } from './workbook';

jest.setTimeout(120_000);

/** A few of the workbooks that `npm run fuzz` tries by the thousand. */
test.each(Array.from({ length: 12 }, (_run, index) => index))(
  'bad workbook %i: understood, counted, reported',
  async (run) => {
    expect(await runCore(badWorkbook(new Chance(7_000 + run)))).toEqual([]);
  },
);

test('a workbook with a cell of nothing but opening brackets is understood in the time of any other', async () => {
  const from = performance.now();
  expect(await runCore(badWorkbook(new Chance(1_000_003 + 839)))).toEqual([]);
  // It once took fourteen seconds; less than one is needed.
  expect(performance.now() - from).toBeLessThan(6_000);
});

/** One cell as long as Excel lets it be, in the second column of every sheet. Each took time by the square of its length once, a second and more. */
test.each([
  ['commas', ', '],
  ['digits', '0'],
  ['titles in quotation marks', '“a” '],
  ['numbers in words', 'một trăm '],
])('a cell of nothing but %s is read in the time of any other', (_what, pattern) => {
  const timeOf = (length: number) => {
    const { sheets, ...workbook } = school();
    const text = pattern.repeat(length).slice(0, length);
    const long = sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, at) =>
        at === 1 ? row.map((value, column) => (column === 1 ? text : value)) : row,
      ),
    }));
    const from = process.cpuUsage();
    const analysis = finish(analyse({ ...workbook, sheets: long }, 46_173));
    reportPlans(analysis, { kind: 'tong-ket', today: 46_173, draft: true });
    return process.cpuUsage(from).user / 1000;
  };
  timeOf(1_000);
  // Sixteen times the text: by the square it would be 256 times the time, seconds; half a second of it is given away for busy machines.
  expect(timeOf(32_000)).toBeLessThan(500 + 32 * timeOf(2_000));
});

/** Workbooks that once broke something, by the seed and the run that made them. */
test.each([
  ['prices that add up to no number', 0, 7_002],
  ['a number of three hundred digits in a column of the Word file', 2, 142],
  ['widths of the Word file that fit by their words, and not by their shares', 1, 116],
  ['stock of last year that adds up to no number', 1, 362],
])('%s', async (_what, seed, run) => {
  expect(await runCore(badWorkbook(new Chance(seed * 1_000_003 + run)))).toEqual([]);
});

test.each([0, 1, 2])(
  'bad workbook %i through office.js and .xlsx: every cell of the school’s is there in the end',
  async (run) => {
    expect(await runInExcel(badWorkbook(new Chance(7_000 + run)))).toEqual([]);
  },
);

test('a header that fills its cell, under another one, leaves Kết quả kiểm tra room to speak of it', async () => {
  expect(await runInExcel(withLongCells(new Chance(1_000_003 + 4_995)))).toEqual([]);
});
