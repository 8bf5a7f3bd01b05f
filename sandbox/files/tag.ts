import { UnreadableFileError } from './errors';
import { escapeAttribute, localName } from './xml';

/**
 * Editing XML as text, so that what is not meant stays letter by letter. Only for parts that were read before, whose XML is therefore known
 * to be well formed.
 */
const TAG = /<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export interface Piece {
  /** Local name. */
  readonly name: string;
  readonly start: number;
  /** After the last ">". */
  readonly end: number;
}

interface Tag {
  readonly closing: boolean;
  readonly tag: string;
  readonly empty: boolean;
  readonly start: number;
  readonly end: number;
}

/** The next tag at or after `at`; comments, declarations and CDATA are passed over. Null at the end. */
function nextTag(text: string, at: number): Tag | null {
  for (let from = text.indexOf('<', at); from >= 0; from = text.indexOf('<', from)) {
    const skip = text.startsWith('<!--', from)
      ? '-->'
      : text.startsWith('<![CDATA[', from)
        ? ']]>'
        : text.startsWith('<?', from)
          ? '?>'
          : text.startsWith('<!', from)
            ? '>'
            : null;
    if (skip !== null) {
      const end = text.indexOf(skip, from);
      if (end < 0) return null;
      from = end + skip.length;
      continue;
    }
    TAG.lastIndex = from;
    const found = TAG.exec(text);
    if (!found) throw new UnreadableFileError('damaged-xml', `There is a broken tag at ${from}.`);
    return { closing: found[1] === '/', tag: found[2] ?? '', empty: found[4] === '/', start: from, end: TAG.lastIndex };
  }
  return null;
}

/** The child elements between two places, in order. */
export function childPieces(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (;;) {
    const open = nextTag(text, at);
    if (!open || open.start >= to || open.closing) return pieces;
    const end = open.empty ? open.end : endOf(text, open);
    pieces.push({ name: localName(open.tag), start: open.start, end });
    at = end;
  }
}

const NEVER_NESTED = new Set(['sheetData', 'row', 'c']);

/** Where an element ends. Cells are millions of tags, so their end is looked up by name. */
function endOf(text: string, open: Tag): number {
  if (NEVER_NESTED.has(localName(open.tag))) {
    const close = `</${open.tag}>`;
    const at = text.indexOf(close, open.end);
    if (at >= 0) return at + close.length;
  }
  let depth = 1;
  let at = open.end;
  while (depth > 0) {
    const tag = nextTag(text, at);
    if (!tag) throw new UnreadableFileError('damaged-xml', `<${open.tag}> is not closed.`);
    if (tag.closing) depth--;
    else if (!tag.empty) depth++;
    at = tag.end;
  }
  return at;
}

/** One element taken apart: its start tag's name and attributes, what is inside. */
export class EditableElement {
  readonly tag: string;
  readonly #attributes = new Map<string, string>();
  inner: string;

  /** `xml` is the element's whole text. */
  constructor(xml: string) {
    TAG.lastIndex = 0;
    const found = TAG.exec(xml);
    if (!found) throw new UnreadableFileError('damaged-xml', 'An element was expected.');
    this.tag = found[2] ?? '';
    for (const [, name = '', double, single] of (found[3] ?? '').matchAll(ATTRIBUTE)) {
      this.#attributes.set(name, double ?? escapeQuotes(single ?? ''));
    }
    this.inner = found[4] === '/' ? '' : xml.slice(TAG.lastIndex, xml.lastIndexOf('</'));
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.tag.slice(0, this.tag.length - localName(this.tag).length);
  }

  /** As it stands in the file, not unescaped. */
  get(name: string): string | undefined {
    return this.#attributes.get(name);
  }

  /** Attributes as they stand in the file. */
  get attributes(): ReadonlyMap<string, string> {
    return this.#attributes;
  }

  /** Sets an attribute; undefined removes it. */
  set(name: string, value: string | number | undefined): this {
    if (value === undefined) this.#attributes.delete(name);
    else this.#attributes.set(name, escapeAttribute(String(value)));
    return this;
  }

  /** A flag of the file: written only where it differs from what its absence means. */
  flag(name: string, value: boolean, otherwise = false): this {
    return this.set(name, value === otherwise ? undefined : value ? '1' : '0');
  }

