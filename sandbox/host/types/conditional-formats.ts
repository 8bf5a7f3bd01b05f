import { overlaps } from '../../model/areas';
import { removeConditionalFormats } from '../../model/edit';
import { refuse } from '../../model/errors';
import type { ConditionalFormat, ConditionalRule } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { collectionMethods, expect, instance, readOnly, type Instance, type ObjectType } from '../objects';
import { ConditionalRangeFormatType, type FormatTarget } from './conditional-looks';
import { rangeObject } from './range';
import { RangeAreasType, type AreasTarget } from './range-areas';

/** Those that touch the target, the first applied first. */
function listOf({ sheet, areas }: AreasTarget): FormatTarget[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((part) => areas.some((area) => overlaps(part, area))))
    .sort((a, b) => a.priority - b.priority)
    .map((format) => ({ sheet, format }));
}

const NEW_RULES: Readonly<Record<string, () => ConditionalRule>> = {
  Custom: () => ({ type: 'Custom', formula: '' }),
  CellValue: () => ({ type: 'CellValue', operator: 'EqualTo', formula1: '' }),
  ContainsText: () => ({ type: 'ContainsText', operator: 'Contains', text: '' }),
};

export const ConditionalFormatCollectionType: ObjectType<AreasTarget> = {
  name: 'ConditionalFormatCollection',
  properties: {},
  items: (target) => listOf(target).map((format) => instance(ConditionalFormatType, format)),
  item: (target, key) => {
    const found = listOf(target).find(({ format }) => format.id === key);
    return found ? instance(ConditionalFormatType, found) : null;
  },
  methods: collectionMethods(() => ConditionalFormatCollectionType),
  edits: {
    /** A new one goes before all others. */
    Add: ({ sheet, areas }, args, context) => {
      assertAllowed(sheet, 'allowFormatCells');
      const type = args.text(0);
      const make = NEW_RULES[type] ?? context.missing(`conditional formats of the type ${type}`);
      for (const other of sheet.conditionalFormats) other.priority++;
      const format: ConditionalFormat = {
        id: sheet.workbook.newId(),
        areas: [...areas],
        priority: 0,
        stopIfTrue: false,
        rule: make(),
        format: {},
      };
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      sheet.changed('conditionalFormats', areas[0]);
      return instance(ConditionalFormatType, { sheet, format });
    },
    ClearAll: ({ sheet, areas }) => {
      assertAllowed(sheet, 'allowFormatCells');
      for (const area of areas) removeConditionalFormats(sheet, area);
      return null;
    },
  },
};

function part(type: ConditionalRule['type'], object: () => ObjectType<FormatTarget>, orNull: boolean) {
  return (target: FormatTarget): Instance | null => {
    if (target.format.rule.type === type) return instance(object(), target);
    return orNull ? null : refuse('ItemNotFound');
  };
}

const ConditionalFormatType: ObjectType<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  assertExists({ sheet, format }) {
    if (!sheet.conditionalFormats.includes(format)) refuse('ItemNotFound');
  },
  properties: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format: { rule } }) => (rule.type === 'Other' ? rule.name : rule.type)),
    Priority: {
      get: ({ format }) => format.priority,
      set({ sheet, format }, value) {
        const wanted = expect.integer(value);
        const order = [...sheet.conditionalFormats]
          .sort((a, b) => a.priority - b.priority)
          .filter((other) => other !== format);
        order.splice(wanted, 0, format);
        order.forEach((other, index) => {
          other.priority = index;
        });
        sheet.changed('conditionalFormats');
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set({ sheet, format }, value) {
        format.stopIfTrue = expect.boolean(value);
        sheet.changed('conditionalFormats');
      },
    },
  },
  links: {
    Custom: part('Custom', () => CustomType, false),
    CustomOrNullObject: part('Custom', () => CustomType, true),
    CellValue: part('CellValue', () => CellValueType, false),
    CellValueOrNullObject: part('CellValue', () => CellValueType, true),
    TextComparison: part('ContainsText', () => TextType, false),
    TextComparisonOrNullObject: part('ContainsText', () => TextType, true),
  },
  methods: {
    GetRange: ({ sheet, format }) => {
      const [area] = format.areas;
      return area && format.areas.length === 1 ? rangeObject(sheet, area) : refuse('InvalidOperation');
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area] = format.areas;
      return area && format.areas.length === 1 ? rangeObject(sheet, area) : null;
    },
    GetRanges: ({ sheet, format }) => instance(RangeAreasType, { sheet, areas: format.areas }),
  },
  edits: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      sheet.changed('conditionalFormats');
      return null;
    },
  },
};

const formatLink = (target: FormatTarget): Instance => instance(ConditionalRangeFormatType, target);

const CustomType: ObjectType<FormatTarget> = {
  name: 'CustomConditionalFormat',
  properties: {},
  links: { Format: formatLink, Rule: (target) => instance(FormulaRuleType, target) },
};

const FormulaRuleType: ObjectType<FormatTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: ({ format: { rule } }) => (rule.type === 'Custom' ? rule.formula : null),
      set({ sheet, format }, value) {
        format.rule = { type: 'Custom', formula: expect.text(value) };
        sheet.changed('conditionalFormats');
      },
    },
  },
};

const CELL_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const CellValueType: ObjectType<FormatTarget> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      get: ({ format: { rule } }) => {
        if (rule.type !== 'CellValue') return null;
        const { operator, formula1, formula2 } = rule;
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set({ sheet, format }, value) {
        const { operator, formula1, formula2 } = expect.record(value);
        const limit = (part: unknown): string => (typeof part === 'number' ? String(part) : expect.text(part));
        const second = formula2 === undefined || formula2 === null ? {} : { formula2: limit(formula2) };
        format.rule = {
          type: 'CellValue',
          operator: expect.oneOf(operator, CELL_OPERATORS),
          formula1: limit(formula1),
          ...second,
        };
        sheet.changed('conditionalFormats');
      },
    },
  },
  links: { Format: formatLink },
};

const TextType: ObjectType<FormatTarget> = {
  name: 'TextConditionalFormat',
  properties: {
    Rule: {
      get: ({ format: { rule } }) =>
        rule.type === 'ContainsText' ? { operator: rule.operator, text: rule.text } : null,
      set({ sheet, format }, value) {
        const { operator, text } = expect.record(value);
        const known = expect.oneOf(operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']);
        format.rule = { type: 'ContainsText', operator: known, text: expect.text(text) };
        sheet.changed('conditionalFormats');
      },
    },
  },
  links: { Format: formatLink },
};
