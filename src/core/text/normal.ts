/**
 * Vietnamese text made comparable. Three strengths, from weakest to strongest:
 * `cleanText` changes nothing a reader would see, `exactKey` forgets how a word was typed but never which word it is,
 * `searchKey` also forgets the marks and is only ever good for proposing.
 */

import { letterOf } from './letters';

/** Tone marks: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const ANY_MARK = /[\u0300-\u036f]/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Characters without width: they hide inside words pasted from web pages and Word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** NFC, without invisible characters, every run of spaces (also non-breaking ones and line breaks) one space, trimmed. */
export function cleanText(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text.trim();
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

const SPACE = 0x20;
const LAST_ASCII = 0x7e;

/**
 * Whether a text is already what `cleanText` makes of it and no legacy encoding can be suspected in it: letters of ASCII and composed Vietnamese with single
 * spaces between. One pass without a look-up, because nearly every cell is such a text; false proves nothing.
 */
export function isCleanText(text: string): boolean {
  let [before, high, vietnamese] = [SPACE, false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? before === SPACE : code < SPACE) return false;
    if (code > LAST_ASCII) {
      if (code >= 0xc0 && code <= 0xff) high = true;
      else if ((code >= 0x100 && code <= 0x1b0) || (code >= 0x1ea0 && code <= 0x1ef9)) vietnamese = true;
      else return false;
    }
    before = code;
  }
  // The letters from À to ÿ alone may be legacy signs; beside letters that only Unicode has they are not.
  return before !== SPACE && (vietnamese || !high);
}

/** As `cleanText`, but line breaks stay ("\n"): for cells that hold several lines. */
export function cleanLines(text: string): string {
  if (!/[\r\n]/.test(text)) return cleanText(text);
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .trim();
}

/** Marks stripped, đ as d. Case and everything else stay. */
export function stripMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFD').replace(ANY_MARK, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** True when the text holds no Vietnamese mark and no đ: it may have been typed by somebody who leaves marks out. */
export function isWithoutMarks(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (!letter) return stripMarks(text) === text.normalize('NFD');
    if (letter.hasMark) return false;
  }
  return true;
}

/** For finding things: marks stripped, đ→d, lower case, anything but letters and digits one space. "Sổ ĐKCB" → "so dkcb". */
export function searchKey(text: string): string {
  if (text.length > LONGEST_KEPT) return makeSearchKey(text);
  const known = searchKeys.get(text);
  if (known !== undefined) return known;
  const key = makeSearchKey(text);
  if (searchKeys.size >= MEMO_LIMIT) searchKeys.clear();
  searchKeys.set(text, key);
  return key;
}

/** Headers, names of types and labels come up over and over; sentences and titles of books do not. */
const searchKeys = new Map<string, string>();
const LONGEST_KEPT = 40;

function makeSearchKey(text: string): string {
  let key = '';
  let apart = false;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (!letter) return searchKeyOfAny(text);
    if (letter.plain === '') apart = key !== '';
    else {
      key += apart ? ` ${letter.plain}` : letter.plain;
      apart = false;
    }
  }
  return key;
}

function searchKeyOfAny(text: string): string {
  return stripMarks(text.replace(INVISIBLE, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SYLLABLE_WITH_FINAL_Y = /^(qu|[bcdđghklmnpqrstvx]*)y$/;

/**
 * One syllable (lower case, NFC) in a spelling of its own: the tone stands at the end, so that hoá and hóa meet, and a lone final y is i, so
 * that kỹ and kĩ, quý and quí meet. Uy, ay and ây keep their y: thuý and thúi are different words.
 */
function syllableKey(syllable: string): string {
  const known = syllableKeys.get(syllable);
  if (known !== undefined) return known;
  const key = makeSyllableKey(syllable);
  if (syllableKeys.size >= MEMO_LIMIT) syllableKeys.clear();
  syllableKeys.set(syllable, key);
  return key;
}

/** Vietnamese has some seven thousand syllables; a workbook uses a few hundred of them over and over. */
const syllableKeys = new Map<string, string>();
const MEMO_LIMIT = 20_000;

function makeSyllableKey(syllable: string): string {
  let letters = '';
  let tones = '';
  for (const character of syllable.normalize('NFD')) {
    if (TONES.test(character)) tones += character;
    else letters += character;
  }
  return withFinalI(letters.normalize('NFC')) + tones;
}

function withFinalI(word: string): string {
  return word.endsWith('y') && SYLLABLE_WITH_FINAL_Y.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** The words of a text, lower case, each spelled as `exactKey` spells it. "Vật lý, lớp 8" → ["vật", "lí", "lớp", "8"] in key spelling. */
export function exactWords(text: string): string[] {
  const keys: string[] = [];
  let [word, tones] = ['', ''];
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? letterOf(text.charCodeAt(at)) : NO_LETTER;
    if (!letter) return exactWordsOfAny(text);
    if (letter.toneless !== '') {
      word += letter.toneless;
      tones += letter.tone;
    } else if (word !== '') {
      keys.push(withFinalI(word) + tones);
      [word, tones] = ['', ''];
    }
  }
  return keys;
}

const NO_LETTER = { plain: '', toneless: '', tone: '', hasMark: false };

function exactWordsOfAny(text: string): string[] {
  const words = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const keys: string[] = [];
  for (const word of words) if (word !== '') keys.push(syllableKey(word));
  return keys;
}

/**
 * Equal for two texts that differ only in case, spaces, punctuation, composed or combining marks, the place of the tone mark, or i/y
 * (docs/RULES.md, `loai-viet-khac`). Words that differ by their marks stay different: bà ≠ bá ≠ ba.
 */
export function exactKey(text: string): string {
  return exactWords(text).join('');
}
