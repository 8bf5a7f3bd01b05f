import { parseAreaName } from '../../../src/core/sheet/address';
import type { Chart, Sheet, Workbook } from '../../model';
import type { ShownChart } from '../grid/source';

const PIXELS_PER_POINT = 4 / 3;
/** More points than these are not drawn; no picture on a screen shows them. */
const MAX_POINTS = 2000;

type CellText = (sheet: Sheet, row: number, column: number) => string;

interface Reference {
  readonly sheet: Sheet;
  readonly cells: readonly (readonly [number, number])[];
}

/** "='Số liệu'!$B$2:$B$9" → its cells; null for anything else. */
function reference(workbook: Workbook, formula: string): Reference | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula.trim());
  const area = match ? parseAreaName(match[3] ?? '') : null;
  const sheet = match ? workbook.sheetByName(match[1]?.replaceAll("''", "'") ?? match[2] ?? '') : null;
  if (!area || !sheet) return null;
  const cells: [number, number][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (cells.length < MAX_POINTS) cells.push([row, column]);
    }
  }
  return { sheet, cells };
}

function kindOf(type: string): ShownChart['kind'] {
  if (/^pie|doughnut/i.test(type)) return 'pie';
  if (/^bar/i.test(type)) return 'bar';
  return /^line|^xy|^area/i.test(type) ? 'line' : 'column';
}

/** A chart of the model with the values that its cells hold now. */
export function shownChart(workbook: Workbook, chart: Chart, text: CellText): ShownChart {
  const texts = (formula: string | undefined): string[] => {
    const found = formula === undefined ? null : reference(workbook, formula);
    return found ? found.cells.map(([row, column]) => text(found.sheet, row, column)) : [];
  };
  const numbers = (formula: string): number[] => {
    const found = reference(workbook, formula);
    if (!found) return [];
    return found.cells.map(([row, column]) => {
      const value = found.sheet.cells.value(row, column);
      return typeof value === 'number' ? value : NaN;
    });
  };
  return {
    name: chart.name,
    kind: kindOf(chart.type),
    title: chart.title.visible ? chart.title.text : '',
    categories: texts(chart.series[0]?.categories),
    series: chart.series.map((series) => ({
      name: reference(workbook, series.name) ? texts(series.name).join(' ') : series.name,
      values: numbers(series.values),
    })),
    place: {
      x: chart.left * PIXELS_PER_POINT,
      y: chart.top * PIXELS_PER_POINT,
      width: chart.width * PIXELS_PER_POINT,
      height: chart.height * PIXELS_PER_POINT,
    },
  };
}
