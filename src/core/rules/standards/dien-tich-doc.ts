import type { Found, Rule } from '../rule';
import { atFact } from '../shared/found';
import { allSections } from '../shared/needs';

/** Nghị định 93/2020/NĐ-CP, Điều 17 khoản 3 điểm c: square metres of reading space. */
const LEAST = 50;

/** Reading space below the norm. Outdoor space is shown apart. Information, no verdict. */
export const dienTichDoc: Rule = {
  id: 'dien-tich-doc',
  family: 'standards',
  severity: 'goi-y',
  missing: (input) => {
    const lacking = allSections('profile')(input);
    return lacking.length > 0 || typeof input.book.profile.get('Diện tích trong nhà')?.number === 'number'
      ? lacking
      : ['profile.value'];
  },
  *check({ book }): Generator<Found> {
    const indoor = book.profile.get('Diện tích trong nhà');
    if (!indoor || indoor.number === null || indoor.number < 0 || indoor.number >= LEAST) return;
    yield atFact(indoor, {
      area: indoor.number,
      least: LEAST,
      outdoor: book.profile.get('Diện tích ngoài trời')?.number ?? null,
    });
  },
};
