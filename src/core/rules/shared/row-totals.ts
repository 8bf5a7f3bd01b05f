import { categoryColumn, numberColumn, type IgnoredRow, type NumberColumn, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import { isMoney } from './fields';
import { addsUp, sameMoney, sameNumber, sumOf, type ColumnSum } from './sums';
import { withdrawnRecords } from './withdrawal';

/** A number in a total row, with the records above it that it sums. */
export interface RowTotal {
  readonly table: RecordTable;
  readonly row: number;
  readonly field: FieldId;
  /** The column that the total stands under. */
  readonly column: NumberColumn;
  readonly raw: string | number | boolean;
  readonly value: number;
  readonly sums: { readonly from: number; readonly to: number };
  readonly whole: ColumnSum;
  /** Without what was withdrawn. */
  readonly stock: ColumnSum;
  /** Whether it is one of the sums that a total may rightly be: of all rows, of the stock, or of those without the numbers stored as text. */
  readonly agrees: boolean;
}

/** The totals of a table whose records could all be read. */
export function* rowTotals(table: RecordTable): Generator<null, RowTotal[]> {
  const found: RowTotal[] = [];
  const withdrawn = (yield* withdrawnRecords(table)) ?? undefined;
  const periodicals = periodicalRecords(table);
  for (const { row, reason, sums, totals = [] } of table.ignoredRows) {
    if (reason !== 'total' || !sums) continue;
    yield null;
    for (const total of totals) {
      const { field, raw, value } = total;
      const column = columnOfTotal(table, total);
      if (!column || value === null || !addsUp(table, field)) continue;
      const whole = sumOf(column, sums.from, sums.to);
      if (whole.unread > 0) continue;
      const stock = sumOf(column, sums.from, sums.to, withdrawn);
      const same = isMoney(table.section, field) ? sameMoney : sameNumber;
      const accepted = [whole.sum, stock.sum, whole.sum - whole.ofTexts, stock.sum - stock.ofTexts];
      if (periodicals) accepted.push(sumOf(column, sums.from, sums.to, periodicals).sum);
      const agrees = accepted.some((sum) => same(value, sum));
      found.push({ table, row, field, column, raw, value, sums, whole, stock, agrees });
    }
  }
  return found;
}

/** The column that a total stands under: of several columns that are added up, its own. */
function columnOfTotal(
  table: RecordTable,
  { field, column: at }: NonNullable<IgnoredRow['totals']>[number],
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
