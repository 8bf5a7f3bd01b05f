import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A .docx taken apart: what a test measures. Effective formatting is looked up run → paragraph style → its base styles → defaults. */
export interface Docx {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly body: Element;
  readonly styles: Document;
  part(path: string): Document;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`no part ${path}`);
    return new DOMParser().parseFromString(strFromU8(file), 'text/xml');
  };
  const body = part('word/document.xml').getElementsByTagNameNS(W, 'body')[0];
  if (!body) throw new Error('no body');
  return { files, body, styles: part('word/styles.xml'), part };
}

export function all(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS(W, name));
}

export function children(node: Element, name: string): Element[] {
  return Array.from(node.childNodes).filter(
    (child): child is Element => child.nodeType === 1 && child.nodeName === `w:${name}`,
  );
}

export function attribute(node: Element | undefined, name: string): string | null {
  return node?.getAttributeNS(W, name) ?? null;
}

export function textOf(node: Element): string {
  return all(node, 't')
    .map((text) => text.textContent ?? '')
    .join('');
}

/** The first paragraph whose text fulfils the test. */
export function paragraph(docx: Docx, matches: string | RegExp): Element {
  const found = all(docx.body, 'p').find((p) =>
    typeof matches === 'string' ? textOf(p) === matches : matches.test(textOf(p)),
  );
  if (!found) throw new Error(`no paragraph ${String(matches)}`);
  return found;
}

function styleChain(docx: Docx, p: Element): Element[] {
  const id = attribute(children(children(p, 'pPr')[0] ?? p, 'pStyle')[0], 'val') ?? 'Normal';
  const chain: Element[] = [];
  let next: string | null = id;
  while (next !== null) {
    const style = all(docx.styles, 'style').find((candidate) => attribute(candidate, 'styleId') === next);
    if (!style) break;
    chain.push(style);
    next = attribute(children(style, 'basedOn')[0], 'val');
  }
  return chain;
}

const isOn = (node: Element | undefined) =>
  node !== undefined && !['false', '0', 'none'].includes(attribute(node, 'val') ?? 'true');

export interface RunLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fonts: readonly string[];
  readonly language: string | null;
}

/** How a run of a paragraph really looks. */
export function lookOf(docx: Docx, p: Element, run: Element): RunLook {
  const defaults = all(docx.styles, 'rPrDefault')[0];
  const sources = [
    children(run, 'rPr')[0],
    ...styleChain(docx, p).map((style) => children(style, 'rPr')[0]),
    defaults && all(defaults, 'rPr')[0],
  ];
  const first = (name: string) => sources.flatMap((source) => (source ? children(source, name) : []))[0];
  const fonts = first('rFonts');
  return {
    size: Number(attribute(first('sz'), 'val')),
    bold: isOn(first('b')),
    italic: isOn(first('i')),
    color: attribute(first('color'), 'val') ?? 'auto',
    fonts: ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((name) => attribute(fonts, name) ?? ''),
    language: attribute(first('lang'), 'val'),
  };
}

/** The look of a paragraph's text; throws when its runs differ. */
export function look(docx: Docx, p: Element): RunLook {
  const looks = all(p, 'r').map((run) => lookOf(docx, p, run));
  const [one] = looks;
  if (!one || looks.some((other) => JSON.stringify(other) !== JSON.stringify(one)))
    throw new Error(`mixed runs in "${textOf(p)}"`);
  return one;
}

/** An attribute of a paragraph's own or inherited properties, e.g. ('spacing', 'after'). */
export function layout(docx: Docx, p: Element, name: string, attributeName = 'val'): string | null {
  const defaults = all(docx.styles, 'pPrDefault')[0];
  const sources = [
    children(p, 'pPr')[0],
    ...styleChain(docx, p).map((style) => children(style, 'pPr')[0]),
    defaults && all(defaults, 'pPr')[0],
  ];
  for (const source of sources) {
    const value = source ? attribute(children(source, name)[0], attributeName) : null;
    if (value !== null) return value;
  }
  return null;
}

export function has(docx: Docx, p: Element, name: string): boolean {
  const sources = [children(p, 'pPr')[0], ...styleChain(docx, p).map((style) => children(style, 'pPr')[0])];
  return isOn(sources.flatMap((source) => (source ? children(source, name) : []))[0]);
}
