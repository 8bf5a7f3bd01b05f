import { isErrorValue } from '../../sheet/snapshot';
import { REQUIRED_PROFILE_NAMES } from '../../library/profile';
import { sectionInfo } from '../../library/sections';
import type { Found, Rule } from '../rule';
import { atFact, nowhere } from '../shared/found';
import { allSections } from '../shared/needs';

/** Facts without which the report has no header or signature: blank, only dots, or on no row. */
export const thieuThongTin: Rule = {
  id: 'thieu-thong-tin',
  family: 'school',
  severity: 'loi',
  missing: allSections('profile'),
  *check({ book }): Generator<Found> {
    // What the school calls the sheet of its facts: there the missing line belongs.
    const [known] = book.profile.values();
    const table = book.tables.find(({ section }) => section === 'profile');
    const sheet = known?.cell.sheet ?? table?.sheet ?? sectionInfo('profile').standardSheet;
    for (const name of REQUIRED_PROFILE_NAMES) {
      const fact = book.profile.get(name);
      if (!fact) yield nowhere([name], { name, value: '', sheet });
      else if (!isErrorValue(fact.raw) && /^[\s.…_\-–]*$/.test(fact.text)) yield atFact(fact, { name });
    }
  },
};
