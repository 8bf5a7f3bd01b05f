import { parseArgs } from 'node:util';
import { RULE_IDS } from '../../src/core/rules/ids';
import { faultsOf, rulesOf, runTrials } from './trials';

/** `npm run mutate -- --trials 1000 --seed 1`: the long run of the mutation check. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { trials: { type: 'string' }, seed: { type: 'string' }, sample: { type: 'string' } },
  });
  const [trials, seed] = [Number(values.trials ?? 1000), Number(values.seed ?? 1)];
  const sample = values.sample === 'no' ? null : await (await import('./layouts/sample')).sampleLayout();
  const started = Date.now();
  const results = runTrials({ count: trials, seed, sample });
  const faults = faultsOf(results);
  for (const fault of faults) console.log(fault);
  const company = new Map<string, number>();
  for (const { mutation, company: rules } of results)
    for (const rule of rules)
      company.set(`${mutation.rule} → ${rule}`, (company.get(`${mutation.rule} → ${rule}`) ?? 0) + 1);
  console.log('Findings below lỗi that came along:');
  for (const [what, times] of [...company].sort((a, b) => b[1] - a[1])) console.log(`  ${times} × ${what}`);
  const tried = rulesOf(results);
  const untried = RULE_IDS.filter((id) => !tried.has(id));
  if (untried.length > 0) console.log(`Rules without a trial: ${untried.join(', ')}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${results.length} trials of ${tried.size} rules, seed ${seed}: ${faults.length} faults, ${seconds} s`);
  return faults.length === 0 ? 0 : 1;
}

void main().then((status) => {
  process.exitCode = status;
});
