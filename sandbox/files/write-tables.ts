import { areaName } from '../../src/core/sheet/address';
import type { Table } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { PackageWriter } from './package-writer';
import type { TableOrigin } from './read-tables';
import { escapeString } from './strings';
import { childPieces, EditableElement, type WorksheetText } from './tag';
import { relationAttribute } from './write-features';
import { element, MAIN } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Writes the tables of a sheet: known ones into their parts, new ones into new parts, removed ones are taken out. */
export function writeTables(
  text: WorksheetText,
  sheet: Sheet,
  path: string,
  pkg: PackageWriter,
  nextId: () => number,
): void {
  const { prefix } = text;
  const kept = new Set<string>();
  const ids = sheet.tables.map((table) => {
    const origin = table.opaque as TableOrigin | undefined;
    if (origin) {
      kept.add(origin.relationId);
      pkg.parts.set(origin.path, editTable(pkg.parts.text(origin.path), table));
      return origin.relationId;
    }
    const part = pkg.add('xl/tables/table#.xml', CONTENT_TYPE, newTable(table, nextId()));
    const id = pkg.link(path, 'table', part);
    table.opaque = { path: part, relationId: id } satisfies TableOrigin;
    kept.add(id);
    return id;
  });
  for (const item of pkg.relationships(path)) {
    if (item.kind !== 'table' || kept.has(item.id)) continue;
    pkg.unlink(path, item.id);
    if (item.path !== null) pkg.remove(item.path);
  }
  const items = ids.map((id) => `<${prefix}tablePart${relationAttribute(text, id)}/>`);
  text.set(
    'tableParts',
    items.length === 0 ? '' : element(`${prefix}tableParts`, { count: items.length }, items.join('')),
  );
}

function newTable(table: Table, id: number): string {
  const root = new EditableElement(`<table xmlns="${MAIN}"/>`);
  root.set('id', id).set('name', table.name);
  fillTable(root, table);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.toString()}`;
}

function editTable(text: string, table: Table): string {
  const start = /<(?:[\w.-]+:)?table\b/.exec(text)?.index ?? 0;
  const root = new EditableElement(text.slice(start));
  if (root.get('displayName') !== undefined && root.get('displayName') !== table.name) root.set('name', table.name);
  fillTable(root, table);
  return text.slice(0, start) + root.toString();
}

function fillTable(root: EditableElement, table: Table): void {
  const { prefix } = root;
  root.set('displayName', table.name).set('ref', areaName(table.area));
  root.set('headerRowCount', table.showHeaders ? undefined : 0);
  root.set('totalsRowCount', table.showTotals ? 1 : undefined);
  if (!table.showTotals && root.get('totalsRowShown') === undefined) root.set('totalsRowShown', 0);
  const filtered = { ...table.area, rowCount: table.area.rowCount - (table.showTotals ? 1 : 0) };
  const filter = root.child('autoFilter');
  if (!table.showFilterButton || !table.showHeaders) root.setChild('autoFilter', null);
  else {
    const item = new EditableElement(filter ?? `<${prefix}autoFilter/>`).set('ref', areaName(filtered));
    root.setChild('autoFilter', item.toString(), 'first');
  }
  const old = root.child('tableColumns');
  const columns = columnsXml(prefix, table, old);
  if (old !== null) root.setChild('tableColumns', columns);
  else root.inner += columns;
  const style = new EditableElement(root.child('tableStyleInfo') ?? `<${prefix}tableStyleInfo/>`);
  style.set('name', table.style === '' ? undefined : table.style);
  style
    .set('showFirstColumn', Number(table.highlightFirstColumn))
    .set('showLastColumn', Number(table.highlightLastColumn));
  style.set('showRowStripes', Number(table.showBandedRows)).set('showColumnStripes', Number(table.showBandedColumns));
  root.setChild('tableStyleInfo', style.toString());
}

/** A column keeps its own settings (totals, formulas, formats) by its name, else by its place if that is free. */
function columnsXml(prefix: string, table: Table, old: string | null): string {
  const list = new EditableElement(old ?? `<${prefix}tableColumns/>`);
  const known = childPieces(list.inner, 0, list.inner.length).map(
    (piece) => new EditableElement(list.inner.slice(piece.start, piece.end)),
  );
  const names = table.columns.map(
    (name) => new EditableElement(element('a', { b: escapeString(name) })).get('b') ?? '',
  );
  const taken = new Set<EditableElement>();
  const matched = names.map((name) => {
    const found = known.find((item) => item.get('name') === name && !taken.has(item));
    if (found) taken.add(found);
    return found;
  });
  let highest = Math.max(0, ...known.map((item) => Number(item.get('id') ?? 0)));
  const items = table.columns.map((name, index) => {
    let item = matched[index];
    const atPlace = known[index];
    if (!item && atPlace && !taken.has(atPlace)) {
      item = atPlace;
      taken.add(atPlace);
    }
    item ??= new EditableElement(`<${prefix}tableColumn id="${++highest}"/>`);
    return item.set('name', escapeString(name)).toString();
  });
  list.set('count', items.length);
  list.inner = items.join('');
  return list.toString();
}
