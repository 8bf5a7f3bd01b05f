import { SETTINGS_HEADERS } from './rows';

/**
 * The one table on "Cấu hình": what a person reads first in the columns that every kind of row shares, then where a row about the columns of the workbook
 * points to. A row is told by its first cell, so the kinds may follow each other in any order and the table may be sorted and filtered.
 */
export const SETTINGS_SHEET_HEADERS = [
  ...SETTINGS_HEADERS,
  'Trang tính',
  'Cột',
  'Tiêu đề cột',
  'Dòng tiêu đề',
  'Cách ghi',
] as const;
