import { DAYS_1904, dateOf, daysInMonth, serialOf } from './calendar';
import { NO_CONTEXT, type DateContext, type DateReading } from './date-context';
import { cleanText } from './normal';

export { NO_CONTEXT, type DateContext, type DateReading } from './date-context';

const UNREADABLE: DateReading = { kind: 'unreadable' };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const MONTH_WORDS: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const SEPARATOR = String.raw`\s*[/.\-–]\s*`;
const DMY = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{2})$`);
const YMD = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})$`);
const ROMAN_DMY = new RegExp(
  `^(\\d{1,2})${SEPARATOR}(X?I{1,3}|I?[VX]|VI{1,3}|XI{0,2})${SEPARATOR}(\\d{4}|\\d{2})$`,
  'i',
);
const MONTH_YEAR = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{4})$`);
const ROMAN_MONTH_YEAR = new RegExp(`^(X?I{1,3}|I?[VX]|VI{1,3}|XI{0,2})${SEPARATOR}(\\d{4})$`, 'i');
const DAY_MONTH = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;
const LONG = /^(?:ngày\s*)?(\d{1,2})\s*(?:,\s*)?tháng\s*(\d{1,2})(?:\s*,?\s*năm\s*(\d{4})|[\s,/.-]+(\d{4}))?$/iu;
const MONTH =
  /^(?:tháng|th\.?|t\.?)\s*(\d{1,2}|[\p{L}]+(?:\s[\p{L}]+)?)(?:\s*(?:[/\-.]|năm)\s*(\d{4}|\d{2})|[\s,]+(\d{4}))?$/iu;
const DAYS_OF_MONTH = new RegExp(
  `^(\\d{1,2})\\s*(?:[-–—,&+]|và|đến)\\s*(\\d{1,2})\\s*[/.]\\s*(\\d{1,2})(?:\\s*[/.]\\s*(\\d{4}|\\d{2}))?$`,
  'u',
);
const WEEKDAY = /^(?:thứ\s*(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|t[2-7])\s*[,.:;()-]*\s*(?:ngày\s*)?(?=\d)/iu;
const TIME = /(?<![\s,])[\s,]+(?:lúc\s*)?\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}(?::\d{2})?(?:\s*(?:am|pm|ph|phút))?\s*$/iu;
const FULL_DATE = /\d{1,2}\s*[/.-]\s*(?:\d{1,2}|[IVX]{1,4})\s*[/.-]\s*\d{2,4}/u;

/** Days that a number in a column of dates may stand for. */
export const FIRST_DAY = serialOf(1930, 1, 1);
export const LAST_DAY = serialOf(2100, 12, 31);

/** Whether small numbers in a column are months, weeks or days of a month. */
export function readsBareNumbers({ bareMonths, bareWeeks, bareDaysFrom }: DateContext): boolean {
  return bareMonths || bareWeeks || bareDaysFrom !== null;
}

/** The serial of a number in a date column, by the workbook's own date system; NaN for numbers that are no day a library would write. */
export function dayOfNumber(value: number, date1904: boolean, context: DateContext): number {
  if (context.bareMonths && Number.isInteger(value) && value >= 1 && value <= 12)
    return monthStart(value, null, context);
  if (context.bareWeeks && Number.isInteger(value) && value >= 1 && value <= WEEKS) return weekStart(value, context);
  if (context.bareDaysFrom !== null && value >= 1 && value <= 31) return dayOfMonth(value, context.bareDaysFrom);
  const serial = Math.floor(value) + (date1904 ? DAYS_1904 : 0);
  if (serial >= FIRST_DAY && serial <= LAST_DAY) return serial;
  // 9.2025: a month and its year that Excel took for a number.
  const month = Math.floor(value);
  const year = Math.round((value - month) * 10_000);
  if (month >= 1 && month <= 12 && year >= 1990 && year <= 2100) return serialOf(year, month, 1);
  return NaN;
}

/** Reads a text where a date belongs. Day-month-year always; month-day is never assumed (`monthDayReading` offers it). */
export function readDateText(raw: string, context: DateContext = NO_CONTEXT): DateReading {
  const text = cleanText(raw)
    .replace(/(?<![.;,])[.;,]+$/, '')
    .replace(TIME, '')
    .replace(WEEKDAY, '');
  const part = readPartOfYear(text, context);
  if (part) return part;
  if (text === '' || !/\d|tháng|tuần/iu.test(text)) return UNREADABLE;
  return readWhole(text, context) ?? readPeriod(text, context) ?? UNREADABLE;
}

const PART_OF_YEAR = /^(?:(?:cả|trong|suốt) năm(?: học)?|(?:cả |trong )?(?:học k[ỳì]|hk)\s*(ii?|1|2))$/iu;

/** "Cả năm", "Học kỳ I", "HK2": periods of the school year, as weeks are periods of a month. */
function readPartOfYear(text: string, context: DateContext): DateReading | null {
  const match = PART_OF_YEAR.exec(text);
  if (!match) return null;
  const start = context.schoolYearStart;
  if (start === null) return UNREADABLE;
  const term = match[1];
  const second = term === '2' || term?.toUpperCase() === 'II';
  const first = second ? serialOf(start + 1, 1, 16) : serialOf(start, context.firstMonth, 1);
  const last = term !== undefined && !second ? serialOf(start + 1, 1, 15) : serialOf(start + 1, 5, 31);
  return { kind: 'period', serial: first, last };
}

function readWhole(text: string, context: DateContext): DateReading | null {
  const dmy = DMY.exec(text);
  if (dmy) return dayMonthYear(Number(dmy[1]), Number(dmy[2]), dmy[3] ?? '', context);
  const ymd = YMD.exec(text);
  if (ymd) return day(serialOf(Number(ymd[1]), Number(ymd[2]), Number(ymd[3])));
  const roman = ROMAN_DMY.exec(text);
  if (roman) {
    const month = ROMAN.indexOf((roman[2] ?? '').toUpperCase()) + 1;
    // A Roman month leaves no doubt which part is which; only the century of two digits remains.
    return month === 0 ? UNREADABLE : day(serialOf(fullYear(roman[3] ?? '', context), month, Number(roman[1])));
  }
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return month(Number(monthYear[1]), Number(monthYear[2]), context);
  const romanMonth = ROMAN_MONTH_YEAR.exec(text);
  if (romanMonth) return month(ROMAN.indexOf((romanMonth[1] ?? '').toUpperCase()) + 1, Number(romanMonth[2]), context);
  const long = LONG.exec(text);
  if (long) {
    const year = long[3] ?? long[4];
    return year
      ? day(serialOf(Number(year), Number(long[2]), Number(long[1])))
      : dayAndMonth(Number(long[1]), Number(long[2]), context);
  }
  const named = MONTH.exec(text);
  if (named) {
    const word = (named[1] ?? '').toLowerCase();
    const number = /^\d/.test(word) ? Number(word) : (MONTH_WORDS[word] ?? 0);
    const year = named[2] ?? named[3];
    if (number === 0) return null;
    return month(number, year ? fullYear(year, context) : null, context);
  }
  const dayMonth = DAY_MONTH.exec(text);
  // "12/25" among months: there is no month 25.
  if (dayMonth && context.bareMonths && Number(dayMonth[2]) > 12)
    return month(Number(dayMonth[1]), fullYear(dayMonth[2] ?? '', context), context);
  if (dayMonth) return dayAndMonth(Number(dayMonth[1]), Number(dayMonth[2]), context);
  if (context.bareMonths && /^\d{1,2}$/.test(text)) return month(Number(text), null, context);
  if (context.bareDaysFrom !== null && /^\d{1,2}$/.test(text))
    return day(dayOfMonth(Number(text), context.bareDaysFrom));
  return null;
}

/** Weeks and ranges of days: "Tuần 3 (15/9-19/9)", "15-19/9/2025", "từ 15/9 đến 19/9", "Tuần 2 tháng 9", "15/9, 20/9". */
function readPeriod(text: string, context: DateContext): DateReading | null {
  const weekOfMonth = /^tuần\s*(?:thứ\s*)?(\d|[IV]{1,3})\s*[-–,/:(]*\s*(?:của\s*)?(?=tháng|t\d|th)(.+?)\)?$/iu.exec(
    text,
  );
  if (weekOfMonth) {
    const inMonth = readWhole((weekOfMonth[2] ?? '').trim(), context);
    const week = weekNumber(weekOfMonth[1] ?? '');
    if (inMonth?.kind === 'month' && week >= 1 && week <= 5) {
      const first = Math.min(inMonth.serial + (week - 1) * 7, inMonth.last);
      return { kind: 'period', serial: first, last: Math.min(first + 6, inMonth.last) };
    }
  }
  const schoolWeek = SCHOOL_WEEK.exec(text);
  if (schoolWeek && (schoolWeek[1] !== undefined || context.bareWeeks)) {
    const first = weekStart(weekNumber(schoolWeek[2] ?? ''), context);
    return Number.isNaN(first) ? null : { kind: 'period', serial: first, last: first + 6 };
  }
  const body = text
    .replace(/^tuần\s*(?:lễ\s*)?(?:thứ\s*)?[\dIVX]*\s*[:.,-]*\s*/iu, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^(?:từ\s*)?(?:ngày\s*)?/iu, '')
    .trim();
  const days = DAYS_OF_MONTH.exec(body);
  if (days) {
    const first = readWhole(`${days[1]}/${days[3]}${days[4] ? `/${days[4]}` : ''}`, context);
    const last = readWhole(`${days[2]}/${days[3]}${days[4] ? `/${days[4]}` : ''}`, context);
    return first?.kind === 'day' && last?.kind === 'day'
      ? { kind: 'period', serial: first.serial, last: last.serial }
      : null;
  }
  const ends = body.split(/\s*(?:đến hết|đến ngày|đến|tới|->|→|–|—|;|,|&|và|\n)\s*|\s+-\s+|(?<=\d)-(?=\d{1,2}[/.]\d)/u);
  const start = ends[0]?.trim() ?? '';
  const end = ends[ends.length - 1]?.trim() ?? '';
  if (ends.length < 2) return body === text ? null : readWhole(body, context);
  const last = readWhole(end, context);
  if (!last || last.kind === 'unreadable' || last.kind === 'ambiguous') return null;
  const first = readWhole(start, context) ?? null;
  const year = /(\d{4})$/.exec(end)?.[1];
  const dayMonth = DAY_MONTH.exec(start);
  // "15/9 - 19/9/2025": the first day borrows the year of the last, or the year before across New Year.
  if (dayMonth && year) {
    const sameYear = serialOf(Number(year), Number(dayMonth[2]), Number(dayMonth[1]));
    const from =
      sameYear <= last.serial ? sameYear : serialOf(Number(year) - 1, Number(dayMonth[2]), Number(dayMonth[1]));
    return Number.isNaN(from) ? null : { kind: 'period', serial: from, last: last.last };
  }
  if (first && first.kind !== 'unreadable' && first.kind !== 'ambiguous')
    return { kind: 'period', serial: first.serial, last: last.last };
  return null;
}

/** A day of the month that starts on `first`; NaN for none. */
function dayOfMonth(number: number, first: number): number {
  const month = dateOf(first);
  const exists = month !== null && Number.isInteger(number) && number <= daysInMonth(month.year, month.month);
  return exists ? first + number - 1 : NaN;
}

const NAMED_MONTH = /(?:^|[^\p{L}])(?:tháng|thang|th|t)\.?\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}))?(?![\d\p{L}])/iu;

/** The first day of the month that a sheet or a title speaks of ("Theo dõi bạn đọc tháng 9/2025", "T10"); null for none. */
export function monthNamed(name: string, context: DateContext): number | null {
  const match = NAMED_MONTH.exec(cleanText(name));
  if (!match) return null;
  const first = monthStart(Number(match[1]), match[2] ? Number(match[2]) : null, context);
  return Number.isNaN(first) ? null : first;
}

const SCHOOL_WEEK = /^(tuần\s*(?:lễ\s*)?(?:thứ\s*)?)?(\d{1,2}|[IVX]{1,6})$/iu;
/** A school year has 35 weeks of lessons; holidays and the summer make it a few more. */
const WEEKS = 45;

function weekNumber(digits: string): number {
  return /\d/.test(digits) ? Number(digits) : ROMAN.indexOf(digits.toUpperCase()) + 1;
}

/** The Monday of a week of the school year, counted from the week of 5 September, when schools open; NaN where there is none. */
function weekStart(week: number, context: DateContext): number {
  if (context.schoolYearStart === null || week < 1 || week > WEEKS) return NaN;
  const opening = serialOf(context.schoolYearStart, 9, 5);
  // Serial 2 was a Monday.
  return opening - ((((opening - 2) % 7) + 7) % 7) + (week - 1) * 7;
}

function day(serial: number): DateReading {
  return Number.isNaN(serial) ? UNREADABLE : { kind: 'day', serial, last: serial };
}

function monthStart(monthNumber: number, year: number | null, context: DateContext): number {
  if (monthNumber < 1 || monthNumber > 12) return NaN;
  if (year !== null) return serialOf(year, monthNumber, 1);
  if (context.schoolYearStart === null) return NaN;
  return serialOf(context.schoolYearStart + (monthNumber >= context.firstMonth ? 0 : 1), monthNumber, 1);
}

function month(number: number, year: number | null, context: DateContext): DateReading {
  const serial = monthStart(number, year, context);
  const first = dateOf(serial);
  return first ? { kind: 'month', serial, last: serial + daysInMonth(first.year, first.month) - 1 } : UNREADABLE;
}

function dayAndMonth(dayNumber: number, monthNumber: number, context: DateContext): DateReading {
  if (context.schoolYearStart === null || monthNumber < 1 || monthNumber > 12) return UNREADABLE;
  return day(serialOf(context.schoolYearStart + (monthNumber >= context.firstMonth ? 0 : 1), monthNumber, dayNumber));
}

/** Two digits of a year as the century in which the column's dates may fall; the later century when both or neither does. */
function fullYear(digits: string, context: DateContext): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const [from, to] = context.plausible;
  return 2000 + year <= to || 1900 + year < from ? 2000 + year : 1900 + year;
}

function dayMonthYear(first: number, second: number, yearDigits: string, context: DateContext): DateReading {
  if (yearDigits.length === 4) return day(serialOf(Number(yearDigits), second, first));
  const [from, to] = context.plausible;
  const isPlausible = (serial: number) => {
    const date = dateOf(serial);
    return date !== null && date.year >= from && date.year <= to;
  };
  const year = Number(yearDigits);
  const dayFirst = [serialOf(2000 + year, second, first), serialOf(1900 + year, second, first)].filter(isPlausible);
  const yearFirst = [serialOf(2000 + first, second, year), serialOf(1900 + first, second, year)].filter(isPlausible);
  const only = dayFirst[0];
  if (dayFirst.length === 1 && only !== undefined) {
    // The day cannot be a month and people here write no year first: one reading. Otherwise the year must have no rival, or the column must show it.
    if (context.dayFirstProved || first > 12 || yearFirst.length === 0) return day(only);
  }
  const all = [...new Set([...dayFirst, ...yearFirst])];
  return all.length === 0 ? UNREADABLE : { kind: 'ambiguous', readings: all };
}

/** Whether a text can only be day-month-year, which proves the order for two-digit years in its column. */
export function provesDayFirst(text: string): boolean {
  const match = DMY.exec(cleanText(text));
  if (!match) return false;
  const [first, second, year] = [Number(match[1]), Number(match[2]), match[3] ?? ''];
  return second <= 12 && (year.length === 4 || Number(year) > 31 || first > 12);
}

/** The month-day-year reading of a text that is no day-month-year ("5/23/2025"): a proposal, never more. */
export function monthDayReading(raw: string): number | null {
  const match = DMY.exec(cleanText(raw));
  if (!match || (match[3] ?? '').length !== 4) return null;
  const serial = serialOf(Number(match[3]), Number(match[1]), Number(match[2]));
  return Number.isNaN(serial) ? null : serial;
}

/**
 * The first full date inside a longer text ("Biên bản 12 ngày 15/5/2026"), else a month that is called one, with its year ("BB 02, tháng 3/2026"), at its first
 * day; null when there is neither. "BB 01/2026" is a number of a record.
 */
export function dateInside(raw: string, context: DateContext = NO_CONTEXT): number | null {
  const text = cleanText(raw);
  const long = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*(?:,\s*)?năm\s*\d{4}/iu.exec(text);
  const found = long ?? FULL_DATE.exec(text);
  if (!found) return NAMED_MONTH.exec(text)?.[2] === undefined ? null : monthNamed(text, context);
  const reading = readDateText(found[0], { ...context, dayFirstProved: true });
  return reading.kind === 'unreadable' || reading.kind === 'ambiguous' ? null : reading.serial;
}
