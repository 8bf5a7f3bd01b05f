import { axisTicks, chartDrawing, type Shape } from '../../../src/core/report/chart-drawing';
import { chartDescription } from '../../../src/core/report/chart-numbers';
import type { ChartBlock } from '../../../src/core/report/document';
import { textWidth } from '../../../src/core/report/text-width';
import { figuresOf } from './sample';

const NONE = figuresOf({});

function chart(
  kind: ChartBlock['chart'],
  series: readonly string[],
  points: readonly (readonly [string, ...(number | null)[]])[],
): ChartBlock {
  return {
    kind: 'chart',
    name: 'Thử',
    chart: kind,
    title: 'Lượt bạn đọc',
    description: '',
    series,
    points: points.map(([label, ...values]) => ({
      label,
      values: values.map((value) => [{ kind: 'number', value, formula: null }]),
    })),
  };
}

const shapesOf = (block: ChartBlock): readonly Shape[] => chartDrawing(block, NONE)?.shapes ?? [];
const of = <Kind extends Shape['kind']>(shapes: readonly Shape[], kind: Kind) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
const textsOf = (block: ChartBlock) => of(shapesOf(block), 'text').map(({ text }) => text);

test.each<[string, number, number, readonly number[]]>([
  ['thousands', 61, 1340, [0, 500, 1000, 1500]],
  ['a few', 1, 3, [0, 1, 2, 3]],
  ['one', 1, 1, [0, 1]],
  ['nothing at all', 0, 0, [0, 1]],
  ['fractions keep fractions', 0.4, 1.5, [0, 0.5, 1, 1.5]],
  ['below zero', -30, 120, [-50, 0, 50, 100, 150]],
])('ticks for %s', (_, least, most, ticks) => {
  const found = axisTicks(least, most);
  expect(found).toEqual(ticks);
  expect(found[0]).toBeLessThanOrEqual(Math.min(0, least));
  expect(found.at(-1)).toBeGreaterThanOrEqual(most);
  expect(found.length).toBeLessThanOrEqual(7);
});

describe('columns', () => {
  const block = chart(
    'column',
    ['Số bản'],
    [
      ['Sách giáo khoa', 600],
      ['Sách tham khảo', 1200],
      ['Sách thiếu nhi', null],
    ],
  );

  test('are as high as their numbers, and none stands for what is unknown', () => {
    const bars = of(shapesOf(block), 'box').filter(({ grey }) => grey < 1);
    expect(bars).toHaveLength(2);
    expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(2, 5);
    expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBeCloseTo((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0), 5);
  });

  test('bear their numbers and names', () => {
    expect(textsOf(block)).toEqual(expect.arrayContaining(['600', '1.200', 'Sách giáo khoa', 'Sách thiếu nhi']));
  });
});

test('a line is broken where a month is unknown', () => {
  const whole = chart(
    'line',
    ['Học sinh'],
    [
      ['9', 5],
      ['10', 6],
      ['11', 7],
      ['12', 8],
    ],
  );
  const broken = chart(
    'line',
    ['Học sinh'],
    [
      ['9', 5],
      ['10', 6],
      ['11', null],
      ['12', 8],
      ['1', 9],
    ],
  );
  const drawn = (block: ChartBlock) => of(shapesOf(block), 'line').filter(({ width }) => width > 1);
  expect(drawn(whole).map(({ points }) => points.length)).toEqual([4]);
  expect(drawn(broken).map(({ points }) => points.length)).toEqual([2, 2]);
});

test('two series are told apart by grey and dashes, and named above', () => {
  const block = chart(
    'line',
    ['Học sinh', 'Giáo viên'],
    [
      ['9', 50, 5],
      ['10', 60, 6],
    ],
  );
  const lines = of(shapesOf(block), 'line').filter(({ width }) => width > 1);
  expect(new Set(lines.map(({ grey, dashed }) => `${grey} ${String(dashed)}`)).size).toBe(2);
  expect(textsOf(block)).toEqual(expect.arrayContaining(['Học sinh', 'Giáo viên']));
  expect(
    textsOf(
      chart(
        'line',
        ['Học sinh'],
        [
          ['9', 50],
          ['10', 60],
        ],
      ),
    ),
  ).not.toContain('Học sinh');
});

