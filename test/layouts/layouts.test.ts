import { Chance } from '../../scripts/support/chance';
import { judge } from './judge';
import { KINDS } from './kinds';
import { NOT_HELD } from './not-held';
import { detailOf } from './show';
import { makeWorkbook } from './workbook';

/** A few of the workbooks that `npm run layouts` tries by the thousand. */
const SEED = 2_600;
const EACH = 3;

const held = KINDS.filter(({ name }) => !NOT_HELD.includes(name));

test.each(held.map((kind) => [kind.name, kind] as const))('%s is read as it was made', (_name, kind) => {
  for (let run = 0; run < EACH; run++) {
    const made = makeWorkbook(new Chance(SEED + run), kind);
    expect(detailOf(run, made, judge(made), false)).toEqual([]);
  }
});

test('every kind that is not held yet is a kind', () => {
  expect(NOT_HELD.filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([]);
});

test('the same seed makes the same workbook', () => {
  for (const kind of KINDS) expect(makeWorkbook(new Chance(7), kind)).toEqual(makeWorkbook(new Chance(7), kind));
});
