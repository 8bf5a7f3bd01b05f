import { localName, type XmlEvents } from './xml';

/** A small piece of XML as a plain tree; `tag` with the prefix of the file, `name` without. */
export interface XmlNode {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Builds trees from the events of one parser: one for each call of `begin`. */
export class TreeBuilder implements XmlEvents {
  #open: XmlNode[] = [];

  get building(): boolean {
    return this.#open.length > 0;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const node: XmlNode = { tag, name: localName(tag), attributes: { ...attributes }, children: [], text: '' };
    this.#open[this.#open.length - 1]?.children.push(node);
    this.#open.push(node);
  }

  text(text: string): void {
    const node = this.#open[this.#open.length - 1];
    if (node) node.text += text;
  }

  /** The finished tree when its root is closed, else null. */
  close(): XmlNode | null {
    const node = this.#open.pop();
    return this.#open.length === 0 ? (node ?? null) : null;
  }
}

export function nodes(parent: XmlNode | null | undefined, name: string): XmlNode[] {
  return parent ? parent.children.filter((node) => node.name === name) : [];
}

export function node(parent: XmlNode | null | undefined, name: string): XmlNode | null {
  return parent?.children.find((item) => item.name === name) ?? null;
}

/** r:id and the like, whatever the prefix is called. */
export function prefixedAttribute(item: XmlNode, name: string): string | null {
  for (const [key, value] of Object.entries(item.attributes)) {
    if (key.endsWith(`:${name}`)) return value;
  }
  return null;
}
