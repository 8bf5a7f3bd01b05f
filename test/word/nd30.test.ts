import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createTestExcel } from '../../sandbox/connect/jest';
import { openXlsx } from '../../sandbox/files';
import { ND30_PAGE, ND30_TODAY, nd30Page, SAMPLE } from '../../scripts/make-nd30-doc';
import { analyse } from '../../src/core/analysis';
import { composeReport } from '../../src/core/report';
import type { Annex, Block, ReportDocument, ReportKind } from '../../src/core/report/document';
import { REPORT_FORMS } from '../../src/core/report/kinds';
import { finish } from '../../src/core/work';
import { readWorkbook } from '../../src/excel';
import { writeWord } from '../../src/word';
import { FACTS, FIGURES, figuresOf, sampleBook, TODAY, type Facts } from '../core/report/sample';
import { measurePoints } from './nd30';
import { readDocx } from './read-docx';

const KINDS = Object.keys(REPORT_FORMS) as ReportKind[];
const DEPUTY: Facts = {
  ...FACTS,
  'Người ký': 'ThS. LÊ THU HẰNG',
  'Chức vụ người ký': 'Phó Hiệu trưởng',
  'Tổ trưởng tổ thư viện': '',
};
const LONG: Facts = {
  ...FACTS,
  'Cơ quan chủ quản': 'UBND XÃ BẮC LỆNH HUYỆN VĂN BÀN TỈNH LÀO CAI',
  'Tên trường': 'TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ BẮC LỆNH',
  'Kính gửi': 'UBND xã Bắc Lệnh; Phòng Văn hóa - Xã hội',
};

jest.setTimeout(180_000);

const CASES = KINDS.flatMap((kind) => [false, true].map((draft) => [kind, draft ? 'draft' : 'final', draft] as const));
const figures = figuresOf(FIGURES);

async function measured(kind: ReportKind, draft: boolean, facts: Facts) {
  const report = composeReport({ book: sampleBook(facts), figures, kind, today: TODAY, draft });
  return measurePoints(readDocx(await writeWord(report, figures)), report);
}

describe.each(CASES)('%s, %s', (kind, _, draft) => {
  test.each<[string, Facts]>([
    ['the head signs', FACTS],
    ['a deputy signs alone', DEPUTY],
    ['long names, several addressees', LONG],
  ])('every point of Nghị định 30/2020 that applies holds: %s', async (_what, facts) => {
    const points = await measured(kind, draft, facts);
    expect(points.filter(({ ok }) => !ok)).toEqual([]);
    expect(points.filter((point) => point.measured !== null).length).toBeGreaterThanOrEqual(22);
  });
});

const LIST: Annex = {
  title: 'Danh mục tài liệu thanh lọc năm học 2025-2026',
  table: {
    kind: 'table',
    caption: 'Danh mục tài liệu thanh lọc năm học 2025-2026',
    columns: [
      { heading: 'Tên sách', align: 'left', share: 0.7 },
      { heading: 'Số bản', align: 'right', share: 0.3 },
    ],
    rows: [[[{ kind: 'text', text: 'Toán 1' }], [{ kind: 'number', value: 3, formula: null }]]],
    boldRows: [],
  },
};

/** Minutes of weeding with annexes, and the lines of the body that name them. */
function withAnnexes(lines: readonly string[], annexes: readonly Annex[]): ReportDocument {
  const minutes = composeReport({ book: sampleBook(FACTS), figures, kind: 'thanh-loc', today: TODAY, draft: false });
  const named = lines.map((text): Block => ({ kind: 'item', inlines: [{ kind: 'text', text }] }));
  return { ...minutes, blocks: [...minutes.blocks, ...named], annexes };
}

