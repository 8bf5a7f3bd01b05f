import { FIELDS, num, place, placeAndColumn, SECTIONS } from './say';
import { list, quoted, text, type RuleWords } from '../../rule-words';

const READINGS: Readonly<Record<string, string>> = {
  blankIsUnknown: 'ô trống là chưa ghi',
  blankIsOne: 'ô trống là 1',
  stock: 'đang có trong kho',
  acquisitions: 'sách nhập',
  withdrawals: 'sách xuất',
  claim: 'nhắc lại bảng khác',
};

export const reading = {
  'thieu-phan': {
    title: 'Thiếu một phần dữ liệu',
    why: 'Báo cáo có mục lấy số liệu từ phần này. Chưa có phần này thì mục ấy để trống.',
    how: 'Mở Thiết lập: chỉ trang tính nào đang giữ phần này, hoặc để phần mềm tạo một trang mẫu.',
    message: (data) => `Chưa thấy phần “${SECTIONS[text(data.section)] ?? text(data.section)}” trên trang tính nào.`,
  },
  'thieu-cot': {
    title: 'Thiếu cột để đếm',
    why: 'Không có cột này thì các dòng của bảng không đếm được, số liệu trong báo cáo sẽ thiếu.',
    how: 'Chọn cột đúng trong Thiết lập nếu bảng đã có; nếu chưa có thì thêm cột vào bảng.',
    message: (data) =>
      `Bảng ở trang “${text(data.sheet)}” (${SECTIONS[text(data.section)] ?? ''}) chưa có cột “${FIELDS[text(data.field)] ?? text(data.field)}”.`,
  },
  'tieu-de-doi-ten': {
    title: 'Tiêu đề cột đã đổi tên',
    why: 'Lần trước cột này đã được xác nhận. Nay tên khác, phần mềm cần chắc rằng vẫn là cột ấy.',
    how: 'Xem lại cột trong Thiết lập rồi bấm xác nhận.',
    message: (data) =>
      `${place(data)}: cột ${quoted(data.before)} nay tên là ${quoted(data.after)}. Có phải vẫn là cột đó?`,
  },
  'o-loi-cong-thuc': {
    title: 'Ô báo lỗi công thức',
    why: 'Ô này được dùng để tính số liệu nhưng đang báo lỗi, nên dòng đó bị bỏ sót.',
    how: 'Bấm vào ô, xem công thức trỏ tới đâu rồi sửa lại, hoặc gõ giá trị đúng.',
    message: (data) => `${placeAndColumn(data)} đang báo lỗi ${text(data.value)}.`,
  },
  'dong-tong-lech': {
    title: 'Dòng tổng không bằng các dòng cộng lại',
    why: 'Người đọc báo cáo sẽ cộng thử. Dòng tổng lệch thì không biết tin số nào.',
    how: 'Xem lại các dòng phía trên; nếu chúng đúng thì sửa dòng tổng.',
    message: (data) =>
      `${placeAndColumn(data)} ghi tổng ${num(data.value)}, nhưng ${num(data.rows)} dòng cộng lại được ${num(data.sum)}.` +
      (text(data.leftOut) === '' ? '' : ` Công thức ở ô này bỏ sót dòng ${text(data.leftOut)}.`),
  },
  'cong-thuc-lac-loai': {
    title: 'Công thức khác các ô bên cạnh',
    why: 'Công thức cộng thiếu dòng hay trỏ lệch ô thì nay có thể vẫn ra đúng, nhưng chỉ cần gõ thêm một số là sai mà không ai biết.',
    how: 'Bấm vào ô, xem công thức lấy từ ô nào đến ô nào, rồi sửa cho giống các ô bên cạnh. Số ghi bằng chữ thì sửa thành số để công thức cộng được.',
    message: (data) => {
      const place = `${placeAndColumn(data)}: công thức ${text(data.formula)}`;
      if (text(data.leftOut) !== '') return `${place} không cộng dòng ${text(data.leftOut)} của bảng.`;
      if (Number(data.texts) > 0) return `${place} không cộng được ${num(data.texts)} ô ghi số bằng chữ.`;
      return `${place} khác các ô bên cạnh (ô ${text(data.likeCell)} là ${text(data.like)}).`;
    },
  },
  'o-gop-trong-du-lieu': {
    title: 'Ô gộp nằm trong bảng dữ liệu',
    why: 'Công thức và bộ lọc của Excel chỉ thấy ô đầu tiên của vùng gộp, các dòng còn lại coi như trống.',
    how: 'Bỏ gộp ô (Trang đầu → Gộp & Căn giữa), rồi điền giá trị vào từng dòng.',
    message: (data) =>
      `Vùng ${text(data.area)} trang “${text(data.sheet)}” bị gộp; chỉ ô đầu giữ giá trị ${quoted(data.value)}.`,
  },
  'cach-doc-chua-chac': {
    title: 'Bảng đọc được theo hơn một cách',
    why: 'Mỗi cách đọc cho một số liệu khác nhau, và trong tệp không có gì cho biết cách nào đúng.',
    how: 'Chọn cách đúng ngay dưới kết quả kiểm tra. Phần mềm nhớ lựa chọn và thầy cô có thể đổi lại.',
    message: (data) => {
      const totals = list(data.totals);
      const ways = list(data.choices).map((choice, i) => {
        const total = totals[i];
        const counted = total === '' || total === undefined ? 'chưa có số' : `${num(total)} ${text(data.unit)}`.trim();
        return `${READINGS[text(choice)] ?? quoted(choice)}: ${counted}`;
      });
      return `${place(data)}: chưa rõ đọc bảng theo cách nào. ${text(data.indicator)} – ${ways.join('; ')}.`;
    },
  },
  'bang-chua-hieu': {
    title: 'Vùng có số mà phần mềm chưa hiểu',
    why: 'Số ở đây không nằm trong số liệu nào của báo cáo và chưa được kiểm tra.',
    how: 'Mở Thiết lập để chỉ ra đây là bảng gì, hoặc bấm “Không phải số liệu thư viện”.',
    message: (data) =>
      `Vùng ${text(data.area)} trang “${text(data.sheet)}”${text(data.label) === '' ? '' : ` (${quoted(data.label)})`} có ${num(data.numbers)} con số chưa hiểu là gì, nên chưa đếm.`,
  },
  'cot-chua-hieu': {
    title: 'Cột có số mà phần mềm chưa hiểu',
    why: 'Cột này có thể là số lượng hoặc số tiền cần đếm, nhưng tiêu đề chưa cho biết.',
    how: 'Nếu cần đếm thì chọn cột trong Thiết lập; nếu không thì bỏ qua.',
    message: (data) => `${place(data)}: cột ${quoted(data.header)} toàn số nhưng chưa rõ là gì, nên không đếm.`,
  },
  'dong-trong-giua': {
    title: 'Dòng trống giữa bảng',
    why: 'Lọc, sắp xếp và bảng tổng hợp của Excel dừng lại ở dòng trống, phần phía dưới dễ bị bỏ quên.',
    how: 'Xoá các dòng trống nếu không cần.',
    message: (data) =>
      text(data.from) === text(data.to)
        ? `Trang “${text(data.sheet)}”: dòng ${text(data.from)} để trống giữa bảng.`
        : `Trang “${text(data.sheet)}”: từ dòng ${text(data.from)} đến dòng ${text(data.to)} để trống giữa bảng.`,
  },
} satisfies Record<string, RuleWords>;

