import { dateColumn } from '../../intake/book';
import type { CategoryId } from '../../library/ids';
import { dayInSchoolYear } from '../../library/school-year';
import { dateOf } from '../../text/calendar';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { activityKinds } from '../shared/activity-kinds';
import { nowhere } from '../shared/found';
import { columnsOf } from '../shared/needs';
import { TEACHING_MONTHS } from '../shared/months';
import { schoolYearOf } from '../shared/year';

const INTRODUCTIONS: ReadonlySet<CategoryId> = new Set<CategoryId>([
  'writtenIntroduction',
  'display',
  'introductionSession',
]);

/** Teaching months up to today in which no book was introduced or displayed; one finding a month. */
export const thangKhongGioiThieuSach: Rule = {
  id: 'thang-khong-gioi-thieu-sach',
  family: 'activities',
  severity: 'canh-bao',
  missing: columnsOf('activities', 'date'),
  *check({ book, today }): Generator<Found | null> {
    const year = schoolYearOf(book, today);
    const introduced = new Set<number>();
    for (const table of book.tables) {
      const days = table.section === 'activities' ? dateColumn(table, 'date') : undefined;
      if (!days) continue;
      for (let i = 0; i < days.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const date = dateOf(days.values[i] ?? NaN);
        if (date && activityKinds(book, table, i).some((kind) => INTRODUCTIONS.has(kind)))
          introduced.add(date.year * 12 + date.month);
      }
    }
    for (const month of TEACHING_MONTHS) {
      const first = dayInSchoolYear(year.start, month, 1);
      const date = dateOf(first);
      if (!date || first > today || introduced.has(date.year * 12 + date.month)) continue;
      yield nowhere([year.label, month], { month: `${month}/${date.year}` });
    }
  },
};
