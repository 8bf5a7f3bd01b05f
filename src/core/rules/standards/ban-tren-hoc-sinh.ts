import type { Found, Rule } from '../rule';
import { atFact, nowhere } from '../shared/found';
import { LEVEL_NAMES, levelsInName, type Level } from '../shared/levels';
import { allSections } from '../shared/needs';

/** Nghị định 93/2020/NĐ-CP, Điều 17 khoản 2 điểm a: copies for each pupil. */
const LEAST: Readonly<Record<Level, number>> = { mn: 2, th: 3, thcs: 4, thpt: 5 };

/** Copies in stock for each pupil below the norm of the school's level; of several levels the lowest norm is taken. Information, no verdict. */
export const banTrenHocSinh: Rule = {
  id: 'ban-tren-hoc-sinh',
  family: 'standards',
  severity: 'goi-y',
  missing: (input) => {
    const lacking = allSections('profile', 'holdings')(input);
    return lacking.length > 0 || typeof input.figures.get('ratio.copiesPerPupil')?.value === 'number'
      ? lacking
      : ['profile.value'];
  },
  *check({ book, figures }): Generator<Found> {
    const named = levelsInName(book.profile.get('Cấp học')?.text ?? '');
    const levels = [...(named.size > 0 ? named : levelsInName(book.profile.get('Tên trường')?.text ?? ''))];
    const ratio = figures.get('ratio.copiesPerPupil')?.value;
    const [level] = levels.sort((a, b) => LEAST[a] - LEAST[b]);
    if (!level || typeof ratio !== 'number' || ratio >= LEAST[level]) return;
    const data = {
      ratio,
      least: LEAST[level],
      level: LEVEL_NAMES[level],
      copies: figures.get('copies.total')?.value ?? null,
      pupils: figures.get('people.pupils')?.value ?? null,
    };
    const fact = book.profile.get('Số học sinh');
    yield fact ? atFact(fact, data, { keyOf: ratio }) : nowhere([ratio], data);
  },
};
