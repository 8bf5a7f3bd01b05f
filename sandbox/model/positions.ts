import type { Sheet } from './sheet';
import { widthToPoints } from './units';

/** Where things lie on a sheet, in points from its top left corner. Hidden rows and columns take no room. */

/** The left edge of a column. */
export function columnLeft(sheet: Sheet, column: number): number {
  let left = column * widthToPoints(sheet.standardWidth);
  for (const [index, own] of sheet.columns) {
    if (index >= column) continue;
    left += (own.hidden ? 0 : widthToPoints(own.width ?? sheet.standardWidth)) - widthToPoints(sheet.standardWidth);
  }
  return left;
}

/** The top edge of a row. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = row * sheet.standardHeight;
  const last = Math.min(row, sheet.cells.rows.length);
  for (let index = 0; index < last; index++) {
    const cells = sheet.cells.row(index);
    if (!cells || (cells.height === undefined && !cells.hidden)) continue;
    top += (cells.hidden ? 0 : (cells.height ?? sheet.standardHeight)) - sheet.standardHeight;
  }
  return top;
}
