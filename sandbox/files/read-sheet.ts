import type { Sheet } from '../model/sheet';
import { TreeBuilder, type XmlNode } from './node';
import type { OfficePackage } from './package';
import { cellValue, placeOf, SharedFormulas, type RawCell, type RawFormula } from './read-cells';
import { parseAreaName } from '../../src/core/sheet/address';
import { readColumns } from './read-parts';
import { isTrue, numberOr, streamXml } from './xml';

export interface SheetReading {
  readonly strings: readonly string[];
  /** Number in the model's style table for each record of cellXfs. */
  readonly styleNumbers: readonly number[];
  readonly date1904: boolean;
}

/**
 * Reads a worksheet part into the model cell by cell; returns the other parts of the sheet (columns, merges, page setup…) as small trees.
 */
export function readSheetPart(source: OfficePackage, path: string, sheet: Sheet, reading: SheetReading): XmlNode[] {
  const reader = new SheetReader(sheet, reading);
  streamXml(path, (onPiece) => source.stream(path, onPiece), reader);
  return reader.parts;
}

/** Elements that may be huge and that nothing here needs as a tree. */
const SKIPPED = new Set(['extLst', 'AlternateContent']);

class SheetReader {
  readonly parts: XmlNode[] = [];
  readonly #tree = new TreeBuilder();
  readonly #shared = new SharedFormulas();
  #depth = 0;
  #skipping = 0;
  #inData = false;
  #row = -1;
  #column = -1;
  // The cell that is being read.
  #format: number | null = null;
  #type = 'n';
  #value: string | null = null;
  #formula: RawFormula | null = null;
  #formulaText = '';
  #text: 'none' | 'value' | 'formula' = 'none';
  #phonetic = 0;

  constructor(
    readonly sheet: Sheet,
    readonly reading: SheetReading,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    if (this.#skipping > 0) return;
    if (this.#inData) this.#openInData(name, attributes);
    else if (this.#tree.building) this.#tree.open(name, attributes);
    else if (this.#depth === 2) {
      if (name === 'sheetData') this.#inData = true;
      else if (SKIPPED.has(name)) this.#skipping = this.#depth;
      else this.#tree.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#text === 'value') this.#value = (this.#value ?? '') + text;
    else if (this.#text === 'formula') this.#formulaText += text;
    else if (this.#tree.building) this.#tree.text(text);
  }

  close(name: string): void {
    if (this.#skipping === 0) {
      if (this.#inData) this.#closeInData(name);
      else if (this.#tree.building) {
        const finished = this.#tree.close();
        // Columns stand before the cells, which need their styles.
        if (finished?.name === 'cols') readColumns(this.sheet, [finished], this.reading.styleNumbers);
        if (finished) this.parts.push(finished);
      }
    } else if (this.#skipping === this.#depth) this.#skipping = 0;
    this.#depth--;
  }

  #openInData(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes);
        break;
      case 'c': {
        const place = attributes.r === undefined ? null : placeOf(attributes.r);
        this.#row = place?.row ?? this.#row;
        this.#column = place?.column ?? this.#column + 1;
        this.#format = attributes.s === undefined ? null : Number(attributes.s);
        this.#type = attributes.t ?? 'n';
        this.#value = null;
        this.#formula = null;
        this.#formulaText = '';
        break;
      }
      case 'v':
        this.#text = 'value';
        this.#value = '';
        break;
      case 't':
        if (this.#phonetic === 0) {
          this.#text = 'value';
          this.#value ??= '';
        }
        break;
      case 'f':
        this.#text = 'formula';
        this.#formula = {
          text: '',
          type: attributes.t ?? 'normal',
          ref: attributes.ref ?? null,
          shared: attributes.si ?? null,
        };
        break;
      case 'rPh':
        this.#phonetic++;
        break;
      case 'extLst':
        this.#skipping = this.#depth;
        break;
    }
  }

  #closeInData(name: string): void {
    switch (name) {
      case 'v':
      case 't':
      case 'f':
        this.#text = 'none';
        break;
      case 'rPh':
        this.#phonetic--;
        break;
      case 'c':
        this.#take();
        break;
      case 'sheetData':
        this.#inData = false;
        break;
    }
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const row = numberOr(attributes.r, this.#row + 2) - 1;
    this.#row = row;
    this.#column = -1;
    const height = numberOr(attributes.ht, undefined);
    const hidden = isTrue(attributes.hidden);
    const style = isTrue(attributes.customFormat) ? this.#styleNumber(numberOr(attributes.s, null)) : undefined;
    if (height === undefined && !hidden && style === undefined) return;
    const target = this.sheet.cells.rowForWriting(row);
    target.height = height;
    target.hidden = hidden;
    target.style = style;
  }

  #styleNumber(format: number | null): number | undefined {
    return format === null ? undefined : this.reading.styleNumbers[format];
  }

  #take(): void {
    const { cells } = this.sheet;
    const row = this.#row;
    const column = this.#column;
    const formula = this.#formula && { ...this.#formula, text: this.#formulaText };
    const raw: RawCell = { row, column, format: this.#format, type: this.#type, value: this.#value, formula };
    const value = cellValue(raw, this.reading.strings, this.reading.date1904);
    const text = formula && this.#shared.textOf(raw);
    if (text !== null) {
      // A formula whose stored result is empty text has <v></v> or nothing at all with t="str".
      const known = value ?? (this.#type === 'str' ? '' : undefined);
      cells.setFormula(row, column, text, known, formula?.type === 'array' ? arraySize(formula.ref) : undefined);
    } else if (value !== undefined) cells.setValue(row, column, value);
    // A cell without s has the first format; that needs saying only where its row or column would give it another.
    const style = this.reading.styleNumbers[this.#format ?? 0] ?? 0;
    if (
      style !== 0 ||
      this.#format !== null ||
      cells.row(row)?.style !== undefined ||
      this.sheet.columns.get(column)?.style !== undefined
    ) {
      if (style !== 0 || value !== undefined || text !== null || this.#format !== null)
        cells.setStyle(row, column, style);
    }
  }
}

function arraySize(ref: string | null): { rowCount: number; columnCount: number } {
  const area = ref === null ? null : parseAreaName(ref);
  return { rowCount: area?.rowCount ?? 1, columnCount: area?.columnCount ?? 1 };
}
