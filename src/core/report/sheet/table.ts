import type { FigureSet } from '../../figures/figure';
import { areaName } from '../../sheet/address';
import type { Block, Inline, TableBlock } from '../document';
import { inlineText, sentenceText } from '../figure-text';
import { announcedTable } from '../numbering';
import { numberContent, sentenceContent, sumContent, type FiguresCell } from './formulas';
import { LAST_COLUMN, type GridBuilder } from './grid';

interface Span {
  readonly column: number;
  readonly columnCount: number;
}

/** Which sheet columns a table's columns take: one each, the label column (the first that is aligned left, else the first) all that is left over. */
export function tableSpans(table: TableBlock): Span[] {
  const count = table.columns.length;
  const label = Math.max(
    0,
    table.columns.findIndex(({ align }) => align === 'left'),
  );
  const spare = Math.max(0, LAST_COLUMN + 1 - count);
  let column = 0;
  return table.columns.map((_, index) => {
    const columnCount = index === label ? 1 + spare : 1;
    const span = { column, columnCount };
    column += columnCount;
    return span;
  });
}

const MILLION = 1_000_000;

/** The style of a number: "large" from a thousand million on, where the everyday format has no place for the first dot. */
function numberStyle(inline: Inline, figures: FigureSet): 'count' | 'large' {
  const text = inlineText(inline, figures).replace(/\./g, '');
  return Number(text) >= 1000 * MILLION ? 'large' : 'count';
}

/** A table that is torn begins with so many rows on one page. */
const FIRST_ROWS = 6;
const ROW_HEIGHT = 19;
/** Caption and header of two lines. */
const HEAD_HEIGHT = 56;
/** Before the first word of a line, and the air around it, as the report sheet writes them. */
const INDENT = ' '.repeat(14);
const LINE_AIR = 6;
/** So much of a page may stay empty for a table to stay whole: a third. */
const MOST_EMPTY = 243;

/** Points that the rows of a table take together. */
function rowsHeight(grid: GridBuilder, table: TableBlock, spans: readonly Span[], figures: FigureSet): number {
  let sum = 0;
  for (const cells of table.rows) {
    const heights = cells.map((inlines, at) => {
      const { column, columnCount } = spans[at] ?? { column: at, columnCount: 1 };
      const align = table.columns[at]?.align ?? 'left';
      return grid.heightOf(column, columnCount, align, align === 'right' ? '0' : sentenceText(inlines, figures));
    });
    sum += Math.max(0, ...heights);
  }
  return sum;
}

/**
 * Makes room for a table and what announces it. A table stays whole where that leaves little of a page empty: its header cannot be repeated, since a sheet
 * repeats the same rows on every page.
 * @param above points of the headings and the line right above it that are still to be written
 */
function keepTable(grid: GridBuilder, table: TableBlock, figures: FigureSet, above = 0): void {
  const head = HEAD_HEIGHT + above;
  grid.keepTogether(Math.min(table.rows.length, FIRST_ROWS) * ROW_HEIGHT + head);
  if (grid.leftOfPage() <= MOST_EMPTY) grid.keepTogether(rowsHeight(grid, table, tableSpans(table), figures) + head);
}

/** Makes room for a table with the headings and the line that lead to it; gives the table, null where the block at this index leads to none. */
export function keepAnnounced(
  grid: GridBuilder,
  blocks: readonly Block[],
  index: number,
  figures: FigureSet,
): TableBlock | null {
  const announced = announcedTable(blocks, index);
  if (!announced) return null;
  const { table, lines } = announced;
  const above = blocks.slice(index, index + lines).reduce((sum, block) => {
    const [style, text] =
      'heading' in block
        ? [block.kind, `${INDENT}${block.heading.toLocaleUpperCase('vi')}`]
        : ['body', block.kind === 'paragraph' ? `${INDENT}${sentenceText(block.inlines, figures)}` : ''];
    return sum + grid.heightOf(0, LAST_COLUMN + 1, style, text, LINE_AIR);
  }, 0);
  keepTable(grid, table, figures, above);
  return table;
}

/**
 * Writes one table: caption, header row, rows with live numbers that lead to where they come from. Gives the row of its header.
 * @param caption null where a heading above says it already
 * @param kept where `keepAnnounced` made room for it already
 */
export function writeTable(
  grid: GridBuilder,
  table: TableBlock,
  caption: string | null,
  figures: FigureSet,
  figuresCell: FiguresCell,
  kept = false,
): number {
  const spans = tableSpans(table);
  if (!kept) keepTable(grid, table, figures);
  if (caption !== null) grid.line('caption', caption);
  const header = grid.row++;
  table.columns.forEach(({ heading }, index) => {
    const { column, columnCount } = spans[index] ?? { column: index, columnCount: 1 };
    // A school year must not be torn at its hyphen.
    const lines = heading.replace(/ (?=\d{4}-\d{4}$)/, '\n');
    grid.put(header, column, columnCount, 'head', { value: lines });
    grid.fit(header, column, columnCount, 'head', lines);
  });
  table.rows.forEach((cells, index) => {
    const row = grid.row++;
    const bold = table.boldRows.includes(index) ? 'Bold' : '';
    cells.forEach((inlines, at) => {
      const { column, columnCount } = spans[at] ?? { column: at, columnCount: 1 };
      const align = table.columns[at]?.align ?? 'left';
      const [only] = inlines;
      const above = areaName({ row: header + 1, column, rowCount: index, columnCount: 1 });
      const number =
        inlines.length !== 1 || !only || only.kind === 'text'
          ? null
          : only.kind === 'sum' && index > 0
            ? sumContent(above)
            : numberContent(only, figures, figuresCell);
      const style = number && only ? `${numberStyle(only, figures)}${bold}` : `${align}${bold}`;
      grid.put(row, column, columnCount, style, number ?? sentenceContent(inlines, figures, figuresCell));
      grid.fit(row, column, columnCount, style, align === 'right' ? '0' : sentenceText(inlines, figures));
      linkFigures(grid, row, column, inlines, figuresCell);
    });
  });
  grid.space(8);
  return header;
}

/** A cell leads to the first figure it shows. */
export function linkFigures(
  grid: GridBuilder,
  row: number,
  column: number,
  inlines: readonly Inline[],
  figuresCell: FiguresCell,
): void {
  for (const each of inlines) {
    const inline = each.kind === 'sum' ? each.total : each;
    if (inline.kind === 'figure') {
      grid.link(
        row,
        column,
        figuresCell(inline.id, inline.of === 'previous' ? 'previous' : 'value'),
        'Xem số này lấy từ đâu',
      );
      return;
    }
    if (inline.kind === 'number' && inline.from) {
      grid.link(row, column, inline.from, 'Xem số này lấy từ đâu');
      return;
    }
    if (inline.kind === 'trend') {
      grid.link(row, column, figuresCell(inline.id, 'value'), 'Xem số này lấy từ đâu');
      return;
    }
  }
}
