import {
  DEFAULT_STYLE,
  NO_BORDER,
  NO_BORDERS,
  type Border,
  type Borders,
  type Style,
  type StyleChange,
} from '../model/style';
import { Colors } from './colors';
import {
  borderLine,
  builtInFormat,
  horizontalFromFile,
  patternFromFile,
  underlineFromFile,
  verticalFromFile,
} from './format-names';
import { attribute, child, children, isTrue, numberOr, parseXml, rootOf, type Element } from './xml';

type FontStyle = Pick<
  Style,
  | 'fontName'
  | 'fontSize'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'superscript'
  | 'subscript'
  | 'fontColor'
>;
type FillStyle = Pick<Style, 'fillColor' | 'fillPattern' | 'fillPatternColor'>;

export interface ReadStyles {
  /** One for each record of cellXfs, `source` being its index. */
  readonly cells: readonly Style[];
  /** What the formats of conditional formats change, by dxfId. */
  readonly differences: readonly StyleChange[];
  readonly colors: Colors;
}

/** Reads styles.xml; with `null` a workbook without one. */
export function readStyles(part: string, text: string | null, theme: string | null): ReadStyles {
  const root = text === null ? null : rootOf(parseXml(part, text));
  const colors = new Colors(theme, root);
  const formats = new Map<number, string>();
  for (const item of children(child(root, 'numFmts'), 'numFmt')) {
    formats.set(numberOr(attribute(item, 'numFmtId'), -1), attribute(item, 'formatCode') ?? 'General');
  }
  const fonts = children(child(root, 'fonts'), 'font').map((item) => readFont(item, colors));
  const fills = children(child(root, 'fills'), 'fill').map((item) => readFill(item, colors));
  const borders = children(child(root, 'borders'), 'border').map((item) => readBorders(item, colors));
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf, source): Style => {
    const format = numberOr(attribute(xf, 'numFmtId'), 0);
    return {
      ...DEFAULT_STYLE,
      numberFormat: formats.get(format) ?? builtInFormat(format),
      ...fonts[numberOr(attribute(xf, 'fontId'), 0)],
      ...fills[numberOr(attribute(xf, 'fillId'), 0)],
      borders: borders[numberOr(attribute(xf, 'borderId'), 0)] ?? NO_BORDERS,
      ...readAlignment(child(xf, 'alignment')),
      ...readProtection(child(xf, 'protection')),
      quotePrefix: isTrue(attribute(xf, 'quotePrefix')),
      source,
    };
  });
  const differences = children(child(root, 'dxfs'), 'dxf').map((item) => readDifference(item, colors, formats));
  return { cells, differences, colors };
}

function readFont(font: Element, colors: Colors): FontStyle {
  const on = (name: string) => {
    const item = child(font, name);
    return item !== null && isTrue(attribute(item, 'val'), true);
  };
  const underline = child(font, 'u');
  const script = attribute(child(font, 'vertAlign'), 'val');
  return {
    fontName: attribute(child(font, 'name'), 'val') ?? attribute(child(font, 'rFont'), 'val') ?? DEFAULT_STYLE.fontName,
    fontSize: numberOr(attribute(child(font, 'sz'), 'val'), DEFAULT_STYLE.fontSize),
    bold: on('b'),
    italic: on('i'),
    underline: underline ? underlineFromFile(attribute(underline, 'val') ?? 'single') : 'None',
    strikethrough: on('strike'),
    superscript: script === 'superscript',
    subscript: script === 'subscript',
    fontColor: colors.of(child(font, 'color'), DEFAULT_STYLE.fontColor),
  };
}

