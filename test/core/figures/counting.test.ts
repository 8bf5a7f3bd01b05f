import { computeFigures, type FigureSet } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import type { LibraryBook } from '../../../src/core/intake/book';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { day, TODAY } from './book';
import { recalculate } from './engine';

type Rows = readonly (readonly CellValue[])[];
type Expected = Readonly<Partial<Record<IndicatorId, number | null>>>;

interface Case {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly expected: Expected;
  /** Figures that only the product can count. */
  readonly own?: readonly IndicatorId[];
  readonly unread?: Readonly<Partial<Record<IndicatorId, number>>>;
  readonly previous?: Expected;
  readonly today?: number;
}

const PROFILE = sheet('Thông tin', [
  ['Mục', 'Nội dung'],
  ['Tên trường', 'Trường Tiểu học Suối Ngọc'],
  ['Năm học', '2025-2026'],
]);

function register(
  name: string,
  header: readonly string[],
  rows: Rows,
  more?: Parameters<typeof sheet>[2],
): SheetSnapshot {
  return sheet(name, [header, ...rows], more);
}

const COPY = [
  'Ngày vào sổ',
  'Số ĐKCB',
  'Tên sách',
  'Tác giả',
  'Giá tiền',
  'Loại sách',
  'Ngày xuất',
  'Số biên bản xuất',
  'Tình trạng',
  'Kiểm kê',
  'Ghi chú',
];
const OLD = day('2020-09-05');
const NEW = day('2025-09-05');

function copy(number: string, more: Partial<Record<number, CellValue>> = {}): CellValue[] {
  return COPY.map((_, column) => {
    const usual: CellValue[] = [OLD, number, `Tên ${number}`, 'Tô Hoài', 10000, 'Sách tham khảo', '', '', '', '', ''];
    return more[column] ?? usual[column] ?? '';
  });
}

const TITLE = ['Tên sách', 'Tác giả', 'Số lượng', 'Giá tiền', 'Loại sách'];

function read(workbookSnapshot: WorkbookSnapshot): LibraryBook {
  return finish(readBook(workbookSnapshot));
}

function values(figures: FigureSet, ids: readonly string[]): Record<string, number | null> {
  return Object.fromEntries(ids.map((id) => [id, figures.get(id as IndicatorId)?.value ?? null]));
}

async function check({ sheets, expected, own = [], unread = {}, previous = {}, today = TODAY }: Case): Promise<void> {
  const snapshot = workbook(PROFILE, ...sheets);
  const book = read(snapshot);
  const figures = computeFigures(book, today);
  expect(values(figures, Object.keys(expected))).toEqual(expected);
  for (const [id, count] of Object.entries(unread))
    expect([id, figures.get(id as IndicatorId)?.unread]).toEqual([id, count]);
  for (const [id, value] of Object.entries(previous)) {
    expect([id, figures.get(id as IndicatorId)?.previous]).toEqual([id, value]);
  }
  const { comparison, formulas } = await recalculate(book, snapshot, figures, today);
  expect(comparison.disagreements).toEqual([]);
  for (const id of Object.keys(expected) as IndicatorId[]) {
    if (id.includes('titles')) continue;
    const isOwn = figures.get(id)?.value === null || own.includes(id);
    expect([id, formulas.get(id) === null]).toEqual([id, isOwn]);
  }
}

