import { addressName, parseAddressName, type CellAddress } from '../sheet/address';
import { OWN_SHEETS } from '../library/own-sheets';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';

/**
 * What a cell held, so exactly that it can be put back: the value or formula as Excel gives it, whether it was a text (a text "01" must not
 * come back as the number 1), the number format and, where the fix changed it, the font.
 */
export interface CellState {
  /** '' for a blank cell; with "=" for a formula. */
  readonly formula: CellValue;
  readonly isText: boolean;
  readonly numberFormat: string;
  /** Null where the fix left the font alone. */
  readonly fontName: string | null;
}

/** One changed cell on "Nhật ký sửa". The rows of one press share a run. */
export interface FixLogEntry {
  /** Counts up from 1; one press of Sửa is one run. */
  readonly run: number;
  /** "2026-05-20 10:47", as the person's clock showed it; with `UNFINISHED` behind it while the cells are being written. */
  readonly at: string;
  readonly rule: string;
  readonly cell: CellAddress;
  readonly before: CellState;
  readonly after: CellState;
  /** Empty until it is undone; then when. */
  readonly undoneAt: string;
}

/**
 * Stands behind the time of every row from before the first cell of a press is written until after the last one was: where Excel breaks off in between, the
 * log says so, also to a person without the add-in, and holds what is needed to go on or back.
 */
const UNFINISHED = ' (đang sửa)';

export function asUnfinished(at: string): string {
  return isUnfinished(at) ? at : at + UNFINISHED;
}

export function asFinished(at: string): string {
  return isUnfinished(at) ? at.slice(0, -UNFINISHED.length) : at;
}

export function isUnfinished(at: string): boolean {
  return at.endsWith(UNFINISHED);
}

/** Headers of "Nhật ký sửa", in the order of its columns. The sheet is read back by position, so the order is fixed. */
export const FIX_LOG_HEADERS = [
  'Lần sửa',
  'Thời gian',
  'Quy tắc',
  'Ô',
  'Trước khi sửa',
  'Sau khi sửa',
  'Kiểu trước',
  'Kiểu sau',
  'Định dạng số trước',
  'Định dạng số sau',
  'Phông chữ trước',
  'Phông chữ sau',
  'Đã hoàn tác lúc',
] as const;

type Kind = 'chữ' | 'số' | 'công thức' | 'trống' | 'đúng/sai';

function kindOf({ formula, isText }: CellState): Kind {
  if (formula === '') return 'trống';
  if (isText) return 'chữ';
  if (typeof formula === 'number') return 'số';
  if (typeof formula === 'boolean') return 'đúng/sai';
  return 'công thức';
}

/** A row of the log. Formulas stand there as texts, so that the log never calculates. */
export function logRow(entry: FixLogEntry): readonly CellValue[] {
  const { before, after } = entry;
  return [
    entry.run,
    entry.at,
    entry.rule,
    addressName(entry.cell),
    before.formula,
    after.formula,
    kindOf(before),
    kindOf(after),
    before.numberFormat,
    after.numberFormat,
    before.fontName ?? '',
    after.fontName ?? '',
    entry.undoneAt,
  ];
}

/** The reverse of `logRow`; null for a row that somebody has made unreadable, which can then not be undone. */
export function logEntry(row: readonly CellValue[]): FixLogEntry | null {
  const text = (index: number) => String(row[index] ?? '');
  const run = row[0];
  const cell = parseAddressName(text(3));
  if (typeof run !== 'number' || !Number.isInteger(run) || !cell) return null;
  const before = state(row[4] ?? '', text(6), text(8), text(10));
  const after = state(row[5] ?? '', text(7), text(9), text(11));
  if (!before || !after) return null;
  return { run, at: text(1), rule: text(2), cell, before, after, undoneAt: text(12) };
}

function state(value: CellValue, kind: string, numberFormat: string, fontName: string): CellState | null {
  const rest = { numberFormat, fontName: fontName === '' ? null : fontName };
  switch (kind) {
    case 'trống':
      return { formula: '', isText: false, ...rest };
    case 'chữ':
      return { formula: String(value), isText: true, ...rest };
    case 'công thức':
      return { formula: String(value), isText: false, ...rest };
    case 'số':
      return typeof value === 'number' ? { formula: value, isText: false, ...rest } : null;
    case 'đúng/sai':
      return typeof value === 'boolean' ? { formula: value, isText: false, ...rest } : null;
    default:
      return null;
  }
}

