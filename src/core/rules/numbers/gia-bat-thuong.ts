import { cellOf, numberColumn, type NumberColumn, type RecordTable } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { likelyPrice, usualOf, usualPrices, type UsualPrices } from '../shared/prices';
import { rowTypes, type RowTypes } from '../shared/row-category';
import { foundWhere, type Find } from '../shared/scan';

/** Fewer prices of a type say nothing about what is usual. */
const ENOUGH = 5;
const NONE = new Float64Array(0);

/** Prices that are 100 or 1000 times off the usual price (the median) of their type: 45 for 45.000. */
export const giaBatThuong: Rule = {
  id: 'gia-bat-thuong',
  family: 'numbers',
  severity: 'goi-y',
  missing: columnsOf('holdings', 'price'),
  *check({ book }): Generator<Found | null> {
    const tables = tablesWith(book, 'holdings', 'price').filter(({ grain }) => grain !== 'summary');
    const priced = tables.map((table) => ({ table, values: numberColumn(table, 'price')?.values ?? NONE }));
    const usual = yield* usualPrices(priced, ENOUGH);
    for (const table of tables) {
      const prices = numberColumn(table, 'price');
      if (!prices) continue;
      const types = rowTypes(table);
      const { values } = prices;
      const unlikely: Find = (from, to) => nextUnlikely(values, types, usual, from, to);
      yield* foundWhere(values.length, unlikely, (i) => {
        const price = usualOf(usual, types.own[i] ?? types.whole);
        const after = likelyPrice(values[i] ?? NaN, price);
        return after === null ? null : unusual(table, prices, i, after, price);
      });
    }
  },
};

function nextUnlikely(
  values: Float64Array,
  { own, whole }: RowTypes,
  usual: UsualPrices,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const price = values[i] ?? NaN;
    if (price > 0 && likelyPrice(price, usualOf(usual, own[i] ?? whole)) !== null) return i;
  }
  return to;
}

function unusual(table: RecordTable, prices: NumberColumn, record: number, after: number, usual: number): Found {
  const before = prices.raw[record] ?? '';
  const proposals = [[{ cell: cellOf(table, prices, record), before, after }]];
  return atCell(table, prices, record, { usual, after }, { proposals });
}
