import type { Area } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';

/** A formula as it is entered: with "=", en-US function names and commas, A1 references. */
export interface FormulaInput {
  readonly formula: string;
  /**
   * Only for an old array formula (Ctrl+Shift+Enter): how many cells it fills, its own included. Absent for ordinary formulas, which spill
   * when their result is an array.
   */
  readonly array?: { readonly rowCount: number; readonly columnCount: number };
}

/** What a cell holds before calculation. `null` is blank; '' is an empty text, which Excel tells apart from a blank cell. */
export type CellInput = CellValue | FormulaInput | null;

/** A value that a formula gave; errors are Excel's own texts ("#DIV/0!"), a blank reference is 0 as in Excel. */
export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A table, so that structured references can be resolved. The area includes the header row and, if shown, the totals row. */
export interface TableInput {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** An engine was asked about a sheet, a name or a table that it does not know, or was used after `dispose`. */
export class FormulaEngineError extends Error {
  override readonly name = 'FormulaEngineError';
}

/**
 * A calculator beside the workbook model, which stays the single truth: the model tells it what cells hold, asks for a recalculation, and
 * takes over the values. Nothing is calculated before `recalculate`, so many changes cost one calculation. Sheets, rows and columns are
 * the model's own; rows and columns count from 0; sheet and table names are compared without regard to case, as in Excel.
 *
 * When rows are inserted or deleted, or a sheet is renamed or deleted, Excel rewrites the texts of formulas. The texts belong to the
 * model: it rewrites them with `references.ts` and sends the changed cells again. The engine itself never changes a formula.
 */
export interface FormulaEngine {
  /** Adds an empty sheet. Throws FormulaEngineError when the name is taken. */
  addSheet(name: string): void;

  /** Gives a sheet another name; formulas that still say the old name give #REF! until the model sends them rewritten. */
  renameSheet(name: string, newName: string): void;

  /** Removes a sheet with its cells, tables and sheet-level names. */
  deleteSheet(name: string): void;

  /** Puts `rows` (row by row) down with the first value at (row, column). `undefined` leaves a cell as it is, `null` makes it blank. */
  setCells(sheet: string, row: number, column: number, rows: readonly (readonly (CellInput | undefined)[])[]): void;

  /** One cell; the same as `setCells` with one value. */
  setCell(sheet: string, row: number, column: number, input: CellInput): void;

  /** Makes an area blank. */
  clearCells(sheet: string, area: Area): void;

  /** Forgets all cells of a sheet; for rows or columns inserted or deleted, followed by `setCells` with what the sheet holds now. */
  clearSheet(sheet: string): void;

  /** Which rows are hidden, for SUBTOTAL and AGGREGATE. Replaces what was said before. */
  setHiddenRows(sheet: string, rows: readonly number[]): void;

  /** Defines a name ("=Danh_mục!$A$1:$A$9", "=0.1"); with `sheet`, for that sheet only. Defining it again replaces it. */
  setName(name: string, formula: string, sheet?: string): void;

  deleteName(name: string, sheet?: string): void;

  /** Defines a table or replaces the one of the same name. */
  setTable(table: TableInput): void;

  deleteTable(name: string): void;

  /** True when at least one cell holds a formula. */
  readonly hasFormulas: boolean;

  /**
   * Calculates what has changed since the last call and what depends on it (everything, with `everything`). Resolves to the cells whose
   * value is new or different, spilled cells included; a spilled cell that became free comes back as ''. Calls made while one runs wait
   * for it.
   */
  recalculate(everything?: boolean): Promise<readonly CalculatedCell[]>;

  /** The value that the last calculation gave, spilled cells included; undefined where no formula gives one. */
  valueOf(sheet: string, row: number, column: number): CellValue | undefined;

  /** Frees the library's memory. The engine cannot be used afterwards. */
  dispose(): void;
}

/** Starts an engine. The library behind it is loaded by the first call, so workbooks without formulas never pay for it. */
export async function createFormulaEngine(): Promise<FormulaEngine> {
  const { UniverEngine } = await import('./univer');
  return UniverEngine.start();
}
