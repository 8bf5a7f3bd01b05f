import { one, type IndicatorInfo } from './indicator-info';
import type { AssessmentId } from './ids';

export const ASSESSED_STANDARDS = [1, 2, 3, 4, 5] as const;

/** The level of each standard, then that of the library. */
const ASSESSMENT: readonly IndicatorInfo[] = [
  ...ASSESSED_STANDARDS.map((n) =>
    one(`assessment.s${n}` as AssessmentId, `Tự đánh giá tiêu chuẩn ${n}`, 'mức', [`Mức độ tiêu chuẩn ${n}`]),
  ),
  one('assessment.level', 'Mức độ thư viện tự đánh giá', 'mức', ['Mức độ tự đánh giá thư viện']),
];

/**
 * The indicators that came to the contract later, in its order (docs/WORKBOOK.md). They stand behind all others on "Số liệu" too: cells of report sheets that
 * were approved point into that sheet, and its earlier rows must not move.
 */
export const LATER_INDICATORS: readonly IndicatorInfo[] = [
  one('lessons.reading', 'Tiết đọc thư viện', 'tiết', ['Số tiết đọc thư viện', 'Tiết đọc tại thư viện']),
  one('lessons.subject', 'Tiết học tại thư viện', 'tiết', [
    'Số tiết học tại thư viện',
    'Tiết học môn học tại thư viện',
  ]),
  one('lessons.perClass', 'Số tiết trên lớp', 'tiết/lớp', ['Số tiết thư viện trên lớp'], 2),
  one('activities.readingDay', 'Ngày Sách và Văn hóa đọc', 'lần', ['Ngày Sách và Văn hóa đọc Việt Nam']),
  one('activities.lifelongWeek', 'Tuần lễ hưởng ứng học tập suốt đời', 'lần', ['Tuần lễ học tập suốt đời']),
  one('activities.orientation', 'Hướng dẫn sử dụng thư viện', 'buổi', ['Buổi hướng dẫn sử dụng thư viện']),
  one('activities.mobileLibrary', 'Thư viện lưu động, luân chuyển sách', 'lần', ['Thư viện lưu động']),
  one('activities.donation', 'Vận động quyên góp sách', 'lần', ['Quyên góp sách']),
  one('places.green', 'Thư viện xanh, góc đọc', 'nơi', ['Số thư viện xanh, góc đọc', 'Số góc đọc', 'Số thư viện xanh']),
  one('places.classShelf', 'Lớp có tủ sách', 'lớp', ['Số lớp có tủ sách', 'Số tủ sách lớp', 'Tủ sách lớp học']),
  one('rooms.count', 'Số phòng thư viện', 'phòng', ['Số phòng của thư viện', 'Tổng số phòng thư viện']),
  one('area.reading', 'Diện tích không gian đọc', 'm2', ['Diện tích không gian đọc của thư viện'], 1),
  one('computers.lookup', 'Máy tính cho bạn đọc tra cứu', 'bộ', [
    'Máy tính tra cứu',
    'Máy vi tính cho bạn đọc tra cứu',
  ]),
  one('digital.items', 'Tài liệu số', 'tài liệu', ['Số tài liệu số', 'Số lượng tài liệu số']),
  one('budget.state', 'Kinh phí ngân sách', 'đồng', ['Kinh phí từ ngân sách', 'Kinh phí ngân sách nhà nước']),
  one('budget.social', 'Kinh phí xã hội hóa', 'đồng', ['Kinh phí từ xã hội hóa']),
  one('budget.total', 'Tổng kinh phí', 'đồng', ['Tổng kinh phí thư viện']),
  one('copies.legal', 'Sách pháp luật', 'bản', ['Số bản sách pháp luật', 'Số sách pháp luật']),
  ...ASSESSMENT,
];

const LATER: ReadonlySet<string> = new Set(LATER_INDICATORS.map(({ id }) => id));

/** Whether a figure came to the contract after the first version of the data marks. */
export function isLaterIndicator(id: string): boolean {
  return LATER.has(id);
}
