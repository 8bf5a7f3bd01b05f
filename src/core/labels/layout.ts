import type { CategoryId } from '../library/ids';
import { chooseCode, type CodeChoice, type CodeKind } from './code';
import { fitText, type FittedText } from './lines';
import type { LabelSheet } from './sheets';

/** What a label says. */
export interface LabelTexts {
  readonly school: string;
  readonly number: string;
  readonly classNumber: string;
  /** "SGK · tên 12" where numbers start again; else ''. */
  readonly place: string;
  readonly code: string;
  readonly category: CategoryId | null;
}

/** A label as it is printed. Widths of boxes and the code's height in millimetres. */
export interface Label {
  readonly code: CodeChoice;
  readonly codeText: string;
  readonly category: CategoryId | null;
  readonly school: FittedText | null;
  readonly number: FittedText;
  readonly classNumber: FittedText | null;
  readonly place: FittedText | null;
  /** The bars' width and height, or the square's side twice, free space included. */
  readonly codeWidth: number;
  readonly codeHeight: number;
}

/** The part of a label for which there is no room. */
export type TooLong = 'school' | 'number' | 'classNumber' | 'place' | 'code' | 'together';

/** The strip in the colour of the type, at the left. */
export const STRIP = 4;
/** Points to a millimetre. */
export const POINTS = 72 / 25.4;
/** Height of a line by its type's size. */
export const LINE_HEIGHT = 1.2;

const SIZES = { school: [7, 6, 5], number: [12, 11, 10, 9, 8, 7], classNumber: [9, 8, 7, 6], place: [7, 6, 5] };
const MOST_SIZES = Math.max(...Object.values(SIZES).map((sizes) => sizes.length));
const LOWEST_BARS = 5;
const HIGHEST_BARS = 12;
/** Around a picture in its line, and between lines, in points. */
const AROUND = 4;

/** The free part of a label, and of that what is right of the type's strip. */
export function innerBox({ width, height, insetX, insetY }: LabelSheet): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * insetX - STRIP, height: height - 2 * insetY };
}

/** The largest square that a QR code may take beside the texts. */
export function qrSide(sheet: LabelSheet): number {
  const { width, height } = innerBox(sheet);
  return Math.min(height - AROUND / POINTS, width * 0.52);
}

/**
 * Lays a label out in the largest type for which there is room: bars between the lines, or the square with the lines beside it. Returns the part that has no
 * room where it does not fit.
 */
export function layOut(texts: LabelTexts, sheet: LabelSheet, wanted: CodeKind): Label | TooLong {
  const inner = innerBox(sheet);
  const side = qrSide(sheet);
  const code = chooseCode(texts.code, wanted, inner.width, side);
  if (!code) return 'code';
  const isQr = code.kind === 'qr';
  const width = (isQr ? inner.width - side : inner.width) * POINTS;
  for (let smaller = 0; smaller < MOST_SIZES; smaller++) {
    const lines = fitLines(texts, width, isQr ? 3 : 2, smaller);
    if (typeof lines === 'string') return lines;
    const free = inner.height - (heightOf(lines) + AROUND) / POINTS;
    if (isQr ? free < 0 : free < LOWEST_BARS) continue;
    return {
      code,
      codeText: texts.code,
      category: texts.category,
      ...lines,
      codeWidth: isQr ? side : inner.width,
      codeHeight: isQr ? side : Math.min(free, HIGHEST_BARS),
    };
  }
  return 'together';
}

type Lines = Pick<Label, 'school' | 'number' | 'classNumber' | 'place'>;

/** @param smaller how many of the larger sizes are left out, because with them the lines take too much height */
function fitLines(texts: LabelTexts, width: number, most: number, smaller: number): Lines | TooLong {
  const fit = (part: keyof typeof SIZES, lines: number, bold: boolean) =>
    texts[part] === '' ? null : fitText(texts[part], width, lines, sizesFrom(SIZES[part], smaller), bold);
  const number = fit('number', 1, true);
  if (!number) return 'number';
  const [school, classNumber, place] = [
    fit('school', most, false),
    fit('classNumber', 1, false),
    fit('place', most, false),
  ];
  if (!school && texts.school !== '') return 'school';
  if (!classNumber && texts.classNumber !== '') return 'classNumber';
  if (!place && texts.place !== '') return 'place';
  return { school, number, classNumber, place };
}

function sizesFrom(sizes: readonly number[], smaller: number): readonly number[] {
  return sizes.slice(Math.min(smaller, sizes.length - 1));
}

/** In points. */
function heightOf({ school, number, classNumber, place }: Lines): number {
  return [school, number, classNumber, place].reduce(
    (sum, text) => sum + (text ? text.lines.length * text.size * LINE_HEIGHT : 0),
    0,
  );
}
