import { indicatorInfo } from '../../library/indicators';
import type { Found, Rule } from '../rule';
import { atAddress, nowhere } from '../shared/found';
import { cellOfFact, factsOfYear } from '../shared/history';
import { allSections } from '../shared/needs';
import { schoolYearOf } from '../shared/year';

/** Ratios follow from the others, and the closing stock is the stock. */
const SAID_ELSEWHERE = /^(?:ratio|closing|opening)\./;

/** Indicators that more than doubled or halved since last year. */
export const bienDongBatThuong: Rule = {
  id: 'bien-dong-bat-thuong',
  family: 'balances',
  severity: 'canh-bao',
  missing: allSections('history'),
  *check({ book, figures, today }): Generator<Found> {
    const last = factsOfYear(book, schoolYearOf(book, today).start - 1);
    for (const [id, { value, previous, unread, origin }] of figures) {
      if (value === null || previous === null || unread || SAID_ELSEWHERE.test(id)) continue;
      if (!(previous > 0) || value < 0 || (value <= previous * 2 && value >= previous / 2)) continue;
      const { label, unit } = indicatorInfo(id);
      const data = { indicator: label, unit, value, previous };
      const fact = last.get(id) ?? (id === 'copies.total' ? last.get('closing.copies') : undefined);
      const place = fact ? cellOfFact(fact) : origin;
      const others = fact && origin ? [origin] : [];
      yield place ? atAddress(place, [id, value, previous], data, { others }) : nowhere([id, value, previous], data);
    }
  },
};
