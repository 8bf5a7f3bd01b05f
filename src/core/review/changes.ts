import { fieldInfo } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import type { CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { Work } from '../work';
import { align } from './align';
import { digestOf, LETTERS, type TableDigest } from './digest';
import type { Grid, GridColumn } from './grid';

/** One thing that is not as it was. What a cell held before is not known to the digest; what it holds now is. */
export type Change =
  | { readonly kind: 'cell'; readonly cell: CellAddress; readonly title: string; readonly now: CellValue }
  /** Something in these rows and columns; which cell is not known. */
  | {
      readonly kind: 'some';
      readonly cell: CellAddress;
      readonly lastRow: number;
      readonly titles: readonly string[];
    }
  /** Something in the column; which row is not known. */
  | { readonly kind: 'column'; readonly cell: CellAddress; readonly title: string }
  | { readonly kind: 'rowsAdded'; readonly cell: CellAddress; readonly count: number }
  /** `cell` stands where the rows were. */
  | { readonly kind: 'rowsRemoved'; readonly cell: CellAddress; readonly count: number }
  | { readonly kind: 'order'; readonly cell: CellAddress; readonly count: number }
  | { readonly kind: 'columnAdded'; readonly cell: CellAddress; readonly title: string }
  | { readonly kind: 'columnRemoved'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'tableAdded'; readonly cell: CellAddress }
  | { readonly kind: 'tableRemoved'; readonly sheet: string };

/** More changes than this are counted and not listed. */
export const MOST_CHANGES = 300;

export interface Changes {
  readonly list: readonly Change[];
  /** How many more there are. */
  readonly leftOut: number;
}

/** What has changed since a digest was made, in the order of the tables. Tables are told by their section and sheet; the second of a kind by its order. */
export function* changesSince(before: readonly TableDigest[], now: readonly Grid[]): Work<Changes> {
  const all: Change[] = [];
  const old = named(before);
  const current = named(now);
  for (const [name, table] of old) {
    const grid = current.get(name);
    if (!grid) all.push({ kind: 'tableRemoved', sheet: table.sheet });
    else yield* compareTable(table, grid, all);
  }
  for (const [name, { sheet, rows, columns }] of current)
    if (!old.has(name))
      all.push({ kind: 'tableAdded', cell: { sheet, row: rows[0] ?? 0, column: columns[0]?.column ?? 0 } });
  return { list: all.slice(0, MOST_CHANGES), leftOut: Math.max(0, all.length - MOST_CHANGES) };
}

function named<Table extends { readonly kind: string; readonly sheet: string }>(
  tables: readonly Table[],
): Map<string, Table> {
  const byName = new Map<string, Table>();
  for (const table of tables) {
    const base = `${table.kind}|${table.sheet}`;
    let name = base;
    for (let order = 2; byName.has(name); order++) name = `${base}|${order}`;
    byName.set(name, table);
  }
  return byName;
}

function* compareTable(before: TableDigest, grid: Grid, all: Change[]): Work<void> {
  const { sheet } = grid;
  const firstRow = grid.rows[0] ?? 0;
  const columnOf = new Map(grid.columns.map((column) => [column.id, column]));
  const kept = before.fields.flatMap((id) => columnOf.get(id) ?? []);
  for (const id of before.fields)
    if (!columnOf.has(id)) all.push({ kind: 'columnRemoved', sheet, title: titleOf(before.kind, id) });
  for (const column of grid.columns)
    if (!before.fields.includes(column.id))
      all.push({ kind: 'columnAdded', cell: { sheet, row: firstRow, column: column.column }, title: column.title });
  // Rows are compared by the columns that were there; their digests must be of the same ones.
  const sameColumns = kept.length === before.fields.length;
  if (!sameColumns && before.every > 0) {
    all.push(...changedColumns(before, yield* digestOf({ ...grid, columns: kept }, 0), kept, sheet, firstRow));
    return;
  }
  const old = sameColumns ? before : withColumns(before, new Set(kept.map(({ id }) => id)));
  const now = yield* digestOf({ ...grid, columns: kept }, before.every);
  if (old.rows === now.rows && old.columns.every((hash, at) => hash === now.columns[at])) return;
  const found = before.every === 0 ? byCells(old, now, kept, grid) : byRows(old, now, kept, grid);
  // Where the letters show nothing the hashes of the columns still do.
  all.push(...(found.length > 0 ? found : changedColumns(old, now, kept, sheet, firstRow)));
}

function titleOf(kind: string, id: string): string {
  return kind === 'report' ? id : (fieldInfo(kind as SectionId, id as FieldId)?.label ?? id);
}

/** A cell-by-cell digest of some of its columns. */
function withColumns(table: TableDigest, wanted: ReadonlySet<string>): TableDigest {
  const at = table.fields.flatMap((id, index) => (wanted.has(id) ? [index] : []));
  const code = Array.from({ length: table.rows }, (_row, row) =>
    at.map((index) => entry(table.code, row * table.fields.length + index)).join(''),
  ).join('');
  const pick = (list: readonly string[]) => at.map((index) => list[index] ?? '');
  return { ...table, fields: pick(table.fields), columns: pick(table.columns), code };
}

function entry(code: string, at: number): string {
  return code.slice(at * LETTERS, (at + 1) * LETTERS);
}

function keysOf({ code }: TableDigest, lettersEach: number): string[] {
  const keys: string[] = [];
  for (let at = 0; at < code.length; at += lettersEach) keys.push(code.slice(at, at + lettersEach));
  return keys;
}

function byCells(before: TableDigest, now: TableDigest, columns: readonly GridColumn[], grid: Grid): Change[] {
  const width = columns.length;
  const rows = align(keysOf(before, width * LETTERS), keysOf(now, width * LETTERS));
  const cells = rows.changed.flatMap(([from, to]): Change[] =>
    columns.flatMap((column, at): Change[] => {
      if (entry(before.code, from * width + at) === entry(now.code, to * width + at)) return [];
      return [cellChange(grid, column, to)];
    }),
  );
  const others = rowChanges(rows, grid, 1);
  if (others.length > 0) return [...cells, ...others];
  // One change in 4096 leaves a cell's letters as they were: its column is then all that is known.
  const seen = new Set(cells.map((change) => (change.kind === 'cell' ? change.cell.column : -1)));
  const unseen = columns.filter(({ column }) => !seen.has(column));
  return [...cells, ...changedColumns(before, now, unseen, grid.sheet, grid.rows[0] ?? 0)];
}

function cellChange({ sheet, rows }: Grid, { column, title, values }: GridColumn, at: number): Change {
  return { kind: 'cell', cell: { sheet, row: rows[at] ?? 0, column }, title, now: values[at] ?? '' };
}

/** Added, removed and moved rows; a digest of blocks of rows knows them only by the block. */
function rowChanges(
  rows: Pick<ReturnType<typeof align>, 'added' | 'removed' | 'moved'>,
  grid: Grid,
  every: number,
): Change[] {
  const first = { sheet: grid.sheet, column: grid.columns[0]?.column ?? 0 };
  const rowAt = (at: number) => grid.rows[Math.min(at * every, Math.max(0, grid.rows.length - 1))] ?? 0;
  const changes: Change[] = [];
  for (const { from, count } of runs(rows.added))
    changes.push({ kind: 'rowsAdded', cell: { ...first, row: rowAt(from) }, count: count * every });
  for (const { from, count } of runs(rows.removed))
    changes.push({ kind: 'rowsRemoved', cell: { ...first, row: rowAt(from) }, count: count * every });
  if (rows.moved > 0) changes.push({ kind: 'order', cell: { ...first, row: rowAt(0) }, count: rows.moved * every });
  return changes;
}

function runs(positions: readonly number[]): { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (const at of positions) {
    const last = found.at(-1);
    if (last && at === last.from + last.count) last.count++;
    else found.push({ from: at, count: 1 });
  }
  return found;
}

/** Rows (or blocks of rows) by their own letters; the columns by the hashes of whole columns, where no row came or went. */
function byRows(before: TableDigest, now: TableDigest, columns: readonly GridColumn[], grid: Grid): Change[] {
  const { every } = before;
  if (every > 1 && before.rows !== now.rows) return countChange(before.rows, now.rows, grid);
  const rows = align(keysOf(before, LETTERS), keysOf(now, LETTERS));
  const steady = rows.added.length + rows.removed.length + rows.moved === 0;
  const suspects = steady ? columns.filter((_column, at) => before.columns[at] !== now.columns[at]) : columns;
  const exact = every === 1 && steady && (suspects.length === 1 || rows.changed.length === 1);
  const titles = suspects.map(({ title }) => title);
  const found = rows.changed.flatMap(([, to]): Change[] => {
    if (exact) return suspects.map((column) => cellChange(grid, column, to));
    const last = Math.min(grid.rows.length, (to + 1) * every) - 1;
    const cell = { sheet: grid.sheet, row: grid.rows[to * every] ?? 0, column: suspects[0]?.column ?? 0 };
    return [{ kind: 'some', cell, lastRow: grid.rows[last] ?? cell.row, titles }];
  });
  return [...found, ...rowChanges(rows, grid, every)];
}

/** Blocks do not line up any longer once a row came or went: only the number is known. */
function countChange(before: number, now: number, { sheet, rows, columns }: Grid): Change[] {
  const cell = { sheet, row: rows[0] ?? 0, column: columns[0]?.column ?? 0 };
  return [
    now > before
      ? { kind: 'rowsAdded', cell, count: now - before }
      : { kind: 'rowsRemoved', cell, count: before - now },
  ];
}

function changedColumns(
  before: TableDigest,
  now: TableDigest,
  columns: readonly GridColumn[],
  sheet: string,
  row: number,
): Change[] {
  const hashes = (table: TableDigest) => new Map(table.fields.map((id, at) => [id, table.columns[at]]));
  const [old, current] = [hashes(before), hashes(now)];
  return columns.flatMap(({ id, title, column }): Change[] =>
    old.get(id) === current.get(id) ? [] : [{ kind: 'column', cell: { sheet, row, column }, title }],
  );
}
