import { searchKey } from '../text/normal';
import { CATEGORIES, type CategoryInfo } from './category-data';
import type { CategoryGroup, CategoryId } from './ids';

export const CATEGORY_GROUPS: readonly CategoryGroup[] = ['document', 'equipment', 'activity', 'source', 'condition'];
const GROUP_NAMES: Readonly<Record<CategoryGroup, readonly string[]>> = {
  document: ['Tài liệu', 'Sách', 'Loại sách', 'Vốn tài liệu', 'Loại tài liệu', 'document'],
  equipment: ['Thiết bị', 'Cơ sở vật chất', 'CSVC', 'Loại thiết bị', 'Tài sản', 'equipment'],
  activity: ['Hoạt động', 'Loại hoạt động', 'Hình thức', 'activity'],
  source: ['Nguồn', 'Nguồn cung cấp', 'Nguồn gốc', 'source'],
  condition: ['Tình trạng', 'Tình trạng sách', 'Chất lượng', 'condition'],
};
const GROUP_BY_NAME = new Map<string, CategoryGroup>();
for (const group of CATEGORY_GROUPS)
  for (const name of GROUP_NAMES[group])
    if (!GROUP_BY_NAME.has(searchKey(name))) GROUP_BY_NAME.set(searchKey(name), group);

/** The group that a cell of the column "Nhóm" names; null when it names none. */
export function groupNamed(text: string): CategoryGroup | null {
  return GROUP_BY_NAME.get(searchKey(text)) ?? null;
}

/** The Vietnamese name of a group as "Danh mục" writes it. */
export function groupName(group: CategoryGroup): string {
  return GROUP_NAMES[group][0] ?? group;
}

const INFO_BY_ID = new Map<CategoryId, CategoryInfo>(CATEGORIES.map((info) => [info.id, info]));

/** Throws RangeError for an id that is none. */
export function categoryInfo(id: CategoryId): CategoryInfo {
  const found = INFO_BY_ID.get(id);
  if (!found) throw new RangeError(`no category ${id}`);
  return found;
}

/** The printed name of a category, e.g. "Sách giáo khoa". */
export function categoryName(id: CategoryId): string {
  return categoryInfo(id).names[0] ?? id;
}

/** What a category is counted in, e.g. "bản"; '' where it has no unit. */
export function categoryUnit(id: CategoryId): string {
  return categoryInfo(id).unit;
}

export function categoryGroup(id: CategoryId): CategoryGroup {
  return categoryInfo(id).group;
}

/** The categories of a group in the contract's order. */
export function categoriesOf(group: CategoryGroup): readonly CategoryInfo[] {
  return CATEGORIES.filter((category) => category.group === group);
}
