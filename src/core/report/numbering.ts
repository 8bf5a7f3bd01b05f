import type { Block, TableBlock } from './document';
import { pointLetter, romanNumber } from './number-text';

/** The number before a heading: "I. ", "1. ", "a) "; '' for blocks that have none. Part, khoản and điểm each start anew inside the level above. */
export function blockNumbers(blocks: readonly Block[]): string[] {
  let part = 0;
  let section = 0;
  let point = 0;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'part':
        part++;
        section = point = 0;
        return `${romanNumber(part)}. `;
      case 'section':
        section++;
        point = 0;
        return `${section}. `;
      case 'subheading':
        return `${pointLetter(point++)}) `;
      default:
        return '';
    }
  });
}

/** So many of the last sentences stay on the page of the signatures: a page with nothing but signatures could be put behind any report. */
const LAST_SENTENCES = 2;

/** Where the last sentences begin, with the headings right above them; the number of blocks where the report ends with a table or chart. */
export function lastLines(blocks: readonly Block[]): number {
  let from = blocks.length;
  const isLine = (block: Block | undefined) => block?.kind === 'item' || block?.kind === 'paragraph';
  while (from > 0 && blocks.length - from < LAST_SENTENCES && isLine(blocks[from - 1])) from--;
  if (from === blocks.length) return from;
  for (let above = blocks[from - 1]; above && 'heading' in above; above = blocks[from - 1]) from--;
  return from;
}

/** The table that a heading or a paragraph leads to through nothing but headings and paragraphs, and how many lines those are, itself included. */
export function announcedTable(
  blocks: readonly Block[],
  index: number,
): { readonly table: TableBlock; readonly lines: number } | null {
  let at = index;
  for (let block = blocks[at]; block && ('heading' in block || block.kind === 'paragraph'); block = blocks[at]) at++;
  const table = at > index ? blocks[at] : undefined;
  return table?.kind === 'table' ? { table, lines: at - index } : null;
}
