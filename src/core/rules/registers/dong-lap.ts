import { cellOf, numberColumn, textColumn, type RecordTable } from '../../intake/book';
import { exactKey } from '../../text/normal';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell, keyText } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { rowCategory } from '../shared/row-category';

/** Rows of titles that are equal in everything that identifies a book; one finding for each group of equal rows. Other numbers make other copies. */
export const dongLap: Rule = {
  id: 'dong-lap',
  family: 'registers',
  severity: 'canh-bao',
  missing: columnsOf('holdings', 'title'),
  *check({ book }): Generator<Found | null> {
    for (const table of tablesWith(book, 'holdings', 'title')) {
      const titles = textColumn(table, 'title');
      if (table.grain !== 'title' || !titles) continue;
      const groups = new Map<string, number[]>();
      for (let i = 0; i < titles.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const identity = identityOf(table, i);
        if (identity === null) continue;
        const group = groups.get(identity);
        if (group) group.push(i);
        else groups.set(identity, [i]);
      }
      for (const [first = 0, ...rest] of groups.values()) {
        if (rest.length === 0) continue;
        const others = rest.map((record) => cellOf(table, titles, record));
        yield atCell(
          table,
          titles,
          first,
          { times: rest.length + 1, rows: [first, ...rest].map((i) => (table.rows[i] ?? 0) + 1) },
          { others },
        );
      }
    }
  },
};

/** Title, author, publisher, year and price, with the type and the number; null for a row without a title. */
function identityOf(table: RecordTable, record: number): string | null {
  const text = (field: 'title' | 'author' | 'publisher' | 'accessionNumber') =>
    exactKey(textColumn(table, field)?.values[record] ?? '');
  const title = text('title');
  if (title === '') return null;
  const number = (field: 'publishedYear' | 'price') => numberColumn(table, field)?.values[record] ?? NaN;
  return keyText(
    title,
    text('author'),
    text('publisher'),
    number('publishedYear'),
    number('price'),
    text('accessionNumber'),
    rowCategory(table, record) ?? '',
  );
}
