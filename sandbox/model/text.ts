import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { Workbook } from './workbook';

const DAYS_TO_1904 = 1462;
/** The one date format whose order follows the user's region although its code is American. */
const REGIONAL_DATE = 'm/d/yyyy';

/**
 * A value as the cell shows it, by its number format (en-US codes), whatever the column's width. A format that cannot be read shows the value
 * as General does.
 */
export function shownText(workbook: Workbook, value: CellValue, numberFormat: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const options = { locale: workbook.culture.name, throws: false };
  if (typeof value === 'string') return numberFormat.includes('@') ? format(numberFormat, value, options) : value;
  const code = numberFormat === REGIONAL_DATE ? workbook.culture.shortDatePattern.toLowerCase() : numberFormat;
  return format(code, workbook.date1904 && isDateFormat(code) ? value + DAYS_TO_1904 : value, options);
}
