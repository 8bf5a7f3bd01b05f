import type { ChartSeries, ShownChart } from './source';
import type { Rectangle } from './viewport';

const PALETTE = ['#107c41', '#c55a11', '#2f75b5', '#bf9000', '#7030a0', '#4a8522', '#a5a5a5', '#264478'];
const FONT = "11px 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const TITLE_FONT = "14px 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** A plain picture of a chart: what it says, not every finesse of how Excel would draw it. */
export function drawChart(context: CanvasRenderingContext2D, chart: ShownChart, place: Rectangle): void {
  context.save();
  context.beginPath();
  context.rect(place.x, place.y, place.width, place.height);
  context.clip();
  context.fillStyle = '#ffffff';
  context.fillRect(place.x, place.y, place.width, place.height);
  context.strokeStyle = '#d0d0d0';
  context.lineWidth = 1;
  context.strokeRect(place.x + 0.5, place.y + 0.5, place.width - 1, place.height - 1);

  context.fillStyle = '#404040';
  context.font = TITLE_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(chart.title, place.x + place.width / 2, place.y + 8, place.width - 16);
  const legend = chart.series.length > 1 || chart.kind === 'pie';
  const inner = {
    x: place.x + 8,
    y: place.y + 30,
    width: place.width - 16,
    height: place.height - 36 - (legend ? 20 : 0),
  };
  if (inner.width > 20 && inner.height > 20 && chart.series.length > 0) {
    if (chart.kind === 'pie') pie(context, chart, inner);
    else if (chart.kind === 'bar') bars(context, chart, inner);
    else columnsAndLines(context, chart, inner);
    if (legend)
      drawLegend(context, chart, { x: inner.x, y: place.y + place.height - 20, width: inner.width, height: 14 });
  }
  context.restore();
}

/** Round numbers from 0 (or below) to just over the largest value, about five of them. */
export function ticks(values: readonly number[]): number[] {
  const largest = Math.max(0, ...values);
  const smallest = Math.min(0, ...values);
  const raw = (largest - smallest || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? 10 * power;
  const result: number[] = [];
  const from = Math.floor(smallest / step);
  const to = Math.ceil(largest / step);
  for (let index = from; index <= to; index += 1) result.push(index * step);
  return result;
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

function allValues(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ values }) => values.filter(Number.isFinite));
}

function color(index: number): string {
  return PALETTE[index % PALETTE.length] ?? '#107c41';
}

function columnsAndLines(context: CanvasRenderingContext2D, chart: ShownChart, box: Rectangle): void {
  const marks = ticks(allValues(chart.series));
  const [low = 0, high = 1] = [marks[0], marks.at(-1)];
  context.font = FONT;
  const labelWidth = Math.max(...marks.map((mark) => context.measureText(number.format(mark)).width)) + 6;
  const left = box.x + labelWidth;
  const width = box.width - labelWidth;
  const height = box.height - 18;
  const y = (value: number) => box.y + height - ((value - low) / (high - low || 1)) * height;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const mark of marks) {
    context.fillStyle = '#e3e3e3';
    context.fillRect(left, Math.round(y(mark)), width, 1);
    context.fillStyle = '#595959';
    context.fillText(number.format(mark), left - 5, y(mark));
  }
  const count = Math.max(1, chart.categories.length, ...chart.series.map(({ values }) => values.length));
  const band = width / count;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillStyle = '#595959';
  const every = Math.max(1, Math.ceil(28 / Math.max(1, band)));
  chart.categories.forEach((category, index) => {
    if (index % every === 0)
      context.fillText(category, left + band * (index + 0.5), box.y + height + 5, band * every - 4);
  });
  if (chart.kind === 'line') lines(context, chart.series, left, band, y);
  else {
    const bar = (band * 0.7) / chart.series.length;
    chart.series.forEach(({ values }, index) => {
      context.fillStyle = color(index);
      values.forEach((value, at) => {
        if (!Number.isFinite(value)) return;
        const x = left + band * at + band * 0.15 + bar * index;
        context.fillRect(x, Math.min(y(value), y(0)), Math.max(1, bar - 1), Math.abs(y(value) - y(0)));
      });
    });
  }
}

