import type { CategoryDictionary } from '../library/categories';
import type { CategoryId, SectionId } from '../library/ids';
import { noConcernOf } from '../library/no-concern';
import { parseSchoolYear } from '../library/school-year';
import { ROWS_PER_SLICE, type Work } from '../work';
import { BodyColumns, hasDigit } from './body-columns';
import type { IgnoredRow } from './book';
import type { Grid } from './grid';
import { isHeaderRow, type HeaderBlock } from './header-block';
import { HeadingRows } from './heading-rows';
import { categoryOfName } from './holdings';
import type { TableProposal } from './propose';
import { namesABook } from './block-titles';
import {
  countFigures,
  isBracketedHeader,
  isColumnNumberRow,
  rowWords,
  takeNumberedRows,
  withoutNumbering,
} from './rows';
import { SumRows, sumsBelow } from './sum-rows';

/** A heading that gives its category to the records from `record` on, until the next one. */
export interface Heading {
  readonly record: number;
  readonly category: CategoryId | null;
  readonly row: number;
  readonly column: number;
}

/** The title of the records from `record` on, until the next one. */
export interface BlockTitle {
  readonly record: number;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Which rows of a table's body are records, and what the others are. */
export interface TableRows {
  readonly firstRow: number;
  /** Last record or total; firstRow - 1 when there is none. */
  readonly lastRow: number;
  readonly records: readonly number[];
  readonly ignored: readonly IgnoredRow[];
  readonly headings: readonly Heading[];
  /** Names in rows of their own that are no category, in a register without a column of titles: what the records below them are called. */
  readonly titles: readonly BlockTitle[];
  /** The last row of what is handed on or compared right below the last record or total; lastRow where there is nothing of the kind. */
  readonly tailRow: number;
}

/** Sections in which sums and headings stand among the rows; in the others "Tổng số sách" is a record like any other. */
const SUMMED: ReadonlySet<SectionId> = new Set(['holdings', 'periodicals', 'equipment', 'activities', 'readers']);
/** Says of one row after the other what it is. */
class BodyReader {
  readonly records: number[] = [];
  readonly ignored: IgnoredRow[] = [];
  readonly headings: Heading[] = [];
  readonly titles: BlockTitle[] = [];
  /** A register of numbers in which only rows of their own can say what the books are called. */
  private readonly isWithoutTitles: boolean;
  private readonly columns: BodyColumns;
  private readonly sums: SumRows;
  private readonly headingRows: HeadingRows;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly proposal: TableProposal,
    private readonly dictionary: CategoryDictionary,
  ) {
    const columns = new BodyColumns(grid, block, proposal);
    this.columns = columns;
    this.sums = new SumRows(grid, proposal, dictionary, columns.all, columns.numbers, this.records);
    this.headingRows = new HeadingRows(grid, proposal, columns, dictionary);
    this.isWithoutTitles =
      proposal.section === 'holdings' &&
      proposal.grain !== 'summary' &&
      columns.accession >= 0 &&
      !proposal.columns.some(({ field }) => field === 'title');
  }

  /** Says what a row is; 'end' when the table ended above it. */
  read(row: number): 'end' | 'record' | 'ignored' {
    const { grid, columns } = this;
    const { lastRow } = this.block;
    const { all, accession } = columns;
    if (columns.isEmpty(row)) return this.ignore(row, 'blank');
    const hasNumber = columns.hasRunningNumber(row);
    // The two sorts of row that make up a register need no closer look.
    if (hasNumber || (accession >= 0 && row > lastRow + 3 && hasDigit(grid.raw(row, accession)))) {
      if (!this.isNearHeader(row) || !isColumnNumberRow(grid, row, all)) {
        if (hasNumber || rowWords(grid.text(row, accession)) === null) return this.record(row);
      }
    }
    if (this.isNearHeader(row) && isColumnNumberRow(grid, row, all)) return this.ignore(row, 'columnNumbers');
    if (row === lastRow + 1 && columns.isNumbered(row)) return this.ignore(row, 'columnNumbers');
    if (row === lastRow + 1 && isBracketedHeader(grid, row, all)) return this.ignore(row, 'repeatedHeader');
    if (columns.repeatsHeader(row)) {
      this.takeTitleAbove(row);
      return this.ignore(row, 'repeatedHeader');
    }
    const titles = this.titlesAbove(row);
    const afterRecord = titles === 0 && this.lastRecord() === row - 1;
    if (!afterRecord && row > lastRow + 1 && isHeaderRow(grid, row, all[0] ?? 0, all[all.length - 1] ?? 0)) {
      this.records.length -= titles;
      return 'end';
    }
    if (!afterRecord && row > lastRow + 1 && this.opensAnotherList(row)) {
      this.records.length -= titles;
      return 'end';
    }
    const words = columns.words(row, this.records.length === 0);
    if (SUMMED.has(this.proposal.section)) {
      // Below types side by side the only row may be that of all books: "Tổng số bản | 629 | 179".
      const isLast = row === grid.lastRow || columns.isEmpty(row + 1);
      const isOnlyRow = isLast && this.proposal.equal.types.length > 0 && this.records.length === 0;
      if (words === 'total') return isOnlyRow ? this.record(row) : this.total(row);
      if (words === 'carriedForward') return this.ignore(row, 'carriedForward');
      if (words === 'signature') return 'end';
      if (words === null && this.sums.addsUp(row, columns.keyText(row))) return this.total(row);
      if (words === 'note' || this.isPartOfRowAbove(row) || this.sums.comparesRows(columns.keyText(row)))
        return this.ignore(row, 'note');
      if (this.heading(row) || this.blockTitle(row)) return 'ignored';
    } else if (words === 'signature' && this.isNothingButSigned(row)) {
      return 'end';
    }
    if (this.isRemark(row)) return this.ignore(row, 'note');
    if (columns.isWithoutKey(row) && countFigures(grid, row, columns.data) === 0 && !columns.isCoveredByMerge(row))
      return this.ignore(row, 'note');
    return this.record(row);
  }

