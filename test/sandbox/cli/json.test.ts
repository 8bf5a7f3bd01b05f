import { checkJson, figuresJson, inspectJson } from '../../../sandbox/cli/json';
import { firstTableInDoubt, questionLines } from '../../../sandbox/cli/questions';
import type { Analysis, JudgedDoubt, Reading } from '../../../src/core/analysis';
import type { Figure } from '../../../src/core/figures/figure';
import type { AcrossColumn, RecordTable, UnreadArea } from '../../../src/core/intake/book';
import { read } from '../../core/intake/support';
import { sheet } from '../../support/workbook';

const book = read([
  sheet('Kho', [
    ['Số ĐKCB', 'Tên sách', 'Loại sách'],
    ['TK.1', 'Dế Mèn', 'STN'],
    ['TK.2', 'Tấm Cám', 'STN'],
  ]),
  sheet('Thiết bị', [
    ['Tên thiết bị', 'Số lượng'],
    ['Máy in', 1],
  ]),
]);
const [kho, devices] = book.tables;
if (!kho || !devices) throw new Error('a table is missing');

const AREA = { row: 2, column: 0, rowCount: 118, columnCount: 8 };
const READING: Reading = {
  read: [
    {
      section: 'holdings',
      role: 'stock',
      sheet: "Kho 'cũ'",
      area: AREA,
      rows: 117,
      counted: new Map([
        ['copies.total', 117],
        ['copies.children', 117],
      ]),
    },
    { section: 'readers', role: null, sheet: 'BĐ', area: AREA, rows: 9, counted: new Map() },
  ],
  unread: [{ sheet: 'Vườn', area: AREA, why: 'chua-hieu', numbers: 12, label: 'Rau' }],
  doubts: [],
};

const across = (column: number, more: Partial<AcrossColumn>): AcrossColumn => ({
  field: 'copies',
  column,
  header: 'Số bản',
  use: 'part',
  ...more,
});

describe('JSON of the command line', () => {
  it('check says what was read and what was not', () => {
    const analysis = { check: { verdict: 'dat', counts: {}, findings: [], notRun: [] }, reading: READING };
    const { read: tables, unread } = checkJson('a.xlsx', 46_173, analysis as unknown as Analysis);
    expect(tables).toEqual([
      {
        section: 'holdings',
        role: 'stock',
        sheet: "Kho 'cũ'",
        area: "'Kho ''cũ'''!A3:H120",
        rows: 117,
        counted: { 'copies.total': 117, 'copies.children': 117 },
      },
      { section: 'readers', role: null, sheet: 'BĐ', area: "'BĐ'!A3:H120", rows: 9, counted: {} },
    ]);
    expect(unread).toEqual([{ sheet: 'Vườn', area: "'Vườn'!A3:H120", why: 'chua-hieu' }]);
  });

  it('inspect says the role of a table of holdings, and of no other', () => {
    const roles = inspectJson('a.xlsx', { ...book, tables: [{ ...kho, role: 'claim' }, kho, devices] });
    expect(roles.sections.map(({ role }) => role)).toEqual(['claim', 'stock', null]);
    expect(roles.sections.every((section) => !('across' in section))).toBe(true);
  });

  it('inspect gives one entry to columns that are added up, with what was made of each', () => {
    const columns: AcrossColumn[] = [
      across(3, { category: 'textbook' }),
      across(4, { category: 'children' }),
      across(5, { use: 'ignored' }),
    ];
    const part = (category: 'textbook' | 'children'): RecordTable => ({
      ...kho,
      across: columns,
      constants: { category, source: 'donated' },
    });
    const { sections } = inspectJson('a.xlsx', { ...book, tables: [part('textbook'), part('children'), devices] });
    expect(sections).toHaveLength(2);
    expect(sections[0]).toMatchObject({ rows: 2, firstRow: 2, lastRow: 3, constants: { source: 'donated' } });
    expect(sections[0]?.across).toEqual([
      { field: 'copies', letter: 'D', category: 'textbook', use: 'part' },
      { field: 'copies', letter: 'E', category: 'children', use: 'part' },
      { field: 'copies', letter: 'F', use: 'ignored' },
    ]);
  });

  it('figures marks what nobody has confirmed, and nothing else', () => {
    const figure = { id: 'copies.total', value: 5, previous: null, origin: null } as const satisfies Figure;
    const marked = (more: Partial<Figure>) =>
      figuresJson('a.xlsx', '2025-2026', new Map([['copies.total', { ...figure, ...more }]])).figures[0];
    expect(marked({ unconfirmed: true })).toMatchObject({ value: 5, unconfirmed: true });
    expect(marked({})).not.toHaveProperty('unconfirmed');
  });
});

describe('open questions in words', () => {
  const doubt: JudgedDoubt = {
    kind: 'columns',
    section: 'holdings',
    sheet: 'Thống kê',
    area: AREA,
    cell: { sheet: 'Thống kê', row: 2, column: 3 },
    choices: ['Đợt 1 Số bản', 'Đợt 2 Số bản'].map((header, at) => ({
      columns: [{ header, column: 3 + at }],
      reading: null,
      tables: [],
      saved: [],
    })),
    totals: [new Map([['copies.total', 1240]]), new Map([['copies.total', null]])],
  };
  const ignored: UnreadArea = { sheet: 'TKB', area: AREA, why: 'khong-lien-quan', numbers: 4, label: '' };

  it('are said with what each answer counts; areas of no concern are not', () => {
    expect(questionLines({ ...READING, unread: [ignored, ...READING.unread], doubts: [doubt] })).toEqual([
      "CHƯA CHẮC CÁCH ĐỌC 'Thống kê'!A3:H120: Đợt 1 Số bản (Tổng số bản sách: 1.240) / Đợt 2 Số bản (Tổng số bản sách: chưa có số liệu)",
      "CHƯA HIỂU 'Vườn'!A3:H120 (“Rau”)",
    ]);
  });

  it('the first table in doubt is the first question, else the first area that was not understood', () => {
    expect(firstTableInDoubt({ ...READING, doubts: [doubt] })).toBe("'Thống kê'!A3:H120");
    expect(firstTableInDoubt({ ...READING, unread: [ignored, ...READING.unread] })).toBe("'Vườn'!A3:H120");
  });
});
