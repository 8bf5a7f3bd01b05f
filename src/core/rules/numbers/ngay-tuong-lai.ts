import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell, atHeading } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';

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
        for (let i = 0; i < values.length; i++) {
          const day = values[i] ?? NaN;
          if (Math.floor(day) > today) yield atCell(table, column, i, { date: day, today });
          if (i % ROWS_PER_SLICE === 0) yield null;
        }
      }
    }
  },
};
