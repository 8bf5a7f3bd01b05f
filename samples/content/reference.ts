import { DAN_TRI, GIAO_DUC, SU_PHAM, SU_THAT, THANH_NIEN, TONG_HOP, TRE, work, type Work } from './works';

const GRADES = [1, 2, 3, 4, 5];
const AUTHORS = [
  'Trần Diên Hiển',
  'Lê Phương Liên',
  'Nguyễn Áng',
  'Đặng Thị Lanh',
  'Phạm Đình Thực',
  'Võ Thị Hoài Tâm',
  'Lê Anh Vinh',
  'Đỗ Trung Hiệu',
];

function authorAt(index: number): string {
  return AUTHORS[index % AUTHORS.length] ?? 'Nhiều tác giả';
}

const MATH_FORMS = [
  'Bài tập cuối tuần Toán',
  '500 bài toán chọn lọc lớp',
  'Toán nâng cao lớp',
  'Luyện giải toán lớp',
  'Bồi dưỡng học sinh giỏi Toán',
  'Tuyển tập đề kiểm tra Toán',
  'Em làm bài tập Toán',
  'Violympic Toán lớp',
  'Các bài toán có lời văn lớp',
];
const LANGUAGE_FORMS = [
  'Bài tập cuối tuần Tiếng Việt',
  'Những bài văn mẫu lớp',
  'Bồi dưỡng học sinh giỏi Tiếng Việt',
  'Luyện từ và câu lớp',
  'Cảm thụ văn học lớp',
  'Trắc nghiệm Tiếng Việt',
  'Vở luyện chữ đẹp lớp',
  'Tuyển tập đề kiểm tra Tiếng Việt',
  'Luyện đọc hiểu lớp',
];
const ENGLISH_FORMS = [
  'Bài tập Tiếng Anh',
  'Em học từ vựng Tiếng Anh lớp',
  'Ngữ pháp Tiếng Anh lớp',
  'Luyện nghe nói Tiếng Anh lớp',
];
const VOLUME_FORMS = ['Vở bài tập Toán', 'Vở bài tập Tiếng Việt'];

const exercises: Work[] = [
  ...MATH_FORMS.flatMap((form, f) =>
    GRADES.map((g) => work(`${form} ${g}`, authorAt(f + g), GIAO_DUC, '51', 24000 + ((f * 3 + g) % 9) * 2000)),
  ),
  ...LANGUAGE_FORMS.flatMap((form, f) =>
    GRADES.map((g) => work(`${form} ${g}`, authorAt(f + g + 3), SU_PHAM, '4V', 25000 + ((f * 2 + g) % 9) * 2000)),
  ),
  ...ENGLISH_FORMS.flatMap((form, f) =>
    GRADES.map((g) => work(`${form} ${g}`, authorAt(f + g + 5), TONG_HOP, '4N(523)', 32000 + ((f + g) % 6) * 3000)),
  ),
  ...VOLUME_FORMS.flatMap((form, f) =>
    GRADES.flatMap((g) =>
      ['Tập một', 'Tập hai'].map((v) =>
        work(`${form} ${g} - ${v}`, authorAt(f + g), GIAO_DUC, f === 0 ? '51' : '4V', 16000 + g * 1000),
      ),
    ),
  ),
];

