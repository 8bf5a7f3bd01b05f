import type { ConditionalFormat } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { NO_BORDERS, type Border, type BorderLine, type StyleChange, type UnderlineStyle } from '../../model/style';
import { expect, instance, readOnly, type ObjectType, type Property } from '../objects';
import { colorOf } from './colors';

/** A conditional format and its sheet; `conditional-formats.ts` has its rule, this file how matching cells look. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

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

export const ConditionalRangeFormatType: ObjectType<FormatTarget> = {
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
