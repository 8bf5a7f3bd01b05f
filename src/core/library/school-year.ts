import { dateOf, daysInMonth, serialOf } from '../text/calendar';
import { cleanText } from '../text/normal';

/** A school year: its two calendar years and the days it runs over (1/8 – 31/7 unless the profile says otherwise). */
export interface SchoolYear {
  /** The calendar year in which it starts; 2025 for 2025-2026. */
  readonly start: number;
  /** "2025-2026". */
  readonly label: string;
  /** Serial of the first day. */
  readonly first: number;
  /** Serial of the last day, included. */
  readonly last: number;
}

/** What somebody wrote as a school year. */
export interface WrittenSchoolYear {
  readonly start: number;
  /** The second year as written; null when only one year was written. */
  readonly end: number | null;
  /** True for two following years; anything else is `nam-hoc-sai`, and the first year counts. */
  readonly valid: boolean;
}

const TWO_YEARS = /(?:^|[^\d.])((?:19|20)\d{2})\s*(?:[-–—−/]|đến|tới)\s*((?:19|20)?\d{2})(?![\d.])/;
const ONE_YEAR = /(?:^|[^\d.])((?:19|20)\d{2})(?![\d.])/;

/** Reads "2025-2026", "2025 – 2026", "Năm học 2025/2026", "2025-26"; null where no year stands ("20... - 20...", ""). */
export function parseSchoolYear(text: string): WrittenSchoolYear | null {
  const clean = cleanText(text);
  const two = TWO_YEARS.exec(clean);
  if (two) {
    const start = Number(two[1]);
    const digits = two[2] ?? '';
    const end = digits.length === 2 ? Math.floor(start / 100) * 100 + Number(digits) : Number(digits);
    return { start, end, valid: end === start + 1 };
  }
  const one = ONE_YEAR.exec(clean);
  return one ? { start: Number(one[1]), end: null, valid: false } : null;
}

/** The school year that starts on 1 August of `start`. */
export function schoolYearFrom(start: number): SchoolYear {
  return { start, label: `${start}-${start + 1}`, first: serialOf(start, 8, 1), last: serialOf(start + 1, 7, 31) };
}

/** The school year that contains a day (it starts on 1 August). Throws RangeError for a serial that is no day. */
export function schoolYearContaining(serial: number): SchoolYear {
  const day = dateOf(serial);
  if (!day) throw new RangeError(`no day has the serial ${serial}`);
  return schoolYearFrom(day.month >= 8 ? day.year : day.year - 1);
}

/** A day and month of the school year, in the calendar year where it falls: August to December first, January to July second. */
export function dayInSchoolYear(start: number, month: number, day: number, splitMonth = 8): number {
  const year = month >= splitMonth ? start : start + 1;
  return serialOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/**
 * The school year of a report (docs/WORKBOOK.md, "What exactly is counted" 12): the profile's, or the one that contains today.
 * `startDay` and `endDay` are the profile's own limits as serials (null: 1/8 and 31/7); of a limit written for another year only the day and
 * month are taken.
 */
export function resolveSchoolYear(
  written: WrittenSchoolYear | null,
  startDay: number | null,
  endDay: number | null,
  today: number,
): SchoolYear {
  const year = written ? schoolYearFrom(written.start) : schoolYearContaining(today);
  const from = startDay === null ? null : dateOf(startDay);
  const to = endDay === null ? null : dateOf(endDay);
  const first = from ? dayInSchoolYear(year.start, from.month, from.day, 6) : year.first;
  const last = to ? dayInSchoolYear(year.start, to.month, to.day, 9) : year.last;
  return first < last ? { ...year, first, last } : year;
}
