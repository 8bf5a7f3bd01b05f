import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import { referencedAreas } from '../formulas/references';
import type { Chart, ChartSeries } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { UnsupportedSaveError } from './errors';
import { formulaForFile } from './formula-names';
import { element, escapeText } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Office's own six colours, said outright: not every program gives a series a colour by itself. */
const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** Points of a series that are stored beside its reference; Excel reads the cells anew anyway. */
const MOST_CACHED = 4000;

interface Shape {
  readonly group: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart' | 'areaChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: string;
  readonly markers?: boolean;
}

/** How Excel.ChartType is built in the file; null for types that are not written here. */
function shapeOf(type: string): Shape | null {
  const found = /^(Column|Bar|Line|Area)(Markers)?(Clustered|Stacked100|Stacked)?$/.exec(type);
  if (found) {
    const [, kind = '', markers, grouping] = found;
    const stacked = grouping === 'Stacked100' ? 'percentStacked' : grouping === 'Stacked' ? 'stacked' : null;
    if (kind === 'Line') return { group: 'lineChart', grouping: stacked ?? 'standard', markers: markers !== undefined };
    if (kind === 'Area') return { group: 'areaChart', grouping: stacked ?? 'standard' };
    return { group: 'barChart', direction: kind === 'Bar' ? 'bar' : 'col', grouping: stacked ?? 'clustered' };
  }
  if (type === 'Pie') return { group: 'pieChart' };
  return type === 'Doughnut' ? { group: 'doughnutChart' } : null;
}

/**
 * A chart part from the model's chart.
 * @throws UnsupportedSaveError for a type that is neither column, bar, line, area, pie nor doughnut
 */
export function chartXml(chart: Chart, sheet: Sheet): string {
  const shape = shapeOf(chart.type);
  if (!shape) throw new UnsupportedSaveError(`A chart of the type "${chart.type}" cannot be written.`);
  const round = shape.group === 'pieChart' || shape.group === 'doughnutChart';
  const series = chart.series.map((item, index) => seriesXml(item, index, shape, sheet)).join('');
  const group =
    (shape.direction ? value('barDir', shape.direction) : '') +
    (shape.grouping ? value('grouping', shape.grouping) : '') +
    value('varyColors', round ? 1 : 0) +
    series +
    (shape.group === 'barChart' ? value('gapWidth', 100) : '') +
    (shape.group === 'barChart' && shape.grouping !== 'clustered' ? value('overlap', 100) : '') +
    (shape.group === 'lineChart' ? value('marker', shape.markers ? 1 : 0) : '') +
    (round ? value('firstSliceAng', 0) : '') +
    (shape.group === 'doughnutChart' ? value('holeSize', 50) : '') +
    (round ? '' : value('axId', 111111111) + value('axId', 222222222));
  const plot = '<c:layout/>' + `<c:${shape.group}>${group}</c:${shape.group}>` + (round ? '' : axes(chart, shape));
  const titled = chart.title.visible && chart.title.text !== '';
  const inner =
    (titled ? titleXml(chart.title.text, 1400) : '') +
    value('autoTitleDeleted', titled ? 0 : 1) +
    `<c:plotArea>${plot}</c:plotArea>` +
    (chart.legend.visible ? legendXml(chart.legend.position) : '') +
    value('plotVisOnly', 1) +
    value('dispBlanksAs', 'gap');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">` +
    `${value('date1904', sheet.workbook.date1904 ? 1 : 0)}${value('roundedCorners', 0)}<c:chart>${inner}</c:chart>` +
    '</c:chartSpace>'
  );
}

function value(name: string, val: string | number): string {
  return `<c:${name} val="${val}"/>`;
}

