import type { LibraryBook, ProfileFact } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import type { ProfileName } from '../library/profile';
import { parseSchoolYear, type SchoolYear } from '../library/school-year';
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
  ['lessons.reading', 'Tiết đọc thư viện'],
  ['lessons.subject', 'Tiết học tại thư viện'],
  ['places.green', 'Thư viện xanh, góc đọc'],
  ['places.classShelf', 'Lớp có tủ sách'],
  ['rooms.count', 'Số phòng thư viện'],
  ['area.reading', 'Diện tích không gian đọc'],
  ['digital.items', 'Tài liệu số'],
  ['budget.state', 'Kinh phí ngân sách'],
  ['budget.social', 'Kinh phí xã hội hóa'],
  ['budget.total', 'Tổng kinh phí'],
];

/** A fact whose cell names another school year than the reported one is none of this year's. */
function isOfYear({ text }: ProfileFact, year: SchoolYear): boolean {
  const named = /20\d{2}\s*[-–]\s*20\d{2}/.exec(text)?.[0];
  return named === undefined || parseSchoolYear(named)?.start === year.start;
}

/** Facts of the whole year, of which a term or a month has no part that is known. */
const OF_WHOLE_YEAR = /^(?:lessons|budget)\./;

/** The figures that the profile gives this year: none of those that the records themselves say (`isKnown`). */
function profileFigures(
  book: LibraryBook,
  year: SchoolYear,
  isKnown: (id: IndicatorId) => boolean,
): readonly (readonly [IndicatorId, ProfileFact])[] {
  const all = PROFILE_FIGURES.flatMap(([id, name]) => {
    const fact = book.profile.get(name);
    return fact && isOfYear(fact, year) && !isKnown(id) ? [[id, fact] as const] : [];
  });
  // A total is what its parts add up to; a stated one counts only where neither part is known.
  const partKnown = all.some(
    ([id, { number }]) => number !== null && (id === 'budget.state' || id === 'budget.social'),
  );
  return partKnown ? all.filter(([id]) => id !== 'budget.total') : all;
}

/** People, areas (m²), percentages (0–100), lessons, places and money (đồng) as the profile states them. `wholeYear`: false for a term or a month. */
export function takeProfileFigures(draft: FigureDraft, book: LibraryBook, year: SchoolYear, wholeYear = true): void {
  for (const [id, fact] of profileFigures(book, year, (known) => draft.value(known) !== null))
    if (wholeYear || !OF_WHOLE_YEAR.test(id)) draft.put(id, fact.number, 0, fact.cell);
  draft.putTotal('area.total', ['area.indoor', 'area.outdoor']);
  if (draft.value('budget.state') !== null || draft.value('budget.social') !== null)
    draft.putTotal('budget.total', ['budget.state', 'budget.social']);
}
