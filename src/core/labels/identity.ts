import type { LibraryBook, RecordTable } from '../intake/book';
import { seriesOfRegisters } from '../rules/shared/registers';
import { ROWS_PER_SLICE, type Work } from '../work';
import type { LabelCopy } from './copies';

/** What a label must say so that its code means one copy: its number; with register and title where numbers start again; `ambiguous` where nothing tells it. */
export type Identity = 'number' | 'register' | 'ambiguous';

/** A series of which this part of the numbers stands in another one too starts again; fewer are slips, and only they get the long form. */
const RESTARTS_FROM = 0.1;

/**
 * How each copy is told from all others. A number that one series has twice is a mistake of the register (rule `dkcb-trung`); that several series have it is
 * how textbooks are numbered, or registers of several types.
 */
export function* identify(book: LibraryBook, copies: readonly LabelCopy[]): Work<readonly Identity[]> {
  const seriesAt = yield* seriesByRecord(book);
  const homes = new Map<string, Map<number, number>>();
  const series = new Int32Array(copies.length);
  for (const [at, { table, record, key, isWithdrawn }] of copies.entries()) {
    if (at % ROWS_PER_SLICE === 0) yield at / copies.length;
    const home = seriesAt.get(table)?.[record] ?? -1;
    series[at] = home;
    const counts = homes.get(key) ?? new Map<number, number>();
    counts.set(home, (counts.get(home) ?? 0) + (isWithdrawn ? 0 : 1));
    homes.set(key, counts);
  }
  const restarting = restartingSeries(homes);
  return copies.map(({ key }, at) => {
    const counts = homes.get(key);
    const home = series[at] ?? -1;
    if ((counts?.get(home) ?? 0) > 1) return 'ambiguous';
    return restarting.has(home) || (counts?.size ?? 0) > 1 ? 'register' : 'number';
  });
}

/** The series that each record's number belongs to, as one number for the whole book. */
function* seriesByRecord(book: LibraryBook): Work<ReadonlyMap<RecordTable, Int32Array>> {
  const reading = seriesOfRegisters(book);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield 0;
  const all = new Map<RecordTable, Int32Array>();
  for (const [index, { table, records }] of step.value.entries()) {
    const ofTable = all.get(table) ?? new Int32Array(table.rows.length).fill(-1);
    all.set(table, ofTable);
    for (const record of records) ofTable[record] = index;
  }
  return all;
}

function restartingSeries(homes: ReadonlyMap<string, ReadonlyMap<number, number>>): ReadonlySet<number> {
  const numbers = new Map<number, number>();
  const shared = new Map<number, number>();
  for (const counts of homes.values()) {
    for (const home of counts.keys()) {
      numbers.set(home, (numbers.get(home) ?? 0) + 1);
      if (counts.size > 1) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
  }
  return new Set(
    [...shared].filter(([home, count]) => count >= (numbers.get(home) ?? 0) * RESTARTS_FROM).map(([home]) => home),
  );
}