describe('annexes (N26)', () => {
  test.each<[string, readonly string[], readonly Annex[], RegExp | null]>([
    ['none', [], [], null],
    [
      'one',
      ['Danh mục tại Phụ lục kèm theo.'],
      [LIST],
      /^Phụ lục 14 pt, bold; “\(Kèm theo Biên bản số \/BB-THBL ngày /,
    ],
    [
      'two, which are numbered',
      ['Danh mục tại Phụ lục I kèm theo.', 'Danh mục tại Phụ lục II kèm theo.'],
      [LIST, LIST],
      /^Phụ lục I, Phụ lục II 14 pt, bold; .*own page numbers$/,
    ],
  ])('%s', async (_, lines, annexes, measured) => {
    const report = withAnnexes(lines, annexes);
    const points = measurePoints(readDocx(await writeWord(report, figures)), report);
    expect(points.filter(({ ok }) => !ok)).toEqual([]);
    const found = points.find(({ id }) => id === 'N26')?.measured ?? null;
    if (measured === null) expect(found).toBeNull();
    else expect(found).toMatch(measured);
  });

  test('an annex that the body does not name breaks N26', async () => {
    const report = withAnnexes([], [LIST]);
    const points = measurePoints(readDocx(await writeWord(report, figures)), report);
    expect(points.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['N26']);
  });

  test.each<[string, string, string]>([
    ['page numbers that go on', '<w:pgNumType w:start="1"', '<w:pgNumType w:start="4"'],
    ['a title in small letters', 'DANH MỤC TÀI LIỆU', 'Danh mục tài liệu'],
    ['no word of what it belongs to', '(Kèm theo', '(Theo'],
  ])('%s breaks N26', async (_, from, to) => {
    const report = withAnnexes(['Danh mục tại Phụ lục kèm theo.'], [LIST]);
    const files = unzipSync(await writeWord(report, figures));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(from);
    const docx = readDocx(zipSync({ ...files, 'word/document.xml': strToU8(xml.replaceAll(from, to)) }));
    expect(measurePoints(docx, report).flatMap(({ id, ok }) => (ok ? [] : [id]))).toContain('N26');
  });
});

describe('what breaks a point is seen', () => {
  const report = composeReport({ book: sampleBook(FACTS), figures, kind: 'tong-ket', today: TODAY, draft: false });
  const broken = (points: Awaited<ReturnType<typeof measured>>) => points.filter(({ ok }) => !ok).map(({ id }) => id);

  test.each<[string, Partial<ReportDocument>]>([
    ['N09', { letterhead: { ...report.letterhead, number: '5' } }],
    ['N10', { letterhead: { ...report.letterhead, sign: 'BB-THBL' } }],
    ['N20', { signer: { ...report.signer, authority: ['PHÓ HIỆU TRƯỞNG'] } }],
    ['N21', { signer: { ...report.signer, name: 'ThS. Lê Thu Hằng' } }],
    ['N24', { recipients: ['Lưu: VT, TV', 'Ban Giám hiệu'] }],
    ['N25', { opening: [{ kind: 'text', text: 'Như sau./.' }] }],
    ['N28', { basis: ['Căn cứ Thông tư số 16/2022/TT-BGDĐT'] }],
  ])('%s by its words', async (id, change) => {
    const changed = { ...report, ...change };
    expect(broken(measurePoints(readDocx(await writeWord(changed, figures)), changed))).toEqual([id]);
  });

  test.each<[string, string | RegExp, string]>([
    ['N01', 'w:w="11906"', 'w:w="12240"'],
    ['N02', 'w:left="1701"', 'w:left="1417"'],
    ['N03', 'w:ascii="Times New Roman"', 'w:ascii="Arial"'],
    ['N04', '<w:titlePg/>', ''],
    ['N06', /(<w:ind w:left=")(\d+)(" w:right="\d+"\/><\/w:pPr><\/w:p><\/w:tc><\/w:tr>)/, '$11900$3'],
    ['N11', ', ngày 25 ', ', ngày 5 '],
    ['N14', /(Căn cứ Thông tư[^<]*);/, '$1.'],
    ['N17', '>II. K', '>VI. K'],
    ['N18', '>2. Khó', '>2.Khó'],
    ['N19', '>b) ', '>d) '],
  ])('%s by its markup', async (id, from, to) => {
    const files = unzipSync(await writeWord(report, figures));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    const docx = readDocx(zipSync({ ...files, 'word/document.xml': strToU8(changed) }));
    expect(broken(measurePoints(docx, report))).toContain(id);
  });
});

test('docs/ND30.md is what `npm run docs` writes', async () => {
  const { workbook } = await openXlsx(readFileSync(SAMPLE), { name: 'thu-vien-mau.xlsx' });
  const excel = createTestExcel({ workbook });
  try {
    const analysis = finish(analyse(await readWorkbook(), ND30_TODAY));
    expect(readFileSync(ND30_PAGE, 'utf8')).toBe(await nd30Page(analysis));
  } finally {
    excel.close();
  }
});
