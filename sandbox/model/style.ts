/** A colour as Excel's API gives it: "#RRGGBB", or '' for automatic (font, border) and for no fill. */
export type Color = string;

export type UnderlineStyle = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderLine = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** Excel's names of the fills that a person or an add-in can choose. */
export const FILL_PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;
/** Gradients come from files only. */
export type FillPattern = (typeof FILL_PATTERNS)[number] | 'LinearGradient' | 'RectangularGradient';

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  readonly color: Color;
}

/** The lines of one cell. Excel's inside borders are the edges of the cells of a range. */
export interface Borders {
  readonly left: Border;
  readonly right: Border;
  readonly top: Border;
  readonly bottom: Border;
  readonly diagonalDown: Border;
  readonly diagonalUp: Border;
}

/** How a cell looks and whether it is locked. Flat, so that a change of one property is one key. Never changed after it was made. */
export interface Style {
  /** en-US code. */
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: UnderlineStyle;
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly fontColor: Color;
  readonly fillColor: Color;
  readonly fillPattern: FillPattern;
  readonly fillPatternColor: Color;
  readonly borders: Borders;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  /** Degrees, -90 to 90; 180 is stacked letters. */
  readonly textOrientation: number;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell was typed with a leading apostrophe: its text stays text although it looks like a number or a formula. */
  readonly quotePrefix: boolean;
  /** Which format record of the opened file this style started from, so that what the model does not know can be kept; null for none. */
  readonly source: number | null;
}

export type StyleChange = Partial<Style>;

export const NO_BORDER: Border = { line: 'None', weight: 'Thin', color: '' };

export const NO_BORDERS: Borders = {
  left: NO_BORDER,
  right: NO_BORDER,
  top: NO_BORDER,
  bottom: NO_BORDER,
  diagonalDown: NO_BORDER,
  diagonalUp: NO_BORDER,
};

/** What a cell of a new workbook looks like. */
export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  superscript: false,
  subscript: false,
  fontColor: '#000000',
  fillColor: '',
  fillPattern: 'None',
  fillPatternColor: '',
  borders: NO_BORDERS,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  source: null,
};

/**
 * All styles of a workbook, each once; cells hold the number of theirs. Number 0 is the workbook's default ("Normal") style. Numbers stay
 * valid for the life of the workbook.
 */
export class StyleTable {
  readonly #styles: Style[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #changed = new Map<string, number>();

  constructor(normal: Style = DEFAULT_STYLE) {
    this.number(normal);
  }

  get count(): number {
    return this.#styles.length;
  }

  get(number: number): Style {
    const style = this.#styles[number];
    if (!style) throw new RangeError(`There is no style ${number}.`);
    return style;
  }

  /** The number of this style, which is added if it is new. */
  number(style: Style): number {
    const key = keyOf(style);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#styles.push(style) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** Replaces style 0 while a file is opened; cells that have no style of their own then look like this. */
  setNormal(style: Style): void {
    const old = this.#styles[0];
    if (old) this.#numbers.delete(keyOf(old));
    this.#styles[0] = style;
    this.#numbers.set(keyOf(style), 0);
    this.#changed.clear();
  }

  /** The number of style `number` with some properties changed. */
  change(number: number, change: StyleChange): number {
    const key = `${number} ${JSON.stringify(change)}`;
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const result = this.number({ ...this.get(number), ...change });
    this.#changed.set(key, result);
    return result;
  }
}

const STYLE_KEYS = Object.keys(DEFAULT_STYLE) as readonly (keyof Style)[];

function keyOf(style: Style): string {
  return JSON.stringify(STYLE_KEYS.map((key) => style[key]));
}
