import { cellOf, numberColumn, textColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { accessionCount } from '../../text/accession';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atAddress, atCell, correctedCell, rowIdentity, rowName } from '../shared/found';
import { cellOfFact, historyFacts, type HistoryFact } from '../shared/history';
import { anySection, RECORD_SECTIONS, tablesWith } from '../shared/needs';
import { numberParts } from '../shared/number-parts';
import { WHOLES } from '../shared/parts-of-totals';
import { foundWhere, type Find } from '../shared/scan';
import { statedTotals, sumOfParts } from '../shared/stated-totals';
import { sameMoney, sameNumber } from '../shared/sums';

/** A stated whole beside its stated parts: a "Tổng" column of a row, a year of "Số liệu các năm", a quantity beside the range of its numbers. */
export const tongKhacThanhPhan: Rule = {
  id: 'tong-khac-thanh-phan',
  family: 'balances',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book, workbook }): Generator<Found | null> {
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of book.tables) {
      const sheet = sheets.get(table.sheet);
      if (sheet && table.section !== 'profile' && table.section !== 'history' && table.rows.length > 0)
        yield* totalColumns(table, sheet);
    }
    yield* yearsOfHistory(book);
    for (const table of tablesWith(book, 'holdings', 'accessionNumber', 'quantity')) yield* ranges(table);
  },
};

function* totalColumns(table: RecordTable, sheet: SheetSnapshot): Generator<Found | null> {
  for (const total of statedTotals(table, sheet)) {
    for (let i = 0; i < table.rows.length; i++) {
      if (i % ROWS_PER_SLICE === 0) yield null;
      const row = table.rows[i] ?? 0;
      const whole = valueAt(sheet, row, total.column);
      const sum = sumOfParts(sheet, row, total.parts);
      if (typeof whole !== 'number' || sum === null || sameNumber(whole, sum)) continue;
      const cell = { sheet: table.sheet, row, column: total.column };
      yield atAddress(
        cell,
        [table.section, total.header, rowIdentity(table, i), whole, sum],
        { header: total.header, row: rowName(table, i), value: whole, sum },
        { fix: [{ cell, before: whole, after: sum }] },
      );
    }
  }
}

function* yearsOfHistory(book: LibraryBook): Generator<Found> {
  const years = new Map<number, Map<IndicatorId, HistoryFact>>();
  for (const fact of historyFacts(book)) {
    const facts = years.get(fact.start) ?? new Map<IndicatorId, HistoryFact>();
    if (!facts.has(fact.id)) facts.set(fact.id, fact);
    years.set(fact.start, facts);
  }
  for (const facts of years.values()) {
    for (const { total, parts, optional } of WHOLES) {
      const whole = facts.get(total);
      const stated = parts.map((id) => facts.get(id));
      if (!whole || stated.some((part) => part === undefined)) continue;
      const extra = optional.map((id) => facts.get(id));
      const sum = [...stated, ...extra].reduce((all, part) => all + (part?.value ?? 0), 0);
      const same = indicatorInfo(total).unit === 'đồng' ? sameMoney : sameNumber;
      // Where a part that may be left out is left out, the whole may be more than the parts that are there.
      if (same(whole.value, sum) || (extra.some((part) => part === undefined) && whole.value > sum)) continue;
      const others = stated.flatMap((part) => (part ? [cellOfFact(part)] : []));
      yield correctedCell(whole.table, whole.column, whole.record, sum, { value: whole.value, sum }, others);
    }
  }
}

function* ranges(table: RecordTable): Generator<Found | null> {
  const numbers = textColumn(table, 'accessionNumber');
  const quantities = numberColumn(table, 'quantity');
  if (!numbers || !quantities) return;
  const { prefix } = yield* numberParts(numbers);
  const { values } = quantities;
  // A prefix and digits are one number, never a range.
  const mayBeRange: Find = (from, to) => {
    const at = prefix.subarray(from, to).indexOf(-1);
    return at < 0 ? to : from + at;
  };
  yield* foundWhere(values.length, mayBeRange, (i) => {
    const count = accessionCount(numbers.raw[i] ?? '');
    const quantity = values[i] ?? NaN;
    if (count < 2 || quantity !== quantity || quantity === count) return null;
    const cell = cellOf(table, quantities, i);
    return atCell(
      table,
      quantities,
      i,
      { sum: count, range: String(numbers.raw[i] ?? '') },
      { others: [cellOf(table, numbers, i)], proposals: [[{ cell, before: quantities.raw[i] ?? '', after: count }]] },
    );
  });
}
