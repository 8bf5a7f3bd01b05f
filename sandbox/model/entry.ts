import { isErrorValue, type CellValue } from '../../src/core/sheet/snapshot';
import { DAYS_TO_1904, dateSerial } from './dates';
import { refuse } from './errors';
import { isParsableFormula } from './formula-syntax';

/** What Excel makes of something that is typed into a cell, or handed to `Range.values`. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      /** Given to the cell if its format is General. */
      readonly numberFormat?: string;
      /** Typed with a leading apostrophe. */
      readonly quoted?: boolean;
    };

export interface EntryContext {
  /** The number format of the cell; "@" keeps everything text. */
  readonly numberFormat: string;
  /** The year that a date without one gets. */
  readonly year: number;
  readonly date1904: boolean;
}

const BLANK: Entry = { kind: 'blank' };
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8192;

/**
 * Reads an entry by the rules of Excel in en-US, which are those of the API whatever the user's language: "01" is the number 1, "1/2" and
 * "1-2" are dates, "10%" is 0.1, "=", "+" and "-" begin a formula, an apostrophe or the format "@" keeps text, dates in the shape of another
 * country stay text.
 * @throws ExcelError InvalidArgument for a formula that cannot be parsed and for text over 32,767 characters; GeneralException for more than
 *   8,192 characters that begin like a formula (so a report of Excel on a desktop says, office-js issue 3256; elsewhere general knowledge)
 */
export function readEntry(input: CellValue, context: EntryContext): Entry {
  if (typeof input !== 'string') return { kind: 'value', value: input };
  if (input === '') return BLANK;
  if (input.length > MAX_TEXT_LENGTH) refuse('InvalidArgument', 'A cell holds at most 32767 characters.');
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1), quoted: true };
  if (context.numberFormat === '@') return { kind: 'value', value: input };
  const first = input.charCodeAt(0);
  // Letters other than those of month names, TRUE and FALSE cannot begin anything but text: most cells end here.
  if (first > 127) return { kind: 'value', value: input };
  const text = input.trim();
  const value =
    readNumber(text) ??
    readDateOrTime(text, context) ??
    readTruthValue(text) ??
    (isErrorValue(text) ? { value: text } : null);
  if (value) return { kind: 'value', ...value };
  if (first === EQUALS || first === PLUS || first === MINUS) return readFormula(input);
  return { kind: 'value', value: input };
}

const EQUALS = 61;
const PLUS = 43;
const MINUS = 45;

function readFormula(input: string): Entry {
  if (/^[=+\-\s]*$/.test(input)) return { kind: 'value', value: input };
  const formula = input.startsWith('=') ? input : `=${input}`;
  if (formula.length > MAX_FORMULA_LENGTH) {
    refuse(
      'GeneralException',
      `Excel takes "${shorten(input)}" for a formula, and a formula has at most 8192 characters.`,
    );
  }
  if (!isParsableFormula(formula)) {
    refuse('InvalidArgument', `Excel takes "${shorten(input)}" for a formula and cannot read it.`);
  }
  return { kind: 'formula', formula };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

interface Reading {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const NUMBER = /^([+-]?)(\()?([+-]?)(\$)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d+))?(\))?\s?(%)?$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

