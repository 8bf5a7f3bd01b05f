import { isErrorValue } from '../../sheet/snapshot';
import { REQUIRED_PROFILE_NAMES } from '../../library/profile';
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
    for (const name of REQUIRED_PROFILE_NAMES) {
      const fact = book.profile.get(name);
      if (!fact) yield nowhere([name], { name, value: '' }, { action: 'open-setup' });
      else if (!isErrorValue(fact.raw) && /^[\s.…_\-–]*$/.test(fact.text)) yield atFact(fact, { name });
    }
  },
};
