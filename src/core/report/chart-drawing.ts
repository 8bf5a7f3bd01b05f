import type { FigureSet } from '../figures/figure';
import { chartNumbers, type ChartNumbers } from './chart-numbers';
import type { ChartBlock } from './document';
import { numberText } from './number-text';
import { textWidth } from './text-width';

/** One thing to draw. Lengths in points from the upper left corner; `grey` from 0 (black) to 1 (white); a text stands on its baseline. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly grey: number;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly grey: number;
      readonly width: number;
      readonly dashed: boolean;
    }
  | { readonly kind: 'dot'; readonly at: Point; readonly radius: number; readonly grey: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly at: Point;
      readonly size: number;
      readonly align: 'left' | 'center' | 'right';
    };

export type Point = readonly [x: number, y: number];

/** A picture as data: whoever has a canvas paints it. It is printed in grey, as schools print. */
export interface Drawing {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** As wide as the text between the margins of A4, 16 cm. */
const WIDTH = 452;
const HEIGHT = 150;
/** Nothing is drawn nearer to the edge than this. */
const EDGE = 4;
const SIZE = 10;
const LINE_HEIGHT = 12;
/** How far labels keep from what they belong to. */
const GAP = 4;
const AXIS = { grey: 0, width: 0.75, dashed: false } as const;
/** The series in the order of their names; a line is told by its dashes and dots as well as by its grey. */
const GREYS = [0.35, 0.7, 0.1, 0.55] as const;
/** In the second series' grey: a chart of two series then has four greys, paper and ink included, which fit into two bits a pixel. */
const GRID = { grey: GREYS[1], width: 0.5, dashed: false } as const;

const greyOf = (series: number) => GREYS[series % GREYS.length] ?? 0;

/** Round numbers from 0 (or below it) to the largest value or beyond, at most seven; whole ones for whole values. */
export function axisTicks(least: number, most: number): number[] {
  const low = Math.min(0, least);
  const high = Math.max(most, low === 0 ? 1 : 0);
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const step = Number.isInteger(least) && Number.isInteger(most) ? Math.max(1, Math.ceil(round)) : round;
  const ticks: number[] = [];
  for (let tick = Math.floor(low / step) * step; ; tick += step) {
    ticks.push(Math.round(tick * 1000) / 1000);
    if (tick >= high) return ticks;
  }
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The height of a value on the page. */
  readonly y: (value: number) => number;
  /** The middle of a category. */
  readonly x: (category: number) => number;
  /** The width of a category. */
  readonly step: number;
}

/** The words below a category: broken into lines that fit, at most three. */
function labelLines(label: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, SIZE) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.slice(0, 3);
}

function axes(shapes: Shape[], numbers: ChartNumbers, values: readonly number[]): Plot {
  const legend = numbers.series.length > 1 ? LINE_HEIGHT + GAP : 0;
  const ticks = axisTicks(Math.min(...values), Math.max(...values));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const left = EDGE + Math.max(...ticks.map((tick) => textWidth(numberText(tick, 2), SIZE))) + 2 * GAP;
  const right = WIDTH - EDGE - GAP;
  const step = (right - left) / numbers.points.length;
  const labels = numbers.points.map(({ label }) => labelLines(label, step - GAP));
  const top = EDGE + legend + LINE_HEIGHT;
  const bottom = HEIGHT - EDGE - GAP - LINE_HEIGHT * Math.max(...labels.map((lines) => lines.length));
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const x = (category: number) => left + step * (category + 0.5);
  for (const tick of ticks) {
    const height = y(tick);
    const look = tick === Math.max(low, 0) ? AXIS : GRID;
    const points: Point[] = [
      [left, height],
      [right, height],
    ];
    shapes.push({ kind: 'line', points, ...look });
    shapes.push({
      kind: 'text',
      text: numberText(tick, 2),
      at: [left - GAP, height + SIZE * 0.32],
      size: SIZE,
      align: 'right',
    });
  }
  labels.forEach((lines, category) => {
    lines.forEach((text, line) =>
      shapes.push({
        kind: 'text',
        text,
        at: [x(category), bottom + GAP + SIZE * 0.8 + line * LINE_HEIGHT],
        size: SIZE,
        align: 'center',
      }),
    );
  });
  return { left, right, top, bottom, y, x, step };
}