const KNOWLEDGE: readonly (readonly [
  title: string,
  author: string,
  publisher: string,
  classNumber: string,
  price: number,
])[] = [
  ['Từ điển chính tả tiếng Việt', 'Hoàng Phê', DAN_TRI, '4V(03)', 62000],
  ['Từ điển tiếng Việt dành cho học sinh', 'Nguyễn Như Ý', GIAO_DUC, '4V(03)', 75000],
  ['Từ điển thành ngữ, tục ngữ Việt Nam', 'Nguyễn Lân', TONG_HOP, '4V(03)', 68000],
  ['Từ điển đồng nghĩa tiếng Việt', 'Nguyễn Văn Tu', GIAO_DUC, '4V(03)', 54000],
  ['Từ điển Anh - Việt bằng hình', 'Nhiều tác giả', TRE, '4N(03)', 85000],
  ['Từ điển Toán học dành cho học sinh tiểu học', 'Trần Diên Hiển', GIAO_DUC, '51(03)', 58000],
  ['Sổ tay kiến thức Toán tiểu học', 'Nguyễn Áng', GIAO_DUC, '51', 38000],
  ['Sổ tay kiến thức Tiếng Việt tiểu học', 'Lê Phương Liên', GIAO_DUC, '4V', 36000],
  ['Tập bản đồ địa lí Việt Nam dành cho tiểu học', 'Nhiều tác giả', GIAO_DUC, '91(V)', 42000],
  ['Át lát các châu lục', 'Nhiều tác giả', DAN_TRI, '91', 79000],
  ['Hoàng Sa, Trường Sa trong trái tim em', 'Nguyễn Nhã', TRE, '9(V)', 45000],
  ['Biển đảo Việt Nam: hỏi và đáp', 'Nhiều tác giả', TRE, '9(V)', 40000],
  ['Việt Nam sử lược', 'Trần Trọng Kim', TONG_HOP, '9(V)', 88000],
  ['Hỏi đáp lịch sử Việt Nam dành cho học sinh', 'Nhiều tác giả', TRE, '9(V)', 47000],
  ['Các triều đại Việt Nam', 'Quỳnh Cư', THANH_NIEN, '9(V)', 52000],
  ['Lễ hội truyền thống Việt Nam', 'Nhiều tác giả', DAN_TRI, '39(V)', 46000],
  ['Ca dao, tục ngữ Việt Nam', 'Vũ Ngọc Phan', TONG_HOP, 'KV', 55000],
  ['Đồng dao và trò chơi trẻ em', 'Nguyễn Thúy Loan', DAN_TRI, '39(V)', 39000],
  ['Câu đố Việt Nam', 'Nguyễn Văn Trung', TONG_HOP, 'KV', 34000],
  ['Em yêu làn điệu dân ca', 'Nhiều tác giả', GIAO_DUC, '78(V)', 28000],
  ['Hướng dẫn vẽ tranh cho thiếu nhi', 'Phạm Thị Chỉnh', GIAO_DUC, '7', 35000],
  ['Gấp giấy nghệ thuật', 'Trần Thị Thu', TRE, '7', 33000],
  ['Cờ vua cho người mới bắt đầu', 'Đàm Quốc Chính', TRE, '7A', 37000],
  ['Phòng tránh tai nạn thương tích cho học sinh', 'Nhiều tác giả', GIAO_DUC, '61', 22000],
  ['An toàn giao thông dành cho học sinh tiểu học', 'Nhiều tác giả', GIAO_DUC, '37', 20000],
  ['Dinh dưỡng học đường', 'Nhiều tác giả', DAN_TRI, '61', 31000],
  ['Bách khoa thư vũ trụ', 'Nhiều tác giả', DAN_TRI, '52', 89000],
  ['Bách khoa thư động vật', 'Nhiều tác giả', DAN_TRI, '59', 89000],
  ['Bách khoa thư thực vật', 'Nhiều tác giả', DAN_TRI, '58', 85000],
  ['Những phát minh làm thay đổi thế giới', 'Nhiều tác giả', TRE, '6', 64000],
  ['Thí nghiệm vui cho học sinh tiểu học', 'Nhiều tác giả', TRE, '5', 48000],
  ['Lập trình Scratch cho trẻ em', 'Bùi Việt Hà', TONG_HOP, '6T7.3', 72000],
];