function titleXml(text: string, size: number): string {
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="${size}" b="1"/><a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    )
    .join('');
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx>${value('overlay', 0)}</c:title>`;
}

const LEGENDS: Readonly<Record<string, string>> = { Right: 'r', Left: 'l', Top: 't', Bottom: 'b', Corner: 'tr' };

function legendXml(position: string): string {
  return `<c:legend>${value('legendPos', LEGENDS[position] ?? 'r')}${value('overlay', 0)}</c:legend>`;
}

function axes(chart: Chart, shape: Shape): string {
  const sideways = shape.direction === 'bar';
  const axis = (
    name: string,
    id: number,
    cross: number,
    position: string,
    title: string,
    rest: string,
    lines: string,
  ) =>
    `<c:${name}>${value('axId', id)}<c:scaling>${value('orientation', 'minMax')}</c:scaling>${value('delete', 0)}` +
    `${value('axPos', position)}${lines}${title === '' ? '' : titleXml(title, 1000)}` +
    `<c:numFmt formatCode="General" sourceLinked="1"/>${value('majorTickMark', 'out')}${value('minorTickMark', 'none')}` +
    `${value('tickLblPos', 'nextTo')}${value('crossAx', cross)}${value('crosses', 'autoZero')}${rest}</c:${name}>`;
  return (
    axis(
      'catAx',
      111111111,
      222222222,
      sideways ? 'l' : 'b',
      chart.axisTitles.category,
      value('auto', 1) + value('lblAlgn', 'ctr') + value('lblOffset', 100) + value('noMultiLvlLbl', 0),
      '',
    ) +
    axis(
      'valAx',
      222222222,
      111111111,
      sideways ? 'b' : 'l',
      chart.axisTitles.value,
      value('crossBetween', shape.group === 'areaChart' ? 'midCat' : 'between'),
      '<c:majorGridlines/>',
    )
  );
}

function seriesXml(series: ChartSeries, index: number, shape: Shape, sheet: Sheet): string {
  const name = series.name.startsWith('=')
    ? `<c:tx>${reference('strRef', 'strCache', series.name, sheet, false)}</c:tx>`
    : series.name === ''
      ? ''
      : `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const categories =
    series.categories === undefined
      ? ''
      : `<c:cat>${
          valuesAt(series.categories, sheet).every((item) => typeof item === 'number')
            ? reference('numRef', 'numCache', series.categories, sheet, true)
            : reference('strRef', 'strCache', series.categories, sheet, false)
        }</c:cat>`;
  return (
    `<c:ser>${value('idx', index)}${value('order', index)}${name}${look(index, shape)}` +
    (shape.group === 'barChart' ? value('invertIfNegative', 0) : '') +
    (shape.group === 'lineChart' && !shape.markers ? `<c:marker>${value('symbol', 'none')}</c:marker>` : '') +
    categories +
    `<c:val>${reference('numRef', 'numCache', series.values, sheet, true)}</c:val>` +
    (shape.group === 'lineChart' ? value('smooth', 0) : '') +
    '</c:ser>'
  );
}

/** The colour of a series, or of each slice where there is one series only. */
function look(index: number, shape: Shape): string {
  const fill = (at: number) => `<a:solidFill><a:srgbClr val="${COLORS[at % COLORS.length] ?? ''}"/></a:solidFill>`;
  if (shape.group === 'lineChart') return `<c:spPr><a:ln w="28575" cap="rnd">${fill(index)}<a:round/></a:ln></c:spPr>`;
  if (shape.group === 'barChart' || shape.group === 'areaChart') return `<c:spPr>${fill(index)}</c:spPr>`;
  return COLORS.map((_, at) => `<c:dPt>${value('idx', at)}<c:spPr>${fill(at)}</c:spPr></c:dPt>`).join('');
}

function reference(name: string, cache: string, formula: string, sheet: Sheet, numbers: boolean): string {
  const values = valuesAt(formula, sheet);
  const points = values
    .map((item, index) => {
      const shown = typeof item === 'string' && (item === '' || (numbers && isErrorValue(item))) ? null : item;
      if (shown === null || (numbers && typeof shown !== 'number')) return '';
      return element('c:pt', { idx: index }, `<c:v>${escapeText(String(shown))}</c:v>`);
    })
    .join('');
  const format = numbers ? '<c:formatCode>General</c:formatCode>' : '';
  return (
    `<c:${name}><c:f>${escapeText(formulaForFile(formula))}</c:f>` +
    `<c:${cache}>${format}${value('ptCount', values.length)}${points}</c:${cache}></c:${name}>`
  );
}

/** The cells that a reference names, row by row; none where it is no plain reference. */
function valuesAt(formula: string, sheet: Sheet): CellValue[] {
  const values: CellValue[] = [];
  for (const area of referencedAreas(formula, sheet.name)) {
    const target: Workbook['sheets'][number] | null = sheet.workbook.sheetByName(area.sheet);
    const lastRow = area.lastRow ?? -1;
    const lastColumn = area.lastColumn ?? -1;
    for (let row = area.firstRow; target && row <= lastRow; row++) {
      for (let column = area.firstColumn; column <= lastColumn && values.length < MOST_CACHED; column++) {
        values.push(target.cells.value(row, column) ?? '');
      }
    }
  }
  return values;
}
