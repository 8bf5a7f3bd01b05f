import { serialOf } from '../../text/calendar';
import type { Found, Rule } from '../rule';
import { atFact } from '../shared/found';
import { allSections } from '../shared/needs';

/** From this day there is no district tier; school libraries report to communes. */
const NO_DISTRICTS_FROM = serialOf(2025, 7, 1);
const DISTRICT =
  /(?<!\p{L})(?:phòng\s*(?:gd|giáo\s*dục)|p\.?\s*gd|pgd|huyện|quận|thị\s*xã|thành\s*phố\s*thuộc\s*tỉnh)(?!\p{L})/iu;

/** A district office as the superior body. */
export const coQuanCapHuyen: Rule = {
  id: 'co-quan-cap-huyen',
  family: 'school',
  severity: 'goi-y',
  missing: allSections('profile'),
  *check({ book, today }): Generator<Found> {
    const fact = book.profile.get('Cơ quan chủ quản');
    if (fact && today >= NO_DISTRICTS_FROM && DISTRICT.test(fact.text.replace(/&/g, ' & '))) yield atFact(fact);
  },
};
