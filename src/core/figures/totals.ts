import { ACTIVITY_CATEGORIES, BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import type { FigureSet } from './figure';

/** What of a total belongs to none of its parts: rows whose type, kind or source is unknown. It is no indicator. */
export type RestId =
  'rest.copies' | 'rest.titles' | 'rest.value' | 'rest.additions' | 'rest.sources' | 'rest.activities';

/** A figure that is the sum of others by definition (docs/WORKBOOK.md, "What exactly is counted" 22). */
export interface Total {
  readonly id: IndicatorId;
  readonly parts: readonly IndicatorId[];
  /** null where the parts are all that there is. */
  readonly rest: RestId | null;
}

const byType = (head: 'copies' | 'titles' | 'value' | 'additions.copies') =>
  BOOK_CATEGORIES.map((type): IndicatorId => `${head}.${type}`);

export const TOTALS: readonly Total[] = [
  { id: 'copies.total', parts: byType('copies'), rest: 'rest.copies' },
  { id: 'titles.total', parts: byType('titles'), rest: 'rest.titles' },
  { id: 'value.total', parts: byType('value'), rest: 'rest.value' },
  { id: 'additions.copies', parts: byType('additions.copies'), rest: 'rest.additions' },
  { id: 'seats.total', parts: ['seats.reading', 'seats.mobile'], rest: null },
  { id: 'area.total', parts: ['area.indoor', 'area.outdoor'], rest: null },
  {
    id: 'activities.total',
    parts: ACTIVITY_CATEGORIES.map((kind): IndicatorId => `activities.${kind}`),
    rest: 'rest.activities',
  },
  { id: 'visits.total', parts: ['visits.pupil', 'visits.teacher'], rest: null },
  { id: 'loans.total', parts: ['loans.pupil', 'loans.teacher'], rest: null },
  { id: 'budget.total', parts: ['budget.state', 'budget.social'], rest: null },
];

/** The same total once more by another division. */
export const SOURCES: Total = {
  id: 'additions.copies',
  parts: SOURCE_CATEGORIES.map((source): IndicatorId => `additions.copies.source.${source}`),
  rest: 'rest.sources',
};

/** Every row of a rest, in the order of the sheet. */
export const RESTS: readonly (Total & { readonly rest: RestId })[] = [...TOTALS, SOURCES].flatMap((total) => {
  const { rest } = total;
  return rest === null ? [] : [{ ...total, rest }];
});

/** The number left of a total after its parts, unknown parts counting nothing; null when the total is unknown. */
export function restOf(
  figures: FigureSet,
  { id, parts }: Pick<Total, 'id' | 'parts'>,
  of: 'value' | 'previous' = 'value',
): number | null {
  const whole = figures.get(id)?.[of] ?? null;
  if (whole === null) return null;
  let rest = whole;
  for (const part of parts) rest -= figures.get(part)?.[of] ?? 0;
  // Sums of fractions in another order leave crumbs.
  const clean = Math.abs(rest) < 1e-9 * Math.max(1, Math.abs(whole)) ? 0 : rest;
  return Number.isFinite(clean) ? clean : null;
}

/** The parts that a known total does not hold because nothing is known of them; none where no part is known, for then the rest is all of it. */
export function missingParts(figures: FigureSet, { id, parts }: Pick<Total, 'id' | 'parts'>): readonly IndicatorId[] {
  if ((figures.get(id)?.value ?? null) === null) return [];
  const missing = parts.filter((part) => (figures.get(part)?.value ?? null) === null);
  return missing.length === parts.length ? [] : missing;
}

/** The total of this id; undefined for figures that are no sum of others. */
export function totalNamed(id: IndicatorId): Total | undefined {
  return TOTALS.find((total) => total.id === id);
}
