import type { FigureSet } from '../figures/figure';
import { missingParts, restOf, totalNamed } from '../figures/totals';
import { indicatorInfo } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import type { FigurePart, Inline } from './document';
import { numberText } from './number-text';

/** Digits after the comma: the indicator's own, one for percentages of change. */
export function decimalsOf(id: IndicatorId, of: FigurePart): number {
  return of === 'percent' ? 1 : indicatorInfo(id).decimals;
}

/** Below this a number prints as 0 at every precision, and nothing is a percentage of it. */
export const NOTHING = 0.0005;

/** The parts that a total lacks because nothing is known of them; none for figures that are no total. */
export function lacking(figures: FigureSet, id: IndicatorId): readonly IndicatorId[] {
  const total = totalNamed(id);
  return total ? missingParts(figures, total) : [];
}

/**
 * Whether this year's total lacks a part that last year's may hold: their difference would be that of the part. Where last year's is the sum of the same parts
 * ("Giáo viên" is never counted), the two can be compared. A 0 that nobody wrote is no fall either.
 */
export function isOfLess(figures: FigureSet, id: IndicatorId): boolean {
  if (figures.get(id)?.silent) return true;
  const total = totalNamed(id);
  const missing = lacking(figures, id);
  if (!total || missing.length === 0) return false;
  const same = total.parts.filter((part) => !missing.includes(part));
  return restOf(figures, { id, parts: same }, 'previous') !== 0;
}

/** One number of an indicator; null = unknown. A change in per cent of 0 is unknown too, and so is the change of a total that lacks a part. */
export function figureNumber(figures: FigureSet, id: IndicatorId, of: FigurePart): number | null {
  const figure = figures.get(id);
  if (!figure) return null;
  const { value, previous } = figure;
  if (of === 'value') return value;
  if (of === 'previous') return previous;
  if (value === null || previous === null || isOfLess(figures, id)) return null;
  if (of === 'difference') return orUnknown(value - previous);
  return Math.abs(previous) < NOTHING ? null : orUnknown(((value - previous) / previous) * 100);
}

/** Absurd numbers in cells (1E308) run over; nobody can print that. */
function orUnknown(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** 1: rose, -1: fell, 0: stands still at the precision that is printed, null: one of the two values is unknown, or this year's lacks a part. */
export function trendOf(figures: FigureSet, id: IndicatorId): 1 | 0 | -1 | null {
  const value = figureNumber(figures, id, 'value');
  const previous = figureNumber(figures, id, 'previous');
  if (value === null || previous === null || isOfLess(figures, id)) return null;
  const scale = 10 ** decimalsOf(id, 'value');
  const printed = Math.round(value * scale) - Math.round(previous * scale);
  const change = Number.isFinite(printed) ? printed : value < previous ? -1 : value > previous ? 1 : 0;
  return change > 0 ? 1 : change < 0 ? -1 : 0;
}

export const TREND_WORDS = {
  up: 'tăng',
  down: 'giảm',
  same: 'giữ nguyên',
  unknown: 'chưa có số liệu để so sánh',
} as const;

/** What stands in a table cell whose figure is unknown. */
export const UNKNOWN_CELL = '-';

/** The text of one piece. Unknown figures, which are left only in table cells, print as `UNKNOWN_CELL`. */
export function inlineText(inline: Inline, figures: FigureSet): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'figure': {
      const value = figureNumber(figures, inline.id, inline.of);
      if (value === null) return UNKNOWN_CELL;
      const text = numberText(value, decimalsOf(inline.id, inline.of));
      const signed = inline.of === 'difference' || inline.of === 'percent';
      return signed && value > 0 && text !== '0' ? `+${text}` : text;
    }
    case 'trend':
      return trendText(figures, inline);
    case 'remainder': {
      const rest = restOf(figures, { id: inline.total, parts: inline.parts }, inline.of);
      return rest === null ? UNKNOWN_CELL : numberText(rest, decimalsOf(inline.total, 'value'));
    }
    case 'sum':
      return inlineText(inline.total, figures);
    case 'number':
      return inline.value === null ? UNKNOWN_CELL : numberText(inline.value);
  }
}

function trendText(figures: FigureSet, { id, amount, than, unit }: Extract<Inline, { kind: 'trend' }>): string {
  const trend = trendOf(figures, id);
  if (trend === null) return `${TREND_WORDS.unknown}${than === null ? '' : ` với ${than}`}`;
  const tail = than === null ? '' : ` so với ${than}`;
  if (trend === 0) return `${TREND_WORDS.same}${tail}`;
  const word = trend > 0 ? TREND_WORDS.up : TREND_WORDS.down;
  if (!amount) return `${word}${tail}`;
  const { unit: own, decimals } = indicatorInfo(id);
  // Both ends are rounded as they are printed, so that the difference agrees with the table beside it.
  const scale = 10 ** decimals;
  const value = Math.round((figureNumber(figures, id, 'value') ?? 0) * scale);
  const previous = Math.round((figureNumber(figures, id, 'previous') ?? 0) * scale);
  const change = orUnknown(Math.abs(value - previous) / scale);
  if (change === null) return `${word}${tail}`;
  return `${word} ${numberText(change, decimals)}${unitText(unit ?? own)}${tail}`;
}

/** A unit after a number: "%" without a space, "-" (no unit) not at all. */
export function unitText(unit: string): string {
  if (unit === '' || unit === '-') return '';
  return unit === '%' ? '%' : ` ${printedUnit(unit)}`;
}

/** "m2" as it is printed: "m²". */
export function printedUnit(unit: string): string {
  return unit.replace('m2', 'm²');
}

/** A whole sentence as text. */
export function sentenceText(inlines: readonly Inline[], figures: FigureSet): string {
  return inlines.map((inline) => inlineText(inline, figures)).join('');
}
