import {
  cellOf,
  numberColumn,
  textColumn,
  type LibraryBook,
  type NumberColumn,
  type RecordTable,
} from '../../intake/book';
import { indicatorNamed } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { parseSchoolYear } from '../../library/school-year';
import type { CellAddress } from '../../sheet/address';

/** One number of "Số liệu các năm". */
export interface HistoryFact {
  readonly id: IndicatorId;
  /** The calendar year in which its school year starts. */
  readonly start: number;
  readonly value: number;
  readonly table: RecordTable;
  readonly column: NumberColumn;
  readonly record: number;
}

/** The facts of all school years that could be understood, in sheet order. A year that is wrong is a finding itself, and nobody knows which one was meant. */
export function historyFacts(book: LibraryBook): HistoryFact[] {
  const facts: HistoryFact[] = [];
  for (const table of book.tables) {
    if (table.section !== 'history') continue;
    const years = textColumn(table, 'schoolYear');
    const labels = textColumn(table, 'indicator');
    const column = numberColumn(table, 'value');
    if (!years || !labels || !column) continue;
    for (let record = 0; record < column.values.length; record++) {
      const value = column.values[record] ?? NaN;
      const year = value === value ? parseSchoolYear(years.values[record] ?? '') : null;
      const indicator = year?.valid ? indicatorNamed(labels.values[record] ?? '') : null;
      if (year && indicator)
        facts.push({
          id: indicator.id,
          start: year.start,
          value: asPercent(indicator.unit, value),
          table,
          column,
          record,
        });
    }
  }
  return facts;
}

/** 100 % is often the number 1 under a percent format. */
function asPercent(unit: string, value: number): number {
  return unit === '%' && value > 0 && value <= 1 ? value * 100 : value;
}

/** The facts of one school year by indicator; the first row counts where a fact stands twice. */
export function factsOfYear(book: LibraryBook, start: number): Map<IndicatorId, HistoryFact> {
  const facts = new Map<IndicatorId, HistoryFact>();
  for (const fact of historyFacts(book)) if (fact.start === start && !facts.has(fact.id)) facts.set(fact.id, fact);
  return facts;
}

export function cellOfFact(fact: HistoryFact): CellAddress {
  return cellOf(fact.table, fact.column, fact.record);
}
