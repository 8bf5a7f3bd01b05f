import type { CategoryGroup, CategoryId } from './ids';

export interface CategoryInfo {
  readonly id: CategoryId;
  readonly group: CategoryGroup;
  /** The standard names: the first is the one that is printed; the others are as good and never "corrected". */
  readonly names: readonly string[];
  /** What one of them is counted in; '' where nothing is counted. */
  readonly unit: string;
  /** Known spellings and abbreviations that are counted, and offered the standard name. */
  readonly spellings: readonly string[];
  /**
   * Words by which the category is recognised inside a longer text ("Thi vẽ tranh chào mừng 20/11"), besides its names and spellings of two
   * words or more; "…" stands for any words between.
   */
  readonly cues: readonly string[];
}

const document = (
  id: CategoryId,
  unit: string,
  names: string[],
  spellings: string[],
  cues: string[] = [],
): CategoryInfo => ({
  id,
  group: 'document',
  names,
  unit,
  spellings,
  cues,
});
const equipment = (
  id: CategoryId,
  unit: string,
  names: string[],
  spellings: string[],
  cues: string[] = [],
): CategoryInfo => ({
  id,
  group: 'equipment',
  names,
  unit,
  spellings,
  cues,
});
const activity = (
  id: CategoryId,
  unit: string,
  names: string[],
  spellings: string[],
  cues: string[] = [],
): CategoryInfo => ({
  id,
  group: 'activity',
  names,
  unit,
  spellings,
  cues,
});
const source = (id: CategoryId, names: string[], spellings: string[], cues: string[] = []): CategoryInfo => ({
  id,
  group: 'source',
  names,
  unit: '',
  spellings,
  cues,
});
const condition = (id: CategoryId, names: string[], spellings: string[], cues: string[] = []): CategoryInfo => ({
  id,
  group: 'condition',
  names,
  unit: '',
  spellings,
  cues,
});

