import { MONTHS } from '../days';
import { countText, tableOf, type Field } from '../fields';
import type { Kind } from '../part';

interface Month {
  readonly label: string;
  readonly counts: readonly number[];
}

const GROUPS = ['visits.pupil', 'visits.teacher', 'loans.pupil', 'loans.teacher'] as const;

/** Readers month by month, down the sheet. */
export const readersMonths: Kind = {
  name: 'readers-months',
  about: ['readers'],
  make: (chance) => {
    const write = chance.of<(month: readonly [number, number]) => string>([
      ([year, month]) => `${month}/${year}`,
      ([, month]) => `Tháng ${month}`,
      ([year, month]) => `Tháng ${month}/${year}`,
      ([year, month]) => `T${month}/${year}`,
      ([, month]) => `Tháng ${String(month).padStart(2, '0')}`,
    ]);
    const months = MONTHS.map((month): Month => ({
      label: write(month),
      counts: [chance.whole(200, 1400), chance.whole(5, 60), chance.whole(50, 400), chance.whole(2, 30)],
    }));
    const loans = chance.maybe(0.7);
    const total = chance.maybe(0.3);
    const grouped = chance.maybe(0.6);
    const [visit, loan] = [
      chance.of(['Lượt đọc', 'Lượt bạn đọc', 'Lượt đến thư viện']),
      chance.of(['Lượt mượn', 'Mượn về', 'Lượt mượn về']),
    ];
    const [pupil, teacher] = [chance.of(['Học sinh', 'HS']), chance.of(['Giáo viên', 'GV', 'CBGV'])];
    const column = (at: number): Field<Month> => {
      const [group, who] = [at < 2 ? visit : loan, at % 2 === 0 ? pupil : teacher];
      return {
        heads: grouped ? [group, who] : [`${group} ${who}`],
        cell: ({ counts }) => counts[at] ?? 0,
        summed: true,
        ...countText(chance, 'lượt'),
      };
    };
    const sum = (from: number, group: string): Field<Month> => ({
      heads: grouped ? [group, chance.of(['Cộng', 'Tổng'])] : [`Cộng ${group.toLowerCase()}`],
      cell: ({ counts }) => (counts[from] ?? 0) + (counts[from + 1] ?? 0),
      summed: true,
    });
    const fields: Field<Month>[] = [
      { heads: [chance.of(['Tháng', 'Thời gian', 'THÁNG'])], cell: ({ label }) => label },
      ...[column(0), column(1), ...(total ? [sum(0, visit)] : [])],
      ...(loans ? [column(2), column(3), ...(total ? [sum(2, loan)] : [])] : []),
    ];
    const of = (at: number) => months.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);
    const figures = Object.fromEntries(GROUPS.map((id, at) => [id, at < 2 || loans ? of(at) : null]));
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Bạn đọc', 'Lượt đọc', 'Phục vụ bạn đọc', 'Sheet2']),
          titles: chance.maybe(0.8)
            ? [chance.of(['THỐNG KÊ LƯỢT BẠN ĐỌC NĂM HỌC 2025-2026', 'BẢNG THỐNG KÊ PHỤC VỤ BẠN ĐỌC'])]
            : [],
          fields,
          sections: [{ heading: '', items: months }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: { ...figures, 'visits.total': of(0) + of(1), 'loans.total': loans ? of(2) + of(3) : null },
    };
  },
};
