import { numberColumn } from '../../intake/book';
import type { FieldId, SectionId } from '../../library/ids';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { correctedCell } from '../shared/found';
import { anyOf, columnsOf, tablesWith } from '../shared/needs';
import { sameMoney } from '../shared/sums';

const PRICE: readonly (readonly [SectionId, FieldId])[] = [
  ['holdings', 'price'],
  ['equipment', 'unitPrice'],
];

/** Quantity × price against the amount of the same row. A blank price or amount says nothing, and a count that cannot be is a finding of its own. */
export const thanhTienSai: Rule = {
  id: 'thanh-tien-sai',
  family: 'numbers',
  severity: 'loi',
  missing: anyOf(
    columnsOf('holdings', 'quantity', 'price', 'amount'),
    columnsOf('equipment', 'quantity', 'unitPrice', 'amount'),
  ),
  *check({ book }): Generator<Found | null> {
    for (const [section, priceField] of PRICE) {
      for (const table of tablesWith(book, section, 'quantity', priceField, 'amount')) {
        const quantities = numberColumn(table, 'quantity');
        const prices = numberColumn(table, priceField);
        const amounts = numberColumn(table, 'amount');
        if (!quantities || !prices || !amounts) continue;
        for (let i = 0; i < amounts.values.length; i++) {
          if (i % ROWS_PER_SLICE === 0) yield null;
          const quantity = quantities.values[i] ?? NaN;
          const price = prices.values[i] ?? NaN;
          const amount = amounts.values[i] ?? NaN;
          const product = quantity * price;
          if (
            product !== product ||
            amount !== amount ||
            quantity < 0 ||
            !Number.isInteger(quantity) ||
            price < 0 ||
            sameMoney(product, amount)
          )
            continue;
          yield correctedCell(table, amounts, i, product, { quantity, price, amount });
        }
      }
    }
  },
};
