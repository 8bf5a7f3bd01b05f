import type { Day } from './register';

export interface Activity {
  readonly day: Day;
  readonly kind: string;
  readonly content: string;
  readonly times: number;
  readonly works?: number;
  readonly participants?: number;
  readonly audience: string;
  readonly place: string;
  readonly person: string;
  readonly result: string;
}

const LIBRARIAN = 'Nguyễn Thị Thu Lan';
const PUPILS = 'Học sinh toàn trường';
const TEACHERS = 'Giáo viên';
const YARD = 'Sân trường';
const ROOM = 'Phòng thư viện';

function activity(
  day: Day,
  kind: string,
  content: string,
  audience: string,
  place: string,
  more: Partial<Pick<Activity, 'times' | 'works' | 'participants' | 'person' | 'result'>> = {},
): Activity {
  return { day, kind, content, audience, place, times: 1, person: LIBRARIAN, result: 'Hoàn thành tốt', ...more };
}

const INTRODUCED: readonly (readonly [Day, string])[] = [
  ['2025-09-24', 'Giới thiệu sách "Góc sân và khoảng trời" trên bảng tin thư viện'],
  ['2025-10-22', 'Giới thiệu sách về người phụ nữ Việt Nam'],
  ['2025-11-12', 'Giới thiệu sách viết về thầy cô và mái trường'],
  ['2025-12-10', 'Giới thiệu sách về chú bộ đội Cụ Hồ'],
  ['2026-01-14', 'Giới thiệu sách về phong tục ngày Tết cổ truyền'],
  ['2026-03-11', 'Giới thiệu sách về gương thiếu nhi dũng cảm'],
  ['2026-04-15', 'Giới thiệu sách nhân Ngày Sách và Văn hóa đọc Việt Nam'],
];

const DISPLAYED: readonly (readonly [Day, string])[] = [
  ['2025-10-15', 'Trưng bày sách chào mừng Ngày Phụ nữ Việt Nam'],
  ['2025-11-18', 'Trưng bày sách tri ân thầy cô'],
  ['2025-12-19', 'Trưng bày sách lịch sử "Uống nước nhớ nguồn"'],
  ['2026-01-08', 'Trưng bày sách khoa học vui cho học sinh'],
  ['2026-02-05', 'Trưng bày sách, báo mừng Đảng, mừng Xuân'],
  ['2026-03-25', 'Trưng bày sách kĩ năng sống'],
  ['2026-05-13', 'Trưng bày sách về Bác Hồ kính yêu'],
];

const SESSIONS: readonly (readonly [Day, string, number])[] = [
  ['2025-09-15', 'Giới thiệu sách "Dế Mèn phiêu lưu ký" dưới cờ', 630],
  ['2025-10-13', 'Giới thiệu sách "Những tấm lòng cao cả" dưới cờ', 628],
  ['2025-11-10', 'Giới thiệu sách "Totto-chan bên cửa sổ" dưới cờ', 635],
  ['2025-12-08', 'Giới thiệu sách "Đội thiếu niên du kích Đình Bảng" dưới cờ', 621],
  ['2026-01-12', 'Giới thiệu sách "Mười vạn câu hỏi vì sao" dưới cờ và trên trang web', 633],
  ['2026-02-02', 'Giới thiệu sách "Chuyện hoa, chuyện quả" dưới cờ', 615],
  ['2026-03-16', 'Giới thiệu sách "Lá cờ thêu sáu chữ vàng" dưới cờ', 629],
  ['2026-04-13', 'Giới thiệu sách "Búp sen xanh" dưới cờ và trên trang web', 634],
];

const MEETINGS: readonly Day[] = [
  '2025-09-05',
  '2025-10-03',
  '2025-11-07',
  '2025-12-05',
  '2026-01-09',
  '2026-02-06',
  '2026-03-06',
  '2026-04-03',
  '2026-05-08',
];
/** The last Friday of the month, with how often the room was cleaned in it. */
const CLEANED: readonly (readonly [Day, number])[] = [
  ['2025-09-26', 4],
  ['2025-10-31', 4],
  ['2025-11-28', 4],
  ['2025-12-26', 4],
  ['2026-01-30', 4],
  ['2026-02-27', 2],
  ['2026-03-27', 4],
  ['2026-04-24', 4],
  ['2026-05-15', 2],
];

