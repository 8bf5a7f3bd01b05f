import { readAccession } from '../text/accession';
import { dateInside } from '../text/dates';
import { exactKey } from '../text/normal';
import { dateColumn, isStock, numberColumn, textColumn, type ListedWithdrawal, type RecordTable } from './book';

/**
 * Joins the registers of withdrawals ("Sổ thanh lý") to the stock: by accession number, or by title where a list has no numbers (docs/WORKBOOK.md, "What exactly
 * is counted" 15). A number that stands in several registers is told by the title beside it; one that stays open joins nothing.
 * @returns the tables, those of the stock with what the lists say of their records; the same tables where there is no list
 */
export function joinWithdrawals(tables: readonly RecordTable[]): readonly RecordTable[] {
  const isList = (table: RecordTable) =>
    table.section === 'holdings' && table.role === 'withdrawals' && table.grain !== 'summary' && table.rows.length > 0;
  const isRegister = (table: RecordTable) =>
    table.section === 'holdings' && isStock(table) && table.grain !== 'summary';
  const lists = tables.filter(isList);
  if (lists.length === 0) return tables;
  const registers = tables.filter(isRegister);
  const places = stockPlaces(registers);
  const joined = new Map(registers.map((table) => [table, new Map<number, ListedWithdrawal>()]));
  const add = ({ table, record }: Place, copies: number, day: number) => {
    const ofTable = joined.get(table);
    const before = ofTable?.get(record);
    const known = before && Number.isNaN(day) ? before.day : day;
    ofTable?.set(record, { copies: (before?.copies ?? 0) + copies, day: known });
  };
  for (const list of lists) joinList(list, places, add);
  return tables.map((table) => {
    const listed = joined.get(table);
    return listed ? { ...table, listedWithdrawals: listed } : table;
  });
}

function joinList(list: RecordTable, places: Places, add: (place: Place, copies: number, day: number) => void): void {
  const titles = textColumn(list, 'title')?.values;
  const numbers = textColumn(list, 'accessionNumber')?.values;
  const quantity = numberColumn(list, 'quantity')?.values;
  for (let i = 0; i < list.rows.length; i++) {
    const day = dayOf(list, i);
    const title = titleKey(titles?.[i] ?? '');
    const listed = numbersOf(numbers?.[i] ?? '');
    for (const number of listed) {
      const place = only(places.byNumber.get(number), title);
      if (place) add(place, 1, day);
    }
    if (listed.length > 0 || title === '') continue;
    const place = only(places.byTitle.get(title), title);
    const copies = quantity ? (quantity[i] ?? NaN) : 1;
    if (place && !Number.isNaN(copies)) add(place, copies, day);
  }
}

interface Place {
  readonly table: RecordTable;
  readonly record: number;
  readonly title: string;
}

interface Places {
  readonly byNumber: ReadonlyMap<string, readonly Place[]>;
  readonly byTitle: ReadonlyMap<string, readonly Place[]>;
}

function stockPlaces(tables: readonly RecordTable[]): Places {
  const byNumber = new Map<string, Place[]>();
  const byTitle = new Map<string, Place[]>();
  const push = (map: Map<string, Place[]>, key: string, place: Place) => {
    const there = map.get(key);
    if (there) there.push(place);
    else map.set(key, [place]);
  };
  for (const table of tables) {
    const numbers = textColumn(table, 'accessionNumber')?.values;
    const titles = textColumn(table, 'title')?.values;
    for (let record = 0; record < table.rows.length; record++) {
      const place = { table, record, title: titleKey(titles?.[record] ?? '') };
      for (const number of numbersOf(numbers?.[record] ?? '')) push(byNumber, number, place);
      if (place.title !== '') push(byTitle, place.title, place);
    }
  }
  return { byNumber, byTitle };
}

/** The one place, or the one of several whose title is the same. */
function only(places: readonly Place[] | undefined, title: string): Place | null {
  if (!places) return null;
  if (places.length === 1) return places[0] ?? null;
  const same = title === '' ? [] : places.filter((place) => place.title === title);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function titleKey(title: string): string {
  return exactKey(title);
}

function numbersOf(text: string): string[] {
  const numbers: string[] = [];
  for (const { prefix, from, to } of readAccession(text))
    for (let number = from; number <= to; number++) numbers.push(`${prefix}|${number}`);
  return numbers;
}

/** The day of a row of a list: its own, else the one in the number of its record. */
function dayOf(list: RecordTable, record: number): number {
  const own =
    dateColumn(list, 'withdrawalDate')?.values[record] ?? dateColumn(list, 'entryDate')?.values[record] ?? NaN;
  if (!Number.isNaN(own)) return own;
  return dateInside(textColumn(list, 'withdrawalRecord')?.values[record] ?? '') ?? NaN;
}
