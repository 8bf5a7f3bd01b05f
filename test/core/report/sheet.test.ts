import fc from 'fast-check';
import { composeReport, reportSheet, type FiguresCell } from '../../../src/core/report';
import type { Inline } from '../../../src/core/report/document';
import { sentenceText } from '../../../src/core/report/figure-text';
import { sentenceContent, textOperands } from '../../../src/core/report/sheet/formulas';
import { INDICATORS } from '../../../src/core/library/indicators';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { PlannedCell, SheetPlan } from '../../../src/core/sheet/plan';
import { createFormulaEngine, type FormulaEngine } from '../../../sandbox/formulas/engine';
import { bookOf, FACTS, FIGURES, figuresOf, sampleBook, TODAY, type FigureNumbers } from './sample';

const FIGURES_SHEET = 'Số liệu';
const rowOf = (id: IndicatorId) => INDICATORS.findIndex((indicator) => indicator.id === id) + 1;
const figuresCell: FiguresCell = (id, of) => ({ sheet: FIGURES_SHEET, row: rowOf(id), column: of === 'value' ? 2 : 3 });

function plan(numbers: FigureNumbers = FIGURES, draft = false): SheetPlan {
  const figures = figuresOf(numbers);
  const book = numbers === FIGURES ? sampleBook() : bookOf(FACTS);
  return reportSheet(composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft }), figures, { figuresCell });
}

function textOf(cell: PlannedCell): string {
  return cell.content && 'value' in cell.content ? String(cell.content.value) : '';
}

const formulas = (sheet: SheetPlan) =>
  sheet.cells.flatMap(({ content }) => (content && 'formula' in content ? [content.formula] : []));

/** Text literals of a formula, as Excel counts their length. */
function literals(formula: string): string[] {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text ?? '');
}

describe('formulas of the report sheet', () => {
  let engine: FormulaEngine;
  beforeAll(async () => {
    engine = await createFormulaEngine();
    engine.addSheet(FIGURES_SHEET);
    engine.addSheet('Báo cáo');
  });
  afterAll(() => engine.dispose());

  async function calculated(
    inlines: readonly Inline[],
    numbers: FigureNumbers,
  ): Promise<{ live: unknown; printed: string }> {
    const figures = figuresOf(numbers);
    engine.setCells(
      FIGURES_SHEET,
      1,
      2,
      INDICATORS.map(({ id }) => [figures.get(id)?.value ?? null, figures.get(id)?.previous ?? null]),
    );
    const content = sentenceContent(inlines, figures, figuresCell);
    if (!('formula' in content)) throw new Error('expected a formula');
    engine.setCell('Báo cáo', 0, 0, { formula: content.formula });
    await engine.recalculate();
    return { live: engine.valueOf('Báo cáo', 0, 0), printed: sentenceText(inlines, figures) };
  }

  const figure = (id: IndicatorId, of: 'value' | 'previous' | 'difference' | 'percent' = 'value'): Inline => ({
    kind: 'figure',
    id,
    of,
  });
  const text = (words: string): Inline => ({ kind: 'text', text: words });

  test.each<[string, readonly Inline[], FigureNumbers]>([
    ['a count below 1000', [text('Có '), figure('copies.total'), text(' bản')], { 'copies.total': 999 }],
    ['thousands', [figure('copies.total'), text(' bản')], { 'copies.total': 4098 }],
    ['a group of zeros', [figure('copies.total')], { 'copies.total': 1000005 }],
    ['money', [figure('value.total'), text(' đồng')], { 'value.total': 104113000 }],
    ['much money', [figure('value.total'), text(' đồng')], { 'value.total': 12345678901 }],
    ['nought', [figure('copies.total')], { 'copies.total': 0 }],
    ['two decimals', [figure('ratio.copiesPerPupil')], { 'ratio.copiesPerPupil': 8.05 }],
    ['one of two decimals', [figure('ratio.copiesPerPupil')], { 'ratio.copiesPerPupil': 8.5 }],
    ['decimals that round up to a whole', [figure('ratio.copiesPerPupil')], { 'ratio.copiesPerPupil': 7.999 }],
    ['one decimal', [figure('area.total'), text(' m²')], { 'area.total': 1130.25 }],
    ['a difference up', [figure('copies.total', 'difference')], { 'copies.total': [4098, 3950] }],
    ['a difference down', [figure('value.total', 'difference')], { 'value.total': [4098, 13950] }],
    ['no difference', [figure('copies.total', 'difference')], { 'copies.total': [7, 7] }],
    ['per cent', [figure('copies.total', 'percent')], { 'copies.total': [4098, 3950] }],
    ['per cent down', [figure('copies.total', 'percent')], { 'copies.total': [3, 7] }],
    ['per cent of nought', [figure('copies.total', 'percent')], { 'copies.total': [4, 0] }],
    ['unknown', [text('x'), figure('copies.total')], {}],
    ['difference to an unknown', [figure('copies.total', 'difference')], { 'copies.total': 5 }],
    [
      'a rise',
      [{ kind: 'trend', id: 'copies.total', amount: true, than: 'năm học trước' }],
      { 'copies.total': [4098, 3950] },
    ],
    [
      'a fall without amount',
      [{ kind: 'trend', id: 'copies.total', amount: false, than: null }],
      { 'copies.total': [3, 5] },
    ],
    [
      'standing still',
      [{ kind: 'trend', id: 'copies.total', amount: true, than: 'năm học trước' }],
      { 'copies.total': [5, 5] },
    ],
    [
      'nothing to compare with',
      [{ kind: 'trend', id: 'copies.total', amount: true, than: 'năm học trước' }],
      { 'copies.total': 5 },
    ],
    ['quotes', [text('Sách "hay" '), figure('copies.total')], { 'copies.total': 5 }],
    [
      'a long sentence',
      [text('Thư viện phục vụ bạn đọc "nhiệt tình". '.repeat(20)), figure('copies.total')],
      { 'copies.total': 5 },
    ],
  ])('%s reads the same live as in print', async (_, inlines, numbers) => {
    const { live, printed } = await calculated(inlines, numbers);
    expect(live).toBe(printed);
  });

  test('any two values of any indicator read the same live as in print', async () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<IndicatorId>('copies.total', 'value.total', 'loans.total'),
        value,
        value,
        async (id, now, then) => {
          const inlines: Inline[] = [
            figure(id),
            text(' | '),
            figure(id, 'difference'),
            text(' | '),
            { kind: 'trend', id, amount: true, than: 'năm học trước' },
          ];
          const capped = (number: number | null) =>
            number !== null && id !== 'value.total' ? number % 1_000_000_000 : number;
          const { live, printed } = await calculated(inlines, { [id]: [capped(now), capped(then)] });
          expect(live).toBe(printed);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('limits of Excel', () => {
  test('no text in a formula is longer than 255 characters and no formula longer than 8192', () => {
    for (const formula of formulas(plan())) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const literal of literals(formula)) expect(literal.length).toBeLessThanOrEqual(255);
    }
  });

  test('a sentence too long for a formula becomes its text', () => {
    const many: Inline[] = Array.from({ length: 60 }, () => ({ kind: 'figure', id: 'value.total', of: 'value' }));
    expect(sentenceContent(many, figuresOf({ 'value.total': 1000 }), figuresCell)).toEqual({
      value: '1.000'.repeat(60),
    });
  });

  test('splitting a text loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        const joined = literals(textOperands(text)).join('').replaceAll('""', '"');
        expect(joined).toBe(text);
      }),
    );
  });

  test('no function depends on the region of the machine', () => {
    for (const formula of formulas(plan())) expect(formula).not.toMatch(/\b(TEXT|FIXED|DOLLAR|NUMBERVALUE|VALUE)\(/);
  });

  test('sheet names bear at most 31 characters', () => {
    expect(plan().name).toBe('Báo cáo tổng kết 2025-2026');
    expect(plan().name.length).toBeLessThanOrEqual(31);
  });
});

