import fc from 'fast-check';
import type { IndicatorId } from '../../../src/core/library/ids';
import { INDICATORS } from '../../../src/core/library/indicators';
import { composeReport, STARTER_SENTENCES, type ReportDocument } from '../../../src/core/report';
import { figureNumber, inlineText, sentenceText, trendOf } from '../../../src/core/report/figure-text';
import { blockNumbers } from '../../../src/core/report/numbering';
import type { Inline, TableBlock } from '../../../src/core/report/document';
import type { FigureSet } from '../../../src/core/figures/figure';
import { serialOf } from '../../../src/core/text/calendar';
import {
  bookOf,
  FACTS,
  FIGURES,
  figuresOf,
  narrativeTable,
  readersTableOf,
  sampleBook,
  TODAY,
  type FigureNumbers,
  type NarrativeRow,
} from './sample';

function compose(
  numbers: FigureNumbers,
  rows: readonly NarrativeRow[] = [],
): { document: ReportDocument; figures: FigureSet } {
  const figures = figuresOf(numbers);
  const document = composeReport({
    book: bookOf(FACTS, [narrativeTable(rows)]),
    figures,
    kind: 'tong-ket',
    today: TODAY,
    draft: false,
  });
  return { document, figures };
}

const sentencesOf = (document: ReportDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'item' || block.kind === 'paragraph' ? [block.inlines] : []));
const tablesOf = (document: ReportDocument) =>
  document.blocks.filter((block): block is TableBlock => block.kind === 'table');
const headings = (document: ReportDocument) => {
  const numbers = blockNumbers(document.blocks);
  return document.blocks.flatMap((block, index) =>
    'heading' in block ? [`${numbers[index] ?? ''}${block.heading}`] : [],
  );
};

test('the form’s parts stand in order, numbered without a jump, whatever is known', () => {
  const expected = [
    'I. Thực trạng thư viện',
    '1. Thuận lợi',
    '2. Khó khăn',
    'II. Kết quả hoạt động',
    '1. Cơ sở vật chất thư viện',
    'a) Phòng thư viện',
    'b) Vốn tài liệu',
    'c) Thiết bị chuyên dùng',
    '2. Phát triển sách, báo, tạp chí',
    '3. Kỹ thuật nghiệp vụ',
    '4. Tổ chức - hoạt động',
    'a) Hoạt động của thư viện',
    'b) Phục vụ bạn đọc',
    '5. Quản lý',
    'III. Đánh giá chung',
    '1. Ưu điểm',
    '2. Nhược điểm',
    'IV. Phương hướng năm học 2026-2027',
  ];
  expect(headings(compose(FIGURES).document)).toEqual(expected);
  expect(headings(compose({}).document)).toEqual(expected);
});

test('the year of the report, the next and the last are counted from the profile’s, at every place', () => {
  const { document, figures } = compose(FIGURES);
  expect(document.subject).toBe('Tổng kết hoạt động thư viện năm học 2025-2026');
  expect(sentenceText(document.opening, figures)).toContain('năm học 2025-2026');
  expect(sentenceText(document.closing, figures)).toContain('phương hướng năm học 2026-2027');
});

test('the form’s own numbers are said with their units', () => {
  const { document, figures } = compose(FIGURES);
  const sentences = sentencesOf(document).map((inlines) => sentenceText(inlines, figures));
  expect(sentences).toEqual(
    expect.arrayContaining([
      'Tổng số bản sách: 4.098 bản, thuộc 1.308 tên sách; tổng giá trị 104.113.000 đồng.',
      'Thư viện có tổng diện tích 130 m², trong đó diện tích trong nhà 90 m², diện tích ngoài trời 40 m².',
      'Tổng số chỗ ngồi: 79 chỗ, gồm 54 chỗ tại phòng đọc và 25 chỗ tại bàn di động.',
      'Báo, tạp chí: 4 tên, 128 tờ.',
      'Biên soạn 2 thư mục với 69 tác phẩm.',
      'Tỉ lệ học sinh có đủ sách giáo khoa: 100%.',
    ]),
  );
});

