import { dateColumn, numberColumn, ReadState, type NumberColumn, type RecordTable } from '../../intake/book';
import { periodOf, type Period } from '../../figures/period';
import type { FieldId } from '../../library/ids';
import { dateOf, daysInMonth } from '../../text/calendar';
import type { RuleInput } from '../rule';
import type { MissingCount } from './missing-counts';
import { TEACHING_MONTHS } from './months';

export const READERS_COUNTS: readonly FieldId[] = [
  'pupilVisits',
  'teacherVisits',
  'pupilLoans',
  'teacherLoans',
  'inHouse',
];

/** A month of the school year in one column of readers. */
interface Month {
  readonly table: RecordTable;
  readonly column: NumberColumn;
  /** The first record of the month. */
  readonly record: number;
  filled: boolean;
}

/**
 * Teaching months of the school year that are over and blank in a column which at least half of such months fill. A month is filled as soon as one of its
 * rows is; one entry for each first row, with all the columns that lack it.
 */
export function blankMonths(input: RuleInput): MissingCount[] {
  const period = periodOf(input.book, input.today);
  const missing = new Map<RecordTable, Map<number, NumberColumn[]>>();
  for (const months of monthsByColumn(input, period).values()) {
    const all = [...months.values()];
    const blank = all.filter(({ filled }) => !filled);
    if (blank.length * 2 > all.length) continue;
    for (const { table, column, record } of blank) {
      let rows = missing.get(table);
      if (!rows) missing.set(table, (rows = new Map<number, NumberColumn[]>()));
      rows.set(record, [...(rows.get(record) ?? []), column]);
    }
  }
  return [...missing].flatMap(([table, rows]) => [...rows].map(([record, columns]) => ({ table, record, columns })));
}

/** The months that each column of readers of a sheet has rows for. Tables of one sheet that count the same are one column ("Học kỳ I", "Học kỳ II"). */
function monthsByColumn({ book, today }: RuleInput, period: Period): Map<string, Map<number, Month>> {
  const columns = new Map<string, Map<number, Month>>();
  for (const table of book.tables) {
    const days = table.section === 'readers' ? dateColumn(table, 'date') : undefined;
    if (!days) continue;
    for (const field of READERS_COUNTS) {
      const column = numberColumn(table, field);
      if (!column) continue;
      const name = `${table.sheet}\u0001${field}`;
      let months = columns.get(name);
      if (!months) columns.set(name, (months = new Map<number, Month>()));
      for (let i = 0; i < column.states.length; i++) {
        const day = days.values[i] ?? NaN;
        const key = endedTeachingMonth(day, today);
        if (key === null || day < period.fromMonth || day > period.year.last) continue;
        const filled = column.states[i] !== ReadState.blank;
        const month = months.get(key);
        if (!month) months.set(key, { table, column, record: i, filled });
        else if (filled) month.filled = true;
      }
    }
  }
  return columns;
}

/** A number for the month of a day when that month is one of September to May and over; else null. */
function endedTeachingMonth(day: number, today: number): number | null {
  const date = dateOf(day);
  return date && TEACHING_MONTHS.includes(date.month) && isOver(day, today) ? date.year * 12 + date.month : null;
}

/** Whether the month of a day ended before today. */
export function isOver(day: number, today: number): boolean {
  const date = dateOf(day);
  return date !== null && Math.floor(day) - date.day + daysInMonth(date.year, date.month) < Math.floor(today);
}
