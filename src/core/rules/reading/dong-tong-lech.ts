import { categoryColumn, inCellUnits, numberColumn, type NumberColumn, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';
import { isMoney } from '../shared/fields';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { addsUp, sameMoney, sameNumber, sumOf } from '../shared/sums';
import { withdrawnRecords } from '../shared/withdrawal';

/**
 * A total row inside a table against the sum of the rows above it. Cells that could not be read make the sum unknown, and a total that only lacks the
 * numbers stored as text is Excel's own SUM at work: those cells are findings themselves.
 */
export const dongTongLech: Rule = {
  id: 'dong-tong-lech',
  family: 'reading',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      const withdrawn = (yield* withdrawnRecords(table)) ?? undefined;
      const periodicals = periodicalRecords(table);
      for (const ignored of table.ignoredRows) {
        if (ignored.reason !== 'total' || !ignored.sums) continue;
        const { from, to } = ignored.sums;
        yield null;
        for (const total of ignored.totals ?? []) {
          const column = columnOfTotal(table, total);
          if (!column || total.value === null || !addsUp(table, total.field)) continue;
          const whole = sumOf(column, from, to);
          if (whole.unread > 0) continue;
          const stock = sumOf(column, from, to, withdrawn);
          const same = isMoney(table.section, total.field) ? sameMoney : sameNumber;
          const accepted = [whole.sum, stock.sum, whole.sum - whole.ofTexts, stock.sum - stock.ofTexts];
          if (periodicals) accepted.push(sumOf(column, from, to, periodicals).sum);
          if (accepted.some((sum) => same(total.value ?? NaN, sum))) continue;
          const cell = { sheet: table.sheet, row: ignored.row, column: total.column };
          yield atAddress(
            cell,
            [table.section, table.sheet, total.field, total.raw, whole.sum],
            { header: column.header, value: total.value, sum: stock.sum, rows: to - from },
            { fix: [{ cell, before: total.raw, after: inCellUnits(column, stock.sum) }] },
          );
        }
      }
    }
  },
};

/** The column that a total stands under: of several columns that are added up, its own. */
function columnOfTotal(
  table: RecordTable,
  { field, column: at }: { field: FieldId; column: number },
): NumberColumn | undefined {
  const column = numberColumn(table, field);
  return column?.addends?.find((addend) => addend.column.column === at)?.column ?? column;
}

/** 1 for the rows of newspapers in a summary, which a total of books leaves out; null where there are none. */
function periodicalRecords(table: RecordTable): Uint8Array | null {
  const categories = table.grain === 'summary' ? categoryColumn(table, 'category') : undefined;
  if (!categories?.values.includes('periodical')) return null;
  return Uint8Array.from(categories.values, (value) => (value === 'periodical' ? 1 : 0));
}
