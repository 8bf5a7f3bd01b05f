import { Workbook, type Worksheet } from 'exceljs';
import { ACTIVITY_COLUMNS, activityRow, EQUIPMENT_COLUMNS, READERS_COLUMNS } from './clean';
import { ACTIVITIES } from './content/activities';
import { NARRATIVE } from './content/narrative';
import { register, type Copy } from './content/register';
import { day, EQUIPMENT, historyRows, PROFILE, READERS, type Content } from './content/school';
import { addMessyRegister, addMessySummary, addOldChildrensRegister } from './messy-register';
import { Planter, type Planted } from './planted';
import { addTable, FONT, makeTotal } from './sheets';

function heading(sheet: Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size: 14, bold: true };
}

function addProfile(workbook: Workbook, planter: Planter): void {
  const name = 'Thông tin';
  const wrong: readonly (readonly [string, Content, Parameters<Planter['at']>[0]])[] = [
    ['Cơ quan chủ quản', 'PHÒNG GD& ĐT HUYỆN SUỐI NGỌC', 'co-quan-cap-huyen'],
    ['Địa danh', null, 'thieu-thong-tin'],
    ['Năm học', '2025 - 2027', 'nam-hoc-sai'],
    ['Ký hiệu', 'BC.THVVT', 'ky-hieu-sai'],
    ['Kế hoạch số', '08/KHTV-THCS', 'cap-hoc-khong-khop'],
  ];
  const rows = PROFILE.map(([label, value]): Content[] => [
    label,
    wrong.find((entry) => entry[0] === label)?.[1] ?? (label === 'Địa danh' ? null : value),
  ]);
  const sheet = addTable(
    workbook,
    name,
    [
      { header: 'Mục', width: 42 },
      { header: 'Nội dung', width: 48, align: 'left' },
    ],
    rows,
    { headerRow: 3 },
  );
  heading(sheet, 1, 'THÔNG TIN NHÀ TRƯỜNG');
  for (const [label, , rule] of wrong) planter.at(rule, name, 4 + PROFILE.findIndex((entry) => entry[0] === label), 2);
}

function addEquipment(workbook: Workbook, planter: Planter): void {
  const name = 'Thiết bị';
  const first = 4;
  const rows = EQUIPMENT.map(
    ([label, category, unit, quantity, good, broken, seats, year, source, price, note]): Content[] => [
      label,
      category,
      unit,
      quantity,
      good,
      broken,
      seats,
      year,
      source,
      price,
      quantity * price,
      note ?? null,
    ],
  );
  const plant = (index: number, column: number, content: Content, rule: Parameters<Planter['at']>[0]) => {
    const row = rows[index];
    if (!row) throw new RangeError(`No equipment row ${index}.`);
    row[column - 1] = content;
    planter.at(rule, name, first + index, column);
  };
  plant(1, 6, 2, 'tinh-trang-khac-so-luong');
  plant(3, 4, '01', 'so-dang-chu');
  plant(4, 3, 'tên', 'don-vi-la');
  plant(7, 3, null, 'thieu-don-vi');
  plant(8, 11, 33000000, 'thanh-tien-sai');
  plant(9, 7, 26, 'cho-ngoi-khong-khop');
  plant(10, 4, 'đầy đủ', 'khong-phai-so');
  plant(11, 4, -6, 'so-am');
  plant(12, 4, 2.5, 'so-le');
  const sum = rows.reduce((total, row) => total + Number(row[10]), 0);
  rows.push(['Tổng cộng', null, null, null, null, null, null, null, null, null, sum + 1000000]);
  planter.at('dong-tong-lech', name, first + rows.length - 1, 11);
  const sheet = addTable(workbook, name, EQUIPMENT_COLUMNS, rows, {
    headerRow: first - 1,
    landscape: true,
    headerFill: 'FFFFFF99',
  });
  heading(sheet, 1, 'DANH MỤC THIẾT BỊ, CƠ SỞ VẬT CHẤT THƯ VIỆN');
  makeTotal(sheet, first + rows.length - 1, EQUIPMENT_COLUMNS.length);
  sheet.getCell(first + rows.length + 2, 2).value = 'Người lập biểu';
  sheet.getCell(first + rows.length + 2, 9).value = 'Hiệu trưởng';
}

