import { numberColumn } from '../../intake/book';
import type { FieldId, SectionId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { correctedCell } from '../shared/found';
import { anyOf, columnsOf, tablesWith } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';
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
        const wrong: Find = (from, to) => {
          for (let i = from; i < to; i++)
            if (isWrongProduct(quantities.values[i] ?? NaN, prices.values[i] ?? NaN, amounts.values[i] ?? NaN))
              return i;
          return to;
        };
        yield* foundWhere(amounts.values.length, wrong, (i) => {
          const quantity = quantities.values[i] ?? NaN;
          const price = prices.values[i] ?? NaN;
          const amount = amounts.values[i] ?? NaN;
          return correctedCell(table, amounts, i, quantity * price, { quantity, price, amount });
        });
      }
    }
  },
};

/** Whether an amount is certainly not quantity × price. Numbers that are missing (NaN) say nothing. */
export function isWrongProduct(quantity: number, price: number, amount: number): boolean {
  const product = quantity * price;
  const known = product === product && amount === amount && quantity >= 0 && Number.isInteger(quantity) && price >= 0;
  return known && !sameMoney(product, amount);
}
