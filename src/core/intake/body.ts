import type { CategoryDictionary } from '../library/categories';
import { fieldInfo, isNumeric } from '../library/fields';
import type { CategoryGroup, CategoryId, FieldId, SectionId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import { exactKey } from '../text/normal';
import { ROWS_PER_SLICE, type Work } from '../work';
import type { IgnoredRow } from './book';
import type { Grid } from './grid';
import { isHeaderRow, type HeaderBlock } from './header-block';
import type { TableProposal } from './propose';
import {
  countFigures,
  isBracketedHeader,
  isColumnNumberRow,
  isEmptyRow,
  isHeadingOrdinal,
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

/** Which rows of a table's body are records, and what the others are. */
export interface TableRows {
  readonly firstRow: number;
  /** Last record or total; firstRow - 1 when there is none. */
  readonly lastRow: number;
  readonly records: readonly number[];
  readonly ignored: readonly IgnoredRow[];
  readonly headings: readonly Heading[];
}

/** Sections in which sums and headings stand among the rows; in the others "Tổng số sách" is a record like any other. */
const SUMMED: ReadonlySet<SectionId> = new Set(['holdings', 'periodicals', 'equipment', 'activities', 'readers']);
/** Fields one of which a row must have to be a record. */
const KEYS: Readonly<Partial<Record<SectionId, readonly FieldId[]>>> = {
  holdings: ['accessionNumber', 'title', 'category'],
  periodicals: ['title', 'issue'],
  equipment: ['name', 'category'],
  activities: ['content', 'kind'],
  readers: ['date'],
  history: ['indicator'],
  narrative: ['text'],
  categories: ['name'],
};
const HEADING_GROUP: Readonly<Partial<Record<SectionId, CategoryGroup>>> = {
  holdings: 'document',
  equipment: 'equipment',
  activities: 'activity',
};

class BodyReader {
  readonly records: number[] = [];
  readonly ignored: IgnoredRow[] = [];
  readonly headings: Heading[] = [];
  private readonly columns: readonly number[];
  private readonly data: readonly number[];
  private readonly ordinal: number;
  private readonly keys: readonly number[];
  private readonly dateColumn: number;
  private readonly labels: ReadonlyMap<number, string>;
  private readonly accession: number;
  private readonly part: number;
  private readonly group: CategoryGroup | undefined;
  private readonly sums: SumRows;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly proposal: TableProposal,
    private readonly dictionary: CategoryDictionary,
  ) {
    const { section } = proposal;
    const of = (field: FieldId) => proposal.columns.find((column) => column.field === field)?.column ?? -1;
    this.columns = block.cells.map((cell) => cell.column);
    this.accession = of('accessionNumber');
    this.part = of('part');
    this.ordinal = block.cells.find((cell) => cell.ordinal && cell.column !== this.accession)?.column ?? -1;
    this.data = this.columns.filter((column) => column !== this.ordinal);
    this.keys = (KEYS[section] ?? []).map(of).filter((column) => column >= 0);
    this.dateColumn = of('date') >= 0 ? of('date') : of('entryDate');
    const numbers = proposal.columns.flatMap(({ field, column }) => {
      const info = fieldInfo(section, field);
      return info && isNumeric(info.type) && info.type !== 'year' ? [{ field, column }] : [];
    });
    this.sums = new SumRows(grid, proposal, dictionary, this.columns, numbers, this.records);
    this.labels = new Map(block.cells.map((cell) => [cell.column, exactKey(cell.parts[cell.parts.length - 1] ?? '')]));
    this.group = HEADING_GROUP[section];
  }

  /** Says what a row is; 'end' when the table ended above it. */
  read(row: number): 'end' | 'record' | 'ignored' {
    const { grid } = this;
    if (isEmptyRow(grid, row, this.data) && !this.saysMoreThanANumber(row)) return this.ignore(row, 'blank');
    const hasNumber = this.ordinal >= 0 && typeof grid.raw(row, this.ordinal) === 'number';
    // The two sorts of row that make up a register need no closer look.
    if (hasNumber || (this.accession >= 0 && row > this.block.lastRow + 3 && hasDigit(grid.raw(row, this.accession)))) {
      if (row > this.block.lastRow + 3 || !isColumnNumberRow(grid, row, this.columns)) {
        if (hasNumber || rowWords(grid.text(row, this.accession)) === null) return this.record(row);
      }
    }
    if (row <= this.block.lastRow + 3 && isColumnNumberRow(grid, row, this.columns))
      return this.ignore(row, 'columnNumbers');
    if (row === this.block.lastRow + 1 && isBracketedHeader(grid, row, this.columns))
      return this.ignore(row, 'repeatedHeader');
    if (this.repeatsHeader(row)) return this.ignore(row, 'repeatedHeader');
    const titles = this.titlesAbove(row);
    const afterRecord = titles === 0 && this.records[this.records.length - 1] === row - 1;
    if (
      !afterRecord &&
      row > this.block.lastRow + 1 &&
      isHeaderRow(grid, row, this.columns[0] ?? 0, this.columns[this.columns.length - 1] ?? 0)
    ) {
      this.records.length -= titles;
      return 'end';
    }
    if (SUMMED.has(this.proposal.section)) {
      const words = this.words(row);
      if (words === 'total') return this.total(row);
      if (words === 'carriedForward') return this.ignore(row, 'carriedForward');
      if (words === 'signature') return 'end';
      if (words === null && this.sums.addsUp(row, this.keyText(row))) return this.total(row);
      if (words === 'note' || this.isPartOfRowAbove(row) || this.sums.comparesRows(this.keyText(row)))
        return this.ignore(row, 'note');
      if (this.heading(row)) return 'ignored';
    } else if (
      this.words(row) === 'signature' &&
      // A sentence that says its part is no signature, whatever it begins with ("Ngày … tháng …").
      (this.part < 0 || grid.isBlank(row, this.part) || rowWords(grid.text(row, this.part)) === 'signature') &&
      this.keys.every((column) => grid.isBlank(row, column) || rowWords(grid.text(row, column)) === 'signature')
    ) {
      return 'end';
    }
    if (
      this.keys.every((column) => grid.isBlank(row, column)) &&
      countFigures(grid, row, this.data) === 0 &&
      !this.coveredByMerge(row)
    ) {
      return this.ignore(row, 'note');
    }
    return this.record(row);
  }

  /** Takes the rows from `row` on that their accession numbers alone make records of the register, at most to `end` (exclusive). Gives the first that is left. */
  takeNumbered(row: number, end: number): number {
    if (this.accession < 0 || row <= this.block.lastRow + 3) return row;
    const { sheet, firstRow, firstColumn } = this.grid;
    const at = this.accession - firstColumn;
    return firstRow + takeNumberedRows(sheet.values, row - firstRow, end - firstRow, at, firstRow, this.records);
  }

  /** A heading or a signature often stands in the first column, which is that of the running numbers. */
  private saysMoreThanANumber(row: number): boolean {
    if (this.ordinal < 0 || typeof this.grid.raw(row, this.ordinal) !== 'string') return false;
    const text = this.grid.text(row, this.ordinal);
    return text.length > 3 && /\p{L}{2}/u.test(text);
  }

  private record(row: number): 'record' {
    this.records.push(row);
    return 'record';
  }

  private ignore(row: number, reason: IgnoredRow['reason']): 'ignored' {
    this.ignored.push({ row, reason });
    return 'ignored';
  }

  /** "Trong đó: lớp 1 | 40" and "- lớp 2 | 60" below a type of a summary: parts that its own row has counted. */
  private isPartOfRowAbove(row: number): boolean {
    if (this.proposal.grain !== 'summary' || this.records.length === 0) return false;
    const text = this.keyText(row);
    const opens = /^[-+•*\s]*trong đó/iu.test(text);
    const follows =
      this.ignored[this.ignored.length - 1]?.row === row - 1 &&
      this.ignored[this.ignored.length - 1]?.reason === 'note' &&
      /^(?:[-+•*]|lớp|khối)/iu.test(text);
    return (opens || follows) && this.dictionary.lookup('document', text) === null;
  }

  /** How many of the last records are lone texts between a blank row or a sum and this row: titles, if a header stands here. */
  private titlesAbove(row: number): number {
    let titles = 0;
    for (let above = row - 1; this.records[this.records.length - 1 - titles] === above; above--) {
      if (++titles > MOST_TITLES || this.holdsMore(above)) return 0;
    }
    return this.ignored[this.ignored.length - 1]?.row === row - 1 - titles ? titles : 0;
  }

  /** Whether a row holds anything besides one text. */
  private holdsMore(row: number): boolean {
    let texts = 0;
    for (const column of this.columns) {
      if (this.grid.isBlank(row, column)) continue;
      if (typeof this.grid.raw(row, column) !== 'string' || ++texts > 1) return true;
    }
    return false;
  }

  /** A row that has a number of its own or a day is a record, whatever its last columns say. */
  private isNumberedOrDated(row: number): boolean {
    return [this.ordinal, this.accession, this.dateColumn].some(
      (column) => column >= 0 && hasDigit(this.grid.raw(row, column)),
    );
  }

  private coveredByMerge(row: number): boolean {
    return this.keys.some((column) => {
      const area = this.grid.mergeAt(row, column);
      return area !== null && area.row < row && area.row > this.block.lastRow;
    });
  }

  private repeatsHeader(row: number): boolean {
    let same = 0;
    let filled = 0;
    for (const column of this.columns) {
      const value = this.grid.raw(row, column);
      if (typeof value !== 'string' || value === '') continue;
      filled++;
      if (exactKey(this.grid.textOf(value, row, column)) === this.labels.get(column)) same++;
    }
    return same >= 2 && same * 2 > filled;
  }

  /** What the words of a row make of it: the first cell that says something. */
  private words(row: number): ReturnType<typeof rowWords> {
    const keyed = this.keys.some((column) => column !== this.dateColumn && !this.grid.isBlank(row, column));
    for (const column of this.columns) {
      const value = this.grid.raw(row, column);
      if (typeof value !== 'string' || value === '') continue;
      const text = this.grid.textOf(value, row, column);
      const words = rowWords(text);
      if (words === null) continue;
      if (words === 'signature') {
        // "Ngày 20 tháng 11 năm 2025" is a date in a column of dates, and a place and date under a table.
        if (column === this.dateColumn && keyed) continue;
        // So it is in a column of records, notes or persons beside a book or an activity.
        if (keyed && !this.keys.includes(column) && this.isNumberedOrDated(row)) continue;
        const dated = /ngày.*tháng.*năm/iu.test(text);
        if (countFigures(this.grid, row, this.data) > (dated ? 1 : 0)) continue;
        return words;
      }
      if (words === 'total') {
        if (/^(?:học|hk|hoc)/iu.test(text) && this.records.length === 0) continue;
        // "Cả năm" as the time of an activity is a date, and a sum only where nothing is said to have been done.
        if (column === this.dateColumn && keyed && /^(?:cả|ca|học|hoc|hk)/iu.test(text)) continue;
        if (this.accession >= 0 && column !== this.accession && /\d/.test(this.grid.text(row, this.accession)))
          continue;
        // A note in a column of notes or a name in a column of persons sums nothing.
        if (keyed && !this.keys.includes(column) && column !== this.ordinal && column !== this.columns[0]) continue;
      }
      if (words === 'note' && keyed && !this.keys.includes(column)) continue;
      return words;
    }
    return null;
  }

  private keyText(row: number): string {
    return this.keys.map((column) => this.grid.text(row, column)).find((text) => text !== '') ?? '';
  }

  private total(row: number): 'ignored' {
    this.ignored.push({
      row,
      reason: 'total',
      ...this.sums.at(row, this.headings[this.headings.length - 1]?.record ?? 0),
    });
    return 'ignored';
  }

  /** A row that holds only a name heads the rows below it, and gives them its category where it names one. */
  private heading(row: number): boolean {
    const { grid, group } = this;
    if (!group && this.proposal.section !== 'readers' && this.proposal.section !== 'periodicals') return false;
    let column = -1;
    let texts = 0;
    for (const each of this.data) {
      if (grid.isBlank(row, each)) continue;
      if (typeof grid.raw(row, each) !== 'string') {
        texts = 9;
        continue;
      }
      if (column < 0) column = each;
      texts++;
    }
    const ordinal = this.ordinal >= 0 ? grid.text(row, this.ordinal) : '';
    let text = column >= 0 ? grid.text(row, column) : '';
    let at = column;
    if (column < 0 || (texts === 1 && text === '')) {
      at = this.ordinal;
      text = ordinal;
    }
    if (at < 0 || text === '') return false;
    const name = withoutNumbering(text);
    const numbered = name !== text || isHeadingOrdinal(ordinal);
    const loud = text.length > 3 && text === text.toUpperCase() && /\p{L}/u.test(text);
    const merged = (grid.mergeAt(row, at)?.columnCount ?? 1) > 2;
    const match = group ? this.dictionary.lookup(group, name) : null;
    if (texts > 1) {
      // "I | SÁCH GIÁO KHOA | 613" above the titles it sums.
      const headsNumbers =
        isHeadingOrdinal(ordinal) && this.ordinal >= 0 && typeof grid.raw(row + 1, this.ordinal) === 'number';
      if (!match || this.proposal.grain === 'summary' || !headsNumbers) return false;
    } else if (this.proposal.section === 'readers') {
      if (at === this.dateColumn && !merged) return false;
    } else {
      const alone = this.proposal.section === 'holdings' && this.proposal.grain !== 'summary' && match !== null;
      const heads =
        numbered || merged || (loud && match !== null) || PART_OF_SCHOOL.test(name) || this.standsOverNumbers(row);
      if (!alone && !heads) return false;
      if (this.proposal.grain === 'summary' && !numbered && !merged) return false;
    }
    // "Khối 6" below "I. SÁCH GIÁO KHOA" parts its books and leaves them what they are.
    if (match !== null || !PART_OF_SCHOOL.test(name))
      this.headings.push({ record: this.records.length, category: match?.id ?? null, row, column: at });
    this.ignore(row, 'heading');
    return true;
  }

  /** A name with no running number, above rows that have one: "KHỐI 6" over its books. */
  private standsOverNumbers(row: number): boolean {
    const isNumbered = (at: number) => typeof this.grid.raw(at, this.ordinal) === 'number';
    const before = this.records[this.records.length - 1];
    return (
      this.ordinal >= 0 &&
      this.grid.isBlank(row, this.ordinal) &&
      isNumbered(row + 1) &&
      (before === undefined || isNumbered(before))
    );
  }
}

/** Grades, classes and subjects by which a register is parted. */
const PART_OF_SCHOOL = /^(?:khối|lớp|môn)(?: học)?\s*:?\s*\S.{0,24}$/iu;

function hasDigit(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /\d/.test(value));
}

/** A run of blank rows longer than this ends a table: what comes after stands by itself. */
const LONGEST_GAP = 200;
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
  return {
    firstRow,
    lastRow,
    records: reader.records,
    ignored: reader.ignored
      .filter((ignored) => ignored.row <= lastRow)
      .map((ignored) => sumsBelow(ignored, reader.records.length)),
    headings: reader.headings.filter((heading) => heading.row <= lastRow),
  };
}
