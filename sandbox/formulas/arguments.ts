import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import { MirrorMatrix, type SheetMirror } from './mirror';

/** null is a blank cell. */
export type Cell = CellValue | null;

/** The cells of an argument, row by row. */
export interface Cells {
  readonly rowCount: number;
  readonly columnCount: number;
  /** True for A:A and 1:3, which are as long as the other ranges of the same call. */
  readonly whole: boolean;
  readonly values: readonly Cell[];
}

/** A value of the library as a plain one. */
function plainValue(object: Nullable<BaseValueObject>): Cell {
  if (!object || object.isNull()) return null;
  const value = object.getValue();
  if (object.isBoolean()) return value === true || value === 1 || value === 'TRUE';
  // A number in the text of a formula keeps its spelling (1E3).
  return object.isNumber() ? Number(value) : value;
}

/** What the library keeps of a calculated cell; a blank reference gives 0, circular formulas 0, as in Excel. */
export function resultOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return 0;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'number') return Number.isFinite(value) ? (Object.is(value, -0) ? 0 : value) : '#NUM!';
  if (value === '#CYCLE!') return 0;
  return value === '#ERROR!' ? '#NAME?' : value;
}

export function objectOf(value: Cell): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value === null) return NumberValueObject.create(0);
  return isErrorValue(value) ? errorObject(value) : StringValueObject.create(value);
}

const ERRORS = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

export function errorObject(text: string): ErrorValueObject {
  return ErrorValueObject.create(ERRORS.get(text) ?? ErrorType.VALUE);
}

/** A result of several cells; one of a single cell is that cell. */
export function arrayObject(rows: readonly (readonly Cell[])[]): BaseValueObject {
  const [[only] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return objectOf(only ?? null);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(objectOf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/**
 * Reads the arguments of functions. Columns of sheets that hold no formulas are read once in a run, however many formulas ask for them.
 */
export class ArgumentReader {
  readonly #known = new Map<string, Cells>();

  /** To be called before each run. */
  forget(): void {
    this.#known.clear();
  }

  cells(argument: FunctionVariantType): Cells {
    if (argument instanceof BaseReferenceObject) return this.#reference(argument);
    if (argument instanceof ArrayValueObject) {
      const values = argument.getArrayValue().flatMap((row) => row.map(plainValue));
      return { rowCount: argument.getRowCount(), columnCount: argument.getColumnCount(), whole: false, values };
    }
    return { rowCount: 1, columnCount: 1, whole: false, values: [plainValue(argument)] };
  }

  #reference(reference: BaseReferenceObject): Cells {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    return this.area(reference, startRow, endRow, startColumn, endColumn, isWhole(reference));
  }

  /** An area of the sheet that a reference leads to. */
  area(
    reference: BaseReferenceObject,
    startRow: number,
    endRow: number,
    startColumn: number,
    endColumn: number,
    whole: boolean,
  ): Cells {
    const unit = reference.getUnitId();
    const sheet = reference.getSheetId();
    const matrix = reference.getUnitData()[unit]?.[sheet]?.cellData;
    const mirror = matrix instanceof MirrorMatrix ? matrix.mirror : null;
    const lasting = mirror !== null && mirror.formulas.size === 0 && mirror.results.size === 0;
    const key = `${sheet} ${startRow} ${endRow} ${startColumn} ${endColumn}`;
    const known = lasting ? this.#known.get(key) : undefined;
    if (known) return known;
    const rowCount = endRow - startRow + 1;
    const columnCount = endColumn - startColumn + 1;
    const values: Cell[] = new Array<Cell>(Math.max(0, rowCount * columnCount)).fill(null);
    if (lasting) fillFromMirror(mirror, values, startRow, startColumn, rowCount, columnCount);
    else fillFromRun(reference, mirror, values, startRow, startColumn, rowCount, columnCount);
    const cells: Cells = { rowCount, columnCount, whole, values };
    if (lasting) this.#known.set(key, cells);
    return cells;
  }
}

export function isWhole(reference: BaseReferenceObject): boolean {
  const range = reference.getRangeData();
  return Number.isNaN(range.startRow) || Number.isNaN(range.startColumn);
}

function fillFromMirror(
  mirror: SheetMirror,
  values: Cell[],
  startRow: number,
  startColumn: number,
  rowCount: number,
  columnCount: number,
): void {
  for (let r = 0, at = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) values[at++] = mirror.valueAt(startRow + r, startColumn + c);
  }
}

/** A sheet with formulas: what this run has calculated goes before what the last one gave. */
function fillFromRun(
  reference: BaseReferenceObject,
  mirror: SheetMirror | null,
  values: Cell[],
  startRow: number,
  startColumn: number,
  rowCount: number,
  columnCount: number,
): void {
  const unit = reference.getUnitId();
  const sheet = reference.getSheetId();
  const calculated = reference.getRuntimeData()[unit]?.[sheet];
  const spilled = reference.getRuntimeArrayFormulaCellData()[unit]?.[sheet];
  for (let r = 0, at = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++, at++) {
      const [row, column] = [startRow + r, startColumn + c];
      const fresh = calculated?.getValue(row, column) ?? spilled?.getValue(row, column);
      values[at] = fresh ? resultOf(fresh) : (mirror?.valueAt(row, column) ?? null);
    }
  }
}
