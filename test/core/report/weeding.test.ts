import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { composeReport, reportSheet } from '../../../src/core/report';
import { pastedReport } from '../../../src/core/report/as-html';
import { sentenceText } from '../../../src/core/report/figure-text';
import { templateFields } from '../../../src/core/report/template-fields';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';

const TODAY = serialOf(2026, 6, 30);
const ENTERED = serialOf(2023, 3, 5);

interface Copy {
  readonly gone?: CellValue;
  readonly record?: string;
  readonly state?: string;
  readonly price?: CellValue;
  readonly entered?: number;
  readonly note?: string;
}

/** Minutes of weeding of a register with these copies, the others being as good as new. */
function minutes(copies: readonly Copy[], others = 0, facts: readonly (readonly [string, CellValue])[] = []) {
  const all = [...copies, ...Array.from({ length: others }, (): Copy => ({}))];
  const book = finish(
    readBook(
      workbook(
        schoolFacts(['Cấp học', 'Tiểu học'], ['Ký hiệu', 'BC-THSN'], ...facts),
        sheet('Vốn tài liệu', [
          [
            'Ngày vào sổ',
            'Số ĐKCB',
            'Tên sách',
            'Giá tiền',
            'Loại sách',
            'Số biên bản xuất',
            'Ngày xuất',
            'Tình trạng',
            'Ghi chú',
          ],
          ...all.map(
            (
              { gone = '', record = '', state = 'Tốt', price = 20000, entered = ENTERED, note = '' },
              index,
            ): CellValue[] => [
              entered,
              `STN.${String(index + 1).padStart(3, '0')}`,
              `Sách ${index + 1}`,
              price,
              'Sách thiếu nhi',
              record,
              gone,
              state,
              note,
            ],
          ),
        ]),
      ),
    ),
  );
  const figures = computeFigures(book, TODAY);
  const document = composeReport({ book, figures, kind: 'thanh-loc', today: TODAY, draft: false });
  return {
    book,
    figures,
    document,
    sentences: document.blocks.flatMap((block) => ('inlines' in block ? [sentenceText(block.inlines, figures)] : [])),
    lists: document.annexes.map(({ title, table }) => [
      title,
      ...table.rows.map((row) => row.map((cell) => sentenceText(cell, figures)).join(' | ')),
    ]),
  };
}

const day = (month: number, date: number) => serialOf(2025, month, date);
const gone = (record: string, when: number, more: Copy = {}): Copy => ({
  record,
  gone: when,
  state: 'Rách nát',
  ...more,
});

