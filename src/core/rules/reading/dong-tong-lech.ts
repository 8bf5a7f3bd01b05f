import { inCellUnits } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { rowTotals, type RowTotal } from '../shared/row-totals';
import { formulasOf, rowNumbers, summedRecords, type SheetFormulas } from '../shared/school-formulas';

/**
 * A total row inside a table against the sum of the rows above it. Cells that could not be read make the sum unknown, and a total that only lacks the
 * numbers stored as text is Excel's own SUM at work: those cells are findings themselves.
 */
export const dongTongLech: Rule = {
  id: 'dong-tong-lech',
  family: 'reading',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book, workbook }): Generator<Found | null> {
    for (const table of book.tables) {
      const formulas = formulasOf(workbook, table.sheet);
      for (const total of yield* rowTotals(table)) {
        if (total.agrees) continue;
        const { row, column, raw, value, sums, whole, stock } = total;
        const cell = { sheet: table.sheet, row, column: column.column };
        yield atAddress(
          cell,
          [table.section, table.sheet, total.field, raw, whole.sum],
          {
            header: column.header,
            value,
            sum: stock.sum,
            rows: sums.to - sums.from,
            leftOut: rowsLeftOut(total, formulas),
          },
          { fix: [{ cell, before: raw, after: inCellUnits(column, stock.sum) }] },
        );
      }
    }
  },
};

/** The rows of the table that the total's own formula does not add up, as the sheet numbers them; '' where it has none or adds all. */
function rowsLeftOut({ table, row, column, sums }: RowTotal, formulas: SheetFormulas): string {
  const formula = formulas(row, column.column);
  const summed = formula === undefined ? null : summedRecords(table, formula, column.column, sums);
  if (!summed) return '';
  return rowNumbers(summed.flatMap((isSummed, i) => (isSummed ? [] : [table.rows[sums.from + i] ?? -1])));
}
