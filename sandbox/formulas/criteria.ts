import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';

/** Whether a cell meets a criterion; null is a blank cell, '' an empty text. */
export type Criterion = (value: CellValue | null) => boolean;

/**
 * A criterion of COUNTIF, SUMIFS and their kin, by Excel's rules:
 * - a number, or a text that reads as one, is met by that number and by texts that read as it ("3" and 3);
 * - a text is met by the whole text in any case; * ? and ~ are wildcards and their escape, and only texts can meet them;
 * - = <> > < >= <= may stand in front; what is compared by > and < must be of the same kind;
 * - "" is met by blank cells and empty texts, "=" by blank cells only, "<>" by all that are not blank, empty texts included;
 * - "<>x" is met by everything that does not meet "=x", blank cells included;
 * - a blank cell as criterion counts as 0.
 */
export function criterion(given: CellValue | null): Criterion {
  if (given === null) return equals(0);
  if (typeof given !== 'string' || isErrorValue(given)) return equals(given);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(given) ?? [];
  if (operand === '') return withoutOperand(operator);
  const number = numberOfText(operand);
  const value = number ?? truthOf(operand) ?? operand;
  if (operator === '' || operator === '=') return equals(value);
  if (operator === '<>') {
    const same = equals(value);
    return (cell) => !same(cell);
  }
  return ordered(operator, value);
}

function withoutOperand(operator: string): Criterion {
  if (operator === '') return (cell) => cell === null || cell === '';
  if (operator === '=') return (cell) => cell === null;
  return operator === '<>' ? (cell) => cell !== null : () => false;
}

function truthOf(text: string): boolean | null {
  const upper = text.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : null;
}

function equals(wanted: CellValue): Criterion {
  if (typeof wanted === 'number') {
    return (cell) => (typeof cell === 'string' ? cell !== '' && numberOfText(cell) === wanted : cell === wanted);
  }
  if (typeof wanted === 'boolean') return (cell) => cell === wanted;
  const pattern = /[*?~]/.test(wanted) ? wildcardPattern(wanted) : null;
  if (pattern) return (cell) => typeof cell === 'string' && !isErrorValue(cell) && pattern.test(cell);
  const folded = wanted.toLowerCase();
  // Most texts of a column differ in length already.
  const length = folded.length;
  return (cell) =>
    typeof cell === 'string' && cell.length === length && (cell === wanted || cell.toLowerCase() === folded);
}

function ordered(operator: string, wanted: CellValue): Criterion {
  const accepts = (order: number) =>
    operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
  if (typeof wanted === 'string') {
    return (cell) =>
      typeof cell === 'string' && cell !== '' && !isErrorValue(cell) && accepts(compareTexts(cell, wanted));
  }
  return (cell) => typeof cell === typeof wanted && accepts(Number(cell) - Number(wanted));
}

/** "*" any text, "?" one sign, "~" takes the next one literally; the whole text, in any case. */
export function wildcardPattern(text: string): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const next = text.charAt(i + 1);
    if (sign === '~' && (next === '*' || next === '?' || next === '~')) {
      source += next === '~' ? '~' : `\\${next}`;
      i++;
    } else if (sign === '*') source += '[\\s\\S]*';
    else if (sign === '?') source += '[\\s\\S]';
    else source += /[\\^$.|+()[\]{}/]/.test(sign) ? `\\${sign}` : sign;
  }
  return new RegExp(`^${source}$`, 'iu');
}

const COLLATOR = new Intl.Collator('en-US', { sensitivity: 'accent' });

/** Order of two texts as Excel's comparisons see it: in any case, marks count. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y ? 0 : COLLATOR.compare(x, y) || (x < y ? -1 : 1);
}

/**
 * The number that Excel (en-US) sees in a text where it looks for one: 12, -1.5, 1,234, (5), 10%, $3, 1e3, 2024-05-06, 5/6/2024, 13:30.
 * Null for everything else.
 */
export function numberOfText(text: string): number | null {
  const first = text.charCodeAt(0);
  // Most texts of a register begin with a letter.
  if (first > 58 && first !== 160) return null;
  const trimmed = text.trim();
  const negative = /^\((.*)\)$/.exec(trimmed);
  const body = negative ? (negative[1] ?? '') : trimmed;
  const found = /^([+-]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%?)$/i.exec(body);
  if (found) {
    const [, sign = '', digits = '', exponent = '', percent = ''] = found;
    const size = Number(digits.replaceAll(',', '') + exponent) / (percent === '' ? 1 : 100);
    if (!Number.isFinite(size)) return null;
    return negative || sign === '-' ? -size : size;
  }
  return negative ? null : dateOfText(trimmed);
}

function dateOfText(text: string): number | null {
  const time = /^(?:(\S+)\s+)?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([AP])M)?$/i.exec(text);
  if (time) {
    const [, date, hour = '', minute = '', second = '0', half] = time;
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
    const day = date === undefined ? 0 : dateOfText(date);
    if (day === null || Number(minute) > 59 || Number(second) >= 60) return null;
    return day + (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (!us) return null;
  const year = Number(us[3]);
  return serial(year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year, Number(us[1]), Number(us[2]));
}

function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  if (year < 1900 || new Date(time).getUTCMonth() !== month - 1 || day < 1) return null;
  const days = time / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}