describe('what left the stock', () => {
  test('is listed in an annex, with its sum; the body names the annex, the records and the sum', () => {
    const { sentences, lists } = minutes(
      [gone('02/BB-THSN', day(12, 18)), gone('03/BB-THSN', day(11, 5), { state: 'Mất', price: 35000 })],
      18,
    );
    expect(lists).toEqual([
      [
        'Danh mục tài liệu thanh lọc năm học 2025-2026',
        '1 | Sách 2 | 1 | STN.002 | 35.000 | 5/11/2025 | Mất',
        '2 | Sách 1 | 1 | STN.001 | 20.000 | 18/12/2025 | Rách nát',
        ' | Tổng cộng | 2 |  | 55.000 |  | ',
      ],
    ]);
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Tổng số tài liệu thanh lọc: 2 bản; danh mục tại Phụ lục kèm theo.',
        'Biên bản 03/BB-THSN ngày 5/11/2025: 1 bản.',
        'Biên bản 02/BB-THSN ngày 18/12/2025: 1 bản.',
        'Đề nghị Hiệu trưởng ra quyết định thanh lọc và cho niêm yết công khai danh mục tại Phụ lục theo quy định.',
      ]),
    );
  });

  test('a copy without a price leaves the sum of the values open, not too small', () => {
    const { lists } = minutes([gone('02', day(12, 18)), gone('02', day(12, 18), { price: '' })], 30);
    expect(lists[0]?.at(-1)).toBe(' | Tổng cộng | 2 |  | - |  | ');
  });

  test.each<[string, Copy, string]>([
    ['its condition', { state: 'Lạc hậu', note: 'tủ 3' }, 'Lạc hậu'],
    ['the note, where the condition says nothing of it', { state: 'Tốt', note: 'Tặng trường bạn' }, 'Tặng trường bạn'],
    ['nothing, where nothing is known', { state: 'Tốt' }, ''],
  ])('the reason is %s', (_, more, reason) => {
    expect(minutes([gone('02', day(12, 18), more)], 20).lists[0]?.[1]?.split(' | ')[6]).toBe(reason);
  });

  test('days outside the school year, and days before it began in its first month, are not of this year', () => {
    const facts = [['Ngày bắt đầu năm học', '05/09/2025']] as const;
    const { lists, sentences, figures } = minutes(
      [gone('01', day(9, 2)), gone('02', day(9, 8)), gone('00', serialOf(2025, 5, 2))],
      20,
      facts,
    );
    expect(lists[0]).toHaveLength(3);
    expect(lists[0]?.[1]).toContain('8/9/2025');
    expect(figures.get('withdrawals.copies')?.value).toBe(1);
    expect(sentences[5]).toBe('Tổng số tài liệu thanh lọc: 1 bản; danh mục tại Phụ lục kèm theo.');
  });

  test('nothing withdrawn: no annex, and no request about a list', () => {
    const { lists, sentences } = minutes([gone('00', serialOf(2025, 5, 2))], 20);
    expect(lists).toEqual([]);
    // The school did not write 0: nothing says that none was withdrawn.
    expect(sentences).toContain('Chưa có số liệu về tài liệu đã thanh lọc trong năm học.');
    expect(sentences.join(' ')).not.toMatch(/Phụ lục|niêm yết/);
  });

  test('a summary counts what left and names nothing: the minutes say so instead of denying it', () => {
    const book = finish(
      readBook(
        workbook(
          sheet('Thông tin', [
            ['Mục', 'Nội dung'],
            ['Năm học', '2025-2026'],
          ]),
          sheet('Vốn tài liệu', [
            ['Loại sách', 'Đầu năm', 'Bổ sung', 'Thanh lý', 'Cuối năm'],
            ['Sách giáo khoa', 100, 20, 15, 105],
            ['Sách thiếu nhi', 50, 0, 0, 50],
          ]),
        ),
      ),
    );
    const figures = computeFigures(book, TODAY);
    expect(figures.get('withdrawals.copies')?.value).toBe(15);
    const document = composeReport({ book, figures, kind: 'thanh-loc', today: TODAY, draft: false });
    const text = document.blocks.flatMap((block) => ('inlines' in block ? [sentenceText(block.inlines, figures)] : []));
    expect(document.annexes).toEqual([]);
    expect(text.join(' ')).toContain(
      'Tài liệu thanh lọc trong năm học: 15 bản theo bảng tổng hợp; không có sổ ghi từng tài liệu',
    );
    expect(text.join(' ')).not.toContain('Không có tài liệu nào');
  });
});

describe('the 10 % rule', () => {
  const of = (count: number, others: number) =>
    minutes(
      Array.from({ length: count }, () => gone('02/BB', day(12, 18))),
      others,
    ).sentences.find((text) => text.startsWith('Lần thanh lọc'));

  test.each<[number, number, string]>([
    [2, 18, 'có 2 bản, chiếm 10% tổng số bản sách trước khi thanh lọc, không quá 10%'],
    [3, 18, 'có 3 bản, chiếm 14,29% tổng số bản sách trước khi thanh lọc, vượt quá 10%'],
    [1, 19, 'có 1 bản, chiếm 5% tổng số bản sách trước khi thanh lọc, không quá 10%'],
  ])('%p of %p others', (count, others, words) => {
    expect(of(count, others)).toContain(words);
  });

  test('a hair above the limit is not printed as the limit', () => {
    // 2001 of 20009 is 10.0005 %.
    expect(of(2001, 18008)).toContain('chiếm hơn 10% tổng số bản sách trước khi thanh lọc, vượt quá 10%');
  });

  test('each weeding is judged by itself, against the stock before it: not yet entered and already gone do not count', () => {
    const { sentences } = minutes(
      [
        gone('01/BB', day(10, 1)),
        gone('02/BB', day(12, 18)),
        gone('02/BB', day(12, 19)),
        { entered: serialOf(2026, 1, 5) },
      ],
      17,
    );
    // Before the second record 19 copies stood there: 21 without the one that came later and the one that had left.
    expect(sentences.find((text) => text.startsWith('Lần thanh lọc'))).toContain(
      '(theo biên bản 02/BB) có 2 bản, chiếm 10,53%',
    );
  });
});

