import type { CellValue } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { table, type Column, type Field, type Row, type Table } from '../model';
import type { Chance } from '../../../scripts/support/chance';

export const TODAY = serialOf(2026, 5, 31);
export const THIS_YEAR = '2025-2026';
export const LAST_YEAR = '2024-2025';

export function day(year: number, month: number, date: number): number {
  return serialOf(year, month, date);
}

/** A column headed by one of several spellings. */
export function column(chance: Chance, field: Field, headers: readonly string[], format?: string): Column {
  return { field, header: chance.of(headers), ...(format ? { format } : {}) };
}

const DATE = 'dd/mm/yyyy';

/** Titles above, a gap, the order of the columns, a running number, a sum beside the header: whatever keeps the table the same table. */
export function rearranged(one: Table, chance: Chance, fixedOrder = false): Table {
  if (!fixedOrder) one.columns = chance.shuffled(one.columns);
  if (one.hasHeader && chance.maybe(0.4)) {
    one.columns.unshift({ field: 'extra.order', header: chance.of(['STT', 'TT']) });
    one.rows.forEach((row, index) => (row['extra.order'] = index + 1));
  }
  if (chance.maybe(0.4)) {
    const [, ...rest] = ['', 'TRƯỜNG TIỂU HỌC BẮC LỆNH', `THƯ VIỆN TRƯỜNG HỌC`, `Năm học ${THIS_YEAR}`];
    one.titles = rest.slice(0, chance.whole(1, 3));
    one.gapRows = chance.whole(0, 2);
  } else one.gapRows = chance.whole(0, 1) * chance.whole(0, 2);
  one.gapColumns = chance.maybe(0.25) ? 1 : 0;
  if (one.hasHeader && chance.maybe(0.15)) one.ownSum = chance.whole(2, 90);
  return one;
}

/** A total row below a table for the given columns; the label stands in the first column of texts. */
export function withTotal(one: Table, label: Field, fields: readonly Field[], chance: Chance): Table {
  const total: Row = { [label]: chance.of(['Tổng cộng', 'Cộng', 'TỔNG CỘNG', 'Tổng số']) };
  for (const field of fields) {
    let all = 0;
    for (const row of one.rows) {
      const value = row[field];
      if (typeof value === 'number') all += value;
    }
    total[field] = all;
  }
  one.total = total;
  return one;
}

export function profile(chance: Chance, more: readonly (readonly [string, CellValue])[] = []): Table {
  const facts: readonly (readonly [string, CellValue])[] = [
    ['Cơ quan chủ quản', 'UBND PHƯỜNG BẮC LỆNH'],
    ['Tên trường', 'TRƯỜNG TIỂU HỌC BẮC LỆNH'],
    ['Cấp học', 'Tiểu học'],
    ['Địa danh', 'Bắc Lệnh'],
    ['Năm học', THIS_YEAR],
    ['Ký hiệu', 'BC-THBL'],
    ['Hiệu trưởng', 'Nguyễn Văn An'],
    ['Số báo cáo', '15'],
    ['Kế hoạch số', '08/KH-THBL'],
    ['Trang thư viện điện tử', 'thbaclenh.edu.vn/thu-vien'],
    ['Diện tích trong nhà', 95],
    ['Diện tích ngoài trời', 35],
    ...more,
  ];
  const rows = chance.shuffled(facts).map(([name, value]): Row => ({ name, value }));
  const one = table(
    'profile',
    'Thông tin',
    [
      { field: 'name', header: 'Mục' },
      { field: 'value', header: 'Nội dung' },
    ],
    rows,
  );
  one.hasHeader = chance.maybe(0.7);
  return one;
}

