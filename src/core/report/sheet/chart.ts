import type { FigureSet } from '../../figures/figure';
import type { ChartBlock } from '../document';
import { numberContent, type FiguresCell } from './formulas';
import { LAST_COLUMN, type GridBuilder } from './grid';

/** The numbers of a chart stand beside the printed page, one column away from it. */
const FIRST_HELPER = LAST_COLUMN + 2;
const ROWS = 13;
const ROW_HEIGHT = 18;
const AIR = 4;

/** A native chart in the page, over a small block of live numbers to the right of the print area. */
export function writeChart(
  grid: GridBuilder,
  block: ChartBlock,
  sheet: string,
  figures: FigureSet,
  figuresCell: FiguresCell,
): void {
  const rows = Math.max(ROWS, block.points.length + 2);
  grid.keepTogether(rows * ROW_HEIGHT + AIR);
  // A chart that began with a page would show its frame on the page before.
  grid.space(AIR);
  const top = grid.row;
  grid.put(top, FIRST_HELPER, 1, 'helper', { value: block.title });
  block.series.forEach((name, index) => grid.put(top, FIRST_HELPER + 1 + index, 1, 'helper', { value: name }));
  block.points.forEach(({ label, values }, index) => {
    const row = top + 1 + index;
    grid.put(row, FIRST_HELPER, 1, 'helper', { value: label });
    values.forEach((inlines, at) => {
      const [only] = inlines;
      const content = only ? numberContent(only, figures, figuresCell) : null;
      // A text would be drawn as 0; a cell that holds nothing is a gap.
      if (content && !('value' in content && typeof content.value === 'string'))
        grid.put(row, FIRST_HELPER + 1 + at, 1, 'helper', content);
    });
  });
  for (let index = 0; index < rows; index++) grid.rowHeights[top + index] = ROW_HEIGHT;
  grid.charts.push({
    name: block.name,
    kind: block.chart,
    title: block.title,
    description: block.description,
    source: {
      sheet,
      area: { row: top, column: FIRST_HELPER, rowCount: block.points.length + 1, columnCount: block.series.length + 1 },
    },
    place: { row: top, column: 0, rowCount: rows - 1, columnCount: LAST_COLUMN + 1 },
  });
  grid.row = top + rows;
}
