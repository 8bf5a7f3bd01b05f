import { searchKey } from '../text/normal';

export type SchoolLevel = 'mam-non' | 'tieu-hoc' | 'thcs' | 'thpt';

const WORDS: readonly (readonly [RegExp, SchoolLevel])[] = [
  [/\b(mam non|mau giao|mn|nha tre)\b/, 'mam-non'],
  [/\b(tieu hoc|th|cap 1|cap i)\b/, 'tieu-hoc'],
  [/\b(trung hoc co so|thcs|cap 2|cap ii)\b/, 'thcs'],
  [/\b(trung hoc pho thong|thpt|cap 3|cap iii)\b/, 'thpt'],
];

/** "Tiểu học", "TH&THCS", "Trường THPT …" → the levels named, from the youngest; empty when none is. */
export function levelsOf(text: string): SchoolLevel[] {
  const key = searchKey(text);
  return WORDS.filter(([words]) => words.test(key)).map(([, level]) => level);
}