export function equipment(chance: Chance): Table {
  const items: readonly (readonly [string, string, number, number | null])[] = [
    ['Máy vi tính kết nối internet', 'bộ', 25, null],
    ['Máy in', 'chiếc', 1, null],
    ['Tủ tài liệu', 'chiếc', 2, null],
    ['Giá sách', 'chiếc', 7, null],
    ['Tủ trưng bày sách', 'chiếc', 1, null],
    ['Bàn thủ thư', 'chiếc', 1, null],
    ['Bàn ghế phòng đọc', 'bộ', 18, 54],
    ['Bàn di động', 'bàn', 5, 25],
    ['Đèn', 'chiếc', 12, null],
    ['Quạt điện', 'chiếc', 6, null],
  ];
  const rows = items.map(([name, unit, quantity, seats]): Row => {
    const broken = Math.min(quantity, chance.of([0, 0, 0, 1]));
    const unitPrice = chance.whole(2, 90) * 100_000;
    return {
      name,
      unit,
      quantity,
      good: quantity - broken,
      broken,
      unitPrice,
      amount: quantity * unitPrice,
      ...(seats === null ? {} : { seats }),
    };
  });
  const one = table(
    'equipment',
    chance.of(['Thiết bị', 'CSVC', 'Cơ sở vật chất']),
    [
      column(chance, 'name', ['Tên thiết bị', 'Danh mục thiết bị']),
      column(chance, 'unit', ['ĐVT', 'Đơn vị tính']),
      column(chance, 'quantity', ['Số lượng', 'SL']),
      column(chance, 'good', ['Tốt', 'Sử dụng được']),
      column(chance, 'broken', ['Hỏng']),
      column(chance, 'seats', ['Số chỗ ngồi']),
      column(chance, 'unitPrice', ['Đơn giá'], '#,##0'),
      column(chance, 'amount', ['Thành tiền', 'Nguyên giá'], '#,##0'),
    ],
    rows,
  );
  if (chance.maybe(0.6)) withTotal(one, 'name', ['amount'], chance);
  return rearranged(one, chance);
}

export const MONTHS: readonly (readonly [year: number, month: number])[] = [
  [2025, 9],
  [2025, 10],
  [2025, 11],
  [2025, 12],
  [2026, 1],
  [2026, 2],
  [2026, 3],
  [2026, 4],
  [2026, 5],
];

/** Every teaching month has an introduction; textbooks are checked twice; the counts are those of the form. */
export function activities(chance: Chance): Table {
  const rows: Row[] = [];
  const add = (year: number, month: number, date: number, kind: string, content: string, more: Row = {}) =>
    rows.push({ date: day(year, month, date), kind, content, times: 1, ...more });
  MONTHS.forEach(([year, month], i) => {
    const named = `tháng ${month}`;
    if (i < 7) add(year, month, 3, 'Giới thiệu sách bằng văn bản', `Bài viết giới thiệu sách mới ${named}`);
    if (i > 1) add(year, month, 8, 'Giới thiệu, trưng bày sách', `Trưng bày theo chủ điểm ${named}`);
    if (i < 8)
      add(year, month, 15, 'Buổi giới thiệu sách', `Giới thiệu dưới cờ ${named}`, {
        participants: chance.whole(80, 400),
      });
    add(year, month, 25, 'Vệ sinh, sắp xếp thư viện', `Dọn kho ${named}`);
  });
  add(2025, 10, 20, 'Biên soạn thư mục', 'Thư mục Các chuyên đề Toán học', { works: 35 });
  add(2026, 3, 20, 'Biên soạn thư mục', 'Thư mục văn học thiếu nhi', { works: 34 });
  add(2025, 10, 22, 'Sưu tầm tư liệu dạy học', 'Tranh ảnh môn Tiếng Việt');
  add(2025, 12, 22, 'Sưu tầm tư liệu dạy học', 'Đồ dùng dạy học môn Toán');
  add(2026, 2, 12, 'Sưu tầm tư liệu dạy học', 'Tư liệu về biển đảo');
  add(2025, 11, 14, 'Hội thi', 'Vẽ tranh theo sách');
  add(2025, 11, 18, 'Hội thi', 'Kể chuyện theo sách');
  add(2026, 4, 21, 'Hội sách, ngày hội đọc', 'Ngày Sách và Văn hóa đọc', { participants: 620 });
  add(2025, 12, 5, 'Triển lãm, tuyên truyền', 'Tuyên truyền ngày 22/12');
  add(2025, 9, 8, 'Kiểm tra sách giáo khoa của học sinh', 'Kiểm tra đầu năm học');
  add(2026, 1, 19, 'Kiểm tra sách giáo khoa của học sinh', 'Kiểm tra đầu học kỳ II');
  add(2025, 8, 20, 'Phát hành, phát sách', 'Phát sách đầu năm');
  add(2026, 5, 22, 'Thu hồi sách', 'Thu sách mượn cuối năm');
  add(2026, 3, 10, 'Đón đoàn kiểm tra', 'Đón đoàn của Sở');
  add(2025, 9, 12, 'Họp', 'Họp tổ cộng tác viên');
  add(2026, 5, 20, 'Kiểm kê, thanh lọc', 'Kiểm kê cuối năm');
  const one = table(
    'activities',
    chance.of(['Hoạt động', 'Nhật ký hoạt động']),
    [
      column(chance, 'date', ['Ngày', 'Thời gian', 'Ngày tháng'], DATE),
      column(chance, 'kind', ['Loại hoạt động', 'Hình thức']),
      column(chance, 'content', ['Nội dung', 'Nội dung hoạt động']),
      column(chance, 'times', ['Số lần']),
      column(chance, 'works', ['Số tác phẩm']),
      column(chance, 'participants', ['Số lượt tham gia', 'Số HS tham gia']),
    ],
    chance.shuffled(rows),
  );
  return rearranged(one, chance);
}

