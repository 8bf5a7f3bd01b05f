import type { Found, Rule } from '../rule';
import { atCell, atHeading } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';

/** Dates of things done that lie after the day of checking. */
export const ngayTuongLai: Rule = {
  id: 'ngay-tuong-lai',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book, today }): Generator<Found | null> {
    const headings = new Set<string>();
    for (const table of book.tables) {
      for (const column of table.columns.values()) {
        if (column.type !== 'date') continue;
        const { values } = column;
        if (column.virtual) {
          const day = values[0] ?? NaN;
          const heading = `${table.sheet}\n${table.header.lastRow}\n${column.column}`;
          if (Math.floor(day) > today && !headings.has(heading)) yield atHeading(table, column, { date: day, today });
          headings.add(heading);
          continue;
        }
        yield* foundWhere(values.length, after(values, today), (i) =>
          atCell(table, column, i, { date: values[i] ?? NaN, today }),
        );
      }
    }
  },
};

function after(days: Float64Array, today: number): Find {
  return (from, to) => nextAfter(days, today, from, to);
}

function nextAfter(days: Float64Array, today: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if (Math.floor(days[i] ?? NaN) > today) return i;
  return to;
}