describe('the report sheet', () => {
  const sheet = plan();
  const texts = sheet.cells.map(textOf);

  test.each([
    ['N05', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, fontSize: 12 }],
    ['N06', 'Độc lập - Tự do - Hạnh phúc', { bold: true, fontSize: 13 }],
    ['N07', 'UBND PHƯỜNG BẮC LỆNH', { fontSize: 12 }],
    ['N08', 'TRƯỜNG TIỂU HỌC BẮC LỆNH', { bold: true, fontSize: 12 }],
    ['N09', 'Số: 05/BC-THBL', { fontSize: 13 }],
    ['N11', 'Bắc Lệnh, ngày 25 tháng 5 năm 2026', { italic: true, fontSize: 13 }],
    ['N12', 'BÁO CÁO', { bold: true, fontSize: 14, horizontal: 'center' }],
    ['N13', 'Tổng kết hoạt động thư viện năm học 2025-2026', { bold: true, fontSize: 14, horizontal: 'center' }],
    ['N20', 'HIỆU TRƯỞNG', { bold: true, fontSize: 13 }],
    ['N21', 'Nguyễn Thị Hoa', { bold: true, fontSize: 13 }],
    ['N23', 'Nơi nhận:', { bold: true, italic: true, fontSize: 12 }],
    ['N24', '- Như trên;', { fontSize: 11 }],
  ])('%s: %s', (_, text, style) => {
    const cell = sheet.cells.find((planned) => textOf(planned) === text);
    expect(sheet.styles[cell?.style ?? '']).toMatchObject({ fontName: 'Times New Roman', ...style });
  });

  test('parts are numbered without a jump', () => {
    const parts = texts
      .map((text) => /^\s*([IVX]+)\. \p{Lu}{2}/u.exec(text)?.[1])
      .filter((number) => number !== undefined);
    expect(parts).toEqual(['I', 'II', 'III', 'IV']);
  });

  test('the last sentence ends with the end mark', () => {
    expect(texts.filter((text) => text.endsWith('./.'))).toHaveLength(1);
  });

  test('A4 upright, one page wide, page number on top', () => {
    expect(sheet.page).toMatchObject({
      orientation: 'portrait',
      fitToWidth: true,
      margins: { left: 30, right: 15, top: 20, bottom: 20 },
    });
    expect(sheet.page).toMatchObject({ headerCenter: expect.stringContaining('&P'), firstPageNumber: 1 });
    expect(sheet.page?.footerCenter).toBeUndefined();
  });

  test('a draft says so on its first page and in every footer', () => {
    const draft = plan(FIGURES, true);
    expect(textOf(draft.cells[0] ?? { row: 0, column: 0 })).toBe('BẢN NHÁP');
    expect(draft.page?.footerCenter).toContain('BẢN NHÁP');
  });

  test('every cell has a style of the plan, and no two merges or cells overlap', () => {
    const covered = new Set<string>();
    for (const { row, column, rowCount, columnCount } of sheet.merges) {
      for (let r = row; r < row + rowCount; r++) {
        for (let c = column; c < column + columnCount; c++) {
          expect(covered.has(`${r},${c}`)).toBe(false);
          covered.add(`${r},${c}`);
        }
      }
    }
    const seen = new Set<string>();
    for (const cell of sheet.cells) {
      expect(sheet.styles[cell.style ?? '']).toBeDefined();
      const key = `${cell.row},${cell.column}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
  });

  test('only labels are merged in tables: numbers keep a cell of their own', () => {
    const starts = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
    for (const cell of sheet.cells) {
      if (cell.style?.startsWith('count') || cell.style?.startsWith('large')) {
        expect(starts.has(`${cell.row},${cell.column}`)).toBe(false);
      }
    }
  });

  test('each number leads to its row on “Số liệu”', () => {
    const total = sheet.cells.find(
      ({ style, content }) =>
        style === 'countBold' &&
        content &&
        'formula' in content &&
        /^=IF\(COUNT\(F\d+:F\d+\)=0,"-",SUM\(F\d+:F\d+\)\)$/.test(content.formula),
    );
    expect(sheet.links).toContainEqual(
      expect.objectContaining({
        row: total?.row,
        column: total?.column,
        target: { sheet: FIGURES_SHEET, row: rowOf('copies.total'), column: 2 },
      }),
    );
    expect(sheet.links.length).toBeGreaterThan(100);
  });

  test('rows of long sentences are high enough for all their lines', () => {
    const long = 'Toàn bộ vốn tài liệu được xử lý đúng kỹ thuật nghiệp vụ và sắp xếp khoa học. '.repeat(6);
    const figures = figuresOf({});
    const book = sampleBook(FACTS, [['II.3', long, true]]);
    const tall = reportSheet(composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft: false }), figures, {
      figuresCell,
    });
    const row = tall.cells.find((cell) => textOf(cell).includes('Toàn bộ vốn'))?.row ?? -1;
    // 470 characters at 13 points take at least 5 lines of 468 points.
    expect(tall.rowHeights[row]).toBeGreaterThanOrEqual(5 * 15);
    expect(tall.rowHeights[row]).toBeLessThan(9 * 17);
  });

  test('unknown figures leave no 0, NaN, null or undefined', () => {
    const bare = plan({});
    for (const cell of bare.cells) {
      expect(textOf(cell)).not.toMatch(/NaN|undefined|null|\{|\}/);
      if (cell.content && 'value' in cell.content) expect(cell.content.value).not.toBe(0);
    }
    expect(formulas(bare)).toEqual([]);
  });

  test('planning twice gives the same plan', () => {
    expect(plan()).toEqual(plan());
  });

  test('no chart is cut in two by the end of a page, and no heading or caption stands last on one', () => {
    const heights = Array.from(
      { length: Math.max(...sheet.cells.map(({ row }) => row)) + 1 },
      (_, row) => sheet.rowHeights[row] ?? 15,
    );
    const pages: number[] = [];
    let [page, used] = [0, 0];
    for (const height of heights) {
      if (used + height > 728) [page, used] = [page + 1, 0];
      used += height;
      pages.push(page);
    }
    expect(page).toBeGreaterThan(2);
    expect(sheet.charts.length).toBeGreaterThan(1);
    for (const { place } of sheet.charts) expect(pages[place.row]).toBe(pages[place.row + place.rowCount - 1]);
    for (const { row, style } of sheet.cells) {
      if (style === 'part' || style === 'section' || style === 'caption') expect(pages[row]).toBe(pages[row + 1]);
    }
  });

  test('a number of thousands of millions is written small enough for its column', () => {
    const rich = plan({ ...FIGURES, 'value.total': 12_345_678_901 });
    const cell = rich.cells.find(({ style }) => style === 'largeBold');
    expect(cell).toBeDefined();
    const { fontSize = 0 } = rich.styles.largeBold ?? {};
    const points = ((rich.columnWidths[cell?.column ?? 0] ?? 0) * 7 + 5) * 0.75;
    // Eleven digits of half a letter's height and three full stops of a quarter, with a margin of 3 pixels on both sides.
    expect((11 * 0.5 + 3 * 0.25) * fontSize + 4.5).toBeLessThanOrEqual(points);
  });
});
