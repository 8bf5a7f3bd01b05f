import { dayInSchoolYear } from '../../library/school-year';
import { isPreschool } from '../../report/letterhead';
import type { Found, Rule } from '../rule';
import { nowhere } from '../shared/found';
import { allSections, knownFigure } from '../shared/needs';
import { schoolYearOf } from '../shared/year';

/** What the yearly plan says: at the start of the year and of the second term. */
const PLANNED = 2;

/** Fewer textbook checks than the plan says. Before the first term ends the second check is not due; a mầm non has no textbooks. */
export const kiemTraSgkChuaDu: Rule = {
  id: 'kiem-tra-sgk-chua-du',
  family: 'activities',
  severity: 'canh-bao',
  missing: (input) => {
    const lacking = allSections('activities')(input);
    return lacking.length > 0 ? lacking : knownFigure('activities.textbookCheck', 'activities.kind')(input);
  },
  *check({ book, figures, today }): Generator<Found> {
    if (isPreschool(book.profile)) return;
    const year = schoolYearOf(book, today);
    const endOfTerm = book.profile.get('Ngày kết thúc học kỳ I')?.number ?? dayInSchoolYear(year.start, 1, 15);
    const count = figures.get('activities.textbookCheck')?.value ?? 0;
    if (today >= endOfTerm && count < PLANNED) yield nowhere([year.label, count], { count, planned: PLANNED });
  },
};
