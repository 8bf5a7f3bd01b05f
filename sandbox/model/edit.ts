import type { Area } from '../../src/core/sheet/address';
import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import { isNumberFormat } from '../formulas/number-format';
import { isWholeColumns, overlaps as overlapsArea, subtract } from './areas';
import { readEntry, type Entry } from './entry';
import { refuse } from './errors';
import { assertAllowed, assertBounded, assertCellsEditable } from './guard';
import type { Sheet } from './sheet';
import { growTablesBelow, keepHeadersAsText } from './tables';

const SHAPE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** One value for every cell of an area, or one for each; null leaves a cell as it is. */
export type Input = CellValue | null | readonly (readonly (CellValue | null)[])[];

/** @throws ExcelError InvalidArgument when these are not the rows and columns of the area */
export function assertShapeSize(area: Area, rowCount: number, columnCount: number): void {
  if (rowCount !== area.rowCount || columnCount !== area.columnCount) refuse('InvalidArgument', SHAPE_MESSAGE);
}

/** @throws ExcelError InvalidArgument when an array has not the shape of the area */
export function assertShape(area: Area, input: readonly (readonly unknown[])[]): void {
  const fits =
    input.length === area.rowCount && input.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) refuse('InvalidArgument', SHAPE_MESSAGE);
}

/**
 * Enters values or formulas as if they were typed (`Range.values` and `Range.formulas` do the same in Excel: either takes both). Cells that a
 * merge hides stay blank, a table grows when something is written directly below it, headers of tables become text.
 * @throws ExcelError InvalidArgument (shape, whole columns, unreadable formula), AccessDenied (locked cell of a protected sheet)
 */
export function enterValues(sheet: Sheet, area: Area, input: Input): void {
  if (input === null) refuse('InvalidArgument', 'null cannot be given to a whole range.');
  assertBounded(area);
  if (isMatrix(input)) assertShape(area, input);
  assertCellsEditable(sheet, area);
  const { workbook } = sheet;
  const year = workbook.today().year;
  let changed = false;
  const single = area.rowCount === 1 && area.columnCount === 1;
  const before = single ? knownValue(sheet, area.row, area.column) : undefined;
  for (let i = 0; i < area.rowCount; i++) {
    const row = area.row + i;
    const inputs = isMatrix(input) ? input[i] : null;
    for (let j = 0; j < area.columnCount; j++) {
      const value = inputs ? (inputs[j] ?? null) : isMatrix(input) ? null : input;
      const column = area.column + j;
      if (value === null || (sheet.merges.length > 0 && sheet.isCovered(row, column))) continue;
      const numberFormat = workbook.styles.get(sheet.styleNumber(row, column)).numberFormat;
      putEntry(sheet, row, column, readEntry(value, { numberFormat, year, date1904: workbook.date1904 }), numberFormat);
      changed = true;
    }
  }
  if (!changed) return;
  growTablesBelow(sheet, area);
  keepHeadersAsText(sheet, area);
  const details = single ? changeDetails(before, knownValue(sheet, area.row, area.column)) : undefined;
  sheet.changed('cells', area, true, { changeType: 'RangeEdited', ...(details ? { details } : {}) });
}

/** The value of a cell, or undefined for a formula that is not calculated. */
function knownValue(sheet: Sheet, row: number, column: number): CellValue | undefined {
  if (sheet.cells.formula(row, column)?.known === false) return undefined;
  return sheet.cells.value(row, column) ?? '';
}

function changeDetails(before: CellValue | undefined, after: CellValue | undefined) {
  if (before === undefined || after === undefined) return undefined;
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Excel's name for the kind of a value. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return 'Empty';
  return isErrorValue(value) ? 'Error' : 'String';
}

function isMatrix(input: Input): input is readonly (readonly (CellValue | null)[])[] {
  return Array.isArray(input);
}

function putEntry(sheet: Sheet, row: number, column: number, entry: Entry, numberFormat: string): void {
  const { cells, workbook } = sheet;
  const old = sheet.styleNumber(row, column);
  const wasQuoted = workbook.styles.get(old).quotePrefix;
  if (entry.kind === 'value') {
    cells.setValue(row, column, entry.value);
    if (entry.quoted && !wasQuoted) cells.setStyle(row, column, workbook.styles.change(old, { quotePrefix: true }));
    if (entry.numberFormat !== undefined && numberFormat === 'General') {
      cells.setStyle(row, column, workbook.styles.change(old, { numberFormat: entry.numberFormat }));
    }
    if (entry.quoted) return;
  } else if (entry.kind === 'formula') cells.setFormula(row, column, entry.formula);
  else cells.setValue(row, column, undefined);
  if (wasQuoted)
    cells.setStyle(row, column, workbook.styles.change(sheet.styleNumber(row, column), { quotePrefix: false }));
}

