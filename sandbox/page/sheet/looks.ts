import type { Border, Style, StyleTable } from '../../model';
import type { Line, Look } from '../grid/source';

const PIXELS_PER_POINT = 4 / 3;

/** Fonts that stand in where one of Excel's own is not installed; metrics are close. */
const FALLBACKS: Readonly<Record<string, string>> = {
  calibri: "Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
  cambria: "Caladea, 'Times New Roman', serif",
  'times new roman': "'Liberation Serif', Tinos, serif",
  arial: "'Liberation Sans', Arimo, sans-serif",
  'courier new': "'Liberation Mono', monospace",
};

export function fontOf(style: Style): string {
  const family = `'${style.fontName.replaceAll("'", '')}', ${FALLBACKS[style.fontName.toLowerCase()] ?? 'Arial, sans-serif'}`;
  const size = style.fontSize * PIXELS_PER_POINT * (style.superscript || style.subscript ? 0.65 : 1);
  return `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${size.toFixed(2)}px ${family}`;
}

const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;
const DASHES: Readonly<Record<Border['line'], readonly number[]>> = {
  None: [],
  Continuous: [],
  Dash: [6, 3],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 2],
  Double: [],
  SlantDashDot: [6, 3, 2, 3],
};

function lineOf(border: Border): Line | null {
  if (border.line === 'None') return null;
  return {
    color: border.color || '#000000',
    width: WIDTHS[border.weight],
    dash: border.weight === 'Hairline' && border.line === 'Continuous' ? [1, 1] : DASHES[border.line],
    double: border.line === 'Double',
  };
}

const HORIZONTAL: Readonly<Record<Style['horizontal'], Look['horizontal']>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerAcross',
  Distributed: 'justify',
};

const VERTICAL: Readonly<Record<Style['vertical'], Look['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'top',
  Distributed: 'center',
};

export function lookOf(style: Style): Look {
  return {
    font: fontOf(style),
    fontSize: style.fontSize * PIXELS_PER_POINT,
    color: style.fontColor || '#000000',
    fill: style.fillPattern === 'None' || style.fillColor === '' ? null : style.fillColor,
    underline: style.underline !== 'None',
    strike: style.strikethrough,
    horizontal: HORIZONTAL[style.horizontal],
    vertical: VERTICAL[style.vertical],
    wrap: style.wrap || style.horizontal === 'Justify' || style.vertical === 'Justify',
    shrink: style.shrinkToFit,
    indent: style.indent,
    top: lineOf(style.borders.top),
    right: lineOf(style.borders.right),
    bottom: lineOf(style.borders.bottom),
    left: lineOf(style.borders.left),
  };
}

/** Looks by style number, each made once. */
export class Looks {
  private readonly made: (Look | undefined)[] = [];

  constructor(private readonly styles: StyleTable) {}

  get(style: number): Look {
    return (this.made[style] ??= lookOf(this.styles.get(style)));
  }
}
