import type { FigureSet } from '../../core/figures/figure';
import type { ChartBlock, ReportDocument } from '../../core/report/document';
import type { ChartPicture } from '../../word';

/** A Word file once more with smaller charts or none, for a way of saving that takes only small files. */
export type SmallerFile = (charts: SmallerCharts) => Promise<Uint8Array>;

export type SmallerCharts = 'coarse' | 'none';

/** The pictures of a smaller file. Loads the Word writer, which paints them. */
export async function picturesOf(
  charts: SmallerCharts,
  document: ReportDocument,
  figures: FigureSet,
): Promise<ReadonlyMap<ChartBlock, ChartPicture>> {
  if (charts === 'none') return new Map();
  const { chartPictures, COARSE, paintInBrowser } = await import(/* webpackChunkName: 'word' */ '../../word');
  return chartPictures(document, figures, paintInBrowser, COARSE).pictures;
}
