import type { Area } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';

/** A formula as it stands in a cell. Its last value is the cell's value. */
export interface FormulaCell {
  /** With "=", en-US names and commas. */
  readonly text: string;
  /** Only for an old array formula (Ctrl+Shift+Enter): how many cells it fills, its own included. */
  readonly array?: { readonly rowCount: number; readonly columnCount: number };
  /** False until a value came from the file or from the engine; reading the value then fails instead of giving a guess. */
  known: boolean;
}

/**
 * One row: sparse arrays by column. `undefined` is a blank cell, '' an empty text. A formula's or a spilled cell's value stands in `values`
 * like any other; `formulas` and `spilled` tell them apart.
 */
export class Row {
  values: (CellValue | undefined)[] = [];
  /** Style numbers; a cell without one looks like its row, else its column, else the workbook's default. */
  styles: (number | undefined)[] | null = null;
  formulas: Map<number, FormulaCell> | null = null;
  /** Cells that show a part of the result of a formula in another cell. */
  spilled: Set<number> | null = null;
  /** What else the file knew about a cell's text (several fonts in one cell, reading aids); dropped when the value changes. */
  extras: Map<number, unknown> | null = null;
  /** Points; undefined fits the text. */
  height: number | undefined;
  hidden = false;
  /** Style number for cells of the row that have none. */
  style: number | undefined;
  /** Attributes of the file's row that the model does not know. */
  opaque: unknown;
}

/**
 * The cells of a sheet. Raw storage: nothing here applies Excel's rules for typing, protection or merges, and nothing notifies anybody
 * (`Sheet` does). This is what a file is loaded into.
 */
export class CellStore {
  /** Sparse; `rows[r]` is undefined where nothing was ever set. */
  readonly rows: (Row | undefined)[] = [];
  /** True while some formula was put down without a value. */
  unknownFormulas = false;
  #version = 0;
  #formulas: { version: number; any: boolean } | null = null;
  #used: { version: number; withFormats: Area | null; valuesOnly: Area | null } | null = null;

  /** Goes up with every change. */
  get version(): number {
    return this.#version;
  }

  touch(): void {
    this.#version++;
  }

  row(index: number): Row | undefined {
    return this.rows[index];
  }

  /** The row, made if it is missing. After changing its arrays directly call `touch`. */
  rowForWriting(index: number): Row {
    this.#version++;
    return (this.rows[index] ??= new Row());
  }

  value(row: number, column: number): CellValue | undefined {
    return this.rows[row]?.values[column];
  }

  formula(row: number, column: number): FormulaCell | undefined {
    return this.rows[row]?.formulas?.get(column);
  }

  ownStyle(row: number, column: number): number | undefined {
    return this.rows[row]?.styles?.[column];
  }

  /** Puts a constant, or a blank (undefined), into a cell; a formula that stood there is gone. */
  setValue(row: number, column: number, value: CellValue | undefined): void {
    if (value === undefined && !this.rows[row]) return;
    const target = this.rowForWriting(row);
    target.values[column] = value;
    target.formulas?.delete(column);
    target.spilled?.delete(column);
    target.extras?.delete(column);
  }

  /** Puts a formula into a cell. With `value` (from a file) its value is known. */
  setFormula(row: number, column: number, text: string, value?: CellValue, array?: FormulaCell['array']): void {
    const target = this.rowForWriting(row);
    target.values[column] = value;
    if (value === undefined) this.unknownFormulas = true;
    const cell: FormulaCell = { text, known: value !== undefined, ...(array ? { array } : {}) };
    (target.formulas ??= new Map()).set(column, cell);
    target.spilled?.delete(column);
    target.extras?.delete(column);
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    const target = this.rowForWriting(row);
    (target.styles ??= [])[column] = style;
  }

  /** True when any cell holds a formula. */
  hasFormulas(): boolean {
    if (this.#formulas?.version !== this.#version) {
      const any = this.rows.some((row) => row?.formulas != null && row.formulas.size > 0);
      this.#formulas = { version: this.#version, any };
    }
    return this.#formulas.any;
  }

  /**
   * The smallest area that holds everything: values and formulas only, or formatted cells too. Null for a blank sheet. Remembered until
   * the next change.
   */
  usedArea(valuesOnly: boolean): Area | null {
    if (this.#used?.version !== this.#version) {
      this.#used = { version: this.#version, withFormats: this.#findUsed(false), valuesOnly: this.#findUsed(true) };
    }
    return valuesOnly ? this.#used.valuesOnly : this.#used.withFormats;
  }

  #findUsed(valuesOnly: boolean): Area | null {
    let firstRow = -1;
    let lastRow = -1;
    let firstColumn = Infinity;
    let lastColumn = -1;
    this.rows.forEach((row, index) => {
      if (!row) return;
      const bounds = usedColumns(row, valuesOnly);
      if (!bounds) return;
      if (firstRow < 0) firstRow = index;
      lastRow = index;
      if (bounds[0] < firstColumn) firstColumn = bounds[0];
      if (bounds[1] > lastColumn) lastColumn = bounds[1];
    });
    if (firstRow < 0) return null;
    return {
      row: firstRow,
      column: firstColumn,
      rowCount: lastRow - firstRow + 1,
      columnCount: lastColumn - firstColumn + 1,
    };
  }
}

/** First and last used column of a row, or null. */
function usedColumns(row: Row, valuesOnly: boolean): [number, number] | null {
  let first = firstFilled(row.values);
  let last = lastFilled(row.values);
  // A formula whose value is not known yet counts like one whose value is.
  row.formulas?.forEach((_, column) => {
    if (first < 0 || column < first) first = column;
    if (column > last) last = column;
  });
  if (!valuesOnly && row.styles) {
    const firstStyle = firstFilled(row.styles);
    if (firstStyle >= 0 && (first < 0 || firstStyle < first)) first = firstStyle;
    last = Math.max(last, lastFilled(row.styles));
  }
  return first < 0 ? null : [first, last];
}

function firstFilled(cells: readonly unknown[]): number {
  for (let column = 0; column < cells.length; column++) if (cells[column] !== undefined) return column;
  return -1;
}

function lastFilled(cells: readonly unknown[]): number {
  for (let column = cells.length - 1; column >= 0; column--) if (cells[column] !== undefined) return column;
  return -1;
}