  /** Right below the header, or below one that is repeated. */
  private isNearHeader(row: number): boolean {
    const above = this.ignored[this.ignored.length - 1];
    return row <= this.block.lastRow + 3 || (above?.reason === 'repeatedHeader' && above.row === row - 1);
  }

  /** The same header once more under the title of another type: "SỔ ĐĂNG KÝ SÁCH NGHIỆP VỤ" heads the records below it. */
  private takeTitleAbove(row: number): void {
    if (this.proposal.section !== 'holdings') return;
    const { grid, columns } = this;
    for (let above = row - 1; above > Math.max(this.block.lastRow, row - MOST_TITLE_ROWS); above--) {
      if (above === this.lastRecord() || (columns.holdsMoreThanAText(above) && columns.lonelyText(above) < 0)) return;
      for (const column of columns.all) {
        if (grid.isBlank(above, column) || columns.isHead(grid.text(above, column))) continue;
        const text = grid.text(above, column);
        const category = categoryOfName(text, this.dictionary);
        if (category !== null) this.headings.push({ record: this.records.length, category, row: above, column });
        else if (this.isWithoutTitles && namesABook(text)) this.addTitle(above, column, text);
        else continue;
        return;
      }
    }
  }

  /** A sentence by itself where days or school years stand: it names none, and counts nothing. */
  private isRemark(row: number): boolean {
    const { section, columns } = this.proposal;
    if (section !== 'history' && section !== 'readers') return false;
    const column = this.columns.lonelyText(row);
    const field = columns.find((each) => each.column === column)?.field;
    if (column < 0 || field === 'indicator') return false;
    const text = this.grid.text(row, column);
    return section === 'history' ? parseSchoolYear(text) === null : !/\d/.test(text) && text.length > LONGEST_DAY;
  }

  /** Below a gap: the heads or the title of a list of another kind, or texts where this table has its numbers although it has been summed. */
  private opensAnotherList(row: number): boolean {
    const { grid, columns } = this;
    const texts = columns.all.flatMap((column) =>
      typeof grid.raw(row, column) === 'string' && !grid.isBlank(row, column) ? [grid.text(row, column)] : [],
    );
    if (texts.length === 0) return false;
    if (noConcernOf(texts.length === 1 ? texts : [], texts.length >= 3 ? texts : []) !== null) return true;
    const isSummed = this.ignored.some(({ reason }) => reason === 'total');
    const strange = columns.numbers.filter(({ column }) => {
      const value = grid.raw(row, column);
      return typeof value === 'string' && !grid.isBlank(row, column) && !/\d/.test(value);
    });
    return isSummed && texts.length >= 3 && strange.length >= 2;
  }

  /** Takes the rows from `row` on that their accession numbers alone make records of the register, at most to `end` (exclusive). Gives the first that is left. */
  takeNumbered(row: number, end: number): number {
    const { accession } = this.columns;
    if (accession < 0 || row <= this.block.lastRow + 3) return row;
    const { sheet, firstRow, firstColumn } = this.grid;
    const at = accession - firstColumn;
    return firstRow + takeNumberedRows(sheet.values, row - firstRow, end - firstRow, at, firstRow, this.records);
  }

  private lastRecord(): number | undefined {
    return this.records[this.records.length - 1];
  }

  private record(row: number): 'record' {
    this.records.push(row);
    return 'record';
  }

  private ignore(row: number, reason: IgnoredRow['reason']): 'ignored' {
    this.ignored.push({ row, reason });
    return 'ignored';
  }

  private total(row: number): 'ignored' {
    const sums = this.sums.at(row, this.headings[this.headings.length - 1]?.record ?? 0);
    this.ignored.push({ row, reason: 'total', ...sums });
    return 'ignored';
  }

  /** A row that holds only a name heads the rows below it, and gives them its category where it names one. */
  private heading(row: number): boolean {
    const heading = this.headingRows.at(row, this.lastRecord());
    if (!heading) return false;
    const { category, column } = heading;
    if (category === null && this.isWithoutTitles && !heading.onlyParts) {
      this.addTitle(row, column, this.grid.text(row, column));
      this.ignore(row, 'heading');
      return true;
    }
    if (!heading.onlyParts) this.headings.push({ record: this.records.length, category, row, column });
    this.ignore(row, 'heading');
    return true;
  }

