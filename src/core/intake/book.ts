import type { CategoryDictionary } from '../library/categories';
import type { CategoryId, FieldId, Grain, HoldingsRole, SectionId } from '../library/ids';
import type { ProfileName } from '../library/profile';
import type { Area, CellAddress } from '../sheet/address';
import type { AssessmentRows } from '../standards/typed';
import type { CellValue } from '../sheet/snapshot';
import type { SavedTable } from './mapping';
import type { NumberParts } from './number-parts';
import type { TableTime } from './table-time';

/**
 * The librarian's workbook, understood: records by section, each cell with its address. It is kept by columns, because rules and figures
 * run down columns of up to a million rows (`docs/DECISIONS.md`, "Columns, not objects").
 */
export interface LibraryBook {
  /** In tab order, then from top to bottom and left to right on the sheet. */
  readonly tables: readonly RecordTable[];
  readonly profile: Profile;
  /** The report's categories with the school's own from "Danh mục". */
  readonly categories: CategoryDictionary;
  /** Visible sheets on which nothing of ours was found, in tab order. */
  readonly unrecognised: readonly string[];
  /** How sure the recognition is, one entry a table of `tables` and in their order; absent in books made by hand. */
  readonly recognition?: readonly TableRecognition[];
  /** What a saved mapping remembered and the workbook has no longer; absent or empty without one. */
  readonly changes?: readonly MappingChange[];
  /** Areas with numbers on sheets of the school's that are in no table; absent in books made by hand. */
  readonly unread?: readonly UnreadArea[];
  /** What stands on the sheets "Tự đánh giá", by school year; absent in books made by hand. */
  readonly assessments?: ReadonlyMap<string, AssessmentRows>;
  /** What could be read in more than one way and nothing decides; absent or empty where there is nothing of the kind. */
  readonly doubts?: readonly Doubt[];
}

/** Why an area with numbers is in no table (docs/COMMAND-LINE.md, `unread`). */
export type UnreadWhy = 'chua-hieu' | 'khong-lien-quan' | 'nguoi-dung-bo-qua' | 'trang-an';

/** An area with numbers of which nothing is counted (docs/RULES.md, "Nothing is counted, or left uncounted, in silence"). */
export interface UnreadArea {
  readonly sheet: string;
  readonly area: Area;
  readonly why: UnreadWhy;
  /** How many numbers stand in it. */
  readonly numbers: number;
  /** A text of it by which a person recognises it: its title, its first head or the label beside the number; '' where it has none. */
  readonly label: string;
}

/**
 * A table that two readings fit, which count differently, and nothing decides between them (docs/RULES.md, `cach-doc-chua-chac`). The first choice is the one
 * that was taken.
 */
export interface Doubt {
  /** columns: equal columns under groups that say nothing. blankQuantity: many quantities are blank. role: stock, or a list of what came or left. */
  readonly kind: 'columns' | 'blankQuantity' | 'role';
  readonly section: SectionId;
  readonly sheet: string;
  /** Header to last row. */
  readonly area: Area;
  /** Where the question is shown: a cell of the header. */
  readonly cell: CellAddress;
  readonly choices: readonly DoubtChoice[];
}

export interface DoubtChoice {
  /** The columns that this choice counts, as they are headed ("Đợt 1 Số bản"), with their sheet columns; empty for other kinds of doubts. */
  readonly columns: readonly { readonly header: string; readonly column: number }[];
  /** For `role` and `blankQuantity`: which reading it is. */
  readonly reading: HoldingsRole | 'blankIsOne' | 'blankIsUnknown' | null;
  /** The tables of the book that the doubt is about, read in this way. */
  readonly tables: readonly RecordTable[];
  /** What remembers the choice: all tables of the sheet as they are then to be read. */
  readonly saved: readonly SavedTable[];
}

/** What speaks for a table's reading: for Thiết lập, which shows it and lets a person correct it. */
export interface TableRecognition {
  /** 0–1; 1 where a person has confirmed it. */
  readonly confidence: number;
  readonly fields: ReadonlyMap<FieldId, number>;
  /** Columns with a header that are taken for nothing, with what they might be, best first. */
  readonly unmapped: readonly {
    readonly column: number;
    readonly header: string;
    readonly candidates: readonly { readonly field: FieldId; readonly confidence: number }[];
  }[];
  /** Other sections that the table could be, best first. */
  readonly otherSections: readonly SectionId[];
}

/** Something that a saved mapping names and the workbook has under another name, or no longer. */
export interface MappingChange {
  readonly kind: 'sheetRenamed' | 'sheetMissing' | 'headerRenamed' | 'columnMissing' | 'mappingUnreadable';
  readonly section: SectionId;
  readonly field: FieldId | null;
  /** The sheet as it is called now; the remembered name where it is gone. */
  readonly sheet: string;
  readonly was: string;
  /** The name now; '' where it is gone. */
  readonly now: string;
  /** The header's cell, for renamed headers. */
  readonly cell: CellAddress | null;
}

