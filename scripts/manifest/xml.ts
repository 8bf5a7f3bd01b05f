import { SaxesParser } from 'saxes';

/** An element with the line it starts on, which every message names. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Attributes without a prefix by their name, those with one as `prefix:name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
  text: string;
}

/** The text is not well-formed XML. */
export class XmlError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a small XML document.
 *
 * @throws XmlError with the line where it is not well-formed
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const roots: XmlElement[] = [];
  let current: XmlElement | null = null;
  let line = 1;
  parser.on('error', (error) => {
    throw new XmlError(parser.line, error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, ''));
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      line,
      parent: current,
      children: [],
      text: '',
    };
    if (current) current.children.push(element);
    else roots.push(element);
    current = element;
  });
  parser.on('text', (piece) => {
    if (current) current.text += piece;
  });
  parser.on('closetag', () => {
    if (current) current.text = current.text.trim();
    current = current?.parent ?? null;
  });
  parser.write(text).close();
  const [root] = roots;
  if (!root) throw new XmlError(1, 'the file holds no element');
  return root;
}

/** The element itself and everything below it, in the order of the document. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

/** All elements below `element` along a path of names. */
export function at(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  let found = [element];
  for (const name of path) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}
