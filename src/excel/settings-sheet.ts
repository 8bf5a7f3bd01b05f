import { OWN_SHEETS } from '../core/library/own-sheets';
import { SETTINGS_SHEET_HEADERS } from '../core/settings/sheet';
import { quoteSheetName } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { HostError } from './errors';
import { markerName } from './own-sheets';
import { askTurn, type Turn } from './settings-turn';
import { asTextInput } from './write-values';

const NAME = OWN_SHEETS.settings;
const MARKER = markerName(NAME);
const WIDTHS_IN_POINTS = [90, 130, 320, 220, 120, 100, 110, 40, 150, 80, 70];

/** What stands on "Cấu hình". */
export interface Settings {
  readonly exists: boolean;
  readonly marked: boolean;
  /** To be taken before rows are moved or written over (`takeTurn`). */
  readonly turn: Turn;
  /** The used range, where it begins, and null where nothing stands there. */
  readonly used: {
    readonly row: number;
    readonly column: number;
    readonly values: readonly (readonly CellValue[])[];
  } | null;
}

/**
 * Asks for "Cấu hình" and what stands on it; read it after the next sync.
 *
 * @throws HostError 'read-only' or 'protected' when it is read and the sheet cannot be written.
 */
export function askSettings(context: Excel.RequestContext): () => Settings {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(NAME);
  const marker = names.getItemOrNullObject(MARKER);
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  sheet.load('name');
  sheet.protection.load('protected');
  marker.load('name');
  used.load('rowIndex,columnIndex,values');
  context.workbook.load('readOnly');
  const askedTurn = askTurn(context);
  return () => {
    if (context.workbook.readOnly) throw new HostError('read-only');
    const exists = !sheet.isNullObject;
    if (exists && sheet.protection.protected) throw new HostError('protected', NAME);
    const blank = !exists || used.isNullObject;
    return {
      exists,
      marked: !marker.isNullObject,
      turn: askedTurn(),
      used: blank ? null : { row: used.rowIndex, column: used.columnIndex, values: used.values as CellValue[][] },
    };
  };
}

/**
 * The sheet with its mark and its header, made where it is missing. The header's words come last, so that a sheet on which something stands lacks nothing
 * that we would have put there.
 */
export function openSettings(context: Excel.RequestContext, { exists, marked, used }: Settings): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const sheet = exists ? worksheets.getItem(NAME) : worksheets.add(NAME);
  if (used) return sheet;
  if (marked) names.getItem(MARKER).formula = `=${quoteSheetName(NAME)}!$A$1`;
  else names.add(MARKER, passing(sheet.getRange('A1')));
  names.getItem(MARKER).visible = false;
  WIDTHS_IN_POINTS.forEach((width, column) => {
    passing(sheet.getRangeByIndexes(0, column, 1, 1)).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
  const header = passing(sheet.getRangeByIndexes(0, 0, 1, SETTINGS_SHEET_HEADERS.length));
  header.format.font.bold = true;
  header.values = [[...SETTINGS_SHEET_HEADERS]];
  return sheet;
}

/** Writes rows of one length one below the other, in one action. */
export function putRows(
  sheet: Excel.Worksheet,
  row: number,
  rows: readonly (readonly CellValue[])[],
  column = 0,
): void {
  if (rows.length === 0) return;
  const range = passing(sheet.getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 0));
  range.formulas = rows.map((cells) => cells.map((value) => (typeof value === 'string' ? asTextInput(value) : value)));
}

/**
 * Adds rows of one length below everything, in one action. Excel itself finds the place while it carries the batch out, so that rows which another pane adds
 * at the same time are not written over. The sheet must have its header.
 */
export function addRows(sheet: Excel.Worksheet, rows: readonly (readonly CellValue[])[]): void {
  if (rows.length === 0) return;
  const whole = passing(passing(sheet.getUsedRange(true)).getBoundingRect('A1'));
  const last = passing(passing(whole.getLastRow()).getCell(0, 0));
  const columns = rows[0]?.length ?? 1;
  const range = passing(passing(last.getOffsetRange(1, 0)).getResizedRange(rows.length - 1, columns - 1));
  range.formulas = rows.map((cells) => cells.map((value) => (typeof value === 'string' ? asTextInput(value) : value)));
}
