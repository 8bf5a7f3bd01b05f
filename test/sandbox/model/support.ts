import { parseAreaName, type Area } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { ExcelError, Workbook, type Sheet, type Table } from '../../../sandbox/model';
import { parseArea } from '../../../sandbox/model/reference';
import { headersFrom } from '../../../sandbox/model/tables';

/** A new workbook's only sheet, filled from A1. Nothing is calculated: no formula engine is attached. */
export function sheetWith(rows: readonly (readonly CellValue[])[] = []): Sheet {
  const sheet = Workbook.blank({ today: () => new Date(2025, 8, 1) }).activeSheet;
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === '') return;
      if (typeof value === 'string' && value.startsWith('=')) sheet.cells.setFormula(row, column, value, 0);
      else sheet.cells.setValue(row, column, value);
    }),
  );
  return sheet;
}

/** "A1:B2", "A:C" or "3:7" as an area. */
export function area(text: string): Area {
  const found = parseArea(text) ?? parseAreaName(text);
  if (!found) throw new Error(`"${text}" is no address.`);
  return found;
}

/** Formulas or values of an area, row by row. */
export function contents(sheet: Sheet, text: string): CellValue[][] {
  const { row, column, rowCount, columnCount } = area(text);
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (__, c) => sheet.formulaOrValue(row + r, column + c)),
  );
}

/** Puts a table with a header row on a sheet, its column names taken from the cells. */
export function addTable(sheet: Sheet, text: string, name = 'Bảng1'): Table {
  const place = area(text);
  const table: Table = {
    id: sheet.workbook.newId(),
    name,
    area: place,
    columns: headersFrom(sheet, place, true),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
  sheet.tables.push(table);
  return table;
}

/** The code with which Excel refuses; 'succeeded' when it does not. Any other failure is the test's. */
export function outcome(action: () => unknown): string {
  try {
    action();
    return 'succeeded';
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    throw error;
  }
}
