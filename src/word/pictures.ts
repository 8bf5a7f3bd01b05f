import type { FigureSet } from '../core/figures/figure';
import { chartDrawing, type Drawing } from '../core/report/chart-drawing';
import { chartDescription } from '../core/report/chart-numbers';
import type { ChartBlock, ReportDocument } from '../core/report/document';
import { finish, type Work } from '../core/work';
import { greyPng, nearestGreys } from './grey-png';
import type { Painter, Pixels } from './paint';

/** A chart as Word shows it. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What is said to those who do not see it, with its numbers. */
  readonly description: string;
}

export interface ChartPictures {
  readonly pictures: ReadonlyMap<ChartBlock, ChartPicture>;
  /** Titles of the charts that the host could not paint; the file is written without them. */
  readonly missing: readonly string[];
}

/** Pixels a point: 216 to the inch, sharp on a school's printer. */
const SHARP = 3;
/** 144 to the inch, in half the bytes, for a way of saving that takes only small files. */
export const COARSE = 2;

/** Black, white, and the greys in between that a drawing uses, ascending. */
function greysOf({ shapes }: Drawing): number[] {
  const used = shapes.flatMap((shape) => (shape.kind === 'text' ? [] : [shape.grey]));
  return [...new Set([0, 1, ...used])].sort((a, b) => a - b);
}

/**
 * The pixels of a painted chart as indexes into its greys.
 * @throws Error where the canvas gave back something else than was painted on it (browsers that guard against being told apart do)
 */
function seenGreys(pixels: Pixels, greys: readonly number[]): Uint8Array {
  const indexes = nearestGreys(pixels, greys);
  const { width, height } = pixels;
  const paper = greys.length - 1;
  // Nothing is drawn on the outermost pixels, and every chart has a black axis.
  for (let x = 0; x < width; x++)
    if (indexes[x] !== paper || indexes[(height - 1) * width + x] !== paper) throw new Error('the edge is not white');
  if (!indexes.includes(0)) throw new Error('nothing was painted');
  return indexes;
}

/** Every chart of a report as a picture; a chart that cannot be painted is named instead, and never stops the others. @param scale pixels a point */
export function* makeChartPictures(
  document: ReportDocument,
  yearFigures: FigureSet,
  paint: Painter,
  scale = SHARP,
): Work<ChartPictures> {
  const figures = document.ownFigures ?? yearFigures;
  const pictures = new Map<ChartBlock, ChartPicture>();
  const missing: string[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'chart') continue;
    const drawing = chartDrawing(block, figures);
    if (!drawing) continue;
    try {
      const pixels = paint(drawing, scale);
      const greys = greysOf(drawing);
      pictures.set(block, {
        png: greyPng(pixels, seenGreys(pixels, greys), greys),
        width: drawing.width,
        height: drawing.height,
        description: chartDescription(block, figures),
      });
    } catch (error) {
      console.error(error);
      missing.push(block.title);
    }
    yield pictures.size / document.blocks.length;
  }
  return { pictures, missing };
}

/** `makeChartPictures` without a pause. */
export function chartPictures(
  document: ReportDocument,
  yearFigures: FigureSet,
  paint: Painter,
  scale = SHARP,
): ChartPictures {
  return finish(makeChartPictures(document, yearFigures, paint, scale));
}
