import { num, place, placeAndColumn, SECTIONS } from './say';
import { day, list, number, quoted, text, type RuleWords } from '../../rule-words';

const days = (fact: Parameters<typeof list>[0]) =>
  list(fact)
    .map((serial) => day(serial))
    .join(' hoặc ');

export const numbers = {
  'so-dang-chu': {
    title: 'Số lưu dưới dạng chữ',
    why: 'Excel bỏ qua số dạng chữ khi cộng, nên tổng trong tệp thiếu mà không báo gì.',
    how: 'Bấm Sửa để đổi thành số. Nếu có hai cách đọc, chọn cách đúng.',
    message: (data) => {
      const readings = list(data.readings);
      return readings.length > 0
        ? `${placeAndColumn(data)}: ${quoted(data.value)} là chữ và có thể đọc là ${readings.map((value) => num(value)).join(' hoặc ')}.`
        : `${placeAndColumn(data)}: ${quoted(data.value)} là chữ, cần là số ${num(data.after)}.`;
    },
  },
  'khong-phai-so': {
    title: 'Chữ ở chỗ cần một con số',
    why: 'Không đếm được dòng này, nên số liệu của báo cáo bị thiếu.',
    how: 'Gõ một con số đúng vào ô. Lời giải thích thì ghi sang cột Ghi chú.',
    message: (data) => {
      const [first, second] = list(data.numbers);
      return first !== undefined && second !== undefined
        ? `${placeAndColumn(data)}: ${quoted(data.value)} có hai số (${num(first)} và ${num(second)}); mỗi số cần một cột riêng.`
        : `${placeAndColumn(data)}: ${quoted(data.value)} không phải là một con số.`;
    },
  },
  'so-am': {
    title: 'Số âm',
    why: 'Số lượng và số tiền trong sổ không thể nhỏ hơn 0.',
    how: 'Sửa lại số. Sách giảm thì ghi vào cột giảm hoặc biên bản xuất, không ghi số âm.',
    message: (data) => `${placeAndColumn(data)} ghi ${num(data.number)}, nhỏ hơn 0.`,
  },
  'so-le': {
    title: 'Số lẻ ở chỗ phải đếm nguyên',
    why: 'Bản sách, chiếc bàn, lượt người phải là số nguyên.',
    how: 'Sửa lại thành số nguyên.',
    message: (data) => `${placeAndColumn(data)} ghi ${num(data.number)}, không phải số nguyên.`,
  },
  'ngay-khong-hieu': {
    title: 'Ngày không đọc được',
    why: 'Không biết dòng này thuộc năm học nào nên có thể đếm sai.',
    how: 'Gõ lại theo ngày/tháng/năm, ví dụ 23/05/2025.',
    message: (data) => {
      const readings = days(data.readings);
      return `${placeAndColumn(data)}: ${quoted(data.value)} không đọc được thành ngày${readings === '' ? '' : `; có phải là ${readings}`}${readings === '' ? '.' : '?'}`;
    },
  },
  'ngay-ngoai-nam-hoc': {
    title: 'Ngày ngoài năm học của báo cáo',
    why: 'Dòng này không được tính vào báo cáo năm học.',
    how: 'Nếu gõ nhầm năm thì sửa lại; nếu đúng là năm khác thì để nguyên.',
    message: (data) =>
      `${placeAndColumn(data)}: ngày ${day(data.date)} không thuộc năm học ${text(data.schoolYear)} nên dòng này không được tính.`,
  },
  'ngay-tuong-lai': {
    title: 'Ngày ở tương lai',
    why: 'Việc đã làm không thể có ngày sau hôm nay; thường là gõ nhầm năm.',
    how: 'Xem lại ngày, tháng, năm.',
    message: (data) => `${placeAndColumn(data)}: ngày ${day(data.date)} còn sau hôm nay (${day(data.today)}).`,
  },
  'nam-xuat-ban-sai': {
    title: 'Năm xuất bản không hợp lý',
    why: 'Sách không thể xuất bản sau khi đã vào sổ; năm sai làm khó tra cứu và thanh lọc.',
    how: 'Xem trang bìa sách rồi sửa lại năm.',
    message: (data) => {
      const reason = text(data.reason);
      if (reason === 'afterEntry')
        return `${placeAndColumn(data)}: năm xuất bản ${text(data.value)} muộn hơn năm vào sổ ${text(data.limit)}.`;
      if (reason === 'future') return `${placeAndColumn(data)}: năm xuất bản ${text(data.value)} chưa tới.`;
      return `${placeAndColumn(data)}: ${quoted(data.value)} không phải là một năm xuất bản.`;
    },
  },
  'thanh-tien-sai': {
    title: 'Thành tiền không bằng số lượng nhân đơn giá',
    why: 'Tổng giá trị trong báo cáo lấy từ đây.',
    how: 'Xem lại số lượng và đơn giá; nếu đúng thì sửa thành tiền.',
    message: (data) =>
      `${placeAndColumn(data)} ghi ${num(data.amount)} đồng, nhưng ${num(data.quantity)} × ${num(data.price)} = ${num(data.after)} đồng.`,
  },
  'gia-bat-thuong': {
    title: 'Giá khác thường',
    why: 'Giá lệch 100 hay 1.000 lần thường là gõ thiếu hoặc thừa số 0.',
    how: 'Xem giá in trên bìa. Nếu giá đúng thì bỏ qua.',
    message: (data) =>
      `${placeAndColumn(data)}: giá ${num(data.value)} đồng, trong khi sách cùng loại thường khoảng ${num(data.usual)} đồng. Có phải ${num(data.after)} đồng?`,
  },
  'thieu-don-vi': {
    title: 'Thiếu đơn vị tính',
    why: 'Có số lượng mà không có đơn vị thì người đọc không biết là bản, bộ hay chiếc.',
    how: 'Điền đơn vị tính.',
    message: (data) =>
      text(data.after) === ''
        ? `${placeAndColumn(data)} còn trống.`
        : `${placeAndColumn(data)} còn trống; loại này tính bằng “${text(data.after)}”.`,
  },
  'don-vi-la': {
    title: 'Đơn vị tính không hợp',
    why: 'Đếm theo đơn vị khác thì con số trong báo cáo nói sai điều cần nói (ví dụ “tên” sách thay cho “bản” sách).',
    how: 'Sửa đơn vị, hoặc sửa số lượng nếu đang đếm thứ khác.',
    message: (data) =>
      `${placeAndColumn(data)}: đơn vị ${quoted(data.value)} không hợp với dòng này${text(data.after) === '' ? '.' : `; thường là “${text(data.after)}”.`}`,
  },
} satisfies Record<string, RuleWords>;

