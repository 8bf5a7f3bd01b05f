import type { FigureSet } from '../figures/figure';
import type { IndicatorId } from '../library/ids';
import { indicatorInfo, INDICATORS } from '../library/indicators';

/** A figure beside last year's. */
export interface FigureLine {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
  /** Digits after the comma when shown. */
  readonly decimals: number;
  readonly value: number | null;
  readonly previous: number | null;
  /** Null where one of the two is unknown. */
  readonly difference: number | null;
  /** Of last year's value, in per cent; null where the difference is unknown or last year's value is 0. */
  readonly percent: number | null;
  /** A question is open about how it is read. */
  readonly unconfirmed: boolean;
}

/**
 * What is known of this year or of last year, what changed most first: a figure that was known and no longer is, then by the size of the change in per cent
 * (from 0 to something counts as more than any per cent), then what nothing can be compared with, in the order of the contract.
 */
export function figureLines(figures: FigureSet): FigureLine[] {
  const lines = [...figures.values()].flatMap(({ id, value, previous, unconfirmed = false }): FigureLine[] => {
    if (value === null && previous === null) return [];
    const { label, unit, decimals } = indicatorInfo(id);
    const difference = value === null || previous === null ? null : rounded(value - previous);
    const percent = difference === null || previous === null || previous === 0 ? null : (difference / previous) * 100;
    return [{ id, label, unit, decimals, value, previous, difference, percent, unconfirmed }];
  });
  return lines
    .map((line, order) => ({ line, order, weight: weightOf(line) }))
    .sort((a, b) => (a.weight === b.weight ? a.order - b.order : b.weight - a.weight))
    .map(({ line }) => line);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Unknown now: above everything. Nothing to compare with: below what is unchanged. */
function weightOf({ value, previous, difference, percent }: FigureLine): number {
  if (value === null) return Number.POSITIVE_INFINITY;
  if (previous === null) return -1;
  if (percent !== null) return Math.abs(percent);
  return difference === 0 ? 0 : Number.MAX_VALUE;
}

/** A figure that is not what it was at some earlier time of the same year. */
export interface FigureChange {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
  readonly before: number | null;
  readonly now: number | null;
}

/** Known figures as one text, "copies.total=4098; copies.textbook=613", that stands in a cell and can be read by a person. */
export function figuresText(figures: FigureSet): string {
  return [...figures.values()]
    .flatMap(({ id, value }) => (value === null ? [] : [`${id}=${rounded(value)}`]))
    .join('; ');
}

const IDS: ReadonlyMap<string, IndicatorId> = new Map(INDICATORS.map(({ id }) => [id, id]));

/** The figures of such a text; what somebody has made unreadable in it is left out. */
export function parseFigures(text: string): ReadonlyMap<IndicatorId, number> {
  const figures = new Map<IndicatorId, number>();
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim());
    const id = IDS.get(name);
    if (id !== undefined && value !== '' && Number.isFinite(Number(value))) figures.set(id, Number(value));
  }
  return figures;
}

/** Which figures differ from those that were known then, in the order of the contract. */
export function figureChanges(before: ReadonlyMap<IndicatorId, number>, figures: FigureSet): FigureChange[] {
  if (before.size === 0) return [];
  return INDICATORS.flatMap(({ id, label, unit }): FigureChange[] => {
    const then = before.get(id) ?? null;
    const value = figures.get(id)?.value ?? null;
    const now = value === null ? null : rounded(value);
    return then === now ? [] : [{ id, label, unit, before: then, now }];
  });
}
