/** What takes part in a comparison. `prepare` is not timed and makes a fresh input for every repetition, so that no text has its hash already. */
export interface Contestant<Input> {
  readonly name: string;
  run(input: Input): unknown;
}

/** Times are milliseconds of this process's processor time, which other work on the machine does not stretch as it stretches the clock. */
export interface Timed {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly first: number;
}

/**
 * Runs everybody once to warm up (the first call, which a user pays), then in rounds, each time in another order, so that a busy moment of the machine meets all
 * alike. Everybody's last result is kept while the others run, as the pane keeps what it shows: without any, the engine throws away what it compiled.
 */
export async function interleaved<Input>(
  contestants: readonly Contestant<Input>[],
  prepare: () => Input,
  rounds: number,
): Promise<Timed[]> {
  const taken = contestants.map((): number[] => []);
  const firsts = contestants.map(() => NaN);
  const kept = contestants.map((): unknown => null);
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + Math.max(0, round)) % contestants.length;
      const contestant = contestants[at];
      if (!contestant) continue;
      const input = prepare();
      globalThis.gc?.();
      const started = processorTime();
      kept[at] = await contestant.run(input);
      const elapsed = processorTime() - started;
      if (round >= 0) taken[at]?.push(elapsed);
      else firsts[at] = elapsed;
    }
  }
  return contestants.map(({ name }, at) => ({ name, ...summary(taken[at] ?? []), first: firsts[at] ?? NaN }));
}

/** Milliseconds that this process has had a processor, its collector and compiler included. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function summary(values: readonly number[]): { median: number; least: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN };
}

export function named(timed: readonly Timed[], name: string): Timed {
  const found = timed.find((each) => each.name === name);
  if (!found) throw new RangeError(`nobody is called ${name}`);
  return found;
}
