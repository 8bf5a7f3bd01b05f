import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { composeReport, reportSheet, type ReportKind } from '../../../src/core/report';
import { editedSentences, keepEdited } from '../../../src/core/report/edited';
import { sentenceText } from '../../../src/core/report/figure-text';
import { placeOf } from '../../../src/core/report/narrative-place';
import { MARK_COLUMN } from '../../../src/core/report/sheet/marks';
import { sentences as checkedSentences } from '../../../src/core/rules/shared/sentences';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';

const TODAY = serialOf(2026, 6, 30);
const MONTH = { year: 2025, month: 12 };
const figuresCell = () => null;

type Rows = CellValue[][];
const NARRATIVE: Rows = [
  ['Phần', 'Nội dung', 'Dùng'],
  ['III.1', 'Cán bộ thư viện nhiệt tình.', 'Có'],
  ['III.2', 'Phòng đọc còn chật.', 'Có'],
];

function bookWith(narrative: Rows) {
  return finish(
    readBook(
      workbook(
        schoolFacts(['Cấp học', 'Tiểu học'], ['Ký hiệu', 'BC-THSN']),
        sheet('Vốn tài liệu', [
          ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Loại sách', 'Ngày xuất', 'Tình trạng'],
          [serialOf(2024, 9, 5), 'STK.001', 'Toán nâng cao', 'Sách tham khảo', '', 'Tốt'],
          [serialOf(2024, 9, 5), 'STK.002', 'Văn nâng cao', 'Sách tham khảo', serialOf(2025, 12, 9), 'Rách nát'],
        ]),
        sheet('Bạn đọc', [
          ['Tháng', 'Lượt HS', 'Lượt GV'],
          [serialOf(2025, 12, 1), 100, 10],
        ]),
        sheet('Nhận định', narrative),
      ),
    ),
  );
}

function compose(kind: ReportKind, narrative: Rows, month = MONTH) {
  const book = bookWith(narrative);
  const figures = computeFigures(book, TODAY);
  const document = composeReport({ book, figures, kind, today: TODAY, draft: false, month });
  const own = document.ownFigures ?? figures;
  const lines = document.blocks.flatMap((block) => ('inlines' in block ? [sentenceText(block.inlines, own)] : []));
  return {
    book,
    figures,
    document,
    lines: [sentenceText(document.opening, own), ...lines, sentenceText(document.closing, own)],
  };
}

/** The report sheet as Excel hands it back. */
function asRead({ document, figures }: ReturnType<typeof compose>): Rows {
  const plan = reportSheet(document, figures, { figuresCell });
  const rows = Math.max(...plan.cells.map(({ row }) => row)) + 1;
  const values = Array.from({ length: rows }, () => Array<CellValue>(MARK_COLUMN + 1).fill(''));
  for (const { row, column, content } of plan.cells) {
    const line = values[row];
    if (line && content && 'value' in content && column <= MARK_COLUMN) line[column] = content.value;
  }
  return values;
}

/** Writes a report, lets a person type over its sheet, and moves what was typed to "Nhận định". */
function typedOver(kind: ReportKind, narrative: Rows, change: (rows: Rows) => void, month = MONTH) {
  const written = compose(kind, narrative, month);
  const values = asRead(written);
  change(values);
  const read = workbook(sheet(written.document.sheetName, values, { own: true, formulas: values }));
  const edits = editedSentences(read, written.document.sheetName);
  const request = keepEdited(edits, written.book, { ...written, figuresCell });
  const kept: Rows = narrative.map((row) => [...row]);
  for (const { cell, before, after } of request?.changes ?? []) {
    while (kept.length <= cell.row) kept.push(['', '', '']);
    const row = kept[cell.row];
    if (!row) continue;
    expect(row[cell.column]).toBe(before);
    row[cell.column] = after;
  }
  return { edits, kept };
}

const rowOf = (rows: Rows, words: string) => {
  const at = rows.findIndex(([first]) => String(first).includes(words));
  if (at < 0) throw new Error(`no row says ${words}`);
  return at;
};
const put = (rows: Rows, row: number, text: string) => {
  const line = rows[row];
  if (line) line[0] = text;
};
/** Types over the first room to write below a heading. */
const fillBelow = (heading: string, text: string) => (rows: Rows) => put(rows, rowOf(rows, heading) + 1, `- ${text}`);
/** Types over a line. */
const over = (words: string, text: string) => (rows: Rows) => put(rows, rowOf(rows, words), text);
/** Inserts a row below a line, as a person does in Excel. */
const below = (words: string, text: string) => (rows: Rows) => {
  rows.splice(rowOf(rows, words) + 1, 0, [text, ...Array<CellValue>(MARK_COLUMN).fill('')]);
};

