import {
  CONTENT_TYPES_PART,
  relationshipsPart,
  relativeTarget,
  type OfficePackage,
  type Relationship,
} from './package';
import {
  attribute,
  children,
  CONTENT_TYPES,
  PACKAGE_RELATIONSHIPS,
  parseXml,
  RELATIONSHIPS,
  rootOf,
  serializeXml,
  type Document,
} from './xml';

/** Changes the parts of a package together with the lists that name them (content types, relationships). */
export class PackageWriter {
  readonly #relationships = new Map<string, { document: Document; changed: boolean }>();
  readonly #types: Document;
  #typesChanged = false;
  /** Where relationship types begin: the two variants of the standard differ. */
  readonly #base: string;

  constructor(readonly parts: OfficePackage) {
    this.#types = parseXml(CONTENT_TYPES_PART, parts.text(CONTENT_TYPES_PART));
    const document = parts.relationships('').find((item) => item.kind === 'officeDocument');
    this.#base = document ? document.type.slice(0, document.type.lastIndexOf('/')) : RELATIONSHIPS;
  }

  relationships(part: string): readonly Relationship[] {
    return this.parts.relationships(part);
  }

  /** Adds a part under the first free number in place of "#", with its content type. */
  add(pattern: string, contentType: string, content: string): string {
    const path = this.freePath(pattern);
    this.parts.set(path, content);
    this.setContentType(path, contentType);
    return path;
  }

  freePath(pattern: string): string {
    let number = 1;
    while (this.parts.has(pattern.replace('#', String(number)))) number++;
    return pattern.replace('#', String(number));
  }

  /** Removes a part with its own relationships and its content type; links to it are the caller's. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPart(path));
    this.#relationships.delete(path);
    for (const item of children(rootOf(this.#types), 'Override')) {
      if ((attribute(item, 'PartName') ?? '').toLowerCase() !== `/${path}`.toLowerCase()) continue;
      rootOf(this.#types).removeChild(item);
      this.#typesChanged = true;
    }
  }

  setContentType(path: string, contentType: string): void {
    const item = this.#types.createElementNS(CONTENT_TYPES, 'Override');
    item.setAttribute('PartName', `/${path}`);
    item.setAttribute('ContentType', contentType);
    rootOf(this.#types).appendChild(item);
    this.#typesChanged = true;
  }

  /** For parts that are told by their extension (drawings of notes, pictures). */
  setDefaultType(extension: string, contentType: string): void {
    const known = children(rootOf(this.#types), 'Default').some(
      (item) => attribute(item, 'Extension')?.toLowerCase() === extension,
    );
    if (known) return;
    const item = this.#types.createElementNS(CONTENT_TYPES, 'Default');
    item.setAttribute('Extension', extension);
    item.setAttribute('ContentType', contentType);
    rootOf(this.#types).insertBefore(item, rootOf(this.#types).firstChild);
    this.#typesChanged = true;
  }

  /** Adds a link to a part and gives its id. */
  link(from: string, kind: string, to: string): string {
    return this.#addRelationship(from, this.#typeOf(kind), relativeTarget(from, to), false);
  }

  /** Adds a link to an address outside the package. */
  linkOutside(from: string, kind: string, address: string): string {
    return this.#addRelationship(from, this.#typeOf(kind), address, true);
  }

  unlink(from: string, id: string): void {
    const entry = this.#of(from);
    const root = rootOf(entry.document);
    for (const item of children(root, 'Relationship')) {
      if (attribute(item, 'Id') !== id) continue;
      root.removeChild(item);
      entry.changed = true;
    }
  }

  /** Writes the changed lists into the package. */
  finish(): void {
    if (this.#typesChanged) this.parts.set(CONTENT_TYPES_PART, serializeXml(this.#types));
    for (const [part, { document, changed }] of this.#relationships) {
      if (!changed) continue;
      if (children(rootOf(document)).length === 0) this.parts.delete(relationshipsPart(part));
      else this.parts.set(relationshipsPart(part), serializeXml(document));
    }
  }

  #typeOf(kind: string): string {
    // Some kinds come from Microsoft's own list and have the whole address.
    return kind.includes('/') ? kind : `${this.#base}/${kind}`;
  }

  #addRelationship(from: string, type: string, target: string, outside: boolean): string {
    const entry = this.#of(from);
    const root = rootOf(entry.document);
    const ids = new Set(children(root, 'Relationship').map((item) => attribute(item, 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const item = entry.document.createElementNS(PACKAGE_RELATIONSHIPS, 'Relationship');
    item.setAttribute('Id', `rId${number}`);
    item.setAttribute('Type', type);
    item.setAttribute('Target', target);
    if (outside) item.setAttribute('TargetMode', 'External');
    root.appendChild(item);
    entry.changed = true;
    return `rId${number}`;
  }

  #of(part: string): { document: Document; changed: boolean } {
    let entry = this.#relationships.get(part);
    if (!entry) {
      const path = relationshipsPart(part);
      const text = this.parts.has(path) ? this.parts.text(path) : `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
      entry = { document: parseXml(path, text), changed: false };
      this.#relationships.set(part, entry);
    }
    return entry;
  }
}
