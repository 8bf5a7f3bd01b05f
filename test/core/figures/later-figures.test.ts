import { computeFigures, figureCell } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { isLaterIndicator } from '../../../src/core/library/indicators';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';
import { day, TODAY } from './book';
import { recalculate } from './engine';

type Row = readonly CellValue[];
type Wanted = Readonly<Partial<Record<IndicatorId, number | null>>>;

const DIARY: Row = ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lần'];
const diary = (...rows: Row[]) =>
  sheet('Hoạt động', [DIARY, [day('2025-09-08'), 'Họp', 'Họp tổ công tác thư viện', ''], ...rows]);
/** A diary without a column of kinds: the content tells. */
const plainDiary = (...rows: Row[]) =>
  sheet('Hoạt động', [['Ngày', 'Nội dung', 'Số lần'], [day('2025-09-08'), 'Họp tổ công tác thư viện', ''], ...rows]);
const DEVICES: Row = ['Tên thiết bị', 'ĐVT', 'Số lượng', 'Ghi chú'];
const devices = (...rows: Row[]) => sheet('Thiết bị', [DEVICES, ['Giá sách', 'chiếc', 7, ''], ...rows]);
const REGISTER: Row = ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Giá tiền', 'Loại sách', 'Ngày và số biên bản xuất'];
const register = (...rows: Row[]) => sheet('Sổ đăng ký', [REGISTER, ...rows]);
const copy = (n: number, type: string, record = '', title = 'Luật Trẻ em'): Row => [
  day('2024-09-10'),
  `TK.${String(n).padStart(4, '0')}`,
  title,
  15000,
  type,
  record,
];
const CATEGORIES = sheet('Danh mục', [
  ['Nhóm', 'Tên', 'Thuộc loại', 'Cách viết khác', 'Đơn vị'],
  ['Loại tài liệu', 'Sách pháp luật', 'Sách tham khảo', 'PL; sách PL', 'bản'],
]);

const lesson = (on: string, what = 'Tiết đọc thư viện', times: CellValue = ''): Row => [
  day(on),
  what,
  'Lớp 3A đọc sách',
  times,
];