function lines(
  context: CanvasRenderingContext2D,
  series: readonly ChartSeries[],
  left: number,
  band: number,
  y: (value: number) => number,
): void {
  series.forEach(({ values }, index) => {
    context.strokeStyle = color(index);
    context.lineWidth = 2;
    context.beginPath();
    let drawing = false;
    values.forEach((value, at) => {
      if (!Number.isFinite(value)) {
        drawing = false;
        return;
      }
      if (drawing) context.lineTo(left + band * (at + 0.5), y(value));
      else context.moveTo(left + band * (at + 0.5), y(value));
      drawing = true;
    });
    context.stroke();
  });
}

function bars(context: CanvasRenderingContext2D, chart: ShownChart, box: Rectangle): void {
  const marks = ticks(allValues(chart.series));
  const [low = 0, high = 1] = [marks[0], marks.at(-1)];
  context.font = FONT;
  const longest = Math.max(0, ...chart.categories.map((category) => context.measureText(category).width)) + 6;
  const labelWidth = Math.min(longest, box.width * 0.4);
  const left = box.x + labelWidth;
  const width = box.width - labelWidth - 8;
  const height = box.height - 16;
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * width;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const mark of marks) {
    context.fillStyle = '#e3e3e3';
    context.fillRect(Math.round(x(mark)), box.y, 1, height);
    context.fillStyle = '#595959';
    context.fillText(number.format(mark), x(mark), box.y + height + 3);
  }
  const count = Math.max(1, chart.categories.length);
  const band = height / count;
  const bar = (band * 0.7) / chart.series.length;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  // Excel draws the first category of a bar chart at the bottom.
  const top = (at: number) => box.y + height - band * (at + 1);
  chart.categories.forEach((category, at) => {
    context.fillStyle = '#595959';
    context.fillText(category, left - 5, top(at) + band / 2, labelWidth - 6);
  });
  chart.series.forEach(({ values }, index) => {
    context.fillStyle = color(index);
    values.forEach((value, at) => {
      if (!Number.isFinite(value)) return;
      context.fillRect(
        Math.min(x(0), x(value)),
        top(at) + band * 0.15 + bar * index,
        Math.abs(x(value) - x(0)),
        Math.max(1, bar - 1),
      );
    });
  });
}

function pie(context: CanvasRenderingContext2D, chart: ShownChart, box: Rectangle): void {
  const values = (chart.series[0]?.values ?? []).map((value) => (Number.isFinite(value) ? Math.max(0, value) : 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return;
  const radius = Math.min(box.width, box.height) / 2 - 4;
  let angle = -Math.PI / 2;
  values.forEach((value, index) => {
    const next = angle + (value / total) * Math.PI * 2;
    context.fillStyle = color(index);
    context.beginPath();
    context.moveTo(box.x + box.width / 2, box.y + box.height / 2);
    context.arc(box.x + box.width / 2, box.y + box.height / 2, radius, angle, next);
    context.fill();
    angle = next;
  });
}

function drawLegend(context: CanvasRenderingContext2D, chart: ShownChart, box: Rectangle): void {
  const names = chart.kind === 'pie' ? chart.categories : chart.series.map(({ name }) => name);
  context.font = FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const widths = names.map((name) => context.measureText(name).width + 28);
  let x = box.x + Math.max(0, (box.width - widths.reduce((sum, width) => sum + width, 0)) / 2);
  names.forEach((name, index) => {
    context.fillStyle = color(index);
    context.fillRect(x, box.y + 3, 9, 9);
    context.fillStyle = '#595959';
    context.fillText(name, x + 14, box.y + 8);
    x += widths[index] ?? 0;
  });
}
