import type { FigureSet } from '../figures/figure';
import type { ChartBlock, Inline } from './document';
import { restOf } from '../figures/totals';
import { figureNumber } from './figure-text';
import { numberText } from './number-text';

/** A chart with its figures read: what is drawn and what is told to those who do not see it. */
export interface ChartNumbers {
  readonly chart: ChartBlock['chart'];
  readonly series: readonly string[];
  /** `values` has one number for each series; null = unknown. */
  readonly points: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

function numberOf(inlines: readonly Inline[] | undefined, figures: FigureSet): number | null {
  const [only] = inlines ?? [];
  switch (only?.kind) {
    case 'figure':
      return figureNumber(figures, only.id, only.of);
    case 'remainder':
      return restOf(figures, { id: only.total, parts: only.parts }, only.of);
    case 'sum':
      return numberOf([only.total], figures);
    case 'number':
      return only.value;
    default:
      return null;
  }
}

export function chartNumbers({ chart, series, points }: ChartBlock, figures: FigureSet): ChartNumbers {
  return {
    chart,
    series,
    points: points.map(({ label, values }) => ({
      label,
      values: series.map((_, index) => numberOf(values[index], figures)),
    })),
  };
}

const SHAPES = { column: 'Biểu đồ cột', bar: 'Biểu đồ thanh', line: 'Biểu đồ đường' } as const;

/**
 * What a screen reader says instead of the picture: its kind, its title and every number in it. "Biểu đồ cột: Vốn tài liệu theo loại (bản). Sách
 * giáo khoa 613; Sách nghiệp vụ 589. Nhiều nhất: Sách giáo khoa."
 */
export function chartDescription(block: ChartBlock, figures: FigureSet): string {
  const { series, points } = chartNumbers(block, figures);
  const sentences = series.map((name, index) => {
    const told = points.map(({ label, values }) => {
      const value = values[index] ?? null;
      return `${label} ${value === null ? 'chưa có số liệu' : numberText(value, 2)}`;
    });
    return `${series.length > 1 ? `${name}: ` : ''}${told.join('; ')}.${most(points, index)}`;
  });
  return [`${SHAPES[block.chart]}: ${block.title}.`, ...sentences].join(' ').normalize('NFC');
}

/** Which point stands out, where one does. */
function most(points: ChartNumbers['points'], series: number): string {
  const known = points.flatMap(({ label, values }) => {
    const value = values[series] ?? null;
    return value === null ? [] : [{ label, value }];
  });
  const highest = Math.max(...known.map(({ value }) => value));
  const [first, second] = known.filter(({ value }) => value === highest);
  return first && !second && known.length > 1 ? ` Nhiều nhất: ${first.label}.` : '';
}
