import { HostError } from '../../src/excel';
import type { TestExcel } from '../../sandbox/connect/jest';
import { Chance } from '../../scripts/support/chance';

/**
 * Lets two presses talk to one workbook at the same time: their batches come to Excel one by one, in an order that the seed decides, as those of two
 * panes do.
 *
 * @returns for each press 'done', or the code of the error that its person sees.
 */
export async function together(
  excel: TestExcel,
  seed: number,
  ...presses: (() => Promise<unknown>)[]
): Promise<string[]> {
  const chance = new Chance(seed);
  const { host } = excel;
  const process = host.processText.bind(host);
  const waiting: (() => void)[] = [];
  host.processText = async (...request) => {
    await new Promise<void>((go) => waiting.push(go));
    return process(...request);
  };
  let running = presses.length;
  const outcomes = presses.map((press) =>
    press()
      .then(
        () => 'done',
        (error: unknown) => (error instanceof HostError ? error.code : String(error)),
      )
      .finally(() => (running -= 1)),
  );
  while (running > 0) {
    // Until every press that still runs has asked for something: then the seed says whose turn it is.
    for (let turns = 0; turns < 50 && waiting.length < running; turns++)
      await new Promise((next) => setImmediate(next));
    if (waiting.length === 0) continue;
    waiting.splice(waiting.indexOf(chance.of(waiting)), 1)[0]?.();
    await new Promise((next) => setImmediate(next));
  }
  host.processText = process;
  return Promise.all(outcomes);
}
