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
}

/** Runs everybody once to warm up, then in rounds, each time in another order, so that a busy moment of the machine meets all alike. */
export async function interleaved<Input>(
  contestants: readonly Contestant<Input>[],
  prepare: () => Input,
  rounds: number,
): Promise<Timed[]> {
  const taken = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + Math.max(0, round)) % contestants.length;
      const contestant = contestants[at];
      if (!contestant) continue;
      const input = prepare();
      globalThis.gc?.();
      const started = processorTime();
      await contestant.run(input);
      const elapsed = processorTime() - started;
      if (round >= 0) taken[at]?.push(elapsed);
    }
  }
  return contestants.map(({ name }, at) => ({ name, ...summary(taken[at] ?? []) }));
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
