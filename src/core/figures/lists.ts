import { categoryColumn, dateColumn, numberColumn, type LibraryBook, type RecordTable } from '../intake/book';
import type { HoldingsRole } from '../library/ids';
import { typeIndex, type HoldingsCount } from './holdings-count';
import type { Period } from './period';
import { RegisterRows } from './register-rows';
import { addTo, type Tally } from './tally';

/** Days by which a list of a school year may miss the year's own ends. */
const SLACK = 62;

/**
 * What came and what left in the year, from lists of the school's own, where no register of the stock tells it by dates (docs/WORKBOOK.md, "What exactly is
 * counted" 15). Lists whose time is not known, or that cover only some months, give nothing; nor do lists that overlap, since they may say the same twice.
 */
export function addLists(
  count: HoldingsCount,
  book: LibraryBook,
  period: Period,
  around: (table: RecordTable, add: () => void) => void,
): readonly RecordTable[] {
  const used: RecordTable[] = [];
  const addAll = (lists: readonly RecordTable[], targets: Targets) => {
    for (const table of lists) around(table, () => addList(count, table, period, targets));
    used.push(...lists);
  };
  if (!count.has.added) {
    const lists = listsOfYear(book, 'acquisitions', period);
    if (lists.length > 0) {
      addAll(lists, additionsOf(count));
      count.has.added = true;
    }
  }
  if (count.withdrawn.read === 0) {
    const lists = listsOfYear(book, 'withdrawals', period);
    if (lists.length > 0) {
      addAll(lists, { byType: null, all: count.withdrawn, value: count.withdrawnValue });
      count.withdrawn.unread = 0;
    }
  }
  return used;
}

interface Targets {
  readonly byType: readonly Tally[] | null;
  readonly all: Tally;
  readonly value: Tally;
}

function additionsOf(count: HoldingsCount): Targets {
  for (const tally of [count.addedAll, count.addedValue, ...count.added]) tally.unread = 0;
  return { byType: count.added, all: count.addedAll, value: count.addedValue };
}

/** The lists of a role that together say what happened in the whole year, each of its own days or books; empty where they do not. */
function listsOfYear(book: LibraryBook, role: HoldingsRole, period: Period): readonly RecordTable[] {
  const lists = book.tables.filter(
    (table) => table.section === 'holdings' && table.role === role && table.rows.length > 0,
  );
  const places = [...new Set(lists.map(placeOf))];
  const ofYear = places.filter((place) => lists.some((table) => placeOf(table) === place && isOfYear(table, period)));
  if (ofYear.length !== 1) return [];
  return lists.filter((table) => placeOf(table) === ofYear[0]);
}

/** Tables that are parts of one on the sheet share a place. */
function placeOf(table: RecordTable): string {
  return `${table.sheet}\u0001${table.header.firstRow}`;
}

function dayColumn(table: RecordTable) {
  return dateColumn(table, 'withdrawalDate') ?? dateColumn(table, 'entryDate');
}

function isOfYear(table: RecordTable, { year, to, isPartOfYear }: Period): boolean {
  const { time } = table;
  if (isPartOfYear && !dayColumn(table)) return false;
  const whole = time !== undefined && time.first <= year.first + SLACK && time.last >= Math.min(year.last - SLACK, to);
  if (whole && time.first >= year.first - SLACK) return true;
  // A list of one month says in its title that it is one, dates or none.
  return time === undefined && dayColumn(table) !== undefined;
}

function addList(count: HoldingsCount, table: RecordTable, period: Period, { byType, all, value }: Targets): void {
  const days = dayColumn(table);
  const rows = new RegisterRows(table);
  const copies = numberColumn(table, 'copies') ?? numberColumn(table, 'quantity');
  const money = numberColumn(table, 'value') ?? numberColumn(table, 'amount');
  const categories = categoryColumn(table, 'category');
  const isSummary = table.grain === 'summary';
  for (let i = 0; i < table.rows.length; i++) {
    const day = days?.values[i] ?? NaN;
    if (days && !(day >= period.from && day <= period.to)) {
      if (Number.isNaN(day) && days.states[i] !== 0) all.unread += 1;
      continue;
    }
    const category = categories?.values[i] ?? table.constants.category ?? null;
    const type = typeIndex(category);
    if (type < 0) continue;
    if (category !== null) count.typesKnown = true;
    if (copies || !isSummary) {
      const number = isSummary ? (copies?.values[i] ?? NaN) : rows.copiesAt(i);
      // A batch without books of a type leaves its cell blank.
      const isBlank = isSummary && copies?.states[i] === 0;
      if (!isBlank) {
        addTo(all, number);
        const tally = byType?.[type];
        if (tally) addTo(tally, number);
      }
    }
    if (isSummary ? money : (money ?? rows.price)) {
      const own = isSummary ? (money?.values[i] ?? NaN) : rows.valueAt(i, rows.copiesAt(i));
      if (money?.states[i] !== 0 || !isSummary) addTo(value, own);
    }
  }
}
