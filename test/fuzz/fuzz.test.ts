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

test.each([0, 1, 2])(
  'bad workbook %i through office.js and .xlsx: every cell of the school’s is there in the end',
  async (run) => {
    expect(await runInExcel(badWorkbook(new Chance(7_000 + run)))).toEqual([]);
  },
);
