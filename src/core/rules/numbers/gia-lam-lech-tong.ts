import {
  cellOf,
  isStock,
  numberColumn,
  ReadState,
  tablesOf,
  type NumberColumn,
  type RecordTable,
} from '../../intake/book';
import type { RegisterRows } from '../../figures/register-rows';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { likelyPrice, usualOf, usualPrices, type PricedTable } from '../shared/prices';
import { rowTypes } from '../shared/row-category';
import { inSlices } from '../shared/scan';
import { registerRows } from '../shared/withdrawal';
import { isWrongProduct } from './thanh-tien-sai';

/** Fewer prices of a type do not show what is usual. */
const ENOUGH = 10;
const TIMES_USUAL = 20;
const SHARE = 0.02;
/** Copies that one row has at most; only rows whose price could reach the share with so many are counted out. */
const MOST_COPIES = 1000;

/** One price, or one amount, so far above what is usual for its type that it is a good part of the whole value. */
export const giaLamLechTong: Rule = {
  id: 'gia-lam-lech-tong',
  family: 'numbers',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('holdings', 'price'), columnsOf('holdings', 'amount')),
  *check({ book, figures }): Generator<Found | null> {
    const total = figures.get('value.total')?.value ?? 0;
    if (!(total > 0)) return;
    const priced = tablesOf(book, 'holdings')
      .filter((table) => isStock(table) && table.grain !== 'summary')
      .flatMap((table) => pricedTable(table) ?? []);
    const heavy: Heavy[] = [];
    for (const one of priced) yield* heavyRows(one, total * SHARE, heavy);
    if (heavy.length === 0) return;
    const usual = yield* usualPrices(priced, ENOUGH);
    for (const { table, record, price, value } of heavy) {
      const types = rowTypes(table);
      const type = types.own[record] ?? types.whole;
      const usualPrice = usualOf(usual, type);
      if (type === 'periodical' || !(price > usualPrice * TIMES_USUAL)) continue;
      yield atPrice(table, record, price, usualPrice, (100 * value) / total);
    }
  },
};

interface Heavy {
  readonly table: RecordTable;
  readonly record: number;
  readonly price: number;
  readonly value: number;
}

/** What one copy costs: the price, or its share of the amount where the row has no price. */
function pricedTable(table: RecordTable): PricedTable | null {
  const [price, amount] = [numberColumn(table, 'price'), numberColumn(table, 'amount')];
  if (!amount) return price ? { table, values: price.values } : null;
  const rows = registerRows(table);
  const values = amount.values.map((value, i) => {
    const own = price?.values[i] ?? NaN;
    return own === own || isUnread(price, i) ? own : value / copiesAt(rows, i);
  });
  return { table, values };
}

/** Words where a number belongs are `khong-phai-so`. */
function isUnread(column: NumberColumn | undefined, record: number): boolean {
  const state = column?.states[record] ?? ReadState.blank;
  return state !== ReadState.blank && state !== ReadState.read && state !== ReadState.fromText;
}

/** Copies of a row; 1 where it does not say how many. */
function copiesAt(rows: RegisterRows, record: number): number {
  const copies = rows.copiesAt(record);
  return copies === copies || isUnread(rows.quantity, record) ? copies : 1;
}

/** Rows in stock that are worth more than so much, and whose amount is what their price comes to. */
function* heavyRows({ table, values }: PricedTable, least: number, heavy: Heavy[]): Generator<null> {
  const rows = registerRows(table);
  yield* inSlices(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const price = values[i] ?? NaN;
      if (!(price * MOST_COPIES > least)) continue;
      const value = price * copiesAt(rows, i);
      if (!(value > least) || rows.isWithdrawn(i) || isWrong(rows, i)) continue;
      heavy.push({ table, record: i, price, value });
    }
  });
}

function isWrong({ quantity, price, amount }: RegisterRows, record: number): boolean {
  return isWrongProduct(quantity?.values[record] ?? NaN, price?.values[record] ?? NaN, amount?.values[record] ?? NaN);
}

function atPrice(table: RecordTable, record: number, price: number, usual: number, percent: number): Found | null {
  const own = numberColumn(table, 'price');
  const column = own && (own.values[record] ?? NaN) === price ? own : numberColumn(table, 'amount');
  if (!column) return null;
  const after = column === own ? likelyPrice(price, usual) : null;
  const data = { number: column.values[record] ?? NaN, price, usual, percent: Math.round(percent * 10) / 10, after };
  if (after === null) return atCell(table, column, record, data);
  const change = { cell: cellOf(table, column, record), before: column.raw[record] ?? '', after };
  return atCell(table, column, record, data, { proposals: [[change]] });
}
