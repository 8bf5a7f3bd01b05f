import { RULE_IDS } from '../../src/core/rules/ids';
import { sampleLayout } from './layouts/sample';
import { MUTATIONS } from './table';
import { faultsOf, rulesOf, runTrials } from './trials';

jest.setTimeout(180_000);

/** The long run is `npm run mutate -- --trials 1000 --seed 1`. */
describe('workbooks broken on purpose', () => {
  test('each rule has a way to be broken', () => {
    const broken = new Set(MUTATIONS.map(({ rule }) => rule));
    expect(RULE_IDS.filter((id) => !broken.has(id))).toEqual([]);
  });

  test('every defect is found where it was planted, and no lỗi but those that follow from it', async () => {
    const results = runTrials({ count: 150, seed: 7, sample: await sampleLayout(), workbooks: 16, everySample: 16 });
    expect(faultsOf(results)).toEqual([]);
    expect(results).toHaveLength(150);
    const tried = rulesOf(results);
    expect(RULE_IDS.filter((id) => !tried.has(id))).toEqual([]);
  });

  test('the same seed breaks the same cells', () => {
    const run = () =>
      runTrials({ count: 12, seed: 3, sample: null, workbooks: 3 }).map(({ layout, seed, company }) => [
        layout,
        seed,
        company,
      ]);
    expect(run()).toEqual(run());
  });
});
