import type { SharedStrings } from './read-strings';
import { escapeString } from './strings';
import { EditableElement } from './tag';
import { element, escapeText, MAIN } from './xml';

/** `<t>` with the text of a cell; spaces at its ends and line breaks survive. */
export function textElement(prefix: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text);
  return element(`${prefix}t`, { 'xml:space': keep ? 'preserve' : undefined }, escapeText(escapeString(text)));
}

/** The workbook's table of texts: old ones keep their numbers, new ones are added at the end. */
export class SharedStringWriter {
  readonly #known = new Map<string, number>();
  readonly #added: string[] = [];
  #uses = 0;
  readonly #first: number;

  constructor(strings: SharedStrings) {
    this.#first = strings.texts.length;
    strings.texts.forEach((text, index) => {
      if (!strings.rich.has(index) && !this.#known.has(text)) this.#known.set(text, index);
    });
  }

  index(text: string): number {
    this.#uses++;
    let index = this.#known.get(text);
    if (index === undefined) {
      index = this.#first + this.#added.push(text) - 1;
      this.#known.set(text, index);
    }
    return index;
  }

  /** All texts by their numbers, the new ones included. */
  texts(before: readonly string[]): string[] {
    return [...before, ...this.#added];
  }

  /** The new text of sharedStrings.xml, or null when nothing was added. `text` is the old one. */
  write(text: string | null): string | null {
    if (this.#added.length === 0) return null;
    if (text === null) {
      const items = this.#added.map((item) => `<si>${textElement('', item)}</si>`).join('');
      const attributes = { xmlns: MAIN, count: this.#uses, uniqueCount: this.#added.length };
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('sst', attributes, items)}`;
    }
    const start = /<(?:[\w.-]+:)?sst\b/.exec(text)?.index ?? 0;
    const root = new EditableElement(text.slice(start));
    const { prefix } = root;
    root.inner += this.#added.map((item) => `<${prefix}si>${textElement(prefix, item)}</${prefix}si>`).join('');
    const count = Number(root.get('count') ?? this.#first) + this.#uses;
    root.set('count', count).set('uniqueCount', this.#first + this.#added.length);
    return text.slice(0, start) + root.toString();
  }
}
