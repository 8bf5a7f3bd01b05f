import { isErrorValue } from '../../sheet/snapshot';
import type { ProfileName } from '../../library/profile';
import type { Found, Rule } from '../rule';
import { atFact } from '../shared/found';
import { allSections } from '../shared/needs';
import { correctSign, type SignKind } from '../shared/signs';

const SIGNS: readonly (readonly [ProfileName, SignKind])[] = [
  ['Ký hiệu', 'BC'],
  ['Số báo cáo', 'BC'],
  ['Kế hoạch số', 'KH'],
];

/** Numbers and signs against Nghị định 30/2020. */
export const kyHieuSai: Rule = {
  id: 'ky-hieu-sai',
  family: 'school',
  severity: 'loi',
  missing: allSections('profile'),
  *check({ book }): Generator<Found> {
    for (const [name, kind] of SIGNS) {
      const fact = book.profile.get(name);
      if (!fact || typeof fact.raw !== 'string' || isErrorValue(fact.raw)) continue;
      const written = fact.raw.slice(fact.label.length);
      if (/^[\s.…_\-–/]*$/.test(written)) continue;
      const after = correctSign(written, kind);
      if (after === null) continue;
      yield after === ''
        ? atFact(fact, { after: '', kind })
        : atFact(fact, { after, kind }, { fix: [{ cell: fact.cell, before: fact.raw, after: fact.label + after }] });
    }
  },
};
