import { ReadState, type FieldColumn, type LibraryBook, type RecordTable } from '../intake/book';
import type { BookCategory, SourceCategory } from '../library/ids';
import { BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../library/indicators';
import type { CellAddress } from '../sheet/address';
import type { Sums } from './contributions';
import type { FigureDraft } from './draft';
import { byType, newCount, typeIndex, TYPES, type ByType, type HoldingsCount } from './holdings-count';
import { addLists } from './lists';
import type { Period } from './period';
import { RegisterRows } from './register-rows';
import type { CountedTable } from './scope';
import { ROWS_PER_SLICE, type Work } from '../work';
import { addSummary } from './summary';
import { addTo, mergeInto, newTally, totalOf, type Tally } from './tally';

/** True when the column is there and says something; blanks say nothing, not that there is none. */
export function speaks(column: FieldColumn | undefined): boolean {
  if (!column) return false;
  for (const state of column.states) if (state !== ReadState.blank) return true;
  return false;
}

/** Marks a whole table as a part that a sum lacks, for each type that it has rows of. */
function lack(target: ByType, seen: readonly number[]): void {
  for (let type = 0; type < TYPES; type++) if ((seen[type] ?? 0) > 0) tallyAt(target, type).unread += 1;
}

function tallyAt(tallies: readonly Tally[], index: number): Tally {
  const tally = tallies[index];
  if (!tally) throw new RangeError(`no tally ${index}`);
  return tally;
}

/** One pass over a register (copy or title grain). */
function* addRegister(count: HoldingsCount, { table, excluded }: CountedTable, period: Period): Work<void> {
  const rows = new RegisterRows(table);
  const seen = Array<number>(TYPES).fill(0);
  const seenAtAll = Array<number>(TYPES).fill(0);
  const hasValue = speaks(rows.price) || speaks(rows.amount);
  const hasEntry = speaks(rows.entry);
  const sources = hasEntry ? rows.source : undefined;
  let withdrawalKnown =
    rows.record !== undefined || rows.withdrawalDay !== undefined || table.listedWithdrawals !== undefined;
  const [added, withdrawn, withdrawnValue, addedValue] = [byType(), newTally(), newTally(), newTally()];
  let sourceUnread = 0;
  if (table.constants.category) count.typesKnown = true;

  if (hasValue) count.has.value = true;
  if (rows.title) count.has.titles = true;
  if (hasEntry) count.has.added = true;

  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield (0.8 * i) / rows.length;
    const category = rows.categoryAt(i);
    if (category !== null) {
      count.typesKnown = true;
      if (excluded.has(category)) continue;
    }
    const type = typeIndex(category);
    if (type < 0) continue;
    const copies = rows.copiesAt(i);
    const value = hasValue ? rows.valueAt(i, copies) : NaN;
    const gone = rows.isWithdrawn(i);
    // A list may name some of the copies that a row stands for.
    const left = gone ? 0 : rows.listedCopies(i, copies);
    seenAtAll[type] = (seenAtAll[type] ?? 0) + 1;

    let key = '';
    if (rows.title) {
      const title = rows.title.values[i] ?? '';
      if (title !== '') key = `${type}\u0001${rows.titleKeyAt(i)}`;
      else if (!gone) tallyAt(count.titles, type).unread += 1;
    }
    if (!gone) {
      seen[type] = (seen[type] ?? 0) + 1;
      addTo(tallyAt(count.copies, type), copies - left);
      if (hasValue) addTo(tallyAt(count.value, type), left === 0 ? value : (value * (copies - left)) / copies);
      if (key !== '' && copies !== 0) count.titleKeys[type]?.add(key);
    }

    if (hasEntry) {
      const day = rows.entry?.values[i] ?? NaN;
      if (day >= period.from && day <= period.to) {
        addTo(tallyAt(added, type), copies);
        if (hasValue) addTo(addedValue, value);
        if (key !== '') count.newTitles.add(key);
        if (sources) {
          const source = sources.values[i] ?? null;
          const index = source === null ? -1 : SOURCE_CATEGORIES.indexOf(source as SourceCategory);
          if (index >= 0) addTo(tallyAt(count.bySource, index), copies);
          else sourceUnread += 1;
        }
      } else if (!(day > period.to)) {
        if (key !== '') count.oldTitles.add(key);
        if (rows.entryUnreadable(i)) tallyAt(added, type).unread += 1;
      }
    }
    if (gone || left > 0) {
      const day = rows.withdrawalDayAt(i);
      if (!Number.isNaN(day)) withdrawalKnown = true;
      if (day >= period.from && day <= period.to) {
        addTo(withdrawn, gone ? copies : left);
        if (hasValue) addTo(withdrawnValue, gone ? value : (value * left) / copies);
      } else if (Number.isNaN(day) && rows.withdrawalDayUnreadable(i)) {
        withdrawn.unread += 1;
      }
    }
  }

  const any = seenAtAll.some((rowsOfType) => rowsOfType > 0);
  if (!hasValue) lack(count.value, seen);
  if (!rows.title) lack(count.titles, seen);
  if (hasEntry) {
    added.forEach((tally, type) => mergeInto(tallyAt(count.added, type), tally));
    settle(count.addedAll, sumOf(added));
    if (hasValue) settle(count.addedValue, addedValue);
    else count.addedValue.unread += 1;
    if (!rows.title && any) count.addedTitles.unread += 1;
    if (!sources || (sourceUnread > 0 && !speaks(sources))) for (const tally of count.bySource) tally.unread += 1;
  } else if (any) {
    lack(count.added, seenAtAll);
    count.addedAll.unread += 1;
    count.addedValue.unread += 1;
    count.addedTitles.unread += 1;
    for (const tally of count.bySource) tally.unread += 1;
  }
  if (withdrawalKnown) {
    settle(count.withdrawn, withdrawn);
    if (hasValue) settle(count.withdrawnValue, withdrawnValue);
    else count.withdrawnValue.unread += 1;
  } else if (any) {
    count.withdrawn.unread += 1;
    count.withdrawnValue.unread += 1;
  }
}

