import { computeFigures } from '../figures';
import { periodOf } from '../figures/period';
import { numberColumn, tablesOf, textColumn, type LibraryBook, type RecordTable } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import { INDICATORS, indicatorNamed } from '../library/indicators';
import { parseSchoolYear, schoolYearFrom } from '../library/school-year';
import type { CellChange } from '../sheet/plan';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';

/** A figure of a past school year, beside what the open workbook says of it already. */
export interface PastFigure {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** The value that stands in the open workbook's history; null where there is none. */
  readonly there: number | null;
}

/** The first calendar year of the school year that a workbook says it is of, in its facts or its file name; null where it does not. */
export function statedYear(book: LibraryBook, fileName: string): number | null {
  const fact = parseSchoolYear(book.profile.get('Năm học')?.text ?? '');
  if (fact) return fact.start;
  const named = parseSchoolYear(fileName.replace(/[_.]/g, ' '));
  return named?.valid === true ? named.start : null;
}

/** The first calendar year of the open workbook's school year. */
export function currentYear(book: LibraryBook, today: number): number {
  return periodOf(book, today).year.start;
}

/** Any day late enough in a school year that all of it counts, as a 1900-system serial. */
export function lastDayOf(start: number): number {
  return schoolYearFrom(start).last;
}

/**
 * The closing figures of a past workbook: every indicator that could be counted, as of the end of its school year.
 *
 * @param past the other workbook, read with `lastDayOf(start)` as today.
 * @param open the workbook that is open, for what its history holds already.
 */
export function pastFigures(past: LibraryBook, start: number, open: LibraryBook): PastFigure[] {
  const figures = computeFigures(past, lastDayOf(start));
  const there = historyOf(open, start);
  return INDICATORS.flatMap(({ id, label, unit }) => {
    const value = figures.get(id)?.value ?? null;
    return value === null ? [] : [{ id, label, unit, value: rounded(value), there: there.get(id) ?? null }];
  });
}

/** The same figures by what the history of the open workbook says now: a press may have written some of them since they were shown. */
export function withWhatIsThere(figures: readonly PastFigure[], start: number, open: LibraryBook): PastFigure[] {
  const there = historyOf(open, start);
  return figures.map((figure) => ({ ...figure, there: there.get(figure.id) ?? null }));
}

/** Ratios come out of divisions; six digits are more than anybody shows. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function historyOf(book: LibraryBook, start: number): Map<IndicatorId, number> {
  const found = new Map<IndicatorId, number>();
  for (const table of tablesOf(book, 'history')) {
    const [years, labels, values] = [
      textColumn(table, 'schoolYear'),
      textColumn(table, 'indicator'),
      numberColumn(table, 'value'),
    ];
    for (let i = 0; i < table.rows.length; i++) {
      if (parseSchoolYear(years?.values[i] ?? '')?.start !== start) continue;
      const id = indicatorNamed(labels?.values[i] ?? '')?.id;
      const value = values?.values[i] ?? NaN;
      if (id && !Number.isNaN(value) && !found.has(id)) found.set(id, value);
    }
  }
  return found;
}

/**
 * The figures as changes of the open workbook's history: rows under a table with a row a figure, cells of the year's column (a new one where it has none) in a
 * table with a column a year. Null where there is no history, or no blank place for them.
 */
export function historyChanges(
  workbook: WorkbookSnapshot,
  book: LibraryBook,
  start: number,
  figures: readonly PastFigure[],
): readonly CellChange[] | null {
  const [table] = tablesOf(book, 'history');
  const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
  if (!table || !sheet) return null;
  const byYear = table.columns.get('schoolYear')?.virtual === true;
  const changes = byYear
    ? changesByYear(sheet, book, table, start, figures)
    : changesByRow(sheet, table, start, figures);
  // A ratio has no unit to be written.
  return changes?.every(({ before }) => before === '') === true ? changes.filter(({ after }) => after !== '') : null;
}

function changesByRow(
  sheet: SheetSnapshot,
  table: RecordTable,
  start: number,
  figures: readonly PastFigure[],
): CellChange[] | null {
  const year = table.columns.get('schoolYear');
  const indicator = table.columns.get('indicator');
  const value = table.columns.get('value');
  const unit = table.columns.get('unit');
  if (!year || !indicator || !value) return null;
  const begun = begunRows(sheet, table, start);
  let next = endOf(table);
  return figures.flatMap((figure) => {
    const row = begun.get(figure.id) ?? next++;
    const cells: [number, CellValue][] = [
      [year.column, schoolYearFrom(start).label],
      [indicator.column, figure.label],
      ...(unit ? [[unit.column, figure.unit] as [number, CellValue]] : []),
      [value.column, figure.value],
    ];
    const changes = cells.map(([column, after]) => put(sheet, row, column, after));
    // A row below the table that holds no more than the year is free too.
    return changes.filter(({ before, after }) => (begun.has(figure.id) ? before === '' : before !== after));
  });
}

/** Rows of the year that name a figure and hold no value, by the figure: somebody has begun them, or what wrote them was broken off. */
function begunRows(sheet: SheetSnapshot, table: RecordTable, start: number): Map<IndicatorId, number> {
  const [years, labels] = [textColumn(table, 'schoolYear'), textColumn(table, 'indicator')];
  const column = table.columns.get('value')?.column ?? -1;
  const begun = new Map<IndicatorId, number>();
  table.rows.forEach((row, record) => {
    const id = indicatorNamed(labels?.values[record] ?? '')?.id;
    if (!id || begun.has(id) || parseSchoolYear(years?.values[record] ?? '')?.start !== start) return;
    if (valueAt(sheet, row, column) === '') begun.set(id, row);
  });
  return begun;
}

function changesByYear(
  sheet: SheetSnapshot,
  book: LibraryBook,
  table: RecordTable,
  start: number,
  figures: readonly PastFigure[],
): CellChange[] | null {
  const indicator = textColumn(table, 'indicator');
  if (!indicator) return null;
  const years = tablesOf(book, 'history').filter(
    (each) => each.sheet === table.sheet && each.header.lastRow === table.header.lastRow,
  );
  const own = years.find((each) => parseSchoolYear(textColumn(each, 'schoolYear')?.values[0] ?? '')?.start === start);
  const yearColumn = own?.columns.get('value')?.column;
  const column = yearColumn ?? table.extent.lastColumn + 1;
  const changes: CellChange[] = [];
  if (yearColumn === undefined) changes.push(put(sheet, table.header.lastRow, column, schoolYearFrom(start).label));
  const rowOf = new Map<IndicatorId, number>();
  indicator.values.forEach((label, i) => {
    const id = indicatorNamed(label)?.id;
    if (id && !rowOf.has(id)) rowOf.set(id, table.rows[i] ?? -1);
  });
  let next = endOf(table);
  const unit = table.columns.get('unit');
  for (const figure of figures) {
    const row = rowOf.get(figure.id);
    if (row === undefined) {
      changes.push(put(sheet, next, indicator.column, figure.label));
      if (unit) changes.push(put(sheet, next, unit.column, figure.unit));
    }
    changes.push(put(sheet, row ?? next++, column, figure.value));
  }
  return changes;
}

function endOf(table: RecordTable): number {
  return Math.max(table.body.lastRow, table.header.lastRow) + 1;
}

function put(sheet: SheetSnapshot, row: number, column: number, after: CellValue): CellChange {
  return { cell: { sheet: sheet.name, row, column }, before: valueAt(sheet, row, column), after };
}
