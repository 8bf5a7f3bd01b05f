import type { RuleId } from '../../../../src/core/rules/ids';

/** Sentences that the figures of `library.ts` contradict: the one rule that says so, and the sentence as it is put right where that is certain. */
export const WRONG_NUMBERS: readonly (readonly [rule: RuleId, text: string, after: string | null])[] = [
  ['so-trong-cau-khac-so-lieu', 'Tổng cộng: 4089 bản.', 'Tổng cộng: {Tổng số bản sách} bản.'],
  ['so-trong-cau-khac-so-lieu', 'Tổng số sách hiện có: 4.089 bản.', 'Tổng số sách hiện có: {Tổng số bản sách} bản.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Trong năm học đã tổ chức được 7 buổi giới thiệu sách, chủ yếu vào các buổi chào cờ đầu tuần.',
    'Trong năm học đã tổ chức được {Buổi giới thiệu sách} buổi giới thiệu sách, chủ yếu vào các buổi chào cờ đầu tuần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Biên soạn ba thư mục phục vụ dạy học.',
    'Biên soạn {Biên soạn thư mục} thư mục phục vụ dạy học.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Biên soạn được 3 thư mục phục vụ dạy học.',
    'Biên soạn được {Biên soạn thư mục} thư mục phục vụ dạy học.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện có 24 máy vi tính kết nối internet.',
    'Thư viện có {Máy vi tính kết nối internet} máy vi tính kết nối internet.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện được trang bị 20 bộ bàn ghế phòng đọc.',
    'Thư viện được trang bị {Bàn ghế phòng đọc} bộ bàn ghế phòng đọc.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Sách thiếu nhi có 1.406 bản.', 'Sách thiếu nhi có {Sách thiếu nhi} bản.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Trường có 1.436 cuốn sách tham khảo, 1.406 cuốn sách thiếu nhi.',
    'Trường có 1.436 cuốn sách tham khảo, {Sách thiếu nhi} cuốn sách thiếu nhi.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện phục vụ 9.540 lượt bạn đọc.',
    'Thư viện phục vụ {Tổng lượt bạn đọc} lượt bạn đọc.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Giáo viên mượn 252 lượt, học sinh mượn 4.500 lượt.',
    'Giáo viên mượn {Lượt mượn giáo viên} lượt, học sinh mượn 4.500 lượt.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Giới thiệu sách bằng văn bản 9 lần.',
    'Giới thiệu sách bằng văn bản {Giới thiệu sách bằng văn bản} lần.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Tổ chức bốn hội thi cho học sinh.', 'Tổ chức {Hội thi} hội thi cho học sinh.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Diện tích phòng thư viện là 95 m2.',
    'Diện tích phòng thư viện là {Diện tích trong nhà} m2.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Trường có 650 học sinh.', 'Trường có {Số học sinh} học sinh.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổ chức kiểm tra sách giáo khoa của học sinh 3 lần.',
    'Tổ chức kiểm tra sách giáo khoa của học sinh {Kiểm tra sách giáo khoa của học sinh} lần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Sách tham khảo một nghìn bốn trăm ba mươi bản.',
    'Sách tham khảo {Sách tham khảo} bản.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    '98% học sinh có đủ sách giáo khoa.',
    '{Tỉ lệ học sinh có đủ sách giáo khoa}% học sinh có đủ sách giáo khoa.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng giá trị vốn sách là 132.870.000 đồng.',
    'Tổng giá trị vốn sách là {Tổng giá trị} đồng.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng số bản sách tăng 85 bản so với năm học trước.',
    'Tổng số bản sách {Tổng số bản sách: so với năm trước}.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng lượt bạn đọc tăng 15% so với năm học trước.',
    'Tổng lượt bạn đọc {Tổng lượt bạn đọc: so với năm trước}.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Số buổi giới thiệu sách tăng từ 7 lên 9 buổi.',
    'Số buổi giới thiệu sách tăng từ 7 lên {Buổi giới thiệu sách} buổi.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Sách giáo khoa 613 bản; sách nghiệp vụ 598 bản; sách tham khảo 1436 bản.',
    'Sách giáo khoa 613 bản; sách nghiệp vụ {Sách nghiệp vụ} bản; sách tham khảo 1436 bản.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện có 6 giá sách, 1 tủ trưng bày và 1 bàn thủ thư.',
    'Thư viện có {Giá sách} giá sách, 1 tủ trưng bày và 1 bàn thủ thư.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Giới thiệu sách 8 buổi, trưng bày sách 8 lần, giới thiệu bằng văn bản 7 lần.',
    'Giới thiệu sách 8 buổi, trưng bày sách {Giới thiệu, trưng bày sách} lần, giới thiệu bằng văn bản 7 lần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Năm học 2025-2026, thư viện tổ chức 7 buổi giới thiệu sách.',
    'Năm học 2025-2026, thư viện tổ chức {Buổi giới thiệu sách} buổi giới thiệu sách.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổ chức 7 buổi giới thiệu sách nhằm thu hút bạn đọc.',
    'Tổ chức {Buổi giới thiệu sách} buổi giới thiệu sách nhằm thu hút bạn đọc.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Đã tổ chức 7 buổi giới thiệu sách vào các buổi chào cờ thứ hai hàng tuần.',
    'Đã tổ chức {Buổi giới thiệu sách} buổi giới thiệu sách vào các buổi chào cờ thứ hai hàng tuần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tính đến ngày 25/5/2026 đã tổ chức được 7 buổi giới thiệu sách.',
    'Tính đến ngày 25/5/2026 đã tổ chức được {Buổi giới thiệu sách} buổi giới thiệu sách.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng số bản sách tăng 85 bản so với năm học trước.',
    'Tổng số bản sách {Tổng số bản sách: so với năm trước}.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng lượt bạn đọc tăng 15% so với năm học trước.',
    'Tổng lượt bạn đọc {Tổng lượt bạn đọc: so với năm trước}.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Toàn trường có 660 học sinh.', 'Toàn trường có {Số học sinh} học sinh.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện có hai mươi bốn máy vi tính kết nối internet.',
    'Thư viện có {Máy vi tính kết nối internet} máy vi tính kết nối internet.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Trong kho có 1.450 cuốn sách thiếu nhi.',
    'Trong kho có {Sách thiếu nhi} cuốn sách thiếu nhi.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    '613 bản sách giáo khoa, 598 bản sách nghiệp vụ, 1.436 bản sách tham khảo và 1.460 bản sách thiếu nhi.',
    '613 bản sách giáo khoa, {Sách nghiệp vụ} bản sách nghiệp vụ, 1.436 bản sách tham khảo và 1.460 bản sách thiếu nhi.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tủ tài liệu thư viện: 01; Giá sách: 9 chiếc.',
    'Tủ tài liệu thư viện: 01; Giá sách: {Giá sách} chiếc.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện xanh có 5 bàn di động với 30 chỗ ngồi.',
    'Thư viện xanh có 5 bàn di động với {Tổng số chỗ ngồi} chỗ ngồi.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Bạn đọc là học sinh đạt 9.900 lượt/năm.',
    'Bạn đọc là học sinh đạt {Lượt bạn đọc học sinh} lượt/năm.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Học sinh đến đọc: 9000 lượt; giáo viên đến đọc: 540 lượt.',
    'Học sinh đến đọc: 9000 lượt; giáo viên đến đọc: {Lượt bạn đọc giáo viên} lượt.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Đạt 98,5% học sinh có đủ sách giáo khoa.',
    'Đạt {Tỉ lệ học sinh có đủ sách giáo khoa}% học sinh có đủ sách giáo khoa.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Kết quả 90% học sinh có đầy đủ sách giáo khoa để học tập.',
    'Kết quả {Tỉ lệ học sinh có đủ sách giáo khoa}% học sinh có đầy đủ sách giáo khoa để học tập.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Thư viện có 20 cộng tác viên.', 'Thư viện có {Số cộng tác viên} cộng tác viên.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Biên soạn 2 thư mục với tổng số 96 tác phẩm.',
    'Biên soạn 2 thư mục với tổng số {Số tác phẩm trong thư mục} tác phẩm.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Sưu tầm được 5 tư liệu dạy học.',
    'Sưu tầm được {Sưu tầm tư liệu dạy học} tư liệu dạy học.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổ chức hội sách 2 lần trong năm học.',
    'Tổ chức hội sách {Hội sách, ngày hội đọc} lần trong năm học.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Trưng bày, giới thiệu sách theo chủ đề: 6 lần.',
    'Trưng bày, giới thiệu sách theo chủ đề: {Giới thiệu, trưng bày sách} lần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Viết 10 bài giới thiệu sách đăng trên trang web.',
    'Viết {Giới thiệu sách bằng văn bản} bài giới thiệu sách đăng trên trang web.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Đón đoàn kiểm tra của Sở Giáo dục 2 lần.',
    'Đón đoàn kiểm tra của Sở Giáo dục {Đón đoàn kiểm tra} lần.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Số buổi giới thiệu sách tăng 3 buổi so với năm học trước.',
    'Số buổi giới thiệu sách {Buổi giới thiệu sách: so với năm trước}.',
  ],
  ['so-trong-cau-khac-so-lieu', 'Tổng số: 4.089 bản.', 'Tổng số: {Tổng số bản sách} bản.'],
  [
    'so-trong-cau-khac-so-lieu',
    'Toàn trường có 650 học sinh và 35 giáo viên.',
    'Toàn trường có {Số học sinh} học sinh và 35 giáo viên.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Tổng số 9 buổi giới thiệu sách.',
    'Tổng số {Buổi giới thiệu sách} buổi giới thiệu sách.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Có 600 bản sách giáo khoa và 589 bản sách nghiệp vụ.',
    'Có {Sách giáo khoa} bản sách giáo khoa và 589 bản sách nghiệp vụ.',
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'Thư viện có 8 giá sách và 1 tủ trưng bày.',
    'Thư viện có {Giá sách} giá sách và 1 tủ trưng bày.',
  ],
  ['tan-suat-khac-so-lan', 'Trung bình mỗi tháng có 3 buổi giới thiệu sách.', null],
  ['so-trong-cau-khac-so-lieu', 'Có 12 đèn, 7 quạt.', 'Có 12 đèn, {Quạt điện} quạt.'],
];
