import { MONTHS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

interface Paper {
  readonly name: string;
  readonly counts: readonly number[];
}

const PAPERS = [
  'Thiếu niên Tiền phong',
  'Toán Tuổi thơ',
  'Văn học và Tuổi trẻ',
  'Giáo dục và Thời đại',
  'Nhi đồng',
  'Toán học và Tuổi trẻ',
  'Quảng Trị',
  'Thế giới mới',
];

/** Newspapers and magazines with their issues by month across, or as a list with a quantity. */
export const periodicalsKind: Kind = {
  name: 'periodicals',
  about: ['periodicals'],
  make: (chance) => {
    const across = chance.maybe(0.6);
    const papers = chance
      .shuffled(PAPERS)
      .slice(0, chance.whole(3, 7))
      .map((name): Paper => ({ name, counts: MONTHS.map(() => chance.of([1, 2, 4, 4])) }));
    const sum = ({ counts }: Paper) => counts.reduce((all, one) => all + one, 0);
    const short = chance.maybe();
    const group = chance.maybe() ? [chance.of(['Số tờ nhận các tháng', 'Tháng', 'Số lượng'])] : [];
    const fields: Field<Paper>[] = [
      { heads: [chance.of(['Tên báo, tạp chí', 'Tên báo', 'Báo, tạp chí'])], cell: ({ name }) => name, words: true },
      ...(across
        ? [
            ...MONTHS.map(([, month], at): Field<Paper> => ({
              heads: [...group, short ? `T${month}` : `Tháng ${month}`],
              cell: ({ counts }) => counts[at] ?? 0,
              summed: true,
            })),
            ...(chance.maybe(0.6)
              ? [{ heads: [chance.of(['Cộng', 'Cả năm', 'Tổng số'])], cell: sum, summed: true }]
              : []),
          ]
        : [{ heads: [chance.of(['Số lượng', 'Số tờ', 'SL'])], cell: sum, summed: true }]),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Báo, tạp chí', 'Báo']),
          titles: [chance.of(['SỔ ĐĂNG KÝ BÁO, TẠP CHÍ NĂM HỌC 2025-2026', 'THEO DÕI BÁO, TẠP CHÍ'])],
          fields,
          sections: [{ heading: '', items: papers }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: {
        'periodicals.titles': papers.length,
        'periodicals.issues': papers.reduce((all, paper) => all + sum(paper), 0),
      },
    };
  },
};