const CASES: readonly (readonly [name: string, sheets: readonly SheetSnapshot[], wanted: Wanted])[] = [
  [
    'facts of the school',
    [
      schoolFacts(
        ['Số lớp', 20],
        ['Tiết đọc thư viện', 300],
        ['Tiết học tại thư viện', 40],
        ['Thư viện xanh, góc đọc', 2],
        ['Số lớp có tủ sách', 18],
        ['Số phòng thư viện', 3],
        ['Diện tích trong nhà', 90],
        ['Diện tích không gian đọc', '54 m2'],
        ['Tài liệu số', 120],
        ['Kinh phí ngân sách', 12_500_000],
        ['Kinh phí xã hội hóa', 3_000_000],
      ),
    ],
    {
      'lessons.reading': 300,
      'lessons.subject': 40,
      'lessons.perClass': 17,
      'places.green': 2,
      'places.classShelf': 18,
      'rooms.count': 3,
      'area.reading': 54,
      // The reading space is a part of the indoor area, and "Diện tích phòng đọc" still is that area.
      'area.total': 90,
      'digital.items': 120,
      'budget.state': 12_500_000,
      'budget.social': 3_000_000,
      'budget.total': 15_500_000,
      'additions.value': null,
      'copies.total': null,
    },
  ],
  [
    'one part of the budget, the other blank',
    [schoolFacts(['Kinh phí ngân sách', 8_000_000], ['Kinh phí xã hội hóa', ''])],
    { 'budget.state': 8_000_000, 'budget.social': null, 'budget.total': 8_000_000 },
  ],
  [
    'a stated total without parts',
    [schoolFacts(['Tổng kinh phí', 9_000_000])],
    { 'budget.state': null, 'budget.total': 9_000_000 },
  ],
  [
    'a stated total beside its parts is no second count',
    [schoolFacts(['Kinh phí ngân sách', 5_000_000], ['Tổng kinh phí', 9_000_000])],
    { 'budget.total': 5_000_000 },
  ],
  [
    'money of another school year',
    [schoolFacts(['Kinh phí ngân sách', '8.000.000 (năm học 2024-2025)'], ['Số lớp', 20])],
    { 'budget.state': null, 'budget.total': null },
  ],
  [
    'lessons without the number of classes',
    [schoolFacts(['Tiết đọc thư viện', 300])],
    { 'lessons.reading': 300, 'lessons.subject': null, 'lessons.perClass': null },
  ],
  [
    'lessons in the diary count there, the fact is a claim',
    [
      schoolFacts(['Tiết đọc thư viện', 300], ['Số lớp', 2]),
      diary(lesson('2025-10-01'), lesson('2025-10-08', 'Tiết đọc thư viện', 3), lesson('2024-10-08')),
    ],
    { 'lessons.reading': 4, 'lessons.perClass': 2, 'activities.total': 5 },
  ],
  [
    'no lessons in the diary are no zero',
    [schoolFacts(['Số lớp', 2]), diary()],
    { 'lessons.reading': null, 'lessons.perClass': null, 'activities.readingDay': null },
  ],
  [
    'topics by the kind that the school writes',
    [
      schoolFacts(),
      diary(
        [day('2025-10-02'), 'Tuần lễ hưởng ứng học tập suốt đời', 'Phát động', ''],
        [day('2025-11-03'), 'Hướng dẫn sử dụng thư viện', 'Cho học sinh lớp 1', 2],
        [day('2026-01-05'), 'Thư viện lưu động', 'Về điểm trường lẻ', ''],
        [day('2026-02-05'), 'Quyên góp sách', '', ''],
      ),
    ],
    {
      'activities.lifelongWeek': 1,
      'activities.orientation': 2,
      'activities.mobileLibrary': 1,
      'activities.donation': 1,
      'activities.total': 6,
    },
  ],
  [
    'Ngày Sách counts among the fairs as before, and apart',
    [
      schoolFacts(),
      diary(
        [day('2026-04-21'), 'Hội sách, ngày hội đọc', 'Ngày Sách và Văn hóa đọc Việt Nam', ''],
        [day('2026-03-26'), 'Hội sách, ngày hội đọc', 'Hội sách 26/3', ''],
        [day('2026-04-22'), 'Giới thiệu, trưng bày sách', 'Trưng bày nhân Ngày Sách và Văn hóa đọc', ''],
      ),
    ],
    { 'activities.readingDay': 1, 'activities.bookFair': 2, 'activities.display': 1, 'activities.total': 4 },
  ],
  [
    'topics by the content where no column of kinds stands',
    [
      schoolFacts(),
      plainDiary(
        [day('2025-10-02'), 'Hưởng ứng Tuần lễ học tập suốt đời', ''],
        [day('2025-11-03'), 'Vận động quyên góp sách', 2],
        [day('2025-11-05'), 'Ngày sách, vận động quyên góp', ''],
      ),
    ],
    {
      'activities.lifelongWeek': 1,
      'activities.donation': 2,
      'activities.readingDay': 1,
      'activities.otherActivity': 3,
      'activities.bookFair': 1,
    },
  ],
  [
    'computers for readers are a part of the computers',
    [
      schoolFacts(),
      devices(
        ['Máy tính để bàn', 'bộ', 20, 'phòng máy'],
        ['Máy vi tính tra cứu', 'bộ', 3, ''],
        ['Máy tính xách tay', 'bộ', 2, 'cho bạn đọc'],
      ),
    ],
    { 'equipment.computer': 25, 'computers.lookup': 5 },
  ],
  [
    'no computer says that it is for readers',
    [schoolFacts(), devices(['Máy tính', 'bộ', 20, '']), sheet('Trống', [['']])],
    { 'equipment.computer': 20, 'computers.lookup': null },
  ],
  [
    'books of law by their type cell, withdrawn ones left out',
    [
      schoolFacts(),
      register(
        copy(1, 'Sách pháp luật'),
        copy(2, 'Sách pháp luật', 'BB 05 ngày 12/10/2025'),
        copy(3, 'Sách tham khảo'),
      ),
    ],
    { 'copies.legal': 1, 'copies.reference': 2, 'copies.total': 2 },
  ],
  [
    'books of law by a spelling on Danh mục',
    [schoolFacts(), CATEGORIES, register(copy(1, 'PL'), copy(2, 'sách PL'), copy(3, 'Sách tham khảo'))],
    { 'copies.legal': 2, 'copies.reference': 3, 'copies.total': 3 },
  ],
  [
    'a title speaks of law and the type does not',
    [schoolFacts(), register(copy(1, 'Sách tham khảo', '', 'Pháp luật đại cương'), copy(2, 'Sách tham khảo'))],
    { 'copies.legal': null, 'copies.total': 2 },
  ],
  [
    'a school subject is no law',
    [schoolFacts(), register(copy(1, 'Sách Giáo dục kinh tế và pháp luật'), copy(2, 'Sách tham khảo'))],
    { 'copies.legal': null },
  ],
  [
    'books of law below a heading row',
    [
      schoolFacts(),
      sheet('Sổ đăng ký', [
        ['STT', 'Tên sách', 'Tác giả', 'Năm xuất bản', 'Số lượng', 'Đơn giá'],
        ['I', 'SÁCH GIÁO KHOA', '', '', '', ''],
        [1, 'Toán 1', 'Đỗ Đức Thái', 2024, 30, 20000],
        [2, 'Tiếng Việt 1', 'Bùi Mạnh Hùng', 2024, 31, 21000],
        ['II', 'SÁCH PHÁP LUẬT', '', '', '', ''],
        [1, 'Luật Trẻ em', 'Quốc hội', 2020, 4, 15000],
        [2, 'Luật Giáo dục', 'Quốc hội', 2020, 5, 16000],
      ]),
    ],
    { 'copies.legal': 9, 'copies.reference': 9, 'copies.textbook': 61, 'copies.total': 70 },
  ],
  [
    'a summary with a row of law',
    [
      schoolFacts(),
      sheet('Thống kê', [
        ['Loại sách', 'Số tên', 'Số bản'],
        ['Sách giáo khoa', 20, 613],
        ['Sách tham khảo', 30, 100],
        ['Sách pháp luật', 8, 45],
      ]),
    ],
    { 'copies.legal': 45, 'copies.reference': 145, 'copies.total': 758 },
  ],
];

