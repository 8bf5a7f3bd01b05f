import { fieldInfo, isNumeric } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import { exactKey } from '../text/normal';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-block';
import type { TableProposal } from './propose';
import { countFigures, isEmptyRow, rowWords, type RowWords } from './rows';
import type { NumberPlace } from './sum-rows';

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

/** "53(075)", "8(V)", "895.922": how a shelf is numbered. */
const CLASS_NUMBER = /^\d[\d.]*(?:\([\dVN.]+\))?$/;

/** The columns of a table's body by what they are for, and what the cells of one row say as a whole. A column that the table has not is -1. */
export class BodyColumns {
  readonly all: readonly number[];
  /** All but the running numbers. */
  readonly data: readonly number[];
  /** Of running numbers. */
  readonly ordinal: number;
  /** One of them must say something in a record. */
  readonly keys: readonly number[];
  readonly date: number;
  readonly accession: number;
  /** Of the part that a sentence belongs to. */
  readonly part: number;
  readonly numbers: readonly NumberPlace[];
  private readonly labels: ReadonlyMap<number, string>;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    { section, columns }: TableProposal,
  ) {
    const of = (field: FieldId) => columns.find((column) => column.field === field)?.column ?? -1;
    this.all = block.cells.map((cell) => cell.column);
    this.accession = of('accessionNumber');
    this.part = of('part');
    this.ordinal = block.cells.find((cell) => cell.ordinal && cell.column !== this.accession)?.column ?? -1;
    this.data = this.all.filter((column) => column !== this.ordinal);
    const keys = (KEYS[section] ?? []).map(of).filter((column) => column >= 0);
    // With a row a year there is nothing but the year to know a record by.
    this.keys = section === 'history' && keys.length === 0 ? [of('schoolYear')].filter((at) => at >= 0) : keys;
    this.date = of('date') >= 0 ? of('date') : of('entryDate');
    this.numbers = columns.flatMap(({ field, column }) => {
      const info = fieldInfo(section, field);
      return info && isNumeric(info.type) && info.type !== 'year' ? [{ field, column }] : [];
    });
    this.labels = new Map(block.cells.map((cell) => [cell.column, exactKey(cell.parts[cell.parts.length - 1] ?? '')]));
  }

  /** Whether a row says nothing besides its running number. */
  isEmpty(row: number): boolean {
    return isEmptyRow(this.grid, row, this.data) && !this.saysMoreThanANumber(row);
  }

  hasRunningNumber(row: number): boolean {
    return this.ordinal >= 0 && typeof this.grid.raw(row, this.ordinal) === 'number';
  }

  /** Whether a row holds anything besides one text. */
  holdsMoreThanAText(row: number): boolean {
    let texts = 0;
    for (const column of this.all) {
      if (this.grid.isBlank(row, column)) continue;
      if (typeof this.grid.raw(row, column) !== 'string' || ++texts > 1) return true;
    }
    return false;
  }

  /** The column of a row's only text, a class number in its corner aside ("Toán 6 | 53(075)"); -1 where more or nothing stands there. */
  lonelyText(row: number): number {
    let found = -1;
    for (const column of this.all) {
      if (this.grid.isBlank(row, column)) continue;
      if (typeof this.grid.raw(row, column) !== 'string') return -1;
      if (found < 0) found = column;
      else if (!CLASS_NUMBER.test(this.grid.text(row, column))) return -1;
    }
    return found;
  }

  /** Whether every head has its number below it, 1 to the last ("1 | 2"), and none of them counts the rows. */
  isNumbered(row: number): boolean {
    if (this.ordinal >= 0 || this.all.length < 2) return false;
    return this.all.every((column, i) => this.grid.text(row, column) === String(i + 1));
  }

  /** Whether a text stands in the header: "Kiểm kê" once more above the years of the next block. */
  isHead(text: string): boolean {
    const key = exactKey(text);
    return this.block.cells.some(({ parts }) => parts.some((part) => exactKey(part) === key));
  }

  /** Whether no key column says anything. */
  isWithoutKey(row: number): boolean {
    return this.keys.every((column) => this.grid.isBlank(row, column));
  }

  /** The first text in a key column, "" where there is none. */
  keyText(row: number): string {
    return this.keys.map((column) => this.grid.text(row, column)).find((text) => text !== '') ?? '';
  }

  /** Whether a key column lies under a merged cell of a record above. */
  isCoveredByMerge(row: number): boolean {
    return this.keys.some((column) => {
      const area = this.grid.mergeAt(row, column);
      return area !== null && area.row < row && area.row > this.block.lastRow;
    });
  }

  repeatsHeader(row: number): boolean {
    let same = 0;
    let filled = 0;
    for (const column of this.all) {
      const value = this.grid.raw(row, column);
      if (typeof value !== 'string' || value === '') continue;
      filled++;
      if (exactKey(this.grid.textOf(value, row, column)) === this.labels.get(column)) same++;
    }
    return same >= 2 && same * 2 > filled;
  }

  /** What the words of a row make of it: the first cell that says something. `isFirst`: no record stands above it. */
  words(row: number, isFirst: boolean): RowWords {
    const keyed = this.keys.some((column) => column !== this.date && !this.grid.isBlank(row, column));
    for (const column of this.all) {
      const value = this.grid.raw(row, column);
      if (typeof value !== 'string' || value === '') continue;
      const text = this.grid.textOf(value, row, column);
      const words = rowWords(text);
      if (words === null) continue;
      if (words === 'signature') {
        // "Ngày 20 tháng 11 năm 2025" is a date in a column of dates, and a place and date under a table.
        if (column === this.date && keyed) continue;
        // So it is in a column of records, notes or persons beside a book or an activity.
        if (keyed && !this.keys.includes(column) && this.isNumberedOrDated(row)) continue;
        const dated = /ngày.*tháng.*năm/iu.test(text);
        if (countFigures(this.grid, row, this.data) > (dated ? 1 : 0)) continue;
        return words;
      }
      if (words === 'total') {
        if (isFirst && /^(?:học|hk|hoc)/iu.test(text)) continue;
        // "Cả năm" as the time of an activity is a date, and a sum only where nothing is said to have been done.
        if (column === this.date && keyed && /^(?:cả|ca|học|hoc|hk)/iu.test(text)) continue;
        if (this.accession >= 0 && column !== this.accession && /\d/.test(this.grid.text(row, this.accession)))
          continue;
        // A note in a column of notes or a name in a column of persons sums nothing.
        if (keyed && !this.keys.includes(column) && column !== this.ordinal && column !== this.all[0]) continue;
      }
      if (words === 'note' && keyed && !this.keys.includes(column)) continue;
      return words;
    }
    return null;
  }

  /** A heading or a signature often stands in the first column, which is that of the running numbers. */
  private saysMoreThanANumber(row: number): boolean {
    if (this.ordinal < 0 || typeof this.grid.raw(row, this.ordinal) !== 'string') return false;
    const text = this.grid.text(row, this.ordinal);
    // "SGK" heads the rows below it; "III" is a number.
    return (text.length > 3 && /\p{L}{2}/u.test(text)) || (/^\p{L}{3}$/u.test(text) && !/^[IVX]+$/.test(text));
  }

  /** A row that has a number of its own or a day is a record, whatever its last columns say. */
  private isNumberedOrDated(row: number): boolean {
    return [this.ordinal, this.accession, this.date].some(
      (column) => column >= 0 && hasDigit(this.grid.raw(row, column)),
    );
  }
}

export function hasDigit(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /\d/.test(value));
}
