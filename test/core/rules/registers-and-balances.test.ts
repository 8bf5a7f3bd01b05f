import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import {
  activities,
  copies,
  day,
  equipment,
  findingsOf,
  history,
  placesOf,
  profile,
  register,
  summary,
  titles,
} from './support';

type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];
type Row = readonly CellValue[];

const sgk = (number: CellValue, title = 'Toán 1', record: CellValue = '', note = ''): Row => [
  day(2024, 9, 10),
  number,
  title,
  2020,
  21000,
  'Sách giáo khoa',
  record,
  note,
];
const ranges = (rows: readonly Row[]) => sheet('SGK', [['Số ĐKCB', 'Tên sách', 'Số lượng', 'Đơn giá'], ...rows]);
const TITLE: Row = ['Toán 1', 'A', 'NXB', 2020, 3, 10000, 30000, 'Sách giáo khoa'];
const CHILD: Row = ['Dế Mèn', 'B', 'NXB', 2019, 2, 20000, 40000, 'Sách thiếu nhi'];
const FOUR: readonly Row[] = [
  ['Sách giáo khoa', 100, 10, 5, 105],
  ['Sách nghiệp vụ', 50, 0, '', 50],
  ['Sách tham khảo', 80, '', 0, 80],
  ['Sách thiếu nhi', 70, 20, 0, 90],
];
const withdrawn = (count: number, record: string) =>
  copies(100).map((row, i) => (i < count ? [...row.slice(0, 6), record, ''] : row));
const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5];
const monthly = (kind: string, months = MONTHS): Row[] =>
  months.map((month) => [day(month > 8 ? 2025 : 2026, month, 10), kind, `Nội dung ${month}`, '', '']);

