import { cellOf, numberColumn, ReadState } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';

/** Good + broken against the quantity of the same row. A row that says nothing of its condition is not judged; one that says only the broken ones is
 * judged when they alone are too many. */
export const tinhTrangKhacSoLuong: Rule = {
  id: 'tinh-trang-khac-so-luong',
  family: 'balances',
  severity: 'loi',
  missing: columnsOf('equipment', 'quantity', 'good', 'broken'),
  *check({ book }): Generator<Found | null> {
    for (const table of tablesWith(book, 'equipment', 'quantity', 'good', 'broken')) {
      const quantities = numberColumn(table, 'quantity');
      const goods = numberColumn(table, 'good');
      const brokens = numberColumn(table, 'broken');
      if (!quantities || !goods || !brokens) continue;
      for (let i = 0; i < quantities.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const quantity = quantities.values[i] ?? NaN;
        const noGood = goods.states[i] === ReadState.blank;
        const noBroken = brokens.states[i] === ReadState.blank;
        if (!(quantity >= 0) || !Number.isInteger(quantity) || (noGood && noBroken)) continue;
        const good = noGood ? 0 : (goods.values[i] ?? NaN);
        const broken = noBroken ? 0 : (brokens.values[i] ?? NaN);
        const sum = good + broken;
        if (sum !== sum || sum === quantity || (noGood && broken < quantity)) continue;
        const others = [cellOf(table, goods, i), cellOf(table, brokens, i)];
        yield atCell(table, quantities, i, { quantity, good, broken, sum }, { others, keyOf: `${good}+${broken}` });
      }
    }
  },
};
