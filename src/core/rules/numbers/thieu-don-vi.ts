import { numberColumn, ReadState, textColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { equipmentCategory } from '../shared/equipment';
import { atCell, correctedCell } from '../shared/found';
import { anyOf, columnsOf, tablesWith } from '../shared/needs';
import { rowCategory } from '../shared/row-category';
import { unitOf } from '../shared/units';

/** Rows with a quantity whose cell for the unit is blank. */
export const thieuDonVi: Rule = {
  id: 'thieu-don-vi',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('equipment', 'unit', 'quantity'), columnsOf('holdings', 'unit', 'quantity')),
  *check({ book }): Generator<Found | null> {
    for (const section of ['holdings', 'equipment'] as const) {
      for (const table of tablesWith(book, section, 'unit', 'quantity')) {
        const units = textColumn(table, 'unit');
        const quantities = numberColumn(table, 'quantity');
        if (!units || !quantities) continue;
        for (let i = 0; i < units.values.length; i++) {
          if (i % ROWS_PER_SLICE === 0) yield null;
          if (units.states[i] !== ReadState.blank || quantities.states[i] === ReadState.blank) continue;
          const unit = unitOf(categoryAt(book, table, i));
          yield unit === '' ? atCell(table, units, i, { after: '' }) : correctedCell(table, units, i, unit);
        }
      }
    }
  },
};

function categoryAt(book: LibraryBook, table: RecordTable, record: number): CategoryId | null {
  return table.section === 'equipment' ? equipmentCategory(book, table, record) : rowCategory(table, record);
}