describe('what was written by hand stands in the same report when it is written again', () => {
  test.each<[string, ReportKind, (rows: Rows) => void, string, string]>([
    [
      'ưu điểm of a month',
      'thang',
      fillBelow('1. Ưu điểm', 'Tháng 12 có 5 buổi giới thiệu sách.'),
      'Ưu điểm (tháng 12/2025)',
      'Tháng 12 có 5 buổi giới thiệu sách.',
    ],
    [
      'nhược điểm of a month',
      'thang',
      fillBelow('2. Nhược điểm', 'Máy tính hỏng 2 tuần.'),
      'Nhược điểm (tháng 12/2025)',
      'Máy tính hỏng 2 tuần.',
    ],
    [
      'the plan of the month after',
      'thang',
      fillBelow('III. KẾ HOẠCH', 'Tăng số lượt mượn lên 200 lượt.'),
      'Kế hoạch tháng sau (tháng 12/2025)',
      'Tăng số lượt mượn lên 200 lượt.',
    ],
    [
      'a line added in a month',
      'thang',
      below('3. Phục vụ bạn đọc', '- Khối 1 đọc nhiều nhất.'),
      'Phục vụ bạn đọc (tháng 12/2025)',
      'Khối 1 đọc nhiều nhất.',
    ],
    [
      'ưu điểm of the term',
      'so-ket-hk1',
      below('1. Ưu điểm', '- Đã tổ chức 2 hội thi trong học kỳ.'),
      'III.1 (học kỳ I)',
      'Đã tổ chức 2 hội thi trong học kỳ.',
    ],
    [
      'nhược điểm of the term',
      'so-ket-hk1',
      below('2. Nhược điểm', '- Còn 3 kệ hỏng.'),
      'III.2 (học kỳ I)',
      'Còn 3 kệ hỏng.',
    ],
    ['ưu điểm of the year', 'tong-ket', below('1. Ưu điểm', '- Có 4 tên báo.'), 'III.1', 'Có 4 tên báo.'],
    [
      'what a stocktake remarks',
      'kiem-ke',
      fillBelow('1. Nhận xét', 'Thiếu 2 bản so với sổ.'),
      'Nhận xét (biên bản kiểm kê)',
      'Thiếu 2 bản so với sổ.',
    ],
    [
      'what a stocktake asks for',
      'kiem-ke',
      fillBelow('2. Kiến nghị', 'Đề nghị tăng kinh phí.'),
      'Kiến nghị (biên bản kiểm kê)',
      'Đề nghị tăng kinh phí.',
    ],
    [
      'when a stocktake began',
      'kiem-ke',
      over('Thời gian bắt đầu', '- Thời gian bắt đầu: 8 giờ ngày 20/5/2026.'),
      'Thời gian, địa điểm, thành phần (biên bản kiểm kê)',
      'Thời gian bắt đầu: 8 giờ ngày 20/5/2026.',
    ],
    [
      'who else took part in a weeding',
      'thanh-loc',
      over('Thành phần tham dự khác', '- Thành phần tham dự khác: bà Na, kế toán.'),
      'Thời gian, địa điểm, thành phần (biên bản thanh lọc)',
      'Thành phần tham dự khác: bà Na, kế toán.',
    ],
    [
      'when a weeding ended',
      'thanh-loc',
      over('Cuộc họp kết thúc', 'Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày./.'),
      'Lời kết (biên bản thanh lọc)',
      'Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày.',
    ],
    [
      'the first sentence of the statistics',
      'thong-ke',
      over('thống kê hoạt động thư viện năm', 'Thư viện thống kê như sau:'),
      'Lời mở đầu (biểu thống kê)',
      'Thư viện thống kê như sau:',
    ],
    [
      'the last sentence of the year',
      'tong-ket',
      over('Trên đây là', 'Trên đây là kết quả của một năm cố gắng./.'),
      'Lời kết (cả năm)',
      'Trên đây là kết quả của một năm cố gắng.',
    ],
  ])('%s', (_, kind, change, part, text) => {
    const { edits, kept } = typedOver(kind, NARRATIVE, change);
    expect(edits).toHaveLength(1);
    expect(kept.slice(NARRATIVE.length).map(([place]) => place)).toEqual([part]);
    const again = compose(kind, kept);
    expect(again.lines.filter((line) => line === text)).toHaveLength(1);
    expect(again.document.omitted).toEqual([]);
    // Where there was room to write, or a line of ours with the same label, it is gone.
    if (text.includes(':'))
      expect(again.lines.filter((line) => line.startsWith(text.split(':')[0] ?? ''))).toHaveLength(1);
    // Now it is a sentence like any other: written again it is no edit, changed again it is replaced where it stands.
    expect(typedOver(kind, kept, () => undefined).edits).toEqual([]);
    const next = typedOver(kind, kept, over(text.slice(0, 18), '- Viết lại hoàn toàn.'));
    expect(next.kept).toHaveLength(kept.length);
    expect(next.kept.at(-1)?.[1]).toBe('Viết lại hoàn toàn.');
    const removed = typedOver(kind, kept, over(text.slice(0, 18), ''));
    expect(removed.kept.at(-1)?.[2]).toBe('Không');
  });
});

