import { isSyllable } from './syllable';
import { TCVN3_TO_UNICODE, UNICODE_TO_TCVN3, UNICODE_TO_VNI, VNI_TO_UNICODE } from './legacy-tables';

/** Encodings older than Unicode that schools' files still hold: TCVN3 ("ABC", fonts .Vn…) and VNI (fonts VNI-…). */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** Letters that only Vietnamese in Unicode has, and combining marks: their presence ends the suspicion. */
const UNICODE_VIETNAMESE = /[\u0100-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
const HIGH = /[\u00a1-\u00ff]/;
const LETTER = /\p{L}/u;
const WORDS = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;

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

/** TCVN3 or VNI → Unicode (NFC). `capitals`: the font shows small letters as capitals. Characters outside the table stay. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  let decoded = '';
  if (encoding === 'tcvn3') {
    for (const character of text) decoded += TCVN3_TO_UNICODE.get(character) ?? character;
  } else {
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
  }
  return capitals ? decoded.toUpperCase() : decoded;
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
  for (const [word] of text.matchAll(WORDS)) {
    // A lone × or ÷ is a sign of arithmetic, whatever letter an old encoding had there.
    if (!HIGH.test(word) || !LETTER.test(word)) continue;
    if (isSyllable(decodeLegacy(word, encoding))) good++;
    else bad++;
  }
  return { good, bad };
}

/** Whether every word of the text that has a mark is a syllable as it stands. */
function readsAsUnicode(text: string): boolean {
  for (const [word] of text.matchAll(WORDS))
    if (HIGH.test(word) && LETTER.test(word) && !isSyllable(word)) return false;
  return true;
}

/**
 * The legacy encoding a text is in, by its font's name first and its characters second; null when it is Unicode, or plain letters, which read the
 * same either way.
 */
export function legacyEncodingOf(text: string, font: string | null = null): LegacyEncoding | null {
  if (!HIGH.test(text) || UNICODE_VIETNAMESE.test(text)) return null;
  const byFont = encodingOfFont(font);
  if (byFont) {
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
