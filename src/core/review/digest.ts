import { ROWS_PER_SLICE, type Work } from '../work';
import type { CellValue } from '../sheet/snapshot';
import type { Grid } from './grid';

/**
 * What a table held, so short that it fits into a few cells, and so detailed that changed cells can be named later. Two letters stand for a cell, a row or
 * a block of rows; what was in them cannot be read out of it.
 */
export interface TableDigest {
  readonly kind: string;
  readonly sheet: string;
  readonly fields: readonly string[];
  /** One 16-digit hash a column, over all its cells. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Rows that share one entry of `code`; 0 where every cell has an entry of its own. */
  readonly every: number;
  /** `LETTERS` for each entry: cells row by row, or rows or blocks from the top. */
  readonly code: string;
}

/** Letters of an entry: 12 bits, so one change in 4096 does not show in it; the hash of its column then says that something changed. */
export const LETTERS = 2;
/**
 * Most letters of a digest. 2 × 60,000 cells: the registers of most schools cell by cell; above it the largest tables are kept by rows (up to 60,000) or by
 * blocks of rows.
 */
export const MOST_LETTERS = 120_000;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Digests of all tables within `most` letters together: small tables cell by cell first, then what is left for the large ones. Pauses between rows. */
export function* digest(grids: readonly Grid[], most = MOST_LETTERS): Work<TableDigest[]> {
  const levels = new Map<Grid, number>();
  let left = most;
  const bySize = [...grids].sort((a, b) => cellsOf(a) - cellsOf(b));
  for (const [position, grid] of bySize.entries()) {
    const share = Math.floor(left / (bySize.length - position));
    const every = levelFor(grid, position === bySize.length - 1 ? left : Math.max(share, 0));
    levels.set(grid, every);
    left -= lettersOf(grid, every);
  }
  const tables: TableDigest[] = [];
  for (const grid of grids) tables.push(yield* digestOf(grid, levels.get(grid) ?? 0));
  return tables;
}

function cellsOf({ rows, columns }: Grid): number {
  return rows.length * columns.length;
}

function levelFor(grid: Grid, letters: number): number {
  if (cellsOf(grid) * LETTERS <= letters) return 0;
  return Math.max(1, Math.ceil((grid.rows.length * LETTERS) / Math.max(LETTERS, letters)));
}

function lettersOf(grid: Grid, every: number): number {
  return LETTERS * (every === 0 ? cellsOf(grid) : Math.ceil(grid.rows.length / every));
}

/** One table's digest; `every` as in `TableDigest`. */
export function* digestOf(grid: Grid, every: number): Work<TableDigest> {
  const { rows, columns } = grid;
  const [first, second] = [new Int32Array(columns.length).fill(START), new Int32Array(columns.length).fill(~START)];
  const code: string[] = [];
  let ofRows = START;
  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_PER_SLICE === 0) yield 0;
    for (let at = 0; at < columns.length; at++) {
      const hash = hashOf(columns[at]?.values[row] ?? '');
      first[at] = mixed(first[at] ?? 0, hash);
      second[at] = mixed(hash, second[at] ?? 0);
      if (every === 0) code.push(lettersFor(hash));
      else ofRows = mixed(ofRows, hash);
    }
    if (every > 0 && ((row + 1) % every === 0 || row + 1 === rows.length)) {
      code.push(lettersFor(ofRows));
      ofRows = START;
    }
  }
  return {
    kind: grid.kind,
    sheet: grid.sheet,
    fields: columns.map(({ id }) => id),
    columns: columns.map((_column, at) => digits(first[at] ?? 0) + digits(second[at] ?? 0)),
    rows: rows.length,
    every,
    code: code.join(''),
  };
}

const START = 0x2f0b4a27;
const PRIME = 0x01000193;

/** The order of the two counts, so that cells which change places change the hash. */
function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x85ebca6b) + Math.imul(hash, 31);
  return product ^ (product >>> 15);
}

/** FNV-1a over the value and its type: the number 5 and the text "5" differ. */
function hashOf(value: CellValue): number {
  if (typeof value === 'string') return hashOfText(value, START);
  if (typeof value === 'boolean') return value ? 1 : 2;
  // Most numbers are whole and small.
  if (value === (value | 0)) return mixed(3, value);
  return hashOfText(String(value), PRIME);
}

function hashOfText(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

function digits(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The 4096 pairs of letters. */
const PAIRS = Array.from({ length: 4096 }, (_pair, at) => ALPHABET.charAt(at >>> 6) + ALPHABET.charAt(at & 63));

function lettersFor(hash: number): string {
  const spread = Math.imul(hash, 0x9e3779b1);
  return PAIRS[(spread ^ (spread >>> 12) ^ (spread >>> 24)) & 0xfff] ?? '';
}

/** A digest as one text, and back; null for a text that somebody has changed. */
export function digestText(tables: readonly TableDigest[]): string {
  return JSON.stringify(
    tables.map(({ kind, sheet, fields, columns, rows, every, code }) => [
      kind,
      sheet,
      rows,
      every,
      fields,
      columns,
      code,
    ]),
  );
}

export function parseDigest(text: string): TableDigest[] | null {
  if (text === '') return null;
  const parsed = parsedJson(text);
  if (!Array.isArray(parsed)) return null;
  const tables: TableDigest[] = [];
  for (const item of parsed as readonly unknown[]) {
    if (!Array.isArray(item)) return null;
    const [kind, sheet, rows, every, fields, columns, code] = item as readonly unknown[];
    if (typeof kind !== 'string' || typeof sheet !== 'string' || typeof code !== 'string') return null;
    if (!isCount(rows) || !isCount(every) || !isTexts(fields) || !isTexts(columns)) return null;
    const entries = every === 0 ? rows * fields.length : Math.ceil(rows / every);
    if (code.length !== entries * LETTERS || columns.length !== fields.length) return null;
    tables.push({ kind, sheet, rows, every, fields, columns, code });
  }
  return tables;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
