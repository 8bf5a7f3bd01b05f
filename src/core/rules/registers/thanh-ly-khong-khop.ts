import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf } from '../shared/needs';
import { flagged, foundWhere } from '../shared/scan';
import { registerRows } from '../shared/withdrawal';
import {
  daysOfLists,
  markedRecords,
  numberedRegisters,
  numbersOfRow,
  stockByKey,
  type ListedNumber,
  type NumberedTable,
  type StockCopy,
} from '../shared/withdrawal-lists';

/**
 * A register of withdrawals against the registers of the stock: numbers that stand in none of them, and copies that are withdrawn in one and not in the
 * other. A stock that never marks what left leaves that to the list, and what left on other days than the list is about need not be in it.
 */
export const thanhLyKhongKhop: Rule = {
  id: 'thanh-ly-khong-khop',
  family: 'registers',
  severity: 'canh-bao',
  missing(input) {
    const { lists, stock } = numberedRegisters(input.book);
    if (stock.length === 0) return columnsOf('holdings', 'accessionNumber')(input);
    return lists.length === 0 ? ['holdings.withdrawals'] : [];
  },
  *check({ book }): Generator<Found | null> {
    const { lists, stock } = numberedRegisters(book);
    const sought = new Set<string>();
    const digits = new Set<number>();
    for (const list of lists) {
      for (let i = 0; i < list.table.rows.length; i++)
        for (const { text, keys } of numbersOfRow(list, i)) {
          for (const key of keys) sought.add(key);
          digits.add(Number(/\d+$/.exec(text)?.[0]));
        }
      yield null;
    }
    const found = yield* stockByKey(stock, sought, digits);
    const marking = new Set<NumberedTable>();
    for (const register of stock) if ((yield* markedRecords(register)).includes(1)) marking.add(register);
    for (const list of lists) yield* rowsOfList(list, found, marking);
    yield* notListed(stock, lists, found);
  },
};

function copiesOf({ keys }: ListedNumber, found: ReadonlyMap<string, readonly StockCopy[]>): readonly StockCopy[] {
  for (const key of keys) {
    const copies = found.get(key);
    if (copies) return copies;
  }
  return [];
}

function* rowsOfList(
  list: NumberedTable,
  found: ReadonlyMap<string, readonly StockCopy[]>,
  marking: ReadonlySet<NumberedTable>,
): Generator<Found | null> {
  const { table, numbers } = list;
  for (let i = 0; i < table.rows.length; i++) {
    if (i % 256 === 255) yield null;
    const unknown: string[] = [];
    const inStock: StockCopy[] = [];
    for (const one of numbersOfRow(list, i)) {
      const copies = copiesOf(one, found);
      const [first] = copies;
      if (!first) unknown.push(one.text);
      else if (!copies.some(({ withdrawn }) => withdrawn) && marking.has(first.register)) inStock.push(first);
    }
    if (unknown.length > 0)
      yield atCell(table, numbers, i, { kind: 'unknown', number: unknown[0] ?? '', count: unknown.length });
    else if (inStock[0]) {
      const others = inStock.map(({ register, record }) => cellOf(register.table, register.numbers, record));
      const data = { kind: 'in-stock', stock: inStock[0].register.table.sheet, count: inStock.length };
      yield atCell(table, numbers, i, data, { others, keyOf: inStock.length });
    }
  }
}

/** Copies that the stock says left on one of the days of the lists, and that are in no list. */
function* notListed(
  stock: readonly NumberedTable[],
  lists: readonly NumberedTable[],
  found: ReadonlyMap<string, readonly StockCopy[]>,
): Generator<Found | null> {
  const days = daysOfLists(lists);
  if (!days) return;
  const listed = new Map<NumberedTable, Set<number>>(stock.map((register) => [register, new Set<number>()]));
  for (const copies of found.values()) for (const { register, record } of copies) listed.get(register)?.add(record);
  for (const register of stock) {
    const { table, numbers } = register;
    const withdrawn = yield* markedRecords(register);
    const rows = registerRows(table);
    yield* foundWhere(withdrawn.length, flagged(withdrawn), (i) => {
      const day = rows.withdrawalDayAt(i);
      if (!(day >= days[0] && day <= days[1]) || listed.get(register)?.has(i)) return null;
      if (numbers.values[i] === '') return null;
      return atCell(table, numbers, i, { kind: 'not-listed', list: lists[0]?.table.sheet ?? '', date: day });
    });
  }
}
