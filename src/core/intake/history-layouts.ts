import type { FieldId } from '../library/ids';
import { indicatorNamed } from '../library/indicators';
import { parseSchoolYear } from '../library/school-year';
import type { Assigned } from './assign-columns';
import type { ColumnContent } from './content';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-block';
import { familyOfIndicator } from './indicator-families';

/** A column of `history` whose values are of one school year: headed by it, or the only one of a list whose title names the year. */
export interface YearColumn {
  readonly column: number;
  /** First calendar year; null where nothing says the year. */
  readonly start: number | null;
  readonly header: string;
}

/** A column of `history` that is headed by what it counts: "Năm học | Tổng số bản sách | SGK". */
export interface IndicatorColumn {
  readonly column: number;
  readonly header: string;
}

/** How a table of `history` is laid out, apart from the plain form with a column each for year, indicator and value. */
export interface HistoryLayout {
  readonly years: readonly YearColumn[];
  readonly indicators: readonly IndicatorColumn[];
  /** 0 where nothing but heads speaks for it. */
  readonly weight: number;
}

export const PLAIN_HISTORY: HistoryLayout = { years: [], indicators: [], weight: 0 };
/** Rows below a header that are looked at. */
const SAMPLE_ROWS = 40;
/** A list of one kind of things is none of indicators: it is the summary, the list of devices or the diary that it looks like. */
const FAMILIES_OF_A_LIST = 2;
const MOSTLY_INDICATORS = 0.4;
const MOSTLY_YEARS = 0.8;
/** What rows that are school years tell, and what labels of several kinds of figures tell. */
const WEIGHT_OF_YEARS = 4;
const WEIGHT_OF_LIST = 2;

/**
 * @param names the sheet's name, then the titles above the table
 * @param yearStart first calendar year of the school year of the report; null where nothing says it
 */
export function historyLayout(
  block: HeaderBlock,
  columnOf: (field: FieldId) => number | undefined,
  contents: ReadonlyMap<number, ColumnContent>,
  {
    grid,
    names,
    yearStart,
  }: { readonly grid: Grid; readonly names: readonly string[]; readonly yearStart: number | null },
): HistoryLayout {
  const [schoolYear, indicator, value] = [columnOf('schoolYear'), columnOf('indicator'), columnOf('value')];
  if (schoolYear !== undefined && value !== undefined && indicator !== undefined) return PLAIN_HISTORY;
  const years = block.cells.flatMap(({ year, column, header }) =>
    year !== null ? [{ column, start: year, header }] : [],
  );
  if (years.length > 0 && indicator !== undefined) return { years, indicators: [], weight: 0 };
  if (schoolYear !== undefined) {
    const indicators = block.cells.flatMap(({ column, header, ordinal }) =>
      !ordinal && column !== schoolYear && indicatorNamed(header) !== null ? [{ column, header }] : [],
    );
    const starts = indicators.length === 0 ? [] : yearsBelow(grid, block.lastRow + 1, schoolYear);
    if (starts.length === 0) return PLAIN_HISTORY;
    const isOfThePast = yearStart === null || !starts.includes(yearStart);
    return { years: [], indicators, weight: isOfThePast ? WEIGHT_OF_YEARS : 0 };
  }
  const labels = indicator === undefined ? undefined : contents.get(indicator);
  const isList =
    value !== undefined &&
    labels !== undefined &&
    labels.indicators >= MOSTLY_INDICATORS &&
    familiesBelow(grid, block.lastRow + 1, indicator ?? -1) >= FAMILIES_OF_A_LIST;
  if (!isList) return PLAIN_HISTORY;
  const header = block.cells.find(({ column }) => column === value)?.header ?? '';
  return { years: [{ column: value, start: yearNamed(names), header }], indicators: [], weight: WEIGHT_OF_LIST };
}

export function columnIn(fields: ReadonlyMap<FieldId, Assigned>): (field: FieldId) => number | undefined {
  return (field) => fields.get(field)?.cell.column;
}

/** The school year that the title nearest to a table names; null where none does or one names a wrong one. */
function yearNamed(names: readonly string[]): number | null {
  const [sheet = '', ...titles] = names;
  for (const name of [...titles.reverse(), sheet]) {
    const written = parseSchoolYear(name);
    if (written?.valid) return written.start;
  }
  return null;
}

/** The first calendar years of the school years in a column, where most of what stands there is one; else none. */
function yearsBelow(grid: Grid, firstRow: number, column: number): number[] {
  const starts: number[] = [];
  let filled = 0;
  for (let row = firstRow; row <= Math.min(grid.lastRow, firstRow + SAMPLE_ROWS); row++) {
    const text = grid.isBlank(row, column) ? '' : grid.text(row, column);
    if (text === '') {
      if (filled > 0) break;
      continue;
    }
    // "1 | 2 | 3" and "A | B | C" below a header number its columns.
    if (text.length <= 3) continue;
    const written = text.length <= 30 ? parseSchoolYear(text) : null;
    // A remark right below the years ends them.
    if (!written && starts.length >= 2) break;
    filled++;
    if (written && (written.valid || written.end === null)) starts.push(written.start);
  }
  return filled > 0 && starts.length >= MOSTLY_YEARS * filled ? starts : [];
}

function familiesBelow(grid: Grid, firstRow: number, column: number): number {
  const families = new Set<string>();
  for (let row = firstRow; row <= Math.min(grid.lastRow, firstRow + SAMPLE_ROWS); row++) {
    const indicator = grid.isBlank(row, column) ? null : indicatorNamed(grid.text(row, column));
    if (indicator) families.add(familyOfIndicator(indicator.id));
  }
  return families.size;
}
