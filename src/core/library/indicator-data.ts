import { categoriesOf, categoryName, categoryUnit } from './categories';
import { LATER_INDICATORS } from './later-indicators';
import { one, type IndicatorInfo } from './indicator-info';
import type { ActivityCategory, BookCategory, EquipmentCategory, SourceCategory } from './ids';

export type { IndicatorInfo };

export const BOOK_CATEGORIES: readonly BookCategory[] = ['textbook', 'professional', 'reference', 'children', 'other'];
export const SOURCE_CATEGORIES: readonly SourceCategory[] = ['purchased', 'allocated', 'donated', 'otherSource'];
export const EQUIPMENT_CATEGORIES = categoriesOf('equipment').map((info) => info.id) as readonly EquipmentCategory[];
export const ACTIVITY_CATEGORIES = categoriesOf('activity').map((info) => info.id) as readonly ActivityCategory[];

const SHORT: Readonly<Record<BookCategory, string>> = {
  textbook: 'SGK',
  professional: 'SNV',
  reference: 'STK',
  children: 'STN',
  other: 'tài liệu khác',
};

/** "Sách giáo khoa" → "sách giáo khoa", to stand inside a label. */
function inner(category: BookCategory): string {
  const name = categoryName(category);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Every indicator of the contract, in its order. */
export const INDICATORS: readonly IndicatorInfo[] = [
  ...BOOK_CATEGORIES.map((c) =>
    one(`copies.${c}`, categoryName(c), 'bản', [
      SHORT[c],
      `Số bản ${inner(c)}`,
      `Số bản ${SHORT[c]}`,
      `Tổng số bản ${inner(c)}`,
    ]),
  ),
  one('copies.total', 'Tổng số bản sách', 'bản', [
    'Tổng số bản',
    'Tổng số sách',
    'Tổng số tài liệu',
    'Số bản sách',
    'Tổng vốn tài liệu',
    'Tổng cộng số bản',
    'Tổng số bản tài liệu',
    'Vốn tài liệu',
  ]),
  ...BOOK_CATEGORIES.map((c) =>
    one(`titles.${c}`, `Số tên ${inner(c)}`, 'tên', [
      `Số tên ${SHORT[c]}`,
      `Số đầu sách ${SHORT[c]}`,
      `Tên ${inner(c)}`,
    ]),
  ),
  one('titles.total', 'Tổng số tên sách', 'tên', [
    'Tổng số đầu sách',
    'Số đầu sách',
    'Số tên sách',
    'Tổng số tên',
    'Tổng số nhan đề',
  ]),
  ...BOOK_CATEGORIES.map((c) =>
    one(`value.${c}`, `Giá trị ${inner(c)}`, 'đồng', [
      `Giá trị ${SHORT[c]}`,
      `Trị giá ${inner(c)}`,
      `Số tiền ${SHORT[c]}`,
    ]),
  ),
  one('value.total', 'Tổng giá trị', 'đồng', [
    'Tổng trị giá',
    'Tổng giá trị sách',
    'Giá trị vốn tài liệu',
    'Tổng số tiền',
    'Tổng giá trị tài liệu',
  ]),
  one('periodicals.titles', 'Số tên báo, tạp chí', 'tên', [
    'Báo, tạp chí',
    'Số tên báo',
    'Tên báo, tạp chí',
    'Số loại báo, tạp chí',
    'Số đầu báo, tạp chí',
  ]),
  one('periodicals.issues', 'Số tờ báo, tạp chí', 'tờ', ['Số tờ báo', 'Số bản báo, tạp chí', 'Số số báo, tạp chí']),
  one('additions.copies', 'Số bản bổ sung', 'bản', [
    'Bổ sung',
    'Số sách bổ sung',
    'Sách bổ sung',
    'Tổng số bản bổ sung',
    'Số bản bổ sung trong năm',
  ]),
  one('additions.titles', 'Số tên bổ sung', 'tên', ['Số đầu sách bổ sung', 'Số tên sách bổ sung']),
  one('additions.value', 'Giá trị bổ sung', 'đồng', [
    'Giá trị sách bổ sung',
    'Kinh phí bổ sung',
    'Trị giá bổ sung',
    'Số tiền bổ sung',
  ]),
  ...BOOK_CATEGORIES.map((c) =>
    one(`additions.copies.${c}`, `${categoryName(c)} bổ sung`, 'bản', [
      `${SHORT[c]} bổ sung`,
      `Bổ sung ${inner(c)}`,
      `Bổ sung ${SHORT[c]}`,
    ]),
  ),
  one('additions.copies.source.purchased', 'Bổ sung do trường mua', 'bản', ['Bổ sung do mua', 'Trường mua']),
  one('additions.copies.source.allocated', 'Bổ sung do cấp phát', 'bản', ['Bổ sung do được cấp', 'Cấp phát']),
  one('additions.copies.source.donated', 'Bổ sung do biếu, tặng', 'bản', [
    'Bổ sung do tặng',
    'Biếu, tặng',
    'Bổ sung do quyên góp',
  ]),
  one('additions.copies.source.otherSource', 'Bổ sung nguồn khác', 'bản', [
    'Bổ sung do nguồn khác',
    'Bổ sung từ nguồn khác',
  ]),
  one('withdrawals.copies', 'Số bản thanh lọc', 'bản', [
    'Số bản thanh lý',
    'Sách thanh lý',
    'Thanh lý',
    'Thanh lọc',
    'Số sách thanh lọc',
    'Sách thanh lọc',
    'Số sách thanh lý',
  ]),
  one('withdrawals.value', 'Giá trị thanh lọc', 'đồng', [
    'Giá trị thanh lý',
    'Trị giá thanh lý',
    'Giá trị sách thanh lý',
  ]),
  one('opening.copies', 'Số bản đầu năm', 'bản', ['Đầu năm', 'Số sách đầu năm', 'Tồn đầu năm', 'Số bản đầu kỳ']),
  one('closing.copies', 'Số bản cuối năm', 'bản', [
    'Cuối năm',
    'Số sách cuối năm',
    'Tồn cuối năm',
    'Hiện còn',
    'Số bản cuối kỳ',
  ]),
  ...EQUIPMENT_CATEGORIES.map((c) =>
    one(
      `equipment.${c}`,
      categoryName(c),
      categoryUnit(c),
      c === 'computer' ? ['Máy vi tính', 'Máy tính', 'Số máy tính', 'Số máy vi tính'] : [],
    ),
  ),
  one('seats.reading', 'Chỗ ngồi phòng đọc', 'chỗ', ['Số chỗ ngồi phòng đọc', 'Chỗ ngồi đọc']),
  one('seats.mobile', 'Chỗ ngồi bàn di động', 'chỗ', ['Số chỗ ngồi bàn di động', 'Chỗ ngồi di động']),
  one('seats.total', 'Tổng số chỗ ngồi', 'chỗ', ['Số chỗ ngồi', 'Chỗ ngồi', 'Tổng chỗ ngồi']),
  one('area.indoor', 'Diện tích trong nhà', 'm2', ['Diện tích phòng đọc', 'Diện tích phòng thư viện'], 1),
  one('area.outdoor', 'Diện tích ngoài trời', 'm2', ['Diện tích thư viện ngoài trời'], 1),
  one('area.total', 'Tổng diện tích', 'm2', ['Diện tích', 'Tổng diện tích thư viện', 'Diện tích thư viện'], 1),
  ...ACTIVITY_CATEGORIES.map((c) =>
    one(
      `activities.${c}`,
      categoryName(c),
      categoryUnit(c),
      c === 'contest' ? ['Số hội thi'] : c === 'bibliography' ? ['Thư mục', 'Số thư mục'] : [],
    ),
  ),
  one('bibliography.works', 'Số tác phẩm trong thư mục', 'tác phẩm', ['Số tác phẩm', 'Tác phẩm trong thư mục']),
  one('activities.participants', 'Lượt tham gia hoạt động', 'lượt', [
    'Số lượt tham gia',
    'Lượt tham gia',
    'Số lượt tham gia hoạt động',
  ]),
  one('activities.total', 'Tổng số hoạt động', 'hoạt động', ['Số hoạt động', 'Tổng hoạt động']),
  one('visits.pupil', 'Lượt bạn đọc học sinh', 'lượt', [
    'Lượt đọc học sinh',
    'Lượt HS',
    'Lượt đọc của học sinh',
    'Lượt bạn đọc HS',
    'Lượt học sinh đọc',
  ]),
  one('visits.teacher', 'Lượt bạn đọc giáo viên', 'lượt', [
    'Lượt đọc giáo viên',
    'Lượt GV',
    'Lượt đọc của giáo viên',
    'Lượt bạn đọc GV',
    'Lượt giáo viên đọc',
  ]),
  one('visits.total', 'Tổng lượt bạn đọc', 'lượt', [
    'Lượt bạn đọc',
    'Lượt đọc',
    'Tổng số lượt bạn đọc',
    'Tổng lượt đọc',
    'Số lượt bạn đọc',
    'Tổng số lượt đọc',
  ]),
  one('loans.pupil', 'Lượt mượn học sinh', 'lượt', [
    'Lượt mượn của học sinh',
    'Lượt HS mượn',
    'Lượt mượn HS',
    'Lượt học sinh mượn',
  ]),
  one('loans.teacher', 'Lượt mượn giáo viên', 'lượt', [
    'Lượt mượn của giáo viên',
    'Lượt GV mượn',
    'Lượt mượn GV',
    'Lượt giáo viên mượn',
  ]),
  one('loans.total', 'Tổng lượt mượn', 'lượt', ['Lượt mượn', 'Tổng số lượt mượn', 'Số lượt mượn', 'Lượt mượn về']),
  one('people.pupils', 'Số học sinh', 'học sinh', ['Tổng số học sinh', 'Học sinh', 'Số HS']),
  one('people.teachers', 'Số giáo viên', 'giáo viên', ['Tổng số giáo viên', 'Giáo viên', 'Số GV']),
  one('people.classes', 'Số lớp', 'lớp', ['Tổng số lớp']),
  one('people.collaborators', 'Số cộng tác viên', 'người', ['Cộng tác viên', 'Tổng số cộng tác viên']),
  one(
    'ratio.copiesPerPupil',
    'Số bản trên học sinh',
    'bản/học sinh',
    ['Bản sách trên học sinh', 'Bình quân sách trên học sinh', 'Số bản/học sinh'],
    2,
  ),
  one(
    'ratio.visitsPerPupil',
    'Lượt đọc trên học sinh',
    'lượt/học sinh',
    ['Bình quân lượt đọc trên học sinh', 'Lượt đọc/học sinh'],
    2,
  ),
  one('ratio.turnover', 'Vòng quay sách', 'lần', ['Vòng quay', 'Vòng quay của sách'], 2),
  one(
    'ratio.pupilsWithTextbooks',
    'Tỉ lệ học sinh có đủ sách giáo khoa',
    '%',
    ['Tỉ lệ HS có đủ SGK', 'Học sinh có đủ SGK', 'HS có đủ SGK'],
    1,
  ),
  one(
    'ratio.teachersWithTextbooks',
    'Tỉ lệ giáo viên có đủ sách giáo khoa',
    '%',
    ['Tỉ lệ GV có đủ SGK', 'Giáo viên có đủ SGK', 'GV có đủ SGK'],
    1,
  ),
  ...LATER_INDICATORS,
];
