import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { composeReport, reportSheet, type Block, type ReportKind } from '../../../src/core/report';
import type { ChartBlock, Inline, TableBlock } from '../../../src/core/report/document';
import { sentenceText } from '../../../src/core/report/figure-text';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';

const TODAY = serialOf(2026, 6, 30);
type Cell = string | number;
type History = readonly (readonly Cell[])[];

const COPIES = 'Tổng số bản sách';
const VISITS = 'Tổng lượt bạn đọc';
const long = (years: readonly number[], label: string, value: (year: number) => Cell): History =>
  years.map((year) => [`${year}-${year + 1}`, label, label === COPIES ? 'bản' : 'lượt', value(year)]);
const HEAD = ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'];

/** A school with three books, one month of readers or none, and a history. */
function blocksOf(history: History, kind: ReportKind = 'tong-ket', head: readonly Cell[] = HEAD) {
  const book = finish(
    readBook(
      workbook(
        schoolFacts(),
        sheet('Vốn tài liệu', [
          ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Giá tiền', 'Loại sách'],
          [serialOf(2024, 10, 1), 'SGK.001', 'Toán 1', 20000, 'Sách giáo khoa'],
          [serialOf(2024, 10, 1), 'SGK.002', 'Toán 1', 20000, 'Sách giáo khoa'],
          [serialOf(2025, 11, 5), 'STN.001', 'Dế Mèn phiêu lưu ký', 45000, 'Sách thiếu nhi'],
        ]),
        ...(history.length > 0 ? [sheet('Số liệu các năm', [head, ...history])] : []),
      ),
    ),
  );
  const figures = computeFigures(book, TODAY);
  const document = composeReport({ book, figures, kind, today: TODAY, draft: false });
  return { document, figures, blocks: document.blocks };
}

const CAPTION = 'Số liệu qua các năm học';
const tableOf = (blocks: readonly Block[]) =>
  blocks.find((block): block is TableBlock => block.kind === 'table' && block.caption === CAPTION);
const chartOf = (blocks: readonly Block[]) =>
  blocks.find((block): block is ChartBlock => block.kind === 'chart' && block.name === CAPTION);

const printed = (history: History, kind?: ReportKind, head?: readonly Cell[]) => {
  const { blocks, figures } = blocksOf(history, kind, head);
  return tableOf(blocks)?.rows.map((row) => row.map((inlines) => sentenceText(inlines, figures)).join(' | '));
};

describe('the table and the chart of several school years', () => {
  test('five years of stock with this year as the last', () => {
    const history = long([2020, 2021, 2022, 2023, 2024], COPIES, (year) => year - 2000);
    expect(printed(history)).toEqual([
      '2020-2021 | 20',
      '2021-2022 | 21',
      '2022-2023 | 22',
      '2023-2024 | 23',
      '2024-2025 | 24',
      '2025-2026 | 3',
    ]);
    const chart = chartOf(blocksOf(history).blocks);
    expect(chart).toMatchObject({ chart: 'line', series: [COPIES] });
    expect(chart?.points.map(({ label }) => label)).toEqual([
      '2020-2021',
      '2021-2022',
      '2022-2023',
      '2023-2024',
      '2024-2025',
      '2025-2026',
    ]);
  });

  test('the same where the history has one column a year', () => {
    expect(printed([[COPIES, 'bản', 22, 23]], 'tong-ket', ['Chỉ tiêu', 'Đơn vị', '2023-2024', '2024-2025'])).toEqual([
      '2023-2024 | 22',
      '2024-2025 | 23',
      '2025-2026 | 3',
    ]);
  });

  test('no more than ten years, the newest', () => {
    const rows = printed(
      long(
        Array.from({ length: 14 }, (_, index) => 2011 + index),
        COPIES,
        () => 5,
      ),
    );
    expect(rows).toHaveLength(10);
    expect(rows?.[0]).toBe('2016-2017 | 5');
  });

  test('a year that nobody wrote down keeps its place and is no 0', () => {
    const history = long([2021, 2024], COPIES, () => 7);
    expect(printed(history)).toEqual([
      '2021-2022 | 7',
      '2022-2023 | -',
      '2023-2024 | -',
      '2024-2025 | 7',
      '2025-2026 | 3',
    ]);
    const { document, figures } = blocksOf(history);
    const plan = reportSheet(document, figures, { figuresCell: () => null });
    const chart = plan.charts.find(({ name }) => name === CAPTION);
    const { row = 0, column = 0 } = chart?.source.area ?? {};
    const drawn = plan.cells.filter((cell) => cell.column === column + 1 && cell.row > row && cell.row <= row + 5);
    expect(drawn.map((cell) => cell.row - row)).toEqual([1, 4, 5]);
  });

  test('a series is drawn where three of its years are known, and without this year’s figure too', () => {
    const two = long([2023, 2024], COPIES, () => 7);
    expect(tableOf(blocksOf([...two, ...long([2023, 2024], VISITS, () => 90)]).blocks)?.columns).toHaveLength(2);
    expect(
      tableOf(blocksOf([...two, ...long([2022, 2023, 2024], VISITS, () => 90)]).blocks)?.columns.map(
        ({ heading }) => heading,
      ),
    ).toEqual(['Năm học', COPIES, VISITS]);
  });

  test.each<[string, History, ReportKind]>([
    ['no history', [], 'tong-ket'],
    ['last year alone', long([2024], COPIES, () => 7), 'tong-ket'],
    ['years after this one', long([2026, 2027, 2028], COPIES, () => 7), 'tong-ket'],
    ['years that nobody can read', long([2022, 2023, 2024], COPIES, () => 'nhiều'), 'tong-ket'],
    ['a term', long([2022, 2023, 2024], COPIES, () => 7), 'so-ket-hk1'],
    ['a month', long([2022, 2023, 2024], COPIES, () => 7), 'thang'],
  ])('nothing stands there for %s', (_, history, kind) => {
    const { blocks } = blocksOf(history, kind);
    expect(tableOf(blocks)).toBeUndefined();
    expect(chartOf(blocks)).toBeUndefined();
  });

  test('past numbers are live, and lead to their cells; one that stands as text is written as it was read', () => {
    const { blocks } = blocksOf([...long([2023], COPIES, () => 7), ...long([2024], COPIES, () => '8')]);
    const cells = tableOf(blocks)?.rows.map((row) => row[1]?.[0]) as Inline[];
    expect(cells).toEqual([
      {
        kind: 'number',
        value: 7,
        formula: `=IF(ISNUMBER('Số liệu các năm'!D2),'Số liệu các năm'!D2,"-")`,
        from: { sheet: 'Số liệu các năm', row: 1, column: 3 },
      },
      { kind: 'number', value: 8, formula: null, from: { sheet: 'Số liệu các năm', row: 2, column: 3 } },
      { kind: 'figure', id: 'copies.total', of: 'value' },
    ]);
  });
});
