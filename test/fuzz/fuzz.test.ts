import { Chance } from '../mutation/random';
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
