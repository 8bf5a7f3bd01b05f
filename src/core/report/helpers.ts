import type { IndicatorId } from '../library/ids';
import type { Block, Inline } from './document';
import { factSentence, type Fact } from './facts';
import type { OutlineNode } from './outline';
import type { ReportContext } from './sentence';

/** Small pieces of which the kinds of report are put together. */

export const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
export const item = (words: string): Block => ({ kind: 'item', inlines: text(words) });
export const paragraph = (words: string): Block => ({ kind: 'paragraph', inlines: text(words) });
/** A number of its own in a cell of a table. */
export const numberCell = (value: number | null): Inline[] => [{ kind: 'number', value, formula: null }];
/** `narrative`: the part of "Nhận định" that a sentence below the heading belongs to. */
const heading =
  (kind: 'part' | 'section' | 'subheading') =>
  (words: string, narrative?: string): Block => ({
    kind,
    heading: words,
    ...(narrative !== undefined && { narrative }),
  });
export const part = heading('part');
export const section = heading('section');
export const subheading = heading('subheading');

/** Room to write by hand what no cell of the workbook says. */
export const TO_WRITE: Block = item('…'.repeat(27));

/** The librarian's sentences, or room for them. */
export function orWrite(own: readonly Block[]): readonly Block[] {
  return own.length > 0 ? own : [TO_WRITE];
}

/**
 * A part whose sentences are written for one report alone: below what the product says of it stands what somebody wrote there by hand; where the product
 * has nothing to say, there is room to write.
 */
export function keeping(
  node: Omit<OutlineNode, 'narrative' | 'body' | 'keeps'>,
  body?: (context: ReportContext) => readonly Block[],
): OutlineNode {
  const { name } = node;
  return {
    ...node,
    narrative: name,
    body: (context, own) => (body ? [...body(context), ...own(name)] : orWrite(own(name))),
  };
}

/** The blocks, or a sentence that says honestly that the workbook has no such data. */
export function orElse(blocks: readonly Block[], words: string): readonly Block[] {
  return blocks.length > 0 ? blocks : [item(words)];
}

/** What a claim compares, in the sentences of one part. */
function compared(blocks: readonly Block[]): Set<IndicatorId> {
  const ids = new Set<IndicatorId>();
  for (const block of blocks) {
    if (block.kind !== 'item') continue;
    for (const inline of block.inlines) if (inline.kind === 'trend') ids.add(inline.id);
  }
  return ids;
}

/** The report's own sentences; a comparison that the librarian's sentences of the part make already is not made twice. */
export function facts(sources: readonly Fact[], context: ReportContext, own: readonly Block[] = []): Block[] {
  const said = compared(own);
  return sources.flatMap((source): Block[] => {
    const inlines = factSentence(source, context);
    if (!inlines) return [];
    const block: Block = { kind: 'item', inlines };
    const ids = [...compared([block])];
    return ids.length > 0 && ids.every((id) => said.has(id)) ? [] : [block];
  });
}
