import { readBook, type SavedMapping } from '../../../src/core/intake';
import type { LibraryBook, RecordTable } from '../../../src/core/intake/book';
import type { Area } from '../../../src/core/sheet/address';
import { columnLetters } from '../../../src/core/sheet/address';
import { serialOf } from '../../../src/core/text/calendar';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { workbook } from '../../support/workbook';

/** A day in the school year 2025-2026. */
export const TODAY = serialOf(2026, 5, 20);

export function read(sheets: readonly SheetSnapshot[], mapping?: SavedMapping): LibraryBook {
  return finish(readBook(workbook(...sheets), mapping, TODAY));
}

export function only(book: LibraryBook): RecordTable {
  const [table, second] = book.tables;
  if (!table || second)
    throw new Error(`expected one table, found ${book.tables.map((each) => each.section).join(', ') || 'none'}`);
  return table;
}

/** "A=title, B=quantity": what the columns were taken for. */
export function columnsOf(table: RecordTable | undefined): string {
  return [...(table?.columns.values() ?? [])]
    .sort((a, b) => a.column - b.column)
    .map((column) => `${columnLetters(column.column)}=${column.field}${column.virtual ? '*' : ''}`)
    .join(' ');
}

export function valuesOf(table: RecordTable | undefined, field: string): unknown[] {
  const column = [...(table?.columns.values() ?? [])].find((each) => each.field === field);
  return column ? Array.from(column.values as ArrayLike<unknown>) : [];
}

export function statesOf(table: RecordTable, field: string): number[] {
  const column = [...table.columns.values()].find((each) => each.field === field);
  return column ? [...column.states] : [];
}

export function area(row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row, column, rowCount, columnCount };
}
