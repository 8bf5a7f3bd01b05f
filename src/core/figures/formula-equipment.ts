import { categoryColumn, numberColumn, textColumn, type LibraryBook } from '../intake/book';
import { EQUIPMENT_CATEGORIES } from '../library/indicators';
import { categoryRows } from './category-selections';
import { equipmentKinds } from './equipment';
import { addedUp, some, withConditions, type TableFormulas } from './formula-parts';
import type { Part } from './formula-text';
import { formulaFor } from './selection-formula';
import { isLookupComputer, purposeColumns } from './lookup-computers';
import type { Condition, Selection, SheetCells } from './sheet-cells';
import { tupleSelections } from './tuples';
import type { Work } from '../work';

/** Formulas of a table of devices and furniture. */
export function* equipmentFormulas(cells: SheetCells, book: LibraryBook): Work<TableFormulas> {
  const { table } = cells;
  const into: TableFormulas = new Map();
  const kindAt = equipmentKinds(book, table);
  const rows = categoryRows(cells, categoryColumn(table, 'category'), kindAt, textColumn(table, 'name'));
  const quantity = numberColumn(table, 'quantity');
  const parts = [numberColumn(table, 'good'), numberColumn(table, 'broken')];
  const columns = quantity ? [quantity] : parts.filter((column) => column !== undefined);
  const sum = function* (selections: readonly Selection[], counts: (record: number) => boolean): Work<Part | null> {
    const formulas: Part[] = [];
    for (const column of columns) {
      const weight = (i: number) => (counts(i) && !Number.isNaN(column.values[i] ?? NaN) ? 1 : 0);
      formulas.push(yield* formulaFor(cells, { summand: [column.column], columns: [column], selections, weight }));
    }
    // Where the quantity is missing and good and broken stand, only those rows are added from there.
    for (const part of quantity ? parts : []) {
      if (!part) continue;
      const weight = (i: number) =>
        counts(i) && Number.isNaN(quantity?.values[i] ?? NaN) && !Number.isNaN(part.values[i] ?? NaN) ? 1 : 0;
      if (!some(table, weight)) continue;
      const blank: Condition = { kind: 'blank', column: quantity?.column ?? 0 };
      const narrowed = withConditions(selections, [blank]);
      formulas.push(
        yield* formulaFor(cells, { summand: [part.column], columns: [part], selections: narrowed, weight }),
      );
    }
    return formulas.length > 0 ? addedUp(formulas) : null;
  };
  for (const category of EQUIPMENT_CATEGORIES) {
    const formula = yield* sum(rows(category), (i) => kindAt(i) === category);
    if (formula) into.set(`equipment.${category}`, formula);
  }
  const isLookup = isLookupComputer(book, table);
  if (some(table, (i) => (isLookup(i) ? 1 : 0))) {
    const told = purposeColumns(table);
    const formula = yield* sum(
      tupleSelections(cells, (i) => (isLookup(i) ? told : null)),
      isLookup,
    );
    if (formula) into.set('computers.lookup', formula);
  }
  const seats = numberColumn(table, 'seats');
  if (!seats) return into;
  for (const [id, category] of [
    ['seats.reading', 'readingSet'],
    ['seats.mobile', 'mobileTable'],
  ] as const) {
    const weight = (i: number) => (kindAt(i) === category && !Number.isNaN(seats.values[i] ?? NaN) ? 1 : 0);
    into.set(
      id,
      yield* formulaFor(cells, { summand: [seats.column], columns: [seats], selections: rows(category), weight }),
    );
  }
  return into;
}
