import type { Workbook } from '../model/workbook';
import type { PackageWriter } from './package-writer';
import { child, children, parseXml, rootOf, serializeXml, attribute, type Document, type Element } from './xml';

const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const CP = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Writes the model's document properties into the parts that the file has for them. */
export function writeProperties(pkg: PackageWriter, workbook: Workbook): void {
  const { properties } = workbook;
  edit(pkg, 'core-properties', (document, root) => {
    const put = (name: string, namespace: string, prefix: string, text: string) =>
      putText(document, root, name, namespace, prefix, text);
    put('title', DC, 'dc', properties.title);
    put('subject', DC, 'dc', properties.subject);
    put('creator', DC, 'dc', properties.author);
    put('keywords', CP, 'cp', properties.keywords);
    put('description', DC, 'dc', properties.comments);
    put('lastModifiedBy', CP, 'cp', properties.lastAuthor);
    put('category', CP, 'cp', properties.category);
    put('created', DCTERMS, 'dcterms', properties.creationDate ?? '');
    child(root, 'created')?.setAttributeNS(XSI, 'xsi:type', 'dcterms:W3CDTF');
    if (properties.revisionNumber > 0) put('revision', CP, 'cp', String(properties.revisionNumber));
  });
  edit(pkg, 'extended-properties', (document, root) => {
    const namespace = root.namespaceURI ?? '';
    putText(document, root, 'Manager', namespace, root.prefix ?? '', properties.manager);
    putText(document, root, 'Company', namespace, root.prefix ?? '', properties.company);
  });
  writeCustom(pkg, properties.custom);
}

/** The list of sheets in the extended properties; where the list is more than that, it is taken out and Excel makes it anew. */
function dropTitles(pkg: PackageWriter): void {
  edit(pkg, 'extended-properties', (_, root) => {
    for (const name of ['HeadingPairs', 'TitlesOfParts']) {
      const item = child(root, name);
      if (item) root.removeChild(item);
    }
  });
}

/** Names of the sheets, in their order, and of the defined names, as Excel lists them. */
export function writeTitles(pkg: PackageWriter, workbook: Workbook): void {
  dropTitles(pkg);
  edit(pkg, 'extended-properties', (document, root) => {
    const names = workbook.names.filter((item) => item.visible).map((item) => item.name);
    const groups: [string, readonly string[]][] = [['Worksheets', workbook.sheets.map((sheet) => sheet.name)]];
    if (names.length > 0) groups.push(['Named Ranges', names]);
    const make = (name: string, text?: string) => {
      const item = document.createElementNS(VT, `vt:${name}`);
      if (text !== undefined) item.textContent = text;
      return item;
    };
    const vector = (size: number, type: string, items: readonly Element[]) => {
      const item = make('vector');
      item.setAttribute('size', String(size));
      item.setAttribute('baseType', type);
      for (const one of items) item.appendChild(one);
      return item;
    };
    const variant = (inner: Element) => {
      const item = make('variant');
      item.appendChild(inner);
      return item;
    };
    const wrap = (name: string, inner: Element) => {
      const item = document.createElementNS(root.namespaceURI, root.prefix ? `${root.prefix}:${name}` : name);
      item.appendChild(inner);
      return item;
    };
    const pairs = groups.flatMap(([title, items]) => [
      variant(make('lpstr', title)),
      variant(make('i4', String(items.length))),
    ]);
    const titles = groups.flatMap(([, items]) => items.map((name) => make('lpstr', name)));
    const next = children(root).find((item) =>
      /^(?:Company|LinksUpToDate|SharedDoc|HyperlinkBase|HLinks|HyperlinksChanged|DigSig|AppVersion)$/.test(
        item.localName ?? '',
      ),
    );
    root.insertBefore(wrap('HeadingPairs', vector(pairs.length, 'variant', pairs)), next ?? null);
    root.insertBefore(wrap('TitlesOfParts', vector(titles.length, 'lpstr', titles)), next ?? null);
  });
}

function partOf(pkg: PackageWriter, kind: string): string | null {
  const path = pkg.relationships('').find((item) => item.kind === kind)?.path ?? null;
  return path !== null && pkg.parts.has(path) ? path : null;
}

function edit(pkg: PackageWriter, kind: string, change: (document: Document, root: Element) => void): void {
  const path = partOf(pkg, kind);
  if (path === null) return;
  const text = pkg.parts.text(path);
  const document = parseXml(path, text);
  const before = serializeXml(document);
  change(document, rootOf(document));
  const after = serializeXml(document);
  if (after !== before) pkg.parts.set(path, after);
}

function putText(
  document: Document,
  root: Element,
  name: string,
  namespace: string,
  prefix: string,
  text: string,
): void {
  const known = child(root, name);
  if ((known?.textContent ?? '') === text) return;
  if (text === '') {
    if (known) root.removeChild(known);
    return;
  }
  const item = known ?? document.createElementNS(namespace, prefix ? `${prefix}:${name}` : name);
  item.textContent = text;
  if (!known) root.appendChild(item);
}

function writeCustom(pkg: PackageWriter, custom: ReadonlyMap<string, string | number | boolean>): void {
  const known = partOf(pkg, 'custom-properties');
  if (known === null && custom.size === 0) return;
  const text = known === null ? `<Properties xmlns="${CUSTOM}" xmlns:vt="${VT}"/>` : pkg.parts.text(known);
  const document = parseXml('custom', text);
  const root = rootOf(document);
  const before = serializeXml(document);
  const items = new Map(children(root, 'property').map((item) => [attribute(item, 'name') ?? '', item]));
  let highest = Math.max(1, ...[...items.values()].map((item) => Number(attribute(item, 'pid') ?? '1')));
  for (const [name, item] of items) if (!custom.has(name)) root.removeChild(item);
  for (const [name, value] of custom) {
    const old = items.get(name);
    if (old && children(old)[0]?.textContent === String(value)) continue;
    const item = old ?? document.createElementNS(CUSTOM, 'property');
    item.setAttribute('fmtid', CUSTOM_FORMAT);
    item.setAttribute('name', name);
    if (!old) item.setAttribute('pid', String(++highest));
    while (item.firstChild) item.removeChild(item.firstChild);
    const kind =
      typeof value === 'boolean'
        ? 'bool'
        : typeof value === 'string'
          ? 'lpwstr'
          : Number.isInteger(value)
            ? 'i4'
            : 'r8';
    const inner = document.createElementNS(VT, `vt:${kind}`);
    inner.textContent = String(value);
    item.appendChild(inner);
    if (!old) root.appendChild(item);
  }
  const after = serializeXml(document);
  if (known !== null) {
    if (after !== before) pkg.parts.set(known, after);
    return;
  }
  pkg.parts.set('docProps/custom.xml', after);
  pkg.setContentType('docProps/custom.xml', CUSTOM_TYPE);
  pkg.link('', 'custom-properties', 'docProps/custom.xml');
}
