/** A cell of a workbook. Rows and columns count from 0 everywhere; letters appear only when an address is shown. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on a sheet (the sheet is known from the context). Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's own limits; an address beyond them does not exist. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. The letters may be of either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** "C7" of a cell. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "C7" or "C7:F9" of an area; with `absolute`, "$C$7:$F$9". */
export function areaName(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const corner = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** Always quoted, apostrophes doubled as Excel does: names such as 2024-2025 or Tồn-kho need it and the others bear it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'Vốn tài liệu'!C7": the form that formulas, hyperlinks and the command line use. */
export function addressName(address: CellAddress): string {
  return `${quoteSheetName(address.sheet)}!${cellName(address.row, address.column)}`;
}

/** "'Vốn tài liệu'!$C$7:$C$90", for formulas. */
export function absoluteAreaName(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaName(area, true)}`;
}

/** "'Vốn tài liệu'!A3:H120". */
export function sheetAreaName(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaName(area)}`;
}

/** The reverse of `areaName`, with or without "$"; null when the text is no address inside Excel's limits. */
export function parseAreaName(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(text);
  if (!match) return null;
  const [, letters1 = '', digits1 = '', letters2 = letters1, digits2 = digits1] = match;
  const rows = [Number(digits1) - 1, Number(digits2) - 1];
  const columns = [columnIndex(letters1), columnIndex(letters2)];
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)];
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  if (lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return null;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** The reverse of `addressName`; null when the text is not one cell on a named sheet. */
export function parseAddressName(text: string): CellAddress | null {
  const { sheet, area } = parseSheetArea(text) ?? { sheet: '', area: null };
  if (!area || area.rowCount > 1 || area.columnCount > 1) return null;
  return { sheet, row: area.row, column: area.column };
}

/** The reverse of `sheetAreaName`; null when the text is no area on a named sheet. */
export function parseSheetArea(text: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  if (!match) return null;
  const area = parseAreaName(match[3] ?? '');
  if (!area) return null;
  return { sheet: match[1] !== undefined ? match[1].replaceAll("''", "'") : (match[2] ?? ''), area };
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
