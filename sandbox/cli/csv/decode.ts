import { readLegacy } from '../../../src/core/text/legacy';
import { isSyllable } from '../../../src/core/text/syllable';

/** How the bytes of a text file were written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** NFC where the encoding had to be found out by its words; else as it stands in the file. */
  readonly text: string;
}

/** Bytes looked at to find out an encoding. */
const SAMPLE = 64 * 1024;
const EIGHT_BIT = ['windows-1258', 'tcvn3', 'vni'] as const;

/**
 * Reads the bytes of a text file without being told its encoding: by its mark, by where its zeros are, because it is valid UTF-8, else by which of the
 * three 8-bit encodings of Vietnamese makes the most syllables of its words. null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = wideEncoding(bytes);
  if (wide) return { encoding: wide, text: withoutMark(new TextDecoder(wide).decode(bytes)) };
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  try {
    return { encoding: 'utf-8', text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // Not UTF-8: one of the encodings below, each of which takes any byte.
  }
  let best: (typeof EIGHT_BIT)[number] = 'windows-1258';
  let most = -1;
  for (const encoding of EIGHT_BIT) {
    const share = shareOfSyllables(decodeEightBit(sample, encoding));
    if (share <= most) continue;
    best = encoding;
    most = share;
  }
  return { encoding: best, text: decodeEightBit(bytes, best) };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // Separators, digits and most letters have a zero in one half and none in the other.
  const half = length / 2;
  if (odd > half * 0.3 && even < half * 0.02) return 'utf-16le';
  return even > half * 0.3 && odd < half * 0.02 ? 'utf-16be' : null;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function decodeEightBit(bytes: Uint8Array, encoding: (typeof EIGHT_BIT)[number]): string {
  if (encoding === 'windows-1258') return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return readLegacy(new TextDecoder('windows-1252').decode(bytes), encoding).normalize('NFC');
}

function shareOfSyllables(text: string): number {
  let [words, syllables] = [0, 0];
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    if (isSyllable(word)) syllables++;
  }
  return words === 0 ? 0 : syllables / words;
}