function readFill(fill: Element, colors: Colors): FillStyle {
  const gradient = child(fill, 'gradientFill');
  if (gradient) {
    const pattern = attribute(gradient, 'type') === 'path' ? 'RectangularGradient' : 'LinearGradient';
    const stop = children(gradient, 'stop')[0];
    return { fillColor: colors.of(child(stop, 'color'), ''), fillPattern: pattern, fillPatternColor: '' };
  }
  const pattern = child(fill, 'patternFill');
  const name = patternFromFile(attribute(pattern, 'patternType') ?? 'none');
  if (name === 'None') return { fillColor: '', fillPattern: 'None', fillPatternColor: '' };
  const front = child(pattern, 'fgColor');
  const back = child(pattern, 'bgColor');
  if (name === 'Solid') return { fillColor: colors.of(front, '#FFFFFF'), fillPattern: name, fillPatternColor: '' };
  return { fillColor: colors.of(back, ''), fillPattern: name, fillPatternColor: colors.of(front, '#000000') };
}

function readBorders(border: Element, colors: Colors): Borders {
  const edge = (...names: string[]): Border => {
    const item = names.map((name) => child(border, name)).find((found) => found !== null) ?? null;
    const line = borderLine(attribute(item, 'style') ?? 'none');
    if (!line) return NO_BORDER;
    return { line: line[0], weight: line[1], color: colors.of(child(item, 'color'), '#000000') };
  };
  const diagonal = edge('diagonal');
  return {
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
    diagonalDown: isTrue(attribute(border, 'diagonalDown')) ? diagonal : NO_BORDER,
    diagonalUp: isTrue(attribute(border, 'diagonalUp')) ? diagonal : NO_BORDER,
  };
}

type AlignmentStyle = Pick<
  Style,
  'horizontal' | 'vertical' | 'wrap' | 'indent' | 'shrinkToFit' | 'textOrientation' | 'readingOrder'
>;

function readAlignment(alignment: Element | null): AlignmentStyle {
  const rotation = numberOr(attribute(alignment, 'textRotation'), 0);
  const order = attribute(alignment, 'readingOrder');
  return {
    horizontal: horizontalFromFile(attribute(alignment, 'horizontal') ?? 'general'),
    vertical: verticalFromFile(attribute(alignment, 'vertical') ?? 'bottom'),
    wrap: isTrue(attribute(alignment, 'wrapText')),
    indent: numberOr(attribute(alignment, 'indent'), 0),
    shrinkToFit: isTrue(attribute(alignment, 'shrinkToFit')),
    // The file counts downwards from 91; 255 is stacked letters.
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    readingOrder: order === '1' ? 'LeftToRight' : order === '2' ? 'RightToLeft' : 'Context',
  };
}

function readProtection(protection: Element | null): Pick<Style, 'locked' | 'formulaHidden'> {
  return {
    locked: isTrue(attribute(protection, 'locked'), true),
    formulaHidden: isTrue(attribute(protection, 'hidden')),
  };
}

/** Only what the format says; the rest of the cell's look stays. */
function readDifference(dxf: Element, colors: Colors, formats: ReadonlyMap<number, string>): StyleChange {
  const change: { -readonly [Key in keyof Style]?: Style[Key] } = {};
  const font = child(dxf, 'font');
  if (font) {
    const read = readFont(font, colors);
    if (child(font, 'b')) change.bold = read.bold;
    if (child(font, 'i')) change.italic = read.italic;
    if (child(font, 'u')) change.underline = read.underline;
    if (child(font, 'strike')) change.strikethrough = read.strikethrough;
    if (child(font, 'color')) change.fontColor = read.fontColor;
  }
  const format = child(dxf, 'numFmt');
  if (format) {
    const id = numberOr(attribute(format, 'numFmtId'), 0);
    change.numberFormat = attribute(format, 'formatCode') ?? formats.get(id) ?? builtInFormat(id);
  }
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  if (pattern) {
    // In these formats, and only here, a solid fill's colour is the background.
    change.fillColor = colors.of(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), '');
    change.fillPattern = patternFromFile(attribute(pattern, 'patternType') ?? 'solid');
  }
  const border = child(dxf, 'border');
  if (border) change.borders = readBorders(border, colors);
  return change;
}
