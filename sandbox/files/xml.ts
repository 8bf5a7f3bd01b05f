import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';
import { UnreadableFileError } from './errors';

export type { Document, Element } from '@xmldom/xmldom';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** UTF-8 unless the first bytes say UTF-16. */
function encodingOf(first: Uint8Array): string {
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0x3c && first[1] === 0)) return 'utf-16le';
  if ((first[0] === 0xfe && first[1] === 0xff) || (first[0] === 0 && first[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** A name without its prefix: "x:row" → "row". */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

export interface XmlEvents {
  /** `name` without its prefix, `attributes` with theirs. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads XML as it is unpacked. `feed` hands over the pieces.
 * @throws UnreadableFileError damaged-xml for broken XML and for document type declarations, which no workbook needs
 */
export function streamXml(part: string, feed: (onPiece: (piece: Uint8Array) => void) => void, events: XmlEvents): void {
  const parser = new SaxesParser();
  const fail = (detail: string) => {
    throw new UnreadableFileError('damaged-xml', `${part}: ${detail}`);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type declaration is not allowed'));
  parser.on('opentag', (tag) => events.open(localName(tag.name), tag.attributes));
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('closetag', (tag) => events.close(localName(tag.name)));
  let decoder: TextDecoder | null = null;
  feed((piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
  });
  parser.write((decoder as TextDecoder | null)?.decode() ?? '');
  parser.close();
}

/**
 * A small part as a tree.
 * @throws UnreadableFileError damaged-xml
 */
export function parseXml(part: string, text: string): Document {
  const fail = (detail: string): never => {
    throw new UnreadableFileError('damaged-xml', `${part}: ${detail}`);
  };
  if (/<!DOCTYPE/i.test(text)) fail('a document type declaration is not allowed');
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') fail(message);
    },
  });
  try {
    const document = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    return document.documentElement ? document : fail('there is no root element');
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    return fail(error instanceof Error ? error.message : String(error));
  }
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

export function elementText(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new UnreadableFileError('damaged-xml', 'There is no root element.');
  return root;
}

/** Child elements, of one local name if given; prefixes and the two variants of the namespaces make no difference. */
export function children(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

export function child(parent: Element | null | undefined, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

/** An attribute without a prefix; null when it is absent. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.hasAttribute(name) ? element.getAttribute(name) : null;
}

/** r:id, whatever the prefix is called. */
export function relationId(element: Element, name = 'id'): string | null {
  for (let i = 0; i < element.attributes.length; i++) {
    const item = element.attributes.item(i);
    if (item?.localName === name && item.namespaceURI?.endsWith('/relationships')) return item.value;
  }
  return null;
}

/** xsd:boolean. */
export function isTrue(value: string | null | undefined, otherwise = false): boolean {
  if (value === null || value === undefined) return otherwise;
  return value === '1' || value === 'true' || value === 'on';
}

/** A number from an attribute; `otherwise` when it is absent or no number. */
export function numberOr<T>(value: string | null | undefined, otherwise: T): number | T {
  if (value === null || value === undefined || value.trim() === '') return otherwise;
  const number = Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text between tags. Signs that XML cannot hold must have been taken care of (`escapeString`). */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** `<name a="1">inner</name>`; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: string | null = null,
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return inner === null || inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** A new element with the namespace and prefix of `owner`, not yet in the tree. */
export function elementLike(owner: Element, name: string): Element {
  const document = owner.ownerDocument;
  if (!document) throw new Error('The element stands in no document.');
  return document.createElementNS(owner.namespaceURI, owner.prefix ? `${owner.prefix}:${name}` : name);
}

/** The child of that name; a missing one is made at its place in `order`, the sequence in which the schema wants the children. */
export function childInOrder(parent: Element, name: string, order: readonly string[]): Element {
  const found = child(parent, name);
  if (found) return found;
  const made = elementLike(parent, name);
  const next = children(parent).find((item) => order.indexOf(item.localName ?? '') > order.indexOf(name));
  parent.insertBefore(made, next ?? null);
  return made;
}