const UNSORTED: readonly Activity[] = [
  ...INTRODUCED.map(([date, content]) =>
    activity(date, 'Giới thiệu sách bằng văn bản', content, PUPILS, 'Bảng tin thư viện'),
  ),
  ...DISPLAYED.map(([date, content]) => activity(date, 'Giới thiệu, trưng bày sách', content, PUPILS, ROOM)),
  ...SESSIONS.map(([date, content, participants]) =>
    activity(date, 'Buổi giới thiệu sách', content, PUPILS, YARD, { participants }),
  ),
  activity('2025-11-05', 'Biên soạn thư mục', 'Thư mục "Các chuyên đề Toán học"', TEACHERS, ROOM, {
    works: 35,
    person: 'Tổ chuyên môn khối 4, 5',
  }),
  activity('2026-03-04', 'Biên soạn thư mục', 'Thư mục "Văn học thiếu nhi chọn lọc"', TEACHERS, ROOM, {
    works: 34,
    person: 'Tổ chuyên môn khối 2, 3',
  }),
  activity('2025-10-08', 'Sưu tầm tư liệu dạy học', 'Tư liệu về tranh ảnh', TEACHERS, ROOM),
  activity('2025-12-03', 'Sưu tầm tư liệu dạy học', 'Tư liệu về đồ dùng dạy học môn Toán', TEACHERS, ROOM),
  activity('2026-02-25', 'Sưu tầm tư liệu dạy học', 'Tư liệu về biển đảo', TEACHERS, ROOM),
  activity('2025-11-20', 'Hội thi', 'Thi vẽ tranh chào mừng Ngày Nhà giáo Việt Nam', PUPILS, YARD, {
    participants: 186,
    person: 'Tổng phụ trách Đội',
  }),
  activity('2025-11-20', 'Hội thi', 'Thi kể chuyện theo sách chào mừng Ngày Nhà giáo Việt Nam', PUPILS, YARD, {
    participants: 42,
    person: 'Tổng phụ trách Đội',
  }),
  activity(
    '2026-04-21',
    'Hội sách, ngày hội đọc',
    'Hội sách: thi xếp sách nghệ thuật, thi kể chuyện về Bác Hồ',
    PUPILS,
    YARD,
    { participants: 640 },
  ),
  activity(
    '2025-12-22',
    'Triển lãm, tuyên truyền',
    'Triển lãm ảnh và sách về Quân đội nhân dân Việt Nam',
    PUPILS,
    ROOM,
    { participants: 410 },
  ),
  activity(
    '2025-09-17',
    'Kiểm tra sách giáo khoa của học sinh',
    'Kiểm tra tình trạng có, thiếu sách giáo khoa đầu năm học',
    PUPILS,
    'Các lớp',
    { result: 'Tất cả học sinh có đủ sách' },
  ),
  activity(
    '2026-01-21',
    'Kiểm tra sách giáo khoa của học sinh',
    'Kiểm tra việc bảo quản sách giáo khoa đầu học kỳ II',
    PUPILS,
    'Các lớp',
    { result: 'Tất cả học sinh có đủ sách' },
  ),
  activity('2025-09-04', 'Phát hành, phát sách', 'Cho học sinh mượn sách giáo khoa dùng chung', PUPILS, ROOM),
  activity('2026-05-20', 'Thu hồi sách', 'Thu hồi sách giáo viên và học sinh đã mượn', 'Giáo viên, học sinh', ROOM),
  activity(
    '2026-03-18',
    'Đón đoàn kiểm tra',
    'Đoàn kiểm tra của Sở Giáo dục và Đào tạo',
    'Ban giám hiệu, tổ thư viện',
    ROOM,
    { result: 'Được đánh giá tốt' },
  ),
  ...MEETINGS.map((date) =>
    activity(date, 'Họp', `Họp tổ thư viện tháng ${Number(date.slice(5, 7))}`, 'Tổ thư viện', ROOM),
  ),
  ...CLEANED.map(([date, times]) =>
    activity(
      date,
      'Vệ sinh, sắp xếp thư viện',
      `Vệ sinh, sắp xếp kho sách tháng ${Number(date.slice(5, 7))}`,
      'Tổ cộng tác viên',
      ROOM,
      { times },
    ),
  ),
  activity('2025-12-18', 'Kiểm kê, thanh lọc', 'Thanh lọc sách rách nát, lạc hậu', 'Hội đồng thanh lọc', ROOM),
  activity('2026-05-14', 'Kiểm kê, thanh lọc', 'Kiểm kê cuối năm học', 'Tổ kiểm kê', ROOM),
  activity('2025-10-29', 'Hoạt động khác', 'Thành lập tổ cộng tác viên thư viện', 'Giáo viên, học sinh', ROOM, {
    participants: 24,
  }),
];

/** The library's diary of the year, day by day. */
export const ACTIVITIES: readonly Activity[] = [...UNSORTED].sort((a, b) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
);
