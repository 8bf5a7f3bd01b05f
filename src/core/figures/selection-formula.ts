import type { NumberColumn } from '../intake/book';
import { joined, LONGEST_FORMULA, rowTerm, termsOf, type Summand } from './formula-text';
import type { Work } from '../work';
import { ROWS_PER_PASS, type Selection, type SheetCells } from './sheet-cells';

/** More rows than this that need a word of their own make no reasonable formula. */
const MOST_CORRECTIONS = 120;

export interface Wanted {
  /** What is added up for each row. */
  readonly summand: Summand;
  readonly selections: readonly Selection[];
  /** 1 for records that count, 0 for those that do not. */
  readonly weight: (record: number) => number;
  /** The number that the product itself read for a record, by summand; the formula can only follow where the cell holds that number. */
  readonly columns?: readonly (NumberColumn | undefined)[];
  /**
   * Records that count by something that no formula can see (a date or number that is text, a range of numbers, a kind read from the content).
   */
  readonly unseen?: (record: number) => boolean;
  /** Columns whose formula errors would spoil the term, besides the summands. */
  readonly conditionColumns?: readonly number[];
}

/**
 * A formula without "=" that gives the same as counting the wanted records, or null where no reasonable one exists. The selections are tried out on the
 * raw cells as Excel would read them; rows that they take wrongly (totals, repeated headers, headings) or miss (a treacherous spelling) get a term of
 * their own. Pauses between its passes over the rows.
 */
export function* formulaFor(cells: SheetCells, wanted: Wanted): Work<string | null> {
  const { summand, selections } = wanted;
  if (cells.rowCount === 0) return '0';
  const scale = yield* scaleOf(cells, wanted);
  if (scale === null) return null;
  const spoiling = summand.length === 2 ? [...summand, ...(wanted.conditionColumns ?? [])] : [...summand];
  const hidden = spoiling.length > 0 ? cells.errorRows(spoiling) : null;
  yield 0;
  const got = yield* cells.weights(selections, hidden);
  const corrections: string[] = [];
  for (let at = 0; at < got.length; at++) {
    if (at % ROWS_PER_PASS === ROWS_PER_PASS - 1) yield 0;
    const record = cells.records[at] ?? -1;
    const weight = record < 0 ? 0 : wanted.weight(record);
    const difference = weight - (got[at] ?? 0);
    if (difference === 0 || addsNothing(cells, summand, at)) continue;
    if (record >= 0 && wanted.unseen?.(record)) return null;
    if (corrections.length >= MOST_CORRECTIONS) return null;
    const factor = Math.abs(difference) === 1 ? '' : `${Math.abs(difference)}*`;
    corrections.push(`${difference > 0 ? '+' : '-'}${factor}${rowTerm(cells, summand, at)}`);
  }
  const text = joined([...termsOf(cells, summand, selections, hidden), ...corrections]);
  if (text === '') return '0';
  const whole = scale === 1 ? text : `${scale}*(${text})`;
  return whole.length > LONGEST_FORMULA - 2 ? null : whole;
}

/** A row whose summands hold no number adds nothing, whether it is taken or not. */
function addsNothing(cells: SheetCells, summand: Summand, at: number): boolean {
  for (const column of summand) {
    const value = cells.raw(at, column);
    if (typeof value !== 'number' || value === 0) return true;
  }
  return false;
}

/**
 * What the cells' own numbers must be multiplied by to be the numbers that were read (1000 under "nghìn đồng"); null where a record that counts holds its
 * number as text, or the factor is not the same everywhere.
 */
function* scaleOf(cells: SheetCells, wanted: Wanted): Work<number | null> {
  let scale = 1;
  let first = true;
  for (let s = 0; s < wanted.summand.length; s++) {
    const column = wanted.columns?.[s];
    const at = wanted.summand[s];
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
      if (value === 0 && (raw === 0 || raw === '')) continue;
      if (typeof raw !== 'number' || raw === 0) return null;
      const here = value / raw;
      if (factor === 0) factor = here;
      else if (factor !== here) return null;
    }
    if (factor !== 0 && factor !== 1) {
      if (!first) return null;
      scale = factor;
    }
    first = false;
  }
  return scale;
}