function addActivities(workbook: Workbook, planter: Planter): void {
  const name = 'Hoạt động';
  const first = 3;
  const kept = ACTIVITIES.filter((a) => {
    const introduction = a.kind === 'Buổi giới thiệu sách' || a.kind === 'Giới thiệu, trưng bày sách';
    if (introduction && a.day.startsWith('2026-02')) return false;
    return !(a.kind === 'Kiểm tra sách giáo khoa của học sinh' && a.day.startsWith('2026'));
  });
  planter.anywhere('thang-khong-gioi-thieu-sach');
  planter.anywhere('kiem-tra-sgk-chua-du');
  const rows = kept.map(activityRow);
  const find = (kind: string, nth = 0) => {
    const index = kept.map((a, i) => ({ a, i })).filter(({ a }) => a.kind === kind)[nth]?.i;
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row) throw new RangeError(`No activity ${kind}.`);
    return { index, row };
  };
  const bibliography = find('Biên soạn thư mục', 1);
  bibliography.row[4] = null;
  planter.at('thu-muc-thieu-so-tac-pham', name, first + bibliography.index, 5);
  const meeting = find('Họp', 2);
  meeting.row[0] = '32/11/2025';
  planter.at('ngay-khong-hieu', name, first + meeting.index, 1);
  const cleaning = find('Vệ sinh, sắp xếp thư viện', 1);
  cleaning.row[0] = day('2023-10-31');
  planter.at('ngay-ngoai-nam-hoc', name, first + cleaning.index, 1);
  const contest = find('Hội thi', 0);
  contest.row[1] = 'Hội thj';
  planter.at('loai-la', name, first + contest.index, 2);
  const display = find('Giới thiệu, trưng bày sách', 0);
  display.row[0] = '15/X/2025';
  const collected = find('Sưu tầm tư liệu dạy học', 0);
  collected.row[0] = '8-10-25';
  const session = find('Buổi giới thiệu sách', 0);
  session.row[1] = 'buoi gioi thieu sach';
  planter.at('loai-viet-khac', name, first + session.index, 2);
  const fair = find('Hội sách, ngày hội đọc');
  rows.push([...fair.row]);
  planter.at('hoat-dong-trung', name, first + rows.length - 1, 1);
  const sheet = addTable(workbook, name, ACTIVITY_COLUMNS, rows, {
    headerRow: first - 1,
    landscape: true,
    headerFill: 'FFFFFF99',
  });
  heading(sheet, 1, 'NHẬT KÝ HOẠT ĐỘNG THƯ VIỆN');
}

