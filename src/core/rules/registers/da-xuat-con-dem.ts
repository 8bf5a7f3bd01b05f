import { isStock, numberColumn, type LibraryBook } from '../../intake/book';
import type { CategoryId, IndicatorId } from '../../library/ids';
import type { Found, Rule, RuleInput } from '../rule';
import { copiesOfRow } from '../shared/copies';
import { atAddress, atCell } from '../shared/found';
import { factsOfYear } from '../shared/history';
import { anyOf, columnsOf } from '../shared/needs';
import { rowCategory } from '../shared/row-category';
import { inSlices } from '../shared/scan';
import { sumsByCategory } from '../shared/summary-rows';
import { sumOf } from '../shared/sums';
import { withdrawnRecords } from '../shared/withdrawal';
import { schoolYearOf } from '../shared/year';

/** Totals of the school's own that still count withdrawn copies: in a register's total row, in a summary, in this year's row of "Số liệu các năm". */
export const daXuatConDem: Rule = {
  id: 'da-xuat-con-dem',
  family: 'registers',
  severity: 'loi',
  missing: anyOf(
    columnsOf('holdings', 'withdrawalRecord'),
    columnsOf('holdings', 'withdrawalDate'),
    columnsOf('holdings', 'condition'),
    columnsOf('holdings', 'note'),
  ),
  *check(input): Generator<Found | null> {
    yield* totalRows(input.book);
    yield* statedElsewhere(input);
  },
};

function* totalRows(book: LibraryBook): Generator<Found | null> {
  for (const table of book.tables) {
    const withdrawn = yield* withdrawnRecords(table);
    const quantities = numberColumn(table, 'quantity');
    if (!withdrawn || !quantities) continue;
    yield null;
    for (const ignored of table.ignoredRows) {
      if (ignored.reason !== 'total' || !ignored.sums) continue;
      const total = ignored.totals?.find(({ field }) => field === 'quantity');
      if (!total || total.value === null) continue;
      const { from, to } = ignored.sums;
      const [all, stock] = [sumOf(quantities, from, to), sumOf(quantities, from, to, withdrawn)];
      if (all.unread > 0 || stock.sum === all.sum || total.value !== all.sum) continue;
      const cell = { sheet: table.sheet, row: ignored.row, column: total.column };
      yield atAddress(cell, [table.sheet, 'total', total.raw, stock.sum], {
        header: quantities.header,
        row: '',
        value: total.value,
        withdrawn: all.sum - stock.sum,
        stock: stock.sum,
      });
    }
  }
}

function* statedElsewhere({ book, figures, today }: RuleInput): Generator<Found | null> {
  const withdrawn = yield* withdrawnCopies(book);
  const total = [...withdrawn.values()].reduce((sum, copies) => sum + copies, 0);
  if (total === 0) return;
  const stockOf = (id: IndicatorId) => figures.get(id)?.value ?? NaN;
  for (const table of book.tables) {
    if (table.section !== 'holdings' || !isStock(table) || table.grain !== 'summary') continue;
    const stated = numberColumn(table, 'closing') ?? numberColumn(table, 'copies');
    if (!stated) continue;
    for (const { category, sum, record } of sumsByCategory(table, stated).values()) {
      const gone = withdrawn.get(category) ?? 0;
      const stock = stockOf(`copies.${category}` as IndicatorId);
      if (gone > 0 && sum === stock + gone)
        yield atCell(table, stated, record, { withdrawn: gone, stock }, { keyOf: stock });
    }
  }
  const facts = factsOfYear(book, schoolYearOf(book, today).start);
  for (const [id, fact] of facts) {
    if (!id.startsWith('copies.') && id !== 'closing.copies') continue;
    const isTotal = id === 'copies.total' || id === 'closing.copies';
    const gone = isTotal ? total : (withdrawn.get(id.slice('copies.'.length) as CategoryId) ?? 0);
    const stock = stockOf(id);
    if (gone > 0 && fact.value === stock + gone) {
      yield atCell(fact.table, fact.column, fact.record, { withdrawn: gone, stock }, { keyOf: stock });
    }
  }
}

function* withdrawnCopies(book: LibraryBook): Generator<null, Map<CategoryId | null, number>> {
  const copies = new Map<CategoryId | null, number>();
  for (const table of book.tables) {
    const withdrawn = yield* withdrawnRecords(table);
    if (!withdrawn) continue;
    yield* inSlices(withdrawn.length, (from, to) => {
      for (let i = from; i < to; i++) {
        if (withdrawn[i] !== 1) continue;
        const category = rowCategory(table, i);
        copies.set(category, (copies.get(category) ?? 0) + copiesOfRow(table, i));
      }
    });
  }
  return copies;
}
