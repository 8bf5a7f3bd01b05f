import { amount, num, place, placeAndColumn } from './say';
import { list, number, quoted, text, type RuleWords } from '../../rule-words';
import { moment } from '../../fill';

export const school = {
  'thieu-thong-tin': {
    title: 'Thiếu thông tin cho đầu và cuối báo cáo',
    why: 'Phần đầu và chữ ký của báo cáo cần thông tin này.',
    how: 'Điền vào ô ấy. Chưa có mục thì thêm một dòng ở trang đó: tên mục ở cột đầu, nội dung ở cột bên cạnh.',
    message: (data) =>
      data.cell === undefined
        ? `Trang “${text(data.sheet)}” chưa có mục “${text(data.name)}”.`
        : `${place(data)}: mục “${text(data.name)}” còn trống.`,
  },
  'nam-hoc-sai': {
    title: 'Năm học không đúng',
    why: 'Năm học phải là hai năm liền nhau; mọi số liệu được tính theo năm học này.',
    how: 'Ghi như 2025-2026.',
    message: (data) => {
      const start = number(data.start);
      return `${place(data)}: ${quoted(data.value)} không phải là hai năm liền nhau${start === start ? `; có phải ${start}-${start + 1}?` : '.'}`;
    },
  },
  'cap-hoc-khong-khop': {
    title: 'Cấp học không khớp',
    why: 'Thường do chép mẫu của trường khác: báo cáo ghi hai cấp học khác nhau.',
    how: 'Sửa chỗ ghi sai cấp học.',
    message: (data) =>
      `${place(data)}: ${quoted(data.value)} nói tới ${text(data.other)}, nhưng theo “${text(data.by)}” trường là ${text(data.school)}.`,
  },
  'ky-hieu-sai': {
    title: 'Số, ký hiệu chưa đúng thể thức',
    why: 'Nghị định 30/2020/NĐ-CP: số và ký hiệu viết như 05/BC-THBL, không có dấu cách, giữa các nhóm chữ là dấu gạch nối.',
    how: 'Sửa lại theo mẫu 05/BC-THBL (báo cáo) hoặc 12/KH-THBL (kế hoạch).',
    message: (data) =>
      text(data.after) === ''
        ? `${place(data)}: ${text(data.header)} ${quoted(data.value)} chưa đúng; phải có dạng ${text(data.kind) === 'KH' ? '12/KH-THBL' : '05/BC-THBL'}.`
        : `${place(data)}: ${text(data.header)} ${quoted(data.value)} phải viết là “${text(data.after)}”.`,
  },
  'co-quan-cap-huyen': {
    title: 'Cơ quan chủ quản là cấp huyện',
    why: 'Từ 01/7/2025 không còn cấp huyện; cơ quan chủ quản của trường thường là UBND xã, phường.',
    how: 'Xem lại tên cơ quan chủ quản. Nếu đúng thì bỏ qua.',
    message: (data) => `${place(data)}: cơ quan chủ quản ghi ${quoted(data.value)}.`,
  },
  'van-ban-het-hieu-luc': {
    title: 'Nhắc tới văn bản đã được thay thế',
    why: 'Báo cáo nên dựa vào văn bản đang có hiệu lực.',
    how: 'Thay bằng văn bản mới.',
    message: (data) => `${place(data)}: ${text(data.document)} đã được thay bằng ${text(data.by)}.`,
  },
} satisfies Record<string, RuleWords>;

export const sentences = {
  'cau-con-cho-trong': {
    title: 'Câu còn chỗ trống',
    why: 'Chỗ trống sẽ hiện nguyên trong báo cáo.',
    how: 'Điền vào chỗ trống, hoặc bỏ câu này.',
    message: (data) => `${place(data)}: còn chỗ chưa điền ${quoted(data.blank)}.`,
  },
  'cau-tang-giam-thieu-so': {
    title: 'Nói tăng, giảm mà chưa đủ số liệu',
    why: 'Nói tăng hay giảm phải có số của cả hai năm.',
    how: 'Ghi số năm trước vào trang Số liệu các năm, hoặc bỏ chữ tăng, giảm.',
    message: (data) =>
      `${place(data)}: câu ${quoted(data.sentence)} chưa có đủ số liệu hai năm của ${list(data.indicators)
        .map((one) => `“${text(one)}”`)
        .join(', ')}.`,
  },
  'cau-tang-giam-sai': {
    title: 'Nói tăng, giảm trái với số liệu',
    why: 'Câu nói ngược với con số ngay trong báo cáo.',
    how: 'Sửa lại lời cho đúng với số liệu.',
    message: (data) =>
      `${place(data)}: câu nói “${text(data.said)}”, nhưng “${text(data.indicator)}” năm trước ${amount(data.previous, data.unit)}, năm nay ${amount(data.value, data.unit)}.`,
  },
  'so-trong-cau-khac-so-lieu': {
    title: 'Số trong câu khác số liệu',
    why: 'Cùng một việc mà câu văn và bảng số liệu nói hai con số.',
    how: 'Bấm Sửa để thay con số bằng số liệu tự cập nhật, hoặc xem lại sổ.',
    message: (data) =>
      data.isChange
        ? `${place(data)}: câu ghi chênh lệch ${num(data.number)} ${text(data.unit)}, nhưng “${text(data.indicator)}” so với năm trước chênh ${num(data.figure)}.`
        : `${place(data)}: câu ghi ${num(data.number)} ${text(data.unit)}, nhưng “${text(data.indicator)}” là ${num(data.figure)}.`,
  },
  'cau-mau-thuan': {
    title: 'Hai câu trái ngược nhau',
    why: 'Một báo cáo không thể vừa khen vừa chê cùng một điều.',
    how: 'Giữ câu đúng, sửa câu kia.',
    message: (data) =>
      `${place(data)}: câu ${quoted(data.sentence)} trái với câu ${quoted(data.other)} (về ${text(data.topic)}).`,
  },
  'danh-so-muc-sai': {
    title: 'Đánh số mục sai thứ tự',
    why: 'Các phần của báo cáo phải là I, II, III, IV liền nhau.',
    how: 'Sửa lại số của mục.',
    message: (data) =>
      text(data.right) === ''
        ? `${place(data)}: mục ${quoted(data.value)} không có trong mẫu báo cáo (I đến IV).`
        : `${place(data)}: mục ${quoted(data.value)} đánh số ${text(data.number)}, đúng ra là ${text(data.right)}.`,
  },
} satisfies Record<string, RuleWords>;

