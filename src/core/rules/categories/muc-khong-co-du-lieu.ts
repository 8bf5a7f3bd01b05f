import type { LibraryBook } from '../../intake/book';
import { isPreschool } from '../../report/letterhead';
import { categoriesOf, categoryName } from '../../library/categories';
import type { CategoryGroup, CategoryId, IndicatorId, SectionId } from '../../library/ids';
import type { Found, Rule, RuleInput } from '../rule';
import { activityKinds } from '../shared/activity-kinds';
import { equipmentCategory } from '../shared/equipment';
import { withParts } from '../shared/finding-parts';
import { nowhere } from '../shared/found';
import { anySection } from '../shared/needs';
import { rowCategories } from '../shared/row-category';
import { inSlices } from '../shared/scan';

const GROUPS: readonly (readonly [CategoryGroup, SectionId, string])[] = [
  ['document', 'holdings', 'copies'],
  ['equipment', 'equipment', 'equipment'],
  ['activity', 'activities', 'activities'],
];
/** "Other" ones may well be empty, and newspapers have a rule and a section of their own. */
const NEVER: ReadonlySet<CategoryId> = new Set<CategoryId>(['other', 'otherEquipment', 'otherActivity', 'periodical']);

/** Of pupils with textbooks only. */
const SCHOOL_ONLY: ReadonlySet<CategoryId> = new Set<CategoryId>([
  'textbook',
  'textbookCheck',
  'distribution',
  'recall',
]);

/** Categories of the report that no row of their section has, although the section is there; one finding a section, which lists them. */
export const mucKhongCoDuLieu: Rule = {
  id: 'muc-khong-co-du-lieu',
  family: 'categories',
  severity: 'canh-bao',
  missing: anySection('holdings', 'equipment', 'activities'),
  *check(input): Generator<Found | null> {
    const preschool = isPreschool(input.book.profile);
    for (const [group, section, figures] of GROUPS) {
      if (!input.book.tables.some((table) => table.section === section && table.rows.length > 0)) continue;
      const present = yield* presentCategories(input.book, section);
      const absent = categoriesOf(group).filter(
        ({ id }) =>
          !(preschool && SCHOOL_ONLY.has(id)) &&
          !NEVER.has(id) &&
          !present.has(id) &&
          !isCounted(input, `${figures}.${id}` as IndicatorId),
      );
      if (absent.length === 0) continue;
      const parts = absent.map(({ id }) => ({ key: nowhere([group, id]).key, says: categoryName(id) }));
      yield withParts(nowhere([group], { group, section }), parts);
    }
  },
};

function isCounted({ figures }: RuleInput, id: IndicatorId): boolean {
  return (figures.get(id)?.value ?? 0) > 0;
}

function* presentCategories(book: LibraryBook, section: SectionId): Generator<null, Set<CategoryId>> {
  const present = new Set<CategoryId>();
  for (const table of book.tables) {
    if (table.section !== section) continue;
    if (table.constants.category && table.rows.length > 0) present.add(table.constants.category);
    const categoryOf = rowCategories(table);
    let last: CategoryId | null = null;
    yield* inSlices(table.rows.length, (from, to) => {
      for (let i = from; i < to; i++) {
        if (section === 'activities') for (const kind of activityKinds(book, table, i)) present.add(kind);
        else {
          const category = section === 'equipment' ? equipmentCategory(book, table, i) : categoryOf(i);
          if (category && category !== last) present.add(category);
          last = category;
        }
      }
    });
  }
  return present;
}
