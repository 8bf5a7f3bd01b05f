import { addressName, cellName, type CellAddress } from '../sheet/address';
import type { IndicatorId } from '../library/ids';
import type { RestId } from './totals';

/** The words of the sheet "Số liệu". They are part of the printed document, like the labels of the indicators. */
export type Family =
  | 'copies'
  | 'titles'
  | 'value'
  | 'periodicals'
  | 'movements'
  | 'equipment'
  | 'places'
  | 'activities'
  | 'readers'
  | 'people'
  | 'ratios'
  | 'lessons'
  | 'spaces'
  | 'budget'
  | 'legal'
  | 'assessment';

export interface FamilyInfo {
  readonly id: Family;
  readonly heading: string;
  /** What the ids of its indicators begin with. */
  readonly prefixes: readonly string[];
  /** Single figures that came later and do not stand with the others whose ids begin like theirs: rows of the sheet never move. */
  readonly ids?: readonly IndicatorId[];
}

/** In the order of the sheet. */
export const FAMILIES: readonly FamilyInfo[] = [
  { id: 'copies', heading: 'Vốn tài liệu: số bản', prefixes: ['copies'] },
  { id: 'titles', heading: 'Vốn tài liệu: số tên', prefixes: ['titles'] },
  { id: 'value', heading: 'Vốn tài liệu: giá trị', prefixes: ['value'] },
  { id: 'periodicals', heading: 'Báo, tạp chí', prefixes: ['periodicals'] },
  {
    id: 'movements',
    heading: 'Bổ sung và thanh lọc trong năm',
    prefixes: ['additions', 'withdrawals', 'opening', 'closing'],
  },
  { id: 'equipment', heading: 'Thiết bị', prefixes: ['equipment'] },
  { id: 'places', heading: 'Chỗ ngồi và diện tích', prefixes: ['seats', 'area'] },
  { id: 'activities', heading: 'Hoạt động', prefixes: ['activities', 'bibliography'] },
  { id: 'readers', heading: 'Bạn đọc', prefixes: ['visits', 'loans'] },
  { id: 'people', heading: 'Học sinh, giáo viên', prefixes: ['people'] },
  { id: 'ratios', heading: 'Tỉ lệ', prefixes: ['ratio'] },
  {
    id: 'lessons',
    heading: 'Tiết học và hoạt động theo chủ đề (đã nằm trong số hoạt động ở trên)',
    prefixes: ['lessons'],
    ids: [
      'activities.readingDay',
      'activities.lifelongWeek',
      'activities.orientation',
      'activities.mobileLibrary',
      'activities.donation',
    ],
  },
  {
    id: 'spaces',
    heading: 'Không gian đọc, tài liệu số',
    prefixes: ['places', 'rooms', 'computers', 'digital'],
    ids: ['area.reading'],
  },
  { id: 'budget', heading: 'Kinh phí', prefixes: ['budget'] },
  { id: 'legal', heading: 'Sách pháp luật (đã nằm trong số bản ở trên)', prefixes: [], ids: ['copies.legal'] },
  { id: 'assessment', heading: 'Tự đánh giá thư viện', prefixes: ['assessment'] },
];

export const HEADERS = ['Chỉ tiêu', 'Đơn vị', 'Năm nay', 'Năm trước', 'Chênh lệch', 'Tỉ lệ %', 'Nguồn'] as const;
export const TITLE = 'SỐ LIỆU BÁO CÁO THƯ VIỆN';
export const YEAR_PREFIX = 'Năm học ';
export const NOTE = 'Số năm nay do Excel tính trực tiếp từ các sổ của thư viện; bấm vào cột Nguồn để đến nơi lấy số.';
export const UNKNOWN = 'chưa có số liệu';
/** In the source column of figures whose reading a person has still to confirm. */
export const UNCONFIRMED = 'chưa xác nhận';
/** In the source column of figures that no formula can give (a contract). */
export const BY_SOFTWARE = 'do phần mềm tính';
/** In the source column of figures made of other rows of this sheet. */
export const FROM_THIS_SHEET = 'tính từ các dòng trên trang này';
/** The rows of what belongs to none of the parts of a total. */
export const REST_LABELS: Readonly<Record<RestId, string>> = {
  'rest.copies': 'Chưa rõ loại',
  'rest.titles': 'Chưa rõ loại',
  'rest.value': 'Chưa rõ loại',
  'rest.additions': 'Chưa rõ loại',
  'rest.sources': 'Chưa rõ nguồn',
  'rest.activities': 'Chưa rõ loại',
};

/** "chưa gồm Sách thiếu nhi": what is unknown is not in a total. */
export function notIncluded(labels: readonly string[]): string {
  return `chưa gồm ${labels.map((label) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)).join(', ')}`;
}

/** The cells whose number is text, in the source column; those of the source's own sheet by name alone. */
export function readForExcel(cells: readonly CellAddress[], sheet: string | null): string {
  const names = cells.map((cell) => (cell.sheet === sheet ? cellName(cell.row, cell.column) : addressName(cell)));
  return `phần mềm đọc giúp Excel số ghi bằng chữ ở ${names.join(', ')}`;
}
