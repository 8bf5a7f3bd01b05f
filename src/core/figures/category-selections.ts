import { ReadState, type CategoryColumn, type TextColumn } from '../intake/book';
import { categoryName } from '../library/categories';
import type { CategoryId } from '../library/ids';
import { canAskFor } from './formula-text';
import type { Condition, Selection, SheetCells } from './sheet-cells';

/** How the rows of a category are told: by spellings in their own cells, or by where they stand. */
export type CategoryRows = (category: CategoryId) => readonly Selection[];

interface Found {
  readonly conditions: Map<string, readonly Condition[]>;
  readonly runs: { from: number; to: number }[];
}

/**
 * The selections of each category in a table: one for each spelling that really stands in the cells, with a run of rows where the category comes from a
 * heading, a merged cell, or the whole table. `kindAt` gives the category of a record (null: none). `fallback` is the column that the category is
 * read from where its own cell says nothing (a device's name).
 */
export function categoryRows(
  cells: SheetCells,
  categories: CategoryColumn | undefined,
  kindAt: (record: number) => CategoryId | null,
  fallback?: TextColumn,
): CategoryRows {
  // Categories given by heading rows stand in no cell of the records.
  const column = categories?.virtual ? undefined : categories;
  const found = new Map<CategoryId, Found>();
  const of = (category: CategoryId) => {
    let entry = found.get(category);
    if (!entry) {
      entry = { conditions: new Map(), runs: [] };
      found.set(category, entry);
    }
    return entry;
  };
  let last: CategoryId | null = null;
  let lastRow = -2;
  // A register has few spellings and many rows: what was asked for once need not be made again.
  const known = new Map<string, CategoryId>();
  for (let at = 0; at < cells.rowCount; at++) {
    const record = cells.records[at] ?? -1;
    if (record < 0) continue;
    const category = kindAt(record);
    const row = cells.firstRow + at;
    if (category === null) continue;
    const key = spelledKey(cells, at, column, fallback);
    if (key !== '' && known.get(key) === category && says(column, record)) continue;
    const conditions = conditionsOf(cells, at, record, column, fallback);
    if (conditions) {
      of(category).conditions.set(JSON.stringify(conditions).toLowerCase(), conditions);
      if (key !== '') known.set(key, category);
      continue;
    }
    const { runs } = of(category);
    const run = runs[runs.length - 1];
    if (run && last === category && onlyIgnoredBetween(cells, lastRow, row)) run.to = row;
    else runs.push({ from: row, to: row });
    last = category;
    lastRow = row;
  }
  return (category) => {
    const { conditions, runs } = found.get(category) ?? {
      conditions: new Map<string, readonly Condition[]>(),
      runs: [],
    };
    const selections: Selection[] = [...conditions.values()].map((each) => ({ sign: 1, conditions: each }));
    const asked = column ?? fallback;
    if (asked) {
      const name = categoryName(category);
      const standard: Condition = { kind: 'equals', column: asked.column, text: name };
      const stands = [...conditions.values()].some((each) =>
        each.some(
          (one) => one.column === asked.column && 'text' in one && one.text.toLowerCase() === name.toLowerCase(),
        ),
      );
      // So that the first row of a kind is counted when it is entered, not when the figures are written again.
      if (!stands) selections.push({ sign: 1, conditions: [standard] });
    }
    for (const { from, to } of runs) selections.push({ sign: 1, conditions: [], from, to });
    return selections;
  };
}

/** The texts that tell a row's category, as one key; '' where its own cell is blank. */
function spelledKey(
  cells: SheetCells,
  at: number,
  column: CategoryColumn | undefined,
  fallback: TextColumn | undefined,
): string {
  const own = column ? cells.raw(at, column.column) : '';
  const name = fallback ? cells.raw(at, fallback.column) : '';
  return typeof own === 'string' && typeof name === 'string' && (own !== '' || name !== '')
    ? `${own}\u0001${name}`
    : '';
}

/** Whether a record's category stands in its own cell; one given by a merged cell or a default does not. */
function says(column: CategoryColumn | undefined, record: number): boolean {
  const state = column?.states[record];
  return (
    state === undefined || state === ReadState.read || state === ReadState.fromText || column?.values[record] === null
  );
}

/** Whether no record stands strictly between two rows; blank rows and totals there are set right by their own terms. */
function onlyIgnoredBetween(cells: SheetCells, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) if ((cells.records[row - cells.firstRow] ?? -1) >= 0) return false;
  return true;
}

/** What tells a record's category by its own cells; null where no cell of the row does. */
function conditionsOf(
  cells: SheetCells,
  at: number,
  record: number,
  column: CategoryColumn | undefined,
  fallback: TextColumn | undefined,
): readonly Condition[] | null {
  const own = column ? cells.raw(at, column.column) : '';
  if (column && column.values[record] !== null) {
    return says(column, record) && typeof own === 'string' && canAskFor(own)
      ? [{ kind: 'equals', column: column.column, text: own }]
      : null;
  }
  // A blank cell in a register of one type is of that type.
  if (column && own === '' && cells.table.constants[column.field] !== undefined)
    return [{ kind: 'blank', column: column.column }];
  if (!fallback) return null;
  const name = cells.raw(at, fallback.column);
  if (typeof name !== 'string' || !canAskFor(name)) return null;
  const byName: Condition = { kind: 'equals', column: fallback.column, text: name };
  if (!column) return [byName];
  if (own === '') return [{ kind: 'blank', column: column.column }, byName];
  if (typeof own !== 'string' || !canAskFor(own)) return null;
  return [{ kind: 'equals', column: column.column, text: own }, byName];
}
