import { overlaps } from '../../model/areas';
import { removeConditionalFormats } from '../../model/edit';
import { refuse } from '../../model/errors';
import type { ConditionalFormat, ConditionalRule } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { NO_BORDERS, type Border, type BorderLine, type StyleChange, type UnderlineStyle } from '../../model/style';
import type { Sheet } from '../../model/sheet';
import {
  collectionMethods,
  expect,
  instance,
  readOnly,
  type Instance,
  type ObjectType,
  type Property,
} from '../objects';
import { colorOf } from './colors';
import { rangeObject } from './range';
import { RangeAreasType, type AreasTarget } from './range-areas';

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

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
        format.rule = { type: 'CellValue', operator: expect.text(operator), formula1: limit(formula1), ...second };
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

function look<K extends keyof StyleChange>(
  key: K,
  check: (value: unknown) => NonNullable<StyleChange[K]>,
  unset: unknown,
): Property<FormatTarget> {
  return {
    get: ({ format }) => format.format[key] ?? unset,
    set({ sheet, format }, value) {
      format.format = { ...format.format, [key]: check(value) };
      sheet.changed('conditionalFormats');
    },
  };
}

function without(target: FormatTarget, keys: readonly (keyof StyleChange)[]): null {
  const kept = Object.entries(target.format.format).filter(([key]) => !keys.some((gone) => gone === key));
  target.format.format = Object.fromEntries(kept);
  target.sheet.changed('conditionalFormats');
  return null;
}

const ConditionalRangeFormatType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  properties: { NumberFormat: look('numberFormat', expect.text, null) },
  links: {
    Borders: (target) => instance(ConditionalBorderCollectionType, target),
    Fill: (target) => instance(ConditionalFillType, target),
    Font: (target) => instance(ConditionalFontType, target),
  },
};

const UNDERLINES = ['None', 'Single', 'Double'] as const satisfies readonly UnderlineStyle[];

const ConditionalFontType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: look('fontColor', colorOf, null),
    Bold: look('bold', expect.boolean, null),
    Italic: look('italic', expect.boolean, null),
    Strikethrough: look('strikethrough', expect.boolean, null),
    Underline: look('underline', (value) => expect.oneOf(value, UNDERLINES), 'None'),
  },
  edits: { Clear: (target) => without(target, ['fontColor', 'bold', 'italic', 'strikethrough', 'underline']) },
};

const ConditionalFillType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ format }) => format.format.fillColor ?? null,
      set({ sheet, format }, value) {
        format.format = { ...format.format, fillColor: colorOf(value), fillPattern: 'Solid' };
        sheet.changed('conditionalFormats');
      },
    },
  },
  edits: { Clear: (target) => without(target, ['fillColor', 'fillPattern', 'fillPatternColor']) },
};

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideName = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as readonly SideName[];

interface SideTarget extends FormatTarget {
  readonly side: SideName;
}

const side = (name: SideName) => (target: FormatTarget) => instance(ConditionalBorderType, { ...target, side: name });

const ConditionalBorderCollectionType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: readOnly(() => SIDE_NAMES.length) },
  items: (target) => SIDE_NAMES.map((name) => side(name)(target)),
  item: (target, key) => {
    const name = SIDE_NAMES.find((known) => known === key);
    return name ? side(name)(target) : null;
  },
  links: { Top: side('EdgeTop'), Bottom: side('EdgeBottom'), Left: side('EdgeLeft'), Right: side('EdgeRight') },
};

function changeSide(target: SideTarget, change: Partial<Border>): void {
  const { format, sheet } = target;
  const borders = format.format.borders ?? NO_BORDERS;
  const name = SIDES[target.side];
  format.format = { ...format.format, borders: { ...borders, [name]: { ...borders[name], ...change } } };
  sheet.changed('conditionalFormats');
}

const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const satisfies readonly BorderLine[];

const ConditionalBorderType: ObjectType<SideTarget> = {
  name: 'ConditionalRangeBorder',
  id: (target) => target.side,
  properties: {
    SideIndex: readOnly((target) => target.side),
    Style: {
      get: (target) => (target.format.format.borders ?? NO_BORDERS)[SIDES[target.side]].line,
      set: (target, value) => changeSide(target, { line: expect.oneOf(value, LINES) }),
    },
    Color: {
      get: (target) => (target.format.format.borders ?? NO_BORDERS)[SIDES[target.side]].color,
      set: (target, value) => changeSide(target, { color: colorOf(value) }),
    },
  },
};