/** Adds a table's sum; a table that could be read through and held nothing of the kind counts as read. */
function settle(target: Tally, tally: Tally): void {
  mergeInto(target, tally);
  if (tally.read === 0 && tally.unread === 0) target.read += 1;
}

/** Puts every figure of the stock and its movements (docs/WORKBOOK.md, "What exactly is counted" 1–8). Nothing is put without holdings. */
export function* countHoldings(
  draft: FigureDraft,
  book: LibraryBook,
  all: readonly CountedTable[],
  period: Period,
): Work<void> {
  // A header alone says nothing of the stock.
  const tables = all.filter(({ table }) => table.rows.length > 0);
  if (tables.length === 0 && !book.tables.some(({ section }) => section === 'holdings')) return;
  const count = newCount();
  const summaries = tables[0]?.table.grain === 'summary';
  for (const entry of tables) {
    const before = sumsOf(count);
    if (summaries) addSummary(count, entry);
    else yield* addRegister(count, entry, period);
    draft.contributions.note(entry.table, before, sumsOf(count));
  }
  if (summaries) markUnsaid(count);
  count.titleKeys.forEach((keys, type) => {
    const tally = tallyAt(count.titles, type);
    tally.sum += keys.size;
    tally.read += keys.size;
  });
  const lists = addLists(count, book, period, (table, add) => {
    const before = sumsOf(count);
    add();
    draft.contributions.note(table, before, sumsOf(count));
  });
  if (tables.length > 0) putHoldings(draft, count, tables, summaries);
  else putLists(draft, count, lists);
}

/** Movements that no summary says are unknown, also where the parts of one are several tables. */
function markUnsaid(count: HoldingsCount): void {
  for (const tally of [count.opening, count.addedAll, count.addedValue, count.withdrawn, count.withdrawnValue])
    if (tally.read === 0 && tally.unread === 0) tally.unread += 1;
}

/** The additive sums of the holdings as they stand. */
function sumsOf(count: HoldingsCount): Sums {
  const total = (tallies: ByType) => tallies.reduce((sum, tally) => sum + tally.sum, 0);
  const byCategory = (family: 'copies' | 'value' | 'additions.copies', tallies: ByType): Sums =>
    BOOK_CATEGORIES.map((category, type) => [`${family}.${category}`, tallyAt(tallies, type).sum] as const);
  return [
    ...byCategory('copies', count.copies),
    ['copies.total', total(count.copies)],
    ['closing.copies', total(count.copies)],
    ...byCategory('value', count.value),
    ['value.total', total(count.value)],
    ...byCategory('additions.copies', count.added),
    ['additions.copies', count.addedAll.sum],
    ['additions.value', count.addedValue.sum],
    ...SOURCE_CATEGORIES.map(
      (source, i) => [`additions.copies.source.${source}`, tallyAt(count.bySource, i).sum] as const,
    ),
    ['withdrawals.copies', count.withdrawn.sum],
    ['withdrawals.value', count.withdrawnValue.sum],
  ];
}

