import { cellOf, tablesOf, textColumn } from '../intake/book';
import { searchKey } from '../text/normal';
import { ownKey, type Arrangement } from './arrange';
import type { Block, Inline, OmittedSentence } from './document';
import { CLOSING, OPENING, placeOf, type NarrativeScope } from './narrative-place';
import type { Items } from './outline';
import { partOf } from './parts';
import { writeSentence, type ReportContext } from './sentence';

export interface Narrative {
  readonly items: Items;
  readonly omitted: readonly OmittedSentence[];
}

/** One sentence of "Nhận định" as a line of the report: without a dash of its own, with an end mark. */
function tidy(text: string): string {
  const words = text
    .replace(/^\s*[-–+*•]\s*/, '')
    .replace(/\s*\.\/\.?\s*$/, '.')
    .trim();
  return words === '' || /[.!?…:;]$/.test(words) ? words.replace(/;$/, '.') : `${words}.`;
}

/** Which sentences a report takes. */
export interface Wanted {
  /** Parts of the form and of the school that have a place in this report. */
  readonly parts: ReadonlySet<string>;
  /** False for kinds of which the form's parts take only sentences written for them: then all others are passed over without a word. */
  readonly standard: boolean;
  readonly scope: NarrativeScope;
  readonly own: Arrangement['own'];
  readonly elsewhere: Arrangement['elsewhere'];
}

interface Place {
  /** Null where it is none of this report's. */
  readonly part: string | null;
  /** Written for this one report, and for no other. */
  readonly own: boolean;
}

/** Where a sentence belongs; null where it is for another report. The school's own names come first: they may sound like a part of the form. */
function placeNamed(written: string, wanted: Wanted): Place | null {
  const key = ownKey(written);
  const ownPart = wanted.own.get(key);
  if (ownPart !== undefined) return { part: ownPart, own: false };
  if (wanted.elsewhere.has(key)) return { part: written, own: false };
  const { name, scope } = placeOf(written);
  if (scope === null) return { part: partOf(written), own: false };
  if (scope !== wanted.scope) return null;
  return { part: wanted.own.get(ownKey(name)) ?? formPart(name, wanted), own: true };
}

/** The part of this report's form that a name stands for. */
function formPart(name: string, { parts, standard }: Wanted): string | null {
  const key = searchKey(name);
  const same = [OPENING, CLOSING, ...parts].find((part) => searchKey(part) === key);
  return same ?? (standard ? partOf(name) : null);
}

/** Parts about what is to come: their "tăng" claims nothing. */
const PLANS: ReadonlySet<string> = new Set(['IV', 'Kế hoạch tháng sau', 'Kiến nghị']);

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
      const named = placeNamed(place, wanted);
      if (named === null) continue;
      const { part, own } = named;
      const known = part !== null && (wanted.parts.has(part) || (own && (part === OPENING || part === CLOSING)));
      if (!known && !wanted.standard && !own) continue;
      if (!known) {
        omitted.push({ part: part ?? place, text, reason: part === null ? 'part' : 'off', missing: [] });
        continue;
      }
      if (!own && !context.period.isWholeYear && part !== 'IV' && /\d/.test(text.replace(/\{[^}]*\}/g, ''))) {
        omitted.push({ part, text, reason: 'number', missing: [] });
        continue;
      }
      const sentence = writeSentence(text, context, PLANS.has(part));
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
        place: parts ? { cell: cellOf(table, parts, record), written: parts.raw[record] ?? '', own } : null,
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
