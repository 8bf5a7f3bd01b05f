import type { LibraryBook } from '../intake/book';
import { mappingOf, type SavedMapping, type SavedTable } from '../intake/mapping';
import { isMonthOfAcross } from '../intake/months-across';
import { rememberedMapping } from '../intake/read-book';
import type { WorkbookSnapshot } from '../sheet/snapshot';

/** A mapping in which a sheet is read as one of its readings says. */
export function withReading(mapping: SavedMapping, sheet: string, tables: readonly SavedTable[]): SavedMapping {
  return { ...withoutSheet(mapping, sheet), tables: [...withoutSheet(mapping, sheet).tables, ...tables] };
}

/** A mapping that says nothing of a sheet's tables: they are recognised anew, and what was asked of them is asked again. */
export function withoutSheet(mapping: SavedMapping, sheet: string): SavedMapping {
  return { ...mapping, tables: mapping.tables.filter((table) => table.sheet !== sheet) };
}

export function withIgnoredArea(mapping: SavedMapping, area: string): SavedMapping {
  return { ...mapping, ignoredAreas: [...(mapping.ignoredAreas ?? []).filter((each) => each !== area), area] };
}

export function withoutIgnoredArea(mapping: SavedMapping, area: string): SavedMapping {
  const { ignoredAreas = [], ...rest } = mapping;
  const left = ignoredAreas.filter((each) => each !== area);
  return { ...rest, ...(left.length > 0 && { ignoredAreas: left }) };
}

/** A mapping that also holds every table of the book of which it said nothing. */
export function withBook(mapping: SavedMapping, book: LibraryBook): SavedMapping {
  const known = new Set(mapping.tables.map(({ sheet }) => sheet));
  return {
    ...mapping,
    tables: [...mapping.tables, ...mappingOf(book).tables.filter(({ sheet }) => !known.has(sheet))],
  };
}

/** Whether "Cấu hình" holds no mapping for one of the tables. */
export function isUnfamiliar(workbook: WorkbookSnapshot, book: Pick<LibraryBook, 'tables' | 'changes'>): boolean {
  const known = new Set((rememberedMapping(workbook)?.tables ?? []).map(({ sheet }) => sheet));
  for (const { kind, now } of book.changes ?? []) if (kind === 'sheetRenamed') known.add(now);
  // Months across are never kept: they are recognised by their headings each time.
  return book.tables.some(
    (table) => table.section !== 'settings' && !isMonthOfAcross(table) && !known.has(table.sheet),
  );
}
