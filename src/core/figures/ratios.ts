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
  countLessonsPerClass(draft);
}

/** The lessons that `lessons.perClass` adds up. */
export const LESSONS: readonly IndicatorId[] = ['lessons.reading', 'lessons.subject'];

/** Lessons a class: unknown without the number of classes, or where neither kind of lesson is known. */
function countLessonsPerClass(draft: FigureDraft): void {
  const known = LESSONS.filter((id) => draft.value(id) !== null);
  const [first] = known;
  const classes = draft.value('people.classes');
  if (first === undefined || classes === null || classes === 0) return;
  const lessons = known.reduce((sum, id) => sum + (draft.value(id) ?? 0), 0);
  const unread = known.reduce((sum, id) => sum + draft.unread(id), LESSONS.length - known.length);
  draft.put('lessons.perClass', lessons / classes, unread, draft.origin(first));
}
