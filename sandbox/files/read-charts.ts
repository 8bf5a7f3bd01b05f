import type { Chart, ChartSeries } from '../model/features';
import type { Sheet } from '../model/sheet';
import { widthToPoints } from '../model/units';
import type { OfficePackage } from './package';
import { attribute, child, children, isTrue, numberOr, parseXml, relationId, rootOf, type Element } from './xml';

/** Where a chart of the model came from. */
export interface ChartOrigin {
  readonly drawing: string;
  readonly chart: string;
}

const EMU_PER_POINT = 12_700;

/** Reads the charts of a drawing part; pictures and shapes stay in the file and out of the model. */
export function readCharts(source: OfficePackage, drawing: string, sheet: Sheet): Chart[] {
  const relationships = source.relationships(drawing);
  const charts: Chart[] = [];
  for (const anchor of children(rootOf(parseXml(drawing, source.text(drawing))))) {
    const frame = child(anchor, 'graphicFrame');
    const reference = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
    const id = reference && relationId(reference);
    const path = relationships.find((item) => item.id === id)?.path;
    if (!frame || path === null || path === undefined || !source.has(path)) continue;
    const properties = child(child(frame, 'nvGraphicFramePr'), 'cNvPr');
    const description = attribute(properties, 'descr');
    charts.push({
      id: `{CHART-${attribute(properties, 'id') ?? String(charts.length + 1)}}`,
      name: attribute(properties, 'name') ?? '',
      ...placeOnSheet(anchor, sheet),
      ...readChart(rootOf(parseXml(path, source.text(path)))),
      ...(description !== null ? { description } : {}),
      opaque: { drawing, chart: path } satisfies ChartOrigin,
    });
  }
  return charts;
}

/** Points from the sheet's corner. */
function placeOnSheet(anchor: Element, sheet: Sheet): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const corner = (name: string) => {
    const item = child(anchor, name);
    const number = (part: string) => numberOr(child(item, part)?.textContent, 0);
    return {
      left: columnsWidth(sheet, number('col')) + number('colOff') / EMU_PER_POINT,
      top: rowsHeight(sheet, number('row')) + number('rowOff') / EMU_PER_POINT,
    };
  };
  const size = child(anchor, 'ext');
  const emu = (item: Element | null, name: string) => numberOr(attribute(item, name), 0) / EMU_PER_POINT;
  const position = child(anchor, 'pos');
  const start = position ? { left: emu(position, 'x'), top: emu(position, 'y') } : corner('from');
  if (size) return { ...start, width: emu(size, 'cx'), height: emu(size, 'cy') };
  const end = corner('to');
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

function columnsWidth(sheet: Sheet, count: number): number {
  let width = 0;
  for (let column = 0; column < count; column++) {
    if (!sheet.isColumnHidden(column)) width += widthToPoints(sheet.columnWidth(column));
  }
  return width;
}

function rowsHeight(sheet: Sheet, count: number): number {
  let height = 0;
  for (let row = 0; row < count; row++) if (!sheet.isRowHidden(row)) height += sheet.rowHeight(row);
  return height;
}

function readChart(root: Element): Pick<Chart, 'type' | 'title' | 'series' | 'legend' | 'axisTitles'> {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const group = children(plot).find((item) => item.localName?.endsWith('Chart')) ?? null;
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const text = richText(title);
  return {
    type: typeOf(group),
    title: { text, visible: title !== null && !isTrue(attribute(child(chart, 'autoTitleDeleted'), 'val')) },
    series: children(plot)
      .filter((item) => item.localName?.endsWith('Chart'))
      .flatMap((item) => children(item, 'ser').map(readSeries)),
    legend: {
      visible: legend !== null,
      position: LEGENDS[attribute(child(legend, 'legendPos'), 'val') ?? 'r'] ?? 'Right',
    },
    axisTitles: {
      category: richText(child(child(plot, 'catAx') ?? child(plot, 'dateAx'), 'title')),
      value: richText(child(child(plot, 'valAx'), 'title')),
    },
  };
}

const LEGENDS: Readonly<Record<string, string>> = { r: 'Right', l: 'Left', t: 'Top', b: 'Bottom', tr: 'Corner' };

function typeOf(group: Element | null): string {
  const grouping = attribute(child(group, 'grouping'), 'val') ?? 'standard';
  const stacked = grouping === 'percentStacked' ? 'Stacked100' : grouping === 'stacked' ? 'Stacked' : '';
  switch (group?.localName) {
    case 'barChart':
      return (attribute(child(group, 'barDir'), 'val') === 'bar' ? 'Bar' : 'Column') + (stacked || 'Clustered');
    case 'lineChart': {
      const marked = isTrue(attribute(child(group, 'marker'), 'val'));
      return `Line${marked ? 'Markers' : ''}${stacked}`;
    }
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    case 'areaChart':
      return `Area${stacked}`;
    case 'scatterChart':
      return 'XYScatter';
    default:
      return 'Invalid';
  }
}

function readSeries(series: Element): ChartSeries {
  const reference = (name: string) => {
    const holder = child(series, name);
    const found = child(child(holder, 'numRef') ?? child(holder, 'strRef') ?? child(holder, 'multiLvlStrRef'), 'f');
    return found?.textContent ?? null;
  };
  const name = child(series, 'tx');
  const nameReference = child(child(name, 'strRef'), 'f')?.textContent ?? null;
  const categories = reference('cat') ?? reference('xVal');
  return {
    name: nameReference !== null ? `=${nameReference}` : (child(name, 'v')?.textContent ?? ''),
    values: `=${reference('val') ?? reference('yVal') ?? ''}`,
    ...(categories !== null ? { categories: `=${categories}` } : {}),
  };
}

/** The words of a title, whatever their fonts. */
function richText(title: Element | null): string {
  const paragraphs = children(child(child(title, 'tx'), 'rich'), 'p');
  return paragraphs
    .map((item) =>
      children(item, 'r')
        .map((run) => child(run, 't')?.textContent ?? '')
        .join(''),
    )
    .join('\n');
}
