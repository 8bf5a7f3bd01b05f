import type { Style, StyleChange, StyleTable } from '../model/style';
import { builtInFormatId, FIRST_OWN_FORMAT, patternForFile, underlineForFile } from './format-names';
import { appendValue, borderElement, colorElement, writeAlignment, writeProtection } from './style-xml';
import {
  attribute,
  child,
  childInOrder,
  children,
  elementLike,
  elementText,
  numberOr,
  parseXml,
  rootOf,
  serializeXml,
  type Document,
  type Element,
} from './xml';

const FONT_KEYS = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'fontColor',
] as const;
const FILL_KEYS = ['fillColor', 'fillPattern', 'fillPatternColor'] as const;
const ALIGNMENT_KEYS = [
  'horizontal',
  'vertical',
  'wrap',
  'indent',
  'shrinkToFit',
  'textOrientation',
  'readingOrder',
] as const;
/** Order of the children of a styles part (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Gives every style of the model its record in styles.xml; new ones are added, old ones never change. */
export class StyleWriter {
  readonly #document: Document;
  readonly #root: Element;
  /** Model style number → record of cellXfs. */
  readonly #records = new Map<number, number>();
  readonly #made = new Map<string, number>();
  #changed = false;

  constructor(
    text: string,
    readonly styles: StyleTable,
    /** The model's number of each record as the file was opened. */
    styleNumbers: readonly number[],
  ) {
    this.#document = parseXml('styles', text);
    this.#root = rootOf(this.#document);
    styleNumbers.forEach((number, record) => {
      if (!this.#records.has(number)) this.#records.set(number, record);
    });
  }

  /** The new text of styles.xml, or null when nothing was added. */
  write(): string | null {
    return this.#changed ? serializeXml(this.#document) : null;
  }

  /** The model's number of each record, the new ones included. */
  numbers(before: readonly number[]): number[] {
    const numbers = [...before];
    for (const [number, record] of this.#records) if (record >= before.length) numbers[record] = number;
    return numbers;
  }

  /** The record (s="…") of a style of the model. */
  record(number: number): number {
    const known = this.#records.get(number);
    if (known !== undefined) return known;
    const record = this.#add(this.styles.get(number));
    this.#records.set(number, record);
    return record;
  }

  /** The record (dxfId) of the changes that a conditional format makes. */
  difference(change: StyleChange): number {
    const dxf = this.#element('dxf');
    const font = this.#element('font');
    if (change.bold !== undefined) appendValue(font, 'b', change.bold ? null : '0');
    if (change.italic !== undefined) appendValue(font, 'i', change.italic ? null : '0');
    if (change.strikethrough !== undefined) appendValue(font, 'strike', change.strikethrough ? null : '0');
    if (change.underline !== undefined) appendValue(font, 'u', underlineForFile(change.underline) ?? 'none');
    if (change.fontColor !== undefined && change.fontColor !== '')
      font.appendChild(colorElement(this.#root, 'color', change.fontColor));
    if (font.firstChild) dxf.appendChild(font);
    if (change.numberFormat !== undefined) {
      const format = this.#element('numFmt');
      format.setAttribute('numFmtId', String(this.#format(change.numberFormat)));
      format.setAttribute('formatCode', change.numberFormat);
      dxf.appendChild(format);
    }
    if (change.fillColor !== undefined && change.fillColor !== '') {
      const pattern = this.#element('patternFill');
      pattern.appendChild(colorElement(this.#root, 'bgColor', change.fillColor));
      dxf.appendChild(this.#wrapped('fill', pattern));
    }
    if (change.borders) dxf.appendChild(borderElement(this.#root, change.borders));
    return this.#append('dxfs', 'dxf', dxf);
  }

  #add(style: Style): number {
    const records = children(this.#list('cellXfs'), 'xf');
    const base = style.source === null ? 0 : style.source;
    const original = records[base] ?? records[0];
    const before = this.styles.get(this.#numberOf(base));
    const xf = original ? (original.cloneNode(true) as Element) : this.#element('xf');
    const differs = (keys: readonly (keyof Style)[]) => !original || keys.some((key) => style[key] !== before[key]);
    if (differs(['numberFormat'])) this.#point(xf, 'numFmtId', this.#format(style.numberFormat), 'applyNumberFormat');
    if (differs(FONT_KEYS)) this.#point(xf, 'fontId', this.#font(style, before, original ?? null), 'applyFont');
    if (differs(FILL_KEYS)) this.#point(xf, 'fillId', this.#fill(style), 'applyFill');
    if (!original || JSON.stringify(style.borders) !== JSON.stringify(before.borders)) {
      this.#point(
        xf,
        'borderId',
        this.#append('borders', 'border', borderElement(this.#root, style.borders)),
        'applyBorder',
      );
    }
    if (differs(ALIGNMENT_KEYS)) writeAlignment(xf, style);
    if (differs(['locked', 'formulaHidden'])) writeProtection(xf, style);
    if (style.quotePrefix) xf.setAttribute('quotePrefix', '1');
    else xf.removeAttribute('quotePrefix');
    return this.#append('cellXfs', 'xf', xf);
  }

  #numberOf(record: number): number {
    for (const [number, known] of this.#records) if (known === record) return number;
    return 0;
  }

  #point(xf: Element, name: string, id: number, flag: string): void {
    xf.setAttribute(name, String(id));
    xf.setAttribute(flag, '1');
  }

  #format(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    const formats = children(child(this.#root, 'numFmts'), 'numFmt');
    const known = formats.find((item) => attribute(item, 'formatCode') === code);
    if (known) return numberOr(attribute(known, 'numFmtId'), 0);
    const ids = formats.map((item) => numberOr(attribute(item, 'numFmtId'), 0));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    const item = this.#element('numFmt');
    item.setAttribute('numFmtId', String(id));
    item.setAttribute('formatCode', code);
    this.#append('numFmts', 'numFmt', item);
    return id;
  }

  /** Children in the order that Excel writes them; theme colours and the font's family stay where the font and colour do. */
  #font(style: Style, before: Style, original: Element | null): number {
    const old = original && children(child(this.#root, 'fonts'), 'font')[numberOr(attribute(original, 'fontId'), 0)];
    const font = this.#element('font');
    if (style.bold) appendValue(font, 'b', null);
    if (style.italic) appendValue(font, 'i', null);
    if (style.strikethrough) appendValue(font, 'strike', null);
    if (style.underline !== 'None') appendValue(font, 'u', underlineForFile(style.underline) ?? 'single');
    if (style.superscript || style.subscript)
      appendValue(font, 'vertAlign', style.superscript ? 'superscript' : 'subscript');
    appendValue(font, 'sz', String(style.fontSize));
    const oldColor = child(old ?? null, 'color');
    if (style.fontColor === before.fontColor) {
      if (oldColor) font.appendChild(oldColor.cloneNode(true));
    } else if (style.fontColor !== '') font.appendChild(colorElement(this.#root, 'color', style.fontColor));
    appendValue(font, 'name', style.fontName);
    if (style.fontName === before.fontName) {
      for (const name of ['family', 'charset', 'scheme']) {
        const item = child(old ?? null, name);
        if (item) font.appendChild(item.cloneNode(true));
      }
    }
    return this.#append('fonts', 'font', font);
  }

  #fill(style: Style): number {
    const pattern = this.#element('patternFill');
    const name = patternForFile(style.fillPattern) ?? (style.fillColor === '' ? 'none' : 'solid');
    pattern.setAttribute('patternType', name);
    if (name === 'solid') {
      pattern.appendChild(colorElement(this.#root, 'fgColor', style.fillColor));
      const back = this.#element('bgColor');
      back.setAttribute('indexed', '64');
      pattern.appendChild(back);
    } else if (name !== 'none') {
      if (style.fillPatternColor !== '')
        pattern.appendChild(colorElement(this.#root, 'fgColor', style.fillPatternColor));
      if (style.fillColor !== '') pattern.appendChild(colorElement(this.#root, 'bgColor', style.fillColor));
    }
    return this.#append('fills', 'fill', this.#wrapped('fill', pattern));
  }

  /** Adds an item to one of the lists, which is made if it is missing; the same new item is added once. */
  #append(list: string, name: string, item: Element): number {
    const key = `${list} ${elementText(item)}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const parent = this.#list(list);
    const index = children(parent, name).length;
    parent.appendChild(item);
    parent.setAttribute('count', String(index + 1));
    this.#made.set(key, index);
    this.#changed = true;
    return index;
  }

  #list(name: string): Element {
    return childInOrder(this.#root, name, ORDER);
  }

  #element(name: string): Element {
    return elementLike(this.#root, name);
  }

  #wrapped(name: string, inner: Element): Element {
    const item = this.#element(name);
    item.appendChild(inner);
    return item;
  }
}
