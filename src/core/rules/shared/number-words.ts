const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const WORDS = 'không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|nghìn|ngàn';
/** A word of a number, as a pattern without groups of its own. */
export const NUMBER_WORD = `(?<![\\p{L}\\d])(?:${WORDS})`;
/** A number in words, as a pattern without groups of its own. */
export const NUMBER_WORDS = `(?:${WORDS})(?:\\s+(?:${WORDS}))*`;
/** Words that alone are more often something else: "một số", "năm học", "tư liệu", "không". */
const AMBIGUOUS = new Set(['một', 'năm', 'tư', 'mốt', 'lăm', 'không']);

/** The value of a number in words ("hai mươi lăm", "một nghìn bốn trăm linh sáu"); null for what is none for certain ("hai ba"). */
export function numberOfWords(text: string): number | null {
  const words = text.normalize('NFC').toLocaleLowerCase('vi').trim().split(/\s+/);
  const [first = ''] = words;
  if (words.length === 1 && AMBIGUOUS.has(first)) return null;
  const cut = words.findIndex((word) => word === 'nghìn' || word === 'ngàn');
  if (cut < 0) return belowThousand(words, false);
  const thousands = belowThousand(words.slice(0, cut), false);
  if (thousands === null || thousands === 0) return null;
  const rest = words.slice(cut + 1);
  const below = rest.length === 0 ? 0 : belowThousand(rest, true);
  return below === null ? null : thousands * 1000 + below;
}

function belowThousand(words: readonly string[], follows: boolean): number | null {
  const cut = words.indexOf('trăm');
  if (cut < 0) return belowHundred(words, follows);
  const hundreds = cut === 1 ? DIGITS[words[0] ?? ''] : undefined;
  if (hundreds === undefined || (hundreds === 0 && !follows)) return null;
  const rest = words.slice(cut + 1);
  const below = rest.length === 0 ? 0 : belowHundred(rest, true);
  return below === null ? null : hundreds * 100 + below;
}

function belowHundred(words: readonly string[], follows: boolean): number | null {
  const [one = '', two = '', three, ...more] = words;
  if (more.length > 0) return null;
  const digit = DIGITS[one];
  if (one === 'mười' && three === undefined) return two === '' ? 10 : unit(two, 10);
  if (follows && (one === 'linh' || one === 'lẻ') && three === undefined) return unit(two, 0);
  if (digit === undefined || digit === 0) return null;
  if (two === '') return digit;
  if (two !== 'mươi') return null;
  return three === undefined ? digit * 10 : unit(three, digit * 10);
}

function unit(word: string, tens: number): number | null {
  const digit = DIGITS[word];
  return digit === undefined || digit === 0 ? null : tens + digit;
}
