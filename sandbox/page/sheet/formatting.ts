import type { Area } from '../../../src/core/sheet/address';
import type { Sheet, StyleChange } from '../../model';
import { intersection } from '../../model/areas';
import { TypingError } from './typing';

/** Beyond so many cells a whole column or row gets the look itself instead of its cells. */
const MANY = 200_000;

/**
 * Changes the look of every cell of an area. Whole columns and rows are cut to the used part of the sheet plus a margin.
 * @throws TypingError
 */
export function formatArea(sheet: Sheet, area: Area, change: StyleChange): void {
  if (sheet.workbook.readOnly) throw new TypingError('read-only');
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw new TypingError('protected');
  const target = cut(sheet, area);
  const { styles } = sheet.workbook;
  for (let row = target.row; row < target.row + target.rowCount; row += 1) {
    for (let column = target.column; column < target.column + target.columnCount; column += 1) {
      sheet.cells.setStyle(row, column, styles.change(sheet.styleNumber(row, column), change));
    }
  }
  sheet.changed('cells', target, false);
}

/** The part of an area that is worth changing cell by cell. */
export function cut(sheet: Sheet, area: Area): Area {
  if (area.rowCount * area.columnCount <= MANY) return area;
  const used = sheet.cells.usedArea(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const reach = {
    row: 0,
    column: 0,
    rowCount: used.row + used.rowCount + 20,
    columnCount: used.column + used.columnCount + 5,
  };
  return intersection(area, reach) ?? { ...area, rowCount: 1, columnCount: 1 };
}

/** Merges an area, or takes the merges in it apart. Only the top left value stays, as in Excel. @throws TypingError */
export function toggleMerge(sheet: Sheet, area: Area): void {
  if (sheet.workbook.readOnly) throw new TypingError('read-only');
  if (sheet.protection) throw new TypingError('protected');
  const inside = sheet.mergesIn(area);
  if (inside.length > 0) {
    sheet.merges = sheet.merges.filter((merge) => !inside.includes(merge));
  } else {
    if (area.rowCount * area.columnCount < 2) return;
    const target = cut(sheet, area);
    for (let row = target.row; row < target.row + target.rowCount; row += 1) {
      for (let column = target.column; column < target.column + target.columnCount; column += 1) {
        if (row !== target.row || column !== target.column) sheet.cells.setValue(row, column, undefined);
      }
    }
    sheet.merges = [...sheet.merges, target];
    sheet.changed('cells', target);
  }
  sheet.changed('merges', area);
}
