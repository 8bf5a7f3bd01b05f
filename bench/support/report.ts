/** What one comparison gave. Ratios are what counts: times wander with the machine. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** Absent for facts that have no budget. */
  readonly budget?: string;
  readonly ok?: boolean;
}

let over = 0;

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function tell({ what, value, budget, ok }: Line): void {
  if (ok === false) over += 1;
  const verdict = budget === undefined ? '' : `   [budget ${budget}: ${ok ? 'ok' : 'OVER'}]`;
  console.log(`  ${what.padEnd(62)} ${value}${verdict}`);
}

/** How many budgets were missed goes to the parent as the exit code; other codes above OVER_BASE + 100 are crashes. */
export const OVER_BASE = 64;

export async function main(measure: () => Promise<void> | void): Promise<void> {
  await measure();
  process.exitCode = over === 0 ? 0 : OVER_BASE + Math.min(over, 60);
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
