import {
  categoryColumn,
  dateColumn,
  numberColumn,
  ReadState,
  tablesOf,
  textColumn,
  type LibraryBook,
  type RecordTable,
} from '../intake/book';
import { ACTIVITY_CATEGORIES } from '../library/indicators';
import type { ActivityCategory, CategoryId } from '../library/ids';
import type { CellAddress } from '../sheet/address';
import type { Sums } from './contributions';
import type { FigureDraft } from './draft';
import type { Period } from './period';
import { addTo, newTally } from './tally';

const NO_KIND: readonly CategoryId[] = [];
const OTHER: readonly CategoryId[] = ['otherActivity'];

/** The kinds of a record, and whether they stand in the column of kinds as one whole known spelling. */
export interface ActivityKinds {
  readonly kinds: readonly CategoryId[];
  readonly fromCell: boolean;
}

/**
 * The kinds of activities by record: the cell's own, two in one cell both; where there is no column of kinds or the cell is blank, those that the content
 * mentions (docs/WORKBOOK.md, "What exactly is counted" 9). Without a column of kinds, content of no known kind is `otherActivity`; a text in the
 * column that names no kind leaves the record without one.
 */
export function activityKinds(book: LibraryBook, table: RecordTable): (record: number) => ActivityKinds {
  const column = categoryColumn(table, 'kind');
  const content = textColumn(table, 'content');
  const constant = table.constants.kind ?? null;
  const memo = new Map<string, readonly CategoryId[]>();
  const read = (text: string): readonly CategoryId[] => {
    let kinds = memo.get(text);
    if (kinds === undefined) {
      const whole = book.categories.lookup('activity', text);
      kinds = whole ? [whole.id] : book.categories.mentioned('activity', text);
      memo.set(text, kinds);
    }
    return kinds;
  };
  return (record) => {
    const several = column?.several?.get(record);
    if (several) return { kinds: several, fromCell: false };
    const own = column?.values[record] ?? null;
    if (own !== null) return { kinds: [own], fromCell: true };
    if (column && column.states[record] !== ReadState.blank) {
      return { kinds: read(String(column.raw[record] ?? '')), fromCell: false };
    }
    if (constant !== null) return { kinds: [constant], fromCell: true };
    const text = content?.values[record] ?? '';
    const kinds = text === '' ? NO_KIND : read(text);
    return { kinds: kinds.length === 0 && !column ? OTHER : kinds, fromCell: false };
  };
}

/** Whether a record counts for the year: rows dated outside it do not, rows whose date cannot be read do. */
export function inPeriod(day: number, from: number, to: number): boolean {
  return Number.isNaN(day) || (day >= from && day <= to);
}

/** How often an activity took place: "Số lần", where a blank is once; NaN when something stands there that is no number. */
export function timesAt(times: ReturnType<typeof numberColumn>, record: number): number {
  if (!times) return 1;
  const value = times.values[record] ?? NaN;
  return Number.isNaN(value) && times.states[record] === ReadState.blank ? 1 : value;
}

/** What the library did, by kind. */
export function countActivities(draft: FigureDraft, book: LibraryBook, period: Period): void {
  const tables = tablesOf(book, 'activities').filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return;
  const totals = ACTIVITY_CATEGORIES.map(newTally);
  const origins: (CellAddress | null)[] = ACTIVITY_CATEGORIES.map(() => null);
  const [all, works, participants] = [newTally(), newTally(), newTally()];
  let [hasWorks, hasParticipants] = [false, false];
  const sums = (): Sums => [
    ...ACTIVITY_CATEGORIES.map((category, i) => [`activities.${category}`, totals[i]?.sum ?? 0] as const),
    ['activities.total', all.sum],
  ];
  let unsaid = 0;
  let allOrigin: CellAddress | null = null;
  for (const table of tables) {
    const kindsAt = activityKinds(book, table);
    const days = dateColumn(table, 'date');
    const times = numberColumn(table, 'times');
    const workColumn = numberColumn(table, 'works');
    const people = numberColumn(table, 'participants');
    const before = sums();
    if (workColumn) hasWorks = true;
    if (people) hasParticipants = true;
    allOrigin ??= { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: table.extent.firstColumn };
    for (let i = 0; i < table.rows.length; i++) {
      if (days && !inPeriod(days.values[i] ?? NaN, period.from, period.to)) continue;
      const { kinds } = kindsAt(i);
      const often = timesAt(times, i);
      for (const kind of kinds) {
        const index = ACTIVITY_CATEGORIES.indexOf(kind as ActivityCategory);
        const total = totals[index];
        if (!total) continue;
        addTo(total, often);
        const shown = table.columns.get('kind') ?? table.columns.get('content');
        origins[index] ??= { sheet: table.sheet, row: table.rows[i] ?? 0, column: shown?.column ?? 0 };
        if (kind === 'bibliography') addTo(works, workColumn?.values[i] ?? NaN);
      }
      for (let n = 0; n < Math.max(1, kinds.length); n++) addTo(all, often);
      if (!people) continue;
      if (people.states[i] === ReadState.blank) unsaid += 1;
      else addTo(participants, people.values[i] ?? NaN);
    }
    draft.contributions.note(table, before, sums());
  }
  ACTIVITY_CATEGORIES.forEach((category, index) => {
    draft.putTally(`activities.${category}`, totals[index] ?? newTally(), origins[index] ?? null);
  });
  draft.putTally('activities.total', all, allOrigin);
  if (hasWorks)
    draft.putTally('bibliography.works', works, origins[ACTIVITY_CATEGORIES.indexOf('bibliography')] ?? null);
  // Most activities have no number of participants; a column in which none has says nothing.
  if (unsaid > 0 && participants.read === 0) participants.unread += 1;
  if (hasParticipants) draft.putTally('activities.participants', participants, allOrigin);
}