export const texts = {
  'ma-cu': {
    title: 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI)',
    why: 'Chữ này chỉ đọc được với phông cũ. Đưa sang Word, in ở máy khác hay tìm kiếm đều thành chữ lạ.',
    how: 'Bấm Sửa để đổi sang Unicode, kèm phông chữ tương ứng.',
    message: (data) => `${placeAndColumn(data)}: ${quoted(data.value)} là chữ mã cũ, đọc là ${quoted(data.after)}.`,
  },
  'dau-to-hop': {
    title: 'Chữ Unicode tổ hợp',
    why: 'Nhìn giống hệt nhưng Excel coi là chữ khác: lọc, tìm và cộng theo điều kiện sẽ sót dòng này.',
    how: 'Bấm Sửa để đổi sang Unicode dựng sẵn; chữ nhìn không thay đổi.',
    message: (data) => `${placeAndColumn(data)}: ${quoted(data.value)} gõ bằng dấu tổ hợp.`,
  },
  'khoang-trang-thua': {
    title: 'Thừa khoảng trắng',
    why: 'Thừa một dấu cách là Excel coi thành hai tên khác nhau khi lọc và cộng.',
    how: 'Bấm Sửa để bỏ khoảng trắng ở đầu, ở cuối và khoảng trắng kép.',
    message: (data) =>
      `${placeAndColumn(data)}: ${quoted(data.value)} có khoảng trắng thừa; đúng ra là ${quoted(data.after)}.`,
  },
} satisfies Record<string, RuleWords>;
