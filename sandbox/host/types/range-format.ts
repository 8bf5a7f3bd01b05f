import type { Area } from '../../../src/core/sheet/address';
import { autofitColumns, autofitRows } from '../../model/autofit';
import { refuse } from '../../model/errors';
import { changeFormat, commonFormat } from '../../model/format';
import { assertAllowed } from '../../model/guard';
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from '../../model/lines';
import type { Sheet } from '../../model/sheet';
import { FILL_PATTERNS, type Style, type StyleChange, type UnderlineStyle } from '../../model/style';
import { widthToPoints } from '../../model/units';
import { expect, instance, type ObjectType, type Property } from '../objects';
import { colorOf } from './colors';
import type { AreasTarget } from './range-areas';
import { RangeBorderCollectionType } from './range-borders';

function change({ sheet, areas }: AreasTarget, style: StyleChange | ((old: Style) => StyleChange)): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const area of areas) changeFormat(sheet, area, style);
}

/** A property of the look of cells: null where they differ; null cannot be set. */
function look(
  pick: (style: Style) => string | number | boolean,
  make: (value: unknown) => StyleChange,
): Property<AreasTarget> {
  return {
    get: ({ sheet, areas }) => commonFormat(sheet, areas, pick),
    set: (target, value) => change(target, make(value)),
  };
}

/** The width or height that all areas have; null where they differ. */
function sameLine({ sheet, areas }: AreasTarget, pick: (sheet: Sheet, area: Area) => number | null): number | null {
  const found = areas.map((area) => pick(sheet, area));
  return found.every((value) => value === found[0]) ? (found[0] ?? null) : null;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const MAX_INDENT = 250;

export const RangeFormatType: ObjectType<AreasTarget> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: look(
      (style) => style.horizontal,
      (value) => ({ horizontal: expect.oneOf(value, HORIZONTAL) }),
    ),
    VerticalAlignment: look(
      (style) => style.vertical,
      (value) => ({ vertical: expect.oneOf(value, VERTICAL) }),
    ),
    WrapText: look(
      (style) => style.wrap,
      (value) => ({ wrap: expect.boolean(value) }),
    ),
    IndentLevel: {
      get: ({ sheet, areas }) => commonFormat(sheet, areas, (style) => style.indent),
      set(target, value) {
        const indent = expect.integer(value);
        if (indent < 0 || indent > MAX_INDENT) refuse('InvalidArgument');
        // Only left, right and distributed text can be indented; Excel aligns other text left.
        change(target, (old) => ({
          indent,
          ...(indent > 0 && !['Left', 'Right', 'Distributed'].includes(old.horizontal)
            ? { horizontal: 'Left' as const }
            : {}),
        }));
      },
    },
    ShrinkToFit: look(
      (style) => style.shrinkToFit,
      (value) => ({ shrinkToFit: expect.boolean(value) }),
    ),
    TextOrientation: {
      get: ({ sheet, areas }) => commonFormat(sheet, areas, (style) => style.textOrientation),
      set(target, value) {
        const degrees = expect.integer(value);
        if ((degrees < -90 || degrees > 90) && degrees !== 180) refuse('InvalidArgument');
        change(target, { textOrientation: degrees });
      },
    },
    ReadingOrder: look(
      (style) => style.readingOrder,
      (value) => ({ readingOrder: expect.oneOf(value, ['Context', 'LeftToRight', 'RightToLeft']) }),
    ),
    ColumnWidth: {
      get: (target) => sameLine(target, columnWidth),
      set({ sheet, areas }, value) {
        assertAllowed(sheet, 'allowFormatColumns');
        for (const area of areas) setColumnWidth(sheet, area, expect.number(value));
      },
    },
    RowHeight: {
      get: (target) => sameLine(target, rowHeight),
      set({ sheet, areas }, value) {
        assertAllowed(sheet, 'allowFormatRows');
        for (const area of areas) setRowHeight(sheet, area, expect.number(value));
      },
    },
    UseStandardWidth: {
      get: (target) => {
        const width = sameLine(target, columnWidth);
        return width === null ? null : width === widthToPoints(target.sheet.standardWidth);
      },
      set({ sheet, areas }, value) {
        if (!expect.boolean(value)) return;
        assertAllowed(sheet, 'allowFormatColumns');
        for (const area of areas) setColumnWidth(sheet, area, widthToPoints(sheet.standardWidth));
      },
    },
  },
  links: {
    Borders: (target) => instance(RangeBorderCollectionType, target),
    Fill: (target) => instance(RangeFillType, target),
    Font: (target) => instance(RangeFontType, target),
    Protection: (target) => instance(FormatProtectionType, target),
  },
  edits: {
    AutofitColumns: ({ sheet, areas }) => {
      assertAllowed(sheet, 'allowFormatColumns');
      for (const area of areas) autofitColumns(sheet, area);
      return null;
    },
    AutofitRows: ({ sheet, areas }) => {
      assertAllowed(sheet, 'allowFormatRows');
      for (const area of areas) autofitRows(sheet, area);
      return null;
    },
    AdjustIndent: (target, args) => {
      const amount = args.integer(0);
      change(target, (old) => ({ indent: Math.min(MAX_INDENT, Math.max(0, old.indent + amount)) }));
      return null;
    },
  },
};

