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
      const suspects = yield* likeAnother(table, titles.values.length);
      const keys = new TextKeys();
      for (let i = 0; i < titles.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        if (suspects[i] !== 1) continue;
        const identity = identityOf(table, i, keys);
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

/**
 * 1 for rows that share the digits of their number, the year and the price with another row. Equal rows agree in these, few others do, and they
 * cost a fraction of taking every text of every row apart.
 */
function* likeAnother(table: RecordTable, length: number): Generator<null, Uint8Array> {
  const numbers = textColumn(table, 'accessionNumber')?.values;
  const years = numberColumn(table, 'publishedYear')?.values;
  const prices = numberColumn(table, 'price')?.values;
  const suspects = new Uint8Array(length);
  const firstOf = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    if (i % ROWS_PER_SLICE === 0) yield null;
    let mark = Math.imul(years?.[i] ?? 0, 31) ^ Math.imul(prices?.[i] ?? 0, 17);
    const number = numbers?.[i] ?? '';
    for (let at = 0; at < number.length; at++) {
      const code = number.charCodeAt(at);
      if (code >= 48 && code <= 57) mark = (Math.imul(mark, 33) + code) | 0;
    }
    const first = firstOf.get(mark);
    if (first === undefined) firstOf.set(mark, i);
    else {
      suspects[first] = 1;
      suspects[i] = 1;
    }
  }
  return suspects;
}

const MEMO_LIMIT = 50_000;

/** Keys of texts; titles, authors and publishers come up again and again. */
class TextKeys {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    let key = this.known.get(text);
    if (key === undefined) {
      key = exactKey(text);
      if (this.known.size < MEMO_LIMIT) this.known.set(text, key);
    }
    return key;
  }
}

/** Title, volume, author, publisher, year and price, with the type and the number; null for a row without a title. */
function identityOf(table: RecordTable, record: number, keys: TextKeys): string | null {
  const title = keys.of(textColumn(table, 'title')?.values[record] ?? '');
  if (title === '') return null;
  return keyText(
    title,
    keys.of(textColumn(table, 'author')?.values[record] ?? ''),
    keys.of(textColumn(table, 'publisher')?.values[record] ?? ''),
    numberColumn(table, 'publishedYear')?.values[record] ?? NaN,
    numberColumn(table, 'price')?.values[record] ?? NaN,
    keys.of(textColumn(table, 'accessionNumber')?.values[record] ?? ''),
    rowCategory(table, record) ?? '',
    keys.of(table.volumes?.[record] ?? ''),
  );
}
