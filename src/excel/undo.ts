import { asFinished, LOG_COLUMNS, undoableRows, type FixLogEntry, type LoggedRun } from '../core/fixes/fix-log';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { addressName } from '../core/sheet/address';
import { sameCellValue } from '../core/sheet/snapshot';
import { batch } from './batch';
import { askStates, putStates } from './cell-states';
import { HostError } from './errors';
import { askEntries, askLog, putColumn, type Log } from './fix-sheet';
import { wholeOrNothing, type Sent } from './whole';

/**
 * Puts the cells of a run back as they were, value, formula, number format and font, also after the workbook was closed and reopened, and also where Excel
 * broke the run off: cells that are already as they were stay so. Four round trips, however long the log is.
 *
 * @param wanted the run that the person saw; the last one that can be undone where it is not given. A run that is undone already is not undone twice, and no
 *   other one in its place.
 * @returns the run that was undone, or null when there is none.
 * @throws HostError 'changed-meanwhile' with the cell when one was changed since the fix (nothing is written then), or whatever the host reports; everything
 *   is as it was then, but for 'half-fixed'.
 */
export async function undoLastFix(at: string, wanted?: number): Promise<LoggedRun | null> {
  let chosen = wanted;
  return wholeOrNothing((send) =>
    batch(async (context) => {
      const askedLog = askLog(context);
      await context.sync();
      const log = askedLog();
      const rows = rowsOf(log, chosen);
      const [first] = rows;
      if (first === undefined) return null;
      chosen = Number(log.runs[first]);

      const askedEntries = askEntries(context, rows);
      await context.sync();
      const entries = askedEntries();
      const open = rows.filter((row) => log.undoneAt[row] === '');
      if (open.length > 0) await putBack(context, entries, open, at, send);
      return {
        run: chosen,
        at: asFinished(entries[0]?.at ?? ''),
        rules: [...new Set(entries.map(({ rule }) => rule))],
        cells: entries.length,
      };
    }),
  );
}

/** All rows of the run, whether they are marked as undone or not. */
function rowsOf(log: Log, wanted: number | undefined): readonly number[] {
  const [first] = undoableRows(log.runs, log.undoneAt);
  const run = wanted ?? (first === undefined ? undefined : log.runs[first]);
  return log.runs.flatMap((number, row) => (number === run ? [row] : []));
}

async function putBack(
  context: Excel.RequestContext,
  entries: readonly FixLogEntry[],
  openRows: readonly number[],
  at: string,
  send: (sent: Sent) => void,
): Promise<void> {
  const fonts = new Set(entries.flatMap(({ before }, index) => (before.fontName === null ? [] : [index])));
  const read = askStates(
    context,
    entries.map(({ cell }) => cell),
    fonts,
  );
  await context.sync();
  const states = read();
  const changes = entries.map(({ cell, before, after }, index) => {
    const held = states[index]?.state;
    const known = held && (sameCellValue(held.formula, after.formula) || sameCellValue(held.formula, before.formula));
    if (!known) throw new HostError('changed-meanwhile', addressName(cell));
    return { cell, from: held, to: before };
  });
  const askRest = (again: Excel.RequestContext) => {
    const asked = askLog(again);
    return () => {
      const marked = openRows.filter((row) => asked().undoneAt[row] === at);
      if (marked.length > 0) mark(again, marked, '');
    };
  };
  send({ changes, askRest });
  putStates(context, changes);
  mark(context, openRows, at);
  await context.sync();
}

function mark(context: Excel.RequestContext, rows: readonly number[], at: string): void {
  putColumn(context.workbook.worksheets.getItem(OWN_SHEETS.fixLog), rows, LOG_COLUMNS.undoneAt, at);
}
