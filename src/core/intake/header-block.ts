import { parseSchoolYear } from '../library/school-year';
import { searchKey } from '../text/normal';
import type { Grid } from './grid';
import {
  headerCandidates,
  IN_HOUSE_OF_SOME,
  isOrdinalHeader,
  knownHeader,
  READERS_BY_WORDS,
  saysWhoReads,
  USABLE,
  type HeaderCandidate,
} from './header-match';

/** One column of a table's header, over all of its rows. */
export interface HeaderCell {
  readonly column: number;
  /** From the top row to the bottom one, each text once: ["Số bản", "Đầu năm"]. */
  readonly parts: readonly string[];
  /** The parts with a space between them. */
  readonly header: string;
  readonly candidates: readonly HeaderCandidate[];
  /** A running number (STT). */
  readonly ordinal: boolean;
  /** The first calendar year, where the header is a school year or a year ("2024-2025"). */
  readonly year: number | null;
}

export interface HeaderBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that have a header, from left to right. */
  readonly cells: readonly HeaderCell[];
}

const LONGEST_HEADER = 3;

/** The year that a header cell names; null when it is no year. */
export function headerYear(text: string): number | null {
  if (text.length > 24) return null;
  const written = parseSchoolYear(text);
  if (!written) return null;
  // A slip of the pen ("2023-2025") still heads a year; "2020-2025" is a period.
  const years = (written.end ?? written.start + 1) - written.start;
  if (years > 2 && years <= 10) return null;
  const rest = searchKey(text)
    .replace(/(?:nam hoc|nam|nh)/g, '')
    .replace(/[\d\s]/g, '');
  return rest === '' ? written.start : null;
}

/**
 * Whether a row may be the lowest or only row of a header, or a row of group headings: at least two columns that are known, no running text, no
 * figures but years.
 */
export function isHeaderRow(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  let known = 0;
  let years = 0;
  let filled = 0;
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
    filled++;
    if (headerYear(text) !== null) {
      years++;
      continue;
    }
    const candidates = knownHeader(text);
    if (candidates.length > 0 || isOrdinalHeader(text)) known++;
    for (const candidate of candidates) {
      const fields = bySection.get(candidate.section) ?? new Set<string>();
      fields.add(candidate.field);
      bySection.set(candidate.section, fields);
    }
  }
  if (known + years < 2 || known === 0 || (known + years) * 3 < filled) return false;
  let mostFields = 0;
  for (const fields of bySection.values()) mostFields = Math.max(mostFields, fields.size);
  return mostFields >= 2 || (mostFields >= 1 && (years >= 1 || known >= 2));
}

/** The texts of a row that stand in it themselves or reach into it by a vertical merge. */
function ownText(grid: Grid, row: number, column: number): string {
  return grid.text(row, column);
}

/** True when the row above belongs to the header: one of its cells heads a column whose cell below is blank or merged into it. */
function belongsAbove(grid: Grid, above: number, row: number, firstColumn: number, lastColumn: number): boolean {
  let heads = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(above, column);
    if (typeof value === 'number' || typeof value === 'boolean') return false;
    const text = grid.headerText(above, column);
    if (text === '') continue;
    const merge = grid.mergeAt(above, column);
    const reachesDown = merge !== null && merge.row + merge.rowCount > row;
    const isGroup = opensGroup(grid, above, row, column, firstColumn, lastColumn);
    if (!reachesDown && !isGroup && ownText(grid, row, column) !== '') continue;
    if (knownHeader(text).length > 0 || isOrdinalHeader(text)) heads++;
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
  else while (end < lastColumn && grid.headerText(above, end + 1) === '' && ownText(grid, row, end + 1) !== '') end++;
  // What starts at the table's left edge is a title; groups stand to the right of the columns that have none.
  if (end === column || column === firstColumn) return false;
  for (let at = column; at <= end; at++) if (ownText(grid, row, at) === '') return false;
  return true;
}

/** True when the row below refines the groups of this one: all that stands there stands under a group heading. */
function belongsBelow(grid: Grid, row: number, below: number, firstColumn: number, lastColumn: number): boolean {
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
      grid.headerText(row, column + 1) === '' &&
      grid.text(below, column + 1) !== '';
    // "Giảm" over "Số bản" alone, beside groups of several.
    const single = !wide && !blankHere && !opensGroup;
    if (single && knownHeader(text).length === 0) return false;
    if (!single) groups++;
    if (blankHere && !wide && !hasHeadingLeft(grid, row, column, firstColumn)) return false;
    filled++;
    // "Đọc | Mượn" say what they are only together with "Học sinh" above them.
    const together = `${text} ${headingAtOrLeft(grid, row, column, firstColumn)}`;
    if (
      knownHeader(text).length > 0 ||
      headerYear(text) !== null ||
      headerCandidates(text).length > 0 ||
      headerCandidates(together).some(({ rank }) => rank === READERS_BY_WORDS)
    )
      known++;
  }
  return groups >= 1 && known * 2 >= filled;
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
    const header = parts.join(' ');
    const leaf = parts[parts.length - 1] ?? '';
    cells.push({
      column,
      parts,
      header,
      candidates: candidatesOf(parts),
      ordinal: parts.some(isOrdinalHeader),
      year: headerYear(leaf),
    });
  }
  return { firstRow: first, lastRow: last, cells };
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