const cases: readonly Case[] = [
  [
    'dkcb-trung',
    'the same number three times is one finding',
    [register([sgk('SGK.001'), sgk('SGK.002'), sgk('SGK 1'), sgk('SGK.0001'), sgk('SGK.003')])],
    ['B2'],
  ],
  [
    'dkcb-trung',
    'one title and one number in two registers',
    [
      register([sgk('1'), sgk('2')], 'SGK'),
      register(
        [sgk('1'), sgk('2')].map((row) => row.map((v) => (v === 'Sách giáo khoa' ? 'Sách tham khảo' : v))),
        'STK',
      ),
    ],
    [],
  ],
  [
    'dkcb-trung',
    'numbers that start again with each title',
    [register(['Toán', 'Lý', 'Hoá'].flatMap((title) => ['1', '2', '3', '4'].map((number) => sgk(number, title))))],
    [],
  ],
  [
    'dkcb-trung',
    'twice under one title where numbers start again',
    [
      register(
        ['Toán', 'Lý', 'Hoá'].flatMap((title) =>
          ['1', '2', '3', title === 'Lý' ? '3' : '4'].map((number) => sgk(number, title)),
        ),
      ),
    ],
    ['B8'],
  ],
  [
    'dkcb-trung',
    'ranges that overlap',
    [
      ranges([
        ['SGK.1-SGK.10', 'Toán', 10, 1000],
        ['SGK.10-SGK.15', 'Lý', 6, 1000],
        ['SGK.16-SGK.20', 'Hoá', 5, 1000],
      ]),
    ],
    ['A2'],
  ],
  ['dkcb-khuyet', 'a gap of two', [register([...copies(6), ...copies(4, 9)])], ['B7']],
  ['dkcb-khuyet', 'a running series', [register(copies(10))], []],
  [
    'dkcb-khuyet',
    'numbers that do not run',
    [register([1, 50, 900, 4000, 20000, 31000].map((number) => sgk(`SGK.${number}`)))],
    [],
  ],
  ['dkcb-sai-mau', 'one number unlike the others', [register([...copies(20), sgk('SGK21')])], ['B22']],
  [
    'dkcb-sai-mau',
    'two ways of writing, each used by many',
    [register([...copies(20), ...copies(20, 1, 'STN', 'Sách thiếu nhi')])],
    [],
  ],
  ['dong-lap', 'two equal rows of titles', [titles([TITLE, CHILD, TITLE])], ['A2']],
  [
    'dong-lap',
    'two prices, two years',
    [titles([TITLE, CHILD, [...TITLE.slice(0, 5), 12000, 36000, TITLE[7] ?? '']])],
    [],
  ],
  ['dong-lap', 'copies of one book under different numbers', [register(copies(6))], []],
  [
    'da-xuat-con-dem',
    'a total row that counts withdrawn copies',
    [
      sheet('SGK', [
        ['Tên sách', 'Số lượng', 'Đơn giá', 'Ghi chú'],
        ['Toán', 3, 1000, ''],
        ['Lý', 2, 1000, 'Đã thanh lý theo QĐ 12'],
        ['Hoá', 4, 1000, ''],
        ['Tổng cộng', 9, '', ''],
      ]),
    ],
    ['B5'],
  ],
  [
    'dong-tong-lech',
    'a total row without the withdrawn copies',
    [
      sheet('SGK', [
        ['Tên sách', 'Số lượng', 'Đơn giá', 'Ghi chú'],
        ['Toán', 3, 1000, ''],
        ['Lý', 2, 1000, 'Đã thanh lý theo QĐ 12'],
        ['Hoá', 4, 1000, ''],
        ['Tổng cộng', 7, '', ''],
      ]),
    ],
    [],
  ],
  [
    'da-xuat-con-dem',
    'a summary that counts withdrawn copies',
    [
      register(withdrawn(5, '12/BB-TL ngày 15/3/2026')),
      sheet('Tổng hợp', [
        ['Loại sách', 'Số tên', 'Số bản'],
        ['Sách giáo khoa', 1, 100],
      ]),
    ],
    ['Tổng hợp!C2'],
  ],
  [
    'thanh-loc-thieu-quyet-dinh',
    'a date alone, and a lost copy',
    [register([sgk('SGK.1', 'Toán', '15/03/2026'), sgk('SGK.2', 'Toán', '', 'Mất'), sgk('SGK.3'), sgk('SGK.4')])],
    ['G2', 'G3'],
  ],
  [
    'thanh-loc-thieu-quyet-dinh',
    'a number in the record or in the note',
    [
      register([
        sgk('SGK.1', 'Toán', '12/BB-TL ngày 15/03/2026'),
        sgk('SGK.2', 'Toán', '', 'Đã thanh lọc theo QĐ 12/QĐ-THBL'),
        sgk('SGK.3'),
      ]),
    ],
    [],
  ],
  ['thanh-loc-qua-10-phan-tram', 'eleven of a hundred', [register(withdrawn(11, '12/BB-TL ngày 15/3/2026'))], ['G2']],
  ['thanh-loc-qua-10-phan-tram', 'ten of a hundred', [register(withdrawn(10, '12/BB-TL ngày 15/3/2026'))], []],
  [
    'tong-khac-thanh-phan',
    'a column of totals beside its parts',
    [
      sheet('Bạn đọc', [
        ['Tháng', 'Lượt HS', 'Lượt GV', 'Tổng cộng'],
        ['9/2025', 10, 2, 12],
        ['10/2025', 20, 3, 24],
        ['11/2025', 15, 1, 16],
        ['12/2025', 9, 1, 10],
      ]),
    ],
    ['D3'],
  ],
  [
    'tong-khac-thanh-phan',
    'a year of the history',
    [
      history([
        ['2024-2025', 'Tổng số bản sách', 100],
        ['2024-2025', 'Sách giáo khoa', 40],
        ['2024-2025', 'Sách nghiệp vụ', 30],
        ['2024-2025', 'Sách tham khảo', 20],
        ['2024-2025', 'Sách thiếu nhi', 20],
      ]),
    ],
    ['C2'],
  ],
  [
    'tong-khac-thanh-phan',
    'a year whose rest may be other documents',
    [
      history([
        ['2024-2025', 'Tổng số bản sách', 115],
        ['2024-2025', 'Sách giáo khoa', 40],
        ['2024-2025', 'Sách nghiệp vụ', 30],
        ['2024-2025', 'Sách tham khảo', 20],
        ['2024-2025', 'Sách thiếu nhi', 20],
      ]),
    ],
    [],
  ],
  [
    'tong-khac-thanh-phan',
    'a quantity beside a range of numbers',
    [
      ranges([
        ['1-10', 'Toán', 12, 1000],
        ['1-5', 'Lý', 5, 1000],
      ]),
    ],
    ['C2'],
  ],
  [
    'can-doi-sai',
    'closing is not opening + added − withdrawn',
    [summary([['Sách giáo khoa', 100, 10, 5, 106], ...FOUR.slice(1)])],
    ['E2'],
  ],
  ['can-doi-sai', 'blank movements are none', [summary(FOUR)], []],
  [
    'dau-nam-khac-cuoi-nam-truoc',
    'an opening unlike last year’s closing',
    [
      summary(FOUR),
      profile(),
      history([
        ['2024-2025', 'Sách giáo khoa', 101],
        ['2024-2025', 'Sách nghiệp vụ', 50],
      ]),
    ],
    ['B2'],
  ],
  [
    'dau-nam-khac-cuoi-nam-truoc',
    'a type on two rows',
    [summary([...FOUR, ['Sách pháp luật', 5, 0, 0, 5]]), profile(), history([['2024-2025', 'Sách tham khảo', 85]])],
    [],
  ],
  [
    'so-lieu-noi-hai-lan',
    'a summary against its register',
    [
      register(copies(20)),
      sheet('Tổng hợp', [
        ['Loại sách', 'Số tên', 'Số bản'],
        ['Sách giáo khoa', 1, 25],
      ]),
    ],
    ['Tổng hợp!C2'],
  ],
  [
    'so-lieu-noi-hai-lan',
    'this year’s row of the history',
    [
      register(copies(20)),
      profile(),
      history([
        ['2025-2026', 'Tổng số bản sách', 22],
        ['2025-2026', 'Sách giáo khoa', 20],
      ]),
    ],
    ['Số liệu các năm!C2'],
  ],
  [
    'bien-dong-bat-thuong',
    'more than doubled',
    [register(copies(20)), profile(), history([['2024-2025', 'Tổng số bản sách', 9]])],
    ['Số liệu các năm!C2'],
  ],
  [
    'bien-dong-bat-thuong',
    'exactly doubled',
    [register(copies(20)), profile(), history([['2024-2025', 'Tổng số bản sách', 10]])],
    [],
  ],
  [
    'cho-ngoi-khong-khop',
    '55 seats at 18 sets',
    [
      equipment([
        ['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, 55],
        ['Bàn di động', 'bàn', 5, 5, 0, 25],
      ]),
    ],
    ['F2'],
  ],
  [
    'tinh-trang-khac-so-luong',
    'good and broken are more',
    [
      equipment([
        ['Giá sách', 'chiếc', 7, 7, 1, ''],
        ['Tủ tài liệu', 'chiếc', 1, 1, '', ''],
        ['Đèn', 'chiếc', 9, '', 2, ''],
      ]),
    ],
    ['C2'],
  ],
  [
    'thang-khong-gioi-thieu-sach',
    'February without any',
    [
      profile(),
      activities(
        monthly(
          'Giới thiệu, trưng bày sách',
          MONTHS.filter((month) => month !== 2),
        ),
      ),
    ],
    [''],
  ],
  ['thang-khong-gioi-thieu-sach', 'all nine months', [profile(), activities(monthly('Buổi giới thiệu sách'))], []],
  [
    'thu-muc-thieu-so-tac-pham',
    'no number of works',
    [
      activities([
        [day(2025, 10, 1), 'Biên soạn thư mục', 'Toán', 1, ''],
        [day(2025, 11, 1), 'Biên soạn thư mục', 'Văn', 1, 34],
      ]),
    ],
    ['E2'],
  ],
  [
    'thu-muc-thieu-so-tac-pham',
    'the works in words',
    [
      activities([
        [day(2025, 10, 1), 'Biên soạn thư mục', 'Toán (35 tác phẩm)', 1, ''],
        [day(2025, 11, 1), 'Biên soạn thư mục', 'Văn', 1, 34],
      ]),
    ],
    [],
  ],
  [
    'kiem-tra-sgk-chua-du',
    'one check in a year',
    [
      profile(),
      activities([
        [day(2025, 9, 5), 'Kiểm tra sách giáo khoa của học sinh', 'Đầu năm', 1, ''],
        [day(2025, 9, 6), 'Họp', 'a', 1, ''],
      ]),
    ],
    [''],
  ],
  [
    'kiem-tra-sgk-chua-du',
    'two checks in one row',
    [
      profile(),
      activities([
        [day(2025, 9, 5), 'Kiểm tra sách giáo khoa của học sinh', 'Hai học kỳ', 2, ''],
        [day(2025, 9, 6), 'Họp', 'a', 1, ''],
      ]),
    ],
    [],
  ],
  [
    'kiem-tra-sgk-chua-du',
    'a mầm non, which has no textbooks',
    [
      profile({ 'Cấp học': 'Mầm non', 'Tên trường': 'TRƯỜNG MẦM NON HOA MAI' }),
      activities([[day(2025, 9, 6), 'Họp', 'a', 1, '']]),
    ],
    [],
  ],
  [
    'hoat-dong-trung',
    'the same row twice',
    [
      activities([
        [day(2025, 9, 5), 'Họp', 'Họp tổ', 1, ''],
        [day(2025, 9, 6), 'Họp', 'Họp tổ', 1, ''],
        [day(2025, 9, 5), 'Họp', 'họp  tổ', 1, ''],
      ]),
    ],
    ['C2'],
  ],
  [
    'tan-suat-khac-so-lan',
    'once a month makes nine',
    [
      profile(),
      activities([
        [day(2025, 9, 5), 'Giới thiệu, trưng bày sách', 'Trưng bày 1 lần/tháng', 7, ''],
        [day(2025, 9, 6), 'Họp', 'Họp tổ 1 lần/tháng', 9, ''],
      ]),
    ],
    ['Hoạt động!D2'],
  ],
];

describe('registers, balances and activities', () => {
  test.each(cases)('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test('a number that stands three times is one finding with three cells', () => {
    const [found] = findingsOf('dkcb-trung', [
      register([sgk('SGK.001'), sgk('SGK.002'), sgk('SGK 1'), sgk('SGK.0001')]),
    ]);
    expect(found?.cells.map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  test('a gap is said as a range', () => {
    const [found] = findingsOf('dkcb-khuyet', [register([...copies(6), ...copies(4, 9)])]);
    expect([found?.data.first, found?.data.last, found?.data.count]).toEqual([7, 8, 2]);
  });
});
