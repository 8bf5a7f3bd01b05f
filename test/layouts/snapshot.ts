import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import type { Cell, MadeSheet } from './grid';
import type { MadeWorkbook } from './workbook';

/** The workbook as a host would hand it over. */
export function snapshotOf({ sheets }: MadeWorkbook): WorkbookSnapshot {
  return { name: 'Thư viện.xlsx', date1904: false, sheets: sheets.map(sheetOf) };
}

function sheetOf({ name, rows, merges, hidden }: MadeSheet): WorkbookSnapshot['sheets'][number] {
  const filled = rows.map((row) => row.map((cell) => cell !== ''));
  const firstRow = Math.max(
    0,
    filled.findIndex((row) => row.some(Boolean)),
  );
  const lastRow = filled.findLastIndex((row) => row.some(Boolean));
  const firstColumn = Math.min(...filled.map((row) => (row.includes(true) ? row.indexOf(true) : Infinity)));
  const lastColumn = Math.max(...filled.map((row) => row.lastIndexOf(true)));
  const used = rows.slice(firstRow, lastRow + 1).map((row) => row.slice(firstColumn, lastColumn + 1));
  return {
    name,
    visible: hidden !== true,
    own: false,
    origin: { row: firstRow, column: firstColumn },
    values: used.map((row) => row.map(valueOf)),
    numberFormats: used.map((row) => row.map((cell) => (typeof cell === 'object' ? 'dd/mm/yyyy' : 'General'))),
    formulas: null,
    merges,
    columnFonts: null,
    cellFonts: null,
  };
}

function valueOf(cell: Cell): string | number {
  return typeof cell === 'object' ? cell.serial : cell;
}
