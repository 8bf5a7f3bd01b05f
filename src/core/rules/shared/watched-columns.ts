import {
  dateColumn,
  numberColumn,
  ReadState,
  textColumn,
  type FieldColumn,
  type LibraryBook,
  type NumberColumn,
  type RecordTable,
} from '../../intake/book';
import { inPeriod } from '../../figures/activities';
import { periodOf, type Period } from '../../figures/period';
import { summaryColumns } from '../../figures/summary';
import type { FieldId } from '../../library/ids';
import { dateInside } from '../../text/dates';
import type { RuleInput } from '../rule';
import { activityKinds } from './activity-kinds';
import { equipmentCategory } from './equipment';
import type { MissingCounts } from './missing-counts';
import { isOver, READERS_COUNTS } from './months-of-readers';
import { saysWorks } from './works-in-words';

/** A column whose blank cells are worth a word. */
export interface WatchedColumn {
  readonly column: FieldColumn;
  /** Figures are sums over it, so that blanks are told of even where they are too many, or the column too short, to name each. */
  readonly summed: boolean;
  /** Whether a record should have something there; absent for all. */
  readonly applies?: (record: number) => boolean;
  /** Whether a record whose cell is blank lacks it; absent where every one does. */
  readonly lacks?: (record: number) => boolean;
}

/** The columns of a table that `o-trong` looks at (docs/RULES.md). What `thieu-so-luong`, `thieu-loai` and other rules say of a cell is theirs. */
export function watchedColumns(input: RuleInput, table: RecordTable, missing: MissingCounts): WatchedColumn[] {
  if (table.role === 'claim') return [];
  switch (table.section) {
    case 'holdings':
      return table.grain === 'summary' ? ofSummary(table, missing) : ofRegister(table);
    case 'equipment':
      return ofEquipment(input.book, table, missing);
    case 'activities':
      return ofActivities(input, table);
    case 'readers':
      return ofReaders(input, table, missing);
    case 'periodicals':
      return [...plain(table, false, 'title'), ...plain(table, true, 'quantity')];
    case 'history':
      return plain(table, false, 'schoolYear', 'indicator', 'value');
    default:
      return [];
  }
}

function plain(table: RecordTable, summed: boolean, ...fields: readonly FieldId[]): WatchedColumn[] {
  return fields.flatMap((field) => {
    const column = table.columns.get(field);
    return column ? [{ column, summed }] : [];
  });
}

function isBlank(column: FieldColumn | undefined, record: number): boolean {
  return (column?.states[record] ?? ReadState.blank) === ReadState.blank;
}

function ofRegister(table: RecordTable): WatchedColumn[] {
  const watched = plain(table, false, 'title', 'author', 'entryDate', 'accessionNumber', 'source');
  const [price, amount] = [numberColumn(table, 'price'), numberColumn(table, 'amount')];
  // A formula leaves the amount at 0 where the price is blank.
  if (price) watched.push({ column: price, summed: true, lacks: (i) => !amount?.values[i] });
  else if (amount) watched.push({ column: amount, summed: true });
  const quantity = table.grain === 'title' ? numberColumn(table, 'quantity') : undefined;
  if (quantity && quantity.states.every((state) => state === ReadState.blank))
    watched.push({ column: quantity, summed: true });
  return [...watched, ...ofWithdrawal(table)];
}

/** The date of a withdrawal where the row has a record, unless that says the day itself, and the record where the row has a date. */
function ofWithdrawal(table: RecordTable): WatchedColumn[] {
  const [record, day] = [textColumn(table, 'withdrawalRecord'), dateColumn(table, 'withdrawalDate')];
  if (!record || !day) return [];
  const hasRecord = (i: number) => /[\p{L}1-9]/u.test(record.values[i] ?? '');
  return [
    { column: day, summed: true, applies: (i) => hasRecord(i) && dateInside(record.values[i] ?? '') === null },
    { column: record, summed: false, applies: (i) => !isBlank(day, i) },
  ];
}

