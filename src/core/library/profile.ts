/** The facts about the school and the report (section `profile` of docs/WORKBOOK.md). */

export type ProfileType = 'text' | 'date' | 'count' | 'area' | 'percent' | 'schoolYear';

interface NameData {
  readonly name: string;
  readonly type: ProfileType;
  /** True for the seven without which the report has no header or signature. */
  readonly required: boolean;
  /** Other ways in which schools write the name. */
  readonly spellings: readonly string[];
  /** The version of the data marks that first read the name (rules/shared/review-state.ts); absent for the first. */
  readonly since?: 2;
}

// prettier-ignore
const NAMES = [
  {
    name: 'Cơ quan chủ quản',
    type: 'text',
    required: true,
    spellings: [
      'Cơ quan cấp trên',
      'Đơn vị chủ quản',
      'Cấp trên',
      'Cơ quan chủ quản cấp trên',
      'CQ chủ quản',
      'Đơn vị cấp trên',
      'Cơ quan quản lý',
      'Phòng GD&ĐT',
      'Phòng GDĐT',
      'Phòng Giáo dục và Đào tạo',
      'Sở GD&ĐT',
      'UBND xã',
      'UBND phường',
      'UBND xã/phường',
    ],
  },
  {
    name: 'Tên trường',
    type: 'text',
    required: true,
    spellings: ['Trường', 'Tên đơn vị', 'Đơn vị', 'Nhà trường', 'Tên nhà trường'],
  },
  { name: 'Cấp học', type: 'text', required: true, spellings: ['Bậc học', 'Cấp', 'Cấp trường', 'Loại trường'] },
  {
    name: 'Địa danh',
    type: 'text',
    required: true,
    spellings: ['Nơi ban hành', 'Nơi lập báo cáo', 'Nơi lập', 'Địa phương'],
  },
  { name: 'Năm học', type: 'schoolYear', required: true, spellings: ['Năm học báo cáo', 'NH'] },
  { name: 'Ký hiệu', type: 'text', required: true, spellings: ['Ký hiệu văn bản', 'Ký hiệu báo cáo', 'Ký hiệu VB'] },
  {
    name: 'Hiệu trưởng',
    type: 'text',
    required: true,
    spellings: ['Họ tên hiệu trưởng', 'Tên hiệu trưởng', 'HT', 'Thủ trưởng đơn vị', 'Họ và tên hiệu trưởng'],
  },
  { name: 'Số báo cáo', type: 'text', required: false, spellings: ['Số văn bản', 'Số BC', 'Số hiệu báo cáo'] },
  {
    name: 'Ngày báo cáo',
    type: 'date',
    required: false,
    spellings: ['Ngày lập báo cáo', 'Ngày lập', 'Ngày ký', 'Ngày BC'],
  },
  { name: 'Kính gửi', type: 'text', required: false, spellings: ['Gửi', 'Nơi gửi'] },
  { name: 'Người ký', type: 'text', required: false, spellings: ['Người ký báo cáo', 'Họ tên người ký'] },
  {
    name: 'Ngày bắt đầu năm học',
    type: 'date',
    required: false,
    spellings: ['Bắt đầu năm học', 'Ngày đầu năm học', 'Ngày bắt đầu'],
  },
  {
    name: 'Ngày kết thúc năm học',
    type: 'date',
    required: false,
    spellings: ['Kết thúc năm học', 'Ngày cuối năm học', 'Ngày kết thúc'],
  },
  { name: 'Kế hoạch số', type: 'text', required: false, spellings: ['Số kế hoạch', 'Căn cứ kế hoạch số', 'KH số'] },
  {
    name: 'Kế hoạch ngày',
    type: 'date',
    required: false,
    spellings: ['Ngày kế hoạch', 'Ngày ban hành kế hoạch', 'KH ngày'],
  },
  { name: 'Chức vụ người ký', type: 'text', required: false, spellings: ['Chức danh người ký', 'Chức vụ'] },
  {
    name: 'Tổ trưởng tổ thư viện',
    type: 'text',
    required: false,
    spellings: ['Tổ trưởng thư viện', 'Tổ trưởng', 'Cán bộ thư viện', 'Nhân viên thư viện', 'CBTV', 'Người lập báo cáo', 'Người lập'],
  },
  {
    name: 'Phó Hiệu trưởng phụ trách',
    type: 'text',
    required: false,
    spellings: ['Phó hiệu trưởng', 'PHT phụ trách', 'PHT', 'Phó hiệu trưởng phụ trách thư viện'],
  },
  {
    name: 'Số học sinh',
    type: 'count',
    required: false,
    spellings: ['Tổng số học sinh', 'Số HS', 'Tổng số HS', 'TSHS', 'Học sinh', 'Số trẻ', 'Tổng số trẻ', 'Số cháu', 'Tổng số cháu'],
  },
  {
    name: 'Số giáo viên',
    type: 'count',
    required: false,
    spellings: ['Tổng số giáo viên', 'Số GV', 'Tổng số GV', 'TSGV', 'Giáo viên', 'Số CBGV'],
  },
  { name: 'Số lớp', type: 'count', required: false, spellings: ['Tổng số lớp', 'Số lớp học'] },
  {
    name: 'Trang thư viện điện tử',
    type: 'text',
    required: false,
    spellings: ['Trang web', 'Website', 'Trang web thư viện', 'Địa chỉ trang web', 'Trang thông tin điện tử', 'Thư viện điện tử'],
  },
  {
    name: 'Diện tích trong nhà',
    type: 'area',
    required: false,
    spellings: ['Diện tích phòng thư viện', 'Diện tích phòng đọc', 'Diện tích thư viện', 'DT trong nhà'],
  },
  {
    name: 'Diện tích ngoài trời',
    type: 'area',
    required: false,
    spellings: ['Diện tích thư viện ngoài trời', 'DT ngoài trời', 'Thư viện ngoài trời'],
  },
  { name: 'Nơi nhận', type: 'text', required: false, spellings: [] },
  {
    name: 'Ngày kết thúc học kỳ I',
    type: 'date',
    required: false,
    spellings: ['Ngày kết thúc học kỳ 1', 'Ngày kết thúc HKI', 'Ngày kết thúc HK1', 'Kết thúc học kỳ I'],
  },
  {
    name: 'Số bản lưu mỗi tên sách giáo khoa',
    type: 'count',
    required: false,
    spellings: ['Số bản lưu SGK', 'Bản lưu SGK', 'Số bản lưu mỗi tên SGK'],
  },
  {
    name: 'Số bản lưu mỗi tên sách nghiệp vụ',
    type: 'count',
    required: false,
    spellings: ['Số bản lưu SNV', 'Bản lưu SNV', 'Số bản lưu mỗi tên SNV'],
  },
  {
    name: 'Số cộng tác viên',
    type: 'count',
    required: false,
    spellings: ['Cộng tác viên', 'Số CTV', 'Tổng số cộng tác viên', 'Số cộng tác viên thư viện', 'Cộng tác viên thư viện', 'Mạng lưới cộng tác viên'],
  },
  {
    name: 'Tỉ lệ học sinh có đủ sách giáo khoa',
    type: 'percent',
    required: false,
    spellings: ['Tỷ lệ HS có đủ SGK', 'Học sinh có đủ SGK', 'HS có đủ SGK', '% HS có đủ SGK', 'Tỉ lệ học sinh có đủ SGK'],
  },
  {
    name: 'Tỉ lệ giáo viên có đủ sách giáo khoa',
    type: 'percent',
    required: false,
    spellings: ['Tỷ lệ GV có đủ SGK', 'Giáo viên có đủ SGK', 'GV có đủ SGK', '% GV có đủ SGK', 'Tỉ lệ giáo viên có đủ SGK'],
  },
  {
    name: 'Tiết đọc thư viện',
    type: 'count',
    required: false,
    spellings: ['Số tiết đọc thư viện', 'Tiết đọc tại thư viện', 'Tổng số tiết đọc thư viện'],
    since: 2,
  },
  {
    name: 'Tiết học tại thư viện',
    type: 'count',
    required: false,
    spellings: ['Số tiết học tại thư viện', 'Tiết học môn học tại thư viện', 'Tổng số tiết học tại thư viện'],
    since: 2,
  },
  {
    name: 'Thư viện xanh, góc đọc',
    type: 'count',
    required: false,
    spellings: ['Số thư viện xanh, góc đọc', 'Số góc đọc', 'Số thư viện xanh', 'Góc đọc, thư viện xanh'],
    since: 2,
  },
  {
    name: 'Lớp có tủ sách',
    type: 'count',
    required: false,
    spellings: ['Số lớp có tủ sách', 'Số tủ sách lớp', 'Tủ sách lớp học', 'Số lớp có tủ sách lớp học'],
    since: 2,
  },
  {
    name: 'Số phòng thư viện',
    type: 'count',
    required: false,
    spellings: ['Số phòng của thư viện', 'Tổng số phòng thư viện'],
    since: 2,
  },
  {
    name: 'Diện tích không gian đọc',
    type: 'area',
    required: false,
    spellings: ['DT không gian đọc', 'Diện tích không gian đọc của thư viện'],
    since: 2,
  },
  {
    name: 'Tài liệu số',
    type: 'count',
    required: false,
    spellings: ['Số tài liệu số', 'Số lượng tài liệu số', 'Tổng số tài liệu số'],
    since: 2,
  },
  {
    name: 'Kinh phí ngân sách',
    type: 'count',
    required: false,
    spellings: ['Kinh phí từ ngân sách', 'Kinh phí ngân sách nhà nước', 'Kinh phí từ ngân sách nhà nước'],
    since: 2,
  },
  {
    name: 'Kinh phí xã hội hóa',
    type: 'count',
    required: false,
    spellings: ['Kinh phí từ xã hội hóa', 'Kinh phí XHH', 'Kinh phí xã hội hoá'],
    since: 2,
  },
  {
    name: 'Tổng kinh phí',
    type: 'count',
    required: false,
    spellings: ['Tổng kinh phí thư viện', 'Tổng kinh phí hoạt động thư viện'],
    since: 2,
  },
  {
    name: 'Mã trường',
    type: 'text',
    required: false,
    spellings: ['Mã định danh', 'Mã cơ sở giáo dục', 'Mã định danh trường'],
    since: 2,
  },
  {
    name: 'Hình thức công tác của người làm thư viện',
    type: 'text',
    required: false,
    spellings: ['Hình thức công tác', 'Người làm thư viện chuyên trách, kiêm nhiệm'],
    since: 2,
  },
  {
    name: 'Trình độ người làm thư viện',
    type: 'text',
    required: false,
    spellings: ['Trình độ của người làm thư viện', 'Trình độ cán bộ thư viện', 'Trình độ nhân viên thư viện'],
    since: 2,
  },
  {
    name: 'Phần mềm thư viện',
    type: 'text',
    required: false,
    spellings: ['Phần mềm quản lý thư viện', 'Phần mềm quản lí thư viện'],
    since: 2,
  },
  {
    name: 'Mức độ thư viện được công nhận',
    type: 'text',
    required: false,
    spellings: ['Mức độ thư viện đã được công nhận', 'Mức độ được công nhận'],
    since: 2,
  },
  {
    name: 'Quyết định công nhận số',
    type: 'text',
    required: false,
    spellings: ['Số quyết định công nhận', 'Quyết định công nhận thư viện số'],
    since: 2,
  },
  {
    name: 'Quyết định công nhận ngày',
    type: 'date',
    required: false,
    spellings: ['Ngày quyết định công nhận', 'Ngày công nhận thư viện'],
    since: 2,
  },
  {
    name: 'Mức độ thư viện đăng ký',
    type: 'text',
    required: false,
    spellings: ['Mức độ đăng ký', 'Mức độ thư viện đăng kí'],
    since: 2,
  },
] as const satisfies readonly NameData[];

export type ProfileName = (typeof NAMES)[number]['name'];

export interface ProfileNameInfo extends NameData {
  readonly name: ProfileName;
}

/** Every name of the contract, in its order. */
export const PROFILE_NAMES: readonly ProfileNameInfo[] = NAMES;

/** The seven names that the report's header and signature need; a missing row is the same as a blank one. */
export const REQUIRED_PROFILE_NAMES: readonly ProfileName[] = NAMES.filter((info) => info.required).map(
  (info) => info.name,
);
