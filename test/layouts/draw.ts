import type { Chance } from '../../scripts/support/chance';
import { squared, type Cell, type Rectangle } from './grid';
import type { Column, Table } from './part';

/** A table as cells, its titles above it. */
export interface Drawn {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Rectangle[];
  /** Header to last row. */
  readonly area: Rectangle;
}

type Groups = 'merged' | 'repeated' | 'first';
type Singles = 'merged' | 'top' | 'bottom';

/** Puts a table into cells, in one of the ways in which people format it. */
export function draw(chance: Chance, table: Table): Drawn {
  const wide = wideColumn(chance, table);
  const left = (column: number) => column + (wide !== null && column > wide ? 1 : 0);
  const width = table.columns.length + (wide === null ? 0 : 1);
  const head = table.headless ? { rows: [], merges: [] } : header(chance, written(chance, table.columns), left, wide);
  const titles = titleRows(chance, table.titles, width);
  const codes = !table.headless && !table.noCodes && chance.maybe(0.12) ? [codeRow(chance, table.columns.length)] : [];
  const merges: Rectangle[] = [
    ...titles.merges,
    ...head.merges.map((merge) => ({ ...merge, row: merge.row + titles.rows.length })),
  ];
  const rows: Cell[][] = [...titles.rows, ...head.rows, ...codes.map((cells) => placed(cells, left, width))];
  const corner = rows[0];
  if (table.corner !== undefined && corner && titles.merges.length === 0) corner[width - 1] = table.corner;
  const merged = chance.maybe();
  for (const row of table.rows) {
    const at = rows.length;
    if (row.kind === 'heading') {
      rows.push(placed([...Array<Cell>(row.at).fill(''), row.text], left, width));
      if (merged) merges.push({ row: at, column: left(row.at), rowCount: 1, columnCount: width - left(row.at) });
    } else {
      rows.push(row.kind === 'blank' ? placed([], left, width) : placed(row.cells, left, width));
      if (wide !== null && row.kind === 'record') merges.push({ row: at, column: wide, rowCount: 1, columnCount: 2 });
    }
  }
  const top = titles.rows.length;
  return {
    rows: squared(rows),
    merges: merges.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
    area: { row: top, column: 0, rowCount: rows.length - top, columnCount: width },
  };
}

function placed(cells: readonly Cell[], left: (column: number) => number, width: number): Cell[] {
  const row = Array<Cell>(width).fill('');
  cells.forEach((cell, column) => {
    if (cell !== '') row[left(column)] = cell;
  });
  return row;
}

/** The heads of one table in capitals, or broken into lines, as people type them; mostly as they are. */
function written(chance: Chance, columns: readonly Column[]): Column[] {
  const way = chance.whole(0, 14);
  const text = (head: string) =>
    way === 0 ? head.toUpperCase() : way === 1 ? head.replace(/(\p{L}) (?=\p{L})/u, '$1\n') : head;
  return columns.map((column) => ({ ...column, heads: column.heads.map(text) }));
}

/** A column of words that takes two columns of the sheet, its cells merged; mostly none. */
function wideColumn(chance: Chance, { columns, headless }: Table): number | null {
  const words = columns.flatMap(({ words, heads }, column) => (words && heads.length === 1 ? [column] : []));
  return !headless && words.length > 0 && chance.maybe(0.08) ? chance.of(words) : null;
}

function titleRows(chance: Chance, titles: readonly string[], width: number): { rows: Cell[][]; merges: Rectangle[] } {
  if (titles.length === 0) return { rows: [], merges: [] };
  const merged = chance.maybe(0.7);
  const rows: Cell[][] = titles.map((title) => [title, ...Array<Cell>(width - 1).fill('')]);
  const merges = merged ? titles.map((_title, row) => ({ row, column: 0, rowCount: 1, columnCount: width })) : [];
  for (let blank = chance.whole(0, 2); blank > 0; blank--) rows.push(Array<Cell>(width).fill(''));
  return { rows, merges };
}

function codeRow(chance: Chance, columns: number): Cell[] {
  const style = chance.whole(0, 2);
  return Array.from({ length: columns }, (_one, column) => {
    if (style === 0) return column + 1;
    if (style === 1) return `(${column + 1})`;
    return column < 2 ? String.fromCharCode(65 + column) : column - 1;
  });
}

function header(
  chance: Chance,
  columns: readonly Column[],
  left: (column: number) => number,
  wide: number | null,
): { rows: Cell[][]; merges: Rectangle[] } {
  const depth = Math.max(...columns.map(({ heads }) => heads.length));
  const groups: Groups = chance.of(['merged', 'merged', 'merged', 'repeated', 'first'] as const);
  const singles: Singles =
    groups === 'merged'
      ? chance.of(['merged', 'merged', 'top', 'bottom'] as const)
      : chance.of(['merged', 'top'] as const);
  const width = columns.length + (wide === null ? 0 : 1);
  const rows = Array.from({ length: depth }, () => Array<Cell>(width).fill(''));
  const merges: Rectangle[] = [];
  columns.forEach(({ heads }, column) => {
    heads.forEach((text, level) => {
      const last = level === heads.length - 1;
      const span = last ? depth - level : 1;
      const before = columns[column - 1]?.heads ?? [];
      const same =
        !last && heads.slice(0, level + 1).every((head, at) => head === before[at]) && before.length > level + 1;
      if (same && groups !== 'repeated') return;
      const at = last && level === 0 && singles === 'bottom' ? depth - 1 : level;
      put(rows, at, left(column), text);
      const across = last ? (column === wide ? 2 : 1) : groups === 'merged' ? reach(columns, column, level) : 1;
      const down = at === level && singles === 'merged' ? span : 1;
      if (across * down > 1) merges.push({ row: at, column: left(column), rowCount: down, columnCount: across });
    });
  });
  return { rows, merges };
}

function put(rows: Cell[][], row: number, column: number, text: string): void {
  const line = rows[row];
  if (line) line[column] = text;
}

/** How many columns a group reaches over. */
function reach(columns: readonly Column[], from: number, level: number): number {
  const heads = columns[from]?.heads ?? [];
  let to = from + 1;
  for (; to < columns.length; to++) {
    const next = columns[to]?.heads ?? [];
    if (next.length <= level + 1 || !heads.slice(0, level + 1).every((head, at) => head === next[at])) break;
  }
  return to - from;
}
