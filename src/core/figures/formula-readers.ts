import { dateColumn, numberColumn, ReadState } from '../intake/book';
import { inPeriod } from './activities';
import { ALL_ROWS, presenceColumn, withinYear, withPresence, type Days, type TableFormulas } from './formula-parts';
import type { Period } from './period';
import { countsRowsAsIssues } from './periodicals';
import { isWiderThan, READER_FIELDS } from './readers';
import { formulaFor } from './selection-formula';
import type { SheetCells } from './sheet-cells';
import type { Work } from '../work';

/** Formulas of a table of visits and loans. */
export function* readerFormulas(cells: SheetCells, period: Period, days: Days): Work<TableFormulas> {
  const { table } = cells;
  const into: TableFormulas = new Map();
  const date = dateColumn(table, 'date');
  const { fromMonth } = period;
  // A month across is one heading: all of its cells count or none does.
  if (date?.virtual && !inPeriod(date.values[0] ?? NaN, fromMonth, period.to)) return into;
  if (isWiderThan(table, period)) return into;
  const shift = days.from - period.from;
  const counted = (i: number) => !date || inPeriod(date.values[i] ?? NaN, fromMonth, period.to);
  for (const [id, field] of READER_FIELDS) {
    const column = numberColumn(table, field);
    if (!column) continue;
    into.set(
      id,
      yield* formulaFor(cells, {
        summand: [column.column],
        columns: [column],
        selections: date?.virtual ? ALL_ROWS : withinYear(ALL_ROWS, date?.column, fromMonth + shift, days.to),
        weight: (i) => (counted(i) && !Number.isNaN(column.values[i] ?? NaN) ? 1 : 0),
        unseen: (i) => date !== undefined && date.states[i] === ReadState.fromText,
      }),
    );
  }
  return into;
}

/** The formula of the issues of a table of newspapers and magazines; its distinct names have none. */
export function* periodicalFormulas(cells: SheetCells): Work<TableFormulas> {
  const { table } = cells;
  const into: TableFormulas = new Map();
  const quantity = numberColumn(table, 'quantity');
  if (quantity) {
    const weight = (i: number) => (Number.isNaN(quantity.values[i] ?? NaN) ? 0 : 1);
    into.set(
      'periodicals.issues',
      yield* formulaFor(cells, { summand: [quantity.column], columns: [quantity], selections: ALL_ROWS, weight }),
    );
  } else if (countsRowsAsIssues(table)) {
    const presence = presenceColumn(
      cells,
      (['title', 'issue', 'date'] as const).map((field) => table.columns.get(field)?.column),
    );
    into.set(
      'periodicals.issues',
      yield* formulaFor(cells, { summand: [], selections: withPresence(ALL_ROWS, presence), weight: () => 1 }),
    );
  }
  return into;
}
