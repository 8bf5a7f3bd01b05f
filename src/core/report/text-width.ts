/** How wide a text prints in Times New Roman: needed where neither Excel (merged rows) nor Word (a rule as long as a text) measures for us. */

/** Advance widths of U+0020 … U+007E in thousandths of the font size. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
/** The horned and barred letters are wider than their base letters; regular and bold. */
const SPECIAL: Readonly<Record<string, readonly [number, number]>> = {
  đ: [500, 556],
  Đ: [722, 722],
  ơ: [529, 554],
  ư: [542, 600],
  Ơ: [722, 778],
  Ư: [776, 796],
  '²': [300, 300],
  '…': [1000, 1000],
  '–': [500, 500],
  '—': [1000, 1000],
  '“': [444, 500],
  '”': [444, 500],
  '\u00a0': [250, 250],
};
const MARKS = /[\u0300-\u031a\u031c-\u036f]/g;

/** The width of one line of text in points. */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  // The horn (U+031B) stays with its letter; tones and circumflexes take no room.
  for (const letter of text.normalize('NFD').replace(MARKS, '').normalize('NFC')) {
    const special = SPECIAL[letter];
    sum += special ? special[bold ? 1 : 0] : (widths[letter.charCodeAt(0) - 32] ?? 600);
  }
  return (sum * size) / 1000;
}

/** How many lines a text takes when it is wrapped at `width` points; at least 1. Words longer than a line are broken. */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word, size, bold);
      const space = used > 0 ? size / 4 : 0;
      if (used + space + length <= width) {
        used += space + length;
      } else if (length <= width) {
        lines++;
        used = length;
      } else {
        const rest = used > 0 ? length - Math.max(0, width - used - space) : length;
        lines += Math.ceil(rest / width) - (used > 0 ? 0 : 1);
        used = rest % width;
      }
    }
  }
  return lines;
}