/** One table of one section on one sheet. A section may have several. */
export interface RecordTable {
  readonly section: SectionId;
  readonly sheet: string;
  /** Only for holdings. */
  readonly grain: Grain | null;
  /** Only for holdings; absent means `stock`. */
  readonly role?: HoldingsRole;
  /** Sheet rows of the header, both included; a header may span rows. Equal to the row above the data where there is no header (profile). */
  readonly header: { readonly firstRow: number; readonly lastRow: number };
  /** Sheet rows from the first to the last that belong to the table's body, both included (lastRow < firstRow: no body). */
  readonly body: { readonly firstRow: number; readonly lastRow: number };
  /** The table's columns on the sheet, both included. */
  readonly extent: { readonly firstColumn: number; readonly lastColumn: number };
  /** Sheet row of each record; `rows.length` is the number of records and of entries in every column. */
  readonly rows: Int32Array;
  readonly columns: ReadonlyMap<FieldId, FieldColumn>;
  /** What holds for every row of the table although no cell of a row says it (one register per type on its own sheet). */
  readonly constants: Readonly<Partial<Record<FieldId, CategoryId>>>;
  readonly ignoredRows: readonly IgnoredRow[];
  /** The volume ("Tập") of each record of a register that has a column for it: a part of the title, no field of its own. */
  readonly volumes?: readonly string[];
  /** Last year's values of number fields that stand in columns of their own beside this year's ("2024-2025 | 2025-2026"), by record. */
  readonly previous?: ReadonlyMap<FieldId, NumberColumn>;
  /**
   * Columns that share a head and stand under groups, and what was made of each (docs/COMMAND-LINE.md, `across`). A table that counts several of them ("part")
   * is one table of the book for each.
   */
  readonly across?: readonly AcrossColumn[];
  /** The last row of averages, comparisons and sums handed on that stand right below the body; absent where there are none. */
  readonly tailRow?: number;
  /** The days that a list of what came or left, or a summary, says it is of, as serials, both included; absent where its name says none. */
  readonly time?: TableTime;
  /** What registers of withdrawals on other sheets say of this table's records; absent where there is no such register. */
  readonly listedWithdrawals?: ReadonlyMap<number, ListedWithdrawal>;
  /** One of several tables of the book that are one table on the sheet (types, years or months side by side). */
  readonly isPart?: true;
  /** A blank quantity of a title stands for one copy, because a person has said so. */
  readonly blankQuantityIsOne?: true;
  /** Of holdings: the titles above the header, and the rows that head records, each with the first record below it. */
  readonly words?: TableWords;
  /**
   * What the first version of the data marks read where this list of facts stands (rules/shared/review-state.ts); absent where it read the same.
   */
  readonly earlier?: readonly RecordTable[];
}

/** Texts of a table that stand in none of its columns. */
export interface TableWords {
  readonly titles: readonly string[];
  /** From the top. */
  readonly headings: readonly { readonly record: number; readonly text: string }[];
}

/** Copies of a record that a register of withdrawals lists. */
export interface ListedWithdrawal {
  readonly copies: number;
  /** Serial of the day; NaN where the list says none. */
  readonly day: number;
}

/** One of several columns with the same head. */
export interface AcrossColumn {
  readonly field: FieldId;
  readonly column: number;
  readonly header: string;
  readonly category?: CategoryId;
  /** 1–12. */
  readonly month?: number;
  readonly use: 'this-year' | 'previous' | 'part' | 'ignored';
}

/** A row inside the body that is no record, and why. */
export interface IgnoredRow {
  readonly row: number;
  readonly reason:
    'blank' | 'total' | 'carriedForward' | 'heading' | 'repeatedHeader' | 'signature' | 'note' | 'columnNumbers';
  /** For totals: the records that the row sums, as a half-open range of indices into `rows`. */
  readonly sums?: { readonly from: number; readonly to: number };
  /** For totals: the numbers that stand in the columns of number fields. */
  readonly totals?: readonly {
    readonly field: FieldId;
    readonly column: number;
    readonly raw: CellValue;
    readonly value: number | null;
  }[];
}

/** How a cell was read. Kept as one byte a cell, so that rules can scan for what they care about. */
export const ReadState = {
  blank: 0,
  /** Read as it stands. */
  read: 1,
  /** A number or date that the workbook holds as text; the value is the reading. */
  fromText: 2,
  /** There is something and it cannot be read; the value is missing. */
  unreadable: 3,
  /** A formula error such as #REF!; the value is missing. */
  error: 4,
  /** A text with more than one reading ("1.436" in a column that gives no proof, "05/06/25"); the value is missing. */
  ambiguous: 5,
  /** Blank itself, but covered by a merged cell above or beside whose text, category or date holds here too. */
  merged: 6,
} as const;
export type ReadState = (typeof ReadState)[keyof typeof ReadState];

