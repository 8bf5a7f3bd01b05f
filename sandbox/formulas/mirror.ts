import { CellValueType, ObjectMatrix, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { CellInput, FormulaInput } from './engine';

/** Tells the library that an empty text is no blank cell. */
export const EMPTY_TEXT_FORMULA = '=""';

/** Row → column → value. */
export type Results = Map<number, Map<number, CellValue>>;

/** What the engine remembers of one sheet: inputs, and beside them the values that formulas gave. */
export class SheetMirror {
  name: string;
  readonly #rows = new Map<number, (CellValue | null | undefined)[]>();
  readonly formulas = new Map<number, Map<number, FormulaInput>>();
  results: Results = new Map();
  readonly hiddenRows = new Set<number>();
  #lastRow = -1;

  constructor(
    readonly id: string,
    name: string,
  ) {
    this.name = name;
  }

  /** The last row that ever held anything. */
  get lastRow(): number {
    return this.#lastRow;
  }

  /** True when a formula came, went or changed. */
  set(row: number, column: number, input: CellInput): boolean {
    const formulas = this.formulas.get(row);
    const before = formulas?.get(column);
    if (input !== null && typeof input === 'object') {
      if (before?.formula === input.formula && before.array === undefined && input.array === undefined) return false;
      const values = this.#rows.get(row);
      if (values) values[column] = null;
      if (formulas) formulas.set(column, input);
      else this.formulas.set(row, new Map([[column, input]]));
      this.#lastRow = Math.max(this.#lastRow, row);
      return true;
    }
    if (before) {
      formulas?.delete(column);
      if (formulas?.size === 0) this.formulas.delete(row);
    }
    let values = this.#rows.get(row);
    if (!values) {
      if (input === null) return before !== undefined;
      this.#rows.set(row, (values = []));
      this.#lastRow = Math.max(this.#lastRow, row);
    }
    values[column] = input;
    return before !== undefined;
  }

  clear(): void {
    this.#rows.clear();
    this.formulas.clear();
    this.#lastRow = -1;
  }

  /** Rows that hold a constant between two rows, both included. */
  filledRows(first: number, last: number): number[] {
    const found: number[] = [];
    if (last - first < this.#rows.size) {
      for (let row = first; row <= last; row++) if (this.#rows.has(row) || this.formulas.has(row)) found.push(row);
      return found;
    }
    for (const row of this.#rows.keys()) if (row >= first && row <= last) found.push(row);
    for (const row of this.formulas.keys()) if (row >= first && row <= last && !this.#rows.has(row)) found.push(row);
    return found;
  }

  formulaAt(row: number, column: number): FormulaInput | undefined {
    return this.formulas.get(row)?.get(column);
  }

  resultAt(row: number, column: number): CellValue | undefined {
    return this.results.get(row)?.get(column);
  }

  /** What a formula elsewhere reads: a constant, the value of a formula, a spilled value; null for a blank. */
  valueAt(row: number, column: number): CellValue | null {
    const constant = this.#rows.get(row)?.[column];
    if (constant !== undefined && constant !== null) return constant;
    return this.resultAt(row, column) ?? null;
  }
}

/** Hands the mirror's cells to the library one by one, so that a large sheet is never copied. */
export class MirrorMatrix extends ObjectMatrix<ICellData> {
  constructor(readonly mirror: SheetMirror) {
    super({});
    for (const [row, cells] of mirror.formulas) {
      for (const [column, input] of cells) super.setValue(row, column, { f: input.formula });
    }
  }

  override getValue(row: number, column: number): Nullable<ICellData> {
    const value = this.mirror.valueAt(row, column);
    const formula = this.mirror.formulaAt(row, column)?.formula;
    if (formula === undefined) return value === null ? undefined : cellOf(value);
    return value === null ? { f: formula } : { ...cellOf(value), f: formula };
  }
}

function cellOf(value: CellValue): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === ''
    ? { v: '', t: CellValueType.STRING, f: EMPTY_TEXT_FORMULA }
    : { v: value, t: CellValueType.STRING };
}
