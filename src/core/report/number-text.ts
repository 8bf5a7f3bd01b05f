/** Numbers as Vietnamese documents print them: "4.098", "3,75", "122.940.000". */

/**
 * @param value a finite number
 * @param decimals at most 0–2 digits after the comma; zeros at the end are dropped
 * @throws RangeError for NaN and infinities: an unknown figure must never reach a sentence
 */
export function numberText(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError('only a finite number has a text');
  const scale = 10 ** decimals;
  const size = Math.abs(value);
  // Above 2^53 steps nothing after the comma is certain, and later String() would write 1e+21.
  const exact = size * scale < 2 ** 53;
  const units = exact ? Math.round(size * scale) : Math.round(size);
  const whole = exact ? Math.floor(units / scale) : units;
  const rest = exact ? units % scale : 0;
  let digits = BigInt(whole).toString();
  let grouped = '';
  while (digits.length > 3) {
    grouped = `.${digits.slice(-3)}${grouped}`;
    digits = digits.slice(0, -3);
  }
  const fraction = rest === 0 ? '' : `,${String(rest).padStart(decimals, '0').replace(/0+$/, '')}`;
  const sign = value < 0 && units > 0 ? '-' : '';
  return `${sign}${digits}${grouped}${fraction}`;
}

/** Nghị định 30/2020, Phụ lục I: days under 10 and the months 1 and 2 carry a leading 0, months 3–9 do not. */
export function officialDate(day: number, month: number, year: number): string {
  const two = (number: number, below: number) => (number < below ? `0${number}` : String(number));
  return `ngày ${two(day, 10)} tháng ${two(month, 3)} năm ${year}`;
}

export function romanNumber(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** The Vietnamese alphabet without the letters that name no điểm (ă and â are left out in practice): a, b, c, d, đ, e, g, … */
const POINT_LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];

/** 0 → "a", 4 → "đ"; after "y" the letters are doubled. */
export function pointLetter(index: number): string {
  const letter = POINT_LETTERS[index % POINT_LETTERS.length] ?? 'a';
  return letter.repeat(Math.floor(index / POINT_LETTERS.length) + 1);
}
