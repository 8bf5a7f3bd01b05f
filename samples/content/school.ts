import { register, stockAt, type Copy, type Day, type RegisterCode } from './register';

/** A date of a sample; written as a serial with a date format. */
export interface DayCell {
  readonly day: Day;
}

export function day(text: Day): DayCell {
  return { day: text };
}

/** A cell of a sample sheet; null is blank. */
export type Content =
  | string
  | number
  | DayCell
  | { readonly percent: number }
  | { readonly formula: string; readonly result: number }
  | null;

/** The school does not exist. */
export const PROFILE: readonly (readonly [name: string, value: Content])[] = [
  ['Cơ quan chủ quản', 'UBND xã Suối Ngọc'],
  ['Tên trường', 'Trường Tiểu học Suối Ngọc'],
  ['Cấp học', 'Tiểu học'],
  ['Địa danh', 'Suối Ngọc'],
  ['Năm học', '2025-2026'],
  ['Số báo cáo', '15'],
  ['Ký hiệu', 'BC-THSN'],
  ['Ngày báo cáo', day('2026-05-25')],
  ['Kính gửi', 'UBND xã Suối Ngọc'],
  ['Hiệu trưởng', 'Trần Thị Minh Hạnh'],
  ['Phó Hiệu trưởng phụ trách', 'Lê Văn Khải'],
  ['Tổ trưởng tổ thư viện', 'Nguyễn Thị Thu Lan'],
  ['Kế hoạch số', '08/KH-THSN'],
  ['Kế hoạch ngày', day('2025-09-10')],
  ['Ngày bắt đầu năm học', day('2025-08-01')],
  ['Ngày kết thúc năm học', day('2026-07-31')],
  ['Ngày kết thúc học kỳ I', day('2026-01-15')],
  ['Số học sinh', 642],
  ['Số giáo viên', 34],
  ['Số lớp', 20],
  ['Số cộng tác viên', 24],
  ['Tỉ lệ học sinh có đủ sách giáo khoa', { percent: 1 }],
  ['Tỉ lệ giáo viên có đủ sách giáo khoa', { percent: 1 }],
  ['Số bản lưu mỗi tên sách giáo khoa', 5],
  ['Số bản lưu mỗi tên sách nghiệp vụ', 3],
  ['Diện tích trong nhà', 95],
  ['Diện tích ngoài trời', 35],
  ['Trang thư viện điện tử', 'thsuoingoc.edu.vn/thu-vien'],
  ['Nơi nhận', 'Như trên; Lưu: VT, TV'],
];

/** Name, category, unit, quantity, good, broken, seats, year, source, unit price. */
export const EQUIPMENT: readonly (readonly [
  string,
  string,
  string,
  number,
  number,
  number,
  number | null,
  number,
  string,
  number,
  string?,
])[] = [
  ['Máy vi tính để bàn phòng đọc', 'Máy vi tính kết nối internet', 'bộ', 15, 15, 0, null, 2023, 'Cấp phát', 9800000],
  [
    'Máy vi tính để bàn góc tra cứu',
    'Máy vi tính kết nối internet',
    'bộ',
    10,
    9,
    1,
    null,
    2021,
    'Trường tự mua',
    9200000,
    'Một máy hỏng nguồn, đang chờ sửa',
  ],
  ['Máy in laser đen trắng', 'Máy in', 'chiếc', 1, 1, 0, null, 2022, 'Trường tự mua', 3650000],
  ['Tủ đựng hồ sơ, tài liệu', 'Tủ tài liệu', 'chiếc', 1, 1, 0, null, 2019, 'Trường tự mua', 4200000],
  ['Giá sách gỗ hai mặt', 'Giá sách', 'chiếc', 5, 5, 0, null, 2018, 'Trường tự mua', 3100000],
  ['Giá sách sắt năm tầng', 'Giá sách', 'chiếc', 2, 2, 0, null, 2022, 'Cấp phát', 2450000],
  ['Tủ kính trưng bày sách mới', 'Tủ trưng bày sách', 'chiếc', 1, 1, 0, null, 2020, 'Trường tự mua', 5300000],
  ['Bàn làm việc của thủ thư', 'Bàn thủ thư', 'chiếc', 1, 1, 0, null, 2019, 'Trường tự mua', 3900000],
  ['Bàn ghế phòng đọc học sinh (một bàn, ba ghế)', 'Bàn ghế phòng đọc', 'bộ', 18, 18, 0, 54, 2020, 'Cấp phát', 1850000],
  ['Bàn di động thư viện xanh (năm chỗ)', 'Bàn di động', 'bàn', 5, 5, 0, 25, 2024, 'Biếu, tặng, quyên góp', 1200000],
  ['Đèn tuýp LED', 'Đèn', 'chiếc', 12, 11, 1, null, 2021, 'Trường tự mua', 165000],
  ['Quạt trần', 'Quạt điện', 'chiếc', 6, 6, 0, null, 2019, 'Trường tự mua', 780000],
  ['Bảng giới thiệu sách', 'Thiết bị khác', 'chiếc', 2, 2, 0, null, 2022, 'Trường tự mua', 950000],
];

