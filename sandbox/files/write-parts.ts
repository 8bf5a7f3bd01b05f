import { areaName, columnLetters, type Area } from '../../src/core/sheet/address';
import type { Column } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { SheetPart } from '../model/changes';
import { EditableElement, type WorksheetText } from './tag';
import { writePage } from './write-page';
import { element } from './xml';

/** Elements of a worksheet that depend on nothing outside it. `has` tells which parts of the model changed. */
export function writePlainParts(
  text: WorksheetText,
  sheet: Sheet,
  has: (part: SheetPart) => boolean,
  record: (style: number) => number,
): void {
  if (has('cells')) text.set('dimension', element(`${text.prefix}dimension`, { ref: usedReference(sheet) }));
  if (has('tab')) writeTab(text, sheet);
  if (has('view')) writeView(text, sheet);
  if (has('columns')) writeColumns(text, sheet, record);
  if (has('merges')) writeMerges(text, sheet);
  if (has('protection')) writeProtection(text, sheet);
  if (has('autoFilter')) writeFilter(text, sheet);
  if (has('page')) writePage(text, sheet);
}

/** "A1:B2 D4", for attributes that take cells only (sqref). */
export function referencesOf(areas: readonly Area[]): string {
  return areas.map((area) => areaName(area)).join(' ');
}

function usedReference(sheet: Sheet): string {
  const used = sheet.cells.usedArea(false);
  return used ? areaName(used) : 'A1';
}

function writeTab(text: WorksheetText, sheet: Sheet): void {
  const { prefix } = text;
  const properties = text.edit('sheetPr', `<${prefix}sheetPr/>`);
  const color = sheet.tabColor === '' ? null : element(`${prefix}tabColor`, { rgb: argb(sheet.tabColor) });
  properties.setChild('tabColor', color, 'first');
  text.set('sheetPr', properties.inner === '' && properties.attributes.size === 0 ? '' : properties.toString());
}

export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function writeView(text: WorksheetText, sheet: Sheet): void {
  const { prefix } = text;
  const views = text.edit(
    'sheetViews',
    `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`,
  );
  const view = new EditableElement(views.child('sheetView') ?? `<${prefix}sheetView workbookViewId="0"/>`);
  view.flag('showGridLines', sheet.showGridlines, true).flag('showRowColHeaders', sheet.showHeadings, true);
  const oldPane = view.child('pane');
  const frozen = oldPane && /state="frozen/.test(oldPane) ? new EditableElement(oldPane) : null;
  const rows = sheet.freeze?.rows ?? 0;
  const columns = sheet.freeze?.columns ?? 0;
  const same = Number(frozen?.get('ySplit') ?? 0) === rows && Number(frozen?.get('xSplit') ?? 0) === columns;
  if (!same) {
    view.setChild('pane', null);
    while (view.child('selection')) view.setChild('selection', null);
    if (rows > 0 || columns > 0) view.inner = paneXml(prefix, rows, columns) + view.inner;
  }
  views.setChild('sheetView', view.toString());
  text.set('sheetViews', views.toString());
}

function paneXml(prefix: string, rows: number, columns: number): string {
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const selection = element(`${prefix}selection`, { pane, activeCell: corner, sqref: corner });
  return (
    element(`${prefix}pane`, {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: corner,
      activePane: pane,
      state: 'frozen',
    }) + selection
  );
}

/** Equal neighbours share one <col>; what the model does not know of a column (outlines) stays. */
function writeColumns(text: WorksheetText, sheet: Sheet, record: (style: number) => number): void {
  const { prefix } = text;
  const known = unknownColumnAttributes(text);
  const columns = [...sheet.columns.entries()].sort(([a], [b]) => a - b);
  const items: string[] = [];
  let first = -1;
  let last = -1;
  let current = '';
  const flush = () => {
    if (first >= 0) items.push(`<${prefix}col min="${first + 1}" max="${last + 1}"${current}/>`);
  };
  for (const [index, column] of columns) {
    const attributes = columnAttributes(column, sheet.standardWidth, record) + (known.get(index) ?? '');
    if (index === last + 1 && attributes === current && first >= 0) last = index;
    else {
      flush();
      [first, last, current] = [index, index, attributes];
    }
  }
  flush();
  text.set('cols', items.length === 0 ? '' : `<${prefix}cols>${items.join('')}</${prefix}cols>`);
  const format = text.get('sheetFormatPr');
  if (format !== null && new EditableElement(format).get('defaultColWidth') !== undefined) {
    text.set('sheetFormatPr', new EditableElement(format).set('defaultColWidth', sheet.standardWidth).toString());
  }
}

function columnAttributes(column: Column, standard: number, record: (style: number) => number): string {
  const style = column.style === undefined ? 0 : record(column.style);
  return (
    ` width="${column.width ?? standard}"` +
    (style === 0 ? '' : ` style="${style}"`) +
    (column.hidden ? ' hidden="1"' : '') +
    (column.bestFit ? ' bestFit="1"' : '') +
    (column.width === undefined ? '' : ' customWidth="1"')
  );
}

function unknownColumnAttributes(text: WorksheetText): Map<number, string> {
  const known = new Map<number, string>();
  for (const [xml] of (text.get('cols') ?? '').matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)) {
    const item = new EditableElement(xml);
    let rest = '';
    for (const name of ['outlineLevel', 'collapsed', 'phonetic']) {
      const value = item.get(name);
      if (value !== undefined) rest += ` ${name}="${value}"`;
    }
    if (rest === '') continue;
    for (let column = Number(item.get('min')) - 1; column < Number(item.get('max')); column++) known.set(column, rest);
  }
  return known;
}

function writeMerges(text: WorksheetText, sheet: Sheet): void {
  const { prefix } = text;
  const items = sheet.merges.map((area) => element(`${prefix}mergeCell`, { ref: areaName(area) }));
  text.set(
    'mergeCells',
    items.length === 0 ? '' : element(`${prefix}mergeCells`, { count: items.length }, items.join('')),
  );
}

/** File attribute, key of the model, whether the file means "locked" when the attribute is absent. */
const PROTECTION = [
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
] as const;

function writeProtection(text: WorksheetText, sheet: Sheet): void {
  const { protection } = sheet;
  if (!protection) {
    text.set('sheetProtection', '');
    return;
  }
  const item = text.edit('sheetProtection', `<${text.prefix}sheetProtection/>`).set('sheet', 1);
  for (const [name, key, locked] of PROTECTION) item.flag(name, !protection.options[key], locked);
  item.flag('selectLockedCells', protection.options.selectionMode !== 'Normal');
  item.flag('selectUnlockedCells', protection.options.selectionMode === 'None');
  if (!protection.hasPassword) {
    for (const name of ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount']) item.set(name, undefined);
  } else if (protection.password !== null) item.set('password', legacyHash(protection.password));
  text.set('sheetProtection', item.toString());
}

/** The 16-bit hash of a password (ECMA-376 part 4, 14.7.1): it keeps people from mistakes, not from anything else. */
function legacyHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

function writeFilter(text: WorksheetText, sheet: Sheet): void {
  const filter = sheet.autoFilter;
  if (!filter) {
    text.set('autoFilter', '');
    return;
  }
  const item = text.edit('autoFilter', `<${text.prefix}autoFilter/>`);
  const ref = areaName(filter.area);
  // Criteria belong to the columns of the old area.
  if (item.get('ref') !== ref || !filter.filtered) item.inner = '';
  text.set('autoFilter', item.set('ref', ref).toString());
}