  /** Replaces the first child of this local name; null removes it. A new one goes to the front or the end. */
  setChild(name: string, xml: string | null, place: 'first' | 'last' = 'last'): this {
    const piece = childPieces(this.inner, 0, this.inner.length).find((item) => item.name === name);
    if (piece) this.inner = this.inner.slice(0, piece.start) + (xml ?? '') + this.inner.slice(piece.end);
    else if (xml !== null) this.inner = place === 'first' ? xml + this.inner : this.inner + xml;
    return this;
  }

  /** Changes the first child of this local name, if there is one. */
  editChild(name: string, change: (child: EditableElement) => void): this {
    const xml = this.child(name);
    if (xml === null) return this;
    const item = new EditableElement(xml);
    change(item);
    return this.setChild(name, item.toString());
  }

  child(name: string): string | null {
    const piece = childPieces(this.inner, 0, this.inner.length).find((item) => item.name === name);
    return piece ? this.inner.slice(piece.start, piece.end) : null;
  }

  get startTag(): string {
    let tag = `<${this.tag}`;
    for (const [name, value] of this.#attributes) tag += ` ${name}="${value}"`;
    return tag;
  }

  toString(): string {
    return this.inner === '' ? `${this.startTag}/>` : `${this.startTag}>${this.inner}</${this.tag}>`;
  }
}

function escapeQuotes(text: string): string {
  return text.replaceAll('"', '&quot;');
}

/** Order of the children of a worksheet (ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing ' +
  'legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** The text of a worksheet part, whose children can be replaced one by one. */
export class WorksheetText {
  readonly #head: string;
  readonly #tail: string;
  readonly #pieces: { name: string; xml: string }[];
  /** "x:" or "", for elements of the worksheet. */
  readonly prefix: string;
  /** "r:" or whatever stands for relationships; declared on the element itself where the root does not. */
  readonly relationPrefix: string | null;

  constructor(text: string) {
    const root = nextTag(text, 0);
    if (!root) throw new UnreadableFileError('damaged-xml', 'There is no worksheet.');
    this.prefix = root.tag.slice(0, root.tag.length - localName(root.tag).length);
    const found = /xmlns:([^\s=]+)\s*=\s*["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/.exec(
      text.slice(root.start, root.end),
    );
    this.relationPrefix = found ? `${found[1] ?? ''}:` : null;
    if (root.empty) {
      this.#head = `${text.slice(0, root.end - 2)}>`;
      this.#tail = `</${root.tag}>${text.slice(root.end)}`;
      this.#pieces = [];
      return;
    }
    const end = text.lastIndexOf('</');
    const pieces = childPieces(text, root.end, end);
    this.#head = text.slice(0, root.end);
    this.#tail = text.slice(end);
    let at = root.end;
    this.#pieces = pieces.map((piece) => {
      // Spaces and comments before an element go with it.
      const xml = text.slice(at, piece.end);
      at = piece.end;
      return { name: piece.name, xml };
    });
    if (at < end) this.#tail = text.slice(at);
  }

  /** The element's text, or null. */
  get(name: string): string | null {
    const piece = this.#pieces.find((item) => item.name === name);
    return piece ? piece.xml.slice(nextTag(piece.xml, 0)?.start ?? 0) : null;
  }

  edit(name: string, whenMissing: string): EditableElement {
    return new EditableElement(this.get(name) ?? whenMissing);
  }

  /** Replaces all elements of a name by these; none removes them. */
  set(name: string, ...xml: readonly string[]): void {
    const at = this.#pieces.findIndex((item) => item.name === name);
    const fresh = xml.filter((item) => item !== '').map((item) => ({ name, xml: item }));
    if (at >= 0) {
      const others = this.#pieces.slice(at).filter((item) => item.name !== name);
      this.#pieces.splice(at, this.#pieces.length, ...fresh, ...others);
      return;
    }
    const order = ORDER.indexOf(name);
    const next = this.#pieces.findIndex((item) => ORDER.indexOf(item.name) > order);
    this.#pieces.splice(next < 0 ? this.#pieces.length : next, 0, ...fresh);
  }

  toString(): string {
    return this.#head + this.#pieces.map((item) => item.xml).join('') + this.#tail;
  }
}
