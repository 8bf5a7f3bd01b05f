import { mappingOf } from '../../../src/core/intake/mapping';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { dateOf, serialOf } from '../../../src/core/text/calendar';
import { sheet } from '../../support/workbook';
import { area, read, valuesOf } from './support';

const TERMS = ['Tháng 9', 'Tháng 10', 'Tháng 11', 'Tháng 12'];

/** What was read, by count and month: "pupilVisits 9/2025: 10". Several rows of one count stand with "+". */
function countsOf(...sheets: SheetSnapshot[]): string[] {
  return read(sheets).tables.map((table) => {
    const [, field = ''] = [...table.columns.keys()];
    const day = dateOf(Number(valuesOf(table, 'date')[0] ?? NaN));
    return `${field} ${day?.month}/${day?.year}: ${valuesOf(table, field).join('+')}`;
  });
}

type Case = readonly [name: string, rows: readonly (readonly CellValue[])[], counts: readonly string[]];

const READ: readonly Case[] = [
  [
    'pupils and teachers under a title that says reading',
    [
      ['THỐNG KÊ LƯỢT BẠN ĐỌC'],
      ['Đối tượng', 'Tháng 9', 'Tháng 10', 'Tháng 11', 'Cộng'],
      ['Học sinh', 10, 20, 30, 60],
      ['Giáo viên', 1, 2, 3, 6],
    ],
    [
      'pupilVisits 9/2025: 10',
      'pupilVisits 10/2025: 20',
      'pupilVisits 11/2025: 30',
      'teacherVisits 9/2025: 1',
      'teacherVisits 10/2025: 2',
      'teacherVisits 11/2025: 3',
    ],
  ],
  [
    'rows that say themselves what they count, short months, the second half of the year',
    [
      ['TT', 'Nội dung', 'T12', 'T1', 'T2'],
      [1, 'Lượt HS đọc', 10, 20, 30],
      [2, 'Giáo viên mượn về', 1, 2, 3],
    ],
    [
      'pupilVisits 12/2025: 10',
      'pupilVisits 1/2026: 20',
      'pupilVisits 2/2026: 30',
      'teacherLoans 12/2025: 1',
      'teacherLoans 1/2026: 2',
      'teacherLoans 2/2026: 3',
    ],
  ],
  [
    'classes with their sizes, and a sum that counts nothing twice',
    [
      ['Theo dõi lượt đọc'],
      ['STT', 'Lớp', 'Sĩ số', ...TERMS.slice(0, 3)],
      [1, '1A', 30, 5, 6, 7],
      [2, 'Lớp 2B', 31, 1, 2, 3],
      ['', 'Cộng', 61, 6, 8, 10],
    ],
    ['pupilVisits 9/2025: 5+1', 'pupilVisits 10/2025: 6+2', 'pupilVisits 11/2025: 7+3'],
  ],
  [
    'headings over the rows',
    [['', ...TERMS.slice(0, 3)], ['Lượt đọc'], ['HS', 10, 20, 30], ['Lượt mượn'], ['HS', 4, 5, 6]],
    [
      'pupilVisits 9/2025: 10',
      'pupilVisits 10/2025: 20',
      'pupilVisits 11/2025: 30',
      'pupilLoans 9/2025: 4',
      'pupilLoans 10/2025: 5',
      'pupilLoans 11/2025: 6',
    ],
  ],
  [
    'bare numbers under “Tháng”',
    [
      ['Lượt bạn đọc', 'Tháng', 'Tháng', 'Tháng'],
      ['', 9, 10, 11],
      ['Học sinh', 10, 20, 30],
    ],
    ['pupilVisits 9/2025: 10', 'pupilVisits 10/2025: 20', 'pupilVisits 11/2025: 30'],
  ],
  [
    'a sum stands for its kind where no other row does; months to come are not there yet',
    [
      ['', '9/2025', '10/2025', '11/2025', '12/2025'],
      ['Tổng lượt học sinh đọc', 10, 20, '', ''],
    ],
    ['pupilVisits 9/2025: 10', 'pupilVisits 10/2025: 20'],
  ],
];

const LEFT: readonly (readonly [name: string, rows: readonly (readonly CellValue[])[]])[] = [
  [
    'a plan of activities by month',
    [
      ['Nội dung', ...TERMS],
      ['Giới thiệu sách', 'x', '', 'x', ''],
    ],
  ],
  [
    'money by month',
    [
      ['Khoản chi', ...TERMS],
      ['Mua sách', 100, 200, 300, 400],
      ['Mua báo', 1, 2, 3, 4],
    ],
  ],
  [
    'pupils by month with no word of reading',
    [
      ['Đối tượng', ...TERMS],
      ['Học sinh', 300, 301, 302, 303],
    ],
  ],
  [
    'returns and shares beside the counts',
    [
      ['', ...TERMS],
      ['HS trả sách', 1, 2, 3, 4],
      ['Tỉ lệ HS đọc', 1, 2, 3, 4],
    ],
  ],
  [
    'reading and borrowing in one title, rows that say neither',
    [['ĐỌC VÀ MƯỢN'], ['', ...TERMS], ['Học sinh', 1, 2, 3, 4]],
  ],
  [
    'two months',
    [
      ['Lượt bạn đọc', 'Tháng 9', 'Tháng 10'],
      ['Học sinh', 1, 2],
    ],
  ],
];

describe('visits and loans with one column a month', () => {
  test.each(READ)('are read: %s', (_name, rows, counts) => {
    expect(countsOf(sheet('Theo tháng', rows))).toEqual(counts);
  });

  test.each(LEFT)('are not found in %s', (_name, rows) => {
    const book = read([sheet('Theo tháng', rows)]);
    expect(book.tables.filter(({ section }) => section === 'readers')).toEqual([]);
  });

  test('a merged cell on the left says what its rows count', () => {
    const rows = [
      ['', '', ...TERMS.slice(0, 3)],
      ['Mượn về nhà', 'HS', 4, 5, 6],
      ['', 'GV', 1, 1, 2],
    ];
    expect(
      countsOf(sheet('Bạn đọc', rows, { merges: [area(1, 0, 2, 1)] })).map((count) => count.split(' ')[0]),
    ).toEqual([...Array<string>(3).fill('pupilLoans'), ...Array<string>(3).fill('teacherLoans')]);
  });

  test('days that Excel shows as months are months', () => {
    const days = [9, 10, 11].map((month) => serialOf(2025, month, 1));
    const numberFormats = [['General', ...days.map(() => 'mm/yyyy')], Array<string>(4).fill('General')];
    expect(
      countsOf(
        sheet(
          'Lượt đọc',
          [
            ['', ...days],
            ['HS', 1, 2, 3],
          ],
          { numberFormats },
        ),
      ),
    ).toEqual(['pupilVisits 9/2025: 1', 'pupilVisits 10/2025: 2', 'pupilVisits 11/2025: 3']);
  });

  test('a mapping neither remembers them nor, where one names a month, takes it for the whole', () => {
    const readers = sheet('Lượt đọc', [
      ['', ...TERMS],
      ['HS', 1, 2, 3, 4],
    ]);
    const counts = countsOf(readers);
    expect(mappingOf(read([readers])).tables).toEqual([]);
    const named = {
      version: 1 as const,
      tables: [
        {
          section: 'readers' as const,
          sheet: 'Lượt đọc',
          grain: null,
          headerRow: 0,
          columns: { pupilVisits: { header: 'Tháng 12', column: 4 } },
          constants: {},
        },
      ],
      ignoredSheets: [],
    };
    expect(read([readers], named).tables).toHaveLength(counts.length);
  });
});
