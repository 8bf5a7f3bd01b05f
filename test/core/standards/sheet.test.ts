import { analyse } from '../../../src/core/analysis';
import { compareWithSheet, computeFigures } from '../../../src/core/figures';
import { areaOfFigures } from '../../../src/core/figures/compare';
import { reportPlans } from '../../../src/core/report/plans';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { assess } from '../../../src/core/standards';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { copies, register } from '../rules/support';
import { TODAY } from '../figures/book';
import { columnOf, typedInto, writeAssessment, type Typed } from './support';

const school = (level: string, ...facts: readonly (readonly CellValue[])[]) =>
  sheet('Thông tin', [
    ['Mục', 'Nội dung'],
    ['Tên trường', 'TRƯỜNG LÊ LỢI'],
    ['Cấp học', level],
    ['Năm học', '2025-2026'],
    ...facts,
  ]);
/** 20 copies; 4 pupils are 5 copies each. */
const books = register(copies(20));
const THCS = (pupils: number, ...facts: readonly (readonly CellValue[])[]) => [
  school('THCS', ['Số học sinh', pupils], ...facts),
  books,
];

/** Everything that the circular asks of a lower secondary school, as the school fills it in; each standard reaches level 2. */
const ALL: readonly Typed[] = [
  ['thcs.teacherSets', 'level2', 2],
  ['thcs.teacherSets', 'value', 2],
  ['thcs.periodicalTitles', 'value', 8],
  ['thcs.periodicalCopies', 'value', 3],
  ...(
    [
      ['area', 60, 100, 130],
      ['seats', 30, 60, 79],
      ['computers', 5, 10, 25],
      ['lessons', 1, 2, 2],
      ['budget', 1_000_000, 2_000_000, 5_000_000],
    ] as const
  ).flatMap(([key, one, two, value]): Typed[] => [
    [`thcs.${key}`, 'level1', one],
    [`thcs.${key}`, 'level2', two],
    [`thcs.${key}`, 'value', value],
  ]),
];

const unknown = 'Chưa đủ số liệu';
type Case = readonly [
  name: string,
  sheets: readonly SheetSnapshot[],
  typed: readonly Typed[],
  wanted: Readonly<Record<string, string>>,
];

const CASES: readonly Case[] = [
  [
    'a new sheet of a lower secondary school',
    THCS(4),
    [],
    {
      'thcs.copiesPerPupil': 'Mức 2',
      'thcs.teacherSets': unknown,
      'thcs.area': unknown,
      1: unknown,
      5: unknown,
      'thu-vien': unknown,
    },
  ],
  [
    'too few copies decide, whatever else is unknown',
    THCS(6),
    [],
    { 'thcs.copiesPerPupil': 'Chưa đạt', 1: 'Chưa đạt', 2: unknown, 'thu-vien': 'Chưa đạt' },
  ],
  [
    'everything filled in and reached',
    THCS(4),
    ALL,
    { 1: 'Mức 2', 2: 'Mức 2', 3: 'Mức 2', 4: 'Mức 2', 5: 'Mức 2', 'thu-vien': 'Mức 2' },
  ],
  [
    'one criterion at level 1 gives its standard and the library level 1',
    THCS(4),
    [...ALL, ['thcs.seats', 'value', 31]],
    { 'thcs.seats': 'Mức 1', 2: 'Mức 1', 3: 'Mức 2', 'thu-vien': 'Mức 1' },
  ],
  [
    'too few titles of newspapers only keep the school from level 2',
    THCS(4),
    [...ALL, ['thcs.periodicalTitles', 'value', 2]],
    { 'thcs.periodicalTitles': 'Mức 1', 1: 'Mức 1', 'thu-vien': 'Mức 1' },
  ],
  [
    'no threshold of level 2 counts as level 1',
    THCS(4),
    [...ALL, ['thcs.area', 'level2', '']],
    { 'thcs.area': 'Mức 1 (mức 2: chưa có ngưỡng)', 2: 'Mức 1', 'thu-vien': 'Mức 1' },
  ],
  [
    'a threshold that is no number is none',
    THCS(4),
    [...ALL, ['thcs.area', 'level1', 'khoảng 60']],
    { 'thcs.area': unknown, 2: unknown, 'thu-vien': unknown },
  ],
  [
    'a criterion of the school’s own counts with the others',
    THCS(4),
    [...ALL, ['5', 'criterion', 'Có nội quy thư viện'], ['5', 'level1', 1], ['5', 'level2', 1], ['5', 'value', 0]],
    { 'own 5': 'Chưa đạt', 5: 'Chưa đạt', 4: 'Mức 2', 'thu-vien': 'Chưa đạt' },
  ],
  [
    'a criterion of the school’s own without a threshold is unanswered',
    THCS(4),
    [...ALL, ['3', 'criterion', 'Máy in'], ['3', 'value', 1]],
    { 'own 3': unknown, 3: unknown, 'thu-vien': unknown },
  ],
  [
    'a preschool: the area for 30 % of the children, and in all',
    [school('Mầm non', ['Số trẻ', 100], ['Diện tích trong nhà', 48]), books],
    [],
    {
      'mam-non.areaPerChild': 'Mức 1 (mức 2: chưa có ngưỡng)',
      'mam-non.areaTotal': 'Mức 1 (mức 2: chưa có ngưỡng)',
      2: 'Mức 1',
      3: unknown,
    },
  ],
  [
    'a preschool whose area is too small; open space is not counted',
    [school('Mầm non', ['Số trẻ', 400], ['Diện tích trong nhà', 47], ['Diện tích ngoài trời', 300]), books],
    [],
    { 'mam-non.areaPerChild': 'Chưa đạt', 'mam-non.areaTotal': 'Chưa đạt', 2: 'Chưa đạt' },
  ],
  [
    'two levels: activities of the lower one only matter for level 2',
    [school('TH&THCS', ['Số học sinh', 4]), books],
    [
      ['tieu-hoc.lessons', 'value', 1],
      ['tieu-hoc.lessons', 'level2', 2],
      ['thcs.lessons', 'level1', 1],
      ['thcs.lessons', 'level2', 2],
      ['thcs.lessons', 'value', 2],
    ],
    { 'tieu-hoc.lessons': 'Mức 1', 'thcs.lessons': 'Mức 2', 4: 'Mức 1' },
  ],
  [
    'a school whose level nobody says',
    [school(''), books],
    [],
    { 'truong.copiesPerPupil': unknown, 1: unknown, 'thu-vien': unknown },
  ],
];

