import { parseAreaName, type Area } from '../../src/core/sheet/address';
import type { ConditionalFormat, ConditionalRule, Hyperlink, Validation } from '../model/features';
import type { Sheet } from '../model/sheet';
import { node, nodes, prefixedAttribute, type XmlNode } from './node';
import type { Relationship } from './package';
import { readPage } from './read-page';
import type { ReadStyles } from './read-styles';
import { unescapeString } from './strings';
import { isTrue, numberOr } from './xml';

export interface PartsReading {
  readonly styles: ReadStyles;
  readonly relationships: readonly Relationship[];
  readonly themeColor: (item: XmlNode | null) => string;
}

/** Widths, hidden columns and the styles of their blank cells. */
export function readColumns(sheet: Sheet, parts: readonly XmlNode[], styleNumbers: readonly number[]): void {
  for (const cols of parts.filter((part) => part.name === 'cols')) {
    for (const item of nodes(cols, 'col')) {
      const first = numberOr(item.attributes.min, 1) - 1;
      const last = Math.min(numberOr(item.attributes.max, first + 1) - 1, 16_383);
      const width = numberOr(item.attributes.width, undefined);
      const format = numberOr(item.attributes.style, null);
      for (let column = first; column <= last; column++) {
        const target = sheet.columnForWriting(column);
        if (width !== undefined) target.width = width;
        if (isTrue(item.attributes.hidden)) target.hidden = true;
        if (isTrue(item.attributes.bestFit)) target.bestFit = true;
        const style = format === null ? undefined : styleNumbers[format];
        if (style !== undefined && style !== 0) target.style = style;
      }
    }
  }
}

/** Everything of a sheet's own part beside its cells. */
export function readSheetFeatures(sheet: Sheet, parts: readonly XmlNode[], reading: PartsReading): void {
  const part = (name: string) => parts.find((item) => item.name === name) ?? null;
  readProperties(sheet, part('sheetPr'), part('sheetFormatPr'), reading);
  readView(sheet, node(part('sheetViews'), 'sheetView'));
  sheet.merges = nodes(part('mergeCells'), 'mergeCell').flatMap((item) => areasOf(item.attributes.ref));
  readFilter(sheet, part('autoFilter'));
  readProtection(sheet, part('sheetProtection'));
  sheet.hyperlinks = nodes(part('hyperlinks'), 'hyperlink').flatMap((item) => readHyperlink(item, reading));
  sheet.validations = nodes(part('dataValidations'), 'dataValidation').map(readValidation);
  sheet.conditionalFormats = readConditionalFormats(parts, reading.styles);
  readPage(sheet, parts);
}

/** "A1:B2 C3" as areas; what is no address is left out. */
export function areasOf(reference: string | undefined): Area[] {
  return (reference ?? '').split(/\s+/).flatMap((text) => parseReference(text) ?? []);
}

/** An area of a file: also whole columns and rows. */
export function parseReference(text: string): Area | null {
  const plain = text.replaceAll('$', '');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) return parseAreaName(`${columns[1] ?? ''}1:${columns[2] ?? ''}1048576`);
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return parseAreaName(`A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`);
  return parseAreaName(plain);
}

function readProperties(sheet: Sheet, properties: XmlNode | null, format: XmlNode | null, reading: PartsReading): void {
  sheet.tabColor = reading.themeColor(node(properties, 'tabColor'));
  const width = numberOr(format?.attributes.defaultColWidth, null);
  if (width !== null) sheet.standardWidth = width;
  const height = numberOr(format?.attributes.defaultRowHeight, null);
  if (height !== null) sheet.standardHeight = height;
}

function readView(sheet: Sheet, view: XmlNode | null): void {
  if (!view) return;
  sheet.showGridlines = isTrue(view.attributes.showGridLines, true);
  sheet.showHeadings = isTrue(view.attributes.showRowColHeaders, true);
  const pane = node(view, 'pane');
  if (pane && /^frozen/.test(pane.attributes.state ?? '')) {
    const [rows, columns] = [numberOr(pane.attributes.ySplit, 0), numberOr(pane.attributes.xSplit, 0)];
    if (rows > 0 || columns > 0) sheet.freeze = { rows, columns };
  }
  const active = pane?.attributes.activePane;
  const selections = nodes(view, 'selection');
  const selection = selections.find((item) => item.attributes.pane === active) ?? selections[0];
  const areas = areasOf(selection?.attributes.sqref);
  if (areas.length > 0) sheet.selection = areas;
}

function readFilter(sheet: Sheet, filter: XmlNode | null): void {
  const [area] = areasOf(filter?.attributes.ref);
  if (filter && area) sheet.autoFilter = { area, filtered: nodes(filter, 'filterColumn').length > 0 };
}

