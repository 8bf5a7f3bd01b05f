import { Workbook } from 'exceljs';
import { ACTIVITIES, type Activity } from './content/activities';
import { NARRATIVE } from './content/narrative';
import { register, type Copy } from './content/register';
import { day, EQUIPMENT, historyRows, PERIODICAL_ISSUES, PROFILE, READERS, type Content } from './content/school';
import { addTable, makeTotal, type SampleColumn } from './sheets';

export const HOLDINGS_COLUMNS: readonly SampleColumn[] = [
  { header: 'Ngày vào sổ', width: 12, format: 'date', align: 'center' },
  { header: 'Số ĐKCB', width: 12, align: 'center' },
  { header: 'Tên sách', width: 44 },
  { header: 'Tác giả', width: 28 },
  { header: 'Nhà xuất bản', width: 25 },
  { header: 'Năm XB', width: 8, format: 'year', align: 'center' },
  { header: 'Giá tiền', width: 11, format: 'money' },
  { header: 'Loại sách', width: 17 },
  { header: 'Ký hiệu phân loại', width: 12, align: 'center' },
  { header: 'Số vào sổ tổng quát', width: 12, align: 'center' },
  { header: 'Nguồn cung cấp', width: 21 },
  { header: 'Tình trạng', width: 14 },
  { header: 'Ngày xuất', width: 12, format: 'date', align: 'center' },
  { header: 'Số biên bản xuất', width: 14, align: 'center' },
  { header: 'Kiểm kê 5/2026', width: 9, align: 'center' },
  { header: 'Phụ chú', width: 16 },
];

/** A row of the register under `HOLDINGS_COLUMNS`. */
export function holdingsRow(copy: Copy): Content[] {
  const gone = copy.withdrawal;
  return [
    day(copy.entered),
    copy.number,
    copy.work.title,
    copy.work.author,
    copy.work.publisher,
    copy.publishedYear,
    copy.work.price,
    copy.category,
    copy.work.classNumber,
    copy.generalNumber,
    copy.source,
    copy.condition,
    gone ? day(gone.day) : null,
    gone ? gone.record : null,
    gone ? null : 'C',
    gone ? (gone.reason === 'Mất' ? 'Bạn đọc làm mất' : 'Đã thanh lọc') : null,
  ];
}

export const EQUIPMENT_COLUMNS: readonly SampleColumn[] = [
  { header: 'Tên thiết bị', width: 42 },
  { header: 'Loại', width: 28 },
  { header: 'ĐVT', width: 8, align: 'center' },
  { header: 'Số lượng', width: 9, format: 'count' },
  { header: 'Tốt', width: 7, format: 'count' },
  { header: 'Hỏng', width: 7, format: 'count' },
  { header: 'Số chỗ ngồi', width: 9, format: 'count' },
  { header: 'Năm sử dụng', width: 9, format: 'year', align: 'center' },
  { header: 'Nguồn', width: 22 },
  { header: 'Đơn giá', width: 13, format: 'money' },
  { header: 'Thành tiền', width: 15, format: 'money' },
  { header: 'Ghi chú', width: 30 },
];

export const ACTIVITY_COLUMNS: readonly SampleColumn[] = [
  { header: 'Ngày', width: 12, format: 'date', align: 'center' },
  { header: 'Loại hoạt động', width: 34 },
  { header: 'Nội dung', width: 52 },
  { header: 'Số lần', width: 8, format: 'count' },
  { header: 'Số tác phẩm', width: 9, format: 'count' },
  { header: 'Số lượt tham gia', width: 10, format: 'count' },
  { header: 'Đối tượng', width: 24 },
  { header: 'Địa điểm', width: 18 },
  { header: 'Người thực hiện', width: 26 },
  { header: 'Kết quả', width: 26 },
];

/** A row of the diary of activities, in the order of its columns. */
export function activityRow(activity: Activity): Content[] {
  const { kind, content, times, audience, place, person, result } = activity;
  const { works = null, participants = null } = activity;
  return [day(activity.day), kind, content, times, works, participants, audience, place, person, result];
}

export const READERS_COLUMNS: readonly SampleColumn[] = [
  { header: 'Tháng', width: 11, format: 'month', align: 'center' },
  { header: 'Lượt HS', width: 11, format: 'count' },
  { header: 'Lượt GV', width: 11, format: 'count' },
  { header: 'HS mượn về', width: 11, format: 'count' },
  { header: 'GV mượn về', width: 11, format: 'count' },
  { header: 'Đọc tại chỗ', width: 11, format: 'count' },
];

/** Sum formulas under a table whose data start in row 2. */
function sums(
  columns: readonly { readonly letter: string; readonly total: number }[],
  lastRow: number,
): Map<string, Content> {
  return new Map(
    columns.map(({ letter, total }) => [letter, { formula: `SUM(${letter}2:${letter}${lastRow})`, result: total }]),
  );
}

