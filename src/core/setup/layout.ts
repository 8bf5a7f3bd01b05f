import type { FieldId, SectionId } from '../library/ids';

export interface SheetLayout {
  readonly section: Exclude<SectionId, 'settings'>;
  /** One or two sentences under the title. They stand above the header, where nothing is ever read as data, so nobody has to delete them. */
  readonly hint: string;
  readonly columns: readonly { readonly field: FieldId; readonly width: number }[];
}

/** Columns of the sheets that Thiết lập lays out where a school starts from nothing (`docs/WORKBOOK.md`, "Sections" and "Fields"). */
export const LAYOUTS: readonly SheetLayout[] = [
  {
    section: 'profile',
    hint: 'Điền cột bên phải. Những mục in đậm cần có thì mới lập được báo cáo; mục nào không dùng thì để trống.',
    columns: [
      { field: 'name', width: 38 },
      { field: 'value', width: 56 },
    ],
  },
  {
    section: 'holdings',
    hint: 'Mỗi dòng là một bản sách, như sổ đăng ký cá biệt. Sách đã thanh lọc thì ghi số biên bản và ngày xuất, không xoá dòng.',
    columns: [
      { field: 'entryDate', width: 13 },
      { field: 'accessionNumber', width: 13 },
      { field: 'title', width: 44 },
      { field: 'author', width: 24 },
      { field: 'publisher', width: 20 },
      { field: 'publishedYear', width: 9 },
      { field: 'price', width: 12 },
      { field: 'category', width: 18 },
      { field: 'classNumber', width: 12 },
      { field: 'generalRegisterNumber', width: 12 },
      { field: 'source', width: 18 },
      { field: 'withdrawalRecord', width: 16 },
      { field: 'withdrawalDate', width: 13 },
      { field: 'condition', width: 16 },
      { field: 'note', width: 28 },
    ],
  },
  {
    section: 'periodicals',
    hint: 'Mỗi dòng là một tên báo, tạp chí (hoặc một số báo) và số tờ nhận về.',
    columns: [
      { field: 'title', width: 36 },
      { field: 'issue', width: 14 },
      { field: 'date', width: 13 },
      { field: 'quantity', width: 11 },
    ],
  },
  {
    section: 'equipment',
    hint: 'Mỗi dòng là một loại bàn ghế, tủ giá hoặc thiết bị. Bàn ghế phòng đọc và bàn di động ghi thêm số chỗ ngồi.',
    columns: [
      { field: 'name', width: 34 },
      { field: 'category', width: 26 },
      { field: 'unit', width: 9 },
      { field: 'quantity', width: 10 },
      { field: 'good', width: 10 },
      { field: 'broken', width: 10 },
      { field: 'seats', width: 11 },
      { field: 'unitPrice', width: 13 },
      { field: 'amount', width: 14 },
      { field: 'yearInUse', width: 11 },
      { field: 'note', width: 28 },
    ],
  },
  {
    section: 'activities',
    hint: 'Mỗi dòng là một việc thư viện đã làm. Thư mục thì ghi thêm số tác phẩm trong thư mục.',
    columns: [
      { field: 'date', width: 13 },
      { field: 'kind', width: 30 },
      { field: 'content', width: 48 },
      { field: 'times', width: 9 },
      { field: 'works', width: 12 },
      { field: 'participants', width: 14 },
      { field: 'person', width: 22 },
      { field: 'note', width: 26 },
    ],
  },
  {
    section: 'readers',
    hint: 'Mỗi dòng là một ngày, một tuần hoặc một tháng.',
    columns: [
      { field: 'date', width: 13 },
      { field: 'pupilVisits', width: 14 },
      { field: 'teacherVisits', width: 14 },
      { field: 'pupilLoans', width: 14 },
      { field: 'teacherLoans', width: 14 },
      { field: 'inHouse', width: 14 },
    ],
  },
  {
    section: 'history',
    hint: 'Mỗi dòng là một chỉ tiêu của một năm học đã qua, để so sánh với năm nay.',
    columns: [
      { field: 'schoolYear', width: 13 },
      { field: 'indicator', width: 42 },
      { field: 'unit', width: 10 },
      { field: 'value', width: 14 },
    ],
  },
  {
    section: 'narrative',
    hint: 'Mỗi dòng là một câu của báo cáo. Chọn “Có” ở cột Dùng cho những câu đúng với trường; câu nào cũng sửa được. Con số thì viết dạng {Tổng số bản sách}, phần mềm sẽ thay bằng số liệu.',
    columns: [
      { field: 'part', width: 30 },
      { field: 'text', width: 80 },
      { field: 'use', width: 8 },
    ],
  },
  {
    section: 'categories',
    hint: 'Thêm loại riêng của trường ở cuối bảng: ghi nhóm, tên, và loại của báo cáo mà nó thuộc về. Cách viết khác cách nhau bằng dấu chấm phẩy.',
    columns: [
      { field: 'group', width: 14 },
      { field: 'name', width: 38 },
      { field: 'parent', width: 26 },
      { field: 'spellings', width: 40 },
      { field: 'unit', width: 10 },
    ],
  },
];
