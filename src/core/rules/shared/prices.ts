import type { RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { median } from './median';
import { rowTypes, type RowTypes } from './row-category';
import { inSlices } from './scan';

const STEPS = [1000, 100] as const;
/** A price is looked at when one of the steps brings it this near to the usual one. */
const SPREAD = 4;

/** The usual price of each type. Parallel arrays; NaN for a type of few prices. */
export interface UsualPrices {
  readonly types: readonly (CategoryId | null)[];
  readonly prices: readonly number[];
}

export function usualOf({ types, prices }: UsualPrices, type: CategoryId | null): number {
  return prices[types.indexOf(type)] ?? NaN;
}

/** The price that was probably meant; null when this one is usual enough, or nobody knows what is usual (NaN). */
export function likelyPrice(price: number, usual: number): number | null {
  for (const step of STEPS) {
    const far = price > usual * (step / SPREAD) || price < (usual * SPREAD) / step;
    if (!far) continue;
    for (const meant of [price * step, price / step])
      if (meant <= usual * SPREAD && meant >= usual / SPREAD) return meant;
  }
  return null;
}

/** A table and what one copy costs by its records; NaN where that is unknown. */
export interface PricedTable {
  readonly table: RecordTable;
  readonly values: Float64Array;
}

/** The median of each type's prices; of types with at least so many. */
export function* usualPrices(tables: readonly PricedTable[], enough: number): Generator<null, UsualPrices> {
  const types: (CategoryId | null)[] = [];
  const lists: number[][] = [];
  for (const { table, values } of tables) {
    const own = rowTypes(table);
    yield* inSlices(values.length, (from, to) => collectPrices(values, own, types, lists, from, to));
  }
  const prices: number[] = [];
  for (const list of lists) {
    prices.push(list.length < enough ? NaN : median(new Float64Array(list)));
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