const UNDERLINES = [
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
] as const satisfies readonly UnderlineStyle[];
const MAX_FONT_SIZE = 409;

const RangeFontType: ObjectType<AreasTarget> = {
  name: 'RangeFont',
  properties: {
    Name: look(
      (style) => style.fontName,
      (value) => ({ fontName: expect.text(value) || refuse('InvalidArgument') }),
    ),
    Size: look(
      (style) => style.fontSize,
      (value) => {
        const size = expect.number(value);
        return size >= 1 && size <= MAX_FONT_SIZE ? { fontSize: size } : refuse('InvalidArgument');
      },
    ),
    Color: look(
      (style) => style.fontColor || '#000000',
      (value) => ({ fontColor: colorOf(value) }),
    ),
    Bold: look(
      (style) => style.bold,
      (value) => ({ bold: expect.boolean(value) }),
    ),
    Italic: look(
      (style) => style.italic,
      (value) => ({ italic: expect.boolean(value) }),
    ),
    Underline: look(
      (style) => style.underline,
      (value) => ({ underline: expect.oneOf(value, UNDERLINES) }),
    ),
    Strikethrough: look(
      (style) => style.strikethrough,
      (value) => ({ strikethrough: expect.boolean(value) }),
    ),
    Superscript: look(
      (style) => style.superscript,
      (value) => ({ superscript: expect.boolean(value), ...(value ? { subscript: false } : {}) }),
    ),
    Subscript: look(
      (style) => style.subscript,
      (value) => ({ subscript: expect.boolean(value), ...(value ? { superscript: false } : {}) }),
    ),
  },
};

const RangeFillType: ObjectType<AreasTarget> = {
  name: 'RangeFill',
  properties: {
    /** Excel gives white for cells without a fill. */
    Color: look(
      (style) => (style.fillPattern === 'None' ? '#FFFFFF' : style.fillColor),
      (value) => {
        const color = colorOf(value);
        return color === '' ? NO_FILL : { fillColor: color, fillPattern: 'Solid' };
      },
    ),
    Pattern: look(
      (style) => style.fillPattern,
      (value) => ({ fillPattern: expect.oneOf(value, FILL_PATTERNS) }),
    ),
    PatternColor: look(
      (style) => style.fillPatternColor,
      (value) => ({ fillPatternColor: colorOf(value) }),
    ),
  },
  edits: {
    Clear: (target) => {
      change(target, NO_FILL);
      return null;
    },
  },
};

const NO_FILL: StyleChange = { fillColor: '', fillPattern: 'None', fillPatternColor: '' };

const FormatProtectionType: ObjectType<AreasTarget> = {
  name: 'FormatProtection',
  properties: {
    Locked: {
      get: ({ sheet, areas }) => commonFormat(sheet, areas, (style) => style.locked),
      set(target, value) {
        assertAllowed(target.sheet, null);
        change(target, { locked: expect.boolean(value) });
      },
    },
    FormulaHidden: {
      get: ({ sheet, areas }) => commonFormat(sheet, areas, (style) => style.formulaHidden),
      set(target, value) {
        assertAllowed(target.sheet, null);
        change(target, { formulaHidden: expect.boolean(value) });
      },
    },
  },
};