describe('what is unknown is not said, what is 0 is said as such', () => {
  test.each<[string, FigureNumbers, string, boolean]>([
    ['no additions', { 'additions.copies': 0 }, 'Trong năm học, thư viện không bổ sung sách mới.', true],
    ['unknown additions', {}, 'Trong năm học, thư viện không bổ sung sách mới.', false],
    ['no withdrawals', { 'withdrawals.copies': 0 }, 'Trong năm học, thư viện không thanh lọc tài liệu.', true],
    ['unknown withdrawals', {}, 'Trong năm học, thư viện không thanh lọc tài liệu.', false],
    ['no periodicals', { 'periodicals.titles': 0 }, 'Thư viện chưa có báo, tạp chí.', true],
    ['unknown periodicals', {}, 'Thư viện chưa có báo, tạp chí.', false],
    ['only the indoor area', { 'area.indoor': 60 }, 'Thư viện có diện tích trong nhà 60 m².', true],
    ['no data on equipment', {}, 'Chưa có số liệu về thiết bị chuyên dùng.', true],
    ['some equipment', { 'equipment.printer': 1 }, 'Chưa có số liệu về thiết bị chuyên dùng.', false],
    ['no last year', { 'copies.total': 5 }, 'Chưa có số liệu của năm học trước để so sánh.', true],
  ])('%s', (_, numbers, sentence, said) => {
    const { document, figures } = compose(numbers);
    const sentences = sentencesOf(document).map((inlines) => sentenceText(inlines, figures));
    expect(sentences.includes(sentence)).toBe(said);
  });
});

