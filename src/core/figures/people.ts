import type { LibraryBook } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import type { ProfileName } from '../library/profile';
import type { FigureDraft } from './draft';

/** Figures that are facts of the profile. */
export const PROFILE_FIGURES: readonly (readonly [IndicatorId, ProfileName])[] = [
  ['people.pupils', 'Số học sinh'],
  ['people.teachers', 'Số giáo viên'],
  ['people.classes', 'Số lớp'],
  ['people.collaborators', 'Số cộng tác viên'],
  ['area.indoor', 'Diện tích trong nhà'],
  ['area.outdoor', 'Diện tích ngoài trời'],
  ['ratio.pupilsWithTextbooks', 'Tỉ lệ học sinh có đủ sách giáo khoa'],
  ['ratio.teachersWithTextbooks', 'Tỉ lệ giáo viên có đủ sách giáo khoa'],
];

/** People, areas (m²) and percentages (0–100) as the profile states them. */
export function takeProfileFigures(draft: FigureDraft, book: LibraryBook): void {
  for (const [id, name] of PROFILE_FIGURES) {
    const fact = book.profile.get(name);
    if (fact) draft.put(id, fact.number, 0, fact.cell);
  }
  draft.putTotal('area.total', ['area.indoor', 'area.outdoor']);
}