/** What lists alone tell: nothing of the stock. */
function putLists(draft: FigureDraft, count: HoldingsCount, lists: readonly RecordTable[]): void {
  const of = (role: RecordTable['role']) => {
    const [table] = lists.filter((each) => each.role === role);
    return table
      ? { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: table.extent.firstColumn }
      : null;
  };
  const [came, left] = [of('acquisitions'), of('withdrawals')];
  if (came) {
    draft.putTally('additions.copies', count.addedAll, came);
    if (count.addedValue.read > 0) draft.putTally('additions.value', count.addedValue, came);
    if (count.typesKnown)
      BOOK_CATEGORIES.forEach((category, type) => {
        draft.putTally(`additions.copies.${category}`, tallyAt(count.added, type), came);
      });
  }
  if (left) {
    draft.putTally('withdrawals.copies', count.withdrawn, left);
    if (count.withdrawnValue.read > 0) draft.putTally('withdrawals.value', count.withdrawnValue, left);
  }
}

function sumOf(tallies: ByType): Tally {
  const total = newTally();
  for (const tally of tallies) mergeInto(total, tally);
  return total;
}

/** What the types of a family have; unknown for every type where nothing of the family could be read in any of them. */
function known(family: ByType): (type: number) => Tally {
  const all = sumOf(family);
  const unknown = all.read === 0 && all.unread > 0;
  return (type) => (unknown ? all : tallyAt(family, type));
}

function putHoldings(
  draft: FigureDraft,
  count: HoldingsCount,
  tables: readonly CountedTable[],
  summaries: boolean,
): void {
  const at = (...fields: Parameters<RecordTable['columns']['get']>[0][]) => firstCell(tables, fields);
  const whole = at('accessionNumber', 'quantity', 'closing', 'copies', 'title', 'category');
  const money = at('price', 'amount', 'closingValue', 'value');
  const named = at('title', 'titles');
  const entered = at('entryDate', 'added');
  const left = at('withdrawalDate', 'withdrawalRecord', 'withdrawn');

  const copies = known(count.copies);
  const titles = known(count.titles);
  const values = known(count.value);
  const added = known(count.added);
  BOOK_CATEGORIES.forEach((category, type) => {
    const origin = firstCellOf(tables, category) ?? whole;
    if (!count.typesKnown) return;
    draft.putTally(`copies.${category}`, copies(type), origin);
    if (count.has.titles) draft.putTally(`titles.${category}`, titles(type), named ? origin : null);
    if (count.has.value) draft.putTally(`value.${category}`, values(type), money ? origin : null);
    if (count.has.added) draft.putTally(`additions.copies.${category}`, added(type), entered);
  });
  draft.putTally('copies.total', sumOf(count.copies), whole);
  if (count.has.titles) draft.putTally('titles.total', sumOf(count.titles), named);
  if (count.has.value) draft.putTally('value.total', sumOf(count.value), money);
  draft.putTally('closing.copies', sumOf(count.copies), whole);

  if (count.has.added) draft.putTally('additions.copies', count.addedAll, entered);
  if (summaries || (count.has.added && count.has.value)) draft.putTally('additions.value', count.addedValue, entered);
  if (!summaries) {
    for (const key of count.newTitles) if (!count.oldTitles.has(key)) count.addedTitles.sum += 1;
    // A register that was read through answers for its titles also where none of them is new.
    if (totalOf(count.addedAll) !== null && named) count.addedTitles.read += 1;
  }
  draft.putTally('additions.titles', count.addedTitles, entered);
  SOURCE_CATEGORIES.forEach((source, index) => {
    draft.putTally(`additions.copies.source.${source}`, tallyAt(count.bySource, index), at('source'));
  });
  draft.putTally('withdrawals.copies', count.withdrawn, left);
  draft.putTally('withdrawals.value', count.withdrawnValue, left);

  if (summaries) draft.putTally('opening.copies', count.opening, at('opening'));
  const additions = draft.value('additions.copies');
  const closing = draft.value('closing.copies');
  if (draft.value('opening.copies') === null && additions !== null && closing !== null) {
    const gone = draft.value('withdrawals.copies') ?? 0;
    const unread = draft.unread('closing.copies') + draft.unread('additions.copies');
    draft.put('opening.copies', closing + gone - additions, unread, whole);
  }
}

/** The first body cell of the first of `fields` that any table has. */
function firstCell(
  tables: readonly CountedTable[],
  fields: readonly Parameters<RecordTable['columns']['get']>[0][],
): CellAddress | null {
  for (const field of fields) {
    for (const { table } of tables) {
      const column = table.columns.get(field);
      if (column) return { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: column.column };
    }
  }
  return null;
}

/** The first cell that names a type; where a whole table is of the type, its first record. */
function firstCellOf(tables: readonly CountedTable[], category: BookCategory): CellAddress | null {
  for (const { table, excluded } of tables) {
    if (excluded.has(category)) continue;
    const column = table.columns.get('category');
    if (column?.type === 'category') {
      const i = column.values.indexOf(category);
      if (i >= 0) return { sheet: table.sheet, row: table.rows[i] ?? 0, column: column.column };
    } else if (table.constants.category === category) {
      return { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: table.extent.firstColumn };
    }
  }
  return null;
}