/** The names of the series above the plot, each beside its look. */
function legend(shapes: Shape[], { chart, series }: ChartNumbers): void {
  if (series.length < 2) return;
  const SAMPLE = 22;
  const widths = series.map((name) => SAMPLE + GAP + textWidth(name, SIZE) + 3 * GAP);
  let x = Math.max(EDGE, (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2);
  const y = EDGE + LINE_HEIGHT / 2;
  series.forEach((name, index) => {
    if (chart === 'line') {
      shapes.push(...lineShapes([[x, y] as const, [x + SAMPLE, y] as const], index));
      shapes.push(dotShape([x + SAMPLE / 2, y], index));
    } else {
      shapes.push({ kind: 'box', x: x + SAMPLE - 10, y: y - 5, width: 10, height: 10, grey: greyOf(index) });
    }
    shapes.push({ kind: 'text', text: name, at: [x + SAMPLE + GAP, y + SIZE * 0.32], size: SIZE, align: 'left' });
    x += widths[index] ?? 0;
  });
}

function lineShapes(points: readonly Point[], series: number): Shape[] {
  return points.length < 2
    ? []
    : [{ kind: 'line', points, grey: greyOf(series), width: 1.5, dashed: series % 2 === 1 }];
}

function dotShape(at: Point, series: number): Shape {
  return { kind: 'dot', at, radius: 2.4, grey: greyOf(series) };
}

/** A value beside what it belongs to, on a white ground so that no line runs through it. */
function valueShapes(text: string, [x, y]: Point): Shape[] {
  const width = textWidth(text, SIZE) + 2;
  return [
    { kind: 'box', x: x - width / 2, y: y - SIZE * 0.75, width, height: SIZE * 0.85, grey: 1 },
    { kind: 'text', text, at: [x, y], size: SIZE, align: 'center' },
  ];
}

function columns(shapes: Shape[], { points, series }: ChartNumbers, plot: Plot): void {
  const width = Math.min(42, (plot.step * 0.7) / series.length);
  points.forEach(({ values }, category) => {
    values.forEach((value, index) => {
      if (value === null) return;
      const middle = plot.x(category) + (index - (series.length - 1) / 2) * width;
      const [top, bottom] = [plot.y(Math.max(value, 0)), plot.y(Math.min(value, 0))];
      const height = bottom - top;
      if (height > 0)
        shapes.push({
          kind: 'box',
          x: middle - width * 0.46,
          y: top,
          width: width * 0.92,
          height,
          grey: greyOf(index),
        });
      const text = numberText(value, 2);
      if (textWidth(text, SIZE) <= Math.max(width, plot.step / series.length))
        shapes.push(...valueShapes(text, [middle, top - GAP / 2]));
    });
  });
}

/** A line is broken where a value is unknown. Values are written beside the dots where there is room. */
function lines(shapes: Shape[], { points, series }: ChartNumbers, plot: Plot): void {
  const places = series.map((_, index) =>
    points.map(({ values }, category): Point | null => {
      const value = values[index] ?? null;
      return value === null ? null : [plot.x(category), plot.y(value)];
    }),
  );
  const dots = places.flatMap((own) => own.filter((place) => place !== null));
  const labels: { readonly at: Point; readonly width: number; readonly shapes: readonly Shape[] }[] = [];
  places.forEach((own, index) => {
    let run: Point[] = [];
    for (const place of [...own, null]) {
      if (place) run.push(place);
      else {
        shapes.push(...lineShapes(run, index));
        run = [];
      }
    }
    const texts = points.map(({ values }) => numberText(values[index] ?? 0, 2));
    if (texts.some((text) => textWidth(text, SIZE) > plot.step)) return;
    own.forEach((place, category) => {
      const text = texts[category] ?? '';
      if (!place) return;
      const at = labelPlace(own, category, place, plot);
      const width = textWidth(text, SIZE);
      // A number that would cover another one, or another line's dot, is left to the table beside the chart.
      const isCovered =
        labels.some((other) => isNear(at, other.at, (width + other.width) / 2 + 1, SIZE)) ||
        dots.some((dot) => dot !== place && isNear([at[0], at[1] - SIZE * 0.35], dot, width / 2 + 3, SIZE * 0.5 + 3));
      if (!isCovered) labels.push({ at, width, shapes: valueShapes(text, at) });
    });
  });
  shapes.push(...labels.flatMap((label) => label.shapes));
  places.forEach((own, index) => {
    for (const place of own) if (place) shapes.push(dotShape(place, index));
  });
}

const isNear = (a: Point, b: Point, x: number, y: number) => Math.abs(a[0] - b[0]) < x && Math.abs(a[1] - b[1]) < y;

/** Above its dot, or below it where the line comes down to it and there is room. */
function labelPlace(places: readonly (Point | null)[], category: number, [x, y]: Point, { bottom }: Plot): Point {
  const neighbours = [places[category - 1], places[category + 1]].filter((place) => !!place);
  const middle = neighbours.reduce((sum, place) => sum + place[1], 0) / neighbours.length;
  const below = y + GAP + SIZE;
  return middle < y && below < bottom - GAP ? [x, below] : [x, y - GAP - 1];
}

/** A chart as a drawing; null where no value is known. `figures` are those that the report is printed from. */
export function chartDrawing(block: ChartBlock, figures: FigureSet): Drawing | null {
  const numbers = chartNumbers(block, figures);
  const values = numbers.points.flatMap((point) => point.values.filter((value) => value !== null));
  if (values.length === 0) return null;
  const shapes: Shape[] = [];
  legend(shapes, numbers);
  const plot = axes(shapes, numbers, values);
  if (numbers.chart === 'line') lines(shapes, numbers, plot);
  else columns(shapes, numbers, plot);
  return { width: WIDTH, height: HEIGHT, shapes };
}
