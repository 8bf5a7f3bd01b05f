import { isStock, type LibraryBook } from '../../intake/book';
import { copiesOfRow } from './copies';
import { rowCategories } from './row-category';
import { inSlices } from './scan';

/**
 * Copies in registers whose type is not said or not known. While there are any, sums by type can be compared only so closely: each of these rows is a
 * finding itself (`thieu-loai`, `loai-la`).
 */
export function* copiesOfUnknownType(book: LibraryBook): Generator<null, number> {
  let copies = 0;
  for (const table of book.tables) {
    if (table.section !== 'holdings' || !isStock(table) || table.grain === 'summary') continue;
    const categoryOf = rowCategories(table);
    yield* inSlices(table.rows.length, (from, to) => {
      for (let i = from; i < to; i++) if (categoryOf(i) === null) copies += copiesOfRow(table, i);
    });
  }
  return copies;
}
