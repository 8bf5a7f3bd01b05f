import type { CategoryDictionary } from '../library/categories';
import type { HoldingsRole, SectionId } from '../library/ids';
import { contentOfCell, endOfSample, type ColumnContent } from './content';
import { isLoanList, noConcernOf, type NoConcern } from '../library/no-concern';
import type { Grid } from './grid';
import { headerBlockAt, headsOnlyGroups, isHeaderRow, type HeaderBlock } from './header-block';
import { headerYear } from './header-year';
import { proposeSections, type TableProposal } from './propose';
import { rowsOfBody, type TableRows } from './body';
import type { Work } from '../work';
import type { RecordTable } from './book';

/** A table as it was found on a sheet: where it is, what it is taken for, and which of its rows are records. */
export interface FoundTable {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly proposal: TableProposal;
  /** What else it could be, best first. */
  readonly others: readonly TableProposal[];
  readonly contents: ReadonlyMap<number, ColumnContent>;
  readonly titles: readonly string[];
  readonly rows: TableRows;
  /** What a saved mapping says holds for every row. */
  readonly constants?: RecordTable['constants'];
  readonly role?: HoldingsRole;
  readonly blankQuantityIsOne?: true;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How many rows without a header are looked through at the top of a sheet and below each table. */
const RECOGNITION_ROWS = 300;
const WIDEST = 120;

interface Rectangle {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Finds the tables of a sheet from top to bottom. Reads a few hundred rows to recognise, and each table's rows once. */
export function* findTables(
  grid: Grid,
  dictionary: CategoryDictionary,
  yearStart: number | null,
  only?: SectionId,
): Work<FoundTable[]> {
  const found: FoundTable[] = [];
  const taken: Rectangle[] = [];
  const lastColumn = Math.min(grid.lastColumn, grid.firstColumn + WIDEST - 1);
  let lastLooked = grid.firstRow + RECOGNITION_ROWS;
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, lastLooked); row++) {
    const spans = freeSpans(row, grid.firstColumn, lastColumn, taken);
    if (spans.length === 0) {
      row = Math.max(row, Math.min(...taken.filter((area) => area.lastRow >= row).map((area) => area.lastRow)));
      lastLooked = Math.max(lastLooked, row + RECOGNITION_ROWS);
      continue;
    }
    for (const [from, end] of spans) {
      const span = headerSpan(grid, row, from, end);
      if (!span || headsOnlyGroups(grid, row, span[0], span[1])) continue;
      for (const table of yield* tablesAt(grid, row, span[0], span[1], dictionary, yearStart, only, taken)) {
        yield 0;
        const rows = yield* rowsOfBody(grid, table.block, table.proposal, dictionary);
        found.push({ ...table, rows });
        const area = {
          firstRow: table.block.firstRow,
          lastRow: Math.max(rows.lastRow, table.block.lastRow),
          firstColumn: table.firstColumn,
          lastColumn: table.lastColumn,
        };
        taken.push(area);
        lastLooked = Math.max(lastLooked, area.lastRow + RECOGNITION_ROWS);
      }
    }
  }
  return found;
}

/** Rows above and below a row in which a column must be blank to part two lists that stand side by side. */
const [GAP_ABOVE, GAP_BELOW] = [1, 4];
/** Rows above and below in which the other list may have its header. */
const NEAR = 3;

/**
 * The columns of a row in which a header stands: the whole span, or one of the lists that blank columns part it into where the span is none or the other list has
 * its header in another row; null where there is none.
 */
function headerSpan(grid: Grid, row: number, from: number, end: number): [number, number] | null {
  const to = withoutStrays(grid, row, from, end);
  const whole = isHeaderRow(grid, row, from, to);
  const lists = listsOf(grid, row, from, whole ? to : end);
  if (lists.length < 2) return whole ? [from, to] : null;
  const heads = lists.filter(([first, last]) => isHeaderRow(grid, row, first, last));
  const [only] = heads;
  if (!whole) return only ?? null;
  const isHeadedElsewhere = ([first, last]: readonly [number, number]) => {
    for (let at = Math.max(grid.firstRow, row - NEAR); at <= Math.min(grid.lastRow, row + NEAR); at++)
      if (at !== row && isHeaderRow(grid, at, first, last)) return true;
    return false;
  };
  const others = lists.filter((list) => !heads.includes(list));
  return only && heads.length === 1 && others.some(isHeadedElsewhere) ? only : [from, to];
}

