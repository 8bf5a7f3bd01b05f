import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import type { Area } from '../../src/core/sheet/address';
import { intersection, overlaps } from './areas';
import { NotImplementedError, refuse } from './errors';
import type { Sheet } from './sheet';

/**
 * The cells of one kind in an area, as rectangles.
 * @throws ExcelError InvalidArgument for an unknown kind, UnsupportedOperation for one that is not implemented
 */
export function specialCells(sheet: Sheet, area: Area, type: unknown, valueType: unknown): Area[] {
  const used = sheet.cells.usedArea(false);
  const searched = used && intersection(used, area);
  const wantsValue = valueFilter(valueType);
  switch (type) {
    case 'Constants':
      return searched
        ? pieces(searched, (row, column) => isConstant(sheet, row, column) && wantsValue(sheet.value(row, column)))
        : [];
    case 'Formulas':
      return searched
        ? pieces(
            searched,
            (row, column) => sheet.cells.formula(row, column) !== undefined && wantsValue(sheet.value(row, column)),
          )
        : [];
    case 'Blanks':
      return searched
        ? pieces(
            searched,
            (row, column) => !sheet.cells.formula(row, column) && sheet.cells.value(row, column) === undefined,
          )
        : [];
    case 'Visible':
      return searched
        ? pieces(searched, (row, column) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column))
        : [];
    case 'ConditionalFormats':
      return parts(sheet.conditionalFormats, area);
    case 'DataValidations':
      return parts(sheet.validations, area);
    case 'SameConditionalFormat':
    case 'SameDataValidation':
      throw new NotImplementedError(`getSpecialCells of the kind ${type}`);
    default:
      return refuse('InvalidArgument');
  }
}

function isConstant(sheet: Sheet, row: number, column: number): boolean {
  const cells = sheet.cells.row(row);
  return cells?.values[column] !== undefined && !cells.formulas?.has(column) && !cells.spilled?.has(column);
}

function valueFilter(valueType: unknown): (value: CellValue) => boolean {
  if (valueType === undefined || valueType === null || valueType === 'All') return () => true;
  const names = typeof valueType === 'string' ? valueType : refuse('InvalidArgument');
  const known = ['Errors', 'Logical', 'Numbers', 'Text'].filter((name) => names.includes(name));
  if (known.length === 0) refuse('InvalidArgument');
  return (value) => {
    if (typeof value === 'number') return known.includes('Numbers');
    if (typeof value === 'boolean') return known.includes('Logical');
    return known.includes(isErrorValue(value) ? 'Errors' : 'Text');
  };
}

function parts(features: readonly { readonly areas: readonly Area[] }[], area: Area): Area[] {
  return features.flatMap(({ areas }) => areas.filter((part) => overlaps(part, area)));
}

/** Cells that fit, as runs in a row joined downwards where they are alike. */
function pieces(area: Area, fits: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const next = new Map<string, Area>();
    const end = area.column + area.columnCount;
    for (let column = area.column; column < end; column++) {
      if (!fits(row, column)) continue;
      const first = column;
      while (column + 1 < end && fits(row, column + 1)) column++;
      const key = `${first} ${column}`;
      const above = open.get(key);
      open.delete(key);
      next.set(
        key,
        above
          ? { ...above, rowCount: above.rowCount + 1 }
          : { row, column: first, rowCount: 1, columnCount: column - first + 1 },
      );
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
