import {
  FIX_LOG_HEADERS,
  isFixLog,
  isUnfinished,
  lastRunNumber,
  LOG_COLUMNS,
  logEntry,
  logRow,
  type FixLogEntry,
} from '../core/fixes/fix-log';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { addressName } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { HostError } from './errors';
import { markerName } from './own-sheets';
import { asTextInput } from './write-values';

const COLUMNS = FIX_LOG_HEADERS.length;

/** "Nhật ký sửa" as far as it is looked at before whole rows are read. */
export interface Log {
  readonly exists: boolean;
  readonly marked: boolean;
  readonly rowCount: number;
  /** The columns of that name, from row 1 of the sheet on. */
  readonly runs: readonly CellValue[];
  readonly at: readonly CellValue[];
  readonly undoneAt: readonly CellValue[];
}

/** Three narrow columns of the log; read it after the next sync, which throws 'read-only', 'sheet-taken' or 'protected'. */
export function askLog(context: Excel.RequestContext): () => Log {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(OWN_SHEETS.fixLog);
  const marker = names.getItemOrNullObject(markerName(OWN_SHEETS.fixLog));
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  const whole = passing(used.getBoundingRect('A1:M1'));
  const [runs, times, undone] = [LOG_COLUMNS.run, LOG_COLUMNS.at, LOG_COLUMNS.undoneAt].map((column) => {
    const range = passing(whole.getColumn(column));
    range.load('values');
    return range;
  });
  sheet.load('name');
  sheet.protection.load('protected');
  marker.load('name');
  used.load('address');
  context.workbook.load('readOnly');
  return () => {
    if (context.workbook.readOnly) throw new HostError('read-only');
    const exists = !sheet.isNullObject;
    const marked = !marker.isNullObject;
    if (exists && sheet.protection.protected) throw new HostError('protected', OWN_SHEETS.fixLog);
    if (!exists || used.isNullObject) return { exists, marked, rowCount: 0, runs: [], at: [], undoneAt: [] };
    const column = (range: Excel.Range | undefined) =>
      ((range?.values ?? []) as CellValue[][]).map((row) => row[0] ?? '');
    const log = { exists, marked, runs: column(runs), at: column(times), undoneAt: column(undone) };
    if (!isFixLog(log.runs[0] ?? '')) throw new HostError('sheet-taken', OWN_SHEETS.fixLog);
    return { ...log, rowCount: log.runs.length };
  };
}

/** Rows of a run that has not been undone, and whether its cells may be half written. */
export interface LastRun {
  readonly run: number;
  readonly rows: readonly number[];
  readonly unfinished: boolean;
}

/** The last run of the log; null where there is none. Unfinished only as long as its rows stand together at the end, as they were written. */
export function lastRun({ runs, at, undoneAt, rowCount }: Log): LastRun | null {
  const run = lastRunNumber(runs);
  const rows = runs.flatMap((number, row) => (number === run && undoneAt[row] === '' ? [row] : []));
  const [first] = rows;
  if (run === 0 || first === undefined) return null;
  const together = first + rows.length === rowCount;
  return { run, rows, unfinished: together && rows.some((row) => isUnfinished(String(at[row]))) };
}

/**
 * The entries of these rows; read them after the next sync.
 *
 * @throws HostError 'changed-meanwhile' with the cell of the log where somebody has made a row unreadable.
 */
export function askEntries(context: Excel.RequestContext, rows: readonly number[]): () => readonly FixLogEntry[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return () => [];
  const sheet = context.workbook.worksheets.getItem(OWN_SHEETS.fixLog);
  const range = passing(sheet.getRangeByIndexes(first, 0, last - first + 1, COLUMNS));
  range.load('values');
  return () =>
    rows.map((row) => {
      const entry = logEntry((range.values as CellValue[][])[row - first] ?? []);
      if (!entry) throw new HostError('changed-meanwhile', addressName({ sheet: OWN_SHEETS.fixLog, row, column: 0 }));
      return entry;
    });
}

/** The sheet with its mark and its header. The header's words come last, so that a sheet which has them lacks nothing. */
export function prepareLog(context: Excel.RequestContext, log: Log): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const sheet = log.exists ? worksheets.getItem(OWN_SHEETS.fixLog) : worksheets.add(OWN_SHEETS.fixLog);
  if (log.rowCount > 0) return sheet;
  if (!log.marked) names.add(markerName(OWN_SHEETS.fixLog), passing(sheet.getRange('A1')));
  names.getItem(markerName(OWN_SHEETS.fixLog)).visible = false;
  sheet.freezePanes.freezeRows(1);
  const range = passing(sheet.getRangeByIndexes(0, 0, 1, COLUMNS));
  range.format.font.bold = true;
  range.values = [[...FIX_LOG_HEADERS]];
  return sheet;
}

/** Where the first row of a log without rows stands. */
export function nextRow(log: Log): number {
  return Math.max(1, log.rowCount);
}

/** Writes entries one below the other in one action; `formerly` rows stood there before, of which none may be left over. */
export function putEntries(
  sheet: Excel.Worksheet,
  row: number,
  entries: readonly FixLogEntry[],
  formerly: number,
): void {
  const blank = Array<CellValue>(COLUMNS).fill('');
  const rows = Array.from({ length: Math.max(entries.length, formerly) }, (_row, at) => {
    const entry = entries[at];
    return entry ? logRow(entry).map((value) => (typeof value === 'string' ? asTextInput(value) : value)) : blank;
  });
  if (rows.length > 0) passing(sheet.getRangeByIndexes(row, 0, rows.length, COLUMNS)).formulas = rows;
}

/** Writes one text into a column of these rows; rows that follow each other are one action. */
export function putColumn(sheet: Excel.Worksheet, rows: readonly number[], column: number, text: string): void {
  for (const { row, rowCount } of blocksOf(rows)) {
    const cells = passing(sheet.getRangeByIndexes(row, column, rowCount, 1));
    cells.formulas = Array.from({ length: rowCount }, () => [asTextInput(text)]);
  }
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
