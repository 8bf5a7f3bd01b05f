import type { Area } from '../../src/core/sheet/address';
import { contains, overlaps } from './areas';
import { refuse } from './errors';
import { assertAllowed } from './guard';
import type { Sheet } from './sheet';

/**
 * Merges an area into one cell, or with `across` each of its rows. The value of the first cell that has one moves to the top left; the others
 * are lost, as in Excel.
 * @throws ExcelError AccessDenied, MergedRangeConflict (a merge or a table is cut or in the way)
 */
export function mergeArea(sheet: Sheet, area: Area, across: boolean): void {
  assertAllowed(sheet, null);
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    refuse('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  if (sheet.mergesIn(area).some((merge) => !contains(area, merge))) refuse('MergedRangeConflict');
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  const parts = across
    ? Array.from({ length: area.rowCount }, (_, i): Area => ({ ...area, row: area.row + i, rowCount: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rowCount * part.columnCount === 1) continue;
    keepFirstContent(sheet, part);
    sheet.merges.push(part);
  }
  sheet.merges = [...sheet.merges];
  sheet.changed('merges', area);
  sheet.changed('cells', area);
}

/** @throws ExcelError AccessDenied */
export function unmergeArea(sheet: Sheet, area: Area): void {
  assertAllowed(sheet, null);
  const kept = sheet.merges.filter((merge) => !overlaps(merge, area));
  if (kept.length === sheet.merges.length) return;
  sheet.merges = kept;
  sheet.changed('merges', area);
}

function keepFirstContent(sheet: Sheet, area: Area): void {
  let found = false;
  const lastRow = Math.min(area.row + area.rowCount, sheet.cells.rows.length);
  for (let row = area.row; row < lastRow; row++) {
    const cells = sheet.cells.row(row);
    if (!cells) continue;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const formula = cells.formulas?.get(column);
      const value = cells.values[column];
      if (!formula && value === undefined) continue;
      const isCorner = row === area.row && column === area.column;
      if (!found && !isCorner) {
        if (formula) sheet.cells.setFormula(area.row, area.column, formula.text, value);
        else sheet.cells.setValue(area.row, area.column, value);
      }
      found = true;
      if (!isCorner) sheet.cells.setValue(row, column, undefined);
    }
  }
}
