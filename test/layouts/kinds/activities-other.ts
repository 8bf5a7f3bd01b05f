import { MONTHS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { DOINGS } from './activities-log';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly counts: readonly number[];
}

function figuresOf(lines: readonly Line[]): Record<string, Want> {
  const sum = ({ counts }: Line) => counts.reduce((all, one) => all + one, 0);
  const figures: Record<string, Want> = {};
  for (const [id] of DOINGS) figures[`activities.${id}`] = 0;
  for (const line of lines) figures[`activities.${line.id}`] = sum(line);
  return { ...figures, 'activities.total': lines.reduce((all, line) => all + sum(line), 0) };
}

/** How often each kind of activity took place. */
export const activitiesSummary: Kind = {
  name: 'activities-summary',
  about: ['activities'],
  make: (chance) => {
    const lines = chance
      .shuffled(DOINGS)
      .slice(0, chance.whole(4, DOINGS.length))
      .map(([id, name]): Line => ({ id, name, counts: [chance.whole(1, 9)] }));
    const fields: Field<Line>[] = [
      {
        heads: [chance.of(['Hoạt động', 'Nội dung hoạt động', 'Loại hoạt động'])],
        cell: ({ name }) => name,
        words: true,
      },
      {
        heads: [chance.of(['Số lần', 'Số buổi', 'Số lần tổ chức'])],
        cell: ({ counts }) => counts[0] ?? 0,
        summed: true,
      },
      ...(chance.maybe() ? [{ heads: ['Kết quả'], cell: () => 'Tốt' }] : []),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Hoạt động',
          titles: [chance.of(['CÁC HOẠT ĐỘNG CỦA THƯ VIỆN NĂM HỌC 2025-2026', 'THỐNG KÊ HOẠT ĐỘNG THƯ VIỆN'])],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: figuresOf(lines),
    };
  },
};

/** The same month by month across. */
export const activitiesMonths: Kind = {
  name: 'activities-months',
  about: ['activities'],
  make: (chance) => {
    const lines = chance
      .shuffled(DOINGS)
      .slice(0, chance.whole(4, DOINGS.length))
      .map(([id, name]): Line => ({ id, name, counts: MONTHS.map(() => chance.of([0, 1, 1, 2])) }));
    const short = chance.maybe();
    const blank = chance.maybe();
    const group = chance.maybe() ? [chance.of(['Số lần', 'Tháng'])] : [];
    const fields: Field<Line>[] = [
      {
        heads: [chance.of(['Hoạt động', 'Nội dung hoạt động', 'Loại hoạt động'])],
        cell: ({ name }) => name,
        words: true,
      },
      ...MONTHS.map(([, month], at): Field<Line> => ({
        heads: [...group, short ? `T${month}` : `Tháng ${month}`],
        cell: ({ counts }) => (counts[at] === 0 && blank ? '' : (counts[at] ?? 0)),
        summed: true,
      })),
      ...(chance.maybe(0.6)
        ? [
            {
              heads: [chance.of(['Cả năm', 'Cộng', 'Tổng'])],
              cell: ({ counts }: Line) => counts.reduce((all, one) => all + one, 0),
              summed: true,
            },
          ]
        : []),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Hoạt động',
          titles: [
            chance.of(['THEO DÕI HOẠT ĐỘNG THƯ VIỆN THEO THÁNG (số lần)', 'THỐNG KÊ SỐ LẦN HOẠT ĐỘNG CÁC THÁNG']),
          ],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: figuresOf(lines),
    };
  },
};
