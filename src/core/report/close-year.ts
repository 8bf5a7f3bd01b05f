import type { Analysis } from '../analysis';
import { cellOf, numberColumn, tablesOf, textColumn } from '../intake/book';
import { INDICATORS, indicatorNamed } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { parseSchoolYear } from '../library/school-year';
import { historyChanges, type PastFigure } from '../setup/last-year';
import type { CellAddress } from '../sheet/address';
import type { CellChange } from '../sheet/plan';
import type { CellValue } from '../sheet/snapshot';

/** What Chốt năm học would write into "Số liệu các năm". */
export interface YearClosing {
  readonly label: string;
  /** Every known figure of the year, with what the history says of it already. */
  readonly figures: readonly PastFigure[];
  /** Rows that are added and values that are replaced; empty where the history says all of it. Null where there is no history to write to. */
  readonly changes: readonly CellChange[] | null;
}

interface HistoryCell {
  readonly value: number;
  readonly raw: CellValue;
  readonly cell: CellAddress;
}

/**
 * This year's figures as rows of the history: unknown ones are left out, since blank is not 0; a value that stands there and differs is replaced;
 * closing a second time changes nothing.
 *
 * @param start the first calendar year of the school year that is closed
 */
export function closeYear({ workbook, book, figures }: Analysis, start: number): YearClosing {
  const there = historyOf(book, start);
  const known = INDICATORS.flatMap(({ id, label, unit }): PastFigure[] => {
    const value = figures.get(id)?.value ?? null;
    if (value === null) return [];
    return [{ id, label, unit, value: Math.round(value * 1e6) / 1e6, there: there.get(id)?.value ?? null }];
  });
  const label = `${start}-${start + 1}`;
  const added = known.filter((figure) => figure.there === null);
  const additions = added.length === 0 ? [] : historyChanges(workbook, book, start, added);
  if (tablesOf(book, 'history').length === 0 || additions === null) return { label, figures: known, changes: null };
  const replaced = known.flatMap(({ id, value }): CellChange[] => {
    const held = there.get(id);
    return held && held.value !== value ? [{ cell: held.cell, before: held.raw, after: value }] : [];
  });
  return { label, figures: known, changes: [...replaced, ...additions] };
}

function historyOf(book: Analysis['book'], start: number): Map<IndicatorId, HistoryCell> {
  const found = new Map<IndicatorId, HistoryCell>();
  for (const table of tablesOf(book, 'history')) {
    const [years, labels] = [textColumn(table, 'schoolYear'), textColumn(table, 'indicator')];
    const values = numberColumn(table, 'value');
    if (!values) continue;
    for (let record = 0; record < table.rows.length; record++) {
      if (parseSchoolYear(years?.values[record] ?? '')?.start !== start) continue;
      const id = indicatorNamed(labels?.values[record] ?? '')?.id;
      const value = values.values[record] ?? NaN;
      if (!id || Number.isNaN(value) || found.has(id)) continue;
      found.set(id, { value, raw: values.raw[record] ?? '', cell: cellOf(table, values, record) });
    }
  }
  return found;
}
