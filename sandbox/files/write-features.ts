import { areaName } from '../../src/core/sheet/address';
import type { ConditionalFormat, ConditionalRule, Hyperlink, Validation } from '../model/features';
import type { SheetPart } from '../model/changes';
import type { Sheet } from '../model/sheet';
import type { StyleChange } from '../model/style';
import { formulaForFile } from './formula-names';
import type { XmlNode } from './node';
import type { PackageWriter } from './package-writer';
import { escapeString } from './strings';
import type { WorksheetText } from './tag';
import { referencesOf } from './write-parts';
import { element, escapeAttribute, escapeText, RELATIONSHIPS } from './xml';

export interface FeatureWriting {
  readonly package: PackageWriter;
  /** The worksheet's own part. */
  readonly path: string;
  /** dxfId for the changes of a conditional format. */
  readonly difference: (change: StyleChange) => number;
  /** What the file's own dxfIds change. */
  readonly differences: readonly StyleChange[];
}

/** Elements that need relationships or records elsewhere. */
export function writeFeatures(
  text: WorksheetText,
  sheet: Sheet,
  has: (part: SheetPart) => boolean,
  writing: FeatureWriting,
): void {
  if (has('hyperlinks')) writeHyperlinks(text, sheet, writing);
  if (has('validations')) writeValidations(text, sheet);
  if (has('conditionalFormats')) writeConditionalFormats(text, sheet, writing);
}

/** ` r:id="rId3"`, with the prefix declared where the part does not know it. */
export function relationAttribute(text: WorksheetText, id: string): string {
  return text.relationPrefix === null
    ? ` xmlns:r="${RELATIONSHIPS}" r:id="${id}"`
    : ` ${text.relationPrefix}id="${id}"`;
}

function writeHyperlinks(text: WorksheetText, sheet: Sheet, { package: pkg, path }: FeatureWriting): void {
  const { prefix } = text;
  const unused = new Map(
    pkg.relationships(path).flatMap((item) => (item.kind === 'hyperlink' ? [[item.id, item.target] as const] : [])),
  );
  const idOf = (target: string): string => {
    for (const [id, known] of unused) {
      if (known !== target) continue;
      unused.delete(id);
      return id;
    }
    return pkg.linkOutside(path, 'hyperlink', target);
  };
  const items = sheet.hyperlinks.map((link) => hyperlinkXml(text, link, idOf));
  for (const id of unused.keys()) pkg.unlink(path, id);
  text.set('hyperlinks', items.length === 0 ? '' : `<${prefix}hyperlinks>${items.join('')}</${prefix}hyperlinks>`);
}

function hyperlinkXml(text: WorksheetText, link: Hyperlink, idOf: (target: string) => string): string {
  let id = '';
  let location = link.documentReference;
  if (link.address !== undefined && link.address !== '') {
    // A place inside another file stands apart from its address.
    const mark = link.address.indexOf('#');
    if (mark > 0 && location === undefined) location = link.address.slice(mark + 1);
    id = relationAttribute(text, idOf(mark > 0 ? link.address.slice(0, mark) : link.address));
  }
  const attributes = { ref: areaName(link.area), location, tooltip: link.screenTip, display: link.textToDisplay };
  return element(`${text.prefix}hyperlink`, attributes).replace('/>', `${id}/>`);
}

