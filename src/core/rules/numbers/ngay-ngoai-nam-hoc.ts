import { dateColumn } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell, atHeading } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';
import { schoolYearOf } from '../shared/year';

/** Activities and readers' rows dated outside the school year, which are not counted. Registers hold rows of all years. */
export const ngayNgoaiNamHoc: Rule = {
  id: 'ngay-ngoai-nam-hoc',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('activities', 'date'), columnsOf('readers', 'date')),
  *check({ book, today }): Generator<Found | null> {
    const year = schoolYearOf(book, today);
    const headings = new Set<string>();
    for (const table of book.tables) {
      if (table.section !== 'activities' && table.section !== 'readers') continue;
      const column = dateColumn(table, 'date');
      if (!column) continue;
      const { values } = column;
      if (column.virtual) {
        // One heading dates a month of every count.
        const day = values[0] ?? NaN;
        const heading = `${table.sheet}\n${table.header.lastRow}\n${column.column}`;
        if ((day < year.first || day > year.last) && !headings.has(heading))
          yield atHeading(table, column, { date: day, schoolYear: year.label });
        headings.add(heading);
        continue;
      }
      const outside: Find = (from, to) => {
        for (let i = from; i < to; i++) {
          const day = values[i] ?? NaN;
          if (day < year.first || day > year.last) return i;
        }
        return to;
      };
      yield* foundWhere(values.length, outside, (i) =>
        atCell(table, column, i, { date: values[i] ?? NaN, schoolYear: year.label }),
      );
    }
  },
};
