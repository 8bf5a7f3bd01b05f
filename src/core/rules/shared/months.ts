import { dayInSchoolYear, type SchoolYear } from '../../library/school-year';

/** September to May, in the order of the school year. */
export const TEACHING_MONTHS: readonly number[] = [9, 10, 11, 12, 1, 2, 3, 4, 5];

/** How many teaching months have begun by a day. */
export function teachingMonthsUpTo(year: SchoolYear, today: number): number {
  return TEACHING_MONTHS.filter((month) => dayInSchoolYear(year.start, month, 1) <= today).length;
}
