import type { CellValue } from '../../../src/core/sheet/snapshot';
import type { Culture, Sheet } from '../../model';
import type { RenderValue } from './sheet-view';

const DATE_PARTS = /[dyhs]|m{1,5}/i;

function isDateFormat(format: string): boolean {
  return DATE_PARTS.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general/gi, ''));
}

/** The text with which a cell is opened for typing and that the formula bar shows: reading it again gives the same cell. */
export function typedTextOf(sheet: Sheet, row: number, column: number, render: RenderValue): string {
  const formula = sheet.cells.formula(row, column);
  if (formula) return formula.text;
  const value: CellValue | undefined = sheet.cells.value(row, column);
  if (value === undefined || value === '') return '';
  const { numberFormat, quotePrefix } = sheet.style(row, column);
  if (typeof value === 'string') return quotePrefix ? `'${value}` : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { culture } = sheet.workbook;
  if (isDateFormat(numberFormat) && Number.isInteger(value) && value > 0)
    return render(value, datePattern(culture)).text;
  const digits = numberFormat.includes('%') ? `${plain(value * 100)}%` : plain(value);
  return digits.replace('.', culture.decimalSeparator);
}

function datePattern(culture: Culture): string {
  return culture.shortDatePattern.toLowerCase();
}

/** Fifteen digits, without the noise of binary fractions. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
