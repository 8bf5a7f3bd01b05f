import type {
  FillPattern,
  Border,
  BorderLine,
  BorderWeight,
  HorizontalAlignment,
  UnderlineStyle,
  VerticalAlignment,
} from '../model/style';
import { PAPER_SIZES } from '../model/paper';

/** Number formats that have an id but no text in the file (ECMA-376 part 1, 18.8.30), as Excel for en-US shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** East Asian date formats; elsewhere Excel shows them as a short date. */
const EAST_ASIAN_DATES = new Set([27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The first id that a file may give a format of its own. */
export const FIRST_OWN_FORMAT = 164;

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? (EAST_ASIAN_DATES.has(id) ? 'm/d/yyyy' : 'General');
}

/** The id of a built-in format, or null. */
export function builtInFormatId(code: string): number | null {
  for (const [id, text] of Object.entries(BUILT_IN)) if (text === code) return Number(id);
  return null;
}

const LINES: Readonly<Record<string, readonly [BorderLine, BorderWeight]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

export function borderLine(name: string): readonly [BorderLine, BorderWeight] | null {
  return LINES[name] ?? null;
}

/** The file's word for a line; the nearest where Excel knows no such weight of it. */
export function borderName(border: Border): string {
  for (const [name, [line, weight]] of Object.entries(LINES)) {
    if (line === border.line && weight === border.weight) return name;
  }
  for (const [name, [line]] of Object.entries(LINES)) if (line === border.line) return name;
  return 'none';
}

/** The file's words on the left, the API's on the right. */
const PATTERNS: Readonly<Record<string, FillPattern>> = {
  none: 'None',
  solid: 'Solid',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightGray: 'Gray25',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
  gray125: 'Gray16',
  gray0625: 'Gray8',
};

const UNDERLINES: Readonly<Record<string, UnderlineStyle>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const HORIZONTALS: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICALS: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function reversed<T extends string>(map: Readonly<Record<string, T>>): (word: T) => string | undefined {
  const back = new Map(Object.entries(map).map(([name, word]) => [word, name]));
  return (word) => back.get(word);
}

export const patternFromFile = (name: string): FillPattern => PATTERNS[name] ?? 'None';
export const patternForFile = reversed(PATTERNS);
export const underlineFromFile = (name: string): UnderlineStyle => UNDERLINES[name] ?? 'Single';
export const underlineForFile = reversed(UNDERLINES);
export const horizontalFromFile = (name: string): HorizontalAlignment => HORIZONTALS[name] ?? 'General';
export const horizontalForFile = reversed(HORIZONTALS);
export const verticalFromFile = (name: string): VerticalAlignment => VERTICALS[name] ?? 'Bottom';
export const verticalForFile = reversed(VERTICALS);
/** The name of a paper size by the number that the file holds; '' for 0, "not said", and for sizes that Excel has no name for. */
export const paperFromFile = (size: number): string => PAPER_SIZES[size - 1] ?? '';

/** The reverse; null for no name of a paper size. */
export function paperForFile(name: string): number | null {
  const place = PAPER_SIZES.findIndex((known) => known === name);
  return place < 0 ? null : place + 1;
}
