import { PROFILE_NAMES, type ProfileName } from '../../library/profile';
import type { Found, Rule } from '../rule';
import { isCount, numberColumns } from '../shared/fields';
import { atCell, atFact } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';

const COUNTED_FACTS: ReadonlySet<ProfileName> = new Set(
  PROFILE_NAMES.filter(({ type }) => type === 'count').map(({ name }) => name),
);

/** Fractions of things that are counted whole. */
export const soLe: Rule = {
  id: 'so-le',
  family: 'numbers',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS, 'profile'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of numberColumns(table)) {
        if (!isCount(column.field)) continue;
        const { values } = column;
        yield* foundWhere(values.length, fractions(values), (i) =>
          atCell(table, column, i, { number: values[i] ?? NaN }),
        );
      }
    }
    for (const fact of book.profile.values()) {
      if (COUNTED_FACTS.has(fact.name) && isFraction(fact.number ?? NaN)) yield atFact(fact, { number: fact.number });
    }
  },
};

function fractions(values: Float64Array): Find {
  return (from, to) => nextFraction(values, from, to);
}

function nextFraction(values: Float64Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isFraction(values[i] ?? NaN)) return i;
  return to;
}

/** Not whole, beyond what binary fractions lose (2.9999999996 from a formula is 3). */
function isFraction(value: number): boolean {
  return Math.abs(value - Math.round(value)) > 1e-6;
}
