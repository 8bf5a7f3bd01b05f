import { activityKinds as kindsOf } from '../../figures/activities';
import type { LibraryBook, RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';

const readers = new WeakMap<RecordTable, (record: number) => { readonly kinds: readonly CategoryId[] }>();

/** The kinds of an activity as they are counted (docs/WORKBOOK.md, "What exactly is counted" 9); empty where nothing says one. */
export function activityKinds(book: LibraryBook, table: RecordTable, record: number): readonly CategoryId[] {
  let read = readers.get(table);
  if (!read) {
    read = kindsOf(book, table);
    readers.set(table, read);
  }
  return read(record).kinds;
}
