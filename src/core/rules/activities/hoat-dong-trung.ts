import { cellOf, dateColumn, textColumn, type FieldColumn, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import type { CellAddress } from '../../sheet/address';
import { exactKey } from '../../text/normal';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell, keyText } from '../shared/found';
import { columnsOf } from '../shared/needs';

/** The same activity entered twice: same day, kind, content, audience and place; one finding for each group. */
export const hoatDongTrung: Rule = {
  id: 'hoat-dong-trung',
  family: 'activities',
  severity: 'canh-bao',
  missing: columnsOf('activities', 'date'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      const dates = table.section === 'activities' ? dateColumn(table, 'date') : undefined;
      if (!dates) continue;
      const place = table.columns.get('content') ?? table.columns.get('kind') ?? dates;
      const groups = new Map<string, number[]>();
      for (let i = 0; i < dates.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const identity = identityOf(table, i, dates.values[i] ?? NaN);
        if (identity === null) continue;
        const group = groups.get(identity);
        if (group) group.push(i);
        else groups.set(identity, [i]);
      }
      for (const [first = 0, ...rest] of groups.values()) {
        if (rest.length === 0) continue;
        const others = [
          ...rest.map((record) => cellOf(table, place, record)),
          ...datesOf(table, place, dates, [first, ...rest]),
        ];
        const rows = [first, ...rest].map((record) => (table.rows[record] ?? 0) + 1);
        yield atCell(
          table,
          place,
          first,
          { times: rest.length + 1, rows, date: dates.values[first] ?? null },
          { others },
        );
      }
    }
  },
};

/** The cells of the dates too, unless they are the place already. */
function datesOf(
  table: RecordTable,
  place: FieldColumn,
  dates: FieldColumn,
  records: readonly number[],
): CellAddress[] {
  return place === dates ? [] : records.map((record) => cellOf(table, dates, record));
}

/** null where the row has no day or says nothing. */
function identityOf(table: RecordTable, record: number, day: number): string | null {
  if (day !== day) return null;
  const text = (field: FieldId) => exactKey(textOf(table, field, record));
  const [kind, content] = [text('kind'), text('content')];
  if (kind === '' && content === '') return null;
  return keyText(
    Math.floor(day),
    kind,
    content,
    text('audience'),
    text('place'),
    content === '' ? text('person') + text('result') + text('note') : '',
  );
}

function textOf(table: RecordTable, field: FieldId, record: number): string {
  return textColumn(table, field)?.values[record] ?? String(table.columns.get(field)?.raw[record] ?? '');
}
