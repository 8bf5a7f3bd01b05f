import { parseArgs } from 'node:util';
import { stopClock } from './clock';
import { JOBS } from './job-table';
import { groundOf, runTrial, type Ending } from './sweep';

/** `npm run sweep [-- --job report]`: every fault of the sandbox at every batch and every action of every press. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { job: { type: 'string' } } });
  const started = performance.now();
  const goOn = stopClock();
  let trials = 0;
  let failures = 0;
  for (const [name, make] of Object.entries(JOBS)) {
    if (values.job !== undefined && !name.includes(values.job)) continue;
    const from = performance.now();
    const ground = await groundOf(await make());
    const endings = new Map<Ending, number>();
    const seen = new Set<string>();
    for (const fault of ground.faults) {
      const result = await runTrial(ground, fault);
      trials++;
      endings.set(result.ending, (endings.get(result.ending) ?? 0) + 1);
      if (result.problems.length === 0) continue;
      failures++;
      for (const problem of result.problems) {
        if (seen.has(problem)) continue;
        seen.add(problem);
        console.log(`  ${name}, ${result.fault}: ${problem}`);
      }
    }
    const { actions, edits, batches } = ground.length;
    const counts = [...endings].map(([ending, count]) => `${count} ${ending}`).join(', ');
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(
      `${name}: ${batches} batches, ${actions} actions, ${edits} changes; ${ground.faults.length} faults: ${counts} (${seconds} s)`,
    );
  }
  goOn();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${trials} faults in ${Object.keys(JOBS).length} kinds of presses: ${failures} failures, ${seconds} s`);
  return failures === 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