const HOLDINGS: readonly Case[] = [
  {
    name: 'without a register the stock is unknown, not 0',
    sheets: [],
    expected: {
      'copies.total': null,
      'copies.textbook': null,
      'titles.total': null,
      'value.total': null,
      'additions.copies': null,
      'opening.copies': null,
    },
  },
  {
    name: 'a type of which there is no copy is 0 where types are told',
    sheets: [register('Vốn tài liệu', COPY, [copy('STK.1'), copy('STK.2')])],
    expected: {
      'copies.reference': 2,
      'copies.textbook': 0,
      'copies.other': 0,
      'copies.total': 2,
      'value.total': 20000,
    },
  },
  {
    name: 'withdrawn copies are out of the stock, whatever says so; a stocktake mark alone says nothing',
    sheets: [
      register('Vốn tài liệu', COPY, [
        copy('STK.1'),
        copy('STK.2', { 6: day('2025-12-18'), 7: '02/BB' }),
        copy('STK.3', { 8: 'Mất' }),
        copy('STK.4', { 10: 'Đã thanh lọc theo QĐ 12' }),
        copy('STK.5', { 10: 'Đề nghị thanh lý' }),
        copy('STK.6', { 9: 'M' }),
        copy('STK.7', { 8: 'Rách nát' }),
        copy('STK.8', { 7: '03/BB' }),
      ]),
    ],
    expected: { 'copies.total': 4, 'withdrawals.copies': 1, 'withdrawals.value': 10000, 'value.total': 40000 },
  },
  {
    name: 'the date of a withdrawal is read out of its record',
    sheets: [
      register(
        'Vốn tài liệu',
        ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Loại sách', 'Ngày và số biên bản xuất'],
        [
          [OLD, 'STK.1', 'Dế Mèn', 'Sách tham khảo', 'BB 02 ngày 18/12/2025'],
          [OLD, 'STK.2', 'Dế Mèn', 'Sách tham khảo', 'BB 01 ngày 18/12/2023'],
          [OLD, 'STK.3', 'Dế Mèn', 'Sách tham khảo', ''],
        ],
      ),
    ],
    expected: { 'copies.total': 1, 'withdrawals.copies': 1, 'opening.copies': 2 },
    own: ['withdrawals.copies'],
  },
  {
    name: 'additions are what was entered in the school year up to today, withdrawn since or not',
    sheets: [
      register('Vốn tài liệu', COPY, [
        copy('STK.1', { 0: day('2025-07-31') }),
        copy('STK.2', { 0: day('2025-08-01') }),
        copy('STK.3', { 0: NEW, 6: day('2026-01-10'), 7: '05/BB' }),
        copy('STK.4', { 0: TODAY }),
        copy('STK.5', { 0: TODAY + 1 }),
        copy('STK.6', { 0: '' }),
      ]),
    ],
    expected: {
      'copies.total': 5,
      'additions.copies': 3,
      'withdrawals.copies': 1,
      'opening.copies': 3,
      'closing.copies': 5,
      'additions.value': 30000,
    },
  },
  {
    name: 'without an entry-date column additions and opening are unknown; without a withdrawal column withdrawals are',
    sheets: [
      register(
        'Vốn tài liệu',
        ['Số ĐKCB', 'Tên sách', 'Loại sách'],
        [
          ['STK.1', 'Dế Mèn', 'STK'],
          ['STK.2', 'Dế Mèn', 'STK'],
        ],
      ),
    ],
    expected: {
      'copies.total': 2,
      'additions.copies': null,
      'opening.copies': null,
      'withdrawals.copies': null,
      'value.total': null,
    },
  },
  {
    name: 'opening takes withdrawals for 0 where no column tells of them',
    sheets: [
      register(
        'Vốn tài liệu',
        ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Loại sách'],
        [
          [OLD, 'STK.1', 'Dế Mèn', 'STK'],
          [NEW, 'STK.2', 'Dế Mèn', 'STK'],
        ],
      ),
    ],
    expected: { 'opening.copies': 1, 'additions.copies': 1, 'withdrawals.copies': null },
  },
  {
    name: 'titles are told apart by their marks and by author, not by case, composition or spaces',
    sheets: [
      register('Vốn tài liệu', COPY, [
        copy('STK.1', { 2: 'Bà ngoại' }),
        copy('STK.2', { 2: 'BÀ  NGOẠI' }),
        copy('STK.3', { 2: 'Bà ngoại'.normalize('NFD') }),
        copy('STK.4', { 2: 'Bá ngoại' }),
        copy('STK.5', { 2: 'Bà ngoại', 3: 'Võ Quảng' }),
        copy('STK.6', { 2: 'Bà ngoại', 5: 'Sách thiếu nhi' }),
        copy('STK.7', { 2: 'Tên mới', 0: NEW }),
        copy('STK.8', { 2: 'Bà ngoại', 0: NEW }),
      ]),
    ],
    expected: { 'titles.reference': 4, 'titles.children': 1, 'titles.total': 5, 'additions.titles': 1 },
  },
  {
    name: 'volumes in a column of their own make titles of textbooks, and of nothing else',
    sheets: [
      register(
        'Vốn tài liệu',
        ['Tên sách', 'Tập', 'Số lượng', 'Loại sách'],
        [
          ['Toán 1', 1, 12, 'SGK'],
          ['Toán 1', 2, 8, 'SGK'],
          ['Toán 1', 2, 4, 'SGK'],
          ['Dế Mèn', 1, 3, 'STN'],
          ['Dế Mèn', 2, 3, 'STN'],
        ],
      ),
    ],
    expected: { 'titles.textbook': 2, 'titles.children': 1, 'copies.textbook': 24 },
  },
  {
    name: 'a row of no known type counts in the total and in no type; a row entered twice counts twice',
    sheets: [
      register('Vốn tài liệu', COPY, [
        copy('11'),
        copy('11'),
        copy('12', { 5: 'Sách giáo khao' }),
        copy('13', { 5: '' }),
      ]),
    ],
    expected: { 'copies.reference': 2, 'copies.total': 4 },
  },
  {
    name: 'a range of numbers counts its length, in copies and in value',
    sheets: [
      register(
        'Vốn tài liệu',
        ['Số ĐKCB', 'Tên sách', 'Giá tiền', 'Loại sách'],
        [
          ['SGK.001-SGK.010', 'Toán 1', 10000, 'Sách giáo khoa'],
          ['SGK.011', 'Toán 1', 10000, 'Sách giáo khoa'],
          ['STK.1', 'Từ điển', 50000, 'Sách tham khảo'],
          ['STK.2', 'Từ điển', 50000, 'Sách tham khảo'],
        ],
      ),
    ],
    expected: {
      'copies.textbook': 11,
      'value.textbook': 110000,
      'copies.reference': 2,
      'value.reference': 100000,
      'copies.total': 13,
    },
    own: ['copies.textbook', 'value.textbook'],
  },
  {
    name: 'a list of titles counts its quantities, and price times quantity',
    sheets: [
      register('Vốn tài liệu', TITLE, [
        ['Toán 1', 'A', 12, 10000, 'SGK'],
        ['Toán 2', 'A', 8, 11000, 'Sách giáo khoa'],
        ['Từ điển', 'B', 3, 50000, 'Sách tham khảo'],
        ['Tổng cộng', '', 23, '', ''],
      ]),
    ],
    expected: {
      'copies.textbook': 20,
      'copies.reference': 3,
      'copies.total': 23,
      'value.textbook': 208000,
      'value.total': 358000,
      'titles.total': 3,
    },
  },
  {
    name: 'words where a quantity belongs are left out of the sum and said to be unread',
    sheets: [
      register('Vốn tài liệu', TITLE, [
        ['Toán 1', 'A', 12, 10000, 'SGK'],
        ['Toán 2', 'A', 'đầy đủ', 11000, 'SGK'],
        ['Toán 3', 'A', 7, 11000, 'SGK'],
      ]),
    ],
    expected: { 'copies.textbook': 19 },
    unread: { 'copies.textbook': 1, 'copies.total': 1 },
  },
  {
    name: 'registers on two sheets add up, each sheet of one type, and a summary beside them is a claim',
    sheets: [
      register(
        'SGK',
        ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
        [
          ['SGK.1', 'Toán 1', 1000],
          ['SGK.2', 'Toán 1', 1000],
        ],
      ),
      register('STK', ['Số ĐKCB', 'Tên sách', 'Giá tiền'], [['STK.1', 'Từ điển', 5000]]),
      register(
        'Tổng hợp',
        ['Loại sách', 'Số bản'],
        [
          ['Sách giáo khoa', 99],
          ['Sách tham khảo', 99],
        ],
      ),
    ],
    expected: { 'copies.textbook': 2, 'copies.reference': 1, 'copies.total': 3, 'value.total': 7000 },
  },
  {
    name: 'a summary alone gives stock, movements, value and last year',
    sheets: [
      register(
        'Tổng hợp',
        ['Loại sách', 'Đầu năm', 'Tăng', 'Giảm', 'Cuối năm'],
        [
          ['Sách giáo khoa', 500, 50, 10, 540],
          ['Sách tham khảo', 900, 20, 0, 920],
          ['Tổng cộng', 1400, 70, 10, 1460],
        ],
      ),
    ],
    expected: {
      'copies.textbook': 540,
      'copies.total': 1460,
      'additions.copies': 70,
      'additions.copies.textbook': 50,
      'withdrawals.copies': 10,
      'opening.copies': 1400,
      'closing.copies': 1460,
      'additions.titles': null,
      'titles.total': null,
    },
    previous: { 'copies.textbook': 500, 'copies.total': 1400, 'copies.children': null },
  },
  {
    name: 'openings of a summary that add up to no number: that total of last year is unknown, its parts are not',
    sheets: [
      register(
        'Tổng hợp',
        ['Loại sách', 'Đầu năm', 'Tăng', 'Giảm', 'Cuối năm'],
        [
          ['Sách giáo khoa', 1e308, 50, 10, 540],
          ['Sách tham khảo', 1e308, 20, 0, 920],
          ['Sách thiếu nhi', 70, 0, 0, 70],
        ],
      ),
    ],
    expected: { 'copies.total': 1530, 'copies.textbook': 540 },
    previous: { 'copies.total': null, 'closing.copies': null, 'copies.textbook': 1e308, 'copies.children': 70 },
  },
  {
    name: 'a heading gives its type to the rows below it',
    sheets: [
      register(
        'Vốn tài liệu',
        ['STT', 'Tên sách', 'Tác giả', 'Số lượng', 'Giá tiền'],
        [
          ['I', 'SÁCH GIÁO KHOA', '', '', ''],
          [1, 'Toán 1', 'A', 12, 1000],
          [2, 'Toán 2', 'A', 8, 1000],
          ['II', 'SÁCH THAM KHẢO', '', '', ''],
          [1, 'Từ điển', 'B', 3, 1000],
          [2, 'Át lát', 'B', 4, 1000],
        ],
      ),
    ],
    expected: { 'copies.textbook': 20, 'copies.reference': 7, 'copies.total': 27, 'value.reference': 7000 },
  },
  {
    name: 'a merged type holds for every row that it covers',
    sheets: [
      register(
        'Vốn tài liệu',
        TITLE,
        [
          ['Toán 1', 'A', 12, 1000, 'Sách giáo khoa'],
          ['Toán 2', 'A', 8, 1000, ''],
          ['Từ điển', 'B', 3, 1000, 'Sách tham khảo'],
        ],
        { merges: [{ row: 1, column: 4, rowCount: 2, columnCount: 1 }] },
      ),
    ],
    expected: { 'copies.textbook': 20, 'copies.reference': 3 },
  },
];

