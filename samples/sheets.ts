import type { Cell, PageSetup, Workbook, Worksheet } from 'exceljs';
import type { Content, DayCell } from './content/school';

export interface SampleColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly format?: 'text' | 'count' | 'money' | 'date' | 'month' | 'year';
  readonly align?: 'left' | 'center' | 'right';
}

const FORMATS: Readonly<Record<NonNullable<SampleColumn['format']>, string>> = {
  text: '@',
  count: '#,##0',
  money: '#,##0',
  date: 'dd/mm/yyyy',
  month: 'mm/yyyy',
  year: '0',
};

/** The library's list of sizes is a type only: it does not exist when the script runs. */
const A4 = { paperSize: 9 } as unknown as Partial<PageSetup>;

export const FONT = 'Times New Roman';
const BORDER = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const BOX = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };

function isDay(content: Content): content is DayCell {
  return typeof content === 'object' && content !== null && 'day' in content;
}

/** The serial of a day in the 1900 system; made from the parts of the date, never through a time zone. */
export function serialOfDay(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000 + 25_569;
}

/** Puts a content down with the number format that it asks for. */
export function put(cell: Cell, content: Content, format?: SampleColumn['format']): void {
  if (content === null) return;
  if (isDay(content)) {
    cell.value = serialOfDay(content.day);
    cell.numFmt = FORMATS[format === 'month' ? 'month' : 'date'];
  } else if (typeof content === 'object' && 'percent' in content) {
    cell.value = content.percent;
    cell.numFmt = '0%';
  } else if (typeof content === 'object') {
    cell.value = { formula: content.formula, result: content.result };
    cell.numFmt = FORMATS[format ?? 'count'];
  } else {
    cell.value = content;
    if (typeof content === 'string') cell.numFmt = /^\d/.test(content) ? '@' : 'General';
    else cell.numFmt = FORMATS[format ?? 'count'];
  }
}

export interface TableOptions {
  /** Sheet row of the header, counted from 1 as the library does. */
  readonly headerRow?: number;
  readonly tab?: string;
  readonly landscape?: boolean;
  readonly headerFill?: string;
}

/** Adds a sheet with one well-kept table: header filled, bold and frozen, widths, borders, number formats, print set-up. */
export function addTable(
  workbook: Workbook,
  name: string,
  columns: readonly SampleColumn[],
  rows: readonly (readonly Content[])[],
  options: TableOptions = {},
): Worksheet {
  const headerRow = options.headerRow ?? 1;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    properties: options.tab ? { tabColor: { argb: options.tab } } : {},
    pageSetup: {
      ...A4,
      orientation: options.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: '&CTrang &P/&N' },
  });
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = column.header;
    cell.font = { name: FONT, size: 12, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: options.headerFill ?? 'FFDDEBF7' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BOX;
  });
  sheet.getRow(headerRow).height = 34;
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const cell = sheet.getCell(headerRow + 1 + index, at + 1);
      put(cell, row[at] ?? null, column.format);
      cell.font = { name: FONT, size: 12 };
      cell.border = BOX;
      cell.alignment = {
        vertical: 'middle',
        wrapText: column.width >= 28,
        ...(column.align ? { horizontal: column.align } : {}),
      };
    });
  });
  return sheet;
}

/** Makes a row bold, as totals are. */
export function makeTotal(sheet: Worksheet, row: number, columns: number): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = { name: FONT, size: 12, bold: true };
    cell.border = BOX;
  }
}
