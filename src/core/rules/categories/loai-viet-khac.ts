import { type CategoryColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import type { CategoryGroup } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { correctedCell } from '../shared/found';
import { categoryColumns } from '../shared/category-columns';
import { anySection } from '../shared/needs';
import { foundWhere, inList, type Find } from '../shared/scan';

/** Known spellings that are not the standard name: counted, but Excel's own formulas and filters see two things. */
export const loaiVietKhac: Rule = {
  id: 'loai-viet-khac',
  family: 'categories',
  severity: 'goi-y',
  missing: anySection('holdings', 'equipment', 'activities'),
  *check({ book }): Generator<Found | null> {
    for (const { table, column, group } of categoryColumns(book)) yield* otherSpellings(book, table, column, group);
  },
};

function* otherSpellings(
  book: LibraryBook,
  table: RecordTable,
  column: CategoryColumn,
  group: CategoryGroup,
): Generator<Found | null> {
  const all: Find = (from) => from;
  yield* foundWhere(column.values.length, column.respelled ? inList(column.respelled) : all, (i) => {
    const raw = column.raw[i];
    if (column.values[i] === null || typeof raw !== 'string' || raw === '') return null;
    const match = book.categories.lookup(group, raw);
    return match?.how === 'variant' ? correctedCell(table, column, i, match.name, { group }) : null;
  });
}
