import { cellOf, numberColumn } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { equipmentCategory } from '../shared/equipment';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';

const SEATED: ReadonlySet<CategoryId | null> = new Set<CategoryId | null>(['readingSet', 'mobileTable', null]);

/** Seats that do not make a whole number for each set or table. */
export const choNgoiKhongKhop: Rule = {
  id: 'cho-ngoi-khong-khop',
  family: 'balances',
  severity: 'canh-bao',
  missing: columnsOf('equipment', 'quantity', 'seats'),
  *check({ book }): Generator<Found | null> {
    for (const table of tablesWith(book, 'equipment', 'quantity', 'seats')) {
      const seats = numberColumn(table, 'seats');
      const quantities = numberColumn(table, 'quantity');
      if (!seats || !quantities) continue;
      for (let i = 0; i < seats.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const count = seats.values[i] ?? NaN;
        const quantity = quantities.values[i] ?? NaN;
        if (!(count > 0) || !(quantity > 0) || count % quantity === 0) continue;
        if (!SEATED.has(equipmentCategory(book, table, i))) continue;
        yield atCell(
          table,
          seats,
          i,
          { seats: count, quantity, each: count / quantity },
          { others: [cellOf(table, quantities, i)], keyOf: quantity },
        );
      }
    }
  },
};
