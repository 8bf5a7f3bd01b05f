import type { Area } from '../../../src/core/sheet/address';
import type { Look, ShownCell } from './source';
import { alignmentOf, wrapped, type Measure } from './text';
import type { Rectangle, Region, Viewport } from './viewport';

/** Pixels between a cell's edge and its text, and of one level of indentation. */
export const PADDING = 3;
export const INDENT = 9;
export const LINE_SPACING = 1.24;

export interface TextPlace {
  readonly area: Area;
  readonly merged: boolean;
  readonly place: Rectangle;
  readonly look: Look;
  readonly cell: ShownCell;
}

/** Draws a cell's text: wrapped, cut, run into empty neighbours, shrunk, or as #### where a number has no room; as Excel does. */
export function drawText(
  context: CanvasRenderingContext2D,
  measure: Measure,
  viewport: Viewport,
  region: Region,
  text: TextPlace,
): void {
  const { place, look, cell } = text;
  const indent = look.indent * INDENT;
  const room = Math.max(0, place.width - 2 * PADDING - indent);
  const align = alignmentOf(look, cell.kind);
  let { font, fontSize } = look;
  let lines: string[];
  let box = place;
  if (look.wrap && cell.kind !== 'number') {
    lines = wrapped(cell.text, room, font, measure);
  } else {
    lines = [cell.text.replace(/[\r\n]+/g, ' ')];
    const width = measure(lines[0] ?? '', font);
    if (width > room && look.shrink) {
      fontSize = Math.max(4, (fontSize * room) / width);
      font = font.replace(/[\d.]+px/, `${fontSize.toFixed(2)}px`);
    } else if (width > room && cell.kind === 'number') {
      lines = ['#'.repeat(Math.max(1, Math.floor(room / Math.max(1, measure('#', font)))))];
    } else if (width > room && !text.merged && cell.kind === 'text') {
      box = overhang(viewport, text, width + 2 * PADDING + indent - place.width, align);
    }
  }
  const lineHeight = fontSize * LINE_SPACING;
  const left = place.x + PADDING + (align === 'left' ? indent : 0);
  const right = place.x + place.width - PADDING - 1 - (align === 'right' ? indent : 0);
  const x = align === 'left' ? left : align === 'right' ? right : place.x + place.width / 2;
  const height = lines.length * lineHeight;
  let y = place.y + place.height - height - 1;
  if (look.vertical === 'top') y = place.y + 1;
  else if (look.vertical === 'center') y = place.y + (place.height - height) / 2;
  // A text too high for its cell starts at the top, so that its first line is seen.
  if (height > place.height && look.vertical !== 'bottom') y = place.y + 1;

  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width - 1, box.height);
  context.clip();
  context.font = font;
  context.fillStyle = look.color;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  for (const line of lines) {
    const base = y + lineHeight * 0.8;
    if (y + lineHeight >= region.y && y <= region.y + region.height) {
      context.fillText(line, x, base);
      if (look.underline || look.strike) strokes(context, line, x, base, fontSize, align, look, measure(line, font));
    }
    y += lineHeight;
  }
  context.restore();
}

function strokes(
  context: CanvasRenderingContext2D,
  line: string,
  x: number,
  base: number,
  fontSize: number,
  align: 'left' | 'center' | 'right',
  look: Look,
  width: number,
): void {
  if (line === '') return;
  const from = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  context.fillStyle = look.color;
  if (look.underline) context.fillRect(from, Math.round(base + 2), width, 1);
  if (look.strike) context.fillRect(from, Math.round(base - fontSize * 0.3), width, 1);
}

/** How far a text that is too long runs over the empty cells beside it; the gridlines under it are covered. */
function overhang(viewport: Viewport, text: TextPlace, missing: number, align: 'left' | 'center' | 'right'): Rectangle {
  const { source, columns } = viewport;
  const { area, place } = text;
  const reach = (step: 1 | -1, wanted: number): number => {
    let gained = 0;
    for (let column = area.column + step; gained < wanted && column >= 0 && column < source.columns; column += step) {
      if (!source.isEmpty(area.row, column) || viewport.merges.at(area.row, column)) break;
      gained += columns.size(column);
    }
    return gained;
  };
  const right = align === 'right' ? 0 : reach(1, align === 'center' ? missing / 2 : missing);
  const left = align === 'left' ? 0 : reach(-1, align === 'center' ? missing / 2 : missing);
  return { x: place.x - left, y: place.y, width: place.width + left + right, height: place.height };
}
