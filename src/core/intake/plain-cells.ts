import type { CategoryId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import { isCleanText } from '../text/normal';
import { ReadState } from './book';

/**
 * The loops that nearly every cell of a large table goes through: plain functions over arrays, one sort of column each. A cell that needs thought is put into
 * `others` for the column's reader. (The JavaScript engine throws away what it compiled for a class when no object of the class is left; for arrays it does not.)
 */

const HASH = 35;

/** Puts the cells that the rows from..to of a list have in a column (`at`) into `into`, at the same places. `cells[0]` is the row `firstRow`. */
export function copyCells(
  cells: readonly (readonly CellValue[])[],
  firstRow: number,
  rows: Int32Array,
  from: number,
  to: number,
  at: number,
  into: CellValue[],
): void {
  for (let i = from; i < to; i++) {
    const row = cells[(rows[i] ?? -1) - firstRow];
    into[i] = row ? (row[at] ?? '') : '';
  }
}

/** Texts that are their own reading, and blanks. */
export function takeTexts(
  raw: readonly CellValue[],
  states: Uint8Array,
  from: number,
  to: number,
  others: number[],
): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (value === '') continue;
    if (typeof value === 'string' && isCleanText(value) && value.charCodeAt(0) !== HASH) states[i] = ReadState.read;
    else others.push(i);
  }
}

export function takeNumbers(
  raw: readonly CellValue[],
  states: Uint8Array,
  values: Float64Array,
  from: number,
  to: number,
  others: number[],
): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (typeof value === 'number') {
      values[i] = value;
      states[i] = ReadState.read;
    } else if (value !== '') others.push(i);
  }
}

/** Serials that are days from `first` to `last` once `shift` (the workbook's date system) is added; their time of day is dropped. */
export function takeDays(
  raw: readonly CellValue[],
  states: Uint8Array,
  values: Float64Array,
  from: number,
  to: number,
  shift: number,
  first: number,
  last: number,
  others: number[],
): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (typeof value === 'number') {
      const day = Math.floor(value) + shift;
      if (day >= first && day <= last) {
        values[i] = day;
        states[i] = ReadState.read;
      } else others.push(i);
    } else if (value !== '') others.push(i);
  }
}

/** Texts that are known to name one category: `texts[k]` names `ids[k]`. A column of types holds few different ones, found faster by comparing than by hashing. */
export function takeCategories(
  raw: readonly CellValue[],
  states: Uint8Array,
  values: (CategoryId | null)[],
  from: number,
  to: number,
  texts: readonly string[],
  ids: readonly CategoryId[],
  others: number[],
): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (value === '') continue;
    let at = 0;
    while (at < texts.length && texts[at] !== value) at++;
    const id = ids[at];
    if (id === undefined) others.push(i);
    else {
      values[i] = id;
      states[i] = ReadState.read;
    }
  }
}
