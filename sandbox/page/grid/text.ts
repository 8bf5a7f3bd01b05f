import type { CellKind, Look } from './source';

export type Measure = (text: string, font: string) => number;

/** Left, centre or right, once 'general' is decided by what the cell holds. */
export function alignmentOf(look: Look, kind: CellKind): 'left' | 'center' | 'right' {
  switch (look.horizontal) {
    case 'left':
    case 'justify':
    case 'fill':
      return 'left';
    case 'center':
    case 'centerAcross':
      return 'center';
    case 'right':
      return 'right';
    default:
      if (kind === 'number') return 'right';
      return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
  }
}

/** Breaks a text at its own line ends and, to fit a width in pixels, between words; a word wider than that is broken inside. */
export function wrapped(text: string, width: number, font: string, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    for (const word of paragraph.split(/(?<=[ -])/)) {
      if (line === '' || measure((line + word).trimEnd(), font) <= width) {
        line += word;
      } else {
        lines.push(line.trimEnd());
        line = word;
      }
      while (line.length > 1 && measure(line.trimEnd(), font) > width) {
        const cut = fitting(line, width, font, measure);
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** How many characters (at least one) of a text fit a width. */
function fitting(text: string, width: number, font: string, measure: Measure): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle), font) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text widths are asked for again at every frame; measuring is the dearest part of painting. */
export function cachedMeasure(context: CanvasRenderingContext2D): Measure {
  const cache = new Map<string, Map<string, number>>();
  let stored = 0;
  return (text, font) => {
    let widths = cache.get(font);
    if (!widths) {
      widths = new Map();
      cache.set(font, widths);
    }
    const known = widths.get(text);
    if (known !== undefined) return known;
    const before = context.font;
    context.font = font;
    const { width } = context.measureText(text);
    context.font = before;
    if (stored > 20_000) {
      cache.clear();
      stored = 0;
    } else {
      widths.set(text, width);
      stored += 1;
    }
    return width;
  };
}
