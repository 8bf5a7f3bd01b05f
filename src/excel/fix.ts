import { FIX_LOG_HEADERS, lastRun, logEntry, logRow, type CellState, type FixLogEntry } from '../core/fixes/fix-log';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { addressName } from '../core/sheet/address';
import type { CellChange } from '../core/sheet/plan';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { askStates, putState } from './cell-states';
import { HostError } from './errors';
import { asTextInput } from './write-values';
import { markerName } from './own-sheets';

/** What is fixed by one press. */
export interface FixRequest {
  readonly rule: string;
  readonly changes: readonly CellChange[];
  /** Number format for numbers that are written where a text stood (a date's serial needs one to be seen as a date). */
  readonly numberFormat?: string;
}

export interface LoggedRun {
  readonly run: number;
  readonly at: string;
  readonly rule: string;
  readonly cells: number;
}

/**
 * Applies fixes in one batch, after checking that every `before` still holds, and writes them to "Nhật ký sửa" in the same batch.
 * Two round trips.
 *
 * @param at the person's local time, "2026-05-20 10:47".
 * @throws HostError 'changed-meanwhile' with the cell when one no longer holds what was shown (nothing is written then), or whatever the
 *   host reports.
 */
export async function applyFixes(requests: readonly FixRequest[], at: string): Promise<LoggedRun> {
  return batch(async (context) => {
    const all = requests.flatMap(({ rule, changes, numberFormat }) =>
      changes.map((change) => ({ rule, change, numberFormat })),
    );
    const read = askStates(
      context,
      all.map(({ change }) => change.cell),
    );
    const log = askLog(context);
    await context.sync();

    const { entries, rowCount, exists } = log();
    const run = 1 + Math.max(0, ...entries.map((entry) => entry.run));
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
    for (const { cell, after, before } of added) putState(context, cell, after, after.fontName !== before.fontName);
    appendLog(context, added, exists ? rowCount : 0, exists);
    await context.sync();
    return { run, at, rule: requests.map(({ rule }) => rule).join(', '), cells: added.length };
  });
}

/**
 * Puts the cells of the last run back as they were, value, formula, number format and font, also after the workbook was closed and reopened.
 *
 * @returns the run that was undone, or null when there is none.
 * @throws HostError 'changed-meanwhile' with the cell when one was changed since the fix (nothing is written then).
 */
export async function undoLastFix(at: string): Promise<LoggedRun | null> {
  return batch(async (context) => {
    const log = askLog(context);
    await context.sync();
    const { entries, rows } = log();
    const undone = lastRun(entries);
    const [first] = undone;
    if (!first) return null;
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
    for (const { cell, before, after } of [...undone].reverse())
      putState(context, cell, before, before.fontName !== after.fontName);
    const sheet = context.workbook.worksheets.getItem(OWN_SHEETS.fixLog);
    rows.forEach((entry, index) => {
      if (entry !== null && entry.run === first.run && entry.undoneAt === '') {
        passing(sheet.getCell(index + 1, FIX_LOG_HEADERS.length - 1)).formulas = [[asTextInput(at)]];
      }
    });
    await context.sync();
    return { run: first.run, at, rule: first.rule, cells: undone.length };
  });
}

/** The last run that can be undone, for the button's words; null when there is none. One round trip. */
export async function lastFix(): Promise<LoggedRun | null> {
  return batch(async (context) => {
    const log = askLog(context);
    await context.sync();
    const undoable = lastRun(log().entries);
    const [first] = undoable;
    return first ? { run: first.run, at: first.at, rule: first.rule, cells: undoable.length } : null;
  });
}

function stateAfter(before: CellState, { after, fontAfter }: CellChange, numberFormat: string | undefined): CellState {
  const isNumber = typeof after === 'number';
  const asText = before.numberFormat === '@';
  return {
    formula: after,
    isText: typeof after === 'string' && after !== '' && !after.startsWith('='),
    numberFormat: isNumber ? (numberFormat ?? (asText ? 'General' : before.numberFormat)) : before.numberFormat,
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
  /** By row below the header; null where a row cannot be read. */
  readonly rows: readonly (FixLogEntry | null)[];
  readonly entries: readonly FixLogEntry[];
}

function askLog(context: Excel.RequestContext): () => Log {
  const sheet = context.workbook.worksheets.getItemOrNullObject(OWN_SHEETS.fixLog);
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load('values');
  sheet.load('name');
  return () => {
    if (sheet.isNullObject || used.isNullObject)
      return { exists: !sheet.isNullObject, rowCount: 0, rows: [], entries: [] };
    const values = used.values as CellValue[][];
    const rows = values.slice(1).map((row) => logEntry(row));
    return { exists: true, rowCount: values.length, rows, entries: rows.filter((entry) => entry !== null) };
  };
}

function appendLog(
  context: Excel.RequestContext,
  entries: readonly FixLogEntry[],
  rowCount: number,
  exists: boolean,
): void {
  const { worksheets, names } = context.workbook;
  const sheet = exists ? worksheets.getItem(OWN_SHEETS.fixLog) : worksheets.add(OWN_SHEETS.fixLog);
  if (!exists) names.add(markerName(OWN_SHEETS.fixLog), passing(sheet.getRange('A1'))).visible = false;
  const columns = FIX_LOG_HEADERS.length;
  const header = rowCount === 0;
  if (header) {
    const range = passing(sheet.getRangeByIndexes(0, 0, 1, columns));
    range.values = [[...FIX_LOG_HEADERS]];
    range.format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
  }
  const first = header ? 1 : rowCount;
  const range = passing(sheet.getRangeByIndexes(first, 0, entries.length, columns));
  range.formulas = entries.map((entry) =>
    logRow(entry).map((value) => (typeof value === 'string' ? asTextInput(value) : value)),
  );
}
