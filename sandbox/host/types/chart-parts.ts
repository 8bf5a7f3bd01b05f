import type { Chart } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { expect, instance, readOnly, type ObjectType } from '../objects';

/** A chart and its sheet; the titles, legend and axes below are looks of it and hold nothing of their own. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export const ChartTitleType: ObjectType<ChartTarget> = {
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set({ sheet, chart }, value) {
        chart.title = { text: expect.text(value), visible: true };
        sheet.changed('charts');
      },
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set({ sheet, chart }, value) {
        chart.title.visible = expect.boolean(value);
        sheet.changed('charts');
      },
    },
  },
};

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

export const ChartLegendType: ObjectType<ChartTarget> = {
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set({ sheet, chart }, value) {
        chart.legend.visible = expect.boolean(value);
        sheet.changed('charts');
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set({ sheet, chart }, value) {
        chart.legend.position = expect.oneOf(value, LEGEND_POSITIONS);
        sheet.changed('charts');
      },
    },
  },
};

interface AxisTarget extends ChartTarget {
  readonly axis: 'category' | 'value';
}

export const ChartAxesType: ObjectType<ChartTarget> = {
  name: 'ChartAxes',
  properties: {},
  links: {
    CategoryAxis: (target) => instance(ChartAxisType, { ...target, axis: 'category' }),
    ValueAxis: (target) => instance(ChartAxisType, { ...target, axis: 'value' }),
  },
};

const ChartAxisType: ObjectType<AxisTarget> = {
  name: 'ChartAxis',
  properties: {},
  links: { Title: (target) => instance(ChartAxisTitleType, target) },
};

const ChartAxisTitleType: ObjectType<AxisTarget> = {
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: ({ chart, axis }) => chart.axisTitles[axis],
      set({ sheet, chart, axis }, value) {
        chart.axisTitles[axis] = expect.text(value);
        sheet.changed('charts');
      },
    },
    Visible: readOnly(({ chart, axis }) => chart.axisTitles[axis] !== ''),
  },
};