/** A summary is short: each of its numbers is a figure. Types of which it says nothing at all are named one by one elsewhere. */
function ofSummary(table: RecordTable, { certain, nameOnly }: MissingCounts): WatchedColumn[] {
  const { copies, value, titles, opening, added, withdrawn, addedValue, withdrawnValue } = summaryColumns(table);
  const openingValue = numberColumn(table, 'openingValue');
  const named = recordsOf(table, [...certain, ...nameOnly]);
  const types = table.columns.get('category');
  const isNewspapers = (i: number) => types?.type === 'category' && types.values[i] === 'periodical';
  return [value, titles, opening, added, withdrawn, openingValue, addedValue, withdrawnValue].flatMap((column) =>
    column && column !== copies
      ? [{ column, summed: true, applies: (i: number) => !named.has(i) && (column === titles || !isNewspapers(i)) }]
      : [],
  );
}

function recordsOf(table: RecordTable, missing: MissingCounts['certain']): Set<number> {
  return new Set(missing.filter((one) => one.table === table).map(({ record }) => record));
}

function ofEquipment(book: LibraryBook, table: RecordTable, { certain, nameOnly }: MissingCounts): WatchedColumn[] {
  const named = recordsOf(table, [...certain, ...nameOnly]);
  const [quantity, good, broken] = (['quantity', 'good', 'broken'] as const).map((field) => numberColumn(table, field));
  const watched: WatchedColumn[] = [];
  if (quantity && !good && !broken && quantity.states.every((state) => state === ReadState.blank))
    watched.push({ column: quantity, summed: true });
  for (const column of [good, broken])
    if (column) watched.push({ column, summed: !quantity, applies: (i) => !named.has(i) });
  const seats = numberColumn(table, 'seats');
  const sits = (i: number) => ['readingSet', 'mobileTable'].includes(equipmentCategory(book, table, i) ?? '');
  if (seats) watched.push({ column: seats, summed: true, applies: sits });
  return watched;
}

function ofActivities(input: RuleInput, table: RecordTable): WatchedColumn[] {
  const { book } = input;
  const period = periodOf(book, input.today);
  const days = dateColumn(table, 'date');
  const counts = (i: number) => !days || inPeriod(days.values[i] ?? NaN, period.from, period.to);
  const watched = plain(table, false, 'date');
  const kind = table.columns.get('kind');
  if (kind) watched.push({ column: kind, summed: false, applies: (i) => activityKinds(book, table, i).length > 0 });
  for (const field of ['times', 'participants'] as const)
    watched.push(...plain(table, true, field).map((one) => ({ ...one, applies: counts })));
  const works = numberColumn(table, 'works');
  const isBibliography = (i: number) => counts(i) && activityKinds(book, table, i).includes('bibliography');
  if (works)
    watched.push({
      column: works,
      summed: true,
      applies: (i) => isBibliography(i) && (!isBlank(works, i) || saysWorks(table, i)),
    });
  return watched;
}

/** Rows of the school year up to today. What is not over is missing only where the row has another number already. */
function ofReaders(input: RuleInput, table: RecordTable, { certain }: MissingCounts): WatchedColumn[] {
  const days = dateColumn(table, 'date');
  const period = periodOf(input.book, input.today);
  const counts = READERS_COUNTS.flatMap((field) => numberColumn(table, field) ?? []);
  const own = certain.filter((one) => one.table === table);
  const isNamed = (i: number, column: NumberColumn) =>
    own.some(({ record, columns }) => record === i && columns.includes(column));
  const isDue = (i: number) => {
    const day = days?.values[i] ?? NaN;
    if (days && !isOfYear(day, period)) return false;
    return (days && isOver(day, input.today)) || counts.some((column) => !isBlank(column, i));
  };
  return counts
    .filter(({ field }) => field !== 'inHouse')
    .map((column) => ({ column, summed: true, applies: (i: number) => isDue(i) && !isNamed(i, column) }));
}

function isOfYear(day: number, { fromMonth, to }: Period): boolean {
  return inPeriod(day, fromMonth, to);
}
