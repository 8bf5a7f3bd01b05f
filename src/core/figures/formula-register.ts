import type { LibraryBook } from '../intake/book';
import { BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../library/indicators';
import { categoryRows } from './category-selections';
import { between, withConditions, type Days, type TableFormulas } from './formula-parts';
import { NO_FORMULA } from './formula-text';
import { legalFormula } from './legal';
import type { Period } from './period';
import { RegisterSums, type TypeOfRows } from './register-sums';
import type { CountedTable } from './scope';
import type { SheetCells } from './sheet-cells';
import type { Work } from '../work';

function* putStock(into: TableFormulas, sums: RegisterSums): Work<void> {
  const { rows, gone } = sums;
  const hasValue = rows.price !== undefined || rows.amount !== undefined;
  const stock = (type: TypeOfRows) => (i: number) => gone[i] !== 1 && sums.isCounted(i, type);
  for (const [type, copies, value] of [
    ...BOOK_CATEGORIES.map((each) => [each, `copies.${each}`, `value.${each}`] as const),
    ['all', 'copies.total', 'value.total'],
    ['unknown', 'rest.copies', 'rest.value'],
  ] as const) {
    if (type === 'unknown' && !sums.hasUnknownTypes) continue;
    into.set(copies, yield* sums.copies(sums.stockSelections(type), stock(type)));
    if (hasValue) into.set(value, yield* sums.value(sums.stockSelections(type), stock(type)));
  }
}

function* putAdditions(into: TableFormulas, sums: RegisterSums, entry: number): Work<void> {
  const { rows } = sums;
  const inYear = between(entry, sums.days);
  const textual = (i: number) => sums.addedIn(i) && rows.entry?.states[i] !== 1;
  const added = (type: TypeOfRows) => (i: number) => sums.addedIn(i) && sums.isCounted(i, type);
  const selections = (type: TypeOfRows) => withConditions(sums.base(type), inYear);
  for (const [type, id] of [
    ...BOOK_CATEGORIES.map((each) => [each, `additions.copies.${each}`] as const),
    ['all', 'additions.copies'],
    ['unknown', 'rest.additions'],
  ] as const) {
    if (type === 'unknown' && !sums.hasUnknownTypes) continue;
    into.set(id, yield* sums.copies(selections(type), added(type), textual));
  }
  if (rows.price ?? rows.amount)
    into.set('additions.value', yield* sums.value(selections('all'), added('all'), textual));
  if (!rows.source) return;
  const source = rows.source;
  const bySource = categoryRows(sums.cells, source, (i) => source.values[i] ?? null);
  for (const each of SOURCE_CATEGORIES) {
    const from = (i: number) => sums.addedIn(i) && source.values[i] === each && sums.isCounted(i, 'all');
    into.set(
      `additions.copies.source.${each}`,
      yield* sums.copies(withConditions(bySource(each), inYear), from, textual),
    );
  }
}

function* putWithdrawals(into: TableFormulas, sums: RegisterSums): Work<void> {
  const { rows } = sums;
  const day = rows.withdrawalDay;
  const gone = (i: number) => sums.withdrawnIn(i) && sums.isCounted(i, 'all');
  const textual = (i: number) => sums.withdrawnIn(i) && day?.states[i] !== 1;
  const selections = day ? withConditions(sums.base('all'), between(day.column, sums.days)) : [];
  if (!day && !rows.record && !anyDated(sums)) return;
  into.set('withdrawals.copies', yield* sums.copies(selections, gone, textual));
  if (rows.price ?? rows.amount) into.set('withdrawals.value', yield* sums.value(selections, gone, textual));
}

function anyDated({ gone, rows }: RegisterSums): boolean {
  for (let i = 0; i < gone.length; i++) if (gone[i] === 1 && !Number.isNaN(rows.withdrawalDayAt(i))) return true;
  return false;
}

/** Formulas of a register (copy or title grain). Distinct titles have none. */
export function* registerFormulas(
  cells: SheetCells,
  counted: CountedTable,
  book: LibraryBook,
  period: Period,
  days: Days,
): Work<TableFormulas> {
  const sums = new RegisterSums(cells, counted, period, days);
  yield* sums.read();
  const into: TableFormulas = new Map();
  yield* putStock(into, sums);
  if (sums.rows.entry) yield* putAdditions(into, sums, sums.rows.entry.column);
  yield* putWithdrawals(into, sums);
  const legal = yield* legalFormula(sums, book);
  if (legal) into.set('copies.legal', legal);
  // Which rows another sheet lists as withdrawn no formula of a reasonable length can ask.
  if ((counted.table.listedWithdrawals?.size ?? 0) > 0)
    for (const id of into.keys()) if (/^(?:copies|value|withdrawals|rest)\./.test(id)) into.set(id, NO_FORMULA);
  return into;
}
