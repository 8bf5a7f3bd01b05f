import { candidatesOf } from './column-candidates';
import { indicatorNamed } from '../library/indicators';
import type { CategoryId, FieldId } from '../library/ids';
import { columnSense, namesPart, typeNamed, type ColumnSense } from './column-sense';
import type { Grid } from './grid';
import {
  headerCandidates,
  isOrdinalHeader,
  knownHeader,
  READERS_BY_WORDS,
  readersNamed,
  SURE,
  type HeaderCandidate,
} from './header-match';
import { headerYear } from './header-year';

/** One column of a table's header, over all of its rows. */
export interface HeaderCell {
  readonly column: number;
  /** From the top row to the bottom one, each text once: ["Số bản", "Đầu năm"]. */
  readonly parts: readonly string[];
  /** The parts with a space between them, at most a thousand letters. */
  readonly header: string;
  readonly candidates: readonly HeaderCandidate[];
  /** A running number (STT). */
  readonly ordinal: boolean;
  /** The first calendar year, where the header is a school year or a year ("2024-2025"). */
  readonly year: number | null;
  /** What its groups say about which of several equal columns it is. */
  readonly sense: ColumnSense;
}

export interface HeaderBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that have a header, from left to right. */
  readonly cells: readonly HeaderCell[];
}

const LONGEST_HEADER = 3;
/** A row of records names one type; as many as these stand side by side only as heads. */
const TYPES_OF_A_HEADER = 3;
/** Fewer months or classes side by side than these are a chance. */
const PARTS_OF_A_HEADER = 3;
const LONGEST_PART = 24;
const OF_A_RECORD = /^(?:[\d.,]+|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\p{L}{1,6}[-./ ]?(?!(?:19|20)\d{2}$)\d{3,})$/u;
const LONGEST_HEAD = 40;
/** A header is remembered in one cell of "Cấu hình", which holds 32,767; what is longer than this says no more to anybody. */
const MOST_LETTERS = 1_000;

/**
 * Whether a row may be the lowest or only row of a header, or a row of group headings: at least two columns that are known, no running text, no
 * figures but years.
 */
export function isHeaderRow(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  let known = 0;
  let years = 0;
  let parts = 0;
  let filled = 0;
  let before = '';
  const types = new Set<CategoryId>();
  const bySection = new Map<string, Set<string>>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(row, column);
    if (value === '') continue;
    if (typeof value === 'boolean') return false;
    if (typeof value === 'number') {
      if (!(Number.isInteger(value) && value >= 1990 && value <= 2100)) return false;
      years++;
      filled++;
      continue;
    }
    const text = grid.textOf(value, row, column);
    if (text === '') continue;
    if (text.length <= LONGEST_PART && namesPart(text)) {
      parts++;
      continue;
    }
    // A group that stands in each of its cells is one head.
    const isRepeated = text === before && knownHeader(text).length === 0;
    before = text;
    if (isRepeated) continue;
    filled++;
    if (headerYear(text) !== null) {
      years++;
      continue;
    }
    // A day, a number written as text or the number of a book makes a record of the row.
    if (OF_A_RECORD.test(text)) return false;
    const candidates = knownHeader(text);
    const type = text.length <= LONGEST_HEAD ? typeNamed(text) : null;
    if (type) types.add(type);
    const readers = candidates.length === 0 && text.length <= LONGEST_HEAD ? readersNamed(text) : [];
    if (candidates.length > 0 || readers.length > 0 || isOrdinalHeader(text)) known++;
    for (const candidate of [...candidates, ...readers]) {
      const fields = bySection.get(candidate.section) ?? new Set<string>();
      fields.add(candidate.field);
      bySection.set(candidate.section, fields);
    }
  }
  // "SGK | SNV | STK": types side by side head columns, whatever stands beside them.
  if (types.size >= TYPES_OF_A_HEADER) return true;
  // Months or classes side by side tell as much as one year does.
  if (parts >= PARTS_OF_A_HEADER) years++;
  else filled += parts;
  if (known > 0 && headsFigures(grid, row, firstColumn, lastColumn)) return true;
  if (known + years < 2 || known === 0 || (known + years) * 3 < filled) return false;
  let mostFields = 0;
  for (const fields of bySection.values()) mostFields = Math.max(mostFields, fields.size);
  return mostFields >= 2 || (mostFields >= 1 && (years >= 1 || known >= 2));
}

