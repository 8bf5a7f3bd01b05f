import { parseSchoolYear, schoolYearFrom } from '../library/school-year';
import { daysInMonth, serialOf } from '../text/calendar';
import { dateInside } from '../text/dates';
import { searchKey } from '../text/normal';

/** The days that a table is of, as its name says; serials, both included. */
export interface TableTime {
  readonly first: number;
  readonly last: number;
}

const MONTH = /(?:^| )thang (\d{1,2})(?: (?:nam )?(\d{4}))?(?: |$)/;
const YEAR = /(?:^| )nam (\d{4})(?: |$)/;

/** The days that a title or the name of a sheet speaks of ("đến ngày 31/5/2026", "Tháng 5/2026", "Năm học 2025-2026", "năm 2025"); null where it names none. */
export function timeOfName(name: string, schoolYearStart: number | null): TableTime | null {
  const key = searchKey(name);
  const [, month, inYear] = MONTH.exec(key) ?? [];
  if (month !== undefined)
    return timeOfMonth(Number(month), inYear === undefined ? null : Number(inYear), schoolYearStart);
  const day = dateInside(name);
  if (day !== null) return { first: day, last: day };
  const written = parseSchoolYear(name);
  if (written?.valid) {
    const { first, last } = schoolYearFrom(written.start);
    return { first, last };
  }
  const year = YEAR.exec(key)?.[1];
  return year === undefined ? null : { first: serialOf(Number(year), 1, 1), last: serialOf(Number(year), 12, 31) };
}

function timeOfMonth(month: number, year: number | null, schoolYearStart: number | null): TableTime | null {
  if (month < 1 || month > 12) return null;
  const inYear = year ?? (schoolYearStart === null ? null : month >= 8 ? schoolYearStart : schoolYearStart + 1);
  if (inYear === null) return null;
  return { first: serialOf(inYear, month, 1), last: serialOf(inYear, month, daysInMonth(inYear, month)) };
}

/** What the title nearest above a table says, else one further up, else its sheet; the narrowest time of them, since a form names month and year. */
export function timeOfTable(names: readonly string[], schoolYearStart: number | null): TableTime | null {
  let best: TableTime | null = null;
  for (const name of names) {
    const time = timeOfName(name, schoolYearStart);
    if (time && (!best || time.last - time.first < best.last - best.first)) best = time;
  }
  return best;
}
