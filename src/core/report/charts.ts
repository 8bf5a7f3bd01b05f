import type { ChartBlock, Inline, TableBlock } from './document';
import { stockTable } from './tables';
import type { ReportContext } from './sentence';
import { figureNumber } from './figure-text';
import type { BookCategory } from '../library/ids';
import { indicatorInfo } from '../library/indicators';

const BOOKS: readonly BookCategory[] = ['textbook', 'professional', 'reference', 'children', 'other'];

/** Copies by type, where at least two types have any. */
export function stockChart(context: ReportContext): ChartBlock | null {
  const shown = BOOKS.filter((type) => (figureNumber(context.figures, `copies.${type}`, 'value') ?? 0) > 0);
  if (shown.length < 2 || !stockTable(context)) return null;
  return {
    kind: 'chart',
    name: 'Vốn tài liệu theo loại',
    chart: 'column',
    title: 'Vốn tài liệu theo loại (bản)',
    description: 'Biểu đồ cột: số bản sách của từng loại tài liệu, như bảng vốn tài liệu theo loại.',
    series: ['Số bản'],
    points: shown.map((type) => ({
      label: indicatorInfo(`copies.${type}`).label,
      values: [[{ kind: 'figure', id: `copies.${type}`, of: 'value' }]],
    })),
  };
}

/** A line for each of a table's columns from the second on, over the first. */
function lines(
  table: TableBlock,
  rows: TableBlock['rows'],
  columns: readonly number[],
  words: Pick<ChartBlock, 'name' | 'title' | 'description'>,
): ChartBlock {
  return {
    kind: 'chart',
    chart: 'line',
    ...words,
    series: columns.map((column) => table.columns[column]?.heading ?? ''),
    points: rows.map((row) => ({ label: labelOf(row[0]), values: columns.map((column) => row[column] ?? []) })),
  };
}

/** Visits by month, from the table of readers (its first column is the month, its last row the total); null for fewer than two months. */
export function visitsChart(table: TableBlock | null): ChartBlock | null {
  const months = table?.rows.slice(0, -1) ?? [];
  const visits = table?.columns.flatMap(({ heading }, column) => (/^Lượt bạn đọc/.test(heading) ? [column] : [])) ?? [];
  if (!table || months.length < 2 || visits.length === 0) return null;
  return lines(table, months, visits, {
    name: 'Lượt bạn đọc theo tháng',
    title: 'Lượt bạn đọc theo tháng',
    description: 'Biểu đồ đường: số lượt bạn đọc của từng tháng, như bảng bạn đọc và mượn sách theo tháng.',
  });
}

/** The lines of the table of school years (`trendTable`); null without one. */
export function trendChart(table: TableBlock | null): ChartBlock | null {
  if (!table) return null;
  return lines(
    table,
    table.rows,
    table.columns.flatMap((_, column) => (column === 0 ? [] : [column])),
    {
      name: 'Số liệu qua các năm học',
      title: 'Số liệu qua các năm học',
      description: 'Biểu đồ đường: số liệu của từng năm học, như bảng số liệu qua các năm học.',
    },
  );
}

function labelOf(cell: readonly Inline[] | undefined): string {
  const [first] = cell ?? [];
  return first?.kind === 'text' ? first.text : '';
}
