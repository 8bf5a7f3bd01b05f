import {
  FIX_LOG_HEADERS,
  isFixLog,
  lastRunNumber,
  LOG_COLUMNS,
  logEntry,
  logRow,
  undoableRows,
  type CellState,
  type FixLogEntry,
  type LoggedRun,
} from '../core/fixes/fix-log';
import type { FixRequest } from '../core/fixes/fix-request';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { addressName } from '../core/sheet/address';
import type { CellChange } from '../core/sheet/plan';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { askStates, putStates } from './cell-states';
import { HostError } from './errors';
import { asTextInput } from './write-values';
import { markerName } from './own-sheets';

const COLUMNS = FIX_LOG_HEADERS.length;

/**
 * Applies fixes in one batch, after checking that every `before` still holds, and writes them to "Nhật ký sửa" in the same batch.
 * Two round trips.
 *
 * @param requests each cell at most once.
 * @param at the person's local time, "2026-05-20 10:47".
 * @throws HostError 'changed-meanwhile' with the cell when one no longer holds what was shown (nothing is written then), 'sheet-taken' where the
 *   school has a sheet of the log's name, or whatever the host reports.
 */
export async function applyFixes(requests: readonly FixRequest[], at: string): Promise<LoggedRun> {
  return batch(async (context) => {
    const all = requests.flatMap(({ rule, changes, numberFormat }) =>
      changes.map((change) => ({ rule, change, numberFormat })),
    );
    const withFont = new Set(all.flatMap(({ change }, index) => (change.fontAfter === undefined ? [] : [index])));
    const read = askStates(
      context,
      all.map(({ change }) => change.cell),
      withFont,
    );
    const askedLog = askLog(context);
    await context.sync();

    const log = askedLog();
    const run = 1 + lastRunNumber(log.runs);
    const states = read();
    const added = all.map(({ rule, change, numberFormat }, index): FixLogEntry => {
      const held = states[index];
      if (!held || !sameValue(held.value, change.before))
        throw new HostError('changed-meanwhile', addressName(change.cell));
      return {
        run,
        at,
        rule,
        cell: change.cell,
        before: held.state,
        after: stateAfter(held.state, change, numberFormat),
        undoneAt: '',
      };
    });
    putStates(
      context,
      added.map(({ cell, before, after }) => ({ cell, from: before, to: after })),
    );
    appendLog(context, added, log);
    await context.sync();
    return { run, at, rules: requests.map(({ rule }) => rule), cells: added.length };
  });
}

/**
 * Puts the cells of the last run back as they were, value, formula, number format and font, also after the workbook was closed and reopened.
 * Four round trips, however long the log is.
 *
 * @returns the run that was undone, or null when there is none.
 * @throws HostError 'changed-meanwhile' with the cell when one was changed since the fix (nothing is written then).
 */
export async function undoLastFix(at: string): Promise<LoggedRun | null> {
  return batch(async (context) => {
    const askedLog = askLog(context);
    await context.sync();
    const log = askedLog();
    const rows = undoableRows(log.runs, log.undoneAt);
    const [first] = rows;
    if (first === undefined) return null;

    const last = rows.at(-1) ?? first;
    const sheet = context.workbook.worksheets.getItem(OWN_SHEETS.fixLog);
    const logged = passing(sheet.getRangeByIndexes(first, 0, last - first + 1, COLUMNS));
    logged.load('values');
    await context.sync();
    const undone = rows.map((row) => {
      const entry = logEntry((logged.values as CellValue[][])[row - first] ?? []);
      if (!entry) throw new HostError('changed-meanwhile', addressName({ sheet: OWN_SHEETS.fixLog, row, column: 0 }));
      return entry;
    });

    const read = askStates(
      context,
      undone.map(({ cell }) => cell),
    );
    await context.sync();
    const states = read();
    undone.forEach(({ cell, after }, index) => {
      const held = states[index]?.state;
      if (!held || !sameValue(held.formula, after.formula)) throw new HostError('changed-meanwhile', addressName(cell));
    });
    putStates(
      context,
      undone.map(({ cell, before, after }) => ({ cell, from: after, to: before })),
    );
    for (const { row, rowCount } of blocksOf(rows)) {
      const marks = passing(sheet.getRangeByIndexes(row, LOG_COLUMNS.undoneAt, rowCount, 1));
      marks.formulas = Array.from({ length: rowCount }, () => [asTextInput(at)]);
    }
    await context.sync();
    return {
      run: Number(log.runs[first]),
      at: undone[0]?.at ?? '',
      rules: [...new Set(undone.map(({ rule }) => rule))],
      cells: undone.length,
    };
  });
}

