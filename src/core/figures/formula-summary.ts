import type { LibraryBook, NumberColumn } from '../intake/book';
import type { CategoryId, IndicatorId } from '../library/ids';
import { BOOK_CATEGORIES } from '../library/indicators';
import { categoryRows } from './category-selections';
import { addedUp, addendColumns, some, type TableFormulas } from './formula-parts';
import { NO_FORMULA, type Part } from './formula-text';
import { legalRows, legalSelections } from './legal';
import type { CountedTable } from './scope';
import { formulaFor } from './selection-formula';
import type { Selection, SheetCells } from './sheet-cells';
import type { Work } from '../work';
import { summaryCategory, summaryColumns } from './summary';
import type { RestId } from './totals';

/** Formulas of a summary: each type's row, column by column. */
export function* summaryFormulas(
  cells: SheetCells,
  { table, excluded }: CountedTable,
  book: LibraryBook,
): Work<TableFormulas> {
  const columns = summaryColumns(table);
  const category = table.columns.get('category');
  const types = category?.type === 'category' ? category : undefined;
  const rows = categoryRows(cells, types, (i) => summaryCategory(table, i));
  const into: TableFormulas = new Map();
  const isCounted = (i: number) => {
    const own = summaryCategory(table, i);
    return own !== 'periodical' && (own === null || !excluded.has(own));
  };
  const sum = function* (column: NumberColumn, type: CategoryId | 'unknown' | null): Work<Part> {
    const weight = (i: number) =>
      isCounted(i) && (type === null || summaryCategory(table, i) === (type === 'unknown' ? null : type)) ? 1 : 0;
    const selections =
      type === null
        ? [{ sign: 1 as const, conditions: [] }]
        : type === 'unknown' || excluded.has(type)
          ? []
          : rows(type);
    return yield* over(column, selections, weight);
  };
  const over = function* (
    column: NumberColumn,
    selections: readonly Selection[],
    weight: (record: number) => number,
  ): Work<Part> {
    const addends = addendColumns(column);
    if (!addends) return NO_FORMULA;
    const parts: Part[] = [];
    for (const one of addends)
      parts.push(yield* formulaFor(cells, { summand: [one.column], columns: [one], selections, weight }));
    return addedUp(parts);
  };
  const put = function* (
    id: IndicatorId | RestId,
    column: NumberColumn | undefined,
    type: CategoryId | 'unknown' | null,
  ): Work<void> {
    if (column) into.set(id, yield* sum(column, type));
  };
  for (const type of BOOK_CATEGORIES) {
    yield* put(`copies.${type}`, columns.copies, type);
    yield* put(`titles.${type}`, columns.titles, type);
    yield* put(`value.${type}`, columns.value, type);
    yield* put(`additions.copies.${type}`, columns.added, type);
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
  for (const [id, key] of totals) yield* put(id, columns[key], null);
  const legal = legalRows(book, table);
  const isLegal = (i: number) => (legal.at(i) && isCounted(i) ? 1 : 0);
  if (columns.copies && some(table, isLegal)) {
    const all: readonly Selection[] = [{ sign: 1, conditions: [] }];
    const selections = legal.whole ? all : legalSelections(cells, legal, types?.column ?? -1, all);
    into.set('copies.legal', yield* over(columns.copies, selections, isLegal));
  }
  // The few rows of no known type are named one by one.
  yield* put('rest.copies', columns.copies, 'unknown');
  yield* put('rest.titles', columns.titles, 'unknown');
  yield* put('rest.value', columns.value, 'unknown');
  yield* put('rest.additions', columns.added, 'unknown');
  return into;
}
