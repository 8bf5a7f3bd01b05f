import type { NumberColumn } from '../intake/book';
import type { CategoryId, IndicatorId } from '../library/ids';
import { BOOK_CATEGORIES } from '../library/indicators';
import { categoryRows } from './category-selections';
import type { TableFormulas } from './formula-parts';
import type { CountedTable } from './scope';
import { formulaFor } from './selection-formula';
import type { SheetCells } from './sheet-cells';
import { summaryCategory, summaryColumns } from './summary';

/** Formulas of a summary: each type's row, column by column. */
export function summaryFormulas(cells: SheetCells, { table, excluded }: CountedTable): TableFormulas {
  const columns = summaryColumns(table);
  const category = table.columns.get('category');
  const types = category?.type === 'category' ? category : undefined;
  const rows = categoryRows(cells, types, (i) => summaryCategory(table, i));
  const into: TableFormulas = new Map();
  const sum = (column: NumberColumn | undefined, type: CategoryId | null): string | null | undefined => {
    if (!column) return undefined;
    const weight = (i: number) => {
      const own = summaryCategory(table, i);
      if (own === 'periodical' || (own !== null && excluded.has(own))) return 0;
      return type === null || own === type ? 1 : 0;
    };
    const selections = type === null ? [{ sign: 1 as const, conditions: [] }] : excluded.has(type) ? [] : rows(type);
    return formulaFor(cells, { summand: [column.column], columns: [column], selections, weight });
  };
  const put = (id: IndicatorId, column: NumberColumn | undefined, type: CategoryId | null) => {
    const formula = sum(column, type);
    if (formula !== undefined) into.set(id, formula);
  };
  for (const type of BOOK_CATEGORIES) {
    put(`copies.${type}`, columns.copies, type);
    put(`titles.${type}`, columns.titles, type);
    put(`value.${type}`, columns.value, type);
    put(`additions.copies.${type}`, columns.added, type);
  }
  const totals: readonly (readonly [IndicatorId, keyof typeof columns])[] = [
    ['copies.total', 'copies'],
    ['titles.total', 'titles'],
    ['value.total', 'value'],
    ['additions.copies', 'added'],
    ['additions.value', 'addedValue'],
    ['withdrawals.copies', 'withdrawn'],
    ['withdrawals.value', 'withdrawnValue'],
    ['opening.copies', 'opening'],
  ];
  for (const [id, key] of totals) put(id, columns[key], null);
  return into;
}