  /** A lone text above numbered books of a register without a column of titles is what they are called. */
  private blockTitle(row: number): boolean {
    const { grid, columns } = this;
    if (!this.isWithoutTitles) return false;
    const column = columns.lonelyText(row);
    const text = column < 0 ? '' : grid.text(row, column);
    if (column < 0 || !namesABook(text) || columns.isHead(text)) return false;
    this.addTitle(row, column, text);
    this.ignore(row, 'heading');
    return true;
  }

  private addTitle(row: number, column: number, text: string): void {
    this.titles.push({ record: this.records.length, text: withoutNumbering(text), row, column });
  }

  /** A sentence that says its part is no signature, whatever it begins with ("Ngày … tháng …"). */
  private isNothingButSigned(row: number): boolean {
    const { grid } = this;
    const { part, keys } = this.columns;
    const isSigned = (column: number) => grid.isBlank(row, column) || rowWords(grid.text(row, column)) === 'signature';
    return (part < 0 || isSigned(part)) && keys.every(isSigned);
  }

  /** "Trong đó: lớp 1 | 40" and "- lớp 2 | 60" below a type of a summary: parts that its own row has counted. */
  private isPartOfRowAbove(row: number): boolean {
    if (this.proposal.grain !== 'summary' || this.records.length === 0) return false;
    const text = this.columns.keyText(row);
    const opens = /^[-+•*\s]*trong đó/iu.test(text);
    const above = this.ignored[this.ignored.length - 1];
    const follows = above?.row === row - 1 && above.reason === 'note' && /^(?:[-+•*]|lớp|khối)/iu.test(text);
    return (opens || follows) && this.dictionary.lookup('document', text) === null;
  }

  /** How many of the last records are lone texts between a blank row or a sum and this row, blank rows aside: titles, if a header stands here. */
  private titlesAbove(row: number): number {
    const isBlank = (at: number) => this.ignored.some(({ row: own, reason }) => own === at && reason === 'blank');
    let last = row - 1;
    while (row - last <= MOST_TITLES && isBlank(last)) last--;
    let titles = 0;
    for (let above = last; this.records[this.records.length - 1 - titles] === above; above--) {
      if (++titles > MOST_TITLES || this.columns.holdsMoreThanAText(above)) return 0;
    }
    const before = last - titles;
    return titles > 0 && this.ignored.some((each) => each.row === before) ? titles : 0;
  }
}

/** A run of blank rows longer than this ends a table: what comes after stands by itself. */
const LONGEST_GAP = 200;
/** Rows above a repeated header in which its title may stand. */
const MOST_TITLE_ROWS = 6;
/** "Ngày 15 tháng 10 năm 2025" has digits; words alone that are longer than this are no day. */
const LONGEST_DAY = 12;
/** Titles between two tables, at most. */
const MOST_TITLES = 3;

/** Reads down a table until it ends. Linear in the rows. */
export function* rowsOfBody(
  grid: Grid,
  block: HeaderBlock,
  proposal: TableProposal,
  dictionary: CategoryDictionary,
): Work<TableRows> {
  const reader = new BodyReader(grid, block, proposal, dictionary);
  const firstRow = block.lastRow + 1;
  let lastTotal = firstRow - 1;
  let blanks = 0;
  let pause = firstRow + ROWS_PER_SLICE;
  for (let row = firstRow; row <= grid.lastRow; row++) {
    const numbered = reader.takeNumbered(row, Math.min(pause, grid.lastRow + 1));
    if (numbered > row) blanks = 0;
    row = numbered;
    if (row >= pause) {
      yield (row - grid.firstRow) / Math.max(1, grid.lastRow - grid.firstRow);
      pause = row + ROWS_PER_SLICE;
    }
    if (row > grid.lastRow) break;
    const ignoredBefore = reader.ignored.length;
    const what = reader.read(row);
    if (what === 'end') break;
    const last = reader.ignored.length > ignoredBefore ? reader.ignored[reader.ignored.length - 1] : undefined;
    if (last?.reason === 'blank') {
      if (++blanks > LONGEST_GAP) break;
      continue;
    }
    blanks = 0;
    if (last?.reason === 'total') lastTotal = row;
  }
  const lastRow = Math.max(lastTotal, reader.records[reader.records.length - 1] ?? lastTotal);
  const tail = reader.ignored.filter(
    ({ row, reason }) => row > lastRow && (reason === 'carriedForward' || reason === 'note'),
  );
  let tailRow = lastRow;
  for (const { row } of tail) if (row === tailRow + 1) tailRow = row;
  return {
    firstRow,
    lastRow,
    tailRow,
    records: reader.records,
    ignored: reader.ignored
      .filter((ignored) => ignored.row <= lastRow)
      .map((ignored) => sumsBelow(ignored, reader.records.length)),
    headings: reader.headings.filter((heading) => heading.row <= lastRow),
    titles: reader.titles.filter((title) => title.row <= lastRow),
  };
}