/** "Năm học | Tổng số bản sách | Sách giáo khoa": one column says which year, and all others name a figure. */
function headsFigures(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  let [figures, others, isOfYears] = [0, 0, false];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = grid.text(row, column);
    if (text === '' || isOrdinalHeader(text)) continue;
    if (knownHeader(text).some(({ section, field }) => section === 'history' && field === 'schoolYear'))
      isOfYears = true;
    else if (text.length <= LONGEST_HEAD && indicatorNamed(text) !== null) figures++;
    else others++;
  }
  return isOfYears && figures >= 2 && others <= figures;
}

/** The texts of a row that stand in it themselves or reach into it by a vertical merge. */
function ownText(grid: Grid, row: number, column: number): string {
  return grid.text(row, column);
}

/** True when the row above belongs to the header: one of its cells heads a column whose cell below is blank or merged into it. */
function belongsAbove(grid: Grid, above: number, row: number, firstColumn: number, lastColumn: number): boolean {
  if (isRowOfGroups(grid, above, row, firstColumn, lastColumn)) return true;
  let heads = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(above, column);
    if (typeof value === 'boolean') return false;
    const text = grid.headerText(above, column);
    if (typeof value === 'number' && headerYear(text) === null) return false;
    if (text === '') continue;
    const merge = grid.mergeAt(above, column);
    const reachesDown = merge !== null && merge.row + merge.rowCount > row;
    const isGroup = opensGroup(grid, above, row, column, firstColumn, lastColumn);
    if (!reachesDown && !isGroup && ownText(grid, row, column) !== '') continue;
    if (knownHeader(text).length > 0 || isOrdinalHeader(text) || (isGroup && saysWhich(text))) heads++;
    // "Xuất bản" over "Nhà | Nơi | Năm": head and group are a name together.
    else if (isGroup && knownHeader(`${ownText(grid, row, column)} ${text}`).length > 0) heads++;
  }
  return heads > 0;
}

/** True for a heading over several headings of the row below, but not over all of them: "Số bản" over "Đầu năm | Tăng | Giảm | Cuối năm". */
function opensGroup(
  grid: Grid,
  above: number,
  row: number,
  column: number,
  firstColumn: number,
  lastColumn: number,
): boolean {
  if (grid.text(above, column) === '') return false;
  const merge = grid.mergeAt(above, column);
  let end = column;
  if (merge) end = merge.column + merge.columnCount - 1;
  else {
    const text = grid.text(above, column);
    const goesOn = (at: number) => ['', text].includes(grid.headerText(above, at)) && ownText(grid, row, at) !== '';
    while (end < lastColumn && goesOn(end + 1)) end++;
    // The last of several cells that repeat their group.
    if (end === column && column - 1 > firstColumn && grid.headerText(above, column - 1) === text) return true;
  }
  // What starts at the table's left edge is a title; groups stand to the right of the columns that have none.
  if (end === column || column === firstColumn) return false;
  for (let at = column; at <= end; at++) if (ownText(grid, row, at) === '') return false;
  return true;
}

/**
 * True for a row that holds nothing but groups: each text heads cells of the row below and is merged over several of them, or tells its columns from those of
 * another group ("2024-2025 | 2025-2026" over "SL | SL"). None stands at the table's left edge, where a title would.
 */
function isRowOfGroups(grid: Grid, above: number, row: number, firstColumn: number, lastColumn: number): boolean {
  let [groups, telling] = [0, 0];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(above, column);
    if (value === '') continue;
    const text = grid.text(above, column);
    if (typeof value === 'boolean' || (typeof value === 'number' && headerYear(text) === null)) return false;
    if (column === firstColumn || text.length > LONGEST_HEAD || ownText(grid, row, column) === '') return false;
    const merge = grid.mergeAt(above, column);
    const isWide = merge !== null && merge.columnCount > 1 && ownText(grid, row, column + 1) !== '';
    if (saysWhich(text) || headerYear(text) !== null) telling++;
    else if (!isWide) return false;
    groups++;
  }
  return groups >= 2 || (groups === 1 && telling === 1);
}

