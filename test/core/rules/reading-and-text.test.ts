import type { RuleId } from '../../../src/core/rules/ids';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import {
  activities,
  check,
  copies,
  day,
  equipment,
  findingsOf,
  placesOf,
  profile,
  readers,
  register,
  summary,
  titles,
} from './support';

type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];

const RED = ['Toán 1', 'A', 'NXB', 2020, 3, 10000, 30000, 'Sách giáo khoa'] as const;
const BLUE = ['Dế Mèn', 'B', 'NXB', 2019, 2, 20000, 40000, 'Sách thiếu nhi'] as const;

const cases: readonly Case[] = [
  ['thieu-phan', 'a register alone: four sections are missing', [register(copies(6))], ['', '', '', '']],
  [
    'thieu-phan',
    'all five sections are there',
    [
      profile(),
      register(copies(6)),
      equipment([['Giá sách', 'chiếc', 7, 7, 0, '']]),
      activities([[day(2025, 9, 5), 'Họp', 'Họp tổ', 1, '']]),
      readers([['9/2025', 10, 2, 3, 1]]),
    ],
    [],
  ],
  [
    'thieu-cot',
    'titles with a quantity and no column of types',
    [
      sheet('Sách', [
        ['Tên sách', 'Tác giả', 'Số lượng', 'Đơn giá'],
        ['Toán 1', 'A', 3, 1000],
        ['Dế Mèn', 'B', 2, 1000],
      ]),
    ],
    ['A1'],
  ],
  [
    'thieu-cot',
    'the sheet says the type',
    [
      sheet('SGK', [
        ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
        ['1', 'Toán 1', 100],
        ['2', 'Toán 1', 100],
      ]),
    ],
    [],
  ],
  [
    'o-loi-cong-thuc',
    'an error in a mapped column',
    [titles([[...RED], ['Lý', 'C', 'NXB', 2018, '#REF!', 1, 1, 'Sách tham khảo']])],
    ['E3'],
  ],
  [
    'o-loi-cong-thuc',
    'an error in a column that nothing reads',
    [
      sheet('Danh mục sách', [
        ['Tên sách', 'Số lượng', 'Loại sách', 'Mã vùng kho'],
        ['Toán', 3, 'SGK', '#N/A'],
        ['Lý', 2, 'SGK', 'x'],
      ]),
    ],
    [],
  ],
  ['o-loi-cong-thuc', 'an error in the profile', [profile({ 'Hiệu trưởng': '#N/A' })], ['B8']],
  [
    'dong-tong-lech',
    'a total that is the sum',
    [titles([[...RED], [...BLUE], ['Tổng cộng', '', '', '', 5, '', 70000, '']])],
    [],
  ],
  [
    'dong-tong-lech',
    'a total of quantities that is not the sum',
    [titles([[...RED], [...BLUE], ['Tổng cộng', '', '', '', 6, '', 70000, '']])],
    ['E4'],
  ],
  [
    'dong-tong-lech',
    'two wrong totals in one row',
    [titles([[...RED], [...BLUE], ['Cộng', '', '', '', 9, '', 1, '']])],
    ['E4', 'G4'],
  ],
  [
    'dong-tong-lech',
    "a total that is Excel's own sum, which leaves out the number stored as text",
    [
      titles([
        [...RED],
        ['Dế Mèn', 'B', 'NXB', 2019, '2', 20000, 40000, 'Sách thiếu nhi'],
        ['Tổng cộng', '', '', '', 3, '', 70000, ''],
      ]),
    ],
    [],
  ],
  [
    'o-gop-trong-du-lieu',
    'a merged type over two rows of data',
    [
      titles([[...RED], ['Lý', 'C', 'NXB', 2018, 1, 1, 1, '']], 'Danh mục sách', {
        merges: [{ row: 1, column: 7, rowCount: 2, columnCount: 1 }],
      }),
    ],
    ['H2'],
  ],
  [
    'o-gop-trong-du-lieu',
    'merged title and total rows',
    [
      sheet(
        'Danh mục sách',
        [
          ['DANH MỤC SÁCH', '', '', ''],
          ['Tên sách', 'Số lượng', 'Đơn giá', 'Loại sách'],
          ['Toán', 3, 1000, 'Sách giáo khoa'],
          ['Lý', 2, 1000, 'Sách giáo khoa'],
          ['Tổng cộng', 5, '', ''],
        ],
        { merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 4 }] },
      ),
    ],
    [],
  ],
  [
    'dong-trong-giua',
    'two blank rows between records are one finding',
    [titles([[...RED], [], [], [...BLUE]])],
    ['A3'],
  ],
  ['dong-trong-giua', 'blank rows below the data', [titles([[...RED], [...BLUE], [], []])], []],
  [
    'dau-to-hop',
    'a combining title',
    [titles([['Dế Mèn'.normalize('NFD'), 'B', 'NXB', 2019, 2, 1, 2, 'Sách thiếu nhi'], [...RED]])],
    ['A2'],
  ],
  ['dau-to-hop', 'a composed title', [titles([[...BLUE], [...RED]])], []],
  [
    'dau-to-hop',
    'a combining type is this, and no other spelling',
    [titles([[...BLUE.slice(0, 7), 'Sách thiếu nhi'.normalize('NFD')], [...RED]])],
    ['H2'],
  ],
  [
    'khoang-trang-thua',
    'a doubled space and a no-break space in types',
    [
      titles([
        [...RED.slice(0, 7), 'Sách  giáo khoa'],
        [...BLUE.slice(0, 7), 'Sách thiếu\u00a0nhi'],
      ]),
    ],
    ['H2', 'H3'],
  ],
  [
    'khoang-trang-thua',
    'a doubled space in a title is nobody’s business',
    [titles([['Toán   1', ...RED.slice(1)], [...BLUE]])],
    [],
  ],
  [
    'loai-viet-khac',
    'a stray space is no other spelling',
    [titles([[...RED.slice(0, 7), ' Sách giáo khoa'], [...BLUE]])],
    [],
  ],
  [
    'ma-cu',
    'TCVN3 in a title',
    [titles([['S¸ch gi¸o khoa To¸n', 'A', 'NXB', 2020, 3, 1, 3, 'Sách giáo khoa'], [...BLUE]])],
    ['A2'],
  ],
  [
    'ma-cu',
    'signs that read well',
    [
      register([
        ...copies(6).map((row, i) => [...row.slice(0, 1), `${10 * i + 1}÷${10 * i + 9}`, 'Bài 2 × 3', ...row.slice(3)]),
      ]),
    ],
    [],
  ],
  [
    'ma-cu',
    'Unicode with marks of its own',
    [titles([['Truyện cổ Andersen – Đàn thiên nga', 'É', 'NXB', 2020, 3, 1, 3, 'Sách thiếu nhi'], [...RED]])],
    [],
  ],
];