const SKILLS = [
  'Giao tiếp tự tin',
  'Quản lí thời gian',
  'Kiểm soát cảm xúc',
  'Làm việc nhóm',
  'Tự bảo vệ bản thân',
  'Sử dụng mạng an toàn',
  'Tiết kiệm và chi tiêu',
  'Giữ gìn vệ sinh',
  'Ứng xử nơi công cộng',
  'Biết nói lời cảm ơn',
  'Rèn tính kiên trì',
  'Phòng chống đuối nước',
  'Thoát hiểm khi có cháy',
  'Chăm sóc sức khỏe răng miệng',
];
const HEROES = [
  'Hai Bà Trưng',
  'Ngô Quyền',
  'Đinh Bộ Lĩnh',
  'Lý Thường Kiệt',
  'Trần Hưng Đạo',
  'Lê Lợi',
  'Nguyễn Trãi',
  'Quang Trung',
  'Phan Bội Châu',
  'Võ Thị Sáu',
  'Kim Đồng',
  'Lý Tự Trọng',
  'Trần Quốc Toản',
  'Chu Văn An',
  'Lương Thế Vinh',
  'Lê Quý Đôn',
  'Nguyễn Đình Chiểu',
  'Hồ Xuân Hương',
];
const QUESTIONS = [
  'thời tiết',
  'đại dương',
  'núi lửa',
  'rừng nhiệt đới',
  'cơ thể người',
  'côn trùng',
  'loài chim',
  'năng lượng',
  'máy móc',
  'thiên văn',
  'nước',
  'đất và đá',
  'âm thanh',
  'ánh sáng',
  'nam châm',
  'khủng long',
];

const general: Work[] = [
  ...KNOWLEDGE.map(([title, author, publisher, classNumber, price]) =>
    work(title, author, publisher, classNumber, price),
  ),
  ...SKILLS.map((skill, i) =>
    work(`Kĩ năng sống cho học sinh tiểu học: ${skill}`, 'Ngô Thị Tuyên', GIAO_DUC, '37', 26000 + (i % 4) * 2000),
  ),
  ...HEROES.map((hero, i) => work(`Danh nhân đất Việt: ${hero}`, 'Nhiều tác giả', TRE, '9(V)', 30000 + (i % 5) * 2000)),
  ...QUESTIONS.map((topic, i) =>
    work(`Em hỏi, khoa học trả lời: ${topic}`, 'Nhiều tác giả', DAN_TRI, '5', 36000 + (i % 5) * 2000),
  ),
  ...GRADES.flatMap((g) => [
    work(`Em học an toàn giao thông lớp ${g}`, 'Nhiều tác giả', GIAO_DUC, '37', 18000),
    work(`Tài liệu giáo dục địa phương lớp ${g}`, 'Sở Giáo dục và Đào tạo', GIAO_DUC, '37', 21000),
    work(`Đọc và kể chuyện lớp ${g}`, 'Trần Mạnh Hưởng', SU_PHAM, '4V', 27000 + g * 1000),
    work(`Trò chơi học tập môn Toán lớp ${g}`, 'Vũ Khắc Tuân', GIAO_DUC, '51', 25000 + g * 1000),
    work(`Bài tập trắc nghiệm Khoa học và Tự nhiên lớp ${g}`, 'Nguyễn Thị Thấn', GIAO_DUC, '5', 24000 + g * 1000),
    work(`Em tập làm văn lớp ${g}`, 'Đặng Mạnh Thường', TONG_HOP, '4V', 30000 + g * 1000),
  ]),
];

/** Books for learning and looking things up. */
export const REFERENCE_WORKS: readonly Work[] = [...exercises, ...general];

/** The school lists its law books under a category of its own that rolls up to reference books. */
export const LAW_WORKS: readonly Work[] = [
  'Luật Trẻ em',
  'Luật Giáo dục',
  'Luật Thư viện',
  'Luật Giao thông đường bộ',
  'Luật Phòng cháy và chữa cháy',
  'Luật An ninh mạng',
  'Luật Bảo vệ môi trường',
  'Hỏi đáp pháp luật dành cho học sinh',
].map((title, i) => ({
  ...work(title, title.startsWith('Luật') ? 'Quốc hội' : 'Nhiều tác giả', SU_THAT, '34(V)', 20000 + (i % 4) * 3000),
  ownCategory: 'Sách pháp luật',
}));
