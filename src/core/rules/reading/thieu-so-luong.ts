import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { missingCounts } from '../shared/missing-counts';
import { anySection } from '../shared/needs';

/**
 * Rows that say what is there and not how many: a title or a device, a type of a summary that gives another number, a teaching month of readers that is over.
 * Whole columns that are often blank are asked about instead (`cach-doc-chua-chac`).
 */
export const thieuSoLuong: Rule = {
  id: 'thieu-so-luong',
  family: 'reading',
  severity: 'loi',
  missing: anySection('holdings', 'equipment', 'readers'),
  *check(input): Generator<Found | null> {
    const { certain } = yield* missingCounts(input);
    for (const { table, record, columns } of certain) {
      const [first, ...others] = columns;
      if (!first) continue;
      yield atCell(
        table,
        first,
        record,
        { section: table.section, headers: columns.map(({ header }) => header) },
        {
          others: others.map((column) => cellOf(table, column, record)),
          keyOf: others.map(({ field }) => field).join(),
        },
      );
    }
  },
};