const MONTHS: readonly Day[] = [
  '2025-09-01',
  '2025-10-01',
  '2025-11-01',
  '2025-12-01',
  '2026-01-01',
  '2026-02-01',
  '2026-03-01',
  '2026-04-01',
  '2026-05-01',
];
const PUPIL_VISITS = [980, 1240, 1315, 1190, 1085, 720, 1275, 1340, 890];
const TEACHER_VISITS = [86, 97, 104, 92, 88, 61, 101, 96, 72];
const PUPIL_LOANS = [540, 705, 760, 690, 610, 395, 735, 770, 310];
const TEACHER_LOANS = [142, 88, 75, 70, 66, 48, 82, 70, 25];

/** Month, visits of pupils and teachers, loans of pupils and teachers, read in the room. */
export const READERS = MONTHS.map((month, i) => {
  const [visits, teachers, loans, teacherLoans] = [
    PUPIL_VISITS[i] ?? 0,
    TEACHER_VISITS[i] ?? 0,
    PUPIL_LOANS[i] ?? 0,
    TEACHER_LOANS[i] ?? 0,
  ];
  return {
    month,
    visits,
    teachers,
    loans,
    teacherLoans,
    inHouse: visits + teachers - Math.round((loans + teacherLoans) / 2),
  };
});

const PERIODICALS: readonly (readonly [title: string, perMonth: number, copies: number, first: number])[] = [
  ['Báo Nhi Đồng', 4, 3, 33],
  ['Báo Thiếu niên Tiền phong', 4, 3, 70],
  ['Báo Giáo dục và Thời đại', 4, 1, 210],
  ['Tạp chí Toán Tuổi thơ', 1, 4, 297],
  ['Tạp chí Thế giới trong ta', 1, 1, 561],
  ['Tạp chí Giáo dục Tiểu học', 1, 2, 118],
];

/** Title, issue, date, copies: one row an issue. */
export const PERIODICAL_ISSUES = PERIODICALS.flatMap(([title, perMonth, copies, first]) =>
  MONTHS.flatMap((month, m) =>
    Array.from({ length: perMonth }, (_, i) => ({
      title,
      issue: `Số ${first + m * perMonth + i}`,
      date: `${month.slice(0, 8)}${String(perMonth === 1 ? 10 : 3 + i * 7).padStart(2, '0')}`,
      copies,
    })),
  ),
);

const YEAR_STARTS = [2020, 2021, 2022, 2023, 2024];
const CODES: readonly RegisterCode[] = ['SGK', 'SNV', 'STK', 'STN'];
const LABELS: Readonly<Record<RegisterCode, string>> = {
  SGK: 'sách giáo khoa',
  SNV: 'sách nghiệp vụ',
  STK: 'sách tham khảo',
  STN: 'sách thiếu nhi',
};

/** Figures of readers, by school year from 2020-2021 on. */
const READER_HISTORY: readonly (readonly [label: string, unit: string, values: readonly number[]])[] = [
  ['Lượt bạn đọc học sinh', 'lượt', [6120, 5480, 7935, 8870, 9412]],
  ['Lượt bạn đọc giáo viên', 'lượt', [512, 498, 604, 688, 731]],
  ['Tổng lượt bạn đọc', 'lượt', [6632, 5978, 8539, 9558, 10143]],
  ['Lượt mượn học sinh', 'lượt', [3310, 2960, 4275, 4890, 5180]],
  ['Lượt mượn giáo viên', 'lượt', [420, 402, 515, 590, 624]],
  ['Tổng lượt mượn', 'lượt', [3730, 3362, 4790, 5480, 5804]],
];

