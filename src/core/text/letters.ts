/**
 * What each letter is without its marks, its tone or its case, looked up instead of normalised: keys are made of every cell that recognition looks at. Letters
 * are taken apart when they first come up.
 */
export interface Letter {
  /** Lower case without any mark, đ as d; '' for what is no letter or digit. */
  readonly plain: string;
  /** Lower case without its tone ("ấ" → "â"); '' for what is no letter or digit. */
  readonly toneless: string;
  /** The combining mark of its tone; '' for none. */
  readonly tone: string;
  readonly hasMark: boolean;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /[\u0300-\u036f]/g;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const letters: (Letter | undefined)[] = [];

/** The letter of a code unit; undefined outside ASCII and the composed letters of Latin scripts, where whole texts must be looked at. */
export function letterOf(code: number): Letter | undefined {
  const known = letters[code];
  if (known) return known;
  // İ alone is two characters in lower case.
  const isKnown =
    code < 0x7f || (code >= 0xc0 && code <= 0x1b0 && code !== 0x130) || (code >= 0x1ea0 && code <= 0x1ef9);
  if (!isKnown) return undefined;
  const made = takeApart(String.fromCharCode(code));
  letters[code] = made;
  return made;
}

function takeApart(character: string): Letter {
  const lower = character.toLowerCase();
  const parts = lower.normalize('NFD');
  const plain = parts.replace(MARK, '').replace('đ', 'd');
  const hasMark = plain !== lower;
  if (!LETTER_OR_DIGIT.test(character)) return { plain: '', toneless: '', tone: '', hasMark };
  const tone = parts.match(TONE)?.join('') ?? '';
  return { plain, toneless: parts.replace(TONE, '').normalize('NFC'), tone, hasMark };
}
