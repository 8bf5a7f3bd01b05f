import type { CellValue } from '../../src/core/sheet/snapshot';
import { CATEGORIES, COLUMN, CONDITIONS, PREFIXES, SOURCES, TODAY } from '../data/register';

type Rows = readonly (readonly CellValue[])[];

/** Cells with something wrong, as row × 16 + column: no object a finding. */
export class Cells {
  private found = new Int32Array(1024);
  length = 0;

  add(row: number, column: number): void {
    if (this.length === this.found.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.found);
      this.found = wider;
    }
    this.found[this.length++] = row * 16 + column;
  }

  list(): [row: number, column: number][] {
    return Array.from(this.found.subarray(0, this.length), (code) => [code >> 4, code & 15]);
  }
}

const BLOCK = 4096;
const DIGITS = 7;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2026;

function foldOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a person would accept: the names themselves, without marks, in capitals, by their initials or without "sách". */
const ALIASES = new Map<string, number>();
CATEGORIES.forEach((name, index) => {
  const fold = foldOf(name);
  for (const alias of [fold, fold.replace(/^sach /, ''), (PREFIXES[index] ?? '').toLowerCase()])
    ALIASES.set(alias, index);
});

/**
 * The yardstick: the table's checks written by hand for exactly this table, column by column over blocks of rows, plain loops, no object a cell, bitmaps
 * for the numbers. It knows the columns' places, their types and the shape of the numbers beforehand, and explains nothing.
 */
export function bestLoop(rows: Rows): Cells {
  const cells = new Cells();
  const types = new Int8Array(rows.length);
  const series = new Int8Array(rows.length);
  const seen = PREFIXES.map(() => new Uint32Array(1 << 12));
  const variants = new Map<CellValue, number>();
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(rows.length, from + BLOCK);
    checkNumbers(rows, from, to, series, seen, cells);
    checkText(rows, from, to, COLUMN.title, true, cells);
    checkText(rows, from, to, COLUMN.author, true, cells);
    for (let i = from; i < to; i++) {
      const value = rows[i]?.[COLUMN.category] ?? '';
      // A short list is compared faster than its hashes are made.
      let type = CATEGORIES.indexOf(value as (typeof CATEGORIES)[number]);
      if (type < 0 && typeof value === 'string') {
        type = variants.get(value) ?? ALIASES.get(foldOf(value)) ?? -1;
        variants.set(value, type);
      }
      types[i] = type;
      if (type < 0) cells.add(i, COLUMN.category);
    }
    checkText(rows, from, to, COLUMN.publisher, true, cells);
    checkList(rows, from, to, COLUMN.condition, CONDITIONS, cells);
    checkRange(rows, from, to, COLUMN.year, FIRST_YEAR, LAST_YEAR, true, cells);
    checkRange(rows, from, to, COLUMN.price, 0, 1e9, false, cells);
    checkRange(rows, from, to, COLUMN.entered, 1, TODAY, true, cells);
    checkList(rows, from, to, COLUMN.source, SOURCES, cells);
    checkRange(rows, from, to, COLUMN.quantity, 0, 1e6, true, cells);
    checkText(rows, from, to, COLUMN.note, false, cells);
    for (let i = from; i < to; i++) {
      const [own = -1, stated = -1] = [series[i], types[i]];
      if (own >= 0 && stated >= 0 && own !== stated) cells.add(i, COLUMN.number);
    }
  }
  return cells;
}

function checkNumbers(
  rows: Rows,
  from: number,
  to: number,
  series: Int8Array,
  seen: Uint32Array[],
  cells: Cells,
): void {
  for (let i = from; i < to; i++) {
    const value = rows[i]?.[COLUMN.number];
    series[i] = -1;
    let number = -1;
    if (typeof value === 'string' && value.length === 4 + DIGITS && value.charCodeAt(3) === 45) {
      number = 0;
      for (let at = 4; at < value.length; at++) {
        const digit = value.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) {
          number = -1;
          break;
        }
        number = number * 10 + digit;
      }
    }
    let prefix = -1;
    if (number >= 0 && typeof value === 'string')
      for (let p = 0; p < PREFIXES.length; p++) if (value.startsWith(PREFIXES[p] ?? '')) prefix = p;
    if (prefix < 0) {
      cells.add(i, COLUMN.number);
      continue;
    }
    series[i] = prefix;
    const word = number >>> 5;
    let bits = seen[prefix] ?? new Uint32Array(1);
    if (word >= bits.length) {
      let length = bits.length;
      while (length <= word) length *= 2;
      const wider = new Uint32Array(length);
      wider.set(bits);
      seen[prefix] = bits = wider;
    }
    const bit = 1 << (number & 31);
    if (((bits[word] ?? 0) & bit) !== 0) cells.add(i, COLUMN.number);
    else bits[word] = (bits[word] ?? 0) | bit;
  }
}

function checkText(rows: Rows, from: number, to: number, column: number, wanted: boolean, cells: Cells): void {
  for (let i = from; i < to; i++) {
    const value = rows[i]?.[column];
    if (typeof value !== 'string' || value.length > 500) cells.add(i, column);
    else if (wanted) {
      let blank = true;
      for (let at = 0; at < value.length && blank; at++) if (value.charCodeAt(at) > 32) blank = false;
      if (blank) cells.add(i, column);
    }
  }
}

function checkRange(
  rows: Rows,
  from: number,
  to: number,
  column: number,
  least: number,
  most: number,
  whole: boolean,
  cells: Cells,
): void {
  for (let i = from; i < to; i++) {
    const value = rows[i]?.[column];
    if (typeof value !== 'number' || value < least || value > most || (whole && Math.floor(value) !== value))
      cells.add(i, column);
  }
}

function checkList(
  rows: Rows,
  from: number,
  to: number,
  column: number,
  list: readonly CellValue[],
  cells: Cells,
): void {
  for (let i = from; i < to; i++) if (!list.includes(rows[i]?.[column] ?? '')) cells.add(i, column);
}
