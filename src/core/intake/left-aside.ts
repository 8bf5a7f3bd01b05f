import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import type { LibraryBook } from './book';
import { rememberedMapping } from './read-book';

/** As many cells side by side as make a row of a table; a cover or a note has fewer. */
const CELLS_OF_A_ROW = 3;
const ROWS_OF_A_TABLE = 3;

/**
 * Visible sheets that look like a table of the school's and of which nothing was understood, in tab order: what they hold is in no figure and was not checked,
 * so that somebody must be told. Sheets that a person has told Thiết lập to leave alone are not among them.
 */
export function sheetsLeftAside(workbook: WorkbookSnapshot, book: LibraryBook): string[] {
  if (book.unrecognised.length === 0) return [];
  const unrecognised = new Set(book.unrecognised);
  const ignored = new Set(rememberedMapping(workbook)?.ignoredSheets ?? []);
  return workbook.sheets
    .filter((sheet) => unrecognised.has(sheet.name) && !sheet.own && !ignored.has(sheet.name) && holdsATable(sheet))
    .map(({ name }) => name);
}

function holdsATable({ values }: SheetSnapshot): boolean {
  let rows = 0;
  for (const row of values) {
    let cells = 0;
    for (const value of row) if (value !== '' && ++cells === CELLS_OF_A_ROW) break;
    if (cells === CELLS_OF_A_ROW && ++rows === ROWS_OF_A_TABLE) return true;
  }
  return false;
}
