import { GIAO_DUC, SU_PHAM, work, type Work } from './works';

interface Subject {
  readonly name: string;
  readonly author: string;
  readonly classNumber: string;
  readonly price: number;
  readonly grades: readonly number[];
  readonly volumes: 1 | 2;
}

const ALL_GRADES = [1, 2, 3, 4, 5];

/** The subjects of primary school in the 2018 programme. */
const SUBJECTS: readonly Subject[] = [
  {
    name: 'Tiếng Việt',
    author: 'Bùi Mạnh Hùng (tổng chủ biên)',
    classNumber: '4V(075)',
    price: 26000,
    grades: ALL_GRADES,
    volumes: 2,
  },
  {
    name: 'Toán',
    author: 'Hà Huy Khoái (tổng chủ biên)',
    classNumber: '51(075)',
    price: 22000,
    grades: ALL_GRADES,
    volumes: 2,
  },
  {
    name: 'Đạo đức',
    author: 'Nguyễn Thị Toan (tổng chủ biên)',
    classNumber: '37(075)',
    price: 13000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Tự nhiên và Xã hội',
    author: 'Vũ Văn Hùng (tổng chủ biên)',
    classNumber: '5(075)',
    price: 21000,
    grades: [1, 2, 3],
    volumes: 1,
  },
  {
    name: 'Khoa học',
    author: 'Vũ Văn Hùng (tổng chủ biên)',
    classNumber: '5(075)',
    price: 18000,
    grades: [4, 5],
    volumes: 1,
  },
  {
    name: 'Lịch sử và Địa lí',
    author: 'Vũ Minh Giang (tổng chủ biên)',
    classNumber: '9(075)',
    price: 20000,
    grades: [4, 5],
    volumes: 1,
  },
  {
    name: 'Âm nhạc',
    author: 'Hoàng Long (tổng chủ biên)',
    classNumber: '78(075)',
    price: 12000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Mĩ thuật',
    author: 'Đinh Gia Lê (tổng chủ biên)',
    classNumber: '7(075)',
    price: 13000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Giáo dục thể chất',
    author: 'Nguyễn Duy Quyết (tổng chủ biên)',
    classNumber: '7A(075)',
    price: 17000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Hoạt động trải nghiệm',
    author: 'Bùi Sỹ Tụng (tổng chủ biên)',
    classNumber: '37(075)',
    price: 18000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Tiếng Anh',
    author: 'Hoàng Văn Vân (tổng chủ biên)',
    classNumber: '4N(523)(075)',
    price: 45000,
    grades: ALL_GRADES,
    volumes: 1,
  },
  {
    name: 'Tin học',
    author: 'Nguyễn Chí Công (tổng chủ biên)',
    classNumber: '6T7.3(075)',
    price: 14000,
    grades: [3, 4, 5],
    volumes: 1,
  },
  {
    name: 'Công nghệ',
    author: 'Lê Huy Hoàng (tổng chủ biên)',
    classNumber: '6(075)',
    price: 12000,
    grades: [3, 4, 5],
    volumes: 1,
  },
];

const VOLUMES = [' - Tập một', ' - Tập hai'];

function volumesOf(subject: Subject): readonly string[] {
  return subject.volumes === 2 ? VOLUMES : [''];
}

/** The textbooks of a grade. */
export function textbooksOfGrade(grade: number): Work[] {
  return SUBJECTS.filter((subject) => subject.grades.includes(grade)).flatMap((subject) =>
    volumesOf(subject).map((volume) =>
      work(
        `${subject.name} ${grade}${volume}`,
        subject.author,
        GIAO_DUC,
        subject.classNumber,
        subject.price + grade * 1000,
      ),
    ),
  );
}

/** What is left of the programme before 2018; the school has weeded these. */
export const OLD_TEXTBOOKS: readonly Work[] = [
  work('Tiếng Việt 4 - Tập một (chương trình cũ)', 'Nguyễn Minh Thuyết', GIAO_DUC, '4V(075)', 13500),
  work('Tiếng Việt 5 - Tập hai (chương trình cũ)', 'Nguyễn Minh Thuyết', GIAO_DUC, '4V(075)', 13800),
  work('Toán 4 (chương trình cũ)', 'Đỗ Đình Hoan', GIAO_DUC, '51(075)', 12700),
  work('Toán 5 (chương trình cũ)', 'Đỗ Đình Hoan', GIAO_DUC, '51(075)', 12900),
  work('Khoa học 5 (chương trình cũ)', 'Bùi Phương Nga', GIAO_DUC, '5(075)', 11200),
  work('Lịch sử và Địa lí 5 (chương trình cũ)', 'Nguyễn Anh Dũng', GIAO_DUC, '9(075)', 11400),
];

