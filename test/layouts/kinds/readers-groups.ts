import { MONTHS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

interface Line {
  readonly label: string;
  readonly counts: readonly number[];
}

const sum = ({ counts }: Line) => counts.reduce((all, one) => all + one, 0);

/** Readers by term: the whole year stands beside its terms. */
export const readersTerms: Kind = {
  name: 'readers-terms',
  about: ['readers'],
  make: (chance) => {
    const lines: Line[] = [
      { label: chance.of(['Học sinh', 'HS']), counts: [chance.whole(1500, 5000), chance.whole(1500, 5000)] },
      { label: chance.of(['Giáo viên', 'GV']), counts: [chance.whole(60, 300), chance.whole(60, 300)] },
    ];
    const group = chance.maybe() ? [chance.of(['Lượt bạn đọc', 'Số lượt'])] : [];
    const fields: Field<Line>[] = [
      { heads: [chance.of(['Đối tượng', 'Bạn đọc'])], cell: ({ label }) => label },
      ...chance
        .of([
          ['Học kỳ I', 'Học kỳ II'],
          ['HK I', 'HK II'],
          ['HKI', 'HKII'],
        ])
        .map((term, at): Field<Line> => ({
          heads: [...group, term],
          cell: ({ counts }) => counts[at] ?? 0,
          summed: true,
        })),
      { heads: [...group, chance.of(['Cả năm', 'Cộng'])], cell: sum, summed: true },
    ];
    const [pupils = 0, teachers = 0] = lines.map(sum);
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Bạn đọc',
          titles: ['LƯỢT BẠN ĐỌC NĂM HỌC 2025-2026'],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: { 'visits.pupil': pupils, 'visits.teacher': teachers, 'visits.total': pupils + teachers },
    };
  },
};

/** Pupils' visits by class, the months across. */
export const readersClasses: Kind = {
  name: 'readers-classes',
  about: ['readers'],
  make: (chance) => {
    const lines = ['6A', '6B', '7A', '7B', '8A', '9A'].map((label): Line => ({
      label,
      counts: MONTHS.map(() => chance.whole(10, 90)),
    }));
    const group = chance.maybe() ? [chance.of(['Tháng', 'Lượt đọc các tháng'])] : [];
    const short = chance.maybe();
    const fields: Field<Line>[] = [
      { heads: ['Lớp'], cell: ({ label }) => label },
      ...MONTHS.map(([, month], at): Field<Line> => ({
        heads: [...group, short ? `T${month}` : `Tháng ${month}`],
        cell: ({ counts }) => counts[at] ?? 0,
        summed: true,
      })),
      ...(chance.maybe(0.6) ? [{ heads: [chance.of(['Cộng', 'Cả năm'])], cell: sum, summed: true }] : []),
    ];
    const whole = lines.reduce((all, line) => all + sum(line), 0);
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Bạn đọc', 'Lượt đọc theo lớp']),
          titles: [
            chance.of([
              'LƯỢT HỌC SINH ĐẾN THƯ VIỆN THEO LỚP',
              'THỐNG KÊ LƯỢT ĐỌC CỦA HỌC SINH CÁC LỚP NĂM HỌC 2025-2026',
            ]),
          ],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: { 'visits.pupil': whole, 'visits.teacher': null, 'visits.total': whole },
    };
  },
};
