import type { DocumentProperties } from '../model/workbook';
import type { OfficePackage } from './package';
import { attribute, children, numberOr, parseXml, rootOf, type Element } from './xml';

/** Reads title, author and the like (core, extended and custom properties of the package). */
export function readProperties(source: OfficePackage, properties: DocumentProperties): void {
  const root = (kind: string): Element | null => {
    const path = source.relationships('').find((item) => item.kind === kind)?.path;
    return path && source.has(path) ? rootOf(parseXml(path, source.text(path))) : null;
  };
  const text = (parent: Element | null, name: string) => children(parent, name)[0]?.textContent ?? '';
  const core = root('core-properties');
  properties.title = text(core, 'title');
  properties.subject = text(core, 'subject');
  properties.author = text(core, 'creator');
  properties.keywords = text(core, 'keywords');
  properties.comments = text(core, 'description');
  properties.lastAuthor = text(core, 'lastModifiedBy');
  properties.category = text(core, 'category');
  properties.creationDate = text(core, 'created') || null;
  properties.revisionNumber = numberOr(text(core, 'revision'), 0);
  const extended = root('extended-properties');
  properties.manager = text(extended, 'Manager');
  properties.company = text(extended, 'Company');
  for (const item of children(root('custom-properties'), 'property')) {
    const value = children(item)[0];
    if (!value) continue;
    const content = value.textContent ?? '';
    const kind = value.localName ?? '';
    const typed = /^(?:i\d|int|r\d|decimal)$/.test(kind)
      ? Number(content)
      : kind === 'bool'
        ? content === 'true'
        : content;
    properties.custom.set(attribute(item, 'name') ?? '', typed);
  }
}
