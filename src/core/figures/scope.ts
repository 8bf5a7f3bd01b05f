import { categoryColumn, tablesOf, type LibraryBook, type RecordTable } from '../intake/book';
import type { CategoryId } from '../library/ids';

/** A holdings table that is counted, and the types in it that a finer register counts already. */
export interface CountedTable {
  readonly table: RecordTable;
  /** Types whose rows here are claims, not stock. */
  readonly excluded: ReadonlySet<CategoryId>;
}

const NONE: ReadonlySet<CategoryId> = new Set();

function typesIn(table: RecordTable): Set<CategoryId> {
  const types = new Set<CategoryId>();
  const column = categoryColumn(table, 'category');
  if (column) for (const type of column.values) if (type !== null) types.add(type);
  if (table.constants.category) types.add(table.constants.category);
  return types;
}

function counted(table: RecordTable, taken: ReadonlySet<CategoryId>): CountedTable | null {
  const types = typesIn(table);
  const excluded = new Set<CategoryId>();
  for (const type of types) if (taken.has(type)) excluded.add(type);
  if (excluded.size === 0) return { table, excluded: NONE };
  // A table all of whose types are counted elsewhere says the same once more, its rows without a type included.
  return excluded.size === types.size ? null : { table, excluded };
}

/**
 * Which tables of the holdings are the stock: one register counts once, the finest grain of each type (docs/WORKBOOK.md, "What exactly is
 * counted" 2). Copy registers count, lists of titles for the types that no copy register has, summaries only where there is no register.
 */
export function countedHoldings(book: LibraryBook): readonly CountedTable[] {
  const tables = tablesOf(book, 'holdings');
  const result: CountedTable[] = [];
  const byCopy = new Set<CategoryId>();
  for (const table of tables) {
    if (table.grain !== 'copy') continue;
    result.push({ table, excluded: NONE });
    for (const type of typesIn(table)) byCopy.add(type);
  }
  for (const table of tables) {
    if (table.grain !== 'title') continue;
    const entry = counted(table, byCopy);
    if (entry) result.push(entry);
  }
  if (result.length > 0) return result;
  const taken = new Set<CategoryId>();
  const summaries = tables.filter(({ grain }) => grain === 'summary');
  for (const [i, table] of summaries.entries()) {
    const entry = counted(table, taken);
    if (entry) result.push(entry);
    // The parts of one table on the sheet are one summary: none of them repeats another.
    const next = summaries[i + 1];
    if (next && isSameTable(table, next)) continue;
    for (const part of summaries.filter((other) => other === table || isSameTable(table, other)))
      for (const type of typesIn(part)) taken.add(type);
  }
  return result;
}

/** Whether two tables of the book are parts of one table on the sheet. */
export function isSameTable(one: RecordTable, other: RecordTable): boolean {
  return (
    one.isPart === true &&
    other.isPart === true &&
    one.sheet === other.sheet &&
    one.header.firstRow === other.header.firstRow &&
    one.extent.firstColumn === other.extent.firstColumn
  );
}