export const standards = {
  'ban-tren-hoc-sinh': {
    title: 'Số bản sách trên một học sinh',
    why: 'Nghị định 93/2020/NĐ-CP, Điều 17: mầm non 2, tiểu học 3, THCS 4, THPT 5 bản sách/học sinh. Đây là thông tin, không phải đánh giá.',
    how: 'Có thể nêu trong phần Khó khăn hoặc Phương hướng.',
    message: (data) =>
      `Hiện có ${num(data.copies)} bản cho ${num(data.pupils)} học sinh, tức ${num(data.ratio)} bản/học sinh; mức của cấp ${text(data.level)} là ${num(data.least)}.`,
  },
  'dien-tich-doc': {
    title: 'Diện tích đọc',
    why: 'Nghị định 93/2020/NĐ-CP, Điều 17: không gian đọc ít nhất 50 m². Đây là thông tin, không phải đánh giá.',
    how: 'Kiểm lại diện tích trong nhà; diện tích ngoài trời ghi riêng.',
    message: (data) =>
      `${placeAndColumn(data)}: diện tích ${data.reading === true ? 'không gian đọc' : 'trong nhà'} ${num(data.area)} m²${data.outdoor === null ? '' : ` (ngoài trời ${num(data.outdoor)} m² tính riêng)`}, mức nêu trong Nghị định là ${num(data.least)} m².`,
  },
  'bao-tap-chi': {
    title: 'Báo, tạp chí chưa có dữ liệu',
    why: 'Báo cáo nêu số tên và số tờ báo, tạp chí của năm học. Đây là thông tin, không phải đánh giá.',
    how: 'Ghi tên báo, tạp chí và các số nhận trong năm học.',
    message: (data) =>
      text(data.lack) === 'title'
        ? `Trang “${text(data.sheet)}” chưa có tên báo, tạp chí nào.`
        : `Trang “${text(data.sheet)}” chưa có số báo nào của năm học ${text(data.schoolYear)}.`,
  },
} satisfies Record<string, RuleWords>;

export const reports = {
  'bao-cao-cu': {
    title: 'Báo cáo đã cũ so với dữ liệu',
    why: 'Dữ liệu, hoặc các phần mà trường chọn cho báo cáo ở trang “Phần báo cáo”, đã thay đổi sau khi lập báo cáo.',
    how: 'Bấm Lập báo cáo để lập lại. Trang Duyệt kể từng ô đã thay đổi.',
    message: (data) =>
      `${text(data.changed) === 'parts' ? `Các phần của báo cáo ở trang “Phần báo cáo” (${text(data.kinds)})` : 'Dữ liệu'} đã thay đổi sau lần lập báo cáo gần nhất${text(data.when) === '' ? '' : ` (${moment(text(data.when))})`}.`,
  },
  'duyet-da-cu': {
    title: 'Phần duyệt đã cũ',
    why: 'Dữ liệu, báo cáo hoặc các phần ở trang “Phần báo cáo” đã thay đổi sau khi được duyệt.',
    how: 'Đề nghị người duyệt xem và duyệt lại.',
    message: (data) =>
      `${text(data.changed) === 'report' ? 'Báo cáo' : text(data.changed) === 'parts' ? 'Trang “Phần báo cáo”' : 'Dữ liệu'} đã thay đổi sau khi duyệt${text(data.when) === '' ? '' : ` (${moment(text(data.when))})`}.`,
  },
} satisfies Record<string, RuleWords>;
