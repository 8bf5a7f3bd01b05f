import type { CategoryColumn, LibraryBook, RecordTable } from '../../intake/book';
import { fieldInfo } from '../../library/fields';
import type { CategoryGroup } from '../../library/ids';

/** The columns whose cells name categories of one group, in every table but "Danh mục" itself. */
export function categoryColumns(book: LibraryBook): {
  readonly table: RecordTable;
  readonly column: CategoryColumn;
  readonly group: CategoryGroup;
}[] {
  return book.tables
    .filter(({ section }) => section !== 'categories')
    .flatMap((table) =>
      [...table.columns.values()].flatMap((column) => {
        if (column.type !== 'category') return [];
        const group = fieldInfo(table.section, column.field)?.group;
        return group ? [{ table, column, group }] : [];
      }),
    );
}
