import { ReadState, type NumberColumn, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import { isCount, isMoney } from './fields';

/** Whether sums of the column over rows mean anything: counts and amounts do, years do not, and prices only where each row is one copy. */
export function addsUp(table: RecordTable, field: FieldId): boolean {
  if (field === 'price' || field === 'unitPrice') return table.grain === 'copy';
  return isCount(field) || isMoney(table.section, field);
}

export interface ColumnSum {
  readonly sum: number;
  /** The part of the sum that stands in the cells as text, which Excel's own SUM leaves out. */
  readonly ofTexts: number;
  /** Cells that hold something that could not be read. */
  readonly unread: number;
}

/** The sum of a number column over the records from..to (half-open); `skip` leaves out the records it marks with 1. */
export function sumOf(column: NumberColumn, from: number, to: number, skip?: Uint8Array): ColumnSum {
  let sum = 0;
  let ofTexts = 0;
  let unread = 0;
  for (let i = from; i < to; i++) {
    if (skip && skip[i] === 1) continue;
    const state = column.states[i];
    if (state === ReadState.unreadable || state === ReadState.error || state === ReadState.ambiguous) unread++;
    const value = column.values[i] ?? NaN;
    if (value !== value) continue;
    sum += value;
    if (state === ReadState.fromText) ofTexts += value;
  }
  return { sum, ofTexts, unread };
}

/** Equal but for the rounding of decimal fractions; half a đồng is nothing. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-6, Math.abs(b) * 1e-9);
}

/** Amounts in đồng agree when they differ by less than one đồng. */
export function sameMoney(a: number, b: number): boolean {
  return Math.abs(a - b) < 1;
}
