import { categoryUnit, CATEGORIES } from '../../library/categories';
import type { CategoryId, DocumentCategory } from '../../library/ids';
import { sameUnit, standardUnit } from '../../library/units';
import { exactKey } from '../../text/normal';

/** Units of other things than furniture and devices. */
const NEVER_EQUIPMENT = [
  'bản',
  'tên',
  'tờ',
  'lần',
  'buổi',
  'thư mục',
  'tư liệu',
  'hội thi',
  'lượt',
  'đồng',
  '%',
  'tập',
  'm2',
];
const OTHER_WORDS = [
  'kg',
  'kilôgam',
  'lít',
  'mét',
  'cm',
  'học sinh',
  'lớp',
  'tác phẩm',
  'chỗ',
  'chỗ ngồi',
  'trang',
  'giờ',
  'ngày',
  'tháng',
];
const WRONG_FOR_EQUIPMENT = new Set([...NEVER_EQUIPMENT, ...OTHER_WORDS].map(key));
/** What copies of books are counted in; volumes and sheets are as good for other documents. */
const RIGHT_FOR_BOOKS = new Set(['bản', 'tập'].map(key));
const RIGHT_FOR_OTHER_DOCUMENTS = new Set(['bản', 'tập', 'tờ', 'chiếc', 'hộp', 'bộ', 'đĩa', 'tấm', 'bức'].map(key));
const RIGHT_FOR_PERIODICALS = new Set(['tên', 'tờ', 'bản', 'loại', 'báo', 'tạp chí'].map(key));
const DOCUMENTS: ReadonlySet<CategoryId> = new Set(
  CATEGORIES.filter(({ group }) => group === 'document').map(({ id }) => id),
);

function key(unit: string): string {
  return exactKey(standardUnit(unit) ?? unit) || unit;
}

/** Whether a unit can be right for rows of a category. Equipment is counted in many ways; only units of other things are wrong there. */
export function unitFits(category: CategoryId | null, unit: string): boolean {
  const wanted = category === null ? '' : categoryUnit(category);
  if (wanted !== '' && sameUnit(wanted, unit)) return true;
  if (category !== null && DOCUMENTS.has(category)) return documentUnits(category as DocumentCategory).has(key(unit));
  return !WRONG_FOR_EQUIPMENT.has(key(unit));
}

function documentUnits(category: DocumentCategory): ReadonlySet<string> {
  if (category === 'periodical') return RIGHT_FOR_PERIODICALS;
  return category === 'other' ? RIGHT_FOR_OTHER_DOCUMENTS : RIGHT_FOR_BOOKS;
}

/** The unit that the report prints for a category; '' where it has none. */
export function unitOf(category: CategoryId | null): string {
  return category === null ? '' : categoryUnit(category);
}
