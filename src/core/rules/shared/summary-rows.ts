import { ReadState, type NumberColumn, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { summaryCategory } from '../../figures/summary';

/** What a column of a summary says about one category; a category may stand on several rows ("Sách pháp luật" is reference too). */
export interface CategorySum {
  readonly category: CategoryId;
  sum: number;
  /** The first of its rows. */
  readonly record: number;
  rows: number;
  /** False where one of its rows cannot be read or is blank. */
  complete: boolean;
}

/** The column's sums by category, in the order of their first rows; rows of no known category are left out. */
export function sumsByCategory(table: RecordTable, column: NumberColumn): Map<CategoryId, CategorySum> {
  const sums = new Map<CategoryId, CategorySum>();
  for (let record = 0; record < column.values.length; record++) {
    const category = summaryCategory(table, record);
    if (category === null) continue;
    const value = column.values[record] ?? NaN;
    const sum = sums.get(category);
    if (!sum)
      sums.set(category, { category, sum: value === value ? value : 0, record, rows: 1, complete: value === value });
    else {
      sum.rows++;
      if (value === value) sum.sum += value;
      else sum.complete = false;
    }
  }
  return sums;
}

/** Whether a row that says something in the column names no known category, so that sums over all rows lack it. */
export function lacksCategory(table: RecordTable, column: NumberColumn): boolean {
  for (let record = 0; record < column.values.length; record++)
    if (column.states[record] !== ReadState.blank && summaryCategory(table, record) === null) return true;
  return false;
}
