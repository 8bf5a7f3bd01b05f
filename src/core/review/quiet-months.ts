import { dateColumn, tablesOf, type LibraryBook } from '../intake/book';
import { dayInSchoolYear } from '../library/school-year';
import { TEACHING_MONTHS } from '../rules/shared/months';
import { schoolYearOf } from '../rules/shared/year';
import { dateOf } from '../text/calendar';

export interface Month {
  readonly month: number;
  readonly year: number;
}

/**
 * Teaching months (September to May) that have begun and in which no activity is dated; null where no activities with a readable date are kept at all, since
 * then nothing is known.
 */
export function quietMonths(book: LibraryBook, today: number): readonly Month[] | null {
  const columns = tablesOf(book, 'activities').flatMap((table) => dateColumn(table, 'date') ?? []);
  const busy = new Set<number>();
  for (const { values } of columns)
    for (const day of values) {
      const date = dateOf(day);
      if (date) busy.add(date.year * 12 + date.month);
    }
  if (busy.size === 0) return null;
  const { start } = schoolYearOf(book, today);
  return TEACHING_MONTHS.flatMap((month): Month[] => {
    const first = dayInSchoolYear(start, month, 1);
    const date = dateOf(first);
    if (!date || first > today || busy.has(date.year * 12 + date.month)) return [];
    return [{ month, year: date.year }];
  });
}