function readNumber(text: string): Reading | null {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, sign, whole = '', upper = '', lower = ''] = fraction;
    if (Number(lower) === 0) return null;
    const amount = Number(whole) + Number(upper) / Number(lower);
    return { value: sign === '-' ? -amount : amount, numberFormat: lower.length > 1 ? '# ??/??' : '# ?/?' };
  }
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, open, innerSign, currency, whole = '', decimals, exponent, close, percent] = match;
  if (whole === '' && (decimals === undefined || decimals === '.')) return null;
  if ((open === undefined) !== (close === undefined) || (open && (sign || innerSign))) return null;
  if (sign && innerSign) return null;
  const digits = keepFifteenDigits(whole.replaceAll(',', ''));
  const magnitude = Number(`${digits || '0'}${decimals ?? ''}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(magnitude)) return null;
  const negative = sign === '-' || innerSign === '-' || open !== undefined;
  const amount = percent ? percentOf(magnitude) : magnitude;
  const numberFormat = formatOf({ currency, whole, decimals, exponent, percent });
  return { value: negative ? -amount : amount, ...(numberFormat ? { numberFormat } : {}) };
}

/** Divides by 100 in decimal, so that 29% is 0.29 and not 0.28999999999999998. */
function percentOf(magnitude: number): number {
  return Number(`${magnitude}e-2`) || magnitude / 100;
}

/** Excel keeps 15 digits of a whole number; the rest become zeros. */
function keepFifteenDigits(digits: string): string {
  const significant = digits.replace(/^0+/, '');
  return significant.length > 15 ? significant.slice(0, 15).padEnd(significant.length, '0') : significant;
}

function formatOf(parts: {
  currency: string | undefined;
  whole: string;
  decimals: string | undefined;
  exponent: string | undefined;
  percent: string | undefined;
}): string | undefined {
  const hasDecimals = parts.decimals !== undefined && parts.decimals !== '.';
  if (parts.percent) return hasDecimals ? '0.00%' : '0%';
  if (parts.exponent !== undefined) return '0.00E+00';
  if (parts.currency) return hasDecimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  if (parts.whole.includes(',')) return hasDecimals ? '#,##0.00' : '#,##0';
  return undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([ap])m?)?$/i;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US_DATE = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const DAY_MONTH_NAME = /^(\d{1,2})[- /]?([a-z]{3,9})(?:[- /,]+(\d{4}|\d{2}))?$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})[- /]?(\d{1,2})(?:,? +(\d{4}))?$/i;
const MONTH_NAME_YEAR = /^([a-z]{3,9})[- /](\d{4}|\d{2})$/i;

function readDateOrTime(text: string, context: EntryContext): Reading | null {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text, context);
  if (date) return date;
  const split = /^(\S+)\s+(\d{1,2}:.+)$/.exec(text);
  if (!split) return null;
  const day = readDate(split[1] ?? '', context);
  const hour = readTime(split[2] ?? '');
  if (!day || !hour || hour.value >= 1) return null;
  return { value: day.value + hour.value, numberFormat: 'm/d/yyyy h:mm' };
}

interface NumberReading {
  readonly value: number;
  readonly numberFormat: string;
}

function readTime(text: string): NumberReading | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText = '', minuteText = '', secondText, half] = match;
  const hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = secondText === undefined ? 0 : Number(secondText);
  if (minutes > 59 || seconds >= 60) return null;
  if (half === undefined) {
    const format = hours > 23 ? '[h]:mm:ss' : secondText === undefined ? 'h:mm' : 'h:mm:ss';
    return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: format };
  }
  if (hours < 1 || hours > 12) return null;
  const hour = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return {
    value: (hour * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: secondText === undefined ? 'h:mm AM/PM' : 'h:mm:ss AM/PM',
  };
}

function readDate(text: string, context: EntryContext): NumberReading | null {
  const dated = (year: number, month: number, day: number, numberFormat: string): NumberReading | null => {
    const serial = dateSerial(year, month, day);
    if (serial === null) return null;
    const value = context.date1904 ? serial - DAYS_TO_1904 : serial;
    return value < 0 ? null : { value, numberFormat };
  };
  let match = ISO_DATE.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3]), 'm/d/yyyy');
  match = US_DATE.exec(text);
  if (match) {
    const [, month = '', day = '', year] = match;
    if (year !== undefined) return dated(fullYear(year), Number(month), Number(day), 'm/d/yyyy');
    // "1-10" is 10 January; "13-10" is no month and day, but "1-32" is January 1932.
    return (
      dated(context.year, Number(month), Number(day), 'd-mmm') ??
      (Number(day) > 31 ? dated(fullYear(day), Number(month), 1, 'mmm-yy') : null)
    );
  }
  match = MONTH_YEAR.exec(text);
  if (match) return dated(Number(match[2]), Number(match[1]), 1, 'mmm-yy');
  match = DAY_MONTH_NAME.exec(text);
  if (match) {
    const month = monthNumber(match[2] ?? '');
    if (month === null) return null;
    if (match[3] !== undefined) return dated(fullYear(match[3]), month, Number(match[1]), 'd-mmm-yy');
    return dated(context.year, month, Number(match[1]), 'd-mmm');
  }
  match = MONTH_NAME_DAY.exec(text);
  if (match) {
    const month = monthNumber(match[1] ?? '');
    if (month === null) return null;
    if (match[3] !== undefined) return dated(Number(match[3]), month, Number(match[2]), 'd-mmm-yy');
    const inThisYear = dated(context.year, month, Number(match[2]), 'd-mmm');
    if (inThisYear) return inThisYear;
  }
  match = MONTH_NAME_YEAR.exec(text);
  if (match) {
    const month = monthNumber(match[1] ?? '');
    if (month !== null) return dated(fullYear(match[2] ?? ''), month, 1, 'mmm-yy');
  }
  return null;
}

/** Two digits: 00-29 are in this century, 30-99 in the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNumber(name: string): number | null {
  const key = name.toLowerCase();
  const short = MONTHS.indexOf(key);
  const index = short >= 0 ? short : MONTH_NAMES.indexOf(key);
  return index >= 0 ? index + 1 : null;
}

function readTruthValue(text: string): Reading | null {
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  return null;
}
