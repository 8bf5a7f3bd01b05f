import type { Area } from '../../src/core/sheet/address';
import { intersection } from './areas';
import { STANDARD_HEIGHT, pixelsToWidth, widthToPixels } from './units';
import type { Sheet } from './sheet';
import type { Style } from './style';
import { shownText } from './text';

/**
 * Widths and heights that fit the text. There is no font here to measure with: widths are those of Calibri 11 by kind of letter, scaled by
 * the font's size, so they are sensible but not Excel's to the pixel.
 */
const NARROW = /[ijl.,:;'|!()[\]tfrI-]/;
const WIDE = /[mwMWĐ@%—]/;
const UPPER = /\p{Lu}/u;
const MARK = /\p{M}/u;
const BASE_FONT_SIZE = 11;
const CELL_PADDING = 11;
const LINE_HEIGHT = STANDARD_HEIGHT / BASE_FONT_SIZE;

function textPixels(text: string, style: Style): number {
  let pixels = 0;
  for (const letter of text) {
    if (MARK.test(letter)) continue;
    pixels += NARROW.test(letter) ? 4 : WIDE.test(letter) ? 11 : UPPER.test(letter) ? 8.5 : 7;
  }
  return pixels * (style.fontSize / BASE_FONT_SIZE) * (style.bold ? 1.06 : 1);
}

function cellText(sheet: Sheet, row: number, column: number, style: Style): string {
  const value = sheet.cells.value(row, column);
  return value === undefined ? '' : shownText(sheet.workbook, value, style.numberFormat);
}

/** Fits the columns of an area to what stands in it (in all rows, for whole columns); columns without text stay as they are. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.cells.usedArea(true);
  const filled = used && intersection(used, area);
  if (!filled) return;
  for (let column = filled.column; column < filled.column + filled.columnCount; column++) {
    let widest = 0;
    for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
      const style = sheet.style(row, column);
      if (sheet.merges.length > 0 && sheet.mergeAt(row, column)) continue;
      for (const line of cellText(sheet, row, column, style).split('\n')) {
        widest = Math.max(widest, textPixels(line, style) + style.indent * 9);
      }
    }
    if (widest === 0) continue;
    const target = sheet.columnForWriting(column);
    target.width = pixelsToWidth(Math.min(1790, Math.ceil(widest) + CELL_PADDING));
    target.bestFit = true;
  }
  sheet.changed('columns', area);
}

/** Fits the rows of an area to their text: as many lines as wrapped text needs at the column's width. Merged cells do not count, as in Excel. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const used = sheet.cells.usedArea(true);
  const filled = used && intersection(used, { ...area, column: 0, columnCount: Infinity });
  if (!filled) return;
  for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
    const cells = sheet.cells.row(row);
    if (!cells) continue;
    let height = sheet.standardHeight;
    for (let column = 0; column < cells.values.length; column++) {
      if (cells.values[column] === undefined || (sheet.merges.length > 0 && sheet.mergeAt(row, column))) continue;
      const style = sheet.style(row, column);
      height = Math.max(height, lineCount(sheet, row, column, style) * style.fontSize * LINE_HEIGHT);
    }
    cells.height = Math.min(409, Math.round(height * 4) / 4);
  }
  sheet.changed('cells', area, false);
}

function lineCount(sheet: Sheet, row: number, column: number, style: Style): number {
  const lines = cellText(sheet, row, column, style).split('\n');
  if (!style.wrap) return 1;
  const room = Math.max(7, widthToPixels(sheet.columnWidth(column)) - CELL_PADDING / 2);
  return lines.reduce((count, line) => count + Math.max(1, Math.ceil(textPixels(line, style) / room)), 0);
}
