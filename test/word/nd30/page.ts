import { strFromU8 } from 'fflate';
import type { Element } from '@xmldom/xmldom';
import type { ReportDocument } from '../../../src/core/report/document';
import { textWidth } from '../../../src/core/report/text-width';
import { all, attribute, layout, look, paragraph, textOf, type Docx, type RunLook } from '../read-docx';

/** One point of Nghị định 30/2020/NĐ-CP, Phụ lục I, measured in the XML of a .docx. `null`: the point does not apply to this document. */
export interface Measured {
  readonly id: string;
  readonly rule: string;
  readonly measured: string | null;
  readonly ok: boolean;
}

export type Found = readonly [measured: string | null, ok: boolean];
export const SKIP: Found = [null, true];

const MM = 56.69;

export const between = (value: number, low: number, high: number) => value >= low && value <= high;
export const pt = (halfPoints: number) => `${String(halfPoints / 2).replace('.', ',')} pt`;
export const mm = (twips: number) => `${(twips / MM).toFixed(1).replace('.', ',')} mm`;
export const looks = ({ size, bold, italic }: RunLook) =>
  `${pt(size)}${bold ? ', bold' : ''}${italic ? ', italic' : ''}`;

export function ancestor(node: Element, name: string): Element {
  let at = node.parentNode;
  while (at && at.nodeName !== `w:${name}`) at = at.parentNode;
  if (!at) throw new Error(`no ${name} around "${textOf(node)}"`);
  return at as Element;
}

/** Where a report stands as XML, with the looks that are asked of it again and again. */
export class Page {
  readonly paragraphs: readonly Element[];

  constructor(
    readonly docx: Docx,
    readonly report: ReportDocument,
  ) {
    this.paragraphs = all(docx.body, 'p');
  }

  find = (text: string | RegExp) => paragraph(this.docx, text);
  look = (text: string | RegExp) => look(this.docx, this.find(text));
  centred = (text: string | RegExp) => layout(this.docx, this.find(text), 'jc') === 'center';
  number = (p: Element, name: string, attributeName: string) => Number(layout(this.docx, p, name, attributeName) ?? 0);
  headings = (level: 1 | 2 | 3) =>
    this.paragraphs.filter((p) => attribute(all(p, 'pStyle')[0], 'val') === `Heading${level}`);

  /** The line drawn below a text, as a share of the text's own last line. */
  rule(text: string): number {
    const p = this.find(text);
    let next = p.nextSibling;
    while (next && next.nodeName !== 'w:p') next = next.nextSibling;
    if (!next || textOf(next as Element) !== '' || attribute(all(next as Element, 'top')[0], 'val') !== 'single')
      return NaN;
    const cell = p.parentNode?.nodeName === 'w:tc' ? attribute(all(ancestor(p, 'tc'), 'tcW')[0], 'w') : null;
    const column = cell === null ? 9071 : Number(cell);
    const indent = all(next as Element, 'ind')[0];
    const length = column - Number(attribute(indent, 'left')) - Number(attribute(indent, 'right'));
    return length / Math.min(textWidth(text, this.look(text).size / 2, true) * 20, column);
  }

  styled(text: string | RegExp, sizes: readonly [number, number], bold: boolean, italic = false): Found {
    const found = this.look(text);
    return [looks(found), between(found.size, ...sizes) && found.bold === bold && found.italic === italic];
  }
}

export function header(docx: Docx, type: 'default' | 'first'): Element | null {
  const relations = strFromU8(docx.files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const reference = all(docx.body, 'headerReference').find((node) => attribute(node, 'type') === type);
  const id = reference?.getAttribute('r:id') ?? '';
  const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0].match(/Target="([^"]+)"/)?.[1];
  return target === undefined ? null : docx.part(`word/${target}`).documentElement;
}

export const and = (a: Found, measured: string, ok: boolean): Found => [`${a[0] ?? ''}; ${measured}`, a[1] && ok];
export const join = (values: Iterable<string>) => [...new Set(values)].join(', ');

/** A point and how it is measured. */
export type Point = readonly [id: string, rule: string, measure: (page: Page) => Found];
