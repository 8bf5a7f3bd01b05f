import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import { isWholeColumns } from './areas';
import { refuse } from './errors';
import type { Sheet } from './sheet';
import { pointsToWidth, widthToPoints } from './units';

/** Rows and columns as such: hidden or not, how high and wide. Answers are null where the lines of an area differ, as the API gives them. */

const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 255.7109375;

function same<V>(values: Iterable<V>): V | null {
  let first: V | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function* rowsOf<V>(sheet: Sheet, area: Area, pick: (row: number) => V): Generator<V> {
  const end = area.row + area.rowCount;
  const touched = Math.min(end, sheet.cells.rows.length);
  for (let row = area.row; row < touched; row++) yield pick(row);
  // All rows below the last touched one are alike.
  if (end > touched) yield pick(Math.max(area.row, touched));
}

function* columnsOf<V>(area: Area, pick: (column: number) => V): Generator<V> {
  for (let column = area.column; column < area.column + area.columnCount; column++) yield pick(column);
}

export function hiddenRows(sheet: Sheet, area: Area): boolean | null {
  return same(rowsOf(sheet, area, (row) => sheet.isRowHidden(row)));
}

export function hiddenColumns(sheet: Sheet, area: Area): boolean | null {
  return same(columnsOf(area, (column) => sheet.isColumnHidden(column)));
}

export function setRowsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  const last = Math.min(area.row + area.rowCount, MAX_ROWS);
  for (let row = area.row; row < last; row++) {
    if (hidden || sheet.cells.row(row)) sheet.cells.rowForWriting(row).hidden = hidden;
  }
  // SUBTOTAL looks at hidden rows, so this is a change of values too.
  sheet.changed('cells', { ...area, rowCount: 1 });
}

export function setColumnsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  const last = Math.min(area.column + area.columnCount, MAX_COLUMNS);
  for (let column = area.column; column < last; column++) sheet.columnForWriting(column).hidden = hidden;
  sheet.changed('columns', area);
}

/** Points; null where the columns differ. */
export function columnWidth(sheet: Sheet, area: Area): number | null {
  return same(
    columnsOf(area, (column) => (sheet.isColumnHidden(column) ? 0 : widthToPoints(sheet.columnWidth(column)))),
  );
}

/** @throws ExcelError InvalidArgument for a width that Excel does not have */
export function setColumnWidth(sheet: Sheet, area: Area, points: number): void {
  const width = pointsToWidth(points);
  if (points < 0 || width > MAX_COLUMN_WIDTH) refuse('InvalidArgument');
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const target = sheet.columnForWriting(column);
    target.width = width;
    target.hidden = points === 0;
    target.bestFit = false;
  }
  sheet.changed('columns', area);
}

export function rowHeight(sheet: Sheet, area: Area): number | null {
  return same(rowsOf(sheet, area, (row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row))));
}

/** @throws ExcelError InvalidArgument for a height that Excel does not have */
export function setRowHeight(sheet: Sheet, area: Area, points: number): void {
  if (points < 0 || points > MAX_ROW_HEIGHT) refuse('InvalidArgument');
  if (isWholeColumns(area)) {
    sheet.standardHeight = points;
    sheet.cells.rows.forEach((row) => {
      if (row) row.height = undefined;
    });
  } else {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const target = sheet.cells.rowForWriting(row);
      target.height = points;
      target.hidden = points === 0;
    }
  }
  sheet.changed('cells', area, false);
}
