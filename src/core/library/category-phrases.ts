import { exactWords, isWithoutMarks, searchKey } from '../text/normal';
import type { CategoryId } from './ids';

interface Phrase {
  readonly id: CategoryId;
  /** Word keys; null stands for any words between. */
  readonly words: readonly (string | null)[];
}

const GAP = '…';
/** A gap spans at most this many words, so that two far ends of a sentence make no phrase. */
const WIDEST_GAP = 6;

/** Phrases that name categories inside longer texts, by their first words. */
export class CategoryPhrases {
  private readonly marked = new Map<string, Phrase[]>();
  /** The same without marks, for texts that have none at all. */
  private readonly plain = new Map<string, Phrase[]>();

  /** A phrase; "…" in it stands for up to six words. */
  add(text: string, id: CategoryId): void {
    const pieces = text.split(GAP);
    addTo(this.marked, { id, words: withGaps(pieces.map(exactWords)) });
    addTo(this.plain, { id, words: withGaps(pieces.map((piece) => searchKey(piece).split(' '))) });
  }

  /**
   * The categories that a text mentions, each once, in order of appearance. Where phrases overlap the longer one wins ("tủ trưng bày sách" is not also a
   * display). Words must agree with their marks, unless the text has none at all.
   */
  mentionedIn(text: string): CategoryId[] {
    const isPlain = isWithoutMarks(text);
    const words = isPlain ? searchKey(text).split(' ') : exactWords(text);
    const phrases = isPlain ? this.plain : this.marked;
    const taken: { from: number; to: number; id: CategoryId; weight: number }[] = [];
    for (let from = 0; from < words.length; from++) {
      for (const phrase of phrases.get(words[from] ?? '') ?? []) {
        const to = phraseEnd(words, phrase.words, from);
        if (to > 0) taken.push({ from, to, id: phrase.id, weight: phrase.words.length });
      }
    }
    if (taken.length === 0) return [];
    taken.sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from);
    const kept: typeof taken = [];
    for (const hit of taken) if (kept.every((other) => hit.to <= other.from || hit.from >= other.to)) kept.push(hit);
    kept.sort((a, b) => a.from - b.from);
    return [...new Set(kept.map((hit) => hit.id))];
  }
}

function withGaps(pieces: readonly (readonly string[])[]): (string | null)[] {
  return pieces.flatMap((words, at): (string | null)[] => (at > 0 ? [null, ...words] : [...words]));
}

function addTo(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0] ?? '';
  const list = phrases.get(first);
  if (list) list.push(phrase);
  else phrases.set(first, [phrase]);
}

/** Where a phrase that starts at `from` ends (exclusive); 0 when it does not stand there. */
function phraseEnd(words: readonly string[], pattern: readonly (string | null)[], from: number): number {
  let at = from;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i];
    if (wanted === null) {
      const after = pattern[i + 1];
      let step = 0;
      while (step < WIDEST_GAP && at + step < words.length && words[at + step] !== after) step++;
      if (words[at + step] !== after) return 0;
      at += step;
    } else {
      if (words[at] !== wanted) return 0;
      at++;
    }
  }
  return at;
}
