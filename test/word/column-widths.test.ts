import fc from 'fast-check';
import type { TableBlock } from '../../src/core/report/document';
import { CELL_MARGIN, columnWidths, lengthOf } from '../../src/word/column-widths';
import { SIZE, TEXT_WIDTH } from '../../src/word/page';

function widthsOf(shares: readonly number[], words: readonly string[]): number[] {
  const table: TableBlock = {
    kind: 'table',
    caption: 'Bảng',
    columns: shares.map((share) => ({ heading: 'A', share, align: 'right' })),
    rows: [words.map((text) => [{ kind: 'text', text }])],
    boldRows: [],
  };
  return columnWidths(table, new Map());
}

const needs = (word: string) => lengthOf(word, SIZE.table, true) + 2 * CELL_MARGIN;
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
const digits = (count: number) => '8'.repeat(count);

describe('columns of a table in the Word file', () => {
  test('whose words all fit keep their shares', () => {
    const widths = widthsOf([0.1, 0.5, 0.4], ['1', 'Sách', '4.098']);
    expect([widths[0], widths[2]]).toEqual([Math.floor(0.1 * TEXT_WIDTH), Math.floor(0.4 * TEXT_WIDTH)]);
    expect(sum(widths)).toBe(TEXT_WIDTH);
  });

  test.each([
    ['one word too long for its share', [0.1, 0.5, 0.4], [digits(12), 'Sách', '4']],
    ['words that fit only when the shares of the others shrink', [0.25, 0.25, 0.25, 0.25], [digits(40), 'a', 'b', 'c']],
    ['two long words, each within its column’s need', [0.3, 0.3, 0.2, 0.2], [digits(25), digits(25), 'a', 'b']],
  ])('%s: every word stands whole', (_what, shares, words) => {
    const widths = widthsOf(shares, words);
    expect(sum(widths)).toBe(TEXT_WIDTH);
    words.forEach((word, column) => expect(widths[column]).toBeGreaterThanOrEqual(needs(word)));
  });

  test('a word that no page can hold is broken, and the others stand whole', () => {
    const words = ['1', 'Sách', digits(309), digits(309)];
    const widths = widthsOf([0.1, 0.3, 0.3, 0.3], words);
    expect(sum(widths)).toBe(TEXT_WIDTH);
    for (const column of [0, 1]) expect(widths[column]).toBeGreaterThanOrEqual(needs(words[column] ?? ''));
    for (const column of [2, 3]) expect(widths[column]).toBeGreaterThan(TEXT_WIDTH / 4);
  });

  test('are positive, fill the page’s width and hold their words wherever all of them can', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ part: fc.integer({ min: 1, max: 20 }), length: fc.integer({ min: 1, max: 400 }) }), {
          minLength: 1,
          maxLength: 9,
        }),
        (columns) => {
          const whole = sum(columns.map(({ part }) => part));
          const words = columns.map(({ length }) => digits(length));
          const widths = widthsOf(
            columns.map(({ part }) => part / whole),
            words,
          );
          expect(sum(widths)).toBe(TEXT_WIDTH);
          for (const width of widths) expect(width).toBeGreaterThan(0);
          if (sum(words.map((word) => needs(word) + 20)) <= TEXT_WIDTH)
            words.forEach((word, column) => expect(widths[column]).toBeGreaterThanOrEqual(needs(word)));
        },
      ),
    );
  });
});
