import { isSyllable } from './syllable';
import { TCVN3_TO_UNICODE, UNICODE_TO_TCVN3, UNICODE_TO_VNI, VNI_TO_UNICODE } from './legacy-tables';

/** Encodings older than Unicode that schools' files still hold: TCVN3 ("ABC", fonts .Vn…) and VNI (fonts VNI-…). */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** Letters that only Vietnamese in Unicode has, and combining marks: their presence ends the suspicion. */
const UNICODE_VIETNAMESE = /[\u0100-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
const HIGH = /[\u00a1-\u00ff]/;
const WORDS = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/**
 * Signs of Unicode. On the places of some TCVN3 has letters (÷ is ữ, × is ì, ½ is ẵ); they are letters only inside a word that is a syllable when read so:
 * "113÷118", "15×20 cm", "30°C" and "1½" read well as they stand.
 */
const SIGN = '\\u00af-\\u00b5\\u00b7\\u00ba\\u00bc-\\u00bf\\u00d7\\u00f7';
const SIGNS = new RegExp(`[${SIGN}]`);
const NO_SIGNS = new RegExp(`[^${SIGN}]+`, 'g');
const SIGNS_ALONE = new RegExp(`^[\\u00a7${SIGN}]+$`);

/** Whether a word (of WORDS) is nothing but signs, or is no syllable unless its signs are signs. */
function hasSigns(word: string, encoding: LegacyEncoding): boolean {
  return SIGNS_ALONE.test(word) || (SIGNS.test(word) && !isSyllable(decodeWord(word, encoding)));
}

/** The words of a text that may be in an encoding, without the signs among them. */
function wordsOf(text: string, encoding: LegacyEncoding): string[] {
  return [...text.matchAll(WORDS)].flatMap(([word]) =>
    !hasSigns(word, encoding) ? [word] : SIGNS_ALONE.test(word) ? [] : word.split(SIGNS),
  );
}

/** The encoding that a font was made for; null for Unicode fonts. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni[-\s]/i.test(font) ? 'vni' : null;
}

/** .VnTimeH and its kin show small letters as capitals: the case is in the font. */
export function isCapitalFont(font: string | null): boolean {
  return font !== null && /^\.vn.*h$/i.test(font);
}

/** A Unicode font that looks like the legacy one, for the converted text. */
export function unicodeFontFor(font: string): string {
  if (/arial|helve|avant/i.test(font)) return 'Arial';
  if (/courier/i.test(font)) return 'Courier New';
  return 'Times New Roman';
}

/** TCVN3 or VNI → Unicode (NFC), letter by letter. `capitals`: the font shows small letters as capitals. Characters outside the table stay. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const decoded = decodeWord(text, encoding);
  return capitals ? decoded.toUpperCase() : decoded;
}

/** The same for a text as it stands in a cell: signs that read well stay what they are. */
export function readLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const decoded = text.replace(WORDS, (word) => {
    if (!hasSigns(word, encoding)) return decodeWord(word, encoding);
    return SIGNS_ALONE.test(word) ? word : word.replace(NO_SIGNS, (part) => decodeWord(part, encoding));
  });
  return capitals ? decoded.toUpperCase() : decoded;
}

function decodeWord(text: string, encoding: LegacyEncoding): string {
  let decoded = '';
  if (encoding === 'tcvn3') {
    for (const character of text) decoded += TCVN3_TO_UNICODE.get(character) ?? character;
    return decoded;
  }
  for (let i = 0; i < text.length; i++) {
    const pair = VNI_TO_UNICODE.get(text.slice(i, i + 2));
    if (pair !== undefined) {
      decoded += pair;
      i++;
    } else {
      const character = text.charAt(i);
      decoded += VNI_TO_UNICODE.get(character) ?? character;
    }
  }
  return decoded;
}

/**
 * Unicode → TCVN3 or VNI. TCVN3 has no capitals with a tone mark: they come out as the small letter, which a capital font shows right.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = encoding === 'tcvn3' ? UNICODE_TO_TCVN3 : UNICODE_TO_VNI;
  let encoded = '';
  for (const character of text.normalize('NFC')) encoded += table.get(character) ?? character;
  return encoded;
}

/** How well a text reads in an encoding: words with marks that become syllables, and words that do not. */
function evidence(text: string, encoding: LegacyEncoding): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (const word of wordsOf(text, encoding)) {
    if (!HIGH.test(word)) continue;
    if (isSyllable(decodeWord(word, encoding))) good++;
    else bad++;
  }
  return { good, bad };
}

/** Whether every word of the text that has a mark is a syllable as it stands; signs are no words. */
function readsAsUnicode(text: string): boolean {
  for (const word of wordsOf(text, 'tcvn3')) if (HIGH.test(word) && !isSyllable(word)) return false;
  return true;
}

/**
 * The legacy encoding a text is in, by its font's name first and its characters second; null when it is Unicode, or plain letters, which read the
 * same either way.
 */
export function legacyEncodingOf(text: string, font: string | null = null): LegacyEncoding | null {
  if (!HIGH.test(text) || UNICODE_VIETNAMESE.test(text)) return null;
  // Signs alone, and marks that no table has ("30°C"), read the same in every encoding.
  const byFont = encodingOfFont(font);
  if (byFont) {
    if (readLegacy(text, byFont) === text) return null;
    const { good, bad } = evidence(text, byFont);
    // Unicode typed into a legacy font happens too: nonsense in the font's encoding and sense without it.
    return good === 0 && bad > 0 && readsAsUnicode(text) ? null : byFont;
  }
  if (readsAsUnicode(text)) return null;
  const tcvn3 = evidence(text, 'tcvn3');
  const vni = evidence(text, 'vni');
  const convincing = ({ good, bad }: { good: number; bad: number }) => good > 0 && good >= 4 * bad;
  if (convincing(tcvn3) && tcvn3.good - tcvn3.bad >= vni.good - vni.bad) return 'tcvn3';
  return convincing(vni) ? 'vni' : null;
}

/** Whether a text, its font unknown, is probably in a legacy encoding. */
export function mayBeLegacyText(text: string): boolean {
  return legacyEncodingOf(text) !== null;
}
