import { WorkbookFileError } from './errors';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `name` without its prefix. An element without content is closed at once. */
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Walks through XML as spreadsheets use it: no document types, the five entities and numbered characters.
 *
 * @throws WorkbookFileError 'damaged' for anything else
 */
export function walkXml(xml: string, { open, close, text }: XmlHandler): void {
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (text && start > at) text(decoded(xml.slice(at, start)));
    const sign = xml[start + 1];
    if (sign === '!' && xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      text?.(xml.slice(start + 9, end));
      at = end + 3;
    } else if (sign === '!' || sign === '?') {
      if (xml.startsWith('<!DOCTYPE', start)) throw new WorkbookFileError('damaged', 'the XML has a document type');
      const mark = sign === '?' ? '?>' : '-->';
      at = endOf(xml, mark, start) + mark.length;
    } else {
      const end = tagEnd(xml, start);
      at = end + 1;
      if (sign === '/') {
        close(localName(xml, start + 2));
        continue;
      }
      const name = localName(xml, start + 1);
      const tagStart = start;
      open(name, () => attributesOf(xml.slice(tagStart, end)));
      if (xml[end - 1] === '/') close(name);
    }
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new WorkbookFileError('damaged', 'the XML breaks off');
  return end;
}

/** Where a tag ends: ">" may stand inside an attribute, "<" may not stand in a tag at all. Looks at each character once. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let i = start + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
    if (code === 60) break;
  }
  throw new WorkbookFileError('damaged', 'the XML breaks off inside a tag');
}

function localName(xml: string, from: number): string {
  let start = from;
  let end = from;
  for (; end < xml.length; end++) {
    const code = xml.charCodeAt(end);
    if (code <= 32 || code === 47 || code === 62) break;
    if (code === 58) start = end + 1;
  }
  return xml.slice(start, end);
}

function attributesOf(tag: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) found[name] = decoded(double ?? single ?? '');
  return found;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_whole, name: string) => {
    const known = NAMED[name];
    if (known !== undefined) return known;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (name[0] !== '#' || !(code <= 0x10ffff))
      throw new WorkbookFileError('damaged', `the XML has an entity "${name}"`);
    return String.fromCodePoint(code);
  });
}
