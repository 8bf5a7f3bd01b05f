import type { SchoolLevel } from './level';
import type { PartId } from './parts';

/**
 * Sentences from which the librarian ticks on "Nhận định". None is used until it is ticked, because only the school knows whether it is true;
 * numbers stand as placeholders, so that no number is ever typed twice.
 */
export interface StarterSentence {
  readonly part: PartId;
  readonly text: string;
  /** Absent: for every level. */
  readonly levels?: readonly SchoolLevel[];
}

const SCHOOL: readonly SchoolLevel[] = ['tieu-hoc', 'thcs', 'thpt'];
const SECONDARY: readonly SchoolLevel[] = ['thcs', 'thpt'];
const PRIMARY: readonly SchoolLevel[] = ['tieu-hoc'];
const PRESCHOOL: readonly SchoolLevel[] = ['mam-non'];

function part(
  id: PartId,
  ...texts: readonly (string | readonly [string, readonly SchoolLevel[]])[]
): StarterSentence[] {
  return texts.map((entry) =>
    typeof entry === 'string' ? { part: id, text: entry } : { part: id, text: entry[0], levels: entry[1] },
  );
}

export const STARTER_SENTENCES: readonly StarterSentence[] = [
  ...part(
    'I.1',
    'Thư viện có phòng riêng, rộng rãi, thoáng mát, thuận tiện cho việc trưng bày và phục vụ bạn đọc.',
    'Trang thiết bị của thư viện cơ bản đầy đủ, đáp ứng yêu cầu bảo quản tài liệu và tổ chức hoạt động.',
    'Ban Giám hiệu quan tâm, chỉ đạo sát sao và tạo điều kiện về kinh phí, thời gian cho thư viện hoạt động.',
    ['Giáo viên và học sinh tích cực hưởng ứng, ủng hộ các hoạt động của thư viện.', SCHOOL],
    ['Giáo viên, phụ huynh và trẻ tích cực hưởng ứng, ủng hộ các hoạt động của thư viện.', PRESCHOOL],
    'Cán bộ thư viện nhiệt tình, có trách nhiệm, được bồi dưỡng về nghiệp vụ thư viện.',
    'Thư viện có trang thông tin điện tử tại địa chỉ {Trang thư viện điện tử}.',
    'Ban đại diện cha mẹ học sinh phối hợp tốt với nhà trường trong việc ủng hộ sách, báo cho thư viện.',
  ),
  ...part(
    'I.2',
    'Số tên sách còn hạn chế, chưa đáp ứng hết nhu cầu của bạn đọc.',
    'Kinh phí dành cho việc bổ sung sách, báo còn hạn hẹp.',
    'Diện tích phòng đọc còn chật so với số lượng bạn đọc.',
    ['Một số học sinh chưa có thói quen đọc sách và chưa có ý thức giữ gìn sách.', SCHOOL],
    ['Trẻ còn nhỏ, chưa biết chữ nên việc làm quen với sách cần có cô giáo hoặc phụ huynh hướng dẫn.', PRESCHOOL],
    'Cán bộ thư viện còn kiêm nhiệm nhiều công việc nên thời gian dành cho thư viện chưa nhiều.',
    'Máy vi tính và phần mềm quản lý thư viện còn thiếu hoặc đã cũ.',
  ),
  ...part(
    'II.1',
    'Thư viện đặt ở vị trí thuận tiện cho bạn đọc qua lại, rộng rãi, thoáng mát, đủ ánh sáng.',
    'Trong năm học, thư viện được vệ sinh, sắp xếp thường xuyên, sạch sẽ, ngăn nắp.',
    ['Thư viện duy trì tủ sách giáo khoa dùng chung để cho học sinh có hoàn cảnh khó khăn mượn.', SCHOOL],
    'Thư viện có bảng nội quy, bảng hướng dẫn tra cứu, tranh ảnh và khẩu hiệu theo quy định.',
    ['Phòng đọc có góc đọc sách, bàn ghế và giá sách phù hợp với lứa tuổi của trẻ.', PRESCHOOL],
    ['Thư viện có góc đọc thân thiện và thư viện xanh ngoài trời cho học sinh.', PRIMARY],
    ['Thư viện có máy vi tính kết nối internet để giáo viên và học sinh tra cứu tài liệu.', SECONDARY],
  ),
  ...part(
    'II.2',
    'Sách bổ sung có nội dung phù hợp với chương trình giáo dục và nhu cầu của bạn đọc.',
    'Việc bổ sung sách được thực hiện theo kế hoạch, đúng quy định về tài chính.',
    'Nhà trường vận động giáo viên, phụ huynh và các đơn vị ủng hộ sách cho thư viện.',
    [
      'Sách tham khảo được bổ sung theo các bộ môn, phục vụ việc giảng dạy của giáo viên và học tập của học sinh.',
      SECONDARY,
    ],
    ['Sách thiếu nhi, truyện tranh được ưu tiên bổ sung, phù hợp với lứa tuổi học sinh tiểu học.', PRIMARY],
    ['Truyện tranh, sách có hình ảnh phù hợp với độ tuổi của trẻ được ưu tiên bổ sung.', PRESCHOOL],
  ),
  ...part(
    'II.3',
    'Sách mới bổ sung được đăng ký, phân loại, dán nhãn và đưa ra phục vụ kịp thời.',
    'Toàn bộ vốn tài liệu được xử lý đúng kỹ thuật nghiệp vụ và sắp xếp khoa học, dễ tìm, dễ lấy.',
    'Thư viện có đủ sổ đăng ký tổng quát, sổ đăng ký cá biệt và các sổ theo dõi theo quy định; việc ghi chép được cập nhật thường xuyên.',
    'Việc kiểm kê, thanh lọc tài liệu được thực hiện đúng quy trình, có biên bản và quyết định.',
    'Dữ liệu thư viện được cập nhật trên máy vi tính, thuận tiện cho việc tra cứu và thống kê.',
    ['Sách được phân theo trình độ đọc và dán nhãn màu để học sinh dễ lựa chọn.', PRIMARY],
  ),
  ...part(
    'II.4',
    'Nhà trường thành lập tổ công tác thư viện và mạng lưới cộng tác viên ngay từ đầu năm học.',
    'Thư viện có kế hoạch hoạt động của năm học, có lịch phục vụ cụ thể hằng tuần và thực hiện đúng lịch.',
    'Thư viện tổ chức giới thiệu sách bằng nhiều hình thức: bằng văn bản {Giới thiệu sách bằng văn bản} lần, trưng bày {Giới thiệu, trưng bày sách} lần.',
    ['Giáo viên và học sinh thường xuyên đến thư viện đọc và mượn sách.', SCHOOL],
    ['Thư viện tổ chức cho trẻ làm quen với sách, nghe kể chuyện theo sách theo lịch của từng lớp.', PRESCHOOL],
    ['Tiết đọc thư viện được tổ chức theo thời khóa biểu cho các khối lớp.', PRIMARY],
    ['Thư viện phối hợp với các tổ chuyên môn sưu tầm tư liệu, biên soạn thư mục phục vụ dạy học.', SECONDARY],
    [
      'Thư viện phối hợp với Tổng phụ trách Đội tổ chức ngày hội đọc sách, thi kể chuyện theo sách, thi vẽ tranh.',
      ['tieu-hoc', 'thcs'],
    ],
    [
      'Thư viện phối hợp với Đoàn trường tổ chức ngày hội đọc sách, thi giới thiệu sách, câu lạc bộ đọc sách.',
      ['thpt'],
    ],
    ['Thư viện phối hợp với phụ huynh tổ chức ngày hội đọc sách và cho trẻ mượn truyện về nhà.', PRESCHOOL],
    'Tổng số lượt bạn đọc {Tổng lượt bạn đọc: so với năm trước}.',
  ),
  ...part(
    'II.5',
    'Ban Giám hiệu phân công Phó Hiệu trưởng phụ trách công tác thư viện và kiểm tra định kỳ.',
    'Hồ sơ, sổ sách thư viện được lập và lưu giữ đầy đủ, đúng quy định.',
    'Sách, báo, tư liệu và tài sản của thư viện được bảo quản tốt, sử dụng thường xuyên.',
    'Kinh phí của thư viện được sử dụng đúng mục đích, công khai và có chứng từ đầy đủ.',
  ),
  ...part(
    'III.1',
    'Ban Giám hiệu quan tâm, chỉ đạo kịp thời; các tổ chức, cá nhân trong nhà trường nhiệt tình giúp đỡ thư viện.',
    'Cán bộ thư viện nhiệt tình, tích cực, hoàn thành nhiệm vụ được giao.',
    'Vốn tài liệu được bảo quản tốt và khai thác có hiệu quả.',
    'Các hoạt động của thư viện góp phần nâng cao chất lượng dạy và học, hình thành thói quen đọc sách trong nhà trường.',
    ['Công tác giới thiệu, tuyên truyền sách có nhiều đổi mới, thu hút học sinh tham gia.', SCHOOL],
    ['Trẻ hứng thú với sách, biết giữ gìn và cất sách đúng nơi quy định.', PRESCHOOL],
  ),
  ...part(
    'III.2',
    'Việc ghi chép sổ theo dõi hằng ngày có lúc chưa kịp thời.',
    'Số tên sách mới bổ sung trong năm học chưa nhiều.',
    'Hình thức tuyên truyền, giới thiệu sách chưa phong phú.',
    ['Chưa huy động được nhiều học sinh tham gia đọc sách do ảnh hưởng của mạng internet và trò chơi điện tử.', SCHOOL],
    ['Việc phối hợp với phụ huynh trong việc đọc sách cho trẻ ở nhà chưa thường xuyên.', PRESCHOOL],
    'Việc ứng dụng công nghệ thông tin trong quản lý thư viện còn hạn chế.',
  ),
  ...part(
    'IV',
    'Xây dựng kế hoạch bổ sung sách, báo, tài liệu cho thư viện ngay từ đầu năm học.',
    'Cập nhật thường xuyên, kịp thời các loại sổ sách và dữ liệu của thư viện.',
    'Tiếp tục làm tốt công tác phục vụ bạn đọc; vận động giáo viên sử dụng tài liệu của thư viện trong giảng dạy.',
    'Tổ chức giới thiệu sách hằng tháng bằng nhiều hình thức để thu hút bạn đọc.',
    'Thường xuyên vệ sinh, sắp xếp kho sách, phòng đọc; tu sửa sách bị hư hỏng.',
    'Thực hiện kiểm kê, thanh lọc tài liệu đúng quy định.',
    'Phối hợp chặt chẽ với các tổ chức, cá nhân trong và ngoài nhà trường để thư viện hoạt động có hiệu quả.',
    ['Tổ chức ngày hội đọc sách và các cuộc thi tìm hiểu sách cho học sinh.', SCHOOL],
    ['Xây dựng góc sách tại các lớp, tổ chức cho trẻ nghe đọc và kể chuyện theo sách hằng ngày.', PRESCHOOL],
    'Từng bước xây dựng thư viện đạt tiêu chuẩn theo Thông tư số 16/2022/TT-BGDĐT.',
  ),
];

/** The sentences for a school of these levels; all of them where the level is not known. */
export function starterSentences(levels: readonly SchoolLevel[]): StarterSentence[] {
  if (levels.length === 0) return [...STARTER_SENTENCES];
  return STARTER_SENTENCES.filter(
    (sentence) => !sentence.levels || sentence.levels.some((level) => levels.includes(level)),
  );
}
