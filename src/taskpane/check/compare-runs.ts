export interface RunComparison {
  readonly fixed: number;
  readonly added: number;
  readonly left: number;
}

/** What became of the findings between two runs, by their keys; a key that stands twice counts twice. */
export function compareRuns(before: readonly string[], after: readonly string[]): RunComparison {
  const waiting = new Map<string, number>();
  for (const key of before) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  let left = 0;
  for (const key of after) {
    const times = waiting.get(key) ?? 0;
    if (times === 0) continue;
    waiting.set(key, times - 1);
    left += 1;
  }
  return { fixed: before.length - left, added: after.length - left, left };
}
