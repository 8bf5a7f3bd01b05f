import { BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';

export interface Whole {
  readonly total: IndicatorId;
  readonly parts: readonly IndicatorId[];
  /** Parts that schools leave out when they have none. */
  readonly optional: readonly IndicatorId[];
}

const NEEDED_BOOKS = BOOK_CATEGORIES.filter((category) => category !== 'other');

/** Indicators that are the sum of others. */
export const WHOLES: readonly Whole[] = [
  { total: 'copies.total', parts: NEEDED_BOOKS.map((c): IndicatorId => `copies.${c}`), optional: ['copies.other'] },
  { total: 'titles.total', parts: NEEDED_BOOKS.map((c): IndicatorId => `titles.${c}`), optional: ['titles.other'] },
  { total: 'value.total', parts: NEEDED_BOOKS.map((c): IndicatorId => `value.${c}`), optional: ['value.other'] },
  {
    total: 'additions.copies',
    parts: NEEDED_BOOKS.map((c): IndicatorId => `additions.copies.${c}`),
    optional: ['additions.copies.other'],
  },
  {
    total: 'additions.copies',
    parts: SOURCE_CATEGORIES.filter((s) => s !== 'otherSource').map((s): IndicatorId => `additions.copies.source.${s}`),
    optional: ['additions.copies.source.otherSource'],
  },
  { total: 'seats.total', parts: ['seats.reading', 'seats.mobile'], optional: [] },
  { total: 'area.total', parts: ['area.indoor', 'area.outdoor'], optional: [] },
  { total: 'visits.total', parts: ['visits.pupil', 'visits.teacher'], optional: [] },
  { total: 'loans.total', parts: ['loans.pupil', 'loans.teacher'], optional: [] },
];