export const categories = {
  'thieu-loai': {
    title: 'Dòng chưa ghi loại',
    why: 'Dòng này có trong tổng nhưng không vào loại nào, nên các loại cộng lại không bằng tổng.',
    how: 'Điền loại cho dòng này.',
    message: (data) => `${placeAndColumn(data)} còn trống.`,
  },
  'loai-la': {
    title: 'Loại không có trong danh mục',
    why: 'Phần mềm không biết xếp dòng này vào loại nào của báo cáo nên không đếm nó ở loại nào.',
    how: 'Chọn một tên gần đúng nếu gõ nhầm; nếu là loại riêng của trường thì thêm vào trang Danh mục.',
    message: (data) => {
      const nearest = list(data.nearest);
      const question =
        nearest.length === 0 ? '' : ` Có phải ${nearest.map((name) => `“${text(name)}”`).join(' hay ')}?`;
      return `${placeAndColumn(data)}: ${quoted(data.value)} không có trong danh mục.${question}`;
    },
  },
  'loai-viet-khac': {
    title: 'Loại viết khác tên chuẩn',
    why: 'Vẫn được đếm đúng, nhưng bộ lọc và công thức của Excel sẽ coi là loại khác.',
    how: 'Bấm Sửa để viết thống nhất.',
    message: (data) => `${placeAndColumn(data)}: ${quoted(data.value)}, tên chuẩn là “${text(data.after)}”.`,
  },
  'loai-va-so-khac-nhau': {
    title: 'Loại sách và số đăng ký không khớp',
    why: 'Sách bị tính vào loại khác với sổ đăng ký của nó.',
    how: 'Xem cuốn sách: sửa loại, hoặc sửa số đăng ký cá biệt.',
    message: (data) =>
      `${placeAndColumn(data)}: số ${quoted(data.value)} là của ${text(data.expected)}, nhưng dòng này thuộc ${text(data.stated)}.`,
  },
  'muc-khong-co-du-lieu': {
    title: 'Mục của báo cáo chưa có dòng nào',
    why: 'Báo cáo sẽ ghi 0 ở mục này. Có thể đúng là không có, cũng có thể quên ghi.',
    how: 'Nếu thực tế có thì ghi thêm dòng; nếu không có thì bỏ qua.',
    message: (data) => {
      const names = list(data.parts).map((name) => quoted(name));
      return names.length === 1
        ? `Chưa có dòng nào thuộc mục ${names.join('')}.`
        : `Phần “${SECTIONS[text(data.section)] ?? text(data.section)}”: chưa có dòng nào thuộc ${num(names.length)} mục ${names.join(', ')}.`;
    },
  },
} satisfies Record<string, RuleWords>;

