/**
 * Rows of "Cấu hình" are looked for in one batch and written in the next; in between another pane may have moved them. A hidden name therefore carries the
 * number of the last writing that moved rows or wrote over them. Such a writing begins by taking away the name that it has seen: where another pane was
 * faster there is none of that name, and Excel refuses the whole batch before anything of it is written.
 */
const PREFIX = '_sotvluot';

/** The last writing. */
export interface Turn {
  /** 0 where there was none, or one was broken off between two names. */
  readonly number: number;
  /** Who has come to the end of it (`endTurn`); '' for nobody. */
  readonly endedBy: string;
}

/** Asks for it; read it after the next sync. */
export function askTurn(context: Excel.RequestContext): () => Turn {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return () => lastTurn(names.items);
}

/** @param names with `name` and `formula`, all of the workbook. */
export function lastTurn(names: readonly Excel.NamedItem[]): Turn {
  const turns = names.flatMap(({ name, formula }) =>
    name.startsWith(PREFIX)
      ? [{ number: Number(name.slice(PREFIX.length)), endedBy: /^="(\w*)"$/.exec(String(formula))?.[1] ?? '' }]
      : [],
  );
  return turns.sort((a, b) => b.number - a.number)[0] ?? { number: 0, endedBy: '' };
}

/** To be the first that a batch changes. */
export function takeTurn({ workbook: { names } }: Excel.RequestContext, seen: Turn): void {
  if (seen.number > 0) names.getItem(`${PREFIX}${seen.number}`).delete();
  names.add(`${PREFIX}${seen.number + 1}`, '=""').visible = false;
}

/** For a batch of which it must be known afterwards whether it came to its end. @param by letters and digits, anybody's own. */
export function endTurn({ workbook: { names } }: Excel.RequestContext, seen: Turn, by: string): void {
  names.getItem(`${PREFIX}${seen.number + 1}`).formula = `="${by}"`;
}
