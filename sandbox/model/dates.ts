/** Days between the first days of Excel's two calendars, 1900 and 1904. */
export const DAYS_TO_1904 = 1462;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/**
 * The serial of a day in Excel's 1900 system (2000-01-01 = 36526), with its non-existent 29 February 1900 = 60. Null for a day that does
 * not exist or that Excel cannot count.
 */
export function dateSerial(year: number, month: number, day: number): number | null {
  if (year === 1900 && month === 2 && day === 29) return 60;
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return null;
  const days = Math.round((time - EPOCH) / DAY);
  const serial = days < 61 ? days - 1 : days;
  return serial >= 0 && serial <= LAST_SERIAL ? serial : null;
}
