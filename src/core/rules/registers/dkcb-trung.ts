import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf } from '../shared/needs';
import { seriesOfRegisters, type Series } from '../shared/registers';

/** The same accession number more than once in one register: one finding for each number, with all its cells. */
export const dkcbTrung: Rule = {
  id: 'dkcb-trung',
  family: 'registers',
  severity: 'loi',
  missing: columnsOf('holdings', 'accessionNumber'),
  *check({ book }): Generator<Found | null> {
    const all = yield* seriesOfRegisters(book);
    for (const series of all) {
      yield null;
      yield* duplicates(series);
    }
  },
};

/** Numbers are in ascending order, so whatever overlaps stands together. */
function* duplicates(series: Series): Generator<Found> {
  const { table, column, from, to, records } = series;
  let start = 0;
  let reach = -Infinity;
  const report = (end: number): Found | null => {
    if (end - start < 2) return null;
    const cluster = Array.from(records.subarray(start, end)).sort((a, b) => a - b);
    const [first = 0, ...rest] = cluster;
    const others = rest.map((record) => cellOf(table, column, record));
    return atCell(
      table,
      column,
      first,
      { number: String(column.raw[first] ?? ''), times: cluster.length },
      { others, keyOf: cluster.length },
    );
  };
  for (let i = 0; i <= from.length; i++) {
    const next = from[i];
    if (next !== undefined && next <= reach) {
      reach = Math.max(reach, to[i] ?? next);
      continue;
    }
    const found = report(i);
    if (found) yield found;
    start = i;
    reach = to[i] ?? -Infinity;
  }
}
