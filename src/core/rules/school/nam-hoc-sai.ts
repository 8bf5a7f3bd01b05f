import { ReadState, textColumn } from '../../intake/book';
import { parseSchoolYear } from '../../library/school-year';
import { isErrorValue } from '../../sheet/snapshot';
import type { Found, Rule } from '../rule';
import { atHeading, atCell, atFact } from '../shared/found';
import { anySection } from '../shared/needs';

/** School years that are not two following years, in the profile and in "Số liệu các năm". */
export const namHocSai: Rule = {
  id: 'nam-hoc-sai',
  family: 'school',
  severity: 'loi',
  missing: anySection('profile', 'history'),
  *check({ book }): Generator<Found> {
    const fact = book.profile.get('Năm học');
    if (fact && !isErrorValue(fact.raw) && !/^[\s.…_\-–]*$/.test(fact.text)) {
      const start = wrongStart(fact.text);
      if (start !== undefined) yield atFact(fact, { start });
    }
    for (const table of book.tables) {
      const years = table.section === 'history' ? textColumn(table, 'schoolYear') : undefined;
      if (!years) continue;
      if (years.virtual) {
        // A column a year: its header says which. A single year ("2024") heads the school year that starts in it.
        const written = parseSchoolYear(years.header);
        if (written === null || written.valid || written.end === null) continue;
        yield atHeading(table, years, { start: written.start });
        continue;
      }
      for (let i = 0; i < years.values.length; i++) {
        const text = years.values[i] ?? '';
        if (text === '' || years.states[i] === ReadState.error || years.states[i] === ReadState.merged) continue;
        const start = wrongStart(text);
        if (start !== undefined) yield atCell(table, years, i, { start });
      }
    }
  },
};

/** The first year of a school year that is wrong, null where no year stands, undefined where it is right. */
function wrongStart(text: string): number | null | undefined {
  const year = parseSchoolYear(text);
  return year?.valid ? undefined : (year?.start ?? null);
}