/** Whether a group's words tell its columns from those of other groups: a year, a grade, what the books say, a comparison. */
function saysWhich(text: string): boolean {
  const { difference, counted, year, relative, category, part, total, aside } = columnSense([text]);
  return Boolean(difference ?? counted ?? year ?? relative ?? category ?? part ?? total ?? aside);
}

/** True when all that stands in the row below are short texts under headings merged over several columns. */
function refinesMerges(grid: Grid, row: number, below: number, firstColumn: number, lastColumn: number): boolean {
  let filled = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(below, column);
    if (value === '') continue;
    const text = grid.text(below, column);
    const merge = grid.mergeAt(row, column);
    const isUnder = merge !== null && merge.columnCount > 1 && merge.row + merge.rowCount === below;
    const isHead = typeof value === 'string' || headerYear(text) !== null;
    if (!isUnder || !isHead || text.length > LONGEST_HEAD) return false;
    filled++;
  }
  return filled >= 2;
}

/** "Số lượng | Số lượng" under "2024-2025 | 2025-2026": every text below stands under a head that tells it from the others, and names a field itself. */
function standsUnderTellingHeads(
  grid: Grid,
  row: number,
  below: number,
  firstColumn: number,
  lastColumn: number,
): boolean {
  let [filled, untold] = [0, 0];
  const texts = new Set<string>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(below, column);
    if (value === '') continue;
    if (typeof value !== 'string') return false;
    const above = grid.headerText(row, column);
    const text = grid.text(below, column);
    if (above === '' || knownHeader(text).length === 0) return false;
    if (!saysWhich(above) && headerYear(above) === null) untold++;
    texts.add(text);
    filled++;
  }
  // Under words that tell nothing the same head over and over is no record: "SL | SL" under "Lần 1 | Lần 2".
  return filled >= 2 && (untold === 0 || texts.size === 1);
}

/** True when the row below refines the groups of this one: all that stands there stands under a group heading. */
function belongsBelow(grid: Grid, row: number, below: number, firstColumn: number, lastColumn: number): boolean {
  if (refinesMerges(grid, row, below, firstColumn, lastColumn)) return true;
  if (standsUnderTellingHeads(grid, row, below, firstColumn, lastColumn)) return true;
  let filled = 0;
  let groups = 0;
  let known = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(below, column);
    if (value === '') continue;
    if (typeof value === 'boolean') return false;
    const text = grid.text(below, column);
    if (text === '') continue;
    if (typeof value === 'number' && headerYear(text) === null) return false;
    if (text.length > 60) return false;
    const merge = grid.mergeAt(row, column);
    const wide = merge !== null && merge.columnCount > 1 && merge.row + merge.rowCount <= below;
    const blankHere = grid.headerText(row, column) === '';
    const opensGroup =
      column < lastColumn &&
      merge === null &&
      ['', grid.headerText(row, column)].includes(grid.headerText(row, column + 1)) &&
      grid.text(below, column + 1) !== '';
    const isRepeated =
      column > firstColumn && !blankHere && grid.headerText(row, column - 1) === grid.headerText(row, column);
    // "Giảm" over "Số bản" alone, beside groups of several.
    const single = !wide && !blankHere && !opensGroup && !isRepeated;
    if (single && knownHeader(text).length === 0) return false;
    if (!single) groups++;
    if (blankHere && !wide && !hasHeadingLeft(grid, row, column, firstColumn)) return false;
    filled++;
    // "Đọc | Mượn" say what they are only together with "Học sinh" above them.
    const together = `${text} ${headingAtOrLeft(grid, row, column, firstColumn)}`;
    if (
      knownHeader(text).length > 0 ||
      knownHeader(together).length > 0 ||
      headerYear(text) !== null ||
      saysWhich(text) ||
      headerCandidates(text).length > 0 ||
      headerCandidates(together).some(({ rank }) => rank === READERS_BY_WORDS)
    )
      known++;
  }
  // "SGK" alone below the heads is the heading of the rows under it.
  if (filled === 1 && headsItsRows(grid, below, firstColumn, lastColumn)) return false;
  return groups >= 1 && known * 2 >= filled;
}

/** Whether a row holds nothing but the name of a type. */
function headsItsRows(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = grid.text(row, column);
    if (text !== '') return typeNamed(text) !== null;
  }
  return false;
}

