import { isStock, textColumn, type LibraryBook, type RecordTable, type TextColumn } from '../../intake/book';
import { categoryOfPrefix } from '../../intake/holdings';
import type { CategoryId } from '../../library/ids';
import { parseAccession, seriesOf } from './accession';
import { numberParts } from './number-parts';
import { rowCategory } from './row-category';
import { inSlices } from './scan';
import { registerRows } from './withdrawal';

/** A register with accession numbers. */
export interface NumberedTable {
  readonly table: RecordTable;
  readonly numbers: TextColumn;
}

/** The registers of what left, and those of the stock, that have numbers by which they can be joined. */
export function numberedRegisters(book: LibraryBook): {
  readonly lists: readonly NumberedTable[];
  readonly stock: readonly NumberedTable[];
} {
  const lists: NumberedTable[] = [];
  const stock: NumberedTable[] = [];
  for (const table of book.tables) {
    const numbers = textColumn(table, 'accessionNumber');
    if (table.section !== 'holdings' || table.grain === 'summary' || !numbers) continue;
    if (table.role === 'withdrawals') lists.push({ table, numbers });
    else if (isStock(table)) stock.push({ table, numbers });
  }
  return { lists, stock };
}

/** A copy of the stock that has a number. */
export interface StockCopy {
  readonly register: NumberedTable;
  readonly record: number;
  readonly withdrawn: boolean;
}

/** One number of a row of a list of withdrawals, under each way of writing that the stock may have for it, likeliest first. */
export interface ListedNumber {
  readonly text: string;
  readonly keys: readonly string[];
}

/** The numbers of a row: "SGK.5" may stand as "5" on a sheet of textbooks, and the reverse. */
export function* numbersOfRow({ table, numbers }: NumberedTable, record: number): Generator<ListedNumber> {
  const type = rowCategory(table, record);
  for (const { series, from, to } of parseAccession(numbers.values[record] ?? ''))
    for (let number = from; number <= to; number++)
      yield { text: series === '' ? String(number) : `${series}.${number}`, keys: soughtKeys(series, number, type) };
}

function soughtKeys(series: string, number: number, type: CategoryId | null): string[] {
  const exact = `${series}\u0001${number}`;
  if (series !== '') return [exact, bareKey(type ?? categoryOfPrefix(series), number)];
  return type === null ? [exact] : [bareKey(type, number), prefixedKey(type, number)];
}

/** Under which of those keys a number of the stock is found. */
function stockKeys(series: string, number: number, type: CategoryId | null): string[] {
  const exact = `${series}\u0001${number}`;
  if (series === '') return [exact, bareKey(type, number)];
  return [exact, prefixedKey(type ?? categoryOfPrefix(series), number)];
}

function bareKey(type: CategoryId | null, number: number): string {
  return `#${type ?? ''}\u0001${number}`;
}

function prefixedKey(type: CategoryId | null, number: number): string {
  return `*${type ?? ''}\u0001${number}`;
}

/** The copies of the stock by those keys that are sought. Everything else is passed over. */
export function* stockByKey(
  stock: readonly NumberedTable[],
  sought: ReadonlySet<string>,
  digits: ReadonlySet<number>,
): Generator<null, ReadonlyMap<string, readonly StockCopy[]>> {
  const found = new Map<string, StockCopy[]>();
  for (const register of stock) {
    const { table, numbers } = register;
    const { prefixes, prefix, number } = yield* numberParts(numbers);
    const withdrawn = yield* markedRecords(register);
    const add = (record: number, series: string, one: number) => {
      for (const key of stockKeys(series, one, rowCategory(table, record))) {
        if (!sought.has(key)) continue;
        const copy = { register, record, withdrawn: withdrawn[record] === 1 };
        const list = found.get(key);
        if (list) list.push(copy);
        else found.set(key, [copy]);
      }
    };
    yield* inSlices(numbers.values.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const at = prefix[i] ?? -1;
        if (at >= 0) {
          const one = number[i] ?? 0;
          if (digits.has(one)) add(i, seriesOf(prefixes[at] ?? ''), one);
          continue;
        }
        for (const run of parseAccession(numbers.values[i] ?? ''))
          for (let one = run.from; one <= run.to; one++) if (digits.has(one)) add(i, run.series, one);
      }
    });
  }
  return found;
}

/** The first and the last day of which lists of withdrawals say that something left; null where they say no day. */
export function daysOfLists(lists: readonly NumberedTable[]): readonly [first: number, last: number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { table } of lists) {
    const rows = registerRows(table);
    for (let i = 0; i < rows.length; i++) {
      const day = rows.withdrawalDayAt(i);
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first <= last ? [first, last] : null;
}

const marks = new WeakMap<RecordTable, Uint8Array>();

/** 1 for the records of which the register of the stock says itself that they left; one that never does leaves that to the list. */
export function* markedRecords({ table }: NumberedTable): Generator<null, Uint8Array> {
  let flags = marks.get(table);
  if (!flags) {
    const rows = registerRows(table);
    const made = new Uint8Array(rows.length);
    if (rows.record || rows.withdrawalDay || rows.condition || rows.note)
      yield* inSlices(rows.length, (from, to) => {
        for (let i = from; i < to; i++) if (rows.saysWithdrawn(i)) made[i] = 1;
      });
    marks.set(table, (flags = made));
  }
  return flags;
}
