import type { Area } from '../../src/core/sheet/address';
import { intersection, isWholeColumns, isWholeRows } from './areas';
import { refuse } from './errors';
import type { ProtectionOptions } from './features';
import type { Sheet } from './sheet';

/** The largest range whose cells may be changed one by one. */
const MAX_EDIT_CELLS = 33_554_000;
/** Excel reads at most five million cells at a time (Microsoft's "Resource limits and performance optimization"). */
const MAX_READ_CELLS = 5_000_000;

/** @throws ExcelError AccessDenied where the sheet is protected and one of the cells is locked */
export function assertCellsEditable(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const lockedNumbers = new Map<number, boolean>();
  const isLocked = (style: number): boolean => {
    let locked = lockedNumbers.get(style);
    if (locked === undefined) lockedNumbers.set(style, (locked = sheet.workbook.styles.get(style).locked));
    return locked;
  };
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (isLocked(sheet.styleNumber(row, column))) refuse('AccessDenied');
    }
  }
}

/** @throws ExcelError AccessDenied where the sheet is protected and its options do not allow this */
export function assertAllowed(sheet: Sheet, option: keyof Omit<ProtectionOptions, 'selectionMode'> | null): void {
  if (sheet.protection && (option === null || !sheet.protection.options[option])) refuse('AccessDenied');
}

/**
 * Whole columns and rows ("unbounded ranges") have too many cells for single values.
 * @throws ExcelError InvalidArgument, OperationCellsExceedLimit
 */
export function assertBounded(area: Area): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    refuse('InvalidArgument', 'Cell values of whole columns or rows cannot be set.');
  }
  if (area.rowCount * area.columnCount > MAX_EDIT_CELLS) refuse('OperationCellsExceedLimit');
}

/** @throws ExcelError RangeExceedsLimit for more cells than can be read at a time */
export function assertReadable(area: Area): void {
  if (area.rowCount * area.columnCount > MAX_READ_CELLS) refuse('RangeExceedsLimit');
}

/** The part of an area that can hold anything at all: whole columns are cut to the rows in use. */
export function inUse(sheet: Sheet, area: Area): Area | null {
  const used = sheet.cells.usedArea(false);
  return used && intersection(area, used);
}
