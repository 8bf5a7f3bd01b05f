import { refuse } from '../../model/errors';
import type { ChartSeries } from '../../model/features';
import { areaText, resolvePlace, sheetPrefix } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import type { Arguments } from '../arguments';
import { expect, instance, readOnly, targetOf, type ObjectType } from '../objects';
import type { RangeTarget } from '../references';
import type { ChartTarget } from './chart-parts';
import { RangeType } from './range';

/** The cells that an argument names: a range object or an address. */
export function sourceArgument(sheet: Sheet, args: Arguments, index: number): RangeTarget {
  return targetOf(RangeType, args.any(index)) ?? resolvePlace(sheet, args.text(index));
}

/** What a series is called: the text, or what stands where it points. */
export function seriesName(sheet: Sheet, series: ChartSeries): string {
  if (!series.name.startsWith('=')) return series.name;
  const place = resolvePlace(sheet, series.name);
  return String(place.sheet.value(place.area.row, place.area.column));
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

export const ChartSeriesCollectionType: ObjectType<ChartTarget> = {
  name: 'ChartSeriesCollection',
  properties: { Count: readOnly(({ chart }) => chart.series.length) },
  items: (target) => target.chart.series.map((series) => instance(ChartSeriesType, { ...target, series })),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => {
      const series = target.chart.series[args.integer(0)] ?? refuse('InvalidArgument');
      return instance(ChartSeriesType, { ...target, series });
    },
  },
  edits: {
    Add: (target, args) => {
      const series: ChartSeries = {
        name: args.optionalText(0) ?? `Series${target.chart.series.length + 1}`,
        values: '',
      };
      target.chart.series.splice(args.optionalInteger(1) ?? target.chart.series.length, 0, series);
      target.sheet.changed('charts');
      return instance(ChartSeriesType, { ...target, series });
    },
  },
};

function reference(sheet: Sheet, args: Arguments): string {
  const source = sourceArgument(sheet, args, 0);
  return `=${sheetPrefix(source.sheet.name)}${areaText(source.area, true)}`;
}

const ChartSeriesType: ObjectType<SeriesTarget> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ sheet, series }) => seriesName(sheet, series),
      set({ sheet, series }, value) {
        series.name = expect.text(value);
        sheet.changed('charts');
      },
    },
  },
  methods: {
    GetDimensionDataSourceString: ({ series }, args) => {
      const dimension = args.oneOf(0, ['Categories', 'Values', 'XValues', 'YValues']);
      const source = dimension === 'Categories' || dimension === 'XValues' ? series.categories : series.values;
      return (source ?? '').replace(/^=/, '');
    },
  },
  edits: {
    SetValues: ({ sheet, series }, args) => {
      series.values = reference(sheet, args);
      sheet.changed('charts');
      return null;
    },
    SetXAxisValues: ({ sheet, series }, args) => {
      series.categories = reference(sheet, args);
      sheet.changed('charts');
      return null;
    },
    Delete: ({ sheet, chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
      sheet.changed('charts');
      return null;
    },
  },
};