function addReaders(workbook: Workbook, planter: Planter): void {
  const name = 'Bạn đọc';
  const first = 3;
  const rows = READERS.map((row): Content[] => [
    `${Number(row.month.slice(5, 7))}/${row.month.slice(0, 4)}`,
    row.visits,
    row.teachers,
    row.loans,
    row.teacherLoans,
    row.inHouse,
  ]);
  const total = [1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
  const set = (index: number, column: number, content: Content, rule: Parameters<Planter['at']>[0]) => {
    const row = rows[index];
    if (!row) throw new RangeError(`No month ${index}.`);
    row[column - 1] = content;
    planter.at(rule, name, first + index, column);
  };
  set(1, 2, '1.240', 'so-dang-chu');
  set(2, 4, '170 HS/ Tuần', 'khong-phai-so');
  set(5, 3, -61, 'so-am');
  rows.push(['Cộng', total[0] ?? 0, total[1] ?? 0, total[2] ?? 0, (total[3] ?? 0) + 10, total[4] ?? 0]);
  planter.at('dong-tong-lech', name, first + rows.length - 1, 5);
  const sheet = addTable(workbook, name, READERS_COLUMNS, rows, { headerRow: first - 1, headerFill: 'FFFFFF99' });
  heading(sheet, 1, 'THỐNG KÊ BẠN ĐỌC');
  makeTotal(sheet, first + rows.length - 1, READERS_COLUMNS.length);
}

function addHistory(workbook: Workbook, copies: readonly Copy[], planter: Planter): void {
  const name = 'Số liệu các năm';
  const rows = historyRows(copies).filter(
    (row) => row.label !== 'Số tên báo, tạp chí' && row.label !== 'Số tờ báo, tạp chí',
  );
  const index = rows.findIndex((row) => row.year === '2024-2025' && row.label === 'Tổng số bản sách');
  addTable(
    workbook,
    name,
    [
      { header: 'Năm học', width: 12, align: 'center' },
      { header: 'Chỉ tiêu', width: 42 },
      { header: 'Đơn vị', width: 12, align: 'center' },
      { header: 'Giá trị', width: 15, format: 'count' },
    ],
    rows.map((row, at) => [row.year, row.label, row.unit, at === index ? 3900 : row.value]),
    { headerFill: 'FFFFFF99' },
  );
  planter.anywhere('dau-nam-khac-cuoi-nam-truoc');
}

function addNarrative(workbook: Workbook, planter: Planter): void {
  const name = 'Nhận định';
  const rows: Content[][] = NARRATIVE.filter(([, text]) => !text.includes('8 buổi')).map(([part, text]) => [
    part,
    text,
    'Có',
  ]);
  const add = (part: string, text: string, rule: Parameters<Planter['at']>[0]) => {
    rows.push([part, text, 'Có']);
    planter.at(rule, name, rows.length + 1, 2);
  };
  add('II.4', 'Đón đoàn kiểm tra của PGD ngày......', 'cau-con-cho-trong');
  add('II.4', 'Trong năm học đã tổ chức được 12 buổi giới thiệu sách.', 'so-trong-cau-khac-so-lieu');
  add('II.4', 'Số bản sách bổ sung giảm so với năm học trước.', 'cau-tang-giam-sai');
  add('II.2', 'Số tên báo, tạp chí tăng so với năm học trước.', 'cau-tang-giam-thieu-so');
  add(
    'II.5',
    'Thư viện được xây dựng theo Quyết định số 01/2003/QĐ-BGDĐT về tiêu chuẩn thư viện trường phổ thông.',
    'van-ban-het-hieu-luc',
  );
  add('II.4', 'Giới thiệu, trưng bày sách 1 lần/tháng: 7 lần.', 'tan-suat-khac-so-lan');
  rows.push(['II.5', 'Có đầy đủ hồ sơ, sổ sách để thư viện hoạt động thường xuyên, hiệu quả.', 'Có']);
  add('III.2', 'Hồ sơ thống kê hằng ngày không sạch sẽ.', 'cau-mau-thuan');
  rows.push(['VI', 'Tiếp tục công tác phục vụ bạn đọc.', 'Có']);
  planter.at('danh-so-muc-sai', name, rows.length + 1, 1);
  addTable(
    workbook,
    name,
    [
      { header: 'Phần', width: 8, align: 'center' },
      { header: 'Nội dung', width: 90 },
      { header: 'Dùng', width: 8, align: 'center' },
    ],
    rows,
    { headerFill: 'FFFFFF99' },
  );
}

/** The same library's workbook as a busy librarian leaves it, and the list of what is wrong with it. */
export function messyWorkbook(): { readonly workbook: Workbook; readonly planted: readonly Planted[] } {
  const workbook = new Workbook();
  workbook.creator = 'Sổ thư viện';
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 4, 25));
  const planter = new Planter();
  const copies = register();
  addProfile(workbook, planter);
  addMessyRegister(workbook, copies, planter);
  addOldChildrensRegister(workbook, copies, planter);
  addMessySummary(workbook, planter);
  addEquipment(workbook, planter);
  addActivities(workbook, planter);
  addReaders(workbook, planter);
  addHistory(workbook, copies, planter);
  addNarrative(workbook, planter);
  return { workbook, planted: planter.planted };
}