/** The teacher's books of a grade. */
export function teacherBooksOfGrade(grade: number): Work[] {
  return SUBJECTS.filter((subject) => subject.grades.includes(grade)).flatMap((subject) =>
    volumesOf(subject).map((volume) =>
      work(
        `${subject.name} ${grade} - Sách giáo viên${volume}`,
        subject.author,
        GIAO_DUC,
        '371.3',
        subject.price + 14000 + grade * 1000,
      ),
    ),
  );
}

const METHODS: readonly (readonly [title: string, author: string, price: number])[] = [
  ['Phương pháp dạy học Tiếng Việt ở tiểu học', 'Lê Phương Nga', 56000],
  ['Phương pháp dạy học Toán ở tiểu học', 'Vũ Quốc Chung', 52000],
  ['Dạy học theo hướng phát triển năng lực học sinh tiểu học', 'Đỗ Đức Thái', 48000],
  ['Đánh giá học sinh tiểu học theo Thông tư 27', 'Nguyễn Hữu Hợp', 39000],
  ['Công tác chủ nhiệm lớp ở trường tiểu học', 'Bùi Văn Huệ', 34000],
  ['Tâm lí học tiểu học', 'Bùi Văn Huệ', 42000],
  ['Giáo dục kĩ năng sống trong các môn học ở tiểu học', 'Hoàng Hòa Bình', 36000],
  ['Giáo dục hòa nhập học sinh khuyết tật cấp tiểu học', 'Lê Tiến Thành', 41000],
  ['Ứng dụng công nghệ thông tin trong dạy học tiểu học', 'Đào Thái Lai', 45000],
  ['Tổ chức hoạt động trải nghiệm cho học sinh tiểu học', 'Nguyễn Thị Liên', 47000],
  ['Sổ tay nghiệp vụ thư viện trường học', 'Lê Thị Chinh', 38000],
  ['Hướng dẫn tổ chức tiết đọc thư viện ở tiểu học', 'Nguyễn Ngọc Ân', 32000],
  ['Dạy học Lịch sử và Địa lí qua trò chơi', 'Nguyễn Tuyết Nga', 35000],
  ['Thực hành dạy học Khoa học 4, 5', 'Nguyễn Thị Thấn', 37000],
  ['Giúp học sinh viết đúng chính tả', 'Phan Ngọc', 29000],
  ['Rèn kĩ năng tập làm văn cho học sinh lớp 4, 5', 'Trần Mạnh Hưởng', 33000],
];

const MODULES: readonly string[] = [
  'Nâng cao hiểu biết về đối tượng giáo dục',
  'Môi trường dạy học lớp ghép',
  'Kĩ năng lập kế hoạch bài học theo hướng dạy học tích cực',
  'Dạy học phân hóa ở tiểu học',
  'Hướng dẫn sử dụng thiết bị dạy học',
  'Đánh giá kết quả học tập ở tiểu học bằng nhận xét',
  'Tham vấn học đường cho học sinh tiểu học',
  'Giáo dục bảo vệ môi trường trong các môn học',
  'Phối hợp với gia đình và cộng đồng trong giáo dục',
  'Phòng, chống bạo lực học đường',
];

/** What teachers read about teaching, beside the teacher's books. */
export const PROFESSIONAL_READING: readonly Work[] = [
  ...METHODS.map(([title, author, price]) => work(title, author, SU_PHAM, '371.3', price)),
  ...MODULES.map((title, index) =>
    work(`Bồi dưỡng thường xuyên: ${title}`, 'Nhiều tác giả', GIAO_DUC, '371.1', 24000 + (index % 4) * 2000),
  ),
  ...[1, 2, 3, 4, 5].flatMap((grade) => [
    work(`Thiết kế bài giảng Toán ${grade}`, 'Nguyễn Tuấn', SU_PHAM, '371.3', 40000 + grade * 1000),
    work(`Thiết kế bài giảng Tiếng Việt ${grade}`, 'Nguyễn Huyền Trang', SU_PHAM, '371.3', 41000 + grade * 1000),
    work(
      `Hướng dẫn thực hiện chuẩn kiến thức, kĩ năng lớp ${grade}`,
      'Bộ Giáo dục và Đào tạo',
      GIAO_DUC,
      '371.3',
      30000,
    ),
  ]),
];