const MONEY_UNIT =
  /[([]\s*(?:(?:đơn vị(?: tính)?|đvt)\s*:?\s*)?(?:(?:triệu|nghìn|ngàn|tr\.?|1[.,]?000)\s*)?(?:đồng|đ|vnđ|vnd)\s*[)\]]/iu;
const VALUE_OF: Readonly<Record<string, HeaderCandidate['field']>> = {
  opening: 'openingValue',
  added: 'addedValue',
  withdrawn: 'withdrawnValue',
  closing: 'closingValue',
  copies: 'value',
};
const MOVEMENTS = new Set(['opening', 'added', 'withdrawn', 'closing']);

type Measure = 'titles' | 'copies' | 'value' | null;

function measureOf(text: string): Measure {
  for (const candidate of knownHeader(text)) {
    if (candidate.section !== 'holdings') continue;
    if (candidate.field === 'value' || candidate.field === 'amount') return 'value';
    if (candidate.field === 'titles') return 'titles';
    if (candidate.field === 'copies' || candidate.field === 'quantity') return 'copies';
  }
  return null;
}

/** What a column may be, from its own heading and those of its groups. */
function candidatesOf(parts: readonly string[]): readonly HeaderCandidate[] {
  const leaf = parts[parts.length - 1] ?? '';
  const best = new Map<string, HeaderCandidate>();
  const add = (candidate: HeaderCandidate, confidence = candidate.confidence) => {
    const id = `${candidate.section}.${candidate.field}`;
    const there = best.get(id);
    if (!there || there.confidence < confidence) best.set(id, { ...candidate, confidence });
  };
  const money = parts.some((part) => MONEY_UNIT.test(part));
  if (parts.length === 1) {
    for (const candidate of headerCandidates(leaf)) add(money ? asValue(candidate) : candidate);
    return [...best.values()];
  }
  const group = parts.slice(0, -1).join(' ');
  for (const joined of [`${group} ${leaf}`, `${leaf} ${group}`])
    for (const candidate of knownHeader(joined)) add(candidate);
  const groupMeasure = money ? 'value' : measureOf(group);
  const leafMeasure = measureOf(leaf);
  const borrowed = searchKey(group).split(' ').includes('muon');
  for (const candidate of headerCandidates(leaf)) {
    if (candidate.section === 'holdings' && MOVEMENTS.has(candidate.field)) {
      if (groupMeasure === 'value') add(asValue(candidate));
      else if (groupMeasure !== 'titles') add(candidate);
      else if (candidate.field === 'closing') add({ ...candidate, field: 'titles' });
    } else if (candidate.section === 'readers' && borrowed) {
      if (candidate.field === 'pupilVisits') add({ ...candidate, field: 'pupilLoans' });
      else if (candidate.field === 'teacherVisits') add({ ...candidate, field: 'teacherLoans' });
      else add(candidate);
    } else {
      add(candidate, candidate.confidence * 0.96);
    }
  }
  for (const candidate of headerCandidates(group)) {
    if (candidate.section === 'holdings' && MOVEMENTS.has(candidate.field)) {
      // "Đầu năm" over "Số tên | Số bản | Giá trị".
      if (leafMeasure === 'copies') add(candidate);
      else if (leafMeasure === 'value') add(asValue(candidate));
      else if (leafMeasure === 'titles' && candidate.field === 'closing') add({ ...candidate, field: 'titles' });
      if (leafMeasure !== null)
        for (const measure of ['titles', 'copies', 'value', 'quantity', 'amount']) best.delete(`holdings.${measure}`);
      if (leafMeasure === 'titles' && candidate.field === 'closing') add({ ...candidate, field: 'titles' });
    } else {
      // "Kiểm kê" over the years: the group says what it is.
      add(candidate, candidate.confidence * (headerYear(leaf) !== null ? 0.95 : 0.7));
    }
  }
  const readers = readersOfGroups(group, leaf);
  for (const candidate of readers) add(candidate);
  if (saysWhoReads(readers)) best.set('readers.inHouse', IN_HOUSE_OF_SOME);
  return [...best.values()];
}

function asValue(candidate: HeaderCandidate): HeaderCandidate {
  if (candidate.section !== 'holdings') return candidate;
  const field = VALUE_OF[candidate.field];
  return field ? { ...candidate, field } : candidate;
}

/** "Học sinh" over "Đọc | Mượn", and "Lượt mượn" over "HS | GV". */
function readersOfGroups(group: string, leaf: string): readonly HeaderCandidate[] {
  return headerCandidates(`${leaf} ${group}`).filter(
    (candidate) =>
      candidate.section === 'readers' && candidate.confidence >= USABLE && candidate.rank === READERS_BY_WORDS,
  );
}
