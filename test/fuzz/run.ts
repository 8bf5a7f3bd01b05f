import { parseArgs } from 'node:util';
import { Chance } from '../../scripts/support/chance';
import { runCore, runInExcel } from './trial';
import { withLongCells } from './long-cells';
import { badWorkbook } from './workbook';

/** A workbook of this size that takes longer hangs, for a person who waits. Of the processor, because other work on a machine is no fault of ours. */
const MOST_MILLISECONDS = 10_000;
/** Every so many workbooks also go through a file, office.js and back into a file. */
const THROUGH_EXCEL = 5;
/** Every so many have cells that are filled to Excel's limit. */
const LONG_CELLS = 4;

/** `npm run fuzz [-- --runs 5000 --seed 1 --from 600]`: bad workbooks through reading, check, figures and report; `--from` is the first run. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
  });
  const [runs, seed, first] = [Number(values.runs ?? 5000), Number(values.seed ?? 1), Number(values.from ?? 0)];
  const started = performance.now();
  const failures = new Map<string, { times: number; run: number; say: string }>();
  let inExcel = 0;
  let slowest = { milliseconds: 0, run: first };
  for (let run = first; run < first + runs; run++) {
    const begun = process.cpuUsage();
    const chance = new Chance(seed * 1_000_003 + run);
    const workbook = run % LONG_CELLS === LONG_CELLS - 1 ? withLongCells(chance) : badWorkbook(chance);
    const problems: string[] = [];
    const tried = async (work: () => Promise<readonly string[]>) => {
      try {
        problems.push(...(await work()));
      } catch (error) {
        problems.push(`crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    };
    await tried(() => runCore(workbook));
    if (run % THROUGH_EXCEL === 0) {
      inExcel++;
      await tried(() => runInExcel(workbook));
    }
    const { user, system } = process.cpuUsage(begun);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, run };
    if (milliseconds > MOST_MILLISECONDS) problems.push(`takes ${Math.round(milliseconds)} ms of the processor`);
    for (const say of problems) {
      const kind = say.replaceAll(/\d+/g, '#').slice(0, 160);
      const known = failures.get(kind);
      if (known) known.times++;
      else {
        failures.set(kind, { times: 1, run, say });
        console.log(`run ${run}: ${say.slice(0, 900)}`);
      }
    }
  }
  for (const { times, run, say } of failures.values())
    if (times > 1) console.log(`${times} × (first in run ${run}) ${say.slice(0, 160)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const total = [...failures.values()].reduce((sum, { times }) => sum + times, 0);
  console.log(
    `${runs} workbooks from run ${first}, seed ${seed}, ${inExcel} of them through office.js and .xlsx: ${total} failures, ${seconds} s; the slowest took ${Math.round(slowest.milliseconds)} ms of the processor (run ${slowest.run})`,
  );
  return total === 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
