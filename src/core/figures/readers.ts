import { dateColumn, numberColumn, ReadState, tablesOf, type LibraryBook, type RecordTable } from '../intake/book';
import type { FieldId, IndicatorId } from '../library/ids';
import { inPeriod } from './activities';
import type { Sums } from './contributions';
import type { FigureDraft } from './draft';
import type { Period } from './period';
import { addTo, newTally, type Tally } from './tally';

export const READER_FIELDS: readonly (readonly [IndicatorId, FieldId])[] = [
  ['visits.pupil', 'pupilVisits'],
  ['visits.teacher', 'teacherVisits'],
  ['loans.pupil', 'pupilLoans'],
  ['loans.teacher', 'teacherLoans'],
];

/** A column of which every cell of the year is blank, or that has no row of the year, says nothing; blank cells beside filled ones are days on which nobody came. */
function sumColumn(tally: Tally, values: Float64Array, states: Uint8Array, counted: (i: number) => boolean): void {
  let unsaid = true;
  for (let i = 0; i < values.length; i++) {
    if (!counted(i)) continue;
    if (states[i] === ReadState.blank) continue;
    unsaid = false;
    addTo(tally, values[i] ?? NaN);
  }
  if (unsaid && tally.read === 0) tally.unread += 1;
}

/** Whether a table gives one count of more days than those of a term or month that is asked for, so that nothing of it can be told. */
export function isWiderThan({ time }: RecordTable, period: Period): boolean {
  if (!time || !period.isPartOfYear || time.last < period.fromMonth || time.first > period.to) return false;
  return time.first < period.fromMonth || time.last > period.to;
}

/** Visits and loans of the school year, of pupils and teachers. */
export function countReaders(draft: FigureDraft, book: LibraryBook, period: Period): void {
  const tables = tablesOf(book, 'readers');
  for (const [id, field] of READER_FIELDS) {
    const tally = newTally();
    let origin = null;
    for (const table of tables) {
      const column = numberColumn(table, field);
      if (!column) continue;
      origin ??= { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: column.column };
      if (isWiderThan(table, period)) {
        tally.unread += 1;
        continue;
      }
      const days = dateColumn(table, 'date');
      const counted = (i: number) => !days || inPeriod(days.values[i] ?? NaN, period.fromMonth, period.to);
      const before: Sums = [[id, tally.sum]];
      sumColumn(tally, column.values, column.states, counted);
      draft.contributions.note(table, before, [[id, tally.sum]]);
    }
    if (origin) draft.putTally(id, tally, origin);
  }
  draft.putTotal('visits.total', ['visits.pupil', 'visits.teacher']);
  draft.putTotal('loans.total', ['loans.pupil', 'loans.teacher']);
}
