import type { NumberColumn } from '../intake/book';
import type { CellAddress } from '../sheet/address';
import {
  canCompareWith,
  joined,
  LONGEST_FORMULA,
  NO_FORMULA,
  NO_ROWS,
  readTerm,
  rowTerm,
  termsOf,
  type Part,
  type ReadFactor,
  type Summand,
} from './formula-text';
import type { Work } from '../work';
import { ROWS_PER_PASS, type Selection, type SheetCells } from './sheet-cells';

/** More rows than this that need a word of their own make no reasonable formula. */
const MOST_CORRECTIONS = 120;
/** More cells than this whose number the product has to read for Excel make no formula (docs/WORKBOOK.md, "What exactly is counted" 22). */
export const MOST_READ_CELLS = 20;

export interface Wanted {
  /** What is added up for each row. */
  readonly summand: Summand;
  readonly selections: readonly Selection[];
  /** 1 for records that count, 0 for those that do not. */
  readonly weight: (record: number) => number;
  /** The number that the product itself read for a record, by summand; the formula can only follow where the cell holds that number. */
  readonly columns?: readonly (NumberColumn | undefined)[];
  /** Records that count by something that no formula can see (a date that is text, a range of numbers, a kind read from the content). */
  readonly unseen?: (record: number) => boolean;
  /** Columns whose formula errors would spoil the term, besides the summands. */
  readonly conditionColumns?: readonly number[];
}

/**
 * A formula that gives the same as counting the wanted records. The selections are tried out on the raw cells as Excel would read them; rows that they take
 * wrongly (totals, repeated headers, headings) or miss (a treacherous spelling) get a term of their own, and so do rows that hold their number as text.
 * Pauses between its passes over the rows.
 */
export function* formulaFor(cells: SheetCells, wanted: Wanted): Work<Part> {
  const { summand, selections } = wanted;
  if (cells.rowCount === 0) return NO_ROWS;
  const scales = yield* scalesOf(cells, wanted);
  if (scales === null) return NO_FORMULA;
  const spoiling = summand.length === 2 ? [...summand, ...(wanted.conditionColumns ?? [])] : [...summand];
  const hidden = spoiling.length > 0 ? cells.errorRows(spoiling) : null;
  yield 0;
  const got = yield* cells.weights(selections, hidden);
  const corrections: string[] = [];
  const readTerms: string[] = [];
  const readCells: CellAddress[] = [];
  for (let at = 0; at < got.length; at++) {
    if (at % ROWS_PER_PASS === ROWS_PER_PASS - 1) yield 0;
    const record = cells.records[at] ?? -1;
    const weight = record < 0 ? 0 : wanted.weight(record);
    const difference = weight - (got[at] ?? 0);
    if ((difference === 0 && weight === 0) || addsNothing(cells, wanted, at, record)) continue;
    if (difference !== 0) {
      if (record >= 0 && wanted.unseen?.(record)) return NO_FORMULA;
      if (corrections.length >= MOST_CORRECTIONS) return NO_FORMULA;
      const factor = Math.abs(difference) === 1 ? '' : `${Math.abs(difference)}*`;
      corrections.push(`${difference > 0 ? '+' : '-'}${factor}${rowTerm(cells, summand, at)}`);
    }
    const factors = weight === 0 ? [] : factorsOf(cells, wanted, scales, at, record);
    const textual = factors.filter(({ text }) => text !== null);
    if (textual.length === 0) continue;
    if (textual.some(({ text }) => !canCompareWith(text ?? ''))) return NO_FORMULA;
    readTerms.push(`+${weight === 1 ? '' : `${weight}*`}${readTerm(factors)}`);
    readCells.push(...textual.map(({ cell }) => cell));
  }
  if (readCells.length > MOST_READ_CELLS) return { text: null, readCells };
  const text = joined([...termsOf(cells, summand, selections, hidden), ...corrections]);
  const scale = scales.reduce((product, one) => product * one, 1);
  const sum = text === '' || scale === 1 ? text : `${scale}*(${text})`;
  const whole = joined([...(sum === '' ? [] : [sum]), ...readTerms]) || '0';
  return { text: whole.length > LONGEST_FORMULA - 2 ? null : whole, readCells };
}

/** What a record's cells and the product's reading of them hold, by summand. */
function factorsOf(
  cells: SheetCells,
  { summand, columns = [] }: Wanted,
  scales: readonly number[],
  at: number,
  record: number,
): ReadFactor[] {
  return summand.map((column, s) => {
    const raw = cells.raw(at, column);
    const value = columns[s]?.values[record] ?? NaN;
    const cell = { sheet: cells.table.sheet, row: cells.firstRow + at, column };
    return { cell, text: typeof raw === 'string' && !Number.isNaN(value) ? raw : null, value, scale: scales[s] ?? 1 };
  });
}

/** A row whose summands hold no number, and no text that was read as one, adds nothing, whether it is taken or not. */
function addsNothing(cells: SheetCells, { summand, columns = [] }: Wanted, at: number, record: number): boolean {
  return summand.some((column, s) => {
    const raw = cells.raw(at, column);
    if (typeof raw === 'number') return raw === 0;
    const value = record < 0 || raw === '' ? NaN : (columns[s]?.values[record] ?? NaN);
    return Number.isNaN(value) || value === 0;
  });
}

/**
 * What the cells' own numbers must be multiplied by to be the numbers that were read (1000 under "nghìn đồng"), by summand; null where a number that is no text
 * was read in another way, or the factor is not the same everywhere.
 */
function* scalesOf(cells: SheetCells, wanted: Wanted): Work<number[] | null> {
  const scales: number[] = [];
  for (let s = 0; s < wanted.summand.length; s++) {
    const column = wanted.columns?.[s];
    const at = wanted.summand[s];
    scales[s] = column?.scale ?? 1;
    if (!column || at === undefined) continue;
    let factor = 0;
    for (let row = 0; row < cells.rowCount; row++) {
      if (row % ROWS_PER_PASS === ROWS_PER_PASS - 1) yield 0;
      const record = cells.records[row] ?? -1;
      if (record < 0 || wanted.weight(record) === 0) continue;
      const value = column.values[record] ?? NaN;
      const raw = cells.raw(row, at);
      if (Number.isNaN(value)) {
        // Excel would count a number that was not believed.
        if (typeof raw === 'number' && raw !== 0) return null;
        continue;
      }
      if (typeof raw === 'string') {
        // A merged cell's number stands in another row.
        if (raw === '' && value !== 0) return null;
        continue;
      }
      if (value === 0 && raw === 0) continue;
      if (typeof raw !== 'number' || raw === 0) return null;
      const here = value / raw;
      if (factor === 0) factor = here;
      else if (factor !== here) return null;
    }
    if (factor !== 0) scales[s] = factor;
  }
  return scales;
}