/** The stretches of columns between those that are blank around a row. */
function listsOf(grid: Grid, row: number, from: number, to: number): [number, number][] {
  const isGap = (column: number) => {
    for (let at = Math.max(grid.firstRow, row - GAP_ABOVE); at <= Math.min(grid.lastRow, row + GAP_BELOW); at++)
      if (grid.headerText(at, column) !== '') return false;
    return true;
  };
  const lists: [number, number][] = [];
  let first = from;
  for (let column = from; column <= to + 1; column++) {
    if (column <= to && !isGap(column)) continue;
    if (column > first) lists.push([first, column - 1]);
    first = column + 1;
  }
  return lists;
}

/** The last column of a row without the numbers that stand apart on its right: somebody's own sums beside a header. */
function withoutStrays(grid: Grid, row: number, from: number, to: number): number {
  const isBlank = (column: number) => grid.raw(row, column) === '';
  let last = to;
  let end = to;
  for (;;) {
    while (last > from && isBlank(last)) last--;
    let first = last;
    while (first > from && !isBlank(first - 1)) first--;
    if (first === from) return end;
    for (let column = first; column <= last; column++) {
      if (typeof grid.raw(row, column) !== 'number' || headerYear(String(grid.raw(row, column))) !== null) return end;
    }
    last = first - 1;
    end = last;
  }
}

/** The columns of a row that belong to no table yet, as spans. */
function freeSpans(
  row: number,
  firstColumn: number,
  lastColumn: number,
  taken: readonly Rectangle[],
): [number, number][] {
  const spans: [number, number][] = [];
  let from = -1;
  for (let column = firstColumn; column <= lastColumn + 1; column++) {
    const free =
      column <= lastColumn &&
      !taken.some(
        (area) =>
          row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
      );
    if (free && from < 0) from = column;
    if (!free && from >= 0) {
      spans.push([from, column - 1]);
      from = -1;
    }
  }
  return spans;
}

type Candidate = Omit<FoundTable, 'rows'>;

function* tablesAt(
  grid: Grid,
  row: number,
  from: number,
  to: number,
  dictionary: CategoryDictionary,
  yearStart: number | null,
  only: SectionId | undefined,
  taken: readonly Rectangle[],
): Work<Candidate[]> {
  const contents = new Map<string, ColumnContent>();
  const whole = yield* candidateAt(grid, row, from, to, dictionary, yearStart, only, taken, contents);
  const parts: Candidate[] = [];
  for (const [first, last] of splitColumns(grid, row, from, to)) {
    if (!isHeaderRow(grid, row, first, last)) continue;
    const part = yield* candidateAt(grid, row, first, last, dictionary, yearStart, only, taken, contents);
    if (part) parts.push(part);
  }
  if (!whole) return parts;
  if (parts.length < 2) return [whole];
  // Side by side are two tables, not one with a gap, when each stands by itself and they repeat fields or are of different kinds.
  const kinds = new Set(parts.map((part) => part.proposal.section));
  const fields = parts.flatMap((part) =>
    part.proposal.columns.map((column) => `${part.proposal.section}.${column.field}`),
  );
  return kinds.size > 1 || new Set(fields).size < fields.length ? parts : [whole];
}