function readProtection(sheet: Sheet, protection: XmlNode | null): void {
  if (!protection || !isTrue(protection.attributes.sheet)) return;
  const { attributes } = protection;
  // Most flags say what is locked; these two groups have different defaults in the file.
  const allowed = (name: string, lockedByDefault: boolean) => !isTrue(attributes[name], lockedByDefault);
  const locked = isTrue(attributes.selectLockedCells);
  sheet.protection = {
    options: {
      allowAutoFilter: allowed('autoFilter', true),
      allowDeleteColumns: allowed('deleteColumns', true),
      allowDeleteRows: allowed('deleteRows', true),
      allowEditObjects: allowed('objects', false),
      allowEditScenarios: allowed('scenarios', false),
      allowFormatCells: allowed('formatCells', true),
      allowFormatColumns: allowed('formatColumns', true),
      allowFormatRows: allowed('formatRows', true),
      allowInsertColumns: allowed('insertColumns', true),
      allowInsertHyperlinks: allowed('insertHyperlinks', true),
      allowInsertRows: allowed('insertRows', true),
      allowPivotTables: allowed('pivotTables', true),
      allowSort: allowed('sort', true),
      selectionMode: isTrue(attributes.selectUnlockedCells) ? 'None' : locked ? 'Unlocked' : 'Normal',
    },
    password: null,
    hasPassword: attributes.password !== undefined || attributes.hashValue !== undefined,
    opaque: protection,
  };
}

function readHyperlink(item: XmlNode, reading: PartsReading): Hyperlink[] {
  const [area] = areasOf(item.attributes.ref);
  if (!area) return [];
  const id = prefixedAttribute(item, 'id');
  const target = reading.relationships.find((relationship) => relationship.id === id)?.target;
  const { location, tooltip, display } = item.attributes;
  // With an address the location is a place inside that file.
  const address = target !== undefined && location !== undefined ? `${target}#${location}` : target;
  return [
    {
      area,
      ...(address !== undefined ? { address } : {}),
      ...(target === undefined && location !== undefined ? { documentReference: location } : {}),
      ...(tooltip !== undefined ? { screenTip: tooltip } : {}),
      ...(display !== undefined ? { textToDisplay: display } : {}),
      opaque: item,
    },
  ];
}

const VALIDATION_TYPES: Readonly<Record<string, Validation['type']>> = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const ERROR_STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function readValidation(item: XmlNode): Validation {
  const { attributes } = item;
  const type = VALIDATION_TYPES[attributes.type ?? 'none'] ?? 'None';
  const formula = (name: string): string | number | undefined => {
    const text = node(item, name)?.text;
    if (text === undefined) return undefined;
    // A list of choices is written as one text in quotes.
    if (type === 'List' && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (type !== 'List' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    return `=${text}`;
  };
  const formula1 = formula('formula1');
  const formula2 = formula('formula2');
  const hasOperator = type !== 'None' && type !== 'List' && type !== 'Custom';
  const style = attributes.errorStyle;
  return {
    areas: areasOf(attributes.sqref),
    type,
    ...(hasOperator ? { operator: OPERATORS[attributes.operator ?? 'between'] ?? 'Between' } : {}),
    ...(formula1 !== undefined ? { formula1 } : {}),
    ...(formula2 !== undefined ? { formula2 } : {}),
    // The attribute says the opposite of its name.
    inCellDropDown: !isTrue(attributes.showDropDown),
    ignoreBlanks: isTrue(attributes.allowBlank),
    error: {
      show: isTrue(attributes.showErrorMessage),
      style: style === 'warning' || style === 'information' ? ERROR_STYLES[style] : 'Stop',
      title: unescapeString(attributes.errorTitle ?? ''),
      message: unescapeString(attributes.error ?? ''),
    },
    prompt: {
      show: isTrue(attributes.showInputMessage),
      title: unescapeString(attributes.promptTitle ?? ''),
      message: unescapeString(attributes.prompt ?? ''),
    },
    opaque: item,
  };
}

function readConditionalFormats(parts: readonly XmlNode[], styles: ReadStyles): ConditionalFormat[] {
  const found: ConditionalFormat[] = [];
  for (const part of parts) {
    if (part.name !== 'conditionalFormatting') continue;
    const areas = areasOf(part.attributes.sqref);
    for (const rule of nodes(part, 'cfRule')) {
      const difference = numberOr(rule.attributes.dxfId, null);
      found.push({
        id: `{CF-${found.length + 1}}`,
        areas,
        priority: numberOr(rule.attributes.priority, found.length + 1) - 1,
        stopIfTrue: isTrue(rule.attributes.stopIfTrue),
        rule: readRule(rule),
        format: difference === null ? {} : (styles.differences[difference] ?? {}),
        opaque: rule,
      });
    }
  }
  return found;
}

const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

function readRule(rule: XmlNode): ConditionalRule {
  const type = rule.attributes.type ?? '';
  const formulas = nodes(rule, 'formula').map((item) => `=${item.text}`);
  const [formula1 = ''] = formulas;
  if (type === 'expression') return { type: 'Custom', formula: formula1 };
  if (type === 'cellIs') {
    const formula2 = formulas[1];
    const operator = OPERATORS[rule.attributes.operator ?? ''] ?? 'Between';
    return { type: 'CellValue', operator, formula1, ...(formula2 !== undefined ? { formula2 } : {}) };
  }
  const operator = TEXT_RULES[type];
  if (operator !== undefined) return { type: 'ContainsText', operator, text: rule.attributes.text ?? '' };
  return { type: 'Other', name: type };
}