describe('reading the sheets and their text', () => {
  test.each(cases)('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test('what cannot be seen is not judged: merges below ExcelApi 1.13', () => {
    const { notRun } = check([titles([[...RED], [...BLUE]], 'Danh mục sách', { merges: null })]);
    expect(notRun).toContainEqual({ rule: 'o-gop-trong-du-lieu', missing: ['ExcelApi 1.13'] });
  });

  test('the sum is the fix of a wrong total', () => {
    const [found] = findingsOf('dong-tong-lech', [
      titles([[...RED], [...BLUE], ['Tổng cộng', '', '', '', 6, '', 70000, '']]),
    ]);
    expect(found?.fix).toEqual([{ cell: { sheet: 'Danh mục sách', row: 3, column: 4 }, before: 6, after: 5 }]);
  });

  test('a column confirmed under another header is asked about, a moved one is not', () => {
    const mapping = {
      version: 1,
      tables: [
        {
          section: 'holdings',
          sheet: 'Tổng hợp',
          grain: 'summary',
          headerRow: 0,
          constants: {},
          columns: { category: { header: 'Loại sách', column: 0 }, closing: { header: 'Hiện còn', column: 4 } },
        },
      ],
      ignoredSheets: [],
    } as const;
    const { findings } = check([summary([['Sách giáo khoa', 1, 2, 0, 3]])], undefined, mapping);
    const renamed = findings.filter(({ rule }) => rule === 'tieu-de-doi-ten');
    expect(renamed.map(({ data }) => [data.field, data.before, data.after])).toEqual([
      ['closing', 'Hiện còn', 'Cuối năm'],
    ]);
  });
});
