import type { Chance } from '../../../scripts/support/chance';
import { dateWriting, serial } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';

interface Done {
  readonly kind: number;
  readonly day: number;
  readonly times: number;
  readonly participants: number;
}

export const DOINGS: readonly (readonly [id: string, name: string, content: string])[] = [
  ['display', 'Giới thiệu, trưng bày sách', 'Trưng bày sách mới tại thư viện'],
  ['introductionSession', 'Buổi giới thiệu sách', 'Giới thiệu sách dưới cờ'],
  ['writtenIntroduction', 'Giới thiệu sách bằng văn bản', 'Giới thiệu sách bằng văn bản tới các lớp'],
  ['contest', 'Hội thi', 'Thi kể chuyện theo sách'],
  ['textbookCheck', 'Kiểm tra sách giáo khoa của học sinh', 'Kiểm tra SGK của học sinh'],
  ['bookFair', 'Hội sách, ngày hội đọc', 'Ngày hội đọc sách của trường'],
  ['recall', 'Thu hồi sách', 'Thu hồi sách giáo khoa cho mượn'],
];

/** What the library did, an event a row. */
export const activitiesLog: Kind = {
  name: 'activities-log',
  about: ['activities'],
  make: (chance) => {
    const items = Array.from({ length: chance.whole(8, 20) }, (): Done => ({
      kind: chance.whole(0, DOINGS.length - 1),
      day: serial(2025, 9, 6) + chance.whole(0, 260),
      times: chance.of([1, 1, 1, 2]),
      participants: chance.whole(20, 300),
    })).sort((a, b) => a.day - b.day);
    const kinds = chance.maybe(0.6);
    const times = chance.maybe(0.5);
    const participants = chance.maybe(0.5);
    const figures: Record<string, Want> = {};
    const count = (list: readonly Done[]) => list.reduce((sum, one) => sum + (times ? one.times : 1), 0);
    DOINGS.forEach(([id], at) => (figures[`activities.${id}`] = count(items.filter(({ kind }) => kind === at))));
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Hoạt động', 'Nhật ký', 'Nhật ký hoạt động', 'HĐ thư viện']),
          titles: chance.maybe(0.7)
            ? [chance.of(['NHẬT KÝ HOẠT ĐỘNG THƯ VIỆN', 'CÁC HOẠT ĐỘNG CỦA THƯ VIỆN NĂM HỌC 2025-2026'])]
            : [],
          fields: fieldsOf(chance, kinds, times, participants),
          sections: [{ heading: '', items }],
          needsItsSheet: true,
        }),
      ],
      figures: {
        ...figures,
        'activities.total': count(items),
        'activities.participants': participants ? items.reduce((sum, one) => sum + one.participants, 0) : null,
      },
    };
  },
};

function fieldsOf(chance: Chance, kinds: boolean, times: boolean, participants: boolean): Field<Done>[] {
  const write = dateWriting(chance);
  const fields: Field<Done>[] = [
    { heads: [chance.of(['Ngày', 'Thời gian', 'Ngày tổ chức', 'Ngày thực hiện'])], cell: ({ day }) => write(day) },
  ];
  if (kinds)
    fields.push({ heads: [chance.of(['Loại hoạt động', 'Hình thức'])], cell: ({ kind }) => DOINGS[kind]?.[1] ?? '' });
  fields.push({
    heads: [chance.of(['Nội dung', 'Hoạt động', 'Nội dung hoạt động', 'Tên hoạt động'])],
    cell: ({ kind }) => DOINGS[kind]?.[2] ?? '',
    words: true,
  });
  if (times) fields.push({ heads: [chance.of(['Số lần', 'Số buổi'])], cell: (one) => one.times, summed: true });
  if (participants)
    fields.push({
      heads: [chance.of(['Số lượt tham gia', 'Số HS tham gia', 'Số người tham gia'])],
      cell: (one) => one.participants,
      summed: true,
    });
  if (chance.maybe()) fields.push({ heads: ['Người thực hiện'], cell: () => 'Lê Thu Hà' });
  if (chance.maybe()) fields.push({ heads: ['Ghi chú'], cell: () => '' });
  return fields;
}