export const registers = {
  'dkcb-trung': {
    title: 'Trùng số đăng ký cá biệt',
    why: 'Mỗi số chỉ của một bản sách. Trùng số thì một bản bị đếm hai lần hoặc một bản chưa có số.',
    how: 'Đối chiếu với sách trên giá, sửa số của bản ghi nhầm.',
    message: (data) => `${place(data)}: số ${quoted(data.number)} xuất hiện ${num(data.times)} lần trong sổ.`,
  },
  'dkcb-khuyet': {
    title: 'Khuyết số đăng ký cá biệt',
    why: 'Số bị nhảy có thể là dòng đã xoá hoặc quên ghi.',
    how: 'Xem lại sổ giấy. Nếu đúng là bỏ số thì bỏ qua.',
    message: (data) =>
      number(data.count) === 1 && text(data.first) === text(data.last)
        ? `${place(data)}: sau số ${quoted(data.value)} thiếu số ${text(data.first)}.`
        : number(data.count) < number(data.last) - number(data.first) + 1
          ? `${place(data)}: từ số ${text(data.first)} đến ${text(data.last)} thiếu ${num(data.count)} số.`
          : `${place(data)}: sau số ${quoted(data.value)} thiếu từ số ${text(data.first)} đến ${text(data.last)} (${num(data.count)} số).`,
  },
  'dkcb-sai-mau': {
    title: 'Số đăng ký viết khác kiểu',
    why: 'Số viết khác kiểu dễ là gõ nhầm, và sắp xếp sẽ nằm sai chỗ.',
    how: 'Viết lại theo kiểu của các số khác trong sổ.',
    message: (data) =>
      `${place(data)}: số ${quoted(data.value)} viết khác các số trong sổ (ví dụ ${list(data.like)
        .map((one) => quoted(one))
        .join(', ')}).`,
  },
  'dong-lap': {
    title: 'Hai dòng giống nhau',
    why: 'Cùng tên, tác giả, nhà xuất bản, năm và giá: có thể một lần nhập bị ghi hai lần.',
    how: 'Nếu ghi lặp thì xoá một dòng; nếu là hai lần nhập thì bỏ qua.',
    message: (data) =>
      `${place(data)}: ${quoted(data.value)} có ${num(data.times)} dòng giống nhau (dòng ${text(data.rows)}).`,
  },
  'da-xuat-con-dem': {
    title: 'Tổng vẫn tính cả sách đã xuất',
    why: 'Sách đã mất hay đã thanh lọc không còn trong kho, báo cáo không được tính nữa.',
    how: 'Trừ các bản đã xuất khỏi con số tổng.',
    message: (data) =>
      `${placeAndColumn(data)} ghi ${num(data.value)}, gồm cả ${num(data.withdrawn)} bản đã xuất; trong kho còn ${num(data.stock)} bản.`,
  },
  'thanh-loc-thieu-quyet-dinh': {
    title: 'Sách đã xuất chưa ghi số biên bản, quyết định',
    why: 'Thông tư 02/2020/TT-BVHTTDL, Điều 28: khi thanh lọc phải ghi số quyết định vào sổ đăng ký cá biệt.',
    how: 'Ghi số biên bản hoặc quyết định xuất cho dòng này.',
    message: (data) =>
      `${place(data)}: sách đã ra khỏi kho (theo cột “${text(data.sign)}”) nhưng chưa có số biên bản, quyết định.`,
  },
  'thanh-loc-qua-10-phan-tram': {
    title: 'Một lần thanh lọc quá 10 %',
    why: 'Thông tư 02/2020/TT-BVHTTDL, Điều 16: mỗi lần thanh lọc không quá 10 % vốn tài liệu.',
    how: 'Xem lại biên bản: số bản, số biên bản, ngày. Nếu đúng thì cần giải trình.',
    message: (data) =>
      `${place(data)}: ${text(data.record) === '' ? 'lần xuất này' : `biên bản ${quoted(data.record)}`} xuất ${num(data.copies)} bản, bằng ${num(data.percent)} % của ${num(data.stock)} bản trước đó.`,
  },
} satisfies Record<string, RuleWords>;