/** Every category of the report, in the contract's order (docs/WORKBOOK.md, "Categories of the report"). */
// prettier-ignore
export const CATEGORIES: readonly CategoryInfo[] = [document('textbook', 'bản', ['Sách giáo khoa'], ['SGK', 'Sách giáo khoa (SGK)', 'GK', 'giáo khoa',
  'sách GK', 'sách học sinh', 'S.giáo khoa', 'sách g.khoa', 'SGK học sinh', 'sách giáo khoa học sinh']), document('professional', 'bản',
  ['Sách nghiệp vụ'], ['SNV', 'Sách nghiệp vụ (SNV)', 'NV', 'nghiệp vụ', 'sách NV', 'SGV', 'sách giáo viên', 'sách GV', 'Sách giáo viên (SGV)',
  'S.nghiệp vụ', 'S.giáo viên', 'sách nghiệp vụ giáo viên', 'sách nghiệp vụ (SNV, SGV)', 'sách bồi dưỡng', 'sách bồi dưỡng giáo viên',
  'sách hướng dẫn giáo viên', 'sách nghiệp vụ sư phạm', 'sách giáo viên, nghiệp vụ']), document('reference', 'bản', ['Sách tham khảo'], ['STK',
  'Sách tham khảo (STK)', 'TK', 'tham khảo', 'sách TK', 'S.tham khảo', 'sách t.khảo', 'sách tkhảo', 'sách nâng cao', 'sách bài tập', 'SBT',
  'Sách bài tập (SBT)', 'vở bài tập', 'sách tham khảo học sinh', 'sách tham khảo giáo viên', 'sách pháp luật', 'pháp luật', 'sách luật', 'sách tập',
  'sách bổ trợ', 'từ điển', 'sách công cụ', 'sách tra cứu', 'sách tham khảo nâng cao']), document('children', 'bản', ['Sách thiếu nhi'], ['STN',
  'Sách thiếu nhi (STN)', 'TN', 'thiếu nhi', 'sách TN', 'S.thiếu nhi', 'truyện', 'truyện thiếu nhi', 'truyện tranh', 'truyện đọc', 'truyện kể',
  'truyện tranh thiếu nhi', 'sách truyện', 'sách truyện thiếu nhi', 'sách đạo đức', 'đạo đức Bác Hồ', 'sách đạo đức Bác Hồ', 'sách về Bác Hồ',
  'sách thiếu niên nhi đồng', 'sách nhi đồng', 'truyện cổ tích', 'sách kỹ năng sống', 'kỹ năng sống']), document('periodical', 'tên', ['Báo, tạp chí',
  'Báo và tạp chí'], ['báo', 'tạp chí', 'báo chí', 'BTC', 'báo tạp chí', 'báo - tạp chí', 'báo & tạp chí', 'báo, TC', 'báo TC', 'báo/tạp chí',
  'báo, tạp chí các loại', 'ấn phẩm định kỳ']), document('other', 'bản', ['Tài liệu khác'], ['khác', 'loại khác', 'sách khác', 'tài liệu khác',
  'các loại khác', 'loại sách khác', 'tranh ảnh', 'bản đồ', 'băng đĩa', 'tranh ảnh, bản đồ', 'băng, đĩa', 'CD', 'đĩa CD', 'tài liệu điện tử']),
  equipment('computer', 'bộ', ['Máy vi tính kết nối internet', 'Máy vi tính'], ['máy tính', 'máy vi tính kết nối mạng', 'máy tính kết nối internet',
  'máy vi tính nối mạng', 'PC', 'MVT', 'máy tính để bàn', 'bộ máy tính', 'bộ máy vi tính', 'máy tính xách tay', 'laptop',
  'máy vi tính có kết nối internet', 'máy vi tính (kết nối internet)'], ['máy vi tính', 'máy tính', 'laptop']), equipment('printer', 'chiếc',
  ['Máy in'], ['máy in laser', 'máy in A4', 'máy in Canon', 'máy in HP', 'máy in màu'], ['máy in']), equipment('cabinet', 'chiếc', ['Tủ tài liệu'],
  ['tủ', 'tủ hồ sơ', 'tủ sách', 'tủ đựng tài liệu', 'tủ đựng hồ sơ', 'tủ tài liệu thư viện', 'tủ đựng sách', 'tủ sắt', 'tủ kính', 'tủ mục lục',
  'tủ gỗ', 'tủ phích'], ['tủ tài liệu', 'tủ hồ sơ', 'tủ sách', 'tủ đựng', 'tủ mục lục', 'tủ sắt', 'tủ gỗ']), equipment('shelf', 'chiếc', ['Giá sách'],
  ['kệ sách', 'giá', 'kệ', 'giá sách đặc biệt', 'giá đựng sách', 'kệ đựng sách', 'giá sắt', 'kệ sắt', 'giá sách hai mặt', 'giá kệ sách',
  'giá, kệ sách', 'giá để sách', 'kệ để sách', 'giá sách chuyên dụng', 'giá gỗ', 'giá báo', 'kệ báo', 'giá sách gỗ', 'kệ gỗ'], ['giá sách', 'kệ sách',
  'giá đựng', 'kệ đựng', 'giá để', 'kệ để', 'giá kệ']), equipment('displayCabinet', 'chiếc', ['Tủ trưng bày sách'], ['tủ trưng bày',
  'tủ giới thiệu sách', 'tủ kính trưng bày', 'tủ kính trưng bày sách', 'tủ trưng bày sách mới'], ['tủ … trưng bày', 'tủ giới thiệu']),
  equipment('librarianDesk', 'chiếc', ['Bàn thủ thư'], ['bàn cán bộ thư viện', 'bàn CBTV', 'bàn làm việc', 'bàn làm việc thủ thư', 'bàn ghế thủ thư',
  'bàn quầy thủ thư', 'quầy thủ thư', 'bàn nhân viên thư viện', 'bộ bàn ghế thủ thư', 'bàn ghế cán bộ thư viện'], ['bàn … thủ thư', 'quầy thủ thư',
  'bàn làm việc', 'bàn … cán bộ thư viện', 'bàn … CBTV']), equipment('readingSet', 'bộ', ['Bàn ghế phòng đọc'], ['bàn ghế', 'bàn ghế đọc',
  'bàn ghế đọc sách', 'bộ bàn ghế', 'bộ bàn ghế phòng đọc', 'bàn ghế học sinh', 'bàn ghế bạn đọc', 'bàn đọc', 'bàn đọc sách',
  'bàn ghế phòng đọc học sinh', 'bàn ghế phòng đọc giáo viên', 'bàn, ghế phòng đọc', 'bàn ghế phòng đọc sách', 'bàn ghế giáo viên',
  'bộ bàn ghế đọc sách'], ['bàn ghế', 'bàn đọc', 'bàn … phòng đọc']), equipment('mobileTable', 'bàn', ['Bàn di động'], ['bàn gấp', 'bàn xếp',
  'bàn lưu động', 'bàn ghế di động', 'bàn đọc di động'], ['bàn … di động', 'bàn gấp', 'bàn xếp']), equipment('light', 'chiếc', ['Đèn'], ['đèn điện',
  'bóng đèn', 'đèn chiếu sáng', 'đèn tuýp', 'đèn LED', 'bóng điện', 'đèn huỳnh quang', 'bóng đèn điện', 'đèn bàn', 'bóng đèn tuýp', 'hệ thống đèn',
  'hệ thống chiếu sáng', 'đèn neon'], ['đèn', 'bóng đèn']), equipment('fan', 'chiếc', ['Quạt điện'], ['quạt', 'quạt trần', 'quạt treo tường',
  'quạt cây', 'quạt đứng', 'quạt máy', 'quạt bàn', 'quạt thông gió', 'quạt hút'], ['quạt']), equipment('otherEquipment', '', ['Thiết bị khác'],
  ['khác', 'loại khác', 'tài sản khác', 'TB khác', 'trang thiết bị khác']), activity('writtenIntroduction', 'lần', ['Giới thiệu sách bằng văn bản'],
  ['giới thiệu bằng văn bản', 'giới thiệu sách (văn bản)', 'GTS bằng văn bản', 'GT sách bằng văn bản', 'giới thiệu sách bằng VB',
  'bài giới thiệu sách', 'viết bài giới thiệu sách', 'giới thiệu sách văn bản'], ['giới thiệu … văn bản', 'bài giới thiệu', 'GTS … văn bản']),
  activity('display', 'lần', ['Giới thiệu, trưng bày sách'], ['trưng bày sách', 'trưng bày', 'giới thiệu và trưng bày sách',
  'trưng bày giới thiệu sách', 'trưng bày, giới thiệu sách', 'trưng bày sách mới', 'TB sách', 'giới thiệu - trưng bày sách',
  'trưng bày sách theo chủ đề', 'trưng bày và giới thiệu sách'], ['trưng bày', 'giới thiệu … trưng bày', 'trưng bày … giới thiệu']),
  activity('introductionSession', 'buổi', ['Buổi giới thiệu sách'], ['Buổi giới thiệu sách (chào cờ, trang web)', 'giới thiệu sách',
  'giới thiệu sách dưới cờ', 'giới thiệu sách chào cờ', 'giới thiệu sách trong giờ chào cờ', 'GTS', 'GT sách', 'điểm sách', 'giới thiệu sách mới',
  'tuyên truyền giới thiệu sách', 'giới thiệu sách trên trang web', 'giới thiệu sách trên web', 'giới thiệu sách đầu tuần',
  'giới thiệu sách (chào cờ)', 'giới thiệu sách (trang web)', 'buổi GTS', 'giới thiệu sách miệng', 'giới thiệu sách trực quan',
  'giới thiệu sách online'], ['giới thiệu … sách', 'GTS', 'GT sách', 'điểm sách', 'giới thiệu … chào cờ']), activity('bibliography', 'thư mục',
  ['Biên soạn thư mục'], ['thư mục', 'làm thư mục', 'xây dựng thư mục', 'thư mục chuyên đề', 'biên soạn thư mục chuyên đề', 'biên soạn TM',
  'biên soạn thư mục phục vụ dạy học', 'thư mục giới thiệu sách', 'lập thư mục'], ['thư mục']), activity('teachingMaterial', 'tư liệu',
  ['Sưu tầm tư liệu dạy học'], ['sưu tầm tư liệu', 'sưu tầm', 'sưu tầm tài liệu', 'sưu tầm TL', 'tư liệu dạy học', 'sưu tầm tư liệu giảng dạy',
  'sưu tầm đồ dùng dạy học'], ['sưu tầm', 'tư liệu dạy học']), activity('contest', 'hội thi', ['Hội thi'], ['cuộc thi', 'thi', 'thi vẽ tranh',
  'thi kể chuyện theo sách', 'thi kể chuyện', 'kể chuyện theo sách', 'thi vẽ tranh theo sách', 'hội thi kể chuyện', 'hội thi vẽ tranh',
  'thi xếp sách', 'thi xếp sách nghệ thuật', 'Hội thi (vẽ tranh, kể chuyện theo sách...)', 'vẽ tranh', 'kể chuyện', 'đại sứ văn hoá đọc',
  'thi đại sứ văn hoá đọc', 'tổ chức hội thi', 'hội thi, cuộc thi', 'thi tìm hiểu sách', 'thi đọc sách'], ['hội thi', 'cuộc thi', 'thi vẽ', 'thi kể',
  'thi xếp', 'thi đọc', 'thi tìm hiểu', 'thi viết', 'thi đại sứ', 'vẽ tranh', 'kể chuyện theo sách', 'đại sứ văn hoá đọc']), activity('bookFair',
  'lần', ['Hội sách, ngày hội đọc'], ['hội sách', 'ngày hội đọc', 'ngày hội đọc sách', 'ngày hội sách', 'ngày sách', 'ngày sách và văn hoá đọc',
  'ngày sách và văn hoá đọc Việt Nam', 'hội sách, ngày hội đọc sách', 'tuần lễ đọc sách', 'ngày hội văn hoá đọc', 'hội chợ sách',
  'ngày hội sách và văn hoá đọc', 'tuần lễ sách'], ['hội sách', 'ngày hội … đọc', 'ngày hội … sách', 'ngày sách', 'hội chợ sách', 'tuần lễ … sách']),
  activity('exhibition', 'lần', ['Triển lãm, tuyên truyền'], ['triển lãm', 'tuyên truyền', 'triển lãm sách', 'tuyên truyền sách',
  'triển lãm sách, báo', 'triển lãm tranh', 'truyền thông', 'phát thanh măng non', 'phát thanh', 'triển lãm và tuyên truyền',
  'tuyên truyền, triển lãm'], ['triển lãm', 'tuyên truyền', 'phát thanh']), activity('textbookCheck', 'lần', ['Kiểm tra sách giáo khoa của học sinh'],
  ['kiểm tra sách giáo khoa', 'kiểm tra SGK', 'KT SGK', 'kiểm tra SGK học sinh', 'kiểm tra SGK của học sinh', 'kiểm tra SGK của HS',
  'kiểm tra SGK HS', 'kiểm tra sách HS', 'kiểm tra sách học sinh', 'kiểm tra sách vở', 'KT sách giáo khoa', 'kiểm tra sách của học sinh',
  'kiểm tra sách vở học sinh', 'kiểm tra sách giáo khoa học sinh'], ['kiểm tra … sách', 'kiểm tra … SGK', 'KT SGK']), activity('distribution', 'lần',
  ['Phát hành, phát sách'], ['phát sách', 'phát hành', 'phát hành sách', 'cấp phát sách', 'cấp phát SGK', 'phát SGK', 'phát sách giáo khoa',
  'cho mượn SGK', 'thông báo và phát hành sách', 'phát hành sách giáo khoa', 'phát hành, phát sách giáo khoa'], ['phát hành', 'phát sách', 'phát SGK',
  'cấp phát … sách', 'cấp phát SGK']), activity('recall', 'lần', ['Thu hồi sách'], ['thu hồi', 'thu sách', 'thu hồi SGK', 'thu hồi sách giáo khoa',
  'nhận lại sách', 'thu hồi sách mượn', 'thu sách cuối năm', 'thu hồi sách, truyện'], ['thu hồi', 'thu sách', 'thu SGK']), activity('inspection',
  'lần', ['Đón đoàn kiểm tra'], ['đón đoàn', 'đoàn kiểm tra', 'kiểm tra thư viện', 'đón đoàn kiểm tra PGD', 'đón đoàn kiểm tra thư viện', 'thanh tra',
  'đón đoàn thanh tra', 'đón đoàn kiểm tra của PGD', 'tiếp đoàn kiểm tra', 'đón đoàn kiểm tra, đánh giá'], ['đón … đoàn', 'tiếp … đoàn',
  'đoàn kiểm tra', 'đoàn thanh tra']), activity('meeting', 'lần', ['Họp'], ['họp tổ', 'họp thư viện', 'cuộc họp', 'họp tổ thư viện', 'hội họp',
  'họp tổ cộng tác viên', 'họp cộng tác viên', 'họp chuyên môn', 'dự họp', 'tham dự họp', 'họp giao ban', 'sinh hoạt chuyên môn',
  'họp tổ công tác thư viện'], ['họp', 'hội nghị', 'sinh hoạt chuyên môn']), activity('housekeeping', 'lần', ['Vệ sinh, sắp xếp thư viện'],
  ['vệ sinh', 'vệ sinh thư viện', 'sắp xếp thư viện', 'sắp xếp', 'sắp xếp sách', 'dọn vệ sinh', 'vệ sinh kho', 'vệ sinh kho sách', 'VS thư viện',
  'vệ sinh TV', 'sắp xếp kho sách', 'vệ sinh và sắp xếp thư viện', 'lao động vệ sinh', 'dọn dẹp thư viện', 'vệ sinh, sắp xếp', 'tu sửa sách',
  'vệ sinh, sắp xếp kho sách'], ['vệ sinh', 'sắp xếp', 'dọn dẹp']), activity('stocktake', 'lần', ['Kiểm kê, thanh lọc'], ['kiểm kê', 'thanh lọc',
  'thanh lý', 'kiểm kê kho', 'kiểm kê sách', 'kiểm kê thư viện', 'thanh lọc sách', 'thanh lý sách', 'kiểm kê, thanh lý', 'kiểm kê tài sản',
  'kiểm kê cuối năm', 'kiểm kê và thanh lọc', 'kiểm kê, thanh lọc sách'], ['kiểm kê', 'thanh lọc', 'thanh lý']), activity('otherActivity', 'lần',
  ['Hoạt động khác'], ['khác', 'HĐ khác', 'công tác khác', 'công việc khác', 'việc khác']), source('purchased', ['Trường tự mua', 'Trường mua'],
  ['mua', 'tự mua', 'mua mới', 'mua sắm', 'nhà trường mua', 'ngân sách', 'kinh phí trường', 'trường', 'mua bằng kinh phí nhà trường', 'nguồn trường',
  'ngân sách trường', 'trường mua sắm', 'mua bổ sung', 'trường tự mua sắm', 'kinh phí nhà trường', 'nhà trường', 'ngân sách nhà nước', 'tự trang bị'],
  ['trường … mua', 'ngân sách', 'kinh phí … trường']), source('allocated', ['Cấp phát', 'PGD cấp phát', 'SGD cấp phát'], ['cấp',
  'Cấp phát (PGD, SGD)', 'PGD', 'SGD', 'PGD cấp', 'SGD cấp', 'phòng cấp', 'sở cấp', 'Phòng GD cấp', 'Sở GD cấp', 'Phòng GD&ĐT cấp', 'Sở GD&ĐT cấp',
  'Phòng GD&ĐT', 'Sở GD&ĐT', 'cấp trên cấp', 'dự án cấp', 'dự án', 'nhà nước cấp', 'được cấp', 'Bộ cấp', 'UBND cấp', 'UBND xã cấp', 'huyện cấp',
  'tỉnh cấp', 'PGD cung cấp', 'Bộ GD&ĐT cấp', 'PGD&ĐT', 'PGD&ĐT cấp', 'SGD&ĐT', 'SGD&ĐT cấp', 'phòng giáo dục cấp', 'sở giáo dục cấp',
  'phòng giáo dục', 'sở giáo dục'], ['cấp phát', 'PGD … cấp', 'SGD … cấp', 'phòng … cấp', 'sở … cấp', 'cung cấp', 'UBND … cấp']), source('donated',
  ['Biếu, tặng, quyên góp', 'Biếu tặng', 'Biếu, tặng'], ['tặng', 'biếu', 'quyên góp', 'cho tặng', 'được tặng', 'tài trợ', 'tặng cho', 'ủng hộ', 'phụ huynh tặng',
  'học sinh tặng', 'HS tặng', 'PH tặng', 'GV tặng', 'học sinh quyên góp', 'HS quyên góp', 'xã hội hoá', 'XHH', 'quà tặng', 'quyên tặng', 'biếu, tặng',
  'góp một cuốn sách nhỏ', 'trao tặng', 'tiếp nhận', 'tiếp nhận tặng cho', 'giáo viên tặng', 'NXB tặng', 'nhà xuất bản tặng', 'cựu học sinh tặng'],
  ['tặng', 'quyên góp', 'ủng hộ', 'tài trợ', 'biếu']), source('otherSource', ['Khác', 'Nguồn khác'], ['các nguồn khác', 'trao đổi', 'lưu chiểu',
  'không rõ', 'không rõ nguồn']), condition('usable', ['Sử dụng được'], ['còn sử dụng', 'đang sử dụng', 'còn dùng được', 'dùng được',
  'còn sử dụng được', 'SD được', 'bình thường', 'còn', 'trung bình', 'đang dùng', 'sử dụng', 'còn dùng', 'hoạt động bình thường', 'còn sử dụng tốt']),
  condition('good', ['Tốt'], ['còn tốt', 'mới', 'rất tốt', 'sách mới', 'khá', 'nguyên vẹn', 'như mới', 'còn mới', 'sử dụng tốt', 'hoạt động tốt']),
  condition('broken', ['Hỏng'], ['hư hỏng', 'hư', 'bị hỏng', 'đã hỏng', 'hỏng nặng', 'hỏng nhẹ', 'xấu', 'không sử dụng được', 'không dùng được',
  'kém']), condition('wornOut', ['Rách nát'], ['rách', 'cũ nát', 'cũ, rách', 'rách bìa', 'bị rách', 'nát', 'rách, nát', 'hư nát', 'cũ rách',
  'hư rách']), condition('obsolete', ['Lạc hậu'], ['lỗi thời', 'nội dung lạc hậu', 'hết giá trị', 'không còn phù hợp']), condition('mouldy',
  ['Mối mọt'], ['mối', 'mọt', 'ẩm mốc', 'mốc', 'bị mối', 'mối, mọt', 'mối xông']), condition('oldCurriculum', ['Chương trình cũ'], ['CT cũ',
  'sách chương trình cũ', 'SGK cũ', 'sách cũ', 'thuộc chương trình cũ', 'thay sách', 'CTGDPT 2006', 'chương trình 2006']), condition('lost', ['Mất'],
  ['bị mất', 'đã mất', 'thất lạc', 'mất sách', 'làm mất', 'HS làm mất', 'học sinh làm mất', 'bị thất lạc']), condition('disposed', ['Đã thanh lý',
  'Đã thanh lọc', 'Đã thanh lý, đã thanh lọc'], ['thanh lý', 'thanh lọc', 'TL', 'đã TL', 'đã xuất', 'đã huỷ', 'xuất kho', 'đã xuất kho', 'đã loại bỏ',
  'loại bỏ', 'đã loại', 'đã thanh lý sách', 'xuất huỷ'], ['đã thanh lý', 'đã thanh lọc', 'thanh lý', 'thanh lọc'])];
