import type { Area } from '../../../src/core/sheet/address';
import type { Culture, Sheet } from '../../model';
import { dateSerial } from '../../model/dates';
import { readEntry, type Entry } from '../../model/entry';
import { intersection } from '../../model/areas';

/** Why typing into a cell was refused. */
export class TypingError extends Error {
  constructor(readonly reason: 'protected' | 'read-only' | 'array') {
    super(reason);
  }
}

/**
 * What a person's keys mean in a region: the day comes first and the comma parts the decimals where the culture says so. Everything else is
 * as Excel reads it in en-US.
 * @throws ExcelError for a formula that cannot be parsed
 */
export function readTyped(text: string, numberFormat: string, culture: Culture, date1904: boolean): Entry {
  const context = { numberFormat, year: new Date().getFullYear(), date1904 };
  if (culture.decimalSeparator === ',' && numberFormat !== '@' && !text.startsWith("'")) {
    const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim());
    const serial = date && dateSerial(Number(date[3]), Number(date[2]), Number(date[1]));
    if (serial)
      return {
        kind: 'value',
        value: serial - (date1904 ? 1462 : 0),
        numberFormat: culture.shortDatePattern.toLowerCase(),
      };
    // A date of another country's shape stays text, as Excel leaves it.
    if (date) return { kind: 'value', value: text };
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
      return readEntry(text.replaceAll('.', '').replace(',', '.'), context);
    }
    if (/^[+-]?\d+,\d+%?$/.test(text)) return readEntry(text.replace(',', '.'), context);
  }
  return readEntry(text, context);
}

/** @throws TypingError */
function assertWritable(sheet: Sheet, area: Area): void {
  if (sheet.workbook.readOnly) throw new TypingError('read-only');
  const used = sheet.cells.usedArea(false);
  const filled = used && intersection(used, area);
  const cells = filled ?? { ...area, rowCount: 1, columnCount: 1 };
  for (let row = cells.row; row < cells.row + cells.rowCount; row += 1) {
    for (let column = cells.column; column < cells.column + cells.columnCount; column += 1) {
      if (sheet.protection && sheet.style(row, column).locked) throw new TypingError('protected');
      if (sheet.cells.row(row)?.spilled?.has(column)) throw new TypingError('array');
    }
  }
}

/**
 * Puts what a person typed into a cell, with the number format that Excel gives it.
 * @throws TypingError where the cell cannot be written, ExcelError for a formula that cannot be parsed
 */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): void {
  const area = { row, column, rowCount: 1, columnCount: 1 };
  assertWritable(sheet, area);
  put(sheet, row, column, text);
  sheet.changed('cells', area);
}

/** @throws TypingError where one of the cells cannot be written; then none is. */
export function clearArea(sheet: Sheet, area: Area): void {
  assertWritable(sheet, area);
  const used = sheet.cells.usedArea(true);
  const filled = used && intersection(used, area);
  if (!filled) return;
  for (let row = filled.row; row < filled.row + filled.rowCount; row += 1) {
    for (let column = filled.column; column < filled.column + filled.columnCount; column += 1) {
      sheet.cells.setValue(row, column, undefined);
    }
  }
  sheet.changed('cells', filled);
}

/**
 * Puts a block of texts down, as typed one by one; a single text fills the whole target.
 * @returns the area that was filled
 * @throws TypingError, or ExcelError; then nothing is written
 */
export function pasteBlock(sheet: Sheet, block: readonly (readonly string[])[], target: Area): Area {
  const rows = block.length;
  const columns = Math.max(...block.map((row) => row.length));
  const area =
    rows === 1 && columns === 1
      ? target
      : { row: target.row, column: target.column, rowCount: rows, columnCount: columns };
  assertWritable(sheet, area);
  const texts = (row: number, column: number) => block[row % rows]?.[column % columns] ?? '';
  // Reading everything first, so that a formula that cannot be parsed leaves nothing half done.
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      entryFor(sheet, area.row + row, area.column + column, texts(row, column));
  }
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      put(sheet, area.row + row, area.column + column, texts(row, column));
    }
  }
  sheet.changed('cells', area);
  return area;
}

function entryFor(sheet: Sheet, row: number, column: number, text: string): Entry {
  const { culture, date1904 } = sheet.workbook;
  return readTyped(text, sheet.style(row, column).numberFormat, culture, date1904);
}

function put(sheet: Sheet, row: number, column: number, text: string): void {
  if (sheet.isCovered(row, column)) return;
  const entry = entryFor(sheet, row, column, text);
  if (entry.kind === 'formula') {
    sheet.cells.setFormula(row, column, entry.formula);
    return;
  }
  sheet.cells.setValue(row, column, entry.kind === 'blank' ? undefined : entry.value);
  if (entry.kind === 'blank') return;
  const style = sheet.styleNumber(row, column);
  const { numberFormat, quotePrefix } = sheet.workbook.styles.get(style);
  const format =
    entry.numberFormat !== undefined && numberFormat === 'General' ? { numberFormat: entry.numberFormat } : {};
  const prefix = (entry.quoted ?? false) !== quotePrefix ? { quotePrefix: entry.quoted ?? false } : {};
  const change = { ...format, ...prefix };
  if (Object.keys(change).length > 0) sheet.cells.setStyle(row, column, sheet.workbook.styles.change(style, change));
}

/** Lines of cells parted by tabs, as Excel and others put them on the clipboard; quoted cells may hold tabs and line ends. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let index = 0;
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (index <= normal.length) {
    const character = normal[index];
    if (cell === '' && character === '"' && /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(normal.slice(index))) {
      const quoted = /^"((?:[^"]|"")*)"/.exec(normal.slice(index))?.[1] ?? '';
      index += quoted.length + 2;
      rows.at(-1)?.push(quoted.replaceAll('""', '"'));
      if (normal[index] === '\n') rows.push([]);
      index += 1;
      continue;
    }
    if (character === '\t' || character === '\n' || character === undefined) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
    index += 1;
  }
  return rows;
}

/** Texts for the clipboard; cells that hold tabs, line ends or quotes are quoted. */
export function formatClipboard(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
