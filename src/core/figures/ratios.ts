import type { IndicatorId } from '../library/ids';
import type { FigureDraft } from './draft';

/** Ratios of two figures (docs/WORKBOOK.md, "What exactly is counted" 11). */
export const RATIOS: readonly (readonly [id: IndicatorId, numerator: IndicatorId, denominator: IndicatorId])[] = [
  ['ratio.copiesPerPupil', 'copies.total', 'people.pupils'],
  ['ratio.visitsPerPupil', 'visits.pupil', 'people.pupils'],
  ['ratio.turnover', 'loans.total', 'copies.total'],
];

/** A ratio is unknown when either figure is, or when it would divide by 0. */
export function countRatios(draft: FigureDraft): void {
  for (const [id, over, under] of RATIOS) {
    const [numerator, denominator] = [draft.value(over), draft.value(under)];
    if (numerator === null || denominator === null || denominator === 0) continue;
    draft.put(id, numerator / denominator, draft.unread(over) + draft.unread(under), draft.origin(over));
  }
}
