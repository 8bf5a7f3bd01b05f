import type { Found, Rule } from '../rule';
import { isCount, isMoney, numberColumns } from '../shared/fields';
import { atCell, atFact } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';

/** Counts and amounts below zero. */
export const soAm: Rule = {
  id: 'so-am',
  family: 'numbers',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS, 'profile'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of numberColumns(table)) {
        const counted = isCount(column.field) || isMoney(table.section, column.field) || table.section === 'history';
        if (!counted) continue;
        const { values } = column;
        yield* foundWhere(values.length, negative(values), (i) =>
          atCell(table, column, i, { number: values[i] ?? NaN }),
        );
      }
    }
    for (const fact of book.profile.values()) {
      if (typeof fact.number === 'number' && fact.number < 0) yield atFact(fact, { number: fact.number });
    }
  },
};

function negative(values: Float64Array): Find {
  return (from, to) => nextNegative(values, from, to);
}

function nextNegative(values: Float64Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if ((values[i] ?? 0) < 0) return i;
  return to;
}
