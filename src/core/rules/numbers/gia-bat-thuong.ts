import { cellOf, numberColumn, type NumberColumn, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { rowCategory } from '../shared/row-category';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';

/** Fewer prices of a type say nothing about what is usual. */
const ENOUGH = 5;
/** A price is looked at when a step of 100 or 1000 brings it this near to the usual one. */
const SPREAD = 4;

/** Prices that are 100 or 1000 times off the usual price (the median) of their type: 45 for 45.000. */
export const giaBatThuong: Rule = {
  id: 'gia-bat-thuong',
  family: 'numbers',
  severity: 'goi-y',
  missing: columnsOf('holdings', 'price'),
  *check({ book }): Generator<Found | null> {
    const tables = tablesWith(book, 'holdings', 'price').filter(({ grain }) => grain !== 'summary');
    const usual = yield* usualPrices(tables);
    yield null;
    for (const table of tables) {
      const prices = numberColumn(table, 'price');
      if (!prices) continue;
      for (let i = 0; i < prices.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const price = prices.values[i] ?? NaN;
        const median = usual.get(rowCategory(table, i));
        if (!(price > 0) || median === undefined) continue;
        const after = likelyPrice(price, median);
        if (after !== null) yield unusual(table, prices, i, after, median);
      }
    }
  },
};

function unusual(table: RecordTable, prices: NumberColumn, record: number, after: number, usual: number): Found {
  const before = prices.raw[record] ?? '';
  const proposals = [[{ cell: cellOf(table, prices, record), before, after }]];
  return atCell(table, prices, record, { usual, after }, { proposals });
}

/** The price that was probably meant; null when this one is usual enough. */
function likelyPrice(price: number, usual: number): number | null {
  for (const step of [1000, 100]) {
    for (const meant of [price * step, price / step]) {
      const far = price > usual * (step / SPREAD) || price < (usual * SPREAD) / step;
      if (far && meant <= usual * SPREAD && meant >= usual / SPREAD) return meant;
    }
  }
  return null;
}

function* usualPrices(tables: readonly RecordTable[]): Generator<null, Map<CategoryId | null, number>> {
  const prices = new Map<CategoryId | null, number[]>();
  for (const table of tables) {
    const column = numberColumn(table, 'price');
    for (let i = 0; i < table.rows.length; i++) {
      if (i % ROWS_PER_SLICE === 0) yield null;
      const price = column?.values[i] ?? NaN;
      if (!(price > 0)) continue;
      const category = rowCategory(table, i);
      const list = prices.get(category);
      if (list) list.push(price);
      else prices.set(category, [price]);
    }
  }
  const medians = new Map<CategoryId | null, number>();
  for (const [category, list] of prices) {
    if (list.length < ENOUGH) continue;
    yield null;
    const sorted = Float64Array.from(list).sort();
    medians.set(category, sorted[sorted.length >> 1] ?? 0);
  }
  return medians;
}
