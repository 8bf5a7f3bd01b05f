import { categoryColumn, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';

/** The category of a record: its own cell's, else what holds for the whole table; null when neither says. */
export function rowCategory(table: RecordTable, record: number): CategoryId | null {
  return categoryColumn(table, 'category')?.values[record] ?? table.constants.category ?? null;
}

/** `rowCategory` for loops over many records of a table. */
export function rowCategories(table: RecordTable): (record: number) => CategoryId | null {
  const own = categoryColumn(table, 'category')?.values;
  const whole = table.constants.category ?? null;
  return own ? (record) => own[record] ?? whole : () => whole;
}

/** The same as plain data, for the loops of functions that are given arrays: a record's own type, else the whole table's. */
export interface RowTypes {
  readonly own: readonly (CategoryId | null)[];
  readonly whole: CategoryId | null;
}

const NONE: readonly null[] = [];

export function rowTypes(table: RecordTable): RowTypes {
  return { own: categoryColumn(table, 'category')?.values ?? NONE, whole: table.constants.category ?? null };
}
