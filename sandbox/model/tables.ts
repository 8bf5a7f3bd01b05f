import type { Area } from '../../src/core/sheet/address';
import { intersection, overlaps } from './areas';
import { refuse } from './errors';
import type { Table } from './features';
import type { Sheet } from './sheet';

/** The rows of a table without header and totals; Excel keeps at least one. */
export function tableBody(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return {
    ...table.area,
    row: table.area.row + top,
    rowCount: Math.max(1, table.area.rowCount - top - bottom),
  };
}

/** Two different names for two columns: "Cột", "Cột2", "Cột3"… */
function uniqueHeader(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}

/** The headers that Excel would give the columns of a new table, from what stands in its first row. */
export function headersFrom(sheet: Sheet, area: Area, hasHeaders: boolean): string[] {
  const taken = new Set<string>();
  const headers: string[] = [];
  for (let column = 0; column < area.columnCount; column++) {
    const value = hasHeaders ? sheet.value(area.row, area.column + column) : '';
    const name = uniqueHeader(value === '' ? `Column${column + 1}` : String(value), taken);
    taken.add(name.toLowerCase());
    headers.push(name);
  }
  return headers;
}

/** After a write over header cells: they become text, blank ones keep the old name, equal ones get a number. */
export function keepHeadersAsText(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const touched = intersection(area, { ...table.area, rowCount: 1 });
    if (!touched) continue;
    for (let column = touched.column; column < touched.column + touched.columnCount; column++) {
      const index = column - table.area.column;
      const typed = sheet.cells.value(table.area.row, column);
      const taken = new Set(table.columns.filter((_, other) => other !== index).map((name) => name.toLowerCase()));
      const wanted =
        typed === undefined || typed === '' ? (table.columns[index] ?? `Column${index + 1}`) : String(typed);
      const name = uniqueHeader(wanted, taken);
      table.columns[index] = name;
      sheet.cells.setValue(table.area.row, column, name);
    }
    sheet.changed('tables', table.area);
    sheet.workbook.calculation.structureChanged();
  }
}

/**
 * Excel takes what is written directly below a table into it, row by row as long as something stands in the row: a blank row ends it (reports
 * of tables that ended too early: office-js issues 3013, 3191).
 */
export function growTablesBelow(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const next = area.row + area.rowCount;
    const inColumns =
      written.column >= area.column && written.column + written.columnCount <= area.column + area.columnCount;
    if (table.showTotals || written.row !== next || !inColumns) continue;
    let rows = 0;
    while (rows < written.rowCount && hasContent(sheet, { ...written, row: next + rows, rowCount: 1 })) rows++;
    const grown: Area = { ...area, rowCount: area.rowCount + rows };
    if (rows === 0 || sheet.tables.some((other) => other !== table && overlaps(other.area, grown))) continue;
    table.area = grown;
    sheet.changed('tables', grown);
    sheet.workbook.calculation.structureChanged();
  }
}

function hasContent(sheet: Sheet, area: Area): boolean {
  const cells = sheet.cells.row(area.row);
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    if (cells?.values[column] !== undefined || cells?.formulas?.has(column)) return true;
  }
  return false;
}

/**
 * What Excel asks of a new or resized table's place.
 * @throws ExcelError MergedRangeConflict, InvalidArgument (over another table)
 */
export function assertTablePlace(sheet: Sheet, area: Area, except?: Table): void {
  if (sheet.mergesIn(area).length > 0) refuse('MergedRangeConflict');
  if (sheet.tables.some((table) => table !== except && overlaps(table.area, area))) {
    refuse('InvalidArgument', 'A table cannot overlap another table.');
  }
}
