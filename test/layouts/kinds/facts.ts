import type { Kind, Part, Row } from '../part';
import { SCHOOL } from '../page';

const NONE = { titles: [], concern: 'library', noCodes: true, needsItsSheet: true } as const;

/** The size of the school with the names of the facts across and their values below. */
export const factsAcross: Kind = {
  name: 'facts-across',
  about: ['people'],
  make: (chance) => {
    const facts: readonly (readonly [id: string, head: string, value: number])[] = chance.shuffled([
      ['people.pupils', chance.of(['Số học sinh', 'Tổng số học sinh', 'Số HS']), chance.whole(300, 900)] as const,
      ['people.teachers', chance.of(['Số giáo viên', 'Tổng số giáo viên', 'Số GV']), chance.whole(20, 60)] as const,
      ['people.classes', chance.of(['Số lớp', 'Tổng số lớp']), chance.whole(8, 24)] as const,
    ]);
    const named = chance.maybe();
    const rows: Row[] = [{ kind: 'record', cells: [...(named ? [SCHOOL] : []), ...facts.map(([, , value]) => value)] }];
    return {
      tables: [
        {
          ...NONE,
          sheet: chance.of(['Quy mô', 'Quy mô trường', 'Trường']),
          titles: chance.maybe() ? ['QUY MÔ TRƯỜNG LỚP NĂM HỌC 2025-2026'] : [],
          columns: [...(named ? [{ heads: ['Tên trường'] }] : []), ...facts.map(([, head]) => ({ heads: [head] }))],
          rows,
        },
      ],
      figures: Object.fromEntries(facts.map(([id, , value]) => [id, value])),
      needsFacts: true,
    };
  },
};

/** Several facts in one cell of the sheet of facts. */
export const factsInOneCell: Kind = {
  name: 'facts-in-one-cell',
  about: ['people', 'facts'],
  make: (chance): Part => {
    const [pupils, teachers, classes] = [chance.whole(300, 900), chance.whole(20, 60), chance.whole(8, 24)];
    const join = chance.of(['; ', ', ', ' - ']);
    const staff = chance.of(['CB, GV', 'Số giáo viên', 'GV', 'Tổng số giáo viên']);
    const text = [
      `Tổng số lớp: ${classes}`,
      `${chance.of(['Tổng số học sinh', 'Số học sinh', 'HS'])}: ${pupils}`,
      `${staff}: ${teachers}`,
    ].join(join);
    const labelled = chance.maybe();
    const facts: readonly (readonly [string, string])[] = [
      ['Cơ quan chủ quản', 'UBND XÃ PHÚ HÒA'],
      ['Tên trường', SCHOOL],
      ['Cấp học', 'THCS'],
      ['Địa danh', 'Phú Hòa'],
      ['Năm học', '2025-2026'],
      ['Ký hiệu', 'BC-THCSLVT'],
      ['Hiệu trưởng', 'Trần Thị Hồng'],
      labelled ? [chance.of(['Quy mô', 'Quy mô trường lớp']), text] : [text, ''],
    ];
    return {
      tables: [
        {
          ...NONE,
          sheet: chance.of(['Thông tin', 'Thông tin chung']),
          columns: [{ heads: ['Mục'] }, { heads: ['Nội dung'] }],
          headless: chance.maybe(),
          rows: facts.map((cells) => ({ kind: 'record', cells })),
        },
      ],
      figures: {
        'people.classes': classes,
        'people.pupils': pupils,
        'people.teachers': staff === 'CB, GV' ? { oneOf: [teachers, null] } : teachers,
      },
    };
  },
};