describe('the figures that came to the contract later', () => {
  test.each(CASES)('%s', async (_name, sheets, wanted) => {
    const snapshot = workbook(...sheets);
    const book = finish(readBook(snapshot, undefined, TODAY));
    const figures = computeFigures(book, TODAY);
    const got = Object.fromEntries(
      Object.keys(wanted).map((id) => [id, figures.get(id as IndicatorId)?.value ?? null]),
    );
    expect(got).toEqual(wanted);
    const { comparison, formulas } = await recalculate(book, snapshot, figures, TODAY);
    expect(comparison.disagreements).toEqual([]);
    // Each of them is a live formula: nothing here stands only as the product's own number.
    for (const [id, value] of Object.entries(wanted))
      if (value !== null && isLaterIndicator(id))
        expect([id, formulas.get(id as IndicatorId) ?? 'do phần mềm tính']).not.toContain('do phần mềm tính');
  });

  it('follow a cell that is changed later', async () => {
    const snapshot = workbook(
      schoolFacts(['Số lớp', 4], ['Tiết học tại thư viện', 8]),
      diary(lesson('2025-10-01', 'Tiết đọc thư viện', 3)),
    );
    const book = finish(readBook(snapshot, undefined, TODAY));
    const retyped = [{ sheet: 'Hoạt động', row: 2, column: 3, value: 7 }];
    const { valueAt } = await recalculate(book, snapshot, computeFigures(book, TODAY), TODAY, retyped);
    expect(valueAt(figureCell('lessons.reading').row, 2)).toBe(7);
    expect(valueAt(figureCell('lessons.perClass').row, 2)).toBe(15 / 4);
  });

  it('stand below all others, whose rows have not moved', () => {
    expect(figureCell('ratio.teachersWithTextbooks').row).toBeLessThan(figureCell('lessons.reading').row);
    expect([figureCell('copies.textbook').row, figureCell('ratio.teachersWithTextbooks').row]).toEqual([6, 108]);
  });
});