/** The workbook of a careful librarian, in the standard sheets. Everything in it is invented, and the same on every run. */
export function cleanWorkbook(): Workbook {
  const workbook = new Workbook();
  const copies = register();
  workbook.creator = 'Sổ thư viện';
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 4, 25));

  addTable(
    workbook,
    'Thông tin',
    [
      { header: 'Mục', width: 42 },
      { header: 'Nội dung', width: 48, align: 'left' },
    ],
    PROFILE,
    { tab: 'FF2F75B5' },
  );
  addTable(workbook, 'Vốn tài liệu', HOLDINGS_COLUMNS, copies.map(holdingsRow), { tab: 'FF548235', landscape: true });
  addTable(
    workbook,
    'Báo, tạp chí',
    [
      { header: 'Tên báo, tạp chí', width: 32 },
      { header: 'Số báo', width: 12, align: 'center' },
      { header: 'Ngày', width: 12, format: 'date', align: 'center' },
      { header: 'Số tờ', width: 9, format: 'count' },
    ],
    PERIODICAL_ISSUES.map((issue) => [issue.title, issue.issue, day(issue.date), issue.copies]),
    { tab: 'FF548235' },
  );

  const equipment = EQUIPMENT.map(
    ([name, category, unit, quantity, good, broken, seats, year, source, price, note], index): Content[] => [
      name,
      category,
      unit,
      quantity,
      good,
      broken,
      seats,
      year,
      source,
      price,
      { formula: `D${index + 2}*J${index + 2}`, result: quantity * price },
      note ?? null,
    ],
  );
  const worth = EQUIPMENT.reduce((sum, row) => sum + row[3] * row[9], 0);
  const equipmentSheet = addTable(
    workbook,
    'Thiết bị',
    EQUIPMENT_COLUMNS,
    [
      ...equipment,
      [
        'Tổng cộng',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        sums([{ letter: 'K', total: worth }], EQUIPMENT.length + 1).get('K') ?? null,
      ],
    ],
    { tab: 'FFBF8F00', landscape: true },
  );
  makeTotal(equipmentSheet, EQUIPMENT.length + 2, EQUIPMENT_COLUMNS.length);

  addTable(workbook, 'Hoạt động', ACTIVITY_COLUMNS, ACTIVITIES.map(activityRow), { tab: 'FFC65911', landscape: true });

  const last = READERS.length + 1;
  const total = sums(
    [
      { letter: 'B', total: READERS.reduce((sum, row) => sum + row.visits, 0) },
      { letter: 'C', total: READERS.reduce((sum, row) => sum + row.teachers, 0) },
      { letter: 'D', total: READERS.reduce((sum, row) => sum + row.loans, 0) },
      { letter: 'E', total: READERS.reduce((sum, row) => sum + row.teacherLoans, 0) },
      { letter: 'F', total: READERS.reduce((sum, row) => sum + row.inHouse, 0) },
    ],
    last,
  );
  const readersSheet = addTable(
    workbook,
    'Bạn đọc',
    READERS_COLUMNS,
    [
      ...READERS.map((row): Content[] => [
        day(row.month),
        row.visits,
        row.teachers,
        row.loans,
        row.teacherLoans,
        row.inHouse,
      ]),
      ['Cộng', ...['B', 'C', 'D', 'E', 'F'].map((letter) => total.get(letter) ?? null)],
    ],
    { tab: 'FFC65911' },
  );
  makeTotal(readersSheet, last + 1, READERS_COLUMNS.length);

  addTable(
    workbook,
    'Số liệu các năm',
    [
      { header: 'Năm học', width: 12, align: 'center' },
      { header: 'Chỉ tiêu', width: 42 },
      { header: 'Đơn vị', width: 12, align: 'center' },
      { header: 'Giá trị', width: 15, format: 'count' },
    ],
    historyRows(copies).map((row) => [row.year, row.label, row.unit, row.value]),
    { tab: 'FF7F7F7F' },
  );
  addTable(
    workbook,
    'Nhận định',
    [
      { header: 'Phần', width: 8, align: 'center' },
      { header: 'Nội dung', width: 90 },
      { header: 'Dùng', width: 8, align: 'center' },
    ],
    NARRATIVE.map(([part, text]) => [part, text, 'Có']),
    { tab: 'FF7F7F7F' },
  );
  addTable(
    workbook,
    'Danh mục',
    [
      { header: 'Nhóm', width: 14 },
      { header: 'Tên', width: 28 },
      { header: 'Thuộc loại', width: 28 },
      { header: 'Cách viết khác', width: 34 },
      { header: 'Đơn vị', width: 10, align: 'center' },
    ],
    [
      ['Tài liệu', 'Sách pháp luật', 'Sách tham khảo', 'Sách luật; Pháp luật', 'bản'],
      ['Tài liệu', 'Truyện tranh', 'Sách thiếu nhi', 'Truyện; Truyện đọc', 'bản'],
      ['Hoạt động', 'Tiết đọc thư viện', 'Hoạt động khác', 'Tiết đọc; Đọc thư viện', 'lần'],
    ],
    { tab: 'FF7F7F7F' },
  );
  return workbook;
}