function hasHeadingLeft(grid: Grid, row: number, column: number, firstColumn: number): boolean {
  for (let left = column - 1; left >= firstColumn; left--) if (grid.text(row, left) !== '') return true;
  return false;
}

function headingAtOrLeft(grid: Grid, row: number, column: number, firstColumn: number): string {
  for (let left = column; left >= firstColumn; left--) {
    const text = grid.headerText(row, left);
    if (text !== '') return text;
  }
  return '';
}

/** Whether a row only groups the heads of the row below it, which is the header's main row and reaches further: "Số lượng | Phân loại" above "Ngày | Sách | SGK". */
export function headsOnlyGroups(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  if (row >= grid.lastRow || !isHeaderRow(grid, row + 1, firstColumn, lastColumn)) return false;
  if (belongsBelow(grid, row, row + 1, firstColumn, lastColumn)) return false;
  return isRowOfGroups(grid, row, row + 1, firstColumn, lastColumn);
}

/** The header that has its main row at `row`, with the rows above and below that belong to it. */
export function headerBlockAt(grid: Grid, row: number, firstColumn: number, lastColumn: number): HeaderBlock {
  let [first, last] = [row, row];
  while (
    first > grid.firstRow &&
    last - first + 1 < LONGEST_HEADER &&
    belongsAbove(grid, first - 1, first, firstColumn, lastColumn)
  )
    first--;
  while (
    last < grid.lastRow &&
    last - first + 1 < LONGEST_HEADER &&
    belongsBelow(grid, last, last + 1, firstColumn, lastColumn)
  )
    last++;
  const cells: HeaderCell[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const parts = headerParts(grid, first, last, column, firstColumn);
    if (parts.length === 0) continue;
    const header = parts.join(' ').slice(0, MOST_LETTERS);
    const leaf = parts[parts.length - 1] ?? '';
    cells.push({
      column,
      parts,
      header,
      candidates: candidatesOf(parts),
      ordinal: parts.some(isOrdinalHeader),
      year: headerYear(leaf),
      sense: columnSense(parts),
    });
  }
  return { firstRow: first, lastRow: last, cells: withCountsOfMonths(cells) };
}

/** What a column of a month counts, where its head says no more than the month: how often something was done, how many issues came. */
const COUNTS_OF_MONTHS: readonly HeaderCandidate[] = [
  { section: 'activities', field: 'times', confidence: SURE, rank: 0 },
  { section: 'periodicals', field: 'quantity', confidence: SURE, rank: 0 },
];

/** What the words over a column of one month may seem to say: "Số tờ nhận các tháng". */
const NOT_OF_A_MONTH: ReadonlySet<FieldId> = new Set<FieldId>(['date', 'entryDate', 'issue']);

function withCountsOfMonths(cells: readonly HeaderCell[]): HeaderCell[] {
  const ofMonth = cells.filter(({ sense }) => sense.month !== undefined);
  if (ofMonth.length < PARTS_OF_A_HEADER) return [...cells];
  const from = ofMonth[0]?.column ?? 0;
  return cells.map((cell) => {
    const counts = cell.sense.month !== undefined || (cell.sense.total === true && cell.column > from);
    if (!counts) return cell;
    // Under "Tháng" a column of one month is no column of dates.
    const isCount = ({ section, field }: HeaderCandidate) =>
      COUNTS_OF_MONTHS.some((count) => count.section === section && count.field === field);
    const others = cell.candidates.filter((one) => !NOT_OF_A_MONTH.has(one.field) && !isCount(one));
    return { ...cell, candidates: [...others, ...COUNTS_OF_MONTHS] };
  });
}

function headerParts(grid: Grid, first: number, last: number, column: number, firstColumn: number): string[] {
  const parts: string[] = [];
  for (let row = first; row <= last; row++) {
    let text = grid.headerText(row, column);
    if (text === '' && row < last) {
      // A group heading that nobody merged holds for the blank cells to its right, as long as something stands below them.
      let below = '';
      for (let next = row + 1; next <= last && below === ''; next++) below = grid.text(next, column);
      for (let left = column - 1; below !== '' && left >= firstColumn && text === ''; left--)
        text = grid.headerText(row, left);
      if (text !== '' && isOrdinalHeader(text)) text = '';
    }
    if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
  }
  return parts;
}
