import { num, place, placeAndColumn } from './say';
import { day, list, number, quoted, text, type RuleWords } from '../../rule-words';

const several = (headers: Parameters<typeof list>[0]) =>
  list(headers)
    .map((header) => quoted(header))
    .join(', ');

/** Rules about what is not there, and about lists that must agree with the registers. */
export const completeness = {
  'thieu-so-luong': {
    title: 'Thiếu số lượng',
    why: 'Dòng này có tên mà không có số, nên báo cáo thiếu nó. Để trống không có nghĩa là 0.',
    how: 'Điền số lượng; nếu đúng là không có thì ghi 0.',
    message: (data) =>
      list(data.headers).length > 1
        ? `${place(data)}: các cột ${several(data.headers)} của dòng này còn trống.`
        : `${placeAndColumn(data)} còn trống.`,
  },
  'o-trong': {
    title: 'Ô còn trống',
    why: 'Các dòng khác đều ghi cột này, nên chỗ trống có thể là quên ghi; số liệu lấy từ đây có thể thiếu.',
    how: 'Điền vào ô trống. Nếu đúng là không có gì để ghi thì bỏ qua.',
    message: (data) => {
      if (data.blanks !== undefined)
        return `${placeAndColumn(data)}: ${num(data.blanks)} trong ${num(data.records)} ô còn trống, nên tổng của cột này có thể thiếu.`;
      if (number(data.count) > 1)
        return `${place(data)}: ${num(data.count)} ô liền nhau còn trống, ở cột ${several(data.headers)}.`;
      return `${placeAndColumn(data)} còn trống.`;
    },
  },
  'gia-lam-lech-tong': {
    title: 'Một giá làm lệch tổng giá trị',
    why: 'Chỉ một dòng chiếm phần đáng kể của tổng giá trị vốn tài liệu; nếu gõ thừa số 0 thì tổng trong báo cáo sai hẳn.',
    how: 'Xem giá in trên bìa hoặc hoá đơn. Nếu giá đúng thì bỏ qua.',
    message: (data) =>
      `${placeAndColumn(data)} ghi ${num(data.number)} đồng, bằng ${num(data.percent)} % tổng giá trị; sách cùng loại thường khoảng ${num(data.usual)} đồng một bản.${
        number(data.after) > 0 ? ` Có phải ${num(data.after)} đồng?` : ''
      }`,
  },
  'thanh-ly-khong-khop': {
    title: 'Sổ thanh lý không khớp sổ đăng ký',
    why: 'Một bản sách đã thanh lý ở sổ này mà vẫn còn ở sổ kia thì vốn tài liệu trong báo cáo sai.',
    how: 'Đối chiếu hai sổ: sửa số đăng ký ghi nhầm, hoặc ghi xuất cho bản sách ở sổ đăng ký.',
    message: (data) => {
      const count = number(data.count);
      if (data.kind === 'not-listed')
        return `${place(data)}: số ${quoted(data.value)} ghi đã xuất ngày ${day(data.date)} nhưng không có trong trang “${text(data.list)}”.`;
      if (data.kind === 'in-stock')
        return count > 1
          ? `${place(data)}: ${num(data.count)} bản của ${quoted(data.value)} đã thanh lý ở đây nhưng trang “${text(data.stock)}” chưa ghi xuất.`
          : `${place(data)}: số ${quoted(data.value)} đã thanh lý ở đây nhưng trang “${text(data.stock)}” chưa ghi xuất.`;
      return count > 1
        ? `${place(data)}: ${num(data.count)} số của ${quoted(data.value)} không có trong sổ đăng ký nào (ví dụ ${quoted(data.number)}).`
        : `${place(data)}: số ${quoted(data.number)} không có trong sổ đăng ký nào.`;
    },
  },
} satisfies Record<string, RuleWords>;
