import { format, isDateFormat as isDate, isValidFormat as isValid } from 'numfmt';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { DAYS_TO_1904 } from '../model/dates';

const OPTIONS = {
  locale: 'en-US',
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: '########',
  throws: false,
  invalid: '########',
};

/**
 * A value as Excel (en-US) shows it in a cell that is wide enough. `code` is an en-US number format; texts pass through "@" sections, errors
 * and truth values show themselves. A date before 1900 shows as "########", as in Excel.
 */
export function formatValue(value: CellValue, code: string, date1904 = false): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  if (typeof value === 'string') return textOf(value, code);
  const serial = date1904 && isDateFormat(code) ? value + DAYS_TO_1904 : value;
  if (code === '' || code === 'General') return format('General', roundedForGeneral(serial), OPTIONS);
  return format(code, serial, OPTIONS);
}

/** General shows eleven digits; the library cuts the rest of a long number off where Excel rounds. */
function roundedForGeneral(value: number): number {
  return Math.abs(value) >= 1e10 && Math.abs(value) < 1e11 ? Math.round(value) : value;
}

function textOf(value: string, code: string): string {
  // Only a format with a section for texts changes them.
  return code.includes('@') ? format(code, value, OPTIONS) : value;
}

/** True for a format that shows a number as a date or a time. */
export function isDateFormat(code: string): boolean {
  return code !== '' && code !== 'General' && isDate(code);
}

/** True when Excel would accept the code. */
export function isNumberFormat(code: string): boolean {
  return code === '' || isValid(code);
}
