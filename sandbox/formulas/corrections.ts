import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import { arrayObject, type ArgumentReader, type Cell, type Cells } from './arguments';
import { conditionalFunctions, type MatchMemory } from './conditional-functions';
import { compareTexts } from './criteria';

/**
 * Functions and operators that answer as Excel does where the library differs: criteria (COUNTIFS and its kin), comparisons (no wildcards,
 * texts above numbers, whatever they look like), "&" (15 digits), HYPERLINK (its name).
 *
 * Known differences that remain:
 * - IF, AND, OR, NOT take a text as false; Excel gives #VALUE!.
 * - 29 February 1900 does not exist: DAY(60) is 28, DATE(1900,2,29) is 61. All dates from 1 March 1900 on agree.
 * - The intersection of ranges (a space between them), references into several sheets and into other workbooks give errors.
 * - A minus or a double minus directly before a text constant (--"5") gives #NAME?; before cells and functions it works.
 * - RANK counts texts that look like numbers.
 * - An old array formula (Ctrl+Shift+Enter) fills what its result needs, not the area it was entered into.
 * - INDIRECT cannot follow defined names.
 * - Circular formulas give 0 without a warning.
 */
export function correctedFunctions(reader: ArgumentReader, memory: MatchMemory): BaseFunction[] {
  return [
    new Comparison(reader),
    new Concatenation(reader),
    new Hyperlink(reader),
    ...conditionalFunctions(reader, memory),
  ];
}

/** Applies `pair` cell by cell; a row, a column or a single cell is repeated as often as the other side needs. */
function together(a: Cells, b: Cells, pair: (a: Cell, b: Cell) => Cell): BaseValueObject {
  const rowCount = Math.max(a.rowCount, b.rowCount);
  const columnCount = Math.max(a.columnCount, b.columnCount);
  const at = (cells: Cells, row: number, column: number): Cell | undefined => {
    const r = cells.rowCount === 1 ? 0 : row;
    const c = cells.columnCount === 1 ? 0 : column;
    return r < cells.rowCount && c < cells.columnCount ? (cells.values[r * cells.columnCount + c] ?? null) : undefined;
  };
  const rows: Cell[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const line: Cell[] = [];
    for (let column = 0; column < columnCount; column++) {
      const [x, y] = [at(a, row, column), at(b, row, column)];
      line.push(x === undefined || y === undefined ? '#N/A' : (errorOf(x) ?? errorOf(y) ?? pair(x, y)));
    }
    rows.push(line);
  }
  return arrayObject(rows);
}

function errorOf(value: Cell): string | null {
  return typeof value === 'string' && isErrorValue(value) ? value : null;
}

/** The operators = <> < > <= >=. */
class Comparison extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  #operator = '=';

  constructor(readonly reader: ArgumentReader) {
    super('COMPARE');
  }

  /** Called by the library before `calculate`. */
  setCompareType(operator: string): void {
    this.#operator = operator.trim();
  }

  override calculate(a: BaseValueObject, b: BaseValueObject): BaseValueObject {
    const accepts = ACCEPTS[this.#operator] ?? ACCEPTS['='];
    return together(this.reader.cells(a), this.reader.cells(b), (x, y) => accepts(compare(x, y)));
  }
}

const ACCEPTS: Readonly<Record<string, (order: number) => boolean>> & { '=': (order: number) => boolean } = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Numbers come before texts, texts before FALSE and TRUE; a blank cell is 0, "" or FALSE, whichever it stands beside. */
export function compare(a: Cell, b: Cell): number {
  if (a === null && b === null) return 0;
  const x = a ?? blankBeside(b);
  const y = b ?? blankBeside(a);
  const kinds = kind(x) - kind(y);
  if (kinds !== 0) return kinds;
  if (typeof x === 'string' && typeof y === 'string') return compareTexts(x, y);
  const [p, q] = [Number(x), Number(y)];
  return sameNumber(p, q) ? 0 : p - q;
}

function blankBeside(value: Cell): CellValue {
  return typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0;
}

function kind(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Excel compares 15 digits, so 0.1+0.2 is 0.3. */
function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/** The operator & and CONCATENATE. */
class Concatenation extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  constructor(readonly reader: ArgumentReader) {
    super('CONCATENATE');
  }

  override calculate(...parts: BaseValueObject[]): BaseValueObject {
    const [first, ...rest] = parts.map((part) => this.reader.cells(part));
    if (!first) return arrayObject([['']]);
    const empty: Cells = { rowCount: 1, columnCount: 1, whole: false, values: [''] };
    let result = together(first, empty, (a) => textOf(a));
    for (const part of rest) result = together(this.reader.cells(result), part, (a, b) => textOf(a) + textOf(b));
    return result;
  }
}

/** A value in the middle of a text. */
export function textOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))).replace('e', 'E') : value;
}

class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  constructor(readonly reader: ArgumentReader) {
    super('HYPERLINK');
  }

  override calculate(link: BaseValueObject, name?: BaseValueObject): BaseValueObject {
    const cells = this.reader.cells(name ?? link);
    return arrayObject([[cells.values[0] ?? null]]);
  }
}
