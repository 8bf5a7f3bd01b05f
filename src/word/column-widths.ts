import type { FigureSet } from '../core/figures/figure';
import type { TableBlock } from '../core/report/document';
import { sentenceText } from '../core/report/figure-text';
import { textWidth } from '../core/report/text-width';
import { SIZE, TEXT_WIDTH } from './page';

/** The printed length of a line of text in twips. @param size half-points */
export function lengthOf(text: string, size: number, bold: boolean): number {
  return Math.round(textWidth(text, size / 2, bold) * 20);
}

/** Left and right inside a cell. */
export const CELL_MARGIN = 70;

/**
 * Column widths in twips that add up to the text's width to the twip: the shares, except that no column is narrower than its longest word
 * (numbers have no place to break); what it needs is taken from the column with the most room.
 */
export function columnWidths(table: TableBlock, figures: FigureSet): number[] {
  const widths = table.columns.map(({ share }) => Math.floor(share * TEXT_WIDTH));
  const needed = table.columns.map(({ heading }, column) => {
    const cells = table.rows.map((row) => sentenceText(row[column] ?? [], figures));
    let longest = 0;
    for (const text of [heading, ...cells])
      for (const word of text.split(' ')) longest = Math.max(longest, lengthOf(word, SIZE.table, true));
    return longest + 2 * CELL_MARGIN + 20;
  });
  // Words that cannot all stand whole (a number of three hundred digits): each column gets its part, and Word breaks them.
  const total = needed.reduce((sum, width) => sum + width, 0);
  if (total > TEXT_WIDTH)
    needed.forEach((width, column) => (needed[column] = Math.floor((width / total) * TEXT_WIDTH)));
  const crowded = total > TEXT_WIDTH;
  const slack = (column: number) => (widths[column] ?? 0) - (needed[column] ?? 0);
  const roomiest = widths.map((_, column) => column).sort((a, b) => slack(b) - slack(a))[0] ?? 0;
  let rest = TEXT_WIDTH;
  for (let column = 0; column < widths.length; column++) {
    if (column === roomiest) continue;
    widths[column] = crowded ? (needed[column] ?? 0) : Math.max(widths[column] ?? 0, needed[column] ?? 0);
    rest -= widths[column] ?? 0;
  }
  widths[roomiest] = rest;
  return widths;
}
