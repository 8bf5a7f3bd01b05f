import { format } from 'numfmt';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { formatValue, isDateFormat } from '../formulas/number-format';
import { DAYS_TO_1904 } from './dates';
import type { Workbook } from './workbook';

/** The one date format whose order follows the user's region although its code is American. */
const REGIONAL_DATE = 'm/d/yyyy';

/** A value as the cell shows it to this user, by its number format (an en-US code) and the region, whatever the column's width. */
export function shownText(workbook: Workbook, value: CellValue, numberFormat: string): string {
  const { culture, date1904 } = workbook;
  if (culture.name === 'en-US' || typeof value !== 'number') return formatValue(value, numberFormat, date1904);
  const code = numberFormat === REGIONAL_DATE ? culture.shortDatePattern.toLowerCase() : numberFormat;
  const serial = date1904 && isDateFormat(code) ? value + DAYS_TO_1904 : value;
  return format(code === '' ? 'General' : code, serial, { locale: culture.name, throws: false, overflow: '########' });
}