/** The results of the core for the sheet as it was written. */
function byCore({ analysis, assessment }: Awaited<ReturnType<typeof writeAssessment>>) {
  const book = finish(analyse(workbook(...analysis.workbook.sheets.filter(({ own }) => !own), assessment), TODAY)).book;
  const { standards, result } = assess(book, analysis.figures, book.assessments?.get('2025-2026'));
  return {
    ...Object.fromEntries(
      standards.flatMap(({ n, rows }) =>
        rows.flatMap(({ id, result: of }) => (of === null ? [] : [[id ?? `own ${n}`, of] as const])),
      ),
    ),
    ...Object.fromEntries(standards.map(({ n, result: of }) => [String(n), of])),
    'thu-vien': result,
  };
}

describe('the sheet “Tự đánh giá”', () => {
  test.each(CASES)('%s', async (_name, sheets, typed, wanted) => {
    const first = await writeAssessment(sheets);
    const again = await writeAssessment(sheets, [typedInto(first.assessment, typed)]);
    const results = columnOf(again.assessment, 'result');
    expect(results).toMatchObject(wanted);
    // Excel's formulas and the core say the same, row by row.
    expect(results).toEqual(byCore(again));
  });

  it('is asked of the figures too, by live formulas that agree', async () => {
    const first = await writeAssessment(THCS(4));
    const again = await writeAssessment(THCS(4), [typedInto(first.assessment, [...ALL, ['thcs.seats', 'value', 31]])]);
    const book = finish(analyse(workbook(...THCS(4), again.assessment), TODAY)).book;
    const figures = computeFigures(book, TODAY);
    const levels = [1, 2, 3, 4, 5].map((n) => figures.get(`assessment.s${n as 1}`)?.value);
    expect([levels, figures.get('assessment.level')?.value]).toEqual([[2, 1, 2, 2, 2], 1]);
    const area = areaOfFigures();
    const calculated = again.figures.values.slice(area.row).map((row) => [row[area.column] ?? '']);
    const { disagreements } = compareWithSheet(figures, again.plans.figuresSheet, calculated);
    expect(disagreements).toEqual([]);
    expect(again.plans.figuresSheet.formulas.find(({ id }) => id === 'assessment.level')?.formula).toMatch(
      /Tự đánh giá/,
    );
  });

  it('keeps what a person typed when it is written again, and only that', async () => {
    const first = await writeAssessment(THCS(4));
    const typed: readonly Typed[] = [
      ['thcs.copiesPerPupil', 'level1', 4.5],
      ['thcs.copiesPerPupil', 'level2', ''],
      ['thcs.area', 'level1', 60],
      ['thcs.area', 'origin', 'Thông tư, Đ. 16 khoản 1'],
      ['thcs.seats', 'value', 80],
      ['thcs.teacherSets', 'evidence', 'Sổ theo dõi bộ sách'],
      ['4', 'criterion', 'Số buổi giới thiệu sách'],
      ['4', 'level1', 9],
      ['4', 'value', 10],
      ['4', 'evidence', 'Nhật ký'],
    ];
    let { assessment } = await writeAssessment(THCS(4), [typedInto(first.assessment, typed)]);
    for (let round = 0; round < 2; round++) {
      const is = (column: 'level1' | 'level2' | 'value' | 'evidence' | 'origin') => columnOf(assessment, column);
      expect(is('level1')).toMatchObject({
        'thcs.copiesPerPupil': 4.5,
        'thcs.area': 60,
        'thcs.teacherSets': 1,
        'own 4': 9,
      });
      expect(is('level2')).toMatchObject({ 'thcs.copiesPerPupil': '', 'thcs.periodicalTitles': 6 });
      expect(is('value')).toMatchObject({ 'thcs.copiesPerPupil': 5, 'thcs.seats': 80, 'own 4': 10 });
      expect(is('evidence')).toMatchObject({ 'thcs.teacherSets': 'Sổ theo dõi bộ sách', 'own 4': 'Nhật ký' });
      // A threshold of the school's is never given our source.
      expect(is('origin')).toMatchObject({
        'thcs.copiesPerPupil': 'trường tự điền',
        'thcs.area': 'Thông tư, Đ. 16 khoản 1',
        'thcs.seats': 'điền theo Thông tư, Đ. 16',
      });
      const blanks = assessment.values.filter((row) => String(row[1]).startsWith('(điền tiêu chí'));
      expect(blanks).toHaveLength(5);
      ({ assessment } = await writeAssessment(THCS(4), [assessment]));
    }
  });

  it('keeps what was typed for a criterion of another level as the school’s own', async () => {
    const primary = [school('Tiểu học', ['Số học sinh', 4]), books];
    const first = await writeAssessment(primary);
    const typed = typedInto(first.assessment, [['tieu-hoc.area', 'level1', 48]]);
    const { assessment } = await writeAssessment(THCS(4), [typed]);
    expect(columnOf(assessment, 'level1')).toMatchObject({ 'own 2': 48, 'thcs.area': '' });
  });

  it('shows every empty threshold as an empty cell with the article beside it', async () => {
    const { assessment } = await writeAssessment([school('Tiểu học', ['Số học sinh', 4]), books]);
    expect(Object.values(columnOf(assessment, 'level1')).every((value) => value === '')).toBe(true);
    expect(columnOf(assessment, 'origin')).toMatchObject({ 'tieu-hoc.seats': 'điền theo Thông tư, Đ. 11' });
  });
});

