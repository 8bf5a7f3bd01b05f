/** What stands around a number of a sentence, up to the numbers before and behind it. */
export interface AroundNumber {
  readonly before: string;
  readonly behind: string;
  /** No other number stands before it, or behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const JOINT = /,(?!\d)|(?<!\p{L})(?:và|với|cùng(?: với)?|hay|hoặc)(?!\p{L})|[+&/]/iu;
/** A name stands at the edge of its part of a list. */
const WORDS_OF_A_NAME = 4;

/**
 * Whether a number is said of several kinds together: "1.202 bản sách giáo khoa và nghiệp vụ", "Đèn, quạt: 18 chiếc". Such a number is the figure of none of
 * them. What stands between two numbers belongs to the nearer one.
 *
 * @param kindsIn the kinds that a text names, whatever else it says
 */
export function saidOfSeveral(
  { before, behind, isFirst, isLast }: AroundNumber,
  kindsIn: (text: string) => readonly string[],
): boolean {
  // "Trưng bày, giới thiệu sách" is one name.
  const namesSeveral = (text: string) => kindsIn(text).length > 1;
  const ahead = behind.split(JOINT);
  if (!isLast) ahead.pop();
  const next = words(ahead[1] ?? '').slice(0, WORDS_OF_A_NAME);
  if (namesSeveral(behind) && differ(kindsIn(ahead[0] ?? ''), kindsIn(next.join(' ')))) return true;
  const back = before.split(JOINT);
  if (!isFirst) back.shift();
  const named = kindsIn(back.pop() ?? '');
  const last = words(back.pop() ?? '').slice(-WORDS_OF_A_NAME);
  return namesSeveral(before) && differ(named, kindsIn(last.join(' ')));
}

function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.some((kind) => !some.includes(kind));
}

const READING = '(?:đọc|mượn|trả)(?: (?:sách|tại chỗ|về nhà|về))?';
const READ_AND_BORROWED = new RegExp(
  `(?<!\\p{L})${READING}\\s*(?:,|và|[-–/+])\\s*(?:lượt )?${READING}(?!\\p{L})`,
  'iu',
);

/** "14.175 lượt đọc và mượn": visits and loans, or loans and returns, in one number. */
export function saysReadingAndBorrowing(text: string): boolean {
  return READ_AND_BORROWED.test(text);
}
