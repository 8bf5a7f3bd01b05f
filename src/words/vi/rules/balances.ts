import { amount, num, place, placeAndColumn } from './say';
import { day, quoted, text, type RuleWords } from '../../rule-words';

export const balances = {
  'tong-khac-thanh-phan': {
    title: 'Số tổng khác các phần cộng lại',
    why: 'Người đọc sẽ cộng thử; hai số không khớp thì báo cáo không đáng tin.',
    how: 'Xem lại từng phần; nếu các phần đúng thì sửa số tổng.',
    message: (data) =>
      text(data.range) === ''
        ? `${placeAndColumn(data)} ghi ${num(data.value)}, nhưng các phần cộng lại được ${num(data.sum)}.`
        : `${placeAndColumn(data)} ghi ${num(data.value)}, nhưng dãy số ${quoted(data.range)} gồm ${num(data.sum)} bản.`,
  },
  'can-doi-sai': {
    title: 'Đầu kỳ + tăng − giảm không bằng cuối kỳ',
    why: 'Bảng tăng giảm phải cân thì số cuối năm trong báo cáo mới đúng.',
    how: 'Xem lại số đầu kỳ, tăng, giảm; nếu đúng thì sửa số cuối kỳ.',
    message: (data) =>
      `${placeAndColumn(data)} ghi ${num(data.closing)}, nhưng ${num(data.opening)} + ${num(data.added)} − ${num(data.withdrawn)} = ${num(data.after)}.`,
  },
  'dau-nam-khac-cuoi-nam-truoc': {
    title: 'Số đầu năm khác số cuối năm trước',
    why: 'Kho sách đầu năm nay chính là kho sách cuối năm trước.',
    how: 'Đối chiếu với báo cáo năm trước rồi sửa số sai.',
    message: (data) =>
      `${placeAndColumn(data)}: đầu năm nay là ${num(data.opening)}, cuối năm trước là ${num(data.closing)}.`,
  },
  'so-lieu-noi-hai-lan': {
    title: 'Một số liệu ghi ở hai nơi, hai giá trị',
    why: 'Báo cáo chỉ có một con số cho mỗi mục.',
    how: 'Xem nơi nào đúng rồi sửa nơi kia.',
    message: (data) =>
      `${placeAndColumn(data)}: “${text(data.indicator)}” ghi ${amount(data.stated, data.unit)}, nhưng ${text(data.otherSheet) === '' ? 'đếm được' : `theo trang “${text(data.otherSheet)}” là`} ${amount(data.counted, data.unit)}.`,
  },
  'bien-dong-bat-thuong': {
    title: 'Tăng hoặc giảm khác thường so với năm trước',
    why: 'Số liệu gấp đôi hoặc chỉ còn một nửa thường là ghi nhầm, hoặc cần được giải thích.',
    how: 'Xem lại số liệu của hai năm. Nếu đúng thì bỏ qua và ghi lý do.',
    message: (data) =>
      `“${text(data.indicator)}”: năm trước ${amount(data.previous, data.unit)}, năm nay ${amount(data.value, data.unit)}.`,
  },
  'cho-ngoi-khong-khop': {
    title: 'Số chỗ ngồi không chia hết cho số bộ, số bàn',
    why: 'Số chỗ ngồi hoặc số bàn ghế có thể bị ghi nhầm.',
    how: 'Đếm lại chỗ ngồi. Nếu các bộ có số chỗ khác nhau thì bỏ qua.',
    message: (data) =>
      `${placeAndColumn(data)}: ${num(data.seats)} chỗ cho ${num(data.quantity)} bộ, mỗi bộ ${num(data.each)} chỗ.`,
  },
  'tinh-trang-khac-so-luong': {
    title: 'Tốt + hỏng không bằng số lượng',
    why: 'Số thiết bị trong báo cáo phải bằng số tốt cộng số hỏng.',
    how: 'Đếm lại rồi sửa số sai.',
    message: (data) =>
      `${placeAndColumn(data)} ghi ${num(data.quantity)}, nhưng tốt ${num(data.good)} + hỏng ${num(data.broken)} = ${num(data.sum)}.`,
  },
  'cong-thuc-bi-ghi-de': {
    title: 'Công thức bị gõ đè',
    why: 'Ô này vốn tự tính. Gõ đè lên thì số không còn đổi theo sổ nữa.',
    how: 'Bấm Sửa để đặt lại công thức, hoặc lập lại báo cáo.',
    message: (data) => `${place(data)}: “${text(data.indicator)}” đang là số gõ tay ${quoted(data.value)}.`,
  },
  'hai-cach-tinh-khac-nhau': {
    title: 'Excel và phần mềm tính ra khác nhau',
    why: 'Mỗi số liệu được tính hai lần bằng hai cách. Khác nhau nghĩa là có chỗ ghi chưa rõ.',
    how: 'Sửa các chỗ được báo ở các mục khác trước, rồi kiểm tra lại.',
    message: (data) =>
      `${place(data)}: “${text(data.indicator)}” Excel tính ${quoted(data.formula)}, phần mềm tính ${amount(data.counted, data.unit)}.`,
  },
} satisfies Record<string, RuleWords>;

export const activities = {
  'thang-khong-gioi-thieu-sach': {
    title: 'Tháng không giới thiệu sách',
    why: 'Báo cáo thường nêu giới thiệu sách 1 lần/tháng. Tháng không có dòng nào thì không nêu như thế được.',
    how: 'Nếu tháng đó có giới thiệu sách thì ghi thêm vào trang Hoạt động.',
    message: (data) => `Tháng ${text(data.month)} chưa có buổi giới thiệu hay trưng bày sách nào.`,
  },
  'tan-suat-khac-so-lan': {
    title: 'Tần suất nêu ra khác số lần',
    why: 'Nói “1 lần/tháng” thì cả năm học phải đủ 9 lần.',
    how: 'Sửa tần suất hoặc số lần cho khớp.',
    message: (data) =>
      `${place(data)}: nêu ${num(data.times)} ${text(data.unit)}/${text(data.period)}, tức ${num(data.expected)} ${text(data.unit)}, nhưng số lần là ${num(data.count)}.`,
  },
  'thu-muc-thieu-so-tac-pham': {
    title: 'Thư mục chưa ghi số tác phẩm',
    why: 'Báo cáo nêu mỗi thư mục có bao nhiêu tác phẩm.',
    how: 'Ghi số tác phẩm của thư mục.',
    message: (data) => `${place(data)}: thư mục chưa có số tác phẩm.`,
  },
  'kiem-tra-sgk-chua-du': {
    title: 'Kiểm tra sách giáo khoa chưa đủ 2 lần',
    why: 'Kế hoạch năm học nêu kiểm tra sách giáo khoa của học sinh 2 lần/năm.',
    how: 'Nếu đã kiểm tra thì ghi thêm vào trang Hoạt động.',
    message: (data) => `Mới có ${num(data.count)} lần kiểm tra sách giáo khoa, kế hoạch là ${num(data.planned)} lần.`,
  },
  'hoat-dong-trung': {
    title: 'Một hoạt động ghi hai lần',
    why: 'Hoạt động bị đếm hai lần trong báo cáo.',
    how: 'Nếu ghi lặp thì xoá một dòng; nếu là hai buổi khác nhau thì bỏ qua.',
    message: (data) =>
      `${place(data)}: ngày ${day(data.date)} có ${num(data.times)} dòng giống nhau (dòng ${text(data.rows)}).`,
  },
} satisfies Record<string, RuleWords>;
