import type { Area } from '../../../src/core/sheet/address';
import { ExcelError, type Culture, type Sheet } from '../../model';
import { dateSerial } from '../../model/dates';
import { clearArea, enterValues } from '../../model/edit';
import { changeFormat } from '../../model/format';
import { assertAllowed } from '../../model/guard';
import { mergeArea, unmergeArea } from '../../model/merge';

/** What a person typed, in the form that Excel's API reads, with the number format that the person's region gives it. */
interface Typed {
  readonly text: string;
  readonly numberFormat?: string;
}

/**
 * What a person's keys mean in a region: where the comma parts the decimals, 1,5 is one and a half and 12/9/2025 is the twelfth of September.
 * Everything else is left as it was typed.
 */
function readTyped(text: string, numberFormat: string, culture: Culture): Typed {
  if (culture.decimalSeparator !== ',' || numberFormat === '@' || text.startsWith("'")) return { text };
  const trimmed = text.trim();
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  if (date) {
    const [, day = '', month = '', year = ''] = date;
    // A date of another country's shape stays text, as Excel leaves it.
    if (dateSerial(Number(year), Number(month), Number(day)) === null) return { text: `'${text}` };
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { text: iso, numberFormat: culture.shortDatePattern.toLowerCase() };
  }
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?%?$/.test(trimmed)) {
    return {
      text: trimmed.replaceAll('.', '').replace(',', '.'),
      numberFormat: trimmed.includes(',') ? '#,##0.00' : '#,##0',
    };
  }
  if (/^[+-]?\d+,\d+%?$/.test(trimmed)) return { text: trimmed.replace(',', '.') };
  return { text };
}

function assertWritable(sheet: Sheet): void {
  if (sheet.workbook.readOnly) throw new ExcelError('AccessDenied');
}

/**
 * Puts what a person typed into the cells of an area, row by row as the texts stand.
 * @throws ExcelError AccessDenied (read-only, protected), InvalidArgument (a formula that cannot be read); then nothing is written
 */
export function typeInto(sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
  assertWritable(sheet);
  const { culture } = sheet.workbook;
  const formats: { readonly row: number; readonly column: number; readonly numberFormat: string }[] = [];
  const values = texts.map((line, i) =>
    line.map((text, j) => {
      const row = area.row + i;
      const column = area.column + j;
      const present = sheet.style(row, column).numberFormat;
      const typed = readTyped(text, present, culture);
      if (typed.numberFormat && present === 'General') formats.push({ row, column, numberFormat: typed.numberFormat });
      return typed.text;
    }),
  );
  enterValues(sheet, area, values);
  for (const { row, column, numberFormat } of formats) {
    changeFormat(sheet, { row, column, rowCount: 1, columnCount: 1 }, { numberFormat });
  }
}

/** @throws ExcelError AccessDenied */
export function clearContents(sheet: Sheet, area: Area): void {
  assertWritable(sheet);
  clearArea(sheet, area, 'Contents');
}

/** @throws ExcelError AccessDenied */
export function formatCells(sheet: Sheet, area: Area, change: Parameters<typeof changeFormat>[2]): void {
  assertWritable(sheet);
  assertAllowed(sheet, 'allowFormatCells');
  changeFormat(sheet, area, change);
}

/** Merges an area, or takes apart the merges in it. @throws ExcelError AccessDenied, MergedRangeConflict, InvalidOperation */
export function toggleMerge(sheet: Sheet, area: Area): void {
  assertWritable(sheet);
  if (sheet.mergesIn(area).length > 0) unmergeArea(sheet, area);
  else mergeArea(sheet, area, false);
}