/** Positions of the columns that are looked at before whole rows are read. */
export const LOG_COLUMNS = { run: 0, at: 1, rule: 2, undoneAt: FIX_LOG_HEADERS.length - 1 } as const;

/** One press of Sửa as the log tells of it. */
export interface LoggedRun {
  readonly run: number;
  readonly at: string;
  /** Ids of the rules, in the order of the log. */
  readonly rules: readonly string[];
  readonly cells: number;
  /** Only where Excel broke off while the cells were written: which of them hold the new value, and which still the old one. */
  readonly unfinished?: { readonly fixed: readonly string[]; readonly waiting: readonly string[] };
}

/** Number of the last run; 0 where there is none. `runs` is the log's first column, its header left out or not. */
export function lastRunNumber(runs: readonly CellValue[]): number {
  let last = 0;
  for (const run of runs) if (typeof run === 'number' && Number.isInteger(run) && run > last) last = run;
  return last;
}

/** Positions, in the given columns, of the rows of the last run that has not been undone; empty where there is none. */
export function undoableRows(runs: readonly CellValue[], undoneAt: readonly CellValue[]): readonly number[] {
  const last = lastRunNumber(runs.map((run, row) => (undoneAt[row] === '' ? run : '')));
  if (last === 0) return [];
  return runs.flatMap((run, row) => (run === last && undoneAt[row] === '' ? [row] : []));
}

/** The last run that can be undone, from a workbook as it was read; null where there is none. */
export function undoableRun(workbook: WorkbookSnapshot): LoggedRun | null {
  const sheet = fixLogOf(workbook);
  if (!sheet) return null;
  const end = sheet.origin.row + sheet.values.length;
  const column = (at: number) => Array.from({ length: end }, (_cell, row) => valueAt(sheet, row, at));
  const rows = undoableRows(column(LOG_COLUMNS.run), column(LOG_COLUMNS.undoneAt));
  const [first] = rows;
  if (first === undefined) return null;
  const rules = new Set(rows.map((row) => String(valueAt(sheet, row, LOG_COLUMNS.rule))));
  const at = String(valueAt(sheet, first, LOG_COLUMNS.at));
  return {
    run: Number(valueAt(sheet, first, LOG_COLUMNS.run)),
    at: asFinished(at),
    rules: [...rules],
    cells: rows.length,
    ...(isUnfinished(at) && { unfinished: howFar(workbook, sheet, rows) }),
  };
}

/** Which cells of a broken press hold the new value. A formula cannot be told from its value here, so what differs from the old value counts as new. */
function howFar(workbook: WorkbookSnapshot, log: SheetSnapshot, rows: readonly number[]) {
  const fixed: string[] = [];
  const waiting: string[] = [];
  for (const entry of entriesIn(log, rows)) {
    const sheet = workbook.sheets.find(({ name }) => name === entry.cell.sheet);
    const held = sheet ? valueAt(sheet, entry.cell.row, entry.cell.column) : '';
    (held === entry.before.formula ? waiting : fixed).push(addressName(entry.cell));
  }
  return { fixed, waiting };
}

/** The rows of the log that can be read, of these or of all. */
export function entriesIn(log: SheetSnapshot, rows?: readonly number[]): FixLogEntry[] {
  const all = rows ?? Array.from({ length: log.origin.row + log.values.length }, (_row, row) => row);
  return all.flatMap((row) => logEntry(FIX_LOG_HEADERS.map((_header, column) => valueAt(log, row, column))) ?? []);
}

/** The log as it was read; null where there is none. */
export function fixLogOf(workbook: WorkbookSnapshot): SheetSnapshot | null {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.fixLog);
  return sheet && isFixLog(valueAt(sheet, 0, 0)) ? sheet : null;
}

/** Whether a sheet of the log's name is the log, by its cell A1; a sheet of the school's own may have the same name. */
export function isFixLog(firstCell: CellValue): boolean {
  return firstCell === FIX_LOG_HEADERS[0];
}
