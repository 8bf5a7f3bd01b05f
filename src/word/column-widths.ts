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
 * (numbers have no place to break); what it needs is taken from the column with the most room, and where that has not enough, from all.
 */
export function columnWidths(table: TableBlock, figures: FigureSet): number[] {
  const shares = table.columns.map(({ share }) => Math.floor(share * TEXT_WIDTH));
  const needed = fitted(
    table.columns.map(({ heading }, column) => {
      const cells = table.rows.map((row) => sentenceText(row[column] ?? [], figures));
      let longest = 0;
      for (const text of [heading, ...cells])
        for (const word of text.split(' ')) longest = Math.max(longest, lengthOf(word, SIZE.table, true));
      return longest + 2 * CELL_MARGIN + 20;
    }),
  );
  const slack = (column: number) => (shares[column] ?? 0) - (needed[column] ?? 0);
  const roomiest = shares.map((_, column) => column).sort((a, b) => slack(b) - slack(a))[0] ?? 0;
  const wished = shares.map((share, column) => Math.max(share, needed[column] ?? 0));
  const left = TEXT_WIDTH - sumBut(wished, roomiest);
  const widths = left >= (needed[roomiest] ?? 0) ? wished : needed;
  widths[roomiest] = TEXT_WIDTH - sumBut(widths, roomiest);
  return widths;
}

/**
 * Widths that go into the text's width together. Words that cannot all stand whole (a number of three hundred digits): the narrow columns get
 * what they need, the wide ones share the rest, and Word breaks their words.
 */
function fitted(needed: readonly number[]): number[] {
  const narrowFirst = needed.map((width, column) => ({ width, column })).sort((a, b) => a.width - b.width);
  const widths = [...needed];
  let rest = TEXT_WIDTH;
  narrowFirst.forEach(({ width, column }, index) => {
    const given = Math.min(width, Math.floor(rest / (needed.length - index)));
    widths[column] = given;
    rest -= given;
  });
  return widths;
}

function sumBut(widths: readonly number[], but: number): number {
  return widths.reduce((sum, width, column) => (column === but ? sum : sum + width), 0);
}
