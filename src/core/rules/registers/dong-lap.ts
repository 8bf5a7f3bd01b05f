import { cellOf, numberColumn, textColumn, type RecordTable } from '../../intake/book';
import { exactKey } from '../../text/normal';
import type { Found, Rule } from '../rule';
import { atCell, keyText } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { numberParts } from '../shared/number-parts';
import { rowCategory } from '../shared/row-category';
import { flagged, inSlices } from '../shared/scan';

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
      const suspect = flagged(suspects);
      yield* inSlices(titles.values.length, (from, to) => {
        for (let i = suspect(from, to); i < to; i = suspect(i + 1, to)) {
          const identity = identityOf(table, i, keys);
          if (identity === null) continue;
          const group = groups.get(identity);
          if (group) group.push(i);
          else groups.set(identity, [i]);
        }
      });
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
 * 1 for rows that share the number, the year and the price with another row. Equal rows agree in these, few others do, and they cost a fraction of taking
 * every text of every row apart.
 */
function* likeAnother(table: RecordTable, length: number): Generator<null, Uint8Array> {
  const numbers = textColumn(table, 'accessionNumber');
  const parts = numbers ? yield* numberParts(numbers) : null;
  const years = numberColumn(table, 'publishedYear')?.values ?? NONE;
  const prices = numberColumn(table, 'price')?.values ?? NONE;
  const marks = new Int32Array(length);
  yield* inSlices(length, (from, to) => {
    if (parts) marks.set(parts.number.subarray(from, to), from);
    if (numbers)
      for (let i = from; i < to; i++) if (parts?.prefix[i] === -1) marks[i] = digitsOf(numbers.values[i] ?? '');
    mix(marks, years, prices, from, to);
  });
  // A table of the first record of each mark, twice as large as it need be, so that a place is found at once or nearly so.
  let size = 1024;
  while (size < length * 2) size *= 2;
  const firsts = new Int32Array(size).fill(-1);
  const suspects = new Uint8Array(length);
  yield* inSlices(length, (from, to) => markEqual(marks, firsts, suspects, from, to));
  return suspects;
}

function mix(marks: Int32Array, years: Float64Array, prices: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++)
    marks[i] = Math.imul(marks[i] ?? 0, 0x9e3779b1) ^ Math.imul(years[i] ?? 0, 31) ^ Math.imul(prices[i] ?? 0, 17);
}

/** Puts 1 into `suspects` for each record whose mark an earlier one has, and for that one. */
function markEqual(marks: Int32Array, firsts: Int32Array, suspects: Uint8Array, from: number, to: number): void {
  const last = firsts.length - 1;
  for (let i = from; i < to; i++) {
    const mark = marks[i] ?? 0;
    let place = (mark ^ (mark >>> 15)) & last;
    let first = firsts[place] ?? -1;
    while (first >= 0 && marks[first] !== mark) {
      place = (place + 1) & last;
      first = firsts[place] ?? -1;
    }
    if (first < 0) firsts[place] = i;
    else suspects[first] = suspects[i] = 1;
  }
}

/** The digits of a text as one number, which differs for a text of other digits in nearly every case. */
function digitsOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = (Math.imul(number, 10) + digit) | 0;
  }
  return number;
}

const NONE = new Float64Array(0);
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
