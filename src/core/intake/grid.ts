import type { Area } from '../sheet/address';
import { isErrorValue, type CellValue, type SheetSnapshot } from '../sheet/snapshot';
import { readLegacy, isCapitalFont, legacyEncodingOf } from '../text/legacy';
import { cleanText, isCleanText } from '../text/normal';

/**
 * A sheet as intake looks at it: cells by sheet coordinates, texts decoded and cleaned, merged areas at hand. Nothing is copied; texts are cleaned when
 * they are asked for.
 */
export class Grid {
  readonly name: string;
  /** The used range, both ends included; lastRow < firstRow when the sheet is empty. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  private readonly cleaned = new Map<string, string>();
  private readonly mergesByRow = new Map<number, Area[]>();
  private readonly tallMerges: Area[] = [];
  /** Fonts may tell in which encoding a text is. */
  readonly hasFonts: boolean;

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.firstRow = sheet.origin.row;
    this.firstColumn = sheet.origin.column;
    this.lastRow = sheet.origin.row + sheet.values.length - 1;
    this.lastColumn = sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;
    this.hasFonts =
      sheet.cellFonts !== null ||
      (sheet.columnFonts?.some((font) => font !== null && /^(?:\.vn|vni)/i.test(font)) ?? false);
    for (const area of sheet.merges ?? []) {
      // Very tall merges are kept apart, so that a merged column of a million rows costs one entry.
      if (area.rowCount > 64) {
        this.tallMerges.push(area);
        continue;
      }
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        const list = this.mergesByRow.get(row);
        if (list) list.push(area);
        else this.mergesByRow.set(row, [area]);
      }
    }
  }

  /** '' outside the used range. */
  raw(row: number, column: number): CellValue {
    return this.sheet.values[row - this.firstRow]?.[column - this.firstColumn] ?? '';
  }

  /** True for blanks and for texts of spaces only. */
  isBlank(row: number, column: number): boolean {
    const value = this.raw(row, column);
    return (
      value === '' ||
      (typeof value === 'string' && !startsWithLetter(value) && value.length < 40 && cleanText(value) === '')
    );
  }

  fontOf(row: number, column: number): string | null {
    const { cellFonts, columnFonts } = this.sheet;
    return (
      cellFonts?.[row - this.firstRow]?.[column - this.firstColumn] ?? columnFonts?.[column - this.firstColumn] ?? null
    );
  }

  /** The cell as text: legacy encodings decoded, NFC, spaces squeezed and trimmed; numbers in plain digits; errors and blanks ''. */
  text(row: number, column: number): string {
    const value = this.raw(row, column);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (value === '' || isErrorValue(value)) return '';
    return this.textOf(value, row, column);
  }

  /** The same for a text that is known to stand in a cell. */
  textOf(value: string, row: number, column: number): string {
    if (isCleanText(value)) return value;
    if (this.hasFonts) {
      const font = this.fontOf(row, column);
      const encoding = legacyEncodingOf(value, font);
      return cleanText(encoding ? readLegacy(value, encoding, isCapitalFont(font)) : value);
    }
    const known = this.cleaned.get(value);
    if (known !== undefined) return known;
    const encoding = legacyEncodingOf(value);
    const text = cleanText(encoding ? readLegacy(value, encoding) : value);
    if (this.cleaned.size < 50_000) this.cleaned.set(value, text);
    return text;
  }

  /** The merged area that covers a cell; null when there is none. */
  mergeAt(row: number, column: number): Area | null {
    for (const area of this.mergesByRow.get(row) ?? []) {
      if (column >= area.column && column < area.column + area.columnCount) return area;
    }
    for (const area of this.tallMerges) {
      if (
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount
      )
        return area;
    }
    return null;
  }

  /** True when some merged area touches the columns; most sheets have none, and their rows need no look-up. */
  hasMergesIn(firstRow: number, lastRow: number, column: number): boolean {
    return (this.sheet.merges ?? []).some(
      (area) =>
        area.row <= lastRow &&
        area.row + area.rowCount > firstRow &&
        column >= area.column &&
        column < area.column + area.columnCount &&
        area.rowCount * area.columnCount > 1,
    );
  }

  /** The text that a header cell shows: its own, or that of the merged area that covers it. */
  headerText(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const area = this.mergeAt(row, column);
    return area ? this.text(area.row, area.column) : '';
  }

  /** The number format of a cell near the top; '' where it was not read. */
  numberFormat(row: number, column: number): string {
    return this.sheet.numberFormats[row - this.firstRow]?.[column - this.firstColumn] ?? '';
  }
}

/** A letter, digit or sign that no cleaning takes away: the quick answer for nearly every text. */
function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x250);
}
