import type { Area } from '../../../src/core/sheet/address';
import { makeSeries, type SeriesBy } from '../../model/chart-data';
import { refuse } from '../../model/errors';
import type { Chart } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { columnLeft, rowTop } from '../../model/positions';
import type { Sheet } from '../../model/sheet';
import type { Arguments } from '../arguments';
import { collectionMethods, expect, instance, readOnly, type ObjectType, type Property } from '../objects';
import { ChartAxesType, ChartLegendType, ChartTitleType, type ChartTarget } from './chart-parts';
import { ChartSeriesCollectionType, seriesName, sourceArgument } from './chart-series';
import { WorksheetType } from './worksheets';

/** Kinds that can be drawn and saved here. Others are refused by name. */
const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
] as const;

const DEFAULT_WIDTH = 360;
const DEFAULT_HEIGHT = 216;

function seriesBy(args: Arguments, index: number): SeriesBy {
  return args.oneOf(index, ['Auto', 'Columns', 'Rows'], 'Auto');
}

function freeChartName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

export const ChartCollectionType: ObjectType<Sheet> = {
  name: 'ChartCollection',
  properties: { Count: readOnly((sheet) => sheet.charts.length) },
  items: (sheet) => sheet.charts.map((chart) => instance(ChartType, { sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return chart ? instance(ChartType, { sheet, chart }) : null;
  },
  methods: collectionMethods(() => ChartCollectionType),
  edits: {
    Add: (sheet, args, context) => {
      assertAllowed(sheet, 'allowEditObjects');
      const type =
        CHART_TYPES.find((known) => known === args.text(0)) ?? context.missing(`charts of the type ${args.text(0)}`);
      const source = sourceArgument(sheet, args, 1);
      const series = makeSeries(source, seriesBy(args, 2));
      const [only] = series;
      const chart: Chart = {
        id: sheet.workbook.newId(),
        name: freeChartName(sheet),
        type,
        // Excel names a chart of one series after it.
        title: { text: series.length === 1 && only ? seriesName(sheet, only) : 'Chart Title', visible: true },
        left: columnLeft(sheet, sheet.selection[0]?.column ?? 0),
        top: rowTop(sheet, sheet.selection[0]?.row ?? 0),
        width: DEFAULT_WIDTH,
        height: DEFAULT_HEIGHT,
        series,
        legend: { visible: true, position: 'Bottom' },
        axisTitles: { category: '', value: '' },
      };
      sheet.charts = [...sheet.charts, chart];
      sheet.changed('charts');
      return instance(ChartType, { sheet, chart });
    },
  },
};

function measure(key: 'left' | 'top' | 'width' | 'height'): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set({ sheet, chart }, value) {
      const points = expect.number(value);
      if (points < 0) refuse('InvalidArgument');
      chart[key] = points;
      sheet.changed('charts');
    },
  };
}

function cell(sheet: Sheet, args: Arguments, index: number): Area {
  const place = sourceArgument(sheet, args, index);
  return place.sheet === sheet ? place.area : refuse('InvalidArgument');
}

const ChartType: ObjectType<ChartTarget> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  assertExists({ sheet, chart }) {
    if (!sheet.charts.includes(chart)) refuse('ItemNotFound');
  },
  properties: {
    Id: readOnly(({ chart }) => chart.id),
    Name: {
      get: ({ chart }) => chart.name,
      set({ sheet, chart }, value) {
        const name = expect.text(value);
        if (name === '' || sheet.charts.some((other) => other !== chart && other.name === name))
          refuse('InvalidArgument');
        chart.name = name;
        sheet.changed('charts');
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set({ sheet, chart }, value, context) {
        const type = CHART_TYPES.find((known) => known === value);
        chart.type = type ?? context.missing(`charts of the type ${String(value)}`);
        sheet.changed('charts');
      },
    },
    Left: measure('left'),
    Top: measure('top'),
    Width: measure('width'),
    Height: measure('height'),
  },
  links: {
    Axes: (target) => instance(ChartAxesType, target),
    Legend: (target) => instance(ChartLegendType, target),
    Series: (target) => instance(ChartSeriesCollectionType, target),
    Title: (target) => instance(ChartTitleType, target),
    Worksheet: ({ sheet }) => instance(WorksheetType, sheet),
  },
  edits: {
    Delete: ({ sheet, chart }) => {
      assertAllowed(sheet, 'allowEditObjects');
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      sheet.changed('charts');
      return null;
    },
    SetData: ({ sheet, chart }, args) => {
      chart.series = makeSeries(sourceArgument(sheet, args, 0), seriesBy(args, 1));
      sheet.changed('charts');
      return null;
    },
    /** The chart covers the cells from the first to the last one. */
    SetPosition: ({ sheet, chart }, args) => {
      const first = cell(sheet, args, 0);
      const last = args.has(1) ? cell(sheet, args, 1) : null;
      chart.left = columnLeft(sheet, first.column);
      chart.top = rowTop(sheet, first.row);
      if (last) {
        chart.width = columnLeft(sheet, last.column + last.columnCount) - chart.left;
        chart.height = rowTop(sheet, last.row + last.rowCount) - chart.top;
      }
      sheet.changed('charts');
      return null;
    },
  },
};
