import { exactWords, searchKey } from '../text/normal';

/** One spelling of something that may have been meant. */
export interface NamedChoice<Id extends string> {
  readonly id: Id;
  /** Its words without marks, the same joined, and joined with their marks. */
  readonly words: readonly string[];
  readonly joined: string;
  readonly marked: string;
}

/** Takes a spelling apart once, for all the texts it will be compared with. */
export function namedChoice<Id extends string>(id: Id, text: string): NamedChoice<Id> {
  const words = searchKey(text).split(' ');
  return { id, words, joined: words.join(''), marked: exactWords(text).join('') };
}

export interface Nearest<Id extends string> {
  readonly id: Id;
  /** 0–1. */
  readonly score: number;
}

/** Below this nothing is worth showing; found on the lists of the accuracy test. */
const ENOUGH = 0.71;
/** The share that disagreeing marks take off: "Băng" is like "Bảng" but is another word. */
const MARK_COST = 0.12;

/** Rows of the distance table, kept between calls: names are short. */
const ROOM = 96;
const ROWS = [new Uint16Array(ROOM), new Uint16Array(ROOM), new Uint16Array(ROOM)] as const;

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, neighbours swapped) between two short texts.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const reusable = width <= ROOM;
  let beforeLast = reusable ? ROWS[0] : new Uint16Array(width);
  let last = reusable ? ROWS[1] : new Uint16Array(width);
  let current = reusable ? ROWS[2] : new Uint16Array(width);
  for (let j = 0; j < width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    let left = i;
    let diagonal = last[0] ?? 0;
    let otherBefore = -1;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      const above = last[j] ?? 0;
      let cost = letter === other ? diagonal : diagonal + 1;
      if (above + 1 < cost) cost = above + 1;
      if (left + 1 < cost) cost = left + 1;
      if (letter === otherBefore && letterBefore === other) {
        const swapped = (beforeLast[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      current[j] = cost;
      left = cost;
      diagonal = above;
      otherBefore = other;
    }
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return last[b.length] ?? 0;
}

/** 1 for equal texts, 0 for texts with nothing in common. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/**
 * Whether `short` abbreviates `long`, word by word: a word stands for itself, or for the initials of the words it covers, of which the last may be
 * spelled out ("s giao khoa", "sach gk", "sach tkhao" for "sach giao khoa", "sach tham khao").
 */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const match = (i: number, j: number): boolean => {
    const word = short[i];
    if (word === undefined) return j === long.length;
    if (long[j] === undefined) return false;
    if (word === long[j] && match(i + 1, j + 1)) return true;
    for (let covered = 1; covered <= word.length && j + covered <= long.length; covered++) {
      const lastWord = long[j + covered - 1] ?? '';
      const rest = word.slice(covered - 1);
      if ((rest === lastWord || (rest.length === 1 && lastWord.startsWith(rest))) && match(i + 1, j + covered))
        return true;
      if (!lastWord.startsWith(word.charAt(covered - 1))) return false;
    }
    return false;
  };
  return match(0, 0);
}

/** The share of a longer text that a name of two words or more fills, its words standing in order; 0 when they do not. */
function containment(words: readonly string[], name: readonly string[]): number {
  if (name.length < 2 || words.length <= name.length) return 0;
  let found = 0;
  for (const word of words) if (word === name[found]) found++;
  return found === name.length ? Math.max(0, 0.9 - 0.02 * (words.length - name.length)) : 0;
}

/** The choices nearest to a text, one entry an id, best first. Linear in the number of choices; callers memoise by text. */
export function nearestNames<Id extends string>(
  text: string,
  choices: readonly NamedChoice<Id>[],
  limit: number,
): Nearest<Id>[] {
  const key = searchKey(text);
  const words = key.split(' ');
  const joined = words.join('');
  if (joined.length < 2) return [];
  const marked = exactWords(text).join('');
  const best = new Map<Id, number>();
  for (const choice of choices) {
    const { words: choiceWords, joined: choiceJoined } = choice;
    const longest = Math.max(joined.length, choiceJoined.length);
    // Lengths alone may already rule it out.
    const apart = Math.abs(joined.length - choiceJoined.length) / longest > 1 - (ENOUGH - MARK_COST);
    let score = apart ? 0 : likeness(joined, choiceJoined);
    if (score > ENOUGH - MARK_COST) {
      // Marks are part of the word: a proposal whose marks agree goes before one whose marks do not.
      if (marked !== joined) score -= MARK_COST * (1 - likeness(marked, choice.marked));
      if (joined.length < 5 && score < 1) score -= 0.08;
    }
    score = Math.max(score, containment(words, choiceWords));
    if (score < 0.93 && joined.length < choiceJoined.length && abbreviates(words, choiceWords)) score = 0.93;
    if (score > (best.get(choice.id) ?? 0)) best.set(choice.id, score);
  }
  return [...best]
    .filter(([, score]) => score >= ENOUGH)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([id, score]) => ({ id, score }));
}
