import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  columnIndex,
  columnLetters,
  parseAreaName,
  type Area,
} from '../../src/core/sheet/address';
import { isWholeColumns, isWholeRows, WHOLE_SHEET } from './areas';
import { ExcelError, refuse } from './errors';
import type { Sheet } from './sheet';
import { tableBody } from './tables';
import type { Workbook } from './workbook';

/** An area on a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** "A1", "A1:B2", "A:C", "3:7", with or without "$"; null for anything else. */
export function parseArea(text: string): Area | null {
  const cells = parseAreaName(text);
  if (cells) return cells;
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [low, high] = sorted(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
    return high < MAX_COLUMNS ? { row: 0, column: low, rowCount: MAX_ROWS, columnCount: high - low + 1 } : null;
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!rows) return null;
  const [low, high] = sorted(Number(rows[1]) - 1, Number(rows[2]) - 1);
  return high < MAX_ROWS ? { row: low, column: 0, rowCount: high - low + 1, columnCount: MAX_COLUMNS } : null;
}

function sorted(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** The reverse of `parseArea`; the whole sheet is "1:1048576" as in Excel. */
export function areaText(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const lastRow = area.row + area.rowCount;
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  if (isWholeColumns(area)) {
    return `${mark}${columnLetters(area.column)}:${mark}${columnLetters(area.column + area.columnCount - 1)}`;
  }
  return areaName(area, absolute);
}

/** Excel puts a sheet's name in apostrophes only where a formula would need them. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !parseAreaName(name) && !/^(r\d*)?(c\d*)?$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** "'Vốn tài liệu'!A1:C9" as `Range.address` gives it. */
export function placeText(place: Place): string {
  return sheetPrefix(place.sheet.name) + areaText(place.area);
}

/** Splits "'Vốn tài liệu'!A1" into its sheet and the rest; null where no sheet is named. */
export function splitSheet(text: string): { readonly sheet: string; readonly rest: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  if (!match) return null;
  return { sheet: match[1] !== undefined ? match[1].replaceAll("''", "'") : (match[2] ?? ''), rest: match[3] ?? '' };
}

/**
 * What an address of the API stands for: cells, a defined name, a table (its body), a column of a table ("Bảng1[Tên sách]"); a sheet named in
 * it goes before `sheet`. Without a text the whole sheet.
 * @throws ExcelError InvalidArgument, ItemNotFound (the sheet)
 */
export function resolvePlace(sheet: Sheet, text: string | null): Place {
  if (text === null || text === '') return { sheet, area: WHOLE_SHEET };
  const named = splitSheet(text.replace(/^=/, ''));
  const owner = named ? (sheet.workbook.sheetByName(named.sheet) ?? refuse('ItemNotFound')) : sheet;
  const rest = named ? named.rest : text.replace(/^=/, '');
  const area = parseArea(rest);
  if (area) return { sheet: owner, area };
  return namedPlace(sheet.workbook, rest, owner) ?? tablePlace(sheet.workbook, rest) ?? refuse('InvalidArgument');
}

/** As `resolvePlace`; null where it would throw. */
export function findPlace(sheet: Sheet, text: string): Place | null {
  try {
    return resolvePlace(sheet, text);
  } catch (error) {
    if (error instanceof ExcelError) return null;
    throw error;
  }
}

/** Where a defined name points; null where it holds a constant or a calculation. */
export function namedPlace(workbook: Workbook, name: string, sheet: Sheet): Place | null {
  const key = name.toLowerCase();
  const matches = (item: { name: string }) => item.name.toLowerCase() === key;
  const item = sheet.names.find(matches) ?? workbook.names.find(matches);
  if (!item) return null;
  const target = splitSheet(item.formula.replace(/^=/, ''));
  const area = target && parseArea(target.rest);
  const owner = target && workbook.sheetByName(target.sheet);
  return area && owner ? { sheet: owner, area } : null;
}

function tablePlace(workbook: Workbook, text: string): Place | null {
  const match = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(text);
  if (!match) return null;
  const key = (match[1] ?? '').toLowerCase();
  for (const { sheet, table } of workbook.tables()) {
    if (table.name.toLowerCase() !== key) continue;
    const body = tableBody(table);
    const part = match[2];
    if (part === undefined || part === '' || part === '#Data') return { sheet, area: body };
    if (part === '#All') return { sheet, area: table.area };
    if (part === '#Headers') return { sheet, area: { ...table.area, rowCount: 1 } };
    const column = table.columns.findIndex((name) => name.toLowerCase() === part.toLowerCase());
    return column < 0 ? null : { sheet, area: { ...body, column: body.column + column, columnCount: 1 } };
  }
  return null;
}

/**
 * "A1:B2,D4" as `getRanges` takes it.
 * @throws ExcelError InvalidArgument
 */
export function resolvePlaces(sheet: Sheet, text: string | null): Place[] {
  if (text === null || text === '') return [resolvePlace(sheet, null)];
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? refuse('InvalidArgument');
  return parts.map((part) => resolvePlace(sheet, part.trim()));
}
