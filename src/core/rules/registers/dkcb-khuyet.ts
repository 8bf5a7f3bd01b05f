import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { gapsOf } from '../shared/gaps';
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

/** Rows without a number in the gap hold as many of the missing ones (`o-trong`); of the others the gap is told. */
function* gaps(series: Series): Generator<Found> {
  const { table, column } = series;
  for (const { first, last, before, after, blanks } of gapsOf(series)) {
    const count = last - first + 1 - blanks.length;
    if (count <= 0) continue;
    yield atCell(
      table,
      column,
      before,
      { first, last, count, next: String(column.raw[after] ?? '') },
      { others: [cellOf(table, column, after)], keyOf: last + 1 },
    );
  }
}
