/** One measured fact. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** Absent for facts that have no budget. */
  readonly budget?: string;
  readonly ok?: boolean;
}

/** A line of the last table, with the heading that it stood under. */
export interface Judged extends Line {
  readonly under: string;
  readonly budget: string;
  readonly ok: boolean;
}

let under = '';

export function heading(text: string): void {
  under = text;
  console.log(`\n${text}`);
}

/** Prints a fact; one with a budget also goes to the parent process, for the table at the end. */
export function tell({ what, value, budget, ok }: Line): void {
  const judged = budget !== undefined && ok !== undefined;
  if (judged) process.send?.({ under, what: what.trim(), value, budget, ok } satisfies Judged);
  const verdict = judged ? `   [budget ${budget}: ${ok ? 'ok' : 'NOT OK'}]` : '';
  console.log(`  ${what.padEnd(62)} ${value}${verdict}`);
}

/** Runs a measure and lets the process end by itself; a failure ends it with status 1. */
export async function main(measure: () => Promise<void> | void): Promise<void> {
  try {
    await measure();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** The table that ends a run, in Markdown, so that it can be put into docs/SPEED.md as it is. */
export function table(lines: readonly Judged[]): string {
  const rows = lines.map(
    (line) => `| ${line.under}: ${line.what} | ${line.value} | ${line.budget} | ${line.ok ? 'ok' : '**not ok**'} |`,
  );
  return ['| what | measured | budget | |', '|---|---|---|---|', ...rows].join('\n');
}
