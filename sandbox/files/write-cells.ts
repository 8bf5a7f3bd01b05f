import { cellName, columnLetters } from '../../src/core/sheet/address';
import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import type { CellStore, Row } from '../model/cells';
import type { Sheet } from '../model/sheet';
import { formulaForFile } from './formula-names';
import { placeOf } from './read-cells';
import { childPieces, EditableElement, type Piece } from './tag';
import { element, escapeText } from './xml';
import { escapeString } from './strings';

export interface CellWriting {
  /** Record of cellXfs for a style of the model. */
  readonly record: (style: number) => number;
  /** Number of a shared string. */
  readonly string: (text: string) => number;
  /** "x:" or "". */
  readonly prefix: string;
}

export interface WrittenCells {
  readonly xml: string;
  /** Formulas were added, removed or changed, so a chain of calculation no longer fits. */
  readonly formulasChanged: boolean;
}

/**
 * The new <sheetData>: rows and cells that are as `before` (the cells as the file has them) keep their text letter by letter, all others are
 * written from the model.
 * @param old the element's old text
 */
export function writeSheetData(sheet: Sheet, before: CellStore, old: string, writing: CellWriting): WrittenCells {
  return new SheetDataWriter(sheet, before, old, writing).write();
}

class SheetDataWriter {
  readonly #cells: CellStore;
  #formulasChanged = false;
  /** Shared formulas whose first cell changed: the others need texts of their own. */
  readonly #broken = new Set<string>();

  constructor(
    readonly sheet: Sheet,
    readonly before: CellStore,
    readonly old: string,
    readonly writing: CellWriting,
  ) {
    this.#cells = sheet.cells;
  }

