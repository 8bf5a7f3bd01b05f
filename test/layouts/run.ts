import { parseArgs } from 'node:util';
import { Chance } from '../../scripts/support/chance';
import { KINDS } from './kinds';
import { judge } from './judge';
import { detailOf } from './show';
import { addTo, emptyTally, isDone, linesOf, type Tally } from './tally';
import { makeWorkbook } from './workbook';

/**
 * `npm run layouts [-- --runs 2000 --seed 1 --from 0 --kind two-years --detail]`: workbooks in the layouts that librarians keep, each with the figures that
 * are right for it. Every kind has its turn; `--kind` tries one only, `--detail` prints the workbooks that came out otherwise, with
 * `--account` also those whose account of what was read leaves something out or does not add up.
 */
function main(): number {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      seed: { type: 'string' },
      from: { type: 'string' },
      kind: { type: 'string' },
      detail: { type: 'boolean' },
      account: { type: 'boolean' },
    },
  });
  const [runs, seed, first] = [Number(values.runs ?? 2000), Number(values.seed ?? 1), Number(values.from ?? 0)];
  const kinds = values.kind === undefined ? KINDS : KINDS.filter(({ name }) => name === values.kind);
  if (kinds.length === 0) {
    console.error(`No kind ${values.kind}. There are: ${KINDS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const started = performance.now();
  const all = emptyTally();
  const byKind = new Map<string, Tally>(kinds.map(({ name }) => [name, emptyTally()]));
  for (let run = first; run < first + runs; run++) {
    const kind = kinds[run % kinds.length];
    if (!kind) continue;
    const made = makeWorkbook(new Chance(seed * 1_000_003 + run), kind);
    const judgement = judge(made);
    addTo(all, made, judgement);
    const own = byKind.get(kind.name);
    if (own) addTo(own, made, judgement);
    if (values.detail) for (const line of detailOf(run, made, judgement, values.account === true)) console.log(line);
  }
  for (const line of linesOf(all, byKind)) console.log(line);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${runs} workbooks from run ${first}, seed ${seed}, of ${kinds.length} kinds, ${seconds} s`);
  return isDone(all) ? 0 : 1;
}

process.exit(main());
