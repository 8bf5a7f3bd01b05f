import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';

/** The common part of two areas, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** True when two areas share a cell; asked for every merge that is painted, so it makes nothing. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/** True when a cell lies in the area. */
export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** What is left of `area` without `hole`: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const left: Area[] = [];
  const add = (row: number, column: number, rowCount: number, columnCount: number) => {
    if (rowCount > 0 && columnCount > 0) left.push({ row, column, rowCount, columnCount });
  };
  const cutBottom = cut.row + cut.rowCount;
  const cutRight = cut.column + cut.columnCount;
  add(area.row, area.column, cut.row - area.row, area.columnCount);
  add(cut.row, area.column, cut.rowCount, cut.column - area.column);
  add(cut.row, cutRight, cut.rowCount, area.column + area.columnCount - cutRight);
  add(cutBottom, area.column, area.row + area.rowCount - cutBottom, area.columnCount);
  return left;
}

export function isInsideSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= MAX_ROWS &&
    area.column + area.columnCount <= MAX_COLUMNS
  );
}

export function isWholeColumns(area: Area): boolean {
  return area.rowCount === MAX_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.columnCount === MAX_COLUMNS;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