export const ACTIVITY_FACTS: Readonly<Record<string, number>> = {
  'activities.writtenIntroduction': 7,
  'activities.display': 7,
  'activities.introductionSession': 8,
  'activities.bibliography': 2,
  'bibliography.works': 69,
  'activities.teachingMaterial': 3,
  'activities.contest': 2,
  'equipment.computer': 25,
  'equipment.shelf': 7,
  'seats.reading': 54,
  'seats.mobile': 25,
  'area.total': 130,
};

/** Months with visits and loans, a column of totals here and there, and a total row. */
export function readers(chance: Chance): { table: Table; facts: Readonly<Record<string, number>> } {
  const withSums = chance.maybe();
  const rows = MONTHS.map(([year, month]): Row => {
    const [pupilVisits, teacherVisits] = [chance.whole(300, 900), chance.whole(40, 90)];
    return {
      date: day(year, month, 1),
      pupilVisits,
      teacherVisits,
      pupilLoans: chance.whole(150, 290),
      teacherLoans: chance.whole(10, 39),
      ...(withSums ? { 'extra.visits': pupilVisits + teacherVisits } : {}),
    };
  });
  const visits: Column[] = [
    column(chance, 'pupilVisits', ['Lượt HS', 'Lượt học sinh đọc']),
    column(chance, 'teacherVisits', ['Lượt GV', 'Lượt giáo viên đọc']),
  ];
  if (withSums) visits.push({ field: 'extra.visits', header: chance.of(['Tổng lượt', 'Cộng lượt']) });
  const one = table(
    'readers',
    'Bạn đọc',
    [
      column(chance, 'date', ['Tháng'], 'mm/yyyy'),
      ...visits,
      column(chance, 'pupilLoans', ['HS mượn về']),
      column(chance, 'teacherLoans', ['GV mượn về']),
    ],
    rows,
  );
  const all = ['pupilVisits', 'teacherVisits', 'pupilLoans', 'teacherLoans'] as const;
  if (chance.maybe(0.7)) withTotal(one, 'date', withSums ? [...all, 'extra.visits'] : all, chance);
  rearranged(one, chance, true);
  const totals = all.map((field) => rows.reduce((sum, row) => sum + Number(row[field]), 0));
  const [pv = 0, tv = 0, pl = 0, tl = 0] = totals;
  return {
    table: one,
    facts: {
      'visits.pupil': pv,
      'visits.teacher': tv,
      'visits.total': pv + tv,
      'loans.pupil': pl,
      'loans.teacher': tl,
      'loans.total': pl + tl,
    },
  };
}

export function periodicals(chance: Chance): Table {
  const rows = ['Nhi Đồng', 'Thiếu niên Tiền phong', 'Toán Tuổi thơ'].flatMap((title) =>
    MONTHS.map(([year, month], i): Row => ({
      title,
      issue: `Số ${10 + i}`,
      date: day(year, month, 5),
      quantity: chance.whole(1, 4),
    })),
  );
  const one = table(
    'periodicals',
    'Báo, tạp chí',
    [
      column(chance, 'title', ['Tên báo, tạp chí', 'Tên báo']),
      column(chance, 'issue', ['Số báo']),
      column(chance, 'date', ['Ngày', 'Ngày nhận'], DATE),
      column(chance, 'quantity', ['Số tờ', 'Số lượng']),
    ],
    rows,
  );
  return rearranged(one, chance);
}

const LABELS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  'copies.total': ['Tổng số bản sách', 'bản'],
  'copies.textbook': ['Sách giáo khoa', 'bản'],
  'copies.professional': ['Sách nghiệp vụ', 'bản'],
  'copies.reference': ['Sách tham khảo', 'bản'],
  'copies.children': ['Sách thiếu nhi', 'bản'],
  'visits.pupil': ['Lượt bạn đọc học sinh', 'lượt'],
  'visits.teacher': ['Lượt bạn đọc giáo viên', 'lượt'],
  'visits.total': ['Tổng lượt bạn đọc', 'lượt'],
  'loans.pupil': ['Lượt mượn học sinh', 'lượt'],
  'loans.teacher': ['Lượt mượn giáo viên', 'lượt'],
  'loans.total': ['Tổng lượt mượn', 'lượt'],
  'activities.introductionSession': ['Buổi giới thiệu sách', 'buổi'],
  'activities.display': ['Giới thiệu, trưng bày sách', 'lần'],
  'equipment.computer': ['Máy vi tính kết nối internet', 'bộ'],
  'equipment.shelf': ['Giá sách', 'chiếc'],
  'seats.reading': ['Chỗ ngồi phòng đọc', 'chỗ'],
};

