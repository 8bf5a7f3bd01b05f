import { categoryColumn, textColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import { equipmentNamed } from '../../library/equipment-names';
import type { CategoryId } from '../../library/ids';

/** The category of a row of `equipment`: its own cell's, else what its name says; null for a device of no known kind. */
export function equipmentCategory(book: LibraryBook, table: RecordTable, record: number): CategoryId | null {
  const own = categoryColumn(table, 'category')?.values[record];
  if (own) return own;
  const name = textColumn(table, 'name')?.values[record] ?? '';
  if (name === '') return null;
  return equipmentNamed(book.categories, name);
}