/** Figures that the school kept only for last year. */
const LAST_YEAR: readonly (readonly [label: string, unit: string, value: number])[] = [
  ['Máy vi tính kết nối internet', 'bộ', 25],
  ['Máy in', 'chiếc', 1],
  ['Tủ tài liệu', 'chiếc', 1],
  ['Giá sách', 'chiếc', 7],
  ['Tủ trưng bày sách', 'chiếc', 1],
  ['Bàn thủ thư', 'chiếc', 1],
  ['Bàn ghế phòng đọc', 'bộ', 18],
  ['Bàn di động', 'bàn', 5],
  ['Đèn', 'chiếc', 12],
  ['Quạt điện', 'chiếc', 6],
  ['Chỗ ngồi phòng đọc', 'chỗ', 54],
  ['Chỗ ngồi bàn di động', 'chỗ', 25],
  ['Tổng số chỗ ngồi', 'chỗ', 79],
  ['Diện tích trong nhà', 'm²', 95],
  ['Diện tích ngoài trời', 'm²', 35],
  ['Tổng diện tích', 'm²', 130],
  ['Giới thiệu sách bằng văn bản', 'lần', 6],
  ['Giới thiệu, trưng bày sách', 'lần', 6],
  ['Buổi giới thiệu sách', 'buổi', 7],
  ['Biên soạn thư mục', 'thư mục', 2],
  ['Sưu tầm tư liệu dạy học', 'tư liệu', 2],
  ['Hội thi', 'hội thi', 2],
  ['Hội sách, ngày hội đọc', 'lần', 1],
  ['Kiểm tra sách giáo khoa của học sinh', 'lần', 2],
  ['Số tác phẩm trong thư mục', 'tác phẩm', 61],
  ['Số học sinh', 'học sinh', 628],
  ['Số giáo viên', 'giáo viên', 34],
  ['Số lớp', 'lớp', 20],
  ['Số cộng tác viên', 'người', 22],
  ['Số tên báo, tạp chí', 'tên', 6],
  ['Số tờ báo, tạp chí', 'tờ', 308],
];

export interface HistoryRow {
  readonly year: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

/** What the school wrote down at the end of each earlier year; the stock is what its register says of that day. */
export function historyRows(copies: readonly Copy[] = register()): HistoryRow[] {
  return YEAR_STARTS.flatMap((start, index) => {
    const year = `${start}-${start + 1}`;
    const [firstDay, lastDay] = [`${start}-08-01`, `${start + 1}-07-31`];
    const stock = stockAt(copies, lastDay);
    const rows: HistoryRow[] = [];
    const put = (label: string, unit: string, value: number) => rows.push({ year, label, unit, value });
    put('Tổng số bản sách', 'bản', stock.total);
    for (const code of CODES)
      put(
        LABELS[code].replace(/^./, (letter) => letter.toUpperCase()),
        'bản',
        stock.copies.get(code) ?? 0,
      );
    put(
      'Tổng số tên sách',
      'tên',
      CODES.reduce((sum, code) => sum + (stock.titles.get(code) ?? 0), 0),
    );
    for (const code of CODES) put(`Số tên ${LABELS[code]}`, 'tên', stock.titles.get(code) ?? 0);
    put('Tổng giá trị', 'đồng', stock.value);
    const added = copies.filter((copy) => copy.entered >= firstDay && copy.entered <= lastDay);
    put('Số bản bổ sung', 'bản', added.length);
    put(
      'Giá trị bổ sung',
      'đồng',
      added.reduce((sum, copy) => sum + copy.work.price, 0),
    );
    const gone = copies.filter(
      (copy) => copy.withdrawal && copy.withdrawal.day >= firstDay && copy.withdrawal.day <= lastDay,
    );
    put('Số bản thanh lọc', 'bản', gone.length);
    for (const [label, unit, values] of READER_HISTORY) put(label, unit, values[index] ?? 0);
    if (start === 2024) for (const [label, unit, value] of LAST_YEAR) put(label, unit, value);
    return rows;
  });
}
