import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { stopClock } from './clock';
import { withConsoleHeld } from './console';
import { JOBS } from './job-table';
import { groundOf, runTrial, type Ending } from './sweep';

interface Counts {
  readonly trials: number;
  readonly failures: number;
}

/** Every fault at every place of one kind of press; prints what it came to. */
async function sweepJob(name: string, part: string | undefined): Promise<Counts> {
  const make = JOBS[name];
  if (!make) throw new RangeError(`no press "${name}"; there are: ${Object.keys(JOBS).join(', ')}`);
  const from = performance.now();
  const { result: ground } = await withConsoleHeld(async () => groundOf(await make()));
  const endings = new Map<Ending, number>();
  const seen = new Set<string>();
  let failures = 0;
  const [own = 1, parts = 1] = (part ?? '1/1').split('/').map(Number);
  const faults = ground.faults.filter((_fault, index) => index % parts === own - 1);
  for (const fault of faults) {
    const { result, told } = await withConsoleHeld(() => runTrial(ground, fault));
    endings.set(result.ending, (endings.get(result.ending) ?? 0) + 1);
    if (result.problems.length > 0) failures++;
    for (const problem of result.problems.filter((one) => !seen.has(one))) {
      seen.add(problem);
      console.log(`  ${name}, ${result.fault}: ${problem}`);
      for (const line of told) console.log(`    ${line}`);
    }
  }
  const { actions, edits, batches } = ground.length;
  const counts = [...endings].map(([ending, count]) => `${count} ${ending}`).join(', ');
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  const length = `${batches} batches, ${actions} actions, ${edits} changes`;
  console.log(`${name}: ${length}; ${faults.length} faults: ${counts}; ${failures} failures (${seconds} s)`);
  return { trials: faults.length, failures };
}

/** One process for each kind of press, so many at a time: office.js stands on `globalThis`. */
async function sweepAll(
  names: readonly string[],
  part: string | undefined,
  processes: number,
): Promise<readonly Counts[]> {
  const waiting = [...names];
  const done: Counts[] = [];
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) done.push(await inProcess(name, part));
  };
  await Promise.all(Array.from({ length: processes }, worker));
  return done;
}

function inProcess(name: string, part: string | undefined): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['--press', name, ...(part === undefined ? [] : ['--part', part])], {
      // A trial leaves much garbage that lived shortly.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    let counts: Counts | null = null;
    child.on('message', (message) => (counts = message as Counts));
    child.on('error', reject);
    child.on('exit', () => resolve(counts ?? { trials: 0, failures: 1 }));
  });
}

/**
 * `npm run sweep [-- --job report] [--part 2/8] [--processes 1]`: every fault of the sandbox at every batch and every action of every press whose name has
 * this in it; with `--part`, every eighth of them, for dividing the work. As many processes as there are cores unless said otherwise.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      job: { type: 'string' },
      press: { type: 'string' },
      part: { type: 'string' },
      processes: { type: 'string' },
    },
  });
  if (values.press !== undefined) {
    stopClock();
    const counts = await sweepJob(values.press, values.part);
    process.send?.(counts);
    return counts.failures === 0 ? 0 : 1;
  }
  const started = performance.now();
  const names = Object.keys(JOBS).filter((name) => name.includes(values.job ?? ''));
  const processes = Math.max(1, Number(values.processes ?? availableParallelism()));
  const done = await sweepAll(names, values.part, processes);
  const trials = done.reduce((sum, counts) => sum + counts.trials, 0);
  const failures = done.reduce((sum, counts) => sum + counts.failures, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${trials} faults in ${names.length} kinds of presses: ${failures} failures, ${seconds} s`);
  return failures === 0 && names.length > 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
