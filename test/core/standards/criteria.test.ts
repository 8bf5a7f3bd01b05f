import type { SchoolLevel } from '../../../src/core/report/level';
import { articleOf, criteriaOf, NO_THRESHOLD, STANDARDS, type Threshold } from '../../../src/core/standards/criteria';

/** Every number that a source tells (S or S*), by level of school, criterion and level of the library. There is no other. */
const KNOWN: readonly (readonly [level: SchoolLevel, key: string, level1: Threshold, level2: Threshold])[] = [
  ['mam-non', 'areaPerChild', 0.6, null],
  ['mam-non', 'areaTotal', 48, null],
  ['thcs', 'copiesPerPupil', 4, 5],
  ['thcs', 'teacherSets', 1, null],
  ['thcs', 'periodicalTitles', NO_THRESHOLD, 6],
  ['thcs', 'periodicalCopies', NO_THRESHOLD, 3],
  ['thpt', 'copiesPerPupil', 5, null],
];
const LEVELS: readonly SchoolLevel[] = ['mam-non', 'tieu-hoc', 'thcs', 'thpt'];

describe('thresholds of the circular', () => {
  test.each(LEVELS)('%s: none that is not known from a source', (level) => {
    const numbers = criteriaOf([level])
      .filter(({ level1, level2 }) => level1 !== null || level2 !== null)
      .map(({ id, level1, level2 }) => [id.split('.')[0], id.split('.')[1], level1, level2]);
    expect(numbers).toEqual(KNOWN.filter(([of]) => of === level).map((row) => [...row]));
  });

  test.each(LEVELS)('%s: a number names its source, a blank its article', (level) => {
    for (const { level1, level2, origin, standard } of criteriaOf([level])) {
      if (typeof level1 === 'number' || typeof level2 === 'number') expect(origin).toMatch(/lawnet\.vn|misa\.vn/);
      else expect(origin).toBe(`điền theo Thông tư, ${articleOf(standard, [level])}`);
      if (typeof level1 === 'number' && level2 === null) expect(origin).toContain('mức 2: điền theo Thông tư');
    }
  });

  it('the norm for founding a library is a remark and no threshold', () => {
    const [primary] = criteriaOf(['tieu-hoc']);
    expect([primary?.level1, primary?.level2]).toEqual([null, null]);
    expect(primary?.remark).toContain('93/2020');
  });

  it('without a known level nothing has a threshold or an article', () => {
    for (const { level1, level2, origin, remark } of criteriaOf([]))
      expect([level1, level2, origin, remark]).toEqual([null, null, 'điền theo Thông tư', undefined]);
  });

  it('of several levels, activities ask level 1 of the highest and level 2 of each', () => {
    const all = criteriaOf(['tieu-hoc', 'thcs']);
    expect(all.filter(({ standard }) => standard === 4).map(({ id, level1 }) => [id, level1])).toEqual([
      ['tieu-hoc.lessons', NO_THRESHOLD],
      ['thcs.lessons', null],
    ]);
    expect(all.filter(({ id }) => id.endsWith('copiesPerPupil')).map(({ level1 }) => level1)).toEqual([null, 4]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ standard }) => standard)).toEqual([...all.map(({ standard }) => standard)].sort());
  });

  it('articles follow the chapters', () => {
    const first = STANDARDS.map(({ n }) => articleOf(n, ['mam-non']));
    expect(first).toEqual(['Đ. 5', 'Đ. 6', 'Đ. 7', 'Đ. 8', 'Đ. 9']);
    expect([articleOf(1, ['tieu-hoc']), articleOf(5, ['thcs', 'thpt']), articleOf(2, ['tieu-hoc', 'thcs'])]).toEqual([
      'Đ. 10',
      'Đ. 19',
      'Đ. 11, 16',
    ]);
  });
});