/** Spans of columns between blank columns of the header's row, and from one STT to the next. */
function splitColumns(grid: Grid, row: number, from: number, to: number): [number, number][] {
  const block = headerBlockAt(grid, row, from, to);
  const spans: [number, number][] = [];
  let first = -1;
  let last = -1;
  let ordinals = 0;
  for (const cell of block.cells) {
    const gap = last >= 0 && cell.column > last + 1;
    const secondOrdinal = cell.ordinal && ordinals > 0;
    if (first >= 0 && (gap || secondOrdinal)) {
      spans.push([first, last]);
      first = -1;
      ordinals = 0;
    }
    if (first < 0) first = cell.column;
    if (cell.ordinal) ordinals++;
    last = cell.column;
  }
  if (first >= 0) spans.push([first, last]);
  return spans;
}

function* candidateAt(
  grid: Grid,
  row: number,
  from: number,
  to: number,
  dictionary: CategoryDictionary,
  yearStart: number | null,
  only: SectionId | undefined,
  taken: readonly Rectangle[],
  /** What was looked at before, by the header cell's column and fields and the first row below it. */
  looked: Map<string, ColumnContent>,
): Work<Candidate | null> {
  const block = headerBlockAt(grid, row, from, to);
  const [first, last] = [block.cells[0], block.cells[block.cells.length - 1]];
  if (!first || !last) return null;
  const contents = new Map<number, ColumnContent>();
  const end = endOfSample(grid, block.lastRow + 1, first.column, last.column);
  for (const cell of block.cells) {
    const key = `${cell.column}:${block.lastRow}:${cell.candidates.map(({ field }) => field).join()}`;
    let content = looked.get(key);
    if (!content) {
      yield 0;
      content = contentOfCell(grid, cell, block.lastRow + 1, dictionary, end);
      looked.set(key, content);
    }
    contents.set(cell.column, content);
  }
  yield 0;
  const titles = titlesAbove(grid, block.firstRow, first.column, last.column, taken);
  const proposals = proposeSections(block, { grid, contents, yearStart, said: [] }, [grid.name, ...titles], only);
  const sign = noConcernOf([grid.name, ...titles], headTexts(block));
  const [best, ...others] = proposals.filter(({ section }) => !isElsewhere(sign, section, block, only));
  if (!best) return null;
  return { grid, block, proposal: best, others, contents, titles, firstColumn: first.column, lastColumn: last.column };
}

function headTexts({ cells }: HeaderBlock): string[] {
  return cells.flatMap(({ parts }) => parts);
}

/** Lists that look like a section of ours and are certainly none: who borrowed, who is paid, what a subject's laboratory holds. */
function isElsewhere(
  sign: NoConcern | null,
  section: SectionId,
  block: HeaderBlock,
  only: SectionId | undefined,
): boolean {
  if (only) return false;
  if (section === 'holdings' && isLoanList(headTexts(block))) return true;
  switch (sign?.kind) {
    case 'disclosure':
      return section !== 'categories' && section !== 'narrative';
    case 'teachingEquipment':
      return section === 'equipment' || section === 'holdings';
    case 'plan':
      return section === 'holdings' || section === 'equipment' || section === 'periodicals' || section === 'readers';
    case 'people':
    case 'payroll':
    case 'marks':
    case 'roster':
      return section === 'equipment' || section === 'readers' || section === 'periodicals';
    default:
      return false;
  }
}

/** Texts in the rows above a header, nearest last, down from another list's end or at most eight rows up. */
function titlesAbove(
  grid: Grid,
  headerRow: number,
  firstColumn: number,
  lastColumn: number,
  taken: readonly Rectangle[],
): string[] {
  const isTaken = (row: number, column: number) =>
    taken.some(
      (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
    );
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 8); row--) {
    const inRow: string[] = [];
    let [filled, numbers] = [0, 0];
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (isTaken(row, column)) continue;
      const value = grid.raw(row, column);
      if (value !== '') filled++;
      if (typeof value === 'number') numbers++;
      if (typeof value !== 'string' || value === '') continue;
      const text = grid.text(row, column);
      if (text !== '' && text.length <= 120) inRow.push(text);
    }
    // A record: what stands above it heads another list.
    if (numbers >= 1 && filled >= FILLED_OF_A_RECORD) break;
    titles.unshift(...inRow);
  }
  return titles;
}

const FILLED_OF_A_RECORD = 3;
