import { asFinished, type CellState, type FixLogEntry } from '../core/fixes/fix-log';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { addressName, type CellAddress } from '../core/sheet/address';
import { sameCellValue } from '../core/sheet/snapshot';
import { askStates } from './cell-states';
import { askEntries, askLog, lastRun, putEntries, type LastRun } from './fix-sheet';
import { markerName } from './own-sheets';

/** The run before this press, as far as this press has to know it. */
export interface EarlierRun {
  readonly byCell: ReadonlyMap<string, FixLogEntry>;
  /** Where Excel broke that run off. */
  readonly unfinished: LastRun | null;
  /** Cells of a broken run that this press is not about. */
  readonly others: readonly {
    readonly entry: FixLogEntry;
    /** The cell holds the new value: its row stays in the log. */
    readonly done: boolean;
    /** The cell holds its old value, but for its number format or font: what puts it right. */
    readonly back: { readonly cell: CellAddress; readonly now: CellState; readonly after: CellState } | null;
  }[];
}

/** Reads the last run's rows; one round trip, two where it was broken off over other cells than these. */
export async function earlierRun(
  context: Excel.RequestContext,
  last: LastRun,
  cells: readonly CellAddress[],
): Promise<EarlierRun> {
  const askedEntries = askEntries(context, last.rows);
  await context.sync();
  const entries = askedEntries();
  const byCell = new Map(entries.map((entry) => [addressName(entry.cell), entry]));
  if (!last.unfinished) return { byCell, unfinished: null, others: [] };
  const mine = new Set(cells.map(addressName));
  const others = entries.filter(({ cell }) => !mine.has(addressName(cell)));
  if (others.length === 0) return { byCell, unfinished: last, others: [] };
  const read = askStates(
    context,
    others.map(({ cell }) => cell),
    new Set(others.flatMap(({ before }, index) => (before.fontName === null ? [] : [index]))),
  );
  await context.sync();
  const states = read();
  return {
    byCell,
    unfinished: last,
    others: others.map((entry, index) => {
      const { cell, before, after } = entry;
      const now = states[index]?.state;
      if (now && sameCellValue(now.formula, after.formula)) return { entry, done: true, back: null };
      const untouched = !now || !sameCellValue(now.formula, before.formula);
      return { entry, done: false, back: untouched ? null : { cell, now, after: before } };
    }),
  };
}

/** Asks for the rows that a press has put into the log; what comes back takes them off, and the sheet too where the press has made it for them. */
export function askTakingRowsOff(
  context: Excel.RequestContext,
  run: number,
  at: string,
  madeTheSheet: boolean,
): () => void {
  const askedLog = askLog(context);
  return () => {
    const log = askedLog();
    const last = lastRun(log);
    const own = last?.run === run && asFinished(String(log.at[last.rows[0] ?? 0])) === at ? last : null;
    if (!log.exists) return;
    const sheet = context.workbook.worksheets.getItem(OWN_SHEETS.fixLog);
    if (madeTheSheet && log.rowCount <= 1 + (own?.rows.length ?? 0)) {
      if (log.marked) context.workbook.names.getItem(markerName(OWN_SHEETS.fixLog)).delete();
      sheet.delete();
    } else if (own) {
      putEntries(sheet, own.rows[0] ?? 1, [], own.rows.length);
    }
  };
}
