import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { isCount, isMoney, numberColumns } from '../shared/fields';
import { atCell, atFact } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';

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
        for (let i = 0; i < values.length; i++) {
          const value = values[i] ?? NaN;
          if (value < 0) yield atCell(table, column, i, { number: value });
          if (i % ROWS_PER_SLICE === 0) yield null;
        }
      }
    }
    for (const fact of book.profile.values()) {
      if (typeof fact.number === 'number' && fact.number < 0) yield atFact(fact, { number: fact.number });
    }
  },
};