describe('the stock and its movements', () => {
  it.each(HOLDINGS)('$name', check);
});

const ACTIVITY = ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lần', 'Số tác phẩm', 'Số lượt tham gia'];

const OTHERS: readonly Case[] = [
  {
    name: 'activities: times where told, a blank is once; outside the year and in the future nothing counts; an unreadable date does',
    sheets: [
      register('Hoạt động', ACTIVITY, [
        [day('2025-10-01'), 'Hội thi', 'Vẽ tranh', 1, '', 30],
        [day('2025-11-20'), 'Hội thi', 'Kể chuyện', '', '', ''],
        [day('2025-12-01'), 'Vệ sinh, sắp xếp thư viện', 'Quét dọn', 4, '', ''],
        [day('2024-11-20'), 'Hội thi', 'Năm trước', 1, '', 99],
        [TODAY + 3, 'Hội thi', 'Sắp tới', 1, '', 99],
        ['32/13/2025', 'Hội thi', 'Không rõ ngày', 2, '', 5],
        [day('2026-03-04'), 'Biên soạn thư mục', 'Thư mục Toán', 1, 35, ''],
      ]),
    ],
    expected: {
      'activities.contest': 4,
      'activities.housekeeping': 4,
      'activities.total': 9,
      'activities.participants': 35,
      'bibliography.works': 35,
      'activities.bibliography': 1,
      'activities.recall': 0,
    },
  },
  {
    name: 'activities: without a column of kinds the content tells; two kinds in one cell count once each',
    sheets: [
      register(
        'Hoạt động',
        ['Ngày', 'Nội dung'],
        [
          [day('2025-10-01'), 'Thi vẽ tranh chào mừng 20/11'],
          [day('2025-11-01'), 'Thu hồi sách cuối năm và vệ sinh kho sách'],
        ],
      ),
    ],
    expected: {
      'activities.contest': 1,
      'activities.recall': 1,
      'activities.housekeeping': 1,
      'activities.inspection': 0,
    },
    own: ['activities.contest', 'activities.recall', 'activities.housekeeping'],
  },
  {
    name: 'without a diary its figures are unknown',
    sheets: [],
    expected: {
      'activities.contest': null,
      'activities.total': null,
      'bibliography.works': null,
      'visits.total': null,
      'equipment.computer': null,
      'seats.total': null,
    },
  },
  {
    name: 'equipment: the kind is read from the name; an unknown device is another one; good and broken make the quantity',
    sheets: [
      register(
        'Thiết bị',
        ['Tên thiết bị', 'ĐVT', 'Số lượng', 'Số chỗ ngồi'],
        [
          ['Máy vi tính để bàn', 'bộ', 20, ''],
          ['Máy tính', 'bộ', 5, ''],
          ['Bàn ghế phòng đọc', 'bộ', 18, 54],
          ['Máy hút bụi', 'cái', 1, ''],
          ['Tổng cộng', '', 44, 54],
        ],
      ),
    ],
    expected: {
      'equipment.computer': 25,
      'equipment.readingSet': 18,
      'equipment.otherEquipment': 1,
      'equipment.fan': 0,
      'seats.reading': 54,
      'seats.total': 54,
    },
  },
  {
    name: 'equipment: good and broken are the quantity where there is no other',
    sheets: [
      register(
        'Thiết bị',
        ['Tên thiết bị', 'Loại', 'ĐVT', 'Tốt', 'Hỏng'],
        [
          ['Quạt trần', 'Quạt điện', 'chiếc', 5, 1],
          ['Quạt đứng', 'Quạt điện', 'chiếc', 2, ''],
        ],
      ),
    ],
    expected: { 'equipment.fan': 8 },
  },
  {
    name: 'readers: months of the year add up, total rows and other years do not; one unknown kind leaves the other',
    sheets: [
      register(
        'Bạn đọc',
        ['Tháng', 'Lượt HS', 'HS mượn', 'GV mượn'],
        [
          [day('2025-06-01'), 500, 9, 9],
          [day('2025-09-01'), 100, 10, 3],
          [day('2025-10-01'), 200, 20, 'khoảng 300'],
          ['Cộng', 300, 30, 3],
        ],
      ),
    ],
    expected: {
      'visits.pupil': 300,
      'visits.teacher': null,
      'visits.total': 300,
      'loans.pupil': 30,
      'loans.teacher': 3,
      'loans.total': 33,
    },
    unread: { 'visits.total': 1, 'loans.teacher': 1, 'loans.total': 1 },
  },
  {
    name: 'newspapers: distinct names, and the quantities or the rows',
    sheets: [
      register(
        'Báo, tạp chí',
        ['Tên báo, tạp chí', 'Số báo', 'Ngày', 'Số tờ'],
        [
          ['Nhi đồng', 'Số 1', day('2025-09-03'), 3],
          ['Nhi Đồng', 'Số 2', day('2025-09-10'), 3],
          ['Toán tuổi thơ', 'Số 5', day('2025-09-10'), 2],
        ],
      ),
    ],
    expected: { 'periodicals.titles': 2, 'periodicals.issues': 8, 'copies.total': null },
  },
  {
    name: 'newspapers: one row is an issue where no quantity stands',
    sheets: [
      register(
        'Báo, tạp chí',
        ['Tên báo, tạp chí', 'Số báo', 'Ngày'],
        [
          ['Nhi Đồng', 'Số 1', day('2025-09-03')],
          ['Nhi Đồng', 'Số 2', day('2025-09-10')],
        ],
      ),
    ],
    expected: { 'periodicals.titles': 1, 'periodicals.issues': 2 },
  },
  {
    name: 'last year comes from the figures of the years, by label or id',
    sheets: [
      register(
        'Số liệu các năm',
        ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'],
        [
          ['2023-2024', 'Tổng số bản sách', 'bản', 1],
          ['2024-2025', 'Tổng số bản sách', 'bản', 3868],
          ['2024-2025', 'visits.total', 'lượt', 10143],
          ['2024-2025', 'Chỉ tiêu lạ', '', 5],
        ],
      ),
    ],
    expected: { 'copies.total': null },
    previous: { 'copies.total': 3868, 'closing.copies': 3868, 'visits.total': 10143, 'loans.total': null },
  },
  {
    name: 'last year comes from one column a year, too',
    sheets: [
      register(
        'Số liệu các năm',
        ['Chỉ tiêu', 'Đơn vị', '2023-2024', '2024-2025'],
        [
          ['Tổng số bản sách', 'bản', 1, 3868],
          ['Tổng lượt mượn', 'lượt', 2, 5804],
        ],
      ),
    ],
    expected: {},
    previous: { 'copies.total': 3868, 'loans.total': 5804 },
  },
];

