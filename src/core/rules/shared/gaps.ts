import { ReadState, type LibraryBook, type RecordTable } from '../../intake/book';
import { seriesOfRegisters, type Series } from './registers';

/** Numbers that a running series lacks. */
export interface Gap {
  readonly first: number;
  readonly last: number;
  /** The records on either side of it, by number. */
  readonly before: number;
  readonly after: number;
  /** Records without a number between those two, where nothing else stands between them: some of the missing numbers are theirs. */
  readonly blanks: readonly number[];
}

export function* gapsOf({ column, from, to, records }: Series): Generator<Gap> {
  let reach = to[0] ?? 0;
  let before = records[0] ?? 0;
  for (let i = 1; i < from.length; i++) {
    const next = from[i] ?? 0;
    if (next > reach + 1) {
      const after = records[i] ?? 0;
      yield { first: reach + 1, last: next - 1, before, after, blanks: blanksBetween(column.states, before, after) };
    }
    if ((to[i] ?? 0) >= reach) {
      reach = to[i] ?? reach;
      before = records[i] ?? before;
    }
  }
}

function blanksBetween(states: Uint8Array, before: number, after: number): number[] {
  const blanks: number[] = [];
  for (let i = Math.min(before, after) + 1; i < Math.max(before, after); i++) {
    if (states[i] !== ReadState.blank) return [];
    blanks.push(i);
  }
  return blanks;
}

/** Records without a number that stand in the gap of a series, by register. */
export function* blanksInGaps(book: LibraryBook): Generator<null, ReadonlyMap<RecordTable, readonly number[]>> {
  const found = new Map<RecordTable, number[]>();
  for (const series of yield* seriesOfRegisters(book)) {
    yield null;
    for (const { blanks } of gapsOf(series)) {
      if (blanks.length === 0) continue;
      const list = found.get(series.table);
      if (list) list.push(...blanks);
      else found.set(series.table, [...blanks]);
    }
  }
  return found;
}
