import { UnreadableFileError } from './errors';
import { attribute, children, decodeXml, parseXml, rootOf } from './xml';
import { pack, readZip, unpack, unpackInPieces, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The full URI; `kind` is its last word, the same in both variants of the standard. */
  readonly type: string;
  readonly kind: string;
  /** As written; `path` is the part it leads to, null for an address outside. */
  readonly target: string;
  readonly path: string | null;
}

/**
 * The parts of an Office file. Parts are named without a leading "/" and found in any case, as the standard asks. What is not replaced is
 * written as it was read, byte for byte and in its old place.
 */
export class OfficePackage {
  readonly #entries: ZipEntry[];
  /** Lower-case name → place in `#entries`. */
  readonly #places = new Map<string, number>();
  #contentTypes: { readonly overrides: Map<string, string>; readonly defaults: Map<string, string> } | null = null;

  constructor(entries: readonly ZipEntry[]) {
    this.#entries = [...entries];
    this.#entries.forEach((entry, i) => this.#places.set(keyOf(entry.name), i));
  }

  /** @throws UnreadableFileError */
  static read(bytes: Uint8Array): OfficePackage {
    return new OfficePackage(readZip(bytes).filter((entry) => !entry.name.endsWith('/')));
  }

  /** A copy that can be changed without touching this one. */
  copy(): OfficePackage {
    return new OfficePackage(this.#entries);
  }

  get names(): string[] {
    return this.#entries.map((entry) => entry.name.replaceAll('\\', '/'));
  }

  has(path: string): boolean {
    return this.#entry(path) !== undefined;
  }

  bytes(path: string): Uint8Array {
    return unpack(this.#existing(path));
  }

  text(path: string): string {
    return decodeXml(this.bytes(path));
  }

  stream(path: string, onPiece: (piece: Uint8Array) => void): void {
    unpackInPieces(this.#existing(path), onPiece);
  }

  /** Replaces a part, or adds it at the end. */
  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const place = this.#places.get(keyOf(path));
    const entry = pack(place === undefined ? path : (this.#entries[place]?.name ?? path), bytes);
    if (place === undefined) {
      this.#places.set(keyOf(path), this.#entries.length);
      this.#entries.push(entry);
    } else this.#entries[place] = entry;
    if (keyOf(path) === keyOf(CONTENT_TYPES_PART)) this.#contentTypes = null;
  }

  delete(path: string): void {
    const place = this.#places.get(keyOf(path));
    if (place === undefined) return;
    this.#entries.splice(place, 1);
    this.#places.clear();
    this.#entries.forEach((entry, i) => this.#places.set(keyOf(entry.name), i));
  }

  write(): Uint8Array {
    return writeZip(this.#entries);
  }

  contentType(path: string): string | null {
    if (!this.#contentTypes) {
      const overrides = new Map<string, string>();
      const defaults = new Map<string, string>();
      if (!this.has(CONTENT_TYPES_PART))
        throw new UnreadableFileError('not-a-workbook', 'The archive has no [Content_Types].xml.');
      for (const item of children(rootOf(parseXml(CONTENT_TYPES_PART, this.text(CONTENT_TYPES_PART))))) {
        const type = attribute(item, 'ContentType') ?? '';
        if (item.localName === 'Override') overrides.set(keyOf(attribute(item, 'PartName') ?? ''), type);
        else defaults.set((attribute(item, 'Extension') ?? '').toLowerCase(), type);
      }
      this.#contentTypes = { overrides, defaults };
    }
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return this.#contentTypes.overrides.get(keyOf(path)) ?? this.#contentTypes.defaults.get(extension) ?? null;
  }

  /** The relationships of a part ('' for the package itself), in their order. */
  relationships(path: string): Relationship[] {
    const part = relationshipsPart(path);
    if (!this.has(part)) return [];
    return children(rootOf(parseXml(part, this.text(part))), 'Relationship').map((item) => {
      const type = attribute(item, 'Type') ?? '';
      const target = attribute(item, 'Target') ?? '';
      const outside = attribute(item, 'TargetMode') === 'External';
      return {
        id: attribute(item, 'Id') ?? '',
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target,
        path: outside ? null : this.#resolve(path, target),
      };
    });
  }

  #resolve(from: string, target: string): string {
    const plain = resolvePath(from, target);
    if (this.has(plain) || !plain.includes('%')) return plain;
    try {
      return decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }

  #entry(path: string): ZipEntry | undefined {
    const place = this.#places.get(keyOf(path));
    return place === undefined ? undefined : this.#entries[place];
  }

  #existing(path: string): ZipEntry {
    const entry = this.#entry(path);
    if (!entry) throw new UnreadableFileError('not-a-workbook', `The part "${path}" is missing.`);
    return entry;
  }
}

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** A target as it stands in the relationships of `from`, as the name of a part. */
function resolvePath(from: string, target: string): string {
  const [path = ''] = target.split('#');
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

/** The shortest target that leads from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let same = 0;
  while (same < source.length && same < target.length - 1 && source[same] === target[same]) same++;
  return '../'.repeat(source.length - same) + target.slice(same).join('/');
}

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