describe('what is still there and may be weeded', () => {
  test('is listed as proposed, and held to the limit with the number that may go at once', () => {
    const { lists, sentences } = minutes([{ state: 'Rách nát' }, { state: 'Lạc hậu' }, { state: 'Mất' }], 13);
    expect(lists).toEqual([
      [
        'Danh mục tài liệu đề nghị xem xét thanh lọc',
        '1 | Sách 1 | 1 | STN.001 | 20.000 | Rách nát',
        '2 | Sách 2 | 1 | STN.002 | 20.000 | Lạc hậu',
        ' | Tổng cộng | 2 |  | 40.000 | ',
      ],
    ]);
    expect(sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/đề nghị xem xét thanh lọc: 2 bản; danh mục tại Phụ lục kèm theo\.$/),
        expect.stringMatching(/chiếm 13,33% tổng số bản sách hiện có, vượt quá 10% theo Điều 16/),
        'Một lần chỉ được thanh lọc nhiều nhất 1 bản.',
      ]),
    );
  });

  test('beside what left already the two lists are numbered, in the order of the body', () => {
    const { lists, sentences } = minutes([gone('02/BB', day(12, 18)), { state: 'Mối mọt' }], 30);
    expect(lists.map(([title]) => title)).toEqual([
      'Danh mục tài liệu thanh lọc năm học 2025-2026',
      'Danh mục tài liệu đề nghị xem xét thanh lọc',
    ]);
    expect(sentences).toContain('Tổng số tài liệu thanh lọc: 1 bản; danh mục tại Phụ lục I kèm theo.');
    expect(sentences.join('\n')).toMatch(
      /xem xét thanh lọc: 1 bản; danh mục tại Phụ lục II kèm theo\.\n.*không quá 10%/,
    );
    expect(sentences.join('\n')).toContain('danh mục tại Phụ lục I và Phụ lục II theo quy định');
  });

  test('copies in use are not proposed', () => {
    expect(minutes([{ state: 'Tốt' }, { state: 'Sử dụng được' }, { state: '' }]).lists).toEqual([]);
  });
});

describe('where an annex stands', () => {
  const { book, document, figures } = minutes([gone('02/BB', day(12, 18)), { state: 'Rách nát' }], 30);

  test('on the sheet: below the signatures and the verdict, each at the head of a page', () => {
    const plan = reportSheet(document, figures, { figuresCell: () => null, verdict: 'Dữ liệu đã kiểm tra.' });
    const texts = plan.cells.flatMap(({ row, content }) =>
      content && 'value' in content ? [{ row, text: String(content.value) }] : [],
    );
    const rowOf = (text: string) => texts.find((cell) => cell.text === text)?.row ?? NaN;
    const [verdict, first, second] = [rowOf('Dữ liệu đã kiểm tra.'), rowOf('Phụ lục I'), rowOf('Phụ lục II')];
    expect(verdict).toBeLessThan(first);
    expect(first).toBeLessThan(second);
    expect(rowOf('DANH MỤC TÀI LIỆU THANH LỌC NĂM HỌC 2025-2026')).toBe(first + 1);
    expect(texts.find(({ row }) => row === first + 2)?.text).toMatch(/^\(Kèm theo Biên bản số\s+\/BB-THSN ngày/);
    // As Excel fills pages of 728 points with rows: where each page begins.
    const begins: number[] = [0];
    let used = 0;
    for (let row = 0; row <= second; row++) {
      const height = plan.rowHeights[row] ?? 15;
      used += height;
      if (used <= 728) continue;
      used = height;
      begins.push(row);
    }
    const written = new Set(texts.filter(({ text }) => text !== '#').map(({ row }) => row));
    const above = (row: number) => {
      const from = Math.max(...begins.filter((begin) => begin <= row));
      return [...written].filter((other) => other >= from && other < row);
    };
    expect([above(first), above(second)]).toEqual([[], []]);
    expect(new Set(begins.filter((begin) => begin > verdict - 1)).size).toBeGreaterThanOrEqual(2);
  });

  test('in what is pasted, and among the fields of a school’s own template', () => {
    const { html, text } = pastedReport(document, figures);
    expect(html).toMatch(/page-break-before:always[^>]*><b>Phụ lục I<\/b>/);
    expect(text).toMatch(/Phụ lục II\nDANH MỤC TÀI LIỆU ĐỀ NGHỊ XEM XÉT THANH LỌC\n\(Kèm theo/);
    const { find } = templateFields(document, figures, book.profile);
    expect(find('Phụ lục I')).toMatchObject({ kind: 'table' });
    expect(find('TÊN PHỤ LỤC II')).toEqual({ kind: 'text', text: 'DANH MỤC TÀI LIỆU ĐỀ NGHỊ XEM XÉT THANH LỌC' });
    expect(find('Bảng Danh mục tài liệu đề nghị xem xét thanh lọc')).toMatchObject({ kind: 'table' });
    expect(find('Phụ lục III')).toBeNull();
  });
});