  write(): WrittenCells {
    const root = new EditableElement(this.old);
    const rows = childPieces(root.inner, 0, root.inner.length).filter((piece) => piece.name === 'row');
    if (root.inner.includes('"shared"')) this.#findBroken(root.inner, rows);
    const out: string[] = [];
    let next = 0;
    let implicit = 0;
    for (const piece of rows) {
      const xml = root.inner.slice(piece.start, piece.end);
      const number = /^<[^>]*?\sr="(\d+)"/.exec(xml)?.[1];
      const index = number === undefined ? implicit : Number(number) - 1;
      implicit = index + 1;
      for (; next < index; next++) this.#newRow(next, out);
      next = Math.max(next, index + 1);
      out.push(this.#oldRow(index, xml, number === undefined));
    }
    for (; next < this.#cells.rows.length; next++) this.#newRow(next, out);
    root.inner = out.join('');
    return { xml: root.toString(), formulasChanged: this.#formulasChanged };
  }

  #findBroken(text: string, rows: readonly Piece[]): void {
    for (const piece of rows) {
      const row = text.slice(piece.start, piece.end);
      if (!row.includes('"shared"')) continue;
      for (const cell of childPieces(row, row.indexOf('>') + 1, row.length)) {
        const xml = row.slice(cell.start, cell.end);
        const shared = sharedFormula(xml);
        if (!shared?.master) continue;
        const place = placeOf(/\sr="([^"]+)"/.exec(xml)?.[1] ?? '');
        if (!place || !this.#sameContent(place.row, place.column)) this.#broken.add(shared.index);
      }
    }
  }

  #sameContent(row: number, column: number): boolean {
    const now = this.#cells.row(row);
    const then = this.before.row(row);
    const formula = now?.formulas?.get(column);
    const old = then?.formulas?.get(column);
    if (formula?.text !== old?.text || formula?.array?.rowCount !== old?.array?.rowCount) return false;
    if (formula?.array?.columnCount !== old?.array?.columnCount) return false;
    return now?.values[column] === then?.values[column];
  }

  #sameRow(row: number, now: Row | undefined, then: Row | undefined): boolean {
    if ((now?.height ?? null) !== (then?.height ?? null) || (now?.hidden ?? false) !== (then?.hidden ?? false))
      return false;
    if (now?.style !== then?.style) return false;
    const width = Math.max(
      now?.values.length ?? 0,
      then?.values.length ?? 0,
      now?.styles?.length ?? 0,
      then?.styles?.length ?? 0,
    );
    if ((now?.formulas?.size ?? 0) !== (then?.formulas?.size ?? 0)) return false;
    for (let column = 0; column < width; column++) {
      if (now?.values[column] !== then?.values[column] || now?.styles?.[column] !== then?.styles?.[column])
        return false;
    }
    for (const column of then?.formulas?.keys() ?? []) if (!this.#sameContent(row, column)) return false;
    return true;
  }

  #oldRow(index: number, xml: string, addNumber: boolean): string {
    const now = this.#cells.row(index);
    const then = this.before.row(index);
    const broken = this.#broken.size > 0 && xml.includes('"shared"');
    if (!addNumber && !broken && this.#sameRow(index, now, then)) return xml;
    const row = new EditableElement(xml);
    row.set('r', index + 1).set('spans', undefined);
    if ((now?.height ?? null) !== (then?.height ?? null)) {
      row.set('ht', now?.height).set('customHeight', now?.height === undefined ? undefined : 1);
    }
    row.flag('hidden', now?.hidden ?? false);
    if (now?.style !== then?.style) {
      row.set('s', now?.style === undefined ? undefined : this.writing.record(now.style));
      row.set('customFormat', now?.style === undefined ? undefined : 1);
    }
    row.inner = this.#rowCells(index, row.inner);
    const empty = row.inner === '' && [...row.attributes.keys()].every((name) => name === 'r');
    return empty ? '' : row.toString();
  }

  /** The cells of a row: old ones in their order, new ones between them. */
  #rowCells(row: number, inner: string): string {
    const now = this.#cells.row(row);
    const out: { column: number; xml: string }[] = [];
    const seen = new Set<number>();
    let implicit = 0;
    for (const piece of childPieces(inner, 0, inner.length)) {
      if (piece.name !== 'c') continue;
      const xml = inner.slice(piece.start, piece.end);
      const column = placeOf(/^<[^>]*?\sr="([^"]+)"/.exec(xml)?.[1] ?? '')?.column ?? implicit;
      implicit = column + 1;
      seen.add(column);
      out.push({ column, xml: this.#oldCell(row, column, xml) });
    }
    if (now) {
      const add = (column: number) => {
        if (seen.has(column)) return;
        seen.add(column);
        out.push({ column, xml: this.#newCell(row, column) });
      };
      now.values.forEach((_, column) => add(column));
      now.styles?.forEach((_, column) => add(column));
      now.formulas?.forEach((_, column) => add(column));
    }
    out.sort((a, b) => a.column - b.column);
    return out.map((cell) => cell.xml).join('');
  }

  #oldCell(row: number, column: number, xml: string): string {
    const style = this.#cells.ownStyle(row, column);
    const sameStyle = style === this.before.ownStyle(row, column);
    const shared = xml.includes('"shared"') ? sharedFormula(xml) : null;
    const broken = shared !== null && this.#broken.has(shared.index);
    if (!this.#sameContent(row, column) || broken) return this.#newCell(row, column);
    const named = /^<[^>]*?\sr="/.test(xml);
    if (sameStyle && named) return xml;
    const cell = new EditableElement(xml);
    cell.set('r', cellName(row, column));
    if (!sameStyle) cell.set('s', this.#record(row, column));
    // A blank cell without a look of its own is not written.
    return cell.inner === '' && cell.get('s') === undefined && cell.attributes.size === 1 ? '' : cell.toString();
  }

  /** Undefined for the default record, which needs no saying. */
  #record(row: number, column: number): number | undefined {
    const record = this.writing.record(this.sheet.styleNumber(row, column));
    return record === 0 ? undefined : record;
  }

  /** All cells of a row that the file did not have. */
  #newCells(row: number, now: Row): string {
    const width = Math.max(
      now.values.length,
      now.styles?.length ?? 0,
      ...[...(now.formulas?.keys() ?? [])].map((column) => column + 1),
    );
    let inner = '';
    for (let column = 0; column < width; column++) inner += this.#newCell(row, column);
    return inner;
  }

  #newRow(index: number, out: string[]): void {
    const row = this.#cells.row(index);
    if (!row) return;
    const inner = this.#newCells(index, row);
    const attributes = {
      r: index + 1,
      s: row.style === undefined ? undefined : this.writing.record(row.style),
      customFormat: row.style === undefined ? undefined : 1,
      ht: row.height,
      hidden: row.hidden ? 1 : undefined,
      customHeight: row.height === undefined ? undefined : 1,
    };
    if (inner === '' && row.style === undefined && row.height === undefined && !row.hidden) return;
    out.push(element(`${this.writing.prefix}row`, attributes, inner));
  }

  #newCell(row: number, column: number): string {
    const formula = this.#cells.formula(row, column);
    const old = this.before.formula(row, column);
    if (formula?.text !== old?.text || formula?.array?.rowCount !== old?.array?.rowCount) this.#formulasChanged = true;
    const value = this.#cells.value(row, column);
    const own = this.#cells.ownStyle(row, column);
    if (value === undefined && !formula && own === undefined) return '';
    const { prefix } = this.writing;
    const record = this.#record(row, column);
    if (value === undefined && !formula && record === undefined && !this.#overrides(row, column)) return '';
    // Built by hand: there may be millions of them.
    let xml = `<${prefix}c r="${columnLetters(column)}${row + 1}"`;
    if (record !== undefined) xml += ` s="${record}"`;
    if (value === undefined && !formula) return `${xml}/>`;
    const [type, text] = value === undefined ? NOTHING : this.#content(value, formula !== undefined);
    xml += type === '' ? '>' : ` t="${type}">`;
    if (formula) {
      const attributes = formula.array ? { t: 'array', ref: areaOf(row, column, formula.array) } : {};
      xml += element(`${prefix}f`, attributes, escapeText(escapeString(formulaForFile(formula.text))));
    }
    if (value !== undefined) xml += `<${prefix}v>${text}</${prefix}v>`;
    return `${xml}</${prefix}c>`;
  }

  /** True when a blank cell must be written to look like the default inside a row or column with another look. */
  #overrides(row: number, column: number): boolean {
    return this.#cells.row(row)?.style !== undefined || this.sheet.columns.get(column)?.style !== undefined;
  }

  /** t ('' for a number) and the text of <v>. */
  #content(value: CellValue, ofFormula: boolean): readonly [string, string] {
    if (typeof value === 'number') return ['', numberText(value)];
    if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
    if (isErrorValue(value)) return ['e', value];
    if (ofFormula) return ['str', escapeText(escapeString(value))];
    return ['s', String(this.writing.string(value))];
  }
}

const NOTHING = ['', ''] as const;

function areaOf(row: number, column: number, size: { rowCount: number; columnCount: number }): string {
  const first = cellName(row, column);
  const last = cellName(row + size.rowCount - 1, column + size.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

function sharedFormula(cell: string): { index: string; master: boolean } | null {
  const found = /<(?:[\w.-]+:)?f\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>([^<]*)/.exec(cell);
  const attributes = found?.[1] ?? '';
  if (!found || !/\bt="shared"/.test(attributes)) return null;
  const index = /\bsi="(\d+)"/.exec(attributes)?.[1];
  return index === undefined ? null : { index, master: found[2] !== '/' && (found[3] ?? '').trim() !== '' };
}
