import { textWidth } from '../report/text-width';

/** Words broken into the lines of a label. Sizes in points. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A printer's own font may be a little wider than the one that is measured. */
const SPARE = 0.97;

/** The text in the largest of some sizes in which it takes at most so many lines of so many points; null where it fits in none. Words are never broken. */
export function fitText(
  text: string,
  width: number,
  mostLines: number,
  sizes: readonly number[],
  bold: boolean,
): FittedText | null {
  for (const size of sizes) {
    const lines = wrap(text, width * SPARE, size, bold);
    if (lines && lines.length <= mostLines) return { lines, size };
  }
  return null;
}

/** @returns null where a word is wider than a line */
function wrap(text: string, width: number, size: number, bold: boolean): readonly string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (textWidth(word, size, bold) > width) return null;
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
