import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import type { Area } from '../../src/core/sheet/address';
import { NotImplementedError, refuse } from './errors';
import { assertAllowed, assertBounded, assertCellsEditable } from './guard';
import type { Sheet } from './sheet';

export interface SortField {
  /** Counted from the range's first column. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of a range by their values, as Excel does: numbers before texts before truth values before errors, blanks always last; rows
 * that are equal keep their order.
 * @throws ExcelError AccessDenied, InvalidArgument (a column outside), InvalidOperation (merged cells), UnsupportedOperation (formulas)
 */
export function sortRange(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  options: { readonly matchCase: boolean; readonly hasHeaders: boolean },
): void {
  assertBounded(area);
  assertAllowed(sheet, 'allowSort');
  assertCellsEditable(sheet, area);
  if (fields.length === 0 || fields.some(({ column }) => column < 0 || column >= area.columnCount))
    refuse('InvalidArgument');
  if (sheet.mergesIn(area).length > 0) refuse('InvalidOperation', 'Merged cells cannot be sorted.');
  const first = area.row + (options.hasHeaders ? 1 : 0);
  const rows = Array.from({ length: area.row + area.rowCount - first }, (_, i) => takeRow(sheet, area, first + i));
  const collator = new Intl.Collator('en', { sensitivity: options.matchCase ? 'variant' : 'accent' });
  rows.sort((a, b) => {
    for (const { column, ascending } of fields) {
      const [left, right] = [a.values[column], b.values[column]];
      const blanks = Number(left === undefined) - Number(right === undefined);
      if (blanks !== 0) return blanks;
      const order = left === undefined || right === undefined ? 0 : compare(left, right, collator);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach((row, i) => {
    row.values.forEach((value, j) => sheet.cells.setValue(first + i, area.column + j, value));
    row.styles.forEach((style, j) => sheet.cells.setStyle(first + i, area.column + j, style));
  });
  sheet.changed('cells', area);
}

function takeRow(sheet: Sheet, area: Area, row: number) {
  const values: (CellValue | undefined)[] = [];
  const styles: (number | undefined)[] = [];
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    if (sheet.cells.formula(row, column)) {
      throw new NotImplementedError('sorting rows with formulas');
    }
    values.push(sheet.cells.value(row, column));
    styles.push(sheet.cells.ownStyle(row, column));
  }
  return { values, styles };
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return isErrorValue(value) ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' && typeof b === 'string') return rank(a) === 3 ? 0 : collator.compare(a, b);
  return Number(a) - Number(b);
}
