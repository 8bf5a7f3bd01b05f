import { activities, day, equipment, history, narrative, profile, readers } from '../support';
import { sheet } from '../../../support/workbook';
import type { CellValue, SheetSnapshot } from '../../../../src/core/sheet/snapshot';

type Row = readonly CellValue[];

const in2025 = (month: number, date: number) => day(month >= 8 ? 2025 : 2026, month, date);
const monthly = (months: readonly number[], date: number, kind: string): Row[] =>
  months.map((month) => [in2025(month, date), kind, `${kind}, tháng ${month}`, 1, '']);

/** 7 written introductions, 9 displays, 8 sessions, 2 bibliographies (35 + 34 works), 3 materials, 2 contests, and once or twice whatever else there is. */
const ACTIVITIES: readonly Row[] = [
  ...monthly([9, 10, 11, 12, 1, 2, 3], 5, 'Giới thiệu sách bằng văn bản'),
  ...monthly([9, 10, 11, 12, 1, 2, 3, 4, 5], 12, 'Giới thiệu, trưng bày sách'),
  ...monthly([9, 10, 11, 12, 1, 2, 3, 4], 20, 'Buổi giới thiệu sách'),
  [in2025(10, 1), 'Biên soạn thư mục', 'Thư mục Các chuyên đề Toán học', 1, 35],
  [in2025(3, 1), 'Biên soạn thư mục', 'Thư mục văn học', 1, 34],
  ...monthly([10, 12, 2], 2, 'Sưu tầm tư liệu dạy học'),
  [in2025(11, 18), 'Hội thi', 'Thi vẽ tranh', 1, ''],
  [in2025(11, 19), 'Hội thi', 'Thi kể chuyện theo sách', 1, ''],
  ...monthly([4], 21, 'Hội sách'),
  ...monthly([9, 1], 8, 'Kiểm tra sách giáo khoa của học sinh'),
  ...monthly([12], 8, 'Đón đoàn kiểm tra'),
  ...monthly([5], 10, 'Triển lãm, tuyên truyền'),
  ...monthly([8], 25, 'Phát hành, phát sách'),
  ...monthly([5], 20, 'Thu hồi sách'),
  ...monthly([9], 3, 'Họp'),
  ...monthly([9], 2, 'Vệ sinh, sắp xếp thư viện'),
  ...monthly([5], 25, 'Kiểm kê, thanh lọc'),
];

const EQUIPMENT: readonly Row[] = [
  ['Máy vi tính kết nối internet', 'bộ', 25, 25, 0, ''],
  ['Máy in', 'chiếc', 1, 1, 0, ''],
  ['Tủ tài liệu', 'chiếc', 1, 1, 0, ''],
  ['Giá sách', 'chiếc', 7, 7, 0, ''],
  ['Tủ trưng bày sách', 'chiếc', 1, 1, 0, ''],
  ['Bàn thủ thư', 'chiếc', 1, 1, 0, ''],
  ['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, 54],
  ['Bàn di động', 'bàn', 5, 5, 0, 25],
  ['Đèn', 'chiếc', 12, 12, 0, ''],
  ['Quạt điện', 'chiếc', 6, 6, 0, ''],
];

const LAST_YEAR: readonly (readonly [label: string, value: number])[] = [
  ['Tổng số bản sách', 4040],
  ['Sách giáo khoa', 600],
  ['Sách nghiệp vụ', 580],
  ['Sách tham khảo', 1400],
  ['Sách thiếu nhi', 1460],
  ['Lượt bạn đọc học sinh', 8500],
  ['Lượt bạn đọc giáo viên', 450],
  ['Tổng lượt bạn đọc', 8950],
  ['Lượt mượn học sinh', 5000],
  ['Lượt mượn giáo viên', 200],
  ['Tổng lượt mượn', 5200],
  ['Buổi giới thiệu sách', 7],
  ['Hội thi', 2],
  ['Máy vi tính kết nối internet', 25],
  ['Số học sinh', 650],
];

/**
 * A school of 640 pupils with 613 SGK + 589 SNV + 1436 STK + 1460 STN = 4098 copies (4040 last year), 9450 visits (8950), 4725 loans (5200), and one
 * sentence on "Nhận định".
 */
export function libraryWith(part: string, text: string): SheetSnapshot[] {
  return [
    narrative([[part, text]]),
    profile({
      'Số học sinh': 640,
      'Số giáo viên': 35,
      'Số lớp': 20,
      'Diện tích trong nhà': 90,
      'Diện tích ngoài trời': 40,
      'Số cộng tác viên': 15,
      'Tỉ lệ học sinh có đủ sách giáo khoa': '100%',
      'Tỉ lệ giáo viên có đủ sách giáo khoa': '100%',
    }),
    sheet('Tổng hợp vốn', [
      ['Loại sách', 'Số tên', 'Số bản', 'Giá trị (đồng)'],
      ['Sách giáo khoa', 120, 613, 12260000],
      ['Sách nghiệp vụ', 210, 589, 17670000],
      ['Sách tham khảo', 700, 1436, 57440000],
      ['Sách thiếu nhi', 900, 1460, 36500000],
    ]),
    activities(ACTIVITIES),
    equipment(EQUIPMENT),
    readers(
      [9, 10, 11, 12, 1, 2, 3, 4, 5].map((month) => [
        `${String(month).padStart(2, '0')}/${month >= 8 ? 2025 : 2026}`,
        1000,
        50,
        500,
        25,
      ]),
    ),
    history(LAST_YEAR.map(([label, value]) => ['2024-2025', label, value])),
  ];
}