export function labelOf(id: string): string {
  return LABELS[id]?.[0] ?? '';
}

/** Some figures of last year and of this one, as the makers of the other sheets counted them. */
export function history(
  before: Readonly<Record<string, number>>,
  facts: Readonly<Record<string, number>>,
  chance: Chance,
): Table {
  const row = (schoolYear: string, id: string, value: number): Row => {
    const [indicator = '', unit = ''] = LABELS[id] ?? [];
    return { schoolYear, indicator, unit, value };
  };
  const rows: Row[] = [];
  for (const [id, value] of Object.entries(before)) if (LABELS[id]) rows.push(row(LAST_YEAR, id, value));
  if (chance.maybe()) {
    for (const id of ['copies.total', 'visits.total', 'equipment.computer', 'activities.display']) {
      const value = facts[id];
      if (value !== undefined) rows.push(row(THIS_YEAR, id, value));
    }
  }
  return rearranged(
    table(
      'history',
      'Số liệu các năm',
      [
        column(chance, 'schoolYear', ['Năm học']),
        column(chance, 'indicator', ['Chỉ tiêu']),
        column(chance, 'unit', ['Đơn vị']),
        column(chance, 'value', ['Giá trị'], '#,##0'),
      ],
      rows,
    ),
    chance,
  );
}

/** Sentences of a real report, with the numbers that are true of the workbook. */
export function narrative(facts: Readonly<Record<string, number>>, chance: Chance): Table {
  const has = (id: string) => facts[id] ?? 0;
  const rows: readonly (readonly [string, string])[] = [
    ['I.1', 'Thư viện có phòng riêng, rộng, thoáng để trưng bày và hoạt động.'],
    ['I.1', 'BGH, GV và HS quan tâm, tích cực ủng hộ, giúp đỡ cho thư viện về kinh phí và hoạt động.'],
    [
      'I.1',
      'Kiểm tra tình trạng sách giáo khoa của học sinh 2 lần/năm: về tình trạng có, thiếu và bảo quản sách của học sinh từ lớp 1 đến lớp 5.',
    ],
    ['I.2', 'Một số học sinh chưa có ý thức cao khi tham gia đọc sách.'],
    [
      'II.1',
      `Tổng cộng: ${has('copies.total')} bản. Trong đó: sách giáo khoa: ${has('copies.textbook')} bản, sách thiếu nhi: ${has('copies.children')} bản.`,
    ],
    ['II.1', 'Máy vi tính kết nối internet: 25 bộ; Giá sách: 7 chiếc; bàn ghế phòng đọc: 18 bộ; 54 chỗ ngồi.'],
    ['II.1', 'Thư viện có tổng diện tích 130 m2 cả ngoài trời.'],
    ['II.3', 'Toàn bộ vốn tài liệu trong thư viện được xử lý theo kỹ thuật thư viện và sắp xếp khoa học.'],
    ['II.4', 'Trong năm học đã tổ chức được 8 buổi giới thiệu sách, chủ yếu vào các buổi chào cờ đầu tuần.'],
    ['II.4', 'Trong năm học thư viện đã xây dựng 2 thư mục phục vụ bạn đọc.'],
    ['II.5', 'Ban giám hiệu rất quan tâm và chỉ đạo sát sao các hoạt động của thư viện.'],
    ['III.1', 'Cán bộ thư viện nhiệt tình, tích cực trong công tác thư viện.'],
    ['III.2', 'Chưa huy động được tối đa số lượng học sinh tham gia đọc sách do ảnh hưởng của internet.'],
    ['IV', 'Lập kế hoạch bổ sung sách, tài liệu cho thư viện.'],
    ['IV', 'Phấn đấu tổ chức 12 buổi giới thiệu sách và có thêm 200 bản sách thiếu nhi.'],
  ];
  return rearranged(
    table(
      'narrative',
      'Nhận định',
      [
        { field: 'part', header: chance.of(['Phần', 'Mục']) },
        { field: 'text', header: 'Nội dung' },
      ],
      rows.map(([part, text]): Row => ({ part, text })),
    ),
    chance,
    true,
  );
}
