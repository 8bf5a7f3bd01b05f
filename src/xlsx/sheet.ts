import { columnIndex, type Area } from '../core/sheet/address';
import type { CellValue, SheetSnapshot } from '../core/sheet/snapshot';
import { FormulaReader } from './formulas';
import { WorkbookFileError } from './errors';
import type { CellLook } from './styles';
import { walkXml } from './xml';

/** More cells than this between the first and the last are a mistake on the sheet, not a library. */
const MAX_CELLS = 12_000_000;
/** Number formats are needed to tell days and percentages, which the first rows do. */
const FORMAT_ROWS = 60;
const LEGACY_FONT = /^(?:\.vn|vni)/i;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly look: CellLook | undefined;
}

export interface SheetParts {
  readonly name: string;
  readonly visible: boolean;
  readonly own: boolean;
  readonly xml: string;
  readonly texts: readonly string[];
  readonly looks: readonly CellLook[];
}

/** One worksheet. @throws WorkbookFileError 'damaged', 'too-large' */
export function readSheet({ name, visible, own, xml, texts, looks }: SheetParts): SheetSnapshot {
  const cells: Cell[] = [];
  const merges: Area[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  let inReading = false;
  let inFormula = false;
  const formulas = new FormulaReader();
  walkXml(xml, {
    open(tag, attributes) {
      switch (tag) {
        case 'row': {
          const { r } = attributes();
          row = r === undefined ? row + 1 : Number(r) - 1;
          column = -1;
          break;
        }
        case 'c': {
          const { r, t = 'n', s = '0' } = attributes();
          column = r === undefined ? column + 1 : columnIndex(r.replace(/\d+$/, ''));
          type = t;
          style = Number(s);
          value = '';
          break;
        }
        case 'v':
        case 't':
          reading = true;
          break;
        case 'f':
          inFormula = true;
          formulas.open(attributes());
          break;
        case 'rPh':
          inReading = true;
          break;
        case 'mergeCell': {
          const area = areaOf(attributes().ref ?? '');
          if (area) merges.push(area);
        }
      }
    },
    text(piece) {
      if (inFormula) formulas.text(piece);
      else if (reading && !inReading && column >= 0) value += piece;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = false;
      else if (tag === 'rPh') inReading = false;
      else if (tag === 'f') {
        inFormula = false;
        formulas.close(row, column);
      } else if (tag === 'c') {
        const held = valueOf(type, value, texts);
        if (held !== '') cells.push({ row, column, value: held, look: looks[style] });
        column = Math.max(column, 0);
      }
    },
  });
  const schoolFormulas = own ? undefined : formulas.blocks();
  return { name, visible, own, formulas: null, schoolFormulas, merges, columnFonts: null, ...grid(cells) };
}

function valueOf(type: string, text: string, texts: readonly string[]): CellValue {
  if (text === '') return '';
  switch (type) {
    case 's': {
      const shared = texts[Number(text)];
      if (shared === undefined) throw new WorkbookFileError('damaged', `there is no shared text ${text}`);
      return shared;
    }
    case 'b':
      return text === '1' || text === 'true';
    case 'n': {
      const number = Number(text);
      if (Number.isNaN(number)) throw new WorkbookFileError('damaged', `"${text}" is no number`);
      return number;
    }
    default:
      // 'str', 'inlineStr', 'e' and days as texts (ISO 8601), which intake reads.
      return text.replace(/_x([0-9A-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

function grid(cells: readonly Cell[]): Pick<SheetSnapshot, 'origin' | 'values' | 'numberFormats' | 'cellFonts'> {
  if (cells.length === 0) return { origin: { row: 0, column: 0 }, values: [], numberFormats: [], cellFonts: null };
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  let legacy = false;
  for (const { row, column, look } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
    legacy ||= LEGACY_FONT.test(look?.fontName ?? '');
  }
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (!(height * width <= MAX_CELLS) || top < 0)
    throw new WorkbookFileError('too-large', `a sheet of ${height} by ${width} cells`);
  const blank = <Value>(rows: number, value: Value) =>
    Array.from({ length: rows }, () => new Array<Value>(width).fill(value));
  const values = blank<CellValue>(height, '');
  const numberFormats = blank(Math.min(height, FORMAT_ROWS), 'General');
  const cellFonts = legacy ? blank<string | null>(height, null) : null;
  for (const { row, column, value, look } of cells) {
    const [y, x] = [row - top, column - left];
    (values[y] ?? [])[x] = value;
    const formats = numberFormats[y];
    if (formats && look) formats[x] = look.numberFormat;
    const fonts = cellFonts?.[y];
    if (fonts) fonts[x] = look?.fontName ?? null;
  }
  return { origin: { row: top, column: left }, values, numberFormats, cellFonts };
}

function areaOf(reference: string): Area | null {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const column = columnIndex(left);
  return {
    row: Number(top) - 1,
    column,
    rowCount: Number(bottom) - Number(top) + 1,
    columnCount: columnIndex(right) - column + 1,
  };
}
