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
  const date = new Date(EPOCH + whole * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
