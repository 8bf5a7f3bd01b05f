import { CategoryDictionary } from '../library/categories';
import { indicatorNamed } from '../library/indicators';
import type { FieldId } from '../library/ids';
import { isLoanList, noConcernOf } from '../library/no-concern';
import { areaName, quoteSheetName, type Area } from '../sheet/address';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { NO_CONTEXT, readDateText } from '../text/dates';
import { searchKey } from '../text/normal';
import { readNumberText } from '../text/numbers';
import { ROWS_PER_SLICE, type Work } from '../work';
import type { RecordTable, UnreadArea } from './book';
import type { Grid } from './grid';
import { knownHeader } from './header-match';
import { isMonthOfAcross } from './months-across';
import type { ProfileCluster } from './profile-names';
import { rowWords } from './rows';

/** What of a sheet is already accounted for. */
interface Covered {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows above an area in which its title is looked for. */
const TITLE_ROWS = 6;
const LONGEST_LABEL = 80;
/** Cells looked at to tell what a column of numbers is. */
const SAMPLE = 400;
const STANDARD = new CategoryDictionary();

/**
 * The areas with numbers on a visible sheet that are in no table, each with whether it is certainly of no concern (docs/RULES.md, "Nothing is counted, or left
 * uncounted, in silence"). Linear in the cells that are in no table.
 */
export function* unreadAreas(
  grid: Grid,
  tables: readonly RecordTable[],
  clusters: readonly ProfileCluster[],
  ignoredAreas: ReadonlySet<string>,
): Work<UnreadArea[]> {
  const covered: Covered[] = [
    ...tables.map((table) => coveredBy(grid, table)),
    ...clusters.map(({ firstRow, lastRow, headerRow, nameColumn, valueColumn }) => ({
      firstRow: Math.min(headerRow, firstRow),
      lastRow,
      firstColumn: Math.min(nameColumn, valueColumn),
      lastColumn: Math.max(nameColumn, valueColumn),
    })),
  ];
  const found: UnreadArea[] = [];
  const ofNoConcern: Area[] = [];
  for (const cells of yield* connectedAreas(grid, covered)) {
    const read = new AreaReader(grid, cells);
    const { area } = cells;
    const numbers = read.numbers();
    if (numbers === 0) {
      // A list of persons may hold no number before its blank row.
      if (noConcernOf([], read.heads())) ofNoConcern.push(area);
      continue;
    }
    yield 0;
    if (numbers === 1 && !read.namesAFigure()) continue;
    const address = `${quoteSheetName(grid.name)}!${areaName(area)}`;
    const titles = read.titles();
    const heads = read.heads();
    const sign = namesABook(heads) ? null : noConcernOf([grid.name, ...titles], heads);
    const isRest = area.columnCount >= WIDE || !read.namesAFigure();
    const isOut = sign !== null || (isRest && ofNoConcern.some((above) => goesOn(grid, above, area)));
    if (isOut) ofNoConcern.push(area);
    const why = ignoredAreas.has(address) ? 'nguoi-dung-bo-qua' : isOut ? 'khong-lien-quan' : 'chua-hieu';
    found.push({ sheet: grid.name, area, why, numbers, label: read.label(titles) });
  }
  return found;
}

/** A list as wide as this is no summary of types, whatever its books are of. */
const WIDE = 5;
/** Blank rows inside a list, at most. */
const BLANK_ROWS = 3;

/** Whether an area is the rest of the one above it, which a blank row parts: the same columns, and records from its first row on. */
function goesOn(grid: Grid, above: Area, below: Area): boolean {
  const gap = below.row - (above.row + above.rowCount);
  const isUnder = below.column >= above.column && below.column + below.columnCount <= above.column + above.columnCount;
  if (!isUnder || gap < 0 || gap > BLANK_ROWS) return false;
  let [filled, written] = [0, 0];
  for (let column = below.column; column < below.column + below.columnCount; column++) {
    const value = grid.raw(below.row, column);
    if (value === '' || grid.isBlank(below.row, column)) continue;
    filled++;
    if (typeof value === 'number' || /\d/.test(String(value))) written++;
  }
  // A title, a row of heads or a narrow list begins something else.
  return filled * 2 >= above.columnCount && written >= 1;
}

/** Heads of a register of books; a list that has several of them is not certainly of no concern, whatever stands beside it. */
const OF_BOOKS: ReadonlySet<FieldId> = new Set([
  'accessionNumber',
  'title',
  'author',
  'publisher',
  'price',
  'entryDate',
]);
const HEADS_OF_BOOKS = 4;

function namesABook(heads: readonly string[]): boolean {
  const fields = new Set(
    heads
      .flatMap((head) => knownHeader(head).filter(({ section }) => section === 'holdings'))
      .map(({ field }) => field),
  );
  return [...fields].filter((field) => OF_BOOKS.has(field)).length >= HEADS_OF_BOOKS && !isLoanList(heads);
}

/** What a table accounts for: its header and body, what stands right below it, and the sums beside and below months that stand side by side. */
function coveredBy(grid: Grid, table: RecordTable): Covered {
  const { header, body, extent, tailRow = -1 } = table;
  let lastRow = Math.max(body.lastRow, header.lastRow, tailRow);
  let lastColumn = extent.lastColumn;
  if (isMonthOfAcross(table)) {
    const isHeaded = (column: number) =>
      grid.headerText(header.lastRow, column) !== '' || grid.headerText(header.lastRow - 1, column) !== '';
    while (lastColumn < grid.lastColumn && isHeaded(lastColumn + 1)) lastColumn++;
    while (lastRow < grid.lastRow && isLabelled(grid, lastRow + 1, extent.firstColumn, lastColumn)) lastRow++;
  }
  return { firstRow: header.firstRow, lastRow, firstColumn: extent.firstColumn, lastColumn };
}

/** Whether a row begins with a text and holds numbers: "Cộng | 38 | 13". */
function isLabelled(grid: Grid, row: number, firstColumn: number, lastColumn: number): boolean {
  let [texts, numbers] = [0, 0];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = grid.raw(row, column);
    if (typeof value === 'number') numbers++;
    else if (value !== '' || (numbers === 0 && grid.headerText(row, column) !== '')) texts++;
  }
  return texts > 0 && numbers > 0;
}

