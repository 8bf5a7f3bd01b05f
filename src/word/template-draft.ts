import { xml, type XmlGeneralNode, type XmlNode } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DRAFT_MARK } from '../core/report/letterhead-lines';
import { FONT, SIZE } from './page';
import { withFixedDates } from './zip-dates';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

type HeaderKind = 'default' | 'first' | 'even';

const MARK = `<w:p xmlns:w="${W}"><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:b/><w:bCs/><w:vanish w:val="0"/><w:color w:val="000000"/><w:sz w:val="${SIZE.page}"/><w:szCs w:val="${SIZE.page}"/></w:rPr><w:t>${DRAFT_MARK}</w:t></w:r></w:p>`;

/** The parts of a .docx as text, by their paths. */
class Package {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  read(path: string): string | null {
    const file = this.files[path];
    return file ? strFromU8(file) : null;
  }

  write(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** A path that nothing has yet. */
  free(folder: string, name: string): string {
    let path = `${folder}${name}.xml`;
    for (let number = 2; path in this.files; number++) path = `${folder}${name}${number}.xml`;
    return path;
  }

  bytes(): Uint8Array {
    return withFixedDates(zipSync(this.files));
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path in the package. */
  readonly path: string;
}

/** What a part is related to inside the file. */
function relationsOf(xmlText: string, folder: string): Relation[] {
  return elements(xml.parser.parse(xmlText), 'Relationship').flatMap(({ attributes = {} }): Relation[] => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return [];
    return [
      {
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        path: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      },
    ];
  });
}

function isElement(node: XmlNode): node is XmlGeneralNode {
  return node.nodeType === 'General';
}

/** All elements of a name; those inside a record of what was there before are no part of the document. */
function elements(node: XmlNode, name: string): XmlGeneralNode[] {
  if (node.nodeName.endsWith('Change')) return [];
  const inside = (node.childNodes ?? []).flatMap((child) => elements(child, name));
  return isElement(node) && node.nodeName === name ? [node, ...inside] : inside;
}

/** A part with the mark at its end, whatever its root's name. */
function marked(part: string): string {
  const closed = part.replace(/<([\w.-]+:)?hdr\b([^>]*)\/>\s*$/, (_all, prefix: string | undefined, rest: string) => {
    const name = `${prefix ?? ''}hdr`;
    return `<${name}${rest}></${name}>`;
  });
  return closed.replace(/<\/([\w.-]+:)?hdr>\s*$/, (end) => `${MARK}${end.trim()}`);
}

/**
 * A filled template marked as a bản nháp on every page: at the end of every header that there is, and in a header of ours for the pages that have none.
 *
 * @param bytes a .docx that `fillTemplate` made
 */
export function withDraftMark(bytes: Uint8Array): Uint8Array {
  const file = new Package(bytes);
  const main =
    relationsOf(file.read('_rels/.rels') ?? '', '').find(({ type }) => type === 'officeDocument')?.path ??
    'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relationsText = file.read(relationsPath) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const relations = relationsOf(relationsText, folder);
  for (const { type, path } of relations) {
    const header = type === 'header' ? file.read(path) : null;
    if (header !== null) file.write(path, marked(header));
  }

  const root = xml.parser.parse(file.read(main) ?? '');
  const missing = missingHeaders(root, settingsOf(file, relations));
  if (missing.length > 0) {
    const path = file.free(folder, 'banNhap');
    const id = freeId(relations);
    file.write(path, `<w:hdr xmlns:w="${W}">${MARK}</w:hdr>`);
    file.write(
      relationsPath,
      relationsText
        .replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
        .replace(
          /<\/Relationships>\s*$/,
          `<Relationship Id="${id}" Type="${R}/header" Target="${path.slice(folder.length)}"/></Relationships>`,
        ),
    );
    const types = file.read('[Content_Types].xml') ?? '';
    file.write(
      '[Content_Types].xml',
      types.replace(/<\/Types>\s*$/, `<Override PartName="/${path}" ContentType="${HEADER_TYPE}"/></Types>`),
    );
    addReferences(root, missing, id);
    file.write(main, xml.parser.serializeFile(root));
  }
  return file.bytes();
}

function settingsOf(file: Package, relations: readonly Relation[]): string {
  const path = relations.find(({ type }) => type === 'settings')?.path;
  return path === undefined ? '' : (file.read(path) ?? '');
}

function freeId(relations: readonly Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let id = 'rIdBanNhap';
  while (taken.has(id)) id += '1';
  return id;
}

/** Kinds of headers that the pages need and the first section does not name: each section has those of the one before it, so the first decides. */
function missingHeaders(root: XmlNode, settings: string): HeaderKind[] {
  const sections = elements(root, 'w:sectPr');
  const there = new Set(
    (sections[0]?.childNodes ?? [])
      .filter((node): node is XmlGeneralNode => isElement(node) && node.nodeName === 'w:headerReference')
      .map(({ attributes }) => attributes?.['w:type'] ?? 'default'),
  );
  const isOn = (text: string, name: string) =>
    new RegExp(`<w:${name}(?:\\s*/?>|\\s[^>]*w:val="(?:1|true|on)")`).test(text);
  const titled = sections.some((section) => isOn(xml.parser.serializeNode(section), 'titlePg'));
  const needed: HeaderKind[] = [
    'default',
    ...(titled ? (['first'] as const) : []),
    ...(isOn(settings, 'evenAndOddHeaders') ? (['even'] as const) : []),
  ];
  return needed.filter((kind) => !there.has(kind));
}

/** Names our header in the first section; a document without one gets it. */
function addReferences(root: XmlNode, kinds: readonly HeaderKind[], id: string): void {
  let [section] = elements(root, 'w:sectPr');
  if (!section) {
    const [body] = elements(root, 'w:body');
    section = xml.create.generalNode('w:sectPr');
    if (body) xml.modify.appendChild(body, section);
  }
  for (const kind of kinds) {
    const reference = xml.create.generalNode('w:headerReference', {
      attributes: { 'xmlns:r': R, 'w:type': kind, 'r:id': id },
    });
    xml.modify.insertChild(section, reference, 0);
  }
}
