import type { Area } from './address';

/**
 * What a cell holds as a host hands it over: a number (dates are serials), a text, a truth value; '' is blank.
 * Formula errors arrive as texts ("#REF!"); `isErrorValue` tells them.
 */
export type CellValue = string | number | boolean;

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#BUSY!',
]);

export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR_VALUES.has(value);
}

/** Whether two cells hold the same. Excel keeps 15 digits, so numbers that went through a file may differ in the last one. */
export function sameCellValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return one === other || Math.abs(one - other) <= Math.abs(other) * 1e-14;
  }
  return one === other;
}

/** Cells beside or below each other that all hold a formula. */
export interface FormulaBlock {
  /** Of the first formula, on the sheet. */
  readonly row: number;
  readonly column: number;
  /** "=SUM(D5:D20)", row by row. */
  readonly formulas: readonly (readonly string[])[];
}

/** One worksheet as it was read: its used range and what is needed to understand it. Never changed after reading. */
export interface SheetSnapshot {
  readonly name: string;
  /** Hidden sheets are read only when the mapping or the product itself needs them (`workbook.md`, "What exactly is counted" 7). */
  readonly visible: boolean;
  /** True for sheets that the product itself wrote (a hidden name in the workbook marks them); they are never taken as the librarian's data. */
  readonly own: boolean;
  /** Where `values[0][0]` stands on the sheet. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Row by row, all rows of the same length; an empty sheet has no rows. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats (en-US codes) of the first rows only, as many as the host was asked for: enough to tell dates and percentages by column. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Formulas of the same cells as `values` ('' or the value where there is none), read only for sheets that the product writes; else null. */
  readonly formulas: readonly (readonly CellValue[])[] | null;
  /**
   * The formulas of the school's own on a sheet that the product did not write, in sheet coordinates. Absent is the same as none: in snapshots made by hand.
   */
  readonly schoolFormulas?: readonly FormulaBlock[];
  /** Merged areas in sheet coordinates; null where the host cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  /** Font name per column of the used range, null where the column mixes fonts or nobody asked. */
  readonly columnFonts: readonly (string | null)[] | null;
  /** Font name per cell, same shape as `values`, read only for columns whose fonts are mixed and one of them may be a legacy font. */
  readonly cellFonts: readonly (readonly (string | null)[])[] | null;
}

/** Everything that one press of a button reads from the workbook, in one go. */
export interface WorkbookSnapshot {
  /** The file's name as the host gives it, e.g. "Thư viện 2025-2026.xlsx". */
  readonly name: string;
  /** True where serial 0 is 1904-01-01 (old Mac files); intake turns such serials into 1900 ones. */
  readonly date1904: boolean;
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
  /** Only where Excel broke a writing off: the sheets that may be half written. */
  readonly unfinished?: readonly string[];
  /**
   * Those of them that are the product's. They say nothing true of figures and are not among `sheets`; but their cells are all as before, all new, or blank,
   * and what a person has written there before must not be lost by writing them again.
   */
  readonly begun?: readonly SheetSnapshot[];
  /** Number of the last writing on “Cấu hình” when the reading began; absent where there was none. */
  readonly turn?: number;
}

/** A sheet that the product wrote, as it stands, half written or whole; undefined where there is none. */
export function ownSheet({ sheets, begun = [] }: WorkbookSnapshot, wanted: string): SheetSnapshot | undefined {
  return [...sheets, ...begun].find(({ name, own }) => own && name === wanted);
}

/** The value at sheet coordinates; '' outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? '';
}