/** A hidden sheet with numbers: it is not read, and somebody must be told that it is there. */
export function hiddenArea(grid: Grid): UnreadArea | null {
  let numbers = 0;
  for (const row of grid.sheet.values) for (const value of row) if (typeof value === 'number') numbers++;
  if (numbers < 2) return null;
  const area = {
    row: grid.firstRow,
    column: grid.firstColumn,
    rowCount: grid.lastRow - grid.firstRow + 1,
    columnCount: grid.lastColumn - grid.firstColumn + 1,
  };
  return { sheet: grid.name, area, why: 'trang-an', numbers, label: '' };
}

/** Cells in no table that touch each other, and the rectangle around them. */
interface ConnectedCells {
  readonly area: Area;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** Whether a blank cell lies under a text that is merged over few columns of its row; a title over the whole sheet joins nothing. */
function isRightHalf(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return (
    merge?.row === row &&
    merge.rowCount === 1 &&
    merge.columnCount <= MERGED_COLUMNS &&
    grid.text(row, merge.column) !== ''
  );
}

const MERGED_COLUMNS = 3;

function* connectedAreas(grid: Grid, covered: readonly Covered[]): Work<ConnectedCells[]> {
  const width = grid.lastColumn - grid.firstColumn + 1;
  const areas: ConnectedCells[] = [];
  const seen = new Set<number>();
  const isFree = (row: number, column: number) => {
    if (row < grid.firstRow || row > grid.lastRow || column < grid.firstColumn || column > grid.lastColumn)
      return false;
    if (seen.has(row * width + column)) return false;
    // The right half of a merged label joins it to the numbers beside it.
    if (grid.raw(row, column) === '' && !isRightHalf(grid, row, column)) return false;
    return !covered.some(
      (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
    );
  };
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (row % ROWS_PER_SLICE === 0) yield 0;
    const whole = covered.find(
      (area) =>
        row >= area.firstRow &&
        row <= area.lastRow &&
        area.firstColumn <= grid.firstColumn &&
        area.lastColumn >= grid.lastColumn,
    );
    if (whole) {
      row = whole.lastRow;
      continue;
    }
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (!isFree(row, column)) continue;
      const cells = [{ row, column }];
      seen.add(row * width + column);
      let [top, bottom, left, right] = [row, row, column, column];
      for (let at = 0; at < cells.length; at++) {
        if (at % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield 0;
        const here = cells[at];
        if (!here) break;
        top = Math.min(top, here.row);
        bottom = Math.max(bottom, here.row);
        left = Math.min(left, here.column);
        right = Math.max(right, here.column);
        for (let down = -1; down <= 1; down++)
          for (let side = -1; side <= 1; side++) {
            const next = { row: here.row + down, column: here.column + side };
            if ((down === 0 && side === 0) || !isFree(next.row, next.column)) continue;
            seen.add(next.row * width + next.column);
            cells.push(next);
          }
      }
      areas.push({
        area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
        cells,
      });
    }
  }
  return areas;
}

/** What the cells of one area say. */
class AreaReader {
  private readonly byColumn = new Map<number, { readonly row: number; readonly value: CellValue }[]>();

  constructor(
    private readonly grid: Grid,
    private readonly connected: ConnectedCells,
  ) {
    const sorted = [...connected.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column } of sorted) {
      const list = this.byColumn.get(column) ?? [];
      list.push({ row, value: grid.raw(row, column) });
      this.byColumn.set(column, list);
    }
  }

  /** How many cells hold a quantity; running numbers, days, years, phone numbers and codes are none. */
  numbers(): number {
    let numbers = 0;
    for (const [column, cells] of this.byColumn) {
      const quantities = cells.filter(({ row, value }) => isQuantity(this.grid, row, column, value));
      if (!isRunning(quantities) && !this.isCodeColumn(column, cells)) numbers += quantities.length;
    }
    return numbers;
  }