test('of lines that run close together no number covers another one or a dot', () => {
  const rows = Array.from({ length: 6 }, (_, year): [string, number, number, number] => [
    `${2020 + year}`,
    3000 + 300 * year,
    3100 + 310 * year,
    9000,
  ]);
  const shapes = shapesOf(chart('line', ['A', 'B', 'C'], rows));
  const values = of(shapes, 'text').filter(({ text }) => /^\d\.\d{3}$/.test(text) && !text.endsWith('.000'));
  expect(values.length).toBeGreaterThanOrEqual(5);
  for (const one of values)
    for (const other of values)
      if (one !== other && Math.abs(one.at[0] - other.at[0]) < textWidth(one.text, 10))
        expect(Math.abs(one.at[1] - other.at[1])).toBeGreaterThanOrEqual(10);
});

test('a valley’s number stands below its dot, a peak’s above', () => {
  const shapes = shapesOf(
    chart(
      'line',
      ['Học sinh'],
      [
        ['9', 900],
        ['10', 500],
        ['11', 950],
      ],
    ),
  );
  const dots = of(shapes, 'dot');
  const place = (text: string) => of(shapes, 'text').find((shape) => shape.text === text)?.at[1] ?? NaN;
  expect(place('500')).toBeGreaterThan(dots[1]?.at[1] ?? NaN);
  expect(place('950')).toBeLessThan(dots[2]?.at[1] ?? NaN);
});

const LONG = Array.from({ length: 12 }, (_, month): [string, number, number] => [
  `Tháng ${month + 1} năm 2026`,
  123456 * month,
  98765,
]);

test.each<[string, ChartBlock]>([
  ['one column', chart('column', ['Số bản'], [['Sách', 3]])],
  ['many long names', chart('column', ['Học sinh các khối lớp', 'Giáo viên, nhân viên'], LONG)],
  ['many long lines', chart('line', ['Học sinh các khối lớp', 'Giáo viên, nhân viên'], LONG)],
  [
    'below zero',
    chart(
      'column',
      ['Chênh lệch'],
      [
        ['2024', -40],
        ['2025', 120],
      ],
    ),
  ],
  [
    'only zeros',
    chart(
      'line',
      ['Lượt'],
      [
        ['9', 0],
        ['10', 0],
      ],
    ),
  ],
  [
    'bars',
    chart(
      'bar',
      ['Lượt'],
      [
        ['9', 10],
        ['10', 20],
      ],
    ),
  ],
])('%s: everything stays inside the picture', (_, block) => {
  const drawing = chartDrawing(block, NONE);
  expect(drawing).not.toBeNull();
  for (const shape of drawing?.shapes ?? []) {
    const xs =
      shape.kind === 'text'
        ? [shape.at[0] - textWidth(shape.text, shape.size) * { left: 0, center: 0.5, right: 1 }[shape.align]]
        : shape.kind === 'line'
          ? shape.points.map(([x]) => x)
          : shape.kind === 'dot'
            ? [shape.at[0]]
            : [shape.x, shape.x + shape.width];
    for (const x of xs) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(drawing?.width ?? 0);
    }
    const y = shape.kind === 'line' ? (shape.points[0]?.[1] ?? NaN) : shape.kind === 'box' ? shape.y : shape.at[1];
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(drawing?.height ?? 0);
  }
});

test('no picture of nothing', () => {
  expect(
    chartDrawing(
      chart(
        'line',
        ['Lượt'],
        [
          ['9', null],
          ['10', null],
        ],
      ),
      NONE,
    ),
  ).toBeNull();
});

test.each<[string, ChartBlock, string]>([
  [
    'one series',
    chart(
      'column',
      ['Số bản'],
      [
        ['Sách giáo khoa', 613],
        ['Sách tham khảo', 1436],
      ],
    ),
    'Biểu đồ cột: Lượt bạn đọc. Sách giáo khoa 613; Sách tham khảo 1.436. Nhiều nhất: Sách tham khảo.',
  ],
  [
    'two series, one unknown, and no single highest',
    chart(
      'line',
      ['Học sinh', 'Giáo viên'],
      [
        ['9/2025', 10, 3],
        ['10/2025', null, 3],
      ],
    ),
    'Biểu đồ đường: Lượt bạn đọc. Học sinh: 9/2025 10; 10/2025 chưa có số liệu. Giáo viên: 9/2025 3; 10/2025 3.',
  ],
])('%s in words', (_, block, words) => expect(chartDescription(block, NONE)).toBe(words));