describe('the annual report and the minutes', () => {
  const textOf = (sheets: readonly SheetSnapshot[], kind: 'tong-ket' | 'tu-danh-gia') => {
    const { document, reportSheet } = reportPlans(finish(analyse(workbook(...sheets), TODAY)), {
      kind,
      today: TODAY,
      draft: true,
    });
    const cells = reportSheet.cells.map(({ content }) =>
      content ? ('formula' in content ? content.formula : String(content.value)) : '',
    );
    return { document, text: cells.join('\n') };
  };

  it('the report says the level only where every standard has a result', async () => {
    const first = await writeAssessment(THCS(4));
    expect(textOf([...THCS(4), first.assessment], 'tong-ket').text).not.toContain('Tự đánh giá');
    const all = await writeAssessment(THCS(4), [typedInto(first.assessment, ALL)]);
    expect(textOf([...THCS(4), all.assessment], 'tong-ket').text).toContain('Tự đánh giá: mức độ ');
    // Below in one standard and open in the others: the library is below, and the report is silent.
    const below = await writeAssessment(THCS(6));
    expect(textOf([...THCS(6), below.assessment], 'tong-ket').text).not.toContain('Tự đánh giá');
  });

  it('the minutes are signed by the librarian and the head', () => {
    const people = [
      ['Hiệu trưởng', 'Trần Thị Hoa'],
      ['Phó Hiệu trưởng phụ trách', 'Lê Văn Nam'],
      ['Tổ trưởng tổ thư viện', 'Phạm Thu Hà'],
    ];
    const { document, text } = textOf(THCS(6, ...people), 'tu-danh-gia');
    expect([document.signer.name, document.signer.authority, document.preparer?.name]).toEqual([
      'Trần Thị Hoa',
      ['CHỦ TỌA'],
      'Phạm Thu Hà',
    ]);
    expect(document.sheetName).toBe('Báo cáo tự đánh giá 2025-2026');
    expect(text).toContain('Tiêu chuẩn 1: Tài nguyên thông tin');
    expect(text).toContain('Thư viện tự đánh giá chưa đạt mức độ 1.');
  });
});