interface ColumnBase {
  readonly field: FieldId;
  /** Sheet column. */
  readonly column: number;
  /** The header as it stands in the cell or cells, NFC, spaces squeezed. */
  readonly header: string;
  /** What the cells hold, by record. */
  readonly raw: readonly CellValue[];
  /** A `ReadState` by record. */
  readonly states: Uint8Array;
  /**
   * True where the values do not stand in the column's own cells: a category given by heading rows, the year of a history with one column a year. Such a
   * column is no place to write to or to make formulas over.
   */
  readonly virtual?: boolean;
  /**
   * For texts and categories: the records, ascending, whose cell holds a text that cleaning changes: stray spaces, combining marks, an old encoding. Rules on
   * these have nowhere else to look. Absent in books made by hand.
   */
  readonly unclean?: readonly number[];
}

export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  /** NFC, legacy encodings decoded, spaces squeezed and trimmed; '' where there is nothing. Case and marks are kept. */
  readonly values: readonly string[];
  /** For accession numbers. Absent in books made by hand. */
  readonly parts?: NumberParts;
}

export interface NumberColumn extends ColumnBase {
  readonly type: 'number';
  /** NaN where there is no number. Money in đồng. */
  readonly values: Float64Array;
  /** What one of the cells' own units is in those of `values`: 1 000 000 under "(triệu đồng)"; absent for 1. */
  readonly scale?: number;
  /**
   * The columns that `values` is the sum of, this one first (grades side by side; on the shelf and on loan); absent where it is the cells' own value. `raw` and
   * `states` are the first column's; a record of which one cell cannot be read has no value.
   */
  readonly addends?: readonly Addend[];
}

/** A column that is added to or taken from a sum of columns. */
export interface Addend {
  readonly sign: 1 | -1;
  readonly column: NumberColumn;
}

export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  /** 1900-system serials of the day (of the first day for months and weeks); NaN where there is no date. */
  readonly values: Float64Array;
}

export interface CategoryColumn extends ColumnBase {
  readonly type: 'category';
  /** null where the cell is blank or names no category that is known. */
  readonly values: readonly (CategoryId | null)[];
  /** Records whose cell names several categories, each once ("Giới thiệu sách; Trưng bày sách"); `values` has the first. */
  readonly several?: ReadonlyMap<number, readonly CategoryId[]>;
  /** The records, ascending, whose cell names its category in a known spelling that is not the standard one. Absent in books made by hand. */
  readonly respelled?: readonly number[];
}

export interface FlagColumn extends ColumnBase {
  readonly type: 'flag';
  readonly values: readonly (boolean | null)[];
}

export type FieldColumn = TextColumn | NumberColumn | DateColumn | CategoryColumn | FlagColumn;

/** The school's facts by their standard names. A name that stands on no row is absent; a blank value has `text: ''`. */
export type Profile = ReadonlyMap<ProfileName, ProfileFact>;

export interface ProfileFact {
  readonly name: ProfileName;
  readonly raw: CellValue;
  /** NFC and trimmed; a number or date as it was read is in `number`. */
  readonly text: string;
  /** A count, an area, a percentage (0–100), or a date's serial, where the fact is one and could be read; else null. */
  readonly number: number | null;
  readonly cell: CellAddress;
  /** What stands before the value in the same cell ("Ký hiệu: "), which a fix must keep; '' where the value has a cell of its own. */
  readonly label: string;
}

/** Whether a table of holdings says what is there; every table of another section does what it does. */
export function isStock(table: RecordTable): boolean {
  return (table.role ?? 'stock') === 'stock';
}

/** The tables of a section; of holdings those of the stock, not lists of what came or left. */
export function tablesOf(book: LibraryBook, section: SectionId): RecordTable[] {
  return book.tables.filter((table) => table.section === section && isStock(table));
}

export function textColumn(table: RecordTable, field: FieldId): TextColumn | undefined {
  const column = table.columns.get(field);
  return column?.type === 'text' ? column : undefined;
}

export function numberColumn(table: RecordTable, field: FieldId): NumberColumn | undefined {
  const column = table.columns.get(field);
  return column?.type === 'number' ? column : undefined;
}

export function dateColumn(table: RecordTable, field: FieldId): DateColumn | undefined {
  const column = table.columns.get(field);
  return column?.type === 'date' ? column : undefined;
}

export function categoryColumn(table: RecordTable, field: FieldId): CategoryColumn | undefined {
  const column = table.columns.get(field);
  return column?.type === 'category' ? column : undefined;
}

/** A number of `values` as a cell of the column would write it: 1 500 000 đồng under "(triệu đồng)" is 1.5. */
export function inCellUnits(column: NumberColumn, value: number): number {
  return column.scale === undefined ? value : Number((value / column.scale).toPrecision(15));
}

/** The address of a record's cell in a column. */
export function cellOf(table: RecordTable, column: FieldColumn, record: number): CellAddress {
  return { sheet: table.sheet, row: table.rows[record] ?? -1, column: column.column };
}
