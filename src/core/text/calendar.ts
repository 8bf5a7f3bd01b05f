/** Days as Excel counts them in its 1900 system: 1 = 1900-01-01, 60 = the 29 February that never was, 61 = 1900-03-01. */

export interface CalendarDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
/** Serial 0 for all days from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days from 1 March of the year 0 to serial 0. */
const MARCH_OF_YEAR_0 = 693_899;
const DAYS_IN_400_YEARS = 146_097;
/** What a serial of the 1904 system lacks to be one of the 1900 system. */
export const DAYS_1904 = 1462;

/** The serial of a day; NaN when there is no such day (31 April) or it lies before 1900-03-01 or after 9999. */
export function serialOf(year: number, month: number, day: number): number {
  if (!Number.isInteger(year) || year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return NaN;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return NaN;
  const serial = Math.round((time - EPOCH) / MS_PER_DAY);
  return serial >= 61 ? serial : NaN;
}

/** The day of a serial (its time of day is dropped); null outside 1900-03-01 … 9999-12-31. */
export function dateOf(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 61 && whole <= 2_958_465)) return null;
  // Years counted from March end with the leap day, so that plain divisions find year and month; a Date for each cell costs ten times as much.
  const days = whole + MARCH_OF_YEAR_0;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const inEra = days - era * DAYS_IN_400_YEARS;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: era * 400 + yearInEra + (month < 3 ? 1 : 0), month, day };
}

/** The number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
