import { isStock, cellOf, dateColumn, textColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import { exactKey } from '../../text/normal';
import type { Found, Rule } from '../rule';
import { copiesOfRow } from '../shared/copies';
import { atCell } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { inSlices } from '../shared/scan';
import { registerRows, withdrawnRecords } from '../shared/withdrawal';

/** TT 02/2020/TT-BVHTTDL, Điều 16 khoản 2 điểm c: not more than this share of all resources in one go. */
const MOST = 0.1;

interface Batch {
  readonly table: RecordTable;
  readonly record: number;
  readonly name: string;
  /** NaN where no row of the batch has a date. */
  day: number;
  copies: number;
}

interface Ledger {
  readonly batches: Map<string, Batch>;
  /** Copies by day, of all entries and of all dated withdrawals; entries without a day stand at -Infinity. */
  readonly entries: Map<number, number>;
  readonly exits: Map<number, number>;
  /** Copies withdrawn nobody knows when. */
  undated: number;
}

/** One withdrawal record, or one day where there is no record, against the stock just before it. */
export const thanhLocQua10PhanTram: Rule = {
  id: 'thanh-loc-qua-10-phan-tram',
  family: 'registers',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('holdings', 'withdrawalRecord'), columnsOf('holdings', 'withdrawalDate')),
  *check({ book }): Generator<Found | null> {
    const ledger = yield* readLedger(book);
    if (ledger.batches.size === 0) return;
    const entries = runningTotals(ledger.entries);
    const exits = runningTotals(ledger.exits);
    for (const batch of ledger.batches.values()) {
      const dated = batch.day === batch.day;
      const before = dated
        ? entries.upTo(batch.day) - exits.before(batch.day) - ledger.undated
        : entries.upTo(Infinity) - exits.upTo(Infinity) - ledger.undated + batch.copies;
      if (before <= 0 || batch.copies <= before * MOST) continue;
      const column = batch.table.columns.get('withdrawalRecord') ?? batch.table.columns.get('withdrawalDate');
      if (!column) continue;
      const percent = (batch.copies / before) * 100;
      const found = atCell(batch.table, column, batch.record, {
        copies: batch.copies,
        stock: before,
        percent,
        record: batch.name,
      });
      yield {
        ...found,
        cells: [cellOf(batch.table, column, batch.record)],
        key: `${batch.name}|${batch.copies}|${before}`,
      };
    }
  },
};

function* readLedger(book: LibraryBook): Generator<null, Ledger> {
  const ledger: Ledger = {
    batches: new Map(),
    entries: new Map(),
    exits: new Map(),
    undated: 0,
  };
  for (const table of book.tables) {
    if (table.section !== 'holdings' || !isStock(table) || table.grain === 'summary') continue;
    const entries = dateColumn(table, 'entryDate');
    const withdrawn = yield* withdrawnRecords(table);
    yield* inSlices(table.rows.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const copies = copiesOfRow(table, i);
        const entered = entries?.values[i] ?? NaN;
        addTo(ledger.entries, entered === entered ? entered : -Infinity, copies);
        if (withdrawn?.[i] === 1) addExit(ledger, table, i, copies);
      }
    });
  }
  return ledger;
}

function addExit(ledger: Ledger, table: RecordTable, record: number, copies: number): void {
  const written = textColumn(table, 'withdrawalRecord')?.values[record] ?? '';
  const day = registerRows(table).withdrawalDayAt(record);
  if (day === day) addTo(ledger.exits, day, copies);
  else ledger.undated += copies;
  const name = written !== '' ? written : day === day ? `#${day}` : '';
  if (name === '') return;
  const key = exactKey(name);
  const batch = ledger.batches.get(key);
  if (!batch) ledger.batches.set(key, { table, record, name: written, day, copies });
  else {
    batch.copies += copies;
    if (!(batch.day <= day)) batch.day = day === day ? day : batch.day;
  }
}

function addTo(byDay: Map<number, number>, day: number, copies: number): void {
  byDay.set(day, (byDay.get(day) ?? 0) + copies);
}

/** Sums up to a day, by binary search over the days that occur. */
function runningTotals(byDay: ReadonlyMap<number, number>) {
  const sorted = Float64Array.from(byDay.keys()).sort();
  const sums = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) sums[i + 1] = (sums[i] ?? 0) + (byDay.get(sorted[i] ?? 0) ?? 0);
  const countBelow = (isBelow: (day: number) => boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
  return {
    upTo: (day: number) => countBelow((other) => other <= day),
    before: (day: number) => countBelow((other) => other < day),
  };
}
