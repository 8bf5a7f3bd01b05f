import type { Chance } from '../../../scripts/support/chance';
import { dateWriting, dayText, LAST_YEAR, MONTHS, schoolYearText, serial, THIS_YEAR } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';

interface Counts {
  readonly label: string;
  readonly counts: readonly number[];
}

const all = (lines: readonly Counts[], at: number) => lines.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
const PUPILS = ['Học sinh', 'HS', 'Lượt HS', 'Lượt học sinh'];
const TEACHERS = ['Giáo viên', 'GV', 'Lượt GV', 'Lượt giáo viên'];

function visits(pupil: number, teacher: number): Record<string, Want> {
  return { 'visits.pupil': pupil, 'visits.teacher': teacher, 'visits.total': pupil + teacher };
}

/** Readers day by day. */
export const readersDays: Kind = {
  name: 'readers-days',
  about: ['readers'],
  make: (chance) => {
    const at = chance.whole(0, PUPILS.length - 1);
    const write = dateWriting(chance);
    const days = Array.from({ length: chance.whole(20, 60) }, (_day, index) => serial(2025, 9, 8) + index * 4);
    const lines = days.map((): Counts => ({ label: '', counts: [chance.whole(5, 60), chance.whole(0, 5)] }));
    const fields: Field<Counts>[] = [
      { heads: [chance.of(['Ngày', 'Ngày tháng', 'Ngày, tháng'])], cell: (_line, index) => write(days[index] ?? 0) },
      { heads: [PUPILS[at] ?? ''], cell: ({ counts }) => counts[0] ?? 0, summed: true },
      { heads: [TEACHERS[at] ?? ''], cell: ({ counts }) => counts[1] ?? 0, summed: true },
      ...(chance.maybe()
        ? [
            {
              heads: [chance.of(['Cộng', 'Tổng số'])],
              cell: ({ counts }: Counts) => (counts[0] ?? 0) + (counts[1] ?? 0),
              summed: true,
            },
          ]
        : []),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Bạn đọc', 'Lượt đọc']),
          titles: [chance.of(['THỐNG KÊ LƯỢT ĐỌC HẰNG NGÀY', 'PHIẾU THỐNG KÊ LƯỢT BẠN ĐỌC'])],
          fields,
          sections: [{ heading: '', items: lines }],
          needsItsSheet: true,
        }),
      ],
      figures: visits(all(lines, 0), all(lines, 1)),
    };
  },
};

/** Readers week by week. */
export const readersWeeks: Kind = {
  name: 'readers-weeks',
  about: ['readers'],
  make: (chance) => {
    const at = chance.whole(0, PUPILS.length - 1);
    const named = chance.maybe();
    const weeks = Array.from({ length: 35 }, (_week, index): Counts => {
      const monday = serial(2025, 9, 8) + index * 7;
      const range = `${dayText(monday)} - ${dayText(monday + 4)}`;
      return {
        label: named ? `Tuần ${index + 1} (${range})` : range,
        counts: [chance.whole(40, 300), chance.whole(1, 15)],
      };
    });
    const fields: Field<Counts>[] = [
      { heads: [chance.of(['Tuần', 'Thời gian'])], cell: ({ label }) => label },
      { heads: [PUPILS[at] ?? ''], cell: ({ counts }) => counts[0] ?? 0, summed: true },
      { heads: [TEACHERS[at] ?? ''], cell: ({ counts }) => counts[1] ?? 0, summed: true },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Bạn đọc',
          titles: ['THỐNG KÊ LƯỢT BẠN ĐỌC THEO TUẦN'],
          fields,
          sections: [{ heading: '', items: weeks }],
          needsItsSheet: true,
        }),
      ],
      figures: visits(all(weeks, 0), all(weeks, 1)),
    };
  },
};

function monthHeads(chance: Chance): string[] {
  const write = chance.of<(month: number, year: number) => string>([
    (month) => `T${month}`,
    (month) => `Tháng ${month}`,
    (month, year) => `${month}/${year}`,
    (month) => `Tháng ${String(month).padStart(2, '0')}`,
  ]);
  return MONTHS.map(([year, month]) => write(month, year));
}

/** Readers with the months across: the total column is their sum. */
export const readersMonthsAcross: Kind = {
  name: 'readers-months-across',
  about: ['readers'],
  make: (chance) => {
    const at = chance.whole(0, 1);
    const counts = (from: number, to: number) => MONTHS.map(() => chance.whole(from, to));
    const lines: Counts[] = [
      { label: PUPILS[at] ?? '', counts: counts(200, 1400) },
      { label: TEACHERS[at] ?? '', counts: counts(5, 60) },
    ];
    const heads = monthHeads(chance);
    const group = chance.maybe() ? [chance.of(['Tháng', 'Lượt đọc các tháng', 'Năm học 2025-2026'])] : [];
    const sum = ({ counts }: Counts) => counts.reduce((whole, one) => whole + one, 0);
    const fields: Field<Counts>[] = [
      { heads: [chance.of(['Đối tượng', 'Bạn đọc'])], cell: ({ label }) => label },
      ...heads.map((head, month): Field<Counts> => ({
        heads: [...group, head],
        cell: (line) => line.counts[month] ?? 0,
        summed: true,
      })),
      ...(chance.maybe(0.6) ? [{ heads: [chance.of(['Cộng', 'Cả năm', 'Tổng cộng'])], cell: sum, summed: true }] : []),
    ];
    const [pupils, teachers] = lines.map(sum);
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Bạn đọc',
          titles: [chance.of(['THỐNG KÊ LƯỢT BẠN ĐỌC NĂM HỌC 2025-2026', 'LƯỢT ĐỌC CÁC THÁNG'])],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: visits(pupils ?? 0, teachers ?? 0),
    };
  },
};

/** Readers of two school years side by side. */
export const readersTwoYears: Kind = {
  name: 'readers-two-years',
  about: ['readers'],
  make: (chance) => {
    const months = MONTHS.map(([, month]): Counts => ({
      label: `Tháng ${month}`,
      counts: [chance.whole(200, 900), chance.whole(5, 60), chance.whole(300, 1400), chance.whole(5, 60)],
    }));
    const years = [LAST_YEAR, THIS_YEAR].map((year) => `Năm học ${schoolYearText(chance, year)}`);
    const turned = chance.maybe(0.3);
    const [pupil, teacher] = [chance.of(['Học sinh', 'HS']), chance.of(['Giáo viên', 'GV'])];
    const columns = years.map((year, which) =>
      [pupil, teacher].map((who, at): Field<Counts> => ({
        heads: [year, who],
        cell: ({ counts }) => counts[which * 2 + at] ?? 0,
        summed: true,
      })),
    );
    const fields: Field<Counts>[] = [
      { heads: ['Tháng'], cell: ({ label }) => label },
      ...(turned ? columns.reverse() : columns).flat(),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Bạn đọc',
          titles: ['LƯỢT BẠN ĐỌC QUA HAI NĂM HỌC'],
          fields,
          sections: [{ heading: '', items: months }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: visits(all(months, 2), all(months, 3)),
      previous: visits(all(months, 0), all(months, 1)),
    };
  },
};