/**
 * Sets number formats (en-US codes); '' resets to General, null leaves a cell. Values stay what they are.
 * @throws ExcelError InvalidArgument (shape, whole columns, no number format: the code is general knowledge), AccessDenied
 */
export function enterNumberFormats(sheet: Sheet, area: Area, input: Input): void {
  if (input === null) refuse('InvalidArgument', 'null cannot be given to a whole range.');
  assertBounded(area);
  if (isMatrix(input)) assertShape(area, input);
  assertAllowed(sheet, 'allowFormatCells');
  const { styles } = sheet.workbook;
  let checked = '';
  for (let i = 0; i < area.rowCount; i++) {
    for (let j = 0; j < area.columnCount; j++) {
      const code = isMatrix(input) ? (input[i]?.[j] ?? null) : input;
      if (code === null) continue;
      if (code !== checked && (typeof code !== 'string' || !isNumberFormat(code))) {
        refuse('InvalidArgument', `"${code}" is no number format.`);
      }
      checked = code;
      const row = area.row + i;
      const column = area.column + j;
      const numberFormat = code === '' ? 'General' : code;
      sheet.cells.setStyle(row, column, styles.change(sheet.styleNumber(row, column), { numberFormat }));
    }
  }
  sheet.changed('cells', area, false);
}

export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

/**
 * Clears an area; whole columns are allowed.
 * @throws ExcelError AccessDenied
 */
export function clearArea(sheet: Sheet, area: Area, what: ClearWhat): void {
  const contents = what === 'All' || what === 'Contents';
  const formats = what === 'All' || what === 'Formats';
  const rows = clippedRows(sheet, area);
  if (contents) assertCellsEditable(sheet, { ...area, rowCount: Math.max(1, rows.last - area.row + 1) });
  if (formats) assertAllowed(sheet, 'allowFormatCells');
  for (let row = area.row; row <= rows.last; row++) {
    const cells = sheet.cells.row(row);
    if (!cells) continue;
    const end = Math.min(
      area.column + area.columnCount,
      Math.max(cells.values.length, cells.styles?.length ?? 0, lastKey(cells.formulas) + 1),
    );
    for (let column = area.column; column < end; column++) {
      if (contents) sheet.cells.setValue(row, column, undefined);
      if (formats && cells.styles) cells.styles[column] = undefined;
    }
    if (formats && cells.style !== undefined && area.column === 0 && area.columnCount > end) cells.style = undefined;
  }
  if (formats) {
    clearColumnStyles(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !overlapsArea(merge, area));
    sheet.changed('merges', area);
    removeConditionalFormats(sheet, area);
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') removeHyperlinks(sheet, area);
  if (what === 'All') removeValidations(sheet, area);
  if (contents) keepHeadersAsText(sheet, area);
  sheet.changed('cells', area, contents);
}

function lastKey(map: ReadonlyMap<number, unknown> | null): number {
  let last = -1;
  map?.forEach((_, key) => {
    if (key > last) last = key;
  });
  return last;
}

function clippedRows(sheet: Sheet, area: Area): { last: number } {
  return { last: Math.min(area.row + area.rowCount, sheet.cells.rows.length) - 1 };
}

function clearColumnStyles(sheet: Sheet, area: Area): void {
  if (!isWholeColumns(area)) return;
  for (const [index, column] of sheet.columns) {
    if (index >= area.column && index < area.column + area.columnCount) delete column.style;
  }
  sheet.changed('columns', area);
}

export function removeHyperlinks(sheet: Sheet, area: Area): void {
  const kept = sheet.hyperlinks.flatMap((link) =>
    overlapsArea(link.area, area) ? subtract(link.area, area).map((rest) => ({ ...link, area: rest })) : [link],
  );
  if (kept.length === sheet.hyperlinks.length && kept.every((link, i) => link === sheet.hyperlinks[i])) return;
  sheet.hyperlinks = kept;
  sheet.changed('hyperlinks', area);
}

/** Takes an area out of every data validation. */
export function removeValidations(sheet: Sheet, area: Area): void {
  let touched = false;
  for (const validation of sheet.validations) {
    if (!validation.areas.some((part) => overlapsArea(part, area))) continue;
    validation.areas = validation.areas.flatMap((part) => subtract(part, area));
    touched = true;
  }
  if (!touched) return;
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.changed('validations', area);
}

/** Takes an area out of every conditional format. */
export function removeConditionalFormats(sheet: Sheet, area: Area): void {
  let touched = false;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((part) => overlapsArea(part, area))) continue;
    format.areas = format.areas.flatMap((part) => subtract(part, area));
    touched = true;
  }
  if (!touched) return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.changed('conditionalFormats', area);
}
