import { isStock, numberColumn, ReadState, type NumberColumn, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { sameMoney, sameNumber } from '../shared/sums';

interface Balance {
  readonly opening: FieldId;
  readonly added: FieldId;
  readonly withdrawn: FieldId;
  /** The first that the table has. */
  readonly closing: readonly FieldId[];
  readonly same: (a: number, b: number) => boolean;
}

const BALANCES: readonly Balance[] = [
  { opening: 'opening', added: 'added', withdrawn: 'withdrawn', closing: ['closing', 'copies'], same: sameNumber },
  {
    opening: 'openingValue',
    added: 'addedValue',
    withdrawn: 'withdrawnValue',
    closing: ['closingValue', 'value'],
    same: sameMoney,
  },
];

/** Opening + additions − withdrawals against the closing of the same row of a summary, in copies and in đồng. A blank movement is none. */
export const canDoiSai: Rule = {
  id: 'can-doi-sai',
  family: 'balances',
  severity: 'loi',
  missing: anyOf(
    columnsOf('holdings', 'opening', 'closing'),
    columnsOf('holdings', 'opening', 'copies'),
    columnsOf('holdings', 'openingValue', 'closingValue'),
    columnsOf('holdings', 'openingValue', 'value'),
  ),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section !== 'holdings' || !isStock(table) || table.grain !== 'summary') continue;
      for (const balance of BALANCES) yield* unbalanced(table, balance);
    }
  },
};

function* unbalanced(table: RecordTable, { opening, added, withdrawn, closing, same }: Balance): Generator<Found> {
  const openings = numberColumn(table, opening);
  const [additions, withdrawals] = [numberColumn(table, added), numberColumn(table, withdrawn)];
  const closings = closing.map((field) => numberColumn(table, field)).find((column) => column !== undefined);
  if (!openings || !closings || (!additions && !withdrawals)) return;
  for (let i = 0; i < table.rows.length; i++) {
    const start = openings.values[i] ?? NaN;
    const end = closings.values[i] ?? NaN;
    const plus = movement(additions, i);
    const minus = movement(withdrawals, i);
    const expected = start + plus - minus;
    if (expected !== expected || end !== end || same(expected, end)) continue;
    // Any of the four may be the wrong one, so nothing is proposed.
    yield atCell(table, closings, i, { opening: start, added: plus, withdrawn: minus, closing: end, after: expected });
  }
}

function movement(column: NumberColumn | undefined, record: number): number {
  if (!column || column.states[record] === ReadState.blank) return 0;
  return column.values[record] ?? NaN;
}