const VALIDATION_TYPES: Readonly<Record<Validation['type'], string | undefined>> = {
  None: undefined,
  List: 'list',
  WholeNumber: 'whole',
  Decimal: 'decimal',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function writeValidations(text: WorksheetText, sheet: Sheet): void {
  const { prefix } = text;
  const items = sheet.validations.filter((item) => item.areas.length > 0).map((item) => validationXml(prefix, item));
  const old = text.edit('dataValidations', `<${prefix}dataValidations/>`);
  old.set('count', items.length);
  old.inner = items.join('');
  text.set('dataValidations', items.length === 0 ? '' : old.toString());
}

function validationXml(prefix: string, item: Validation): string {
  const old = (item.opaque as XmlNode | undefined)?.attributes ?? {};
  const message = (value: string) => (value === '' ? undefined : escapeString(value));
  const operator = item.operator === undefined ? undefined : OPERATORS[item.operator];
  const attributes = {
    type: VALIDATION_TYPES[item.type],
    errorStyle: item.error.style === 'Stop' ? undefined : item.error.style.toLowerCase(),
    imeMode: old.imeMode,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: item.ignoreBlanks ? 1 : undefined,
    showDropDown: item.inCellDropDown ? undefined : 1,
    showInputMessage: item.prompt.show ? 1 : undefined,
    showErrorMessage: item.error.show ? 1 : undefined,
    errorTitle: message(item.error.title),
    error: message(item.error.message),
    promptTitle: message(item.prompt.title),
    prompt: message(item.prompt.message),
    sqref: referencesOf(item.areas),
  };
  const formula = (name: string, value: string | number | undefined) => {
    if (value === undefined || value === '') return '';
    const text = validationFormula(item.type, value);
    return element(`${prefix}${name}`, {}, escapeText(text));
  };
  return element(
    `${prefix}dataValidation`,
    attributes,
    formula('formula1', item.formula1) + formula('formula2', item.formula2),
  );
}

function validationFormula(type: Validation['type'], value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (value.startsWith('=')) return formulaForFile(value);
  // Choices stand as one text in quotes.
  return type === 'List' ? `"${value.replaceAll('"', '""')}"` : value;
}

function writeConditionalFormats(text: WorksheetText, sheet: Sheet, writing: FeatureWriting): void {
  const { prefix } = text;
  const groups = new Map<string, string>();
  sheet.conditionalFormats.forEach((format, index) => {
    const areas = referencesOf(format.areas);
    if (areas !== '') groups.set(areas, (groups.get(areas) ?? '') + ruleXml(prefix, format, index, writing));
  });
  const items = [...groups].map(([areas, rules]) => element(`${prefix}conditionalFormatting`, { sqref: areas }, rules));
  text.set('conditionalFormatting', ...items);
}

const TEXT_RULES: Readonly<Record<string, readonly [string, string, (cell: string, text: string) => string]>> = {
  Contains: ['containsText', 'containsText', (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ['notContainsText', 'notContains', (cell, text) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ['beginsWith', 'beginsWith', (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ['endsWith', 'endsWith', (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

function ruleXml(prefix: string, format: ConditionalFormat, index: number, writing: FeatureWriting): string {
  const old = format.opaque as XmlNode | undefined;
  const priority = format.priority + 1 > 0 ? format.priority + 1 : index + 1;
  if (format.rule.type === 'Other') return nodeXml(old, prefix, { priority: String(priority) });
  const oldId = old?.attributes.dxfId;
  const kept =
    oldId !== undefined && JSON.stringify(writing.differences[Number(oldId)]) === JSON.stringify(format.format);
  const dxfId = kept
    ? Number(oldId)
    : Object.keys(format.format).length === 0
      ? undefined
      : writing.difference(format.format);
  const [first] = format.areas;
  const cell = first ? areaName({ ...first, rowCount: 1, columnCount: 1 }) : 'A1';
  const { attributes, formulas } = ruleParts(format.rule, cell);
  return element(
    `${prefix}cfRule`,
    { type: attributes.type, dxfId, priority, stopIfTrue: format.stopIfTrue ? 1 : undefined, ...attributes },
    formulas.map((formula) => element(`${prefix}formula`, {}, escapeText(formulaForFile(formula)))).join(''),
  );
}

function ruleParts(
  rule: Exclude<ConditionalRule, { type: 'Other' }>,
  cell: string,
): { attributes: Record<string, string | undefined>; formulas: string[] } {
  if (rule.type === 'Custom') return { attributes: { type: 'expression' }, formulas: [rule.formula] };
  if (rule.type === 'CellValue') {
    const formulas = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
    return { attributes: { type: 'cellIs', operator: OPERATORS[rule.operator] ?? 'between' }, formulas };
  }
  const [type, operator, formula] = TEXT_RULES[rule.operator] ?? ['containsText', 'containsText', () => 'FALSE'];
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  return { attributes: { type, operator, text: rule.text }, formulas: [formula(cell, text)] };
}

/** A tree of the opened file as XML again, with some attributes changed. */
function nodeXml(node: XmlNode | undefined, prefix: string, changes: Readonly<Record<string, string>> = {}): string {
  if (!node) return '';
  let tag = `<${prefix}${node.name}`;
  for (const [name, value] of Object.entries({ ...node.attributes, ...changes }))
    tag += ` ${name}="${escapeAttribute(value)}"`;
  const inner = escapeText(node.text.trim()) + node.children.map((item) => nodeXml(item, prefix)).join('');
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}${node.name}>`;
}
