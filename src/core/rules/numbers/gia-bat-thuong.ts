import { cellOf, numberColumn, type NumberColumn, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { median } from '../shared/median';
import { columnsOf, tablesWith } from '../shared/needs';
import { rowTypes, type RowTypes } from '../shared/row-category';
import { foundWhere, inSlices, type Find } from '../shared/scan';

/** Fewer prices of a type say nothing about what is usual. */
const ENOUGH = 5;
const STEPS = [1000, 100] as const;
/** A price is looked at when one of the steps brings it this near to the usual one. */
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

/** The usual price of each type. Parallel arrays; NaN for a type of few prices. */
interface UsualPrices {
  readonly types: readonly (CategoryId | null)[];
  readonly prices: readonly number[];
}

function usualOf({ types, prices }: UsualPrices, type: CategoryId | null): number {
  return prices[types.indexOf(type)] ?? NaN;
}

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

/** The price that was probably meant; null when this one is usual enough, or nobody knows what is usual (NaN). */
function likelyPrice(price: number, usual: number): number | null {
  for (const step of STEPS) {
    const far = price > usual * (step / SPREAD) || price < (usual * SPREAD) / step;
    if (!far) continue;
    for (const meant of [price * step, price / step])
      if (meant <= usual * SPREAD && meant >= usual / SPREAD) return meant;
  }
  return null;
}

/** The median of each type's prices. */
function* usualPrices(tables: readonly RecordTable[]): Generator<null, UsualPrices> {
  const types: (CategoryId | null)[] = [];
  const lists: number[][] = [];
  for (const table of tables) {
    const values = numberColumn(table, 'price')?.values ?? new Float64Array(0);
    const own = rowTypes(table);
    yield* inSlices(values.length, (from, to) => collectPrices(values, own, types, lists, from, to));
  }
  const prices: number[] = [];
  for (const list of lists) {
    prices.push(list.length < ENOUGH ? NaN : median(new Float64Array(list)));
    yield null;
  }
  return { types, prices };
}

/** Puts each price into the list of its type; `lists` has one for each of `types`. */
function collectPrices(
  values: Float64Array,
  { own, whole }: RowTypes,
  types: (CategoryId | null)[],
  lists: number[][],
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const price = values[i] ?? NaN;
    if (!(price > 0)) continue;
    const type = own[i] ?? whole;
    let at = types.indexOf(type);
    if (at < 0) at = types.push(type) - 1;
    const list = lists[at];
    if (list) list.push(price);
    else lists[at] = [price];
  }
}