describe('equipment, activities, readers, newspapers, last year', () => {
  it.each(OTHERS)('$name', check);
});

describe('the profile', () => {
  const of = (...rows: Rows) =>
    computeFigures(
      read(workbook(sheet('Thông tin', [['Mục', 'Nội dung'], ['Tên trường', 'Trường TH Suối Ngọc'], ...rows]))),
      TODAY,
    );

  it('gives percentages between 0 and 100, however the cell holds them', () => {
    for (const value of [1, 100, '100%', '100 %']) {
      const figures = of(['Tỉ lệ học sinh có đủ sách giáo khoa', value]);
      expect(figures.get('ratio.pupilsWithTextbooks')?.value).toBe(100);
    }
  });

  it('gives areas and their total; one unknown part is said', () => {
    const figures = of(['Diện tích trong nhà', 95], ['Diện tích ngoài trời', '']);
    expect(values(figures, ['area.indoor', 'area.outdoor', 'area.total'])).toEqual({
      'area.indoor': 95,
      'area.outdoor': null,
      'area.total': 95,
    });
    expect(figures.get('area.total')?.unread).toBe(1);
  });

  it('never divides by no pupils', () => {
    expect(of(['Số học sinh', 0]).get('ratio.copiesPerPupil')?.value).toBeNull();
  });
});
