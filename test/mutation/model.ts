import type { FieldId, SectionId } from '../../src/core/library/ids';
import type { CellAddress } from '../../src/core/sheet/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { sheet } from '../support/workbook';

/** What a column of a made workbook holds; 'extra' columns are nobody's business ("STT", "Mã kho"). */
export type Field = FieldId | `extra.${string}`;
export type Row = Partial<Record<Field, CellValue>>;

export interface Column {
  readonly field: Field;
  readonly header: string;
  /** The header above it that it shares with its neighbours ("Số bản"). */
  readonly group?: string;
  readonly format?: string;
}

/** A table of a made workbook before anybody says where it stands. Tests change it freely. */
export interface Table {
  readonly section: SectionId;
  /** How holdings are kept; for people who choose a table to break. */
  readonly kind?: 'copies' | 'titles' | 'summary';
  sheet: string;
  columns: Column[];
  rows: Row[];
  /** The row of sums below the data, with its label. */
  total: Row | null;
  titles: readonly string[];
  /** Rows and columns left free above and beside the table. */
  gapRows: number;
  gapColumns: number;
  hasHeader: boolean;
  /** Records above which a blank row stands. */
  blanksBefore: number[];
  merges: { field: Field; from: number; rows: number }[];
  fonts: Partial<Record<Field, string>>;
  /** Formulas of the school's own, whose values stand in the cells. */
  formulas: { field: Field; record: number | 'total'; formula: string }[];
  /** Somebody's own sum, in the header's row and apart from the table. */
  ownSum?: number;
}

/** A whole made workbook, with the figures that are true of it, as its maker counted them. */
export interface Library {
  readonly layout: string;
  tables: Table[];
  /** Sheets that the product itself would have written. */
  own: SheetSnapshot[];
  /** Figures of this year and of the last by the contract's ids. */
  readonly facts: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, number>>;
}

export function table(
  section: SectionId,
  sheetName: string,
  columns: Column[],
  rows: Row[],
  more: Partial<Table> = {},
): Table {
  return {
    section,
    sheet: sheetName,
    columns,
    rows,
    total: null,
    titles: [],
    gapRows: 0,
    gapColumns: 0,
    hasHeader: true,
    blanksBefore: [],
    merges: [],
    fonts: {},
    formulas: [],
    ...more,
  };
}

/** A copy in which rows may be changed without touching the original. */
export function copyOf(library: Library): Library {
  return {
    ...library,
    own: [...library.own],
    tables: library.tables.map((one) => ({
      ...one,
      columns: [...one.columns],
      rows: one.rows.map((row) => ({ ...row })),
      total: one.total ? { ...one.total } : null,
      blanksBefore: [...one.blanksBefore],
      merges: [...one.merges],
      fonts: { ...one.fonts },
      formulas: [...one.formulas],
    })),
  };
}

export function isNumber(value: CellValue | undefined): value is number {
  return typeof value === 'number';
}

/** Sums a column as its maker would. */
export function sum(rows: readonly Row[], field: Field): number {
  return rows.reduce((all, row) => all + (isNumber(row[field]) ? row[field] : 0), 0);
}

/** Puts the true sums into the total row again, where it has any. */
export function sumAgain(one: Table): void {
  for (const { field } of one.columns)
    if (one.total && isNumber(one.total[field])) one.total[field] = sum(one.rows, field);
}

function headerRows(one: Table): number {
  if (!one.hasHeader) return 0;
  return one.columns.some(({ group }) => group !== undefined) ? 2 : 1;
}

/** The sheet row of the header's last row (of the row above the data where there is none). */
export function headerRow(one: Table): number {
  return one.titles.length + one.gapRows + headerRows(one) - 1;
}

function rowOf(one: Table, record: number): number {
  return headerRow(one) + 1 + record + one.blanksBefore.filter((before) => before <= record).length;
}

function columnOf(one: Table, field: Field): number {
  const at = one.columns.findIndex((column) => column.field === field);
  if (at < 0) throw new RangeError(`${one.sheet} has no column ${field}`);
  return one.gapColumns + at;
}

/** Where a cell of a record, or of the total row, stands on the sheet. */
export function place(one: Table, record: number | 'total' | 'header', field: Field): CellAddress {
  const row = record === 'header' ? headerRow(one) : rowOf(one, record === 'total' ? one.rows.length : record);
  return { sheet: one.sheet, row, column: columnOf(one, field) };
}

/** The workbook as a host would hand it over. */
export function snapshotOf(library: Library): WorkbookSnapshot {
  return { name: 'Thư viện.xlsx', date1904: false, sheets: [...library.tables.map(render), ...library.own] };
}

function render(one: Table): SheetSnapshot {
  const indent = Array<CellValue>(one.gapColumns).fill('');
  const values: CellValue[][] = one.titles.map((title) => [...indent, title]);
  for (let i = 0; i < one.gapRows; i++) values.push([]);
  const merges: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  if (headerRows(one) === 2) values.push([...indent, ...groupRow(one, values.length, merges)]);
  const beside: CellValue[] = one.ownSum === undefined ? [] : ['', '', one.ownSum];
  if (one.hasHeader) values.push([...indent, ...one.columns.map(({ header }) => header), ...beside]);
  const formats = values.map(() => [] as string[]);
  const put = (row: Row | null) => {
    values.push(row ? [...indent, ...one.columns.map(({ field }) => row[field] ?? '')] : []);
    formats.push([
      ...indent.map(() => 'General'),
      ...one.columns.map(({ field, format }) => (row && isNumber(row[field]) ? (format ?? 'General') : 'General')),
    ]);
  };
  one.rows.forEach((row, record) => {
    for (const before of one.blanksBefore) if (before === record) put(null);
    put(row);
  });
  if (one.total) put(one.total);
  for (const { field, from, rows } of one.merges)
    merges.push({ row: rowOf(one, from), column: columnOf(one, field), rowCount: rows, columnCount: 1 });
  const width = one.gapColumns + Math.max(1, one.columns.length) + beside.length;
  const fonts = [...one.columns.map(({ field }) => one.fonts[field] ?? 'Times New Roman'), ...beside.map(() => null)];
  return sheet(one.sheet, values, {
    numberFormats: formats.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill('General')]),
    merges,
    schoolFormulas: one.formulas.map(({ field, record, formula }) => {
      const { row, column } = place(one, record, field);
      return { row, column, formulas: [[formula]] };
    }),
    columnFonts: Object.keys(one.fonts).length > 0 ? [...indent.map(() => null), ...fonts] : null,
  });
}

function groupRow(
  one: Table,
  row: number,
  merges: { row: number; column: number; rowCount: number; columnCount: number }[],
): CellValue[] {
  const out: CellValue[] = [];
  one.columns.forEach(({ group }, at) => {
    const previous = one.columns[at - 1]?.group;
    if (group === undefined || group === previous) out.push('');
    else {
      let columnCount = 1;
      while (one.columns[at + columnCount]?.group === group) columnCount++;
      merges.push({ row, column: one.gapColumns + at, rowCount: 1, columnCount });
      out.push(group);
    }
  });
  return out;
}
