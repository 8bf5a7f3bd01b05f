import type { LibraryBook } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import { copiesOfRow } from './copies';
import { rowCategory } from './row-category';

/**
 * Copies in registers whose type is not said or not known. While there are any, sums by type can be compared only so closely: each of these rows is a
 * finding itself (`thieu-loai`, `loai-la`).
 */
export function* copiesOfUnknownType(book: LibraryBook): Generator<null, number> {
  let copies = 0;
  for (const table of book.tables) {
    if (table.section !== 'holdings' || table.grain === 'summary') continue;
    for (let i = 0; i < table.rows.length; i++) {
      if (i % ROWS_PER_SLICE === 0) yield null;
      if (rowCategory(table, i) === null) copies += copiesOfRow(table, i);
    }
  }
  return copies;
}
