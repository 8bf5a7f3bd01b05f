import { ReadState, type NumberColumn, type RecordTable, cellOf } from '../../intake/book';
import { readNumberText } from '../../text/numbers';
import type { Found, Rule } from '../rule';
import { isYear, numberColumns } from '../shared/fields';
import { atCell, correctedCell } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, inEitherState } from '../shared/scan';

/** Numbers that the workbook holds as text: Excel's own sums leave them out. Where the text has two readings both are proposed. */
export const soDangChu: Rule = {
  id: 'so-dang-chu',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of numberColumns(table)) {
        const { states, values } = column;
        yield* foundWhere(states.length, inEitherState(states, ReadState.fromText, ReadState.ambiguous), (i) => {
          if (states[i] === ReadState.ambiguous) return ambiguous(table, column, i);
          return holdsTwoYears(column, i) ? null : correctedCell(table, column, i, values[i] ?? NaN);
        });
      }
    }
  },
};

/** "2019-2020" in a column of years is no number that was stored as text. */
function holdsTwoYears({ field, raw }: NumberColumn, record: number): boolean {
  return isYear(field) && /\d\D+\d/.test(String(raw[record]));
}

function ambiguous(table: RecordTable, column: NumberColumn, record: number): Found {
  const before = column.raw[record] ?? '';
  const cell = cellOf(table, column, record);
  const reading = readNumberText(String(before), false);
  const readings = reading.kind === 'ambiguous' ? reading.readings : [];
  return atCell(
    table,
    column,
    record,
    { readings },
    readings.length > 0 ? { proposals: readings.map((after) => [{ cell, before, after }]) } : {},
  );
}
