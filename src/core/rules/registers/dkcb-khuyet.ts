import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf } from '../shared/needs';
import { seriesOfRegisters, type Series } from '../shared/registers';

/** A shorter series does not run yet. */
const ENOUGH = 5;

/** Numbers missing from a running series, one finding for each range; at the number before the gap. Series with more holes than numbers do not run. */
export const dkcbKhuyet: Rule = {
  id: 'dkcb-khuyet',
  family: 'registers',
  severity: 'goi-y',
  missing: columnsOf('holdings', 'accessionNumber'),
  *check({ book }): Generator<Found | null> {
    const all = yield* seriesOfRegisters(book);
    for (const series of all) {
      yield null;
      if (series.from.length >= ENOUGH && runs(series)) yield* gaps(series);
    }
  },
};

function runs({ from, to }: Series): boolean {
  let numbers = 0;
  for (let i = 0; i < from.length; i++) numbers += (to[i] ?? 0) - (from[i] ?? 0) + 1;
  return numbers * 2 >= (to[to.length - 1] ?? 0) - (from[0] ?? 0) + 1;
}

function* gaps({ table, column, from, to, records }: Series): Generator<Found> {
  let reach = to[0] ?? 0;
  let before = records[0] ?? 0;
  for (let i = 1; i < from.length; i++) {
    const next = from[i] ?? 0;
    if (next > reach + 1) {
      const after = records[i] ?? 0;
      yield atCell(
        table,
        column,
        before,
        { first: reach + 1, last: next - 1, count: next - reach - 1, next: String(column.raw[after] ?? '') },
        { others: [cellOf(table, column, after)], keyOf: next },
      );
    }
    if ((to[i] ?? 0) >= reach) {
      reach = to[i] ?? reach;
      before = records[i] ?? before;
    }
  }
}
