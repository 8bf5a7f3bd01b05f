import { categoryColumn, numberColumn, type NumberColumn, type RecordTable } from '../intake/book';
import type { CategoryId, FieldId } from '../library/ids';
import { typeIndex, type HoldingsCount } from './holdings-count';
import type { CountedTable } from './scope';
import { addTo, type Tally } from './tally';

/** The columns of a summary. With movements, the stock is the closing (docs/WORKBOOK.md, "Fields"). */
export interface SummaryColumns {
  readonly copies: NumberColumn | undefined;
  readonly value: NumberColumn | undefined;
  readonly titles: NumberColumn | undefined;
  readonly opening: NumberColumn | undefined;
  readonly added: NumberColumn | undefined;
  readonly withdrawn: NumberColumn | undefined;
  readonly addedValue: NumberColumn | undefined;
  readonly withdrawnValue: NumberColumn | undefined;
}

export function summaryColumns(table: RecordTable): SummaryColumns {
  const first = (...fields: FieldId[]) => {
    for (const field of fields) {
      const column = numberColumn(table, field);
      if (column) return column;
    }
    return undefined;
  };
  return {
    copies: first('closing', 'copies', 'quantity'),
    value: first('closingValue', 'value', 'amount'),
    titles: first('titles'),
    opening: first('opening'),
    added: first('added'),
    withdrawn: first('withdrawn'),
    addedValue: first('addedValue'),
    withdrawnValue: first('withdrawnValue'),
  };
}

/** The type of a summary's row. */
export function summaryCategory(table: RecordTable, record: number): CategoryId | null {
  return categoryColumn(table, 'category')?.values[record] ?? table.constants.category ?? null;
}

/** Adds the rows of a summary, each a type with its totals. */
export function addSummary(count: HoldingsCount, { table, excluded }: CountedTable): void {
  const columns = summaryColumns(table);
  const isPart = table.isPart === true;
  const put = (column: NumberColumn | undefined, i: number, tally: Tally | undefined) => {
    // A part of a table that stands in several says nothing of what the other parts say.
    if (!tally || (isPart && !column)) return;
    addTo(tally, column?.values[i] ?? NaN);
  };
  if (table.rows.length === 0) count.typesKnown = true;
  if (columns.value) count.has.value = true;
  // An amount of all types together leaves that of each unknown.
  if (columns.value && isPart && !table.constants.category)
    for (const tally of count.value.slice(0, -1)) tally.unread += 1;
  if (columns.titles) count.has.titles = true;
  if (columns.added) count.has.added = true;
  for (let i = 0; i < table.rows.length; i++) {
    const category = summaryCategory(table, i);
    if (category !== null) {
      count.typesKnown = true;
      if (excluded.has(category)) continue;
    }
    const type = typeIndex(category);
    if (type < 0) continue;
    put(columns.copies, i, count.copies[type]);
    put(columns.titles, i, count.titles[type]);
    put(columns.value, i, count.value[type]);
    put(columns.added, i, count.added[type]);
    put(columns.added, i, count.addedAll);
    put(columns.opening, i, count.opening);
    put(columns.withdrawn, i, count.withdrawn);
    put(columns.addedValue, i, count.addedValue);
    put(columns.withdrawnValue, i, count.withdrawnValue);
  }
  // A summary has no single acquisitions: neither their sources nor their titles can be known from it.
  count.addedTitles.unread += 1;
  for (const tally of count.bySource) tally.unread += 1;
}
