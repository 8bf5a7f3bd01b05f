import { computeFigures } from '../../src/core/figures';
import type { FigureSet } from '../../src/core/figures/figure';
import { readBook } from '../../src/core/intake';
import type { LibraryBook, RecordTable } from '../../src/core/intake/book';
import { checkWorkbook } from '../../src/core/rules';
import type { Finding } from '../../src/core/rules/finding';
import type { CellAddress } from '../../src/core/sheet/address';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';

/** A filled cell of a table's records. */
export interface FilledCell extends CellAddress {
  readonly table: RecordTable;
  readonly record: number;
  readonly header: string;
}

/** What the product makes of a workbook. */
export interface Reading {
  readonly book: LibraryBook;
  readonly figures: FigureSet;
  readonly findings: readonly Finding[];
}

export function readingOf(workbook: WorkbookSnapshot, today: number): Reading {
  const book = finish(readBook(workbook));
  const figures = computeFigures(book, today);
  return { book, figures, findings: finish(checkWorkbook({ workbook, book, figures, today })).findings };
}

/** Every filled cell of every column of every table, by columns. */
export function columnsOfCells(workbook: WorkbookSnapshot, book: LibraryBook): FilledCell[][] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const columns = new Map<string, FilledCell[]>();
  for (const table of book.tables) {
    const sheet = sheets.get(table.sheet);
    if (!sheet) continue;
    for (let column = table.extent.firstColumn; column <= table.extent.lastColumn; column++) {
      const cells = [...table.rows].flatMap((row, record): FilledCell[] =>
        String(valueAt(sheet, row, column)) === ''
          ? []
          : [
              {
                sheet: table.sheet,
                row,
                column,
                table,
                record,
                header: String(valueAt(sheet, table.header.lastRow, column)),
              },
            ],
      );
      if (cells.length > 0) columns.set(`${table.sheet} ${table.header.lastRow} ${column}`, cells);
    }
  }
  return [...columns.values()];
}

/** The workbook with one cell made blank. */
export function withBlank(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? blanked(one, row, column) : one)) };
}

function blanked(sheet: SheetSnapshot, row: number, column: number): SheetSnapshot {
  const at = row - sheet.origin.row;
  const values = [...sheet.values];
  values[at] = (values[at] ?? []).map((value, c) => (c === column - sheet.origin.column ? '' : value));
  return { ...sheet, values };
}

/** Figures that the blank changed, this year's or last year's. */
export function changedFigures(before: Reading, after: Reading): string[] {
  return [...before.figures.values()].flatMap(({ id, value, previous }) => {
    const now = after.figures.get(id);
    return now?.value === value && now.previous === previous ? [] : [id];
  });
}

/** Whether a finding tells of the blank: at the cell, in its row, or at the head of its column. */
export function tellsOf({ findings }: Reading, cell: FilledCell): boolean {
  const { firstRow, lastRow } = cell.table.header;
  return findings.some(({ cells }) =>
    cells.some(
      ({ sheet, row, column }) =>
        sheet === cell.sheet && (row === cell.row || (column === cell.column && row >= firstRow && row <= lastRow)),
    ),
  );
}