  /** Whether a text of the area names an indicator of the report or a type of documents or devices. */
  namesAFigure(): boolean {
    return this.texts(SAMPLE).some(
      ({ text }) =>
        indicatorNamed(text.replace(/[:\s]+$/, '')) !== null ||
        STANDARD.lookup('document', text) !== null ||
        STANDARD.lookup('equipment', text) !== null ||
        STANDARD.lookup('activity', text) !== null,
    );
  }

  /** The texts above the area and in its own first row, where that is a lone title. */
  titles(): string[] {
    const { area } = this.connected;
    const titles: string[] = [];
    for (let row = Math.max(this.grid.firstRow, area.row - TITLE_ROWS); row < area.row; row++)
      for (
        let column = Math.max(this.grid.firstColumn, area.column - 2);
        column < area.column + area.columnCount;
        column++
      ) {
        const value = this.grid.raw(row, column);
        if (typeof value !== 'string' || value === '') continue;
        const text = this.grid.text(row, column);
        if (text.length <= 160) titles.push(text);
      }
    for (let row = area.row; row < area.row + Math.min(4, area.rowCount); row++) {
      const own = this.texts(SAMPLE).filter((each) => each.row === row);
      const cells = this.connected.cells.filter((each) => each.row === row && this.grid.raw(row, each.column) !== '');
      if (cells.length === 1 && own[0]) titles.push(own[0].text);
    }
    return titles;
  }

  /** The texts of the row, among the first ones, that has most: heads of columns. Those of the next row may stand under groups. */
  heads(): string[] {
    const rows = new Map<number, string[]>();
    for (const { row, text } of this.texts(SAMPLE)) rows.set(row, [...(rows.get(row) ?? []), text]);
    const first = [...rows].slice(0, 8);
    const best = first.reduce<(typeof first)[number] | undefined>(
      (most, row) => (!most || row[1].length > most[1].length ? row : most),
      undefined,
    );
    if (!best) return [];
    return [...(rows.get(best[0] - 1) ?? []), ...best[1], ...(rows.get(best[0] + 1) ?? [])];
  }

  label(titles: readonly string[]): string {
    const text = titles[titles.length - 1] ?? this.texts(SAMPLE)[0]?.text ?? '';
    return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
  }

  private isCodeColumn(column: number, cells: readonly { readonly row: number; readonly value: CellValue }[]): boolean {
    const first = cells[0];
    if (typeof first?.value !== 'string') return false;
    const head = searchKey(this.grid.text(first.row, column));
    return /^(?:stt|tt|so tt|so thu tu|nam(?: .*)?|trang|so trang|dien thoai|sdt|so dien thoai|isbn|lop|khoi|tiet|ma(?: .*)?|so the|ngay(?: .*)?|gio|thang|tuan|cccd|nam sinh)$/.test(
      head,
    );
  }

  private texts(most: number): { readonly row: number; readonly text: string }[] {
    const found: { row: number; text: string }[] = [];
    const sorted = [...this.connected.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column } of sorted.slice(0, most)) {
      const value = this.grid.raw(row, column);
      if (typeof value !== 'string' || isErrorValue(value)) continue;
      const text = this.grid.text(row, column);
      if (text !== '' && !/^[\d.,%\s-]+$/.test(text)) found.push({ row, text });
    }
    return found;
  }
}

/** A number, or a text that says a quantity; not a day, a time, a year or a telephone number. */
function isQuantity(grid: Grid, row: number, column: number, value: CellValue): boolean {
  if (typeof value === 'number') {
    const format = grid.numberFormat(row, column);
    if (/[dyhs]|m{3}/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''))) return false;
    return !(Number.isInteger(value) && value >= 1950 && value <= 2100);
  }
  if (typeof value !== 'string' || value.length > 40 || isErrorValue(value)) return false;
  const text = grid.text(row, column);
  if (!/\d/.test(text) || /^0\d{8,}$/.test(text.replace(/[\s.]/g, '')) || rowWords(text) === 'signature') return false;
  if (readDateText(text, { ...NO_CONTEXT, schoolYearStart: 2000 }).kind !== 'unreadable') return false;
  const reading = readNumberText(text, true);
  if (reading.kind === 'number') return !(reading.value >= 1950 && reading.value <= 2100 && /^\d{4}$/.test(text));
  return reading.kind === 'ambiguous' && /^[\d.,\s]+$/.test(text);
}

/** 1, 2, 3 … down a column: numbers of rows. */
function isRunning(cells: readonly { readonly value: CellValue }[]): boolean {
  if (cells.length < 2) return false;
  let steps = 0;
  for (let i = 1; i < cells.length; i++) {
    const [before, here] = [Number(cells[i - 1]?.value), Number(cells[i]?.value)];
    if (here === before + 1 || here === 1) steps++;
  }
  return steps === cells.length - 1 && Number(cells[0]?.value) <= 1;
}
