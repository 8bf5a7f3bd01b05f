import { categoryColumn, numberColumn, textColumn, type LibraryBook } from '../intake/book';
import { EQUIPMENT_CATEGORIES } from '../library/indicators';
import { categoryRows } from './category-selections';
import { equipmentKinds } from './equipment';
import { addedUp, some, withConditions, type TableFormulas } from './formula-parts';
import type { Part } from './formula-text';
import { formulaFor } from './selection-formula';
import type { Condition, SheetCells } from './sheet-cells';
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
  for (const category of EQUIPMENT_CATEGORIES) {
    const formulas: Part[] = [];
    for (const column of columns) {
      formulas.push(
        yield* formulaFor(cells, {
          summand: [column.column],
          columns: [column],
          selections: rows(category),
          weight: (i) => (kindAt(i) === category && !Number.isNaN(column.values[i] ?? NaN) ? 1 : 0),
        }),
      );
    }
    // Where the quantity is missing and good and broken stand, only those rows are added from there.
    if (quantity) {
      for (const part of parts) {
        if (!part) continue;
        const weight = (i: number) =>
          kindAt(i) === category && Number.isNaN(quantity.values[i] ?? NaN) && !Number.isNaN(part.values[i] ?? NaN)
            ? 1
            : 0;
        if (!some(table, weight)) continue;
        const blank: Condition = { kind: 'blank', column: quantity.column };
        formulas.push(
          yield* formulaFor(cells, {
            summand: [part.column],
            columns: [part],
            selections: withConditions(rows(category), [blank]),
            weight,
          }),
        );
      }
    }
    if (formulas.length > 0) into.set(`equipment.${category}`, addedUp(formulas));
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