describe('tables', () => {
  const cells = (table: TableBlock | undefined, figures: FigureSet) =>
    table?.rows.map((row) => row.map((inlines) => sentenceText(inlines, figures)));
  const named = (document: ReportDocument, caption: string) =>
    tablesOf(document).find((table) => table.caption === caption);

  test('copies whose type is unknown have a row, so that the column adds up', () => {
    const { document, figures } = compose({
      'copies.textbook': 6,
      'copies.professional': 0,
      'copies.reference': 0,
      'copies.children': 0,
      'copies.other': 0,
      'copies.total': 10,
    });
    expect(cells(named(document, 'Vốn tài liệu theo loại'), figures)).toEqual([
      ['1', 'Sách giáo khoa', '-', '6', '-'],
      ['2', 'Sách nghiệp vụ', '-', '0', '-'],
      ['3', 'Sách tham khảo', '-', '0', '-'],
      ['4', 'Sách thiếu nhi', '-', '0', '-'],
      ['5', 'Chưa rõ loại', '-', '4', '-'],
      ['', 'Tổng cộng', '-', '10', '-'],
    ]);
  });

  test('additions of an unknown source have a line of their own, so that the total is the sum of what is printed', () => {
    const source = 'additions.copies.source.donated';
    expect(named(compose({ 'additions.copies': 9, [source]: 9 }).document, 'Sách bổ sung theo nguồn')).toBeDefined();
    const { document, figures } = compose({ 'additions.copies': 9, [source]: 5 });
    expect(cells(named(document, 'Sách bổ sung theo nguồn'), figures)?.slice(-2)).toEqual([
      ['5', 'Chưa rõ nguồn', 'bản', '4'],
      ['', 'Tổng cộng (chưa gồm trường tự mua, cấp phát, khác)', 'bản', '9'],
    ]);
  });

  test('the shares of every table add up to 1 and rows are as wide as the header', () => {
    const document = composeReport({
      book: sampleBook(),
      figures: figuresOf(FIGURES),
      kind: 'tong-ket',
      today: TODAY,
      draft: false,
    });
    expect(tablesOf(document).length).toBeGreaterThanOrEqual(7);
    for (const { columns, rows } of tablesOf(document)) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  const september = serialOf(2025, 9, 8);
  const readers = readersTableOf([
    [september, 10, 1, 4, 0],
    [september + 7, 5, 0, 2, 0],
    [serialOf(2025, 10, 6), 20, 2, 8, 1],
  ]);

  test('visits are summed by month, with a formula over the librarian’s own cells', () => {
    const figures = figuresOf({ 'visits.pupil': 35, 'visits.teacher': 3, 'loans.pupil': 14, 'loans.teacher': 1 });
    const document = composeReport({
      book: bookOf(FACTS, [readers]),
      figures,
      kind: 'tong-ket',
      today: TODAY,
      draft: false,
    });
    const table = named(document, 'Bạn đọc và mượn sách theo tháng');
    expect(cells(table, figures)).toEqual([
      ['9/2025', '15', '1', '6', '0'],
      ['10/2025', '20', '2', '8', '1'],
      ['Tổng cộng', '35', '3', '14', '1'],
    ]);
    expect(table?.rows[0]?.[1]?.[0]).toEqual({
      kind: 'number',
      value: 15,
      formula: `=SUMIFS('Bạn đọc'!$B$2:$B$4,'Bạn đọc'!$A$2:$A$4,">=${serialOf(2025, 9, 1)}",'Bạn đọc'!$A$2:$A$4,"<${serialOf(2025, 10, 1)}")`,
      from: { sheet: 'Bạn đọc', row: 1, column: 1 },
    });
  });

  test('months that do not add up to the total are not shown', () => {
    const figures = figuresOf({ 'visits.pupil': 99 });
    const document = composeReport({
      book: bookOf(FACTS, [readers]),
      figures,
      kind: 'tong-ket',
      today: TODAY,
      draft: false,
    });
    expect(named(document, 'Bạn đọc và mượn sách theo tháng')).toBeUndefined();
  });
});

test('a kindergarten’s readers are children, not pupils', () => {
  const figures = figuresOf({ ...FIGURES });
  const document = composeReport({
    book: bookOf({ ...FACTS, 'Cấp học': 'Mầm non' }),
    figures,
    kind: 'tong-ket',
    today: TODAY,
    draft: false,
  });
  const sentences = sentencesOf(document).map((inlines) => sentenceText(inlines, figures));
  expect(sentences.join(' ')).toContain('một trẻ');
  expect(sentences.join(' ')).not.toContain('học sinh');
});

describe('random figures', () => {
  const NARRATIVE: readonly NarrativeRow[] = [
    ...STARTER_SENTENCES.map(({ part, text }): NarrativeRow => [part, text, true]),
    ['II.2', 'Số lượng sách bổ sung tăng cả về số lượng và giá trị so với cùng kỳ năm trước.', true],
    ['II.4', 'Số lượng bạn đọc vào thư viện tăng so với cùng kỳ năm học trước.', true],
    ['II.4', 'Lượt mượn của học sinh giảm, lượt mượn của giáo viên giữ nguyên.', true],
    ['II.1', 'Vốn tài liệu {Tổng số bản sách: so với năm trước}; giá trị {Tổng giá trị: so với năm trước}.', true],
    ['II.3', 'So với năm trước chênh lệch {Tổng số bản sách: chênh lệch} bản ({Tổng số bản sách: %}%).', true],
  ];
  const value = fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 9_000_000 }),
      fc.integer({ min: 0, max: 500_000 }).map((number) => number / 100),
    ),
  );
  const figureNumbers = fc
    .tuple(...INDICATORS.map(() => fc.tuple(value, value)))
    .map((pairs): FigureNumbers => Object.fromEntries(INDICATORS.map(({ id }, index) => [id, pairs[index]])));

  const DIRECTIONS: readonly (readonly [RegExp, IndicatorId, (trend: number | null) => boolean])[] = [
    [/bạn đọc vào thư viện tăng/, 'visits.total', (trend) => trend === 1],
    [/bổ sung tăng cả/, 'additions.copies', (trend) => trend === 1],
    [/bổ sung tăng cả/, 'additions.value', (trend) => trend === 1],
    [/Lượt mượn của học sinh giảm/, 'loans.pupil', (trend) => trend === -1],
    [/lượt mượn của giáo viên giữ nguyên/, 'loans.teacher', (trend) => trend === 0],
  ];

  test('never make a false claim, and never NaN, undefined, null, braces or an empty place', () => {
    fc.assert(
      fc.property(figureNumbers, (numbers) => {
        const { document, figures } = compose(numbers, NARRATIVE);
        const faults: string[] = [];
        for (const inlines of sentencesOf(document)) {
          const text = sentenceText(inlines, figures);
          if (/NaN|undefined|null|Infinity|[{}]|\(\)|: [.;,]| {2}/.test(text)) faults.push(text);
          // A number that nobody knows is left only in cells of tables.
          for (const inline of inlines) {
            if (inline.kind === 'figure' && figureNumber(figures, inline.id, inline.of) === null) faults.push(text);
            if (inline.kind === 'trend' && !isTrueTrend(inline, figures)) faults.push(text);
          }
          for (const [words, id, isTrue] of DIRECTIONS)
            if (words.test(text) && !isTrue(trendOf(figures, id))) faults.push(text);
        }
        for (const { rows } of tablesOf(document)) {
          for (const row of rows) {
            for (const cell of row) {
              const text = sentenceText(cell, figures);
              if (/NaN|undefined|null|Infinity/.test(text)) faults.push(text);
            }
          }
        }
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  /** "tăng", "giảm", "giữ nguyên" stand for two known values in that order, at the precision that is printed. */
  function isTrueTrend(inline: Inline & { kind: 'trend' }, figures: FigureSet): boolean {
    if (trendOf(figures, inline.id) === null) return /^chưa có số liệu/.test(inlineText(inline, figures));
    const now = figureNumber(figures, inline.id, 'value') ?? NaN;
    const then = figureNumber(figures, inline.id, 'previous') ?? NaN;
    const word = inlineText(inline, figures).split(' ')[0];
    const { decimals } = INDICATORS.find(({ id }) => id === inline.id) ?? { decimals: 0 };
    const round = (number: number) => Math.round(number * 10 ** decimals);
    if (round(now) > round(then)) return word === 'tăng';
    return round(now) < round(then) ? word === 'giảm' : word === 'giữ';
  }
});