describe('… and in no other report', () => {
  const { kept } = typedOver('thang', NARRATIVE, fillBelow('1. Ưu điểm', 'Tháng 12 có 5 buổi giới thiệu sách.'));

  test.each<[ReportKind, { year: number; month: number }]>([
    ['thang', { year: 2026, month: 1 }],
    ['tong-ket', MONTH],
    ['so-ket-hk1', MONTH],
    ['thong-ke', MONTH],
    ['kiem-ke', MONTH],
  ])('%s %j', (kind, month) => {
    const { lines, document } = compose(kind, kept, month);
    expect(lines.join('\n')).not.toContain('5 buổi');
    expect(document.omitted).toEqual([]);
  });

  test('sentences of the year do not get into a month', () => {
    expect(compose('thang', NARRATIVE).lines.join('\n')).not.toMatch(/nhiệt tình|chật/);
  });

  test('the rules, which know the year’s figures, pass a month’s sentences over', () => {
    expect(checkedSentences(bookWith(kept)).map(({ text }) => text)).toEqual([
      'Cán bộ thư viện nhiệt tình.',
      'Phòng đọc còn chật.',
    ]);
  });
});

describe('a sentence that the term shares with the year', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'typed over',
      '- Cán bộ thư viện nhiệt tình trong 4 tháng đầu.',
      ['Cán bộ thư viện nhiệt tình trong 4 tháng đầu.'],
    ],
    ['removed', '', []],
  ])('%s in the term’s report stays in the year’s', (_, text, inTerm) => {
    const { kept } = typedOver('so-ket-hk1', NARRATIVE, over('nhiệt tình', text));
    const about = (kind: ReportKind) => compose(kind, kept).lines.filter((line) => line.includes('nhiệt tình'));
    expect(about('so-ket-hk1')).toEqual(inTerm);
    expect(about('tong-ket')).toEqual(['Cán bộ thư viện nhiệt tình.']);
  });

  test('typed over in the year’s report it is replaced where it stands, for both', () => {
    const { kept } = typedOver('tong-ket', NARRATIVE, over('nhiệt tình', '- Cán bộ thư viện tận tụy.'));
    expect(kept[1]).toEqual(['III.1', 'Cán bộ thư viện tận tụy.', 'Có']);
    expect(compose('so-ket-hk1', kept).lines).toContain('Cán bộ thư viện tận tụy.');
  });
});

test('a line inserted right below a heading belongs to that heading, not to the sentence above it', () => {
  const { edits } = typedOver('tong-ket', NARRATIVE, below('2. Nhược điểm', '- Thiếu giá sách.'));
  expect(edits).toMatchObject([{ kind: 'added', part: 'III.2' }]);
});

test('a line beside the first sentence belongs to no part, and the report says that it is left out', () => {
  const { edits, kept } = typedOver('tong-ket', NARRATIVE, below('như sau:', 'Kính thưa quý vị.'));
  expect(edits).toMatchObject([{ kind: 'added', part: null }]);
  const { lines, document } = compose('tong-ket', kept);
  expect(lines.join('\n')).not.toContain('Kính thưa');
  expect(document.omitted).toMatchObject([{ reason: 'part', text: 'Kính thưa quý vị.' }]);
});

test.each<[string, string, string | null]>([
  ['Ưu điểm (tháng 12/2025)', 'Ưu điểm', 'tháng 12/2025'],
  ['Ưu điểm (Tháng 03 năm 2026)', 'Ưu điểm', 'tháng 3/2026'],
  ['III.2 (HKI)', 'III.2', 'học kỳ I'],
  ['III.2 (học kì 1)', 'III.2', 'học kỳ I'],
  ['III.2 (học kỳ II)', 'III.2 (học kỳ II)', null],
  ['IV (cả năm)', 'IV', 'cả năm'],
  ['Nhận xét (Biên bản kiểm kê)', 'Nhận xét', 'biên bản kiểm kê'],
  ['Công tác Đội (phối hợp)', 'Công tác Đội (phối hợp)', null],
  ['III.1', 'III.1', null],
])('“%s” is the part “%s” of the report %p', (text, name, scope) => {
  expect(placeOf(text)).toEqual({ name, scope });
});
