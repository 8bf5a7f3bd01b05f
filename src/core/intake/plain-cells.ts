import type { CategoryId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import { isCleanText } from '../text/normal';
import { ReadState } from './book';

/**
 * The loops that nearly every cell of a large table goes through: plain functions over arrays, one sort of column each. A cell that needs thought is put into
 * `others` for the column's reader. (The JavaScript engine throws away what it compiled for a class when no object of the class is left; for arrays it does not.)
 */

const HASH = 35;

/** A column of a sheet: its cells stand at `at` in each of `cells`, and `cells[0]` is the row `firstRow`. */
export interface SheetColumn {
  readonly cells: readonly (readonly CellValue[])[];
  readonly firstRow: number;
  readonly at: number;
}

/** Puts the cells that the rows from..to of a list have in a column into `into`, at the same places. */
export function copyCells(
  { cells, firstRow, at }: SheetColumn,
  rows: Int32Array,
  from: number,
  to: number,
  into: CellValue[],
): void {
  for (let i = from; i < to; i++) {
    const row = cells[(rows[i] ?? -1) - firstRow];
    into[i] = row ? (row[at] ?? '') : '';
  }
}

/** A stretch of a column, the records from..to (exclusive): what its cells hold, and where what is read from them goes. */
export interface Stretch<Values> {
  readonly raw: readonly CellValue[];
  readonly states: Uint8Array;
  readonly values: Values;
  readonly from: number;
  readonly to: number;
  /** The records whose cells need thought are added here. */
  readonly others: number[];
}

/** The serials that are days: from `first` to `last` once `shift` (the workbook's date system) is added. */
export interface DaySpan {
  readonly shift: number;
  readonly first: number;
  readonly last: number;
}

/** Texts that are known to name one category: `texts[k]` names `ids[k]`. */
export interface KnownTexts {
  readonly texts: readonly string[];
  readonly ids: readonly CategoryId[];
}

/** Texts that are their own reading, and blanks. */
export function takeTexts({ raw, states, from, to, others }: Omit<Stretch<null>, 'values'>): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (value === '') continue;
    if (typeof value === 'string' && isCleanText(value) && value.charCodeAt(0) !== HASH) states[i] = ReadState.read;
    else others.push(i);
  }
}

export function takeNumbers({ raw, states, values, from, to, others }: Stretch<Float64Array>): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (typeof value === 'number') {
      values[i] = value;
      states[i] = ReadState.read;
    } else if (value !== '') others.push(i);
  }
}

/** Days; their time of day is dropped. */
export function takeDays(stretch: Stretch<Float64Array>, { shift, first, last }: DaySpan): void {
  const { raw, states, values, from, to, others } = stretch;
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

/** Known texts. A column of types holds few different ones, found faster by comparing than by hashing. */
export function takeCategories(stretch: Stretch<(CategoryId | null)[]>, { texts, ids }: KnownTexts): void {
  const { raw, states, values, from, to, others } = stretch;
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
