import { cellOf, tablesOf, textColumn } from '../intake/book';
import type { Block, Inline, OmittedSentence } from './document';
import { partOf, PARTS, type PartId } from './parts';
import { writeSentence, type ReportContext } from './sentence';

export interface Narrative {
  readonly items: ReadonlyMap<PartId, readonly Block[]>;
  readonly omitted: readonly OmittedSentence[];
}

/** One sentence of "Nhận định" as a line of the report: without a dash of its own, with an end mark. */
function tidy(text: string): string {
  const words = text.replace(/^\s*[-–+*•]\s*/, '').trim();
  return words === '' || /[.!?…:;]$/.test(words) ? words.replace(/;$/, '.') : `${words}.`;
}

/**
 * The sentences of "Nhận định" by part. A sentence with "Không" in its column "Dùng" is left out; one without any mark counts as meant, because
 * the starter sentences carry "Không" until somebody ticks them.
 */
export function narrativeOf(context: ReportContext): Narrative {
  const items = new Map<PartId, Block[]>(PARTS.map(({ id }) => [id, []]));
  const omitted: OmittedSentence[] = [];
  for (const table of tablesOf(context.book, 'narrative')) {
    const parts = textColumn(table, 'part');
    const texts = textColumn(table, 'text');
    const use = table.columns.get('use');
    if (!texts) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const text = tidy(texts.values[record] ?? '');
      const place = parts?.values[record] ?? '';
      if (text === '' || (use?.type === 'flag' && use.values[record] === false)) continue;
      const part = partOf(place);
      if (part === null) {
        omitted.push({ part: place, text, reason: 'part', missing: [] });
        continue;
      }
      if (!context.period.isWholeYear && part !== 'IV' && /\d/.test(text.replace(/\{[^}]*\}/g, ''))) {
        omitted.push({ part, text, reason: 'number', missing: [] });
        continue;
      }
      const sentence = writeSentence(text, context, part === 'IV');
      if ('missing' in sentence) {
        omitted.push({ part, text, reason: 'unknown', missing: sentence.missing });
        continue;
      }
      if (sentence.reworded) omitted.push({ part, text, reason: 'claim', missing: [] });
      const source = {
        text: cellOf(table, texts, record),
        use: use ? cellOf(table, use, record) : null,
        written: texts.raw[record] ?? '',
        used: use?.raw[record] ?? '',
      };
      items.get(part)?.push({ kind: 'item', inlines: capitalized(sentence.inlines), source });
    }
  }
  return { items, omitted };
}

/** A sentence starts with a capital. */
export function capitalized(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return inlines;
  return [{ ...first, text: first.text.charAt(0).toLocaleUpperCase('vi') + first.text.slice(1) }, ...rest];
}