/** Rows that follow each other, as blocks. */
function blocksOf(rows: readonly number[]): { readonly row: number; rowCount: number }[] {
  const blocks: { readonly row: number; rowCount: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row === last.row + last.rowCount) last.rowCount++;
    else blocks.push({ row, rowCount: 1 });
  }
  return blocks;
}

function stateAfter(before: CellState, { after, fontAfter }: CellChange, numberFormat: string | undefined): CellState {
  const isNumber = typeof after === 'number';
  const isFormula = typeof after === 'string' && after.startsWith('=');
  // In a cell of text format a number or a formula would stay a text.
  const asText = before.numberFormat === '@';
  const ownFormat = asText && (isNumber || isFormula) ? 'General' : before.numberFormat;
  return {
    formula: after,
    isText: typeof after === 'string' && after !== '' && !isFormula,
    numberFormat: isNumber ? (numberFormat ?? ownFormat) : ownFormat,
    fontName: fontAfter ?? before.fontName,
  };
}

/** Excel keeps 15 digits, so numbers that went through a file may differ in the last one. */
function sameValue(held: CellValue, expected: CellValue): boolean {
  if (typeof held === 'number' && typeof expected === 'number') {
    return held === expected || Math.abs(held - expected) <= Math.abs(expected) * 1e-14;
  }
  return held === expected;
}

interface Log {
  readonly exists: boolean;
  readonly rowCount: number;
  /** The columns of that name, from row 1 of the sheet on. */
  readonly runs: readonly CellValue[];
  readonly undoneAt: readonly CellValue[];
}

/** Two narrow columns of the log; read it after the next sync. */
function askLog(context: Excel.RequestContext): () => Log {
  const sheet = context.workbook.worksheets.getItemOrNullObject(OWN_SHEETS.fixLog);
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  const whole = passing(used.getBoundingRect('A1:M1'));
  const runs = passing(whole.getColumn(LOG_COLUMNS.run));
  const undone = passing(whole.getColumn(LOG_COLUMNS.undoneAt));
  for (const column of [runs, undone]) column.load('values');
  sheet.load('name');
  used.load('address');
  return () => {
    if (sheet.isNullObject || used.isNullObject)
      return { exists: !sheet.isNullObject, rowCount: 0, runs: [], undoneAt: [] };
    const column = (range: Excel.Range) => (range.values as CellValue[][]).map((row) => row[0] ?? '');
    const log = { exists: true, runs: column(runs), undoneAt: column(undone) };
    if (!isFixLog(log.runs[0] ?? '')) throw new HostError('sheet-taken', OWN_SHEETS.fixLog);
    return { ...log, rowCount: log.runs.length };
  };
}

function appendLog(context: Excel.RequestContext, entries: readonly FixLogEntry[], log: Log): void {
  const { worksheets, names } = context.workbook;
  const sheet = log.exists ? worksheets.getItem(OWN_SHEETS.fixLog) : worksheets.add(OWN_SHEETS.fixLog);
  if (!log.exists) names.add(markerName(OWN_SHEETS.fixLog), passing(sheet.getRange('A1'))).visible = false;
  const header = log.rowCount === 0;
  if (header) {
    const range = passing(sheet.getRangeByIndexes(0, 0, 1, COLUMNS));
    range.values = [[...FIX_LOG_HEADERS]];
    range.format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
  }
  const range = passing(sheet.getRangeByIndexes(header ? 1 : log.rowCount, 0, entries.length, COLUMNS));
  range.formulas = entries.map((entry) =>
    logRow(entry).map((value) => (typeof value === 'string' ? asTextInput(value) : value)),
  );
}
