import { isDateFormat } from '../../formulas/number-format';
import type { Sheet } from '../../model';
import { shownText } from '../../model/text';

/** The text with which a cell is opened for typing and that the formula bar shows: reading it again gives the same cell. */
export function typedTextOf(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula) return formula.text;
  const value = sheet.cells.value(row, column);
  if (value === undefined || value === '') return '';
  const { numberFormat, quotePrefix } = sheet.style(row, column);
  if (typeof value === 'string') return quotePrefix ? `'${value}` : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { culture } = sheet.workbook;
  if (isDateFormat(numberFormat) && Number.isInteger(value) && value > 0) {
    return shownText(sheet.workbook, value, culture.shortDatePattern.toLowerCase());
  }
  const digits = numberFormat.includes('%') ? `${plain(value * 100)}%` : plain(value);
  return digits.replace('.', culture.decimalSeparator);
}

/** Fifteen digits, without the noise of binary fractions. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
