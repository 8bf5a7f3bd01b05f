import { ownKey, type Arrangement } from './arrange';
import { cellOf, tablesOf, textColumn } from '../intake/book';
import type { Block, Inline, OmittedSentence } from './document';
import type { Items } from './outline';
import { partOf } from './parts';
import { writeSentence, type ReportContext } from './sentence';

export interface Narrative {
  readonly items: Items;
  readonly omitted: readonly OmittedSentence[];
}

/** One sentence of "Nhận định" as a line of the report: without a dash of its own, with an end mark. */
function tidy(text: string): string {
  const words = text.replace(/^\s*[-–+*•]\s*/, '').trim();
  return words === '' || /[.!?…:;]$/.test(words) ? words.replace(/;$/, '.') : `${words}.`;
}

/** Which sentences a report takes. */
export interface Wanted {
  /** Parts of the form and of the school that have a place in this report. */
  readonly parts: ReadonlySet<string>;
  /** False for kinds whose own parts take no sentences: then those of the form's parts are passed over without a word. */
  readonly standard: boolean;
  readonly own: Arrangement['own'];
  readonly elsewhere: Arrangement['elsewhere'];
}

/** The part that a sentence belongs to; null where it is none of this report's. The school's own names come first: they may sound like a part of the form. */
function partNamed(place: string, { own, elsewhere }: Wanted): string | null {
  const key = ownKey(place);
  return own.get(key) ?? (elsewhere.has(key) ? place : partOf(place));
}

/**
 * The sentences of "Nhận định" by part. A sentence with "Không" in its column "Dùng" is left out; one without any mark counts as meant, because
 * the starter sentences carry "Không" until somebody ticks them.
 */
export function narrativeOf(context: ReportContext, wanted: Wanted): Narrative {
  const items = new Map<string, Block[]>();
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
      const part = partNamed(place, wanted);
      if (!wanted.standard && (part === null || !wanted.parts.has(part))) continue;
      if (part === null || !wanted.parts.has(part)) {
        omitted.push({ part: part ?? place, text, reason: part === null ? 'part' : 'off', missing: [] });
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
      const lines = items.get(part) ?? [];
      items.set(part, lines);
      lines.push({ kind: 'item', inlines: capitalized(sentence.inlines), source });
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
