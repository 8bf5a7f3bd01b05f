import type { FigureSet } from '../core/figures/figure';
import { chartDrawing } from '../core/report/chart-drawing';
import { chartDescription } from '../core/report/chart-numbers';
import type { ChartBlock, ReportDocument } from '../core/report/document';
import { finish, type Work } from '../core/work';
import { greyLevels, greyPng } from './grey-png';
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
const SCALE = 3;
const PAPER = 15;

/**
 * The levels of a painted chart.
 * @throws Error where the canvas gave back something else than was painted on it (browsers that guard against being told apart do)
 */
function seenLevels(pixels: Pixels): Uint8Array {
  const levels = greyLevels(pixels);
  const { width, height } = pixels;
  // Nothing is drawn on the outermost pixels, and every chart has a black axis.
  for (let x = 0; x < width; x++)
    if (levels[x] !== PAPER || levels[(height - 1) * width + x] !== PAPER) throw new Error('the edge is not white');
  if (!levels.includes(0)) throw new Error('nothing was painted');
  return levels;
}

/** Every chart of a report as a picture; a chart that cannot be painted is named instead, and never stops the others. */
export function* makeChartPictures(
  document: ReportDocument,
  yearFigures: FigureSet,
  paint: Painter,
): Work<ChartPictures> {
  const figures = document.ownFigures ?? yearFigures;
  const pictures = new Map<ChartBlock, ChartPicture>();
  const missing: string[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'chart') continue;
    const drawing = chartDrawing(block, figures);
    if (!drawing) continue;
    try {
      const pixels = paint(drawing, SCALE);
      pictures.set(block, {
        png: greyPng(pixels, seenLevels(pixels)),
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
export function chartPictures(document: ReportDocument, yearFigures: FigureSet, paint: Painter): ChartPictures {
  return finish(makeChartPictures(document, yearFigures, paint));
}
