import type { SectionId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { nowhere } from '../shared/found';
import { nothingNeeded } from '../shared/needs';

/** The sections without which the report has holes. */
const NEEDED: readonly SectionId[] = ['profile', 'holdings', 'equipment', 'activities', 'readers'];

/** One finding for each section of the report that is on no sheet. */
export const thieuPhan: Rule = {
  id: 'thieu-phan',
  family: 'reading',
  severity: 'canh-bao',
  missing: nothingNeeded,
  *check({ book }): Generator<Found> {
    for (const section of NEEDED) {
      if (book.tables.some((table) => table.section === section)) continue;
      if (section === 'profile' && book.profile.size > 0) continue;
      yield nowhere([section], { section }, { action: 'open-setup' });
    }
  },
};
