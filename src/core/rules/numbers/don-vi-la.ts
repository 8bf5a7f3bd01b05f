import { ReadState, textColumn } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { equipmentCategory } from '../shared/equipment';
import { atCell, correctedCell } from '../shared/found';
import { anyOf, columnsOf, tablesWith } from '../shared/needs';
import { rowCategory } from '../shared/row-category';
import { unitFits, unitOf } from '../shared/units';

/** Units that do not fit what the row counts: tên for bản. */
export const donViLa: Rule = {
  id: 'don-vi-la',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('equipment', 'unit'), columnsOf('holdings', 'unit')),
  *check({ book }): Generator<Found | null> {
    for (const section of ['holdings', 'equipment'] as const) {
      for (const table of tablesWith(book, section, 'unit')) {
        const units = textColumn(table, 'unit');
        if (!units) continue;
        for (let i = 0; i < units.values.length; i++) {
          if (i % ROWS_PER_SLICE === 0) yield null;
          const unit = units.values[i] ?? '';
          if (unit === '' || units.states[i] === ReadState.error) continue;
          const category = section === 'equipment' ? equipmentCategory(book, table, i) : rowCategory(table, i);
          if (category === null && section === 'holdings') continue;
          if (unitFits(category, unit)) continue;
          const wanted = unitOf(category);
          yield wanted === '' ? atCell(table, units, i, { after: '' }) : correctedCell(table, units, i, wanted);
        }
      }
    }
  },
};
