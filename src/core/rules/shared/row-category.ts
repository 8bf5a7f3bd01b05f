import { categoryColumn, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';

/** The category of a record: its own cell's, else what holds for the whole table; null when neither says. */
export function rowCategory(table: RecordTable, record: number): CategoryId | null {
  return categoryColumn(table, 'category')?.values[record] ?? table.constants.category ?? null;
}
