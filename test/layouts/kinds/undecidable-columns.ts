import { TYPES, type BookType } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

interface Pair {
  readonly type: BookType;
  readonly counts: readonly number[];
}

/** Two counts of the same books side by side under groups that say nothing: a person must choose. */
export const undecidableColumns: Kind = {
  name: 'undecidable-columns',
  about: ['stock'],
  make: (chance) => {
    const items = TYPES.map((type): Pair => {
      const first = chance.whole(200, 900);
      return { type, counts: [first, first + chance.whole(20, 150)] };
    });
    const names = typeNaming(chance);
    const groups = chance.of([
      ['Đợt 1', 'Đợt 2'],
      ['Cột A', 'Cột B'],
      ['Lần 1', 'Lần 2'],
      ['Bảng 1', 'Bảng 2'],
      ['Số liệu A', 'Số liệu B'],
    ]);
    const head = chance.of(['Số bản', 'Số lượng', 'Số cuốn']);
    const fields: Field<Pair>[] = [
      { heads: [chance.of(['Loại sách', 'Loại'])], cell: ({ type }) => names.get(type.id) ?? '', words: true },
      ...groups.map((group, at) => ({
        heads: [group, head],
        cell: ({ counts }: Pair) => counts[at] ?? 0,
        summed: true,
      })),
    ];
    const either = (of: readonly Pair[]) => {
      const sums = [0, 1].map((at) => of.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
      return { oneOf: [...sums, null] };
    };
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Sách', 'Sheet1']),
          titles: [chance.of(['THỐNG KÊ SÁCH THƯ VIỆN', 'SỐ LIỆU SÁCH'])],
          fields,
          sections: [{ heading: '', items }],
          blanks: false,
        }),
      ],
      figures: {
        'copies.total': either(items),
        ...Object.fromEntries(items.map((one) => [`copies.${one.type.id}`, either([one])])),
      },
      undecidable: true,
    };
  },
};
