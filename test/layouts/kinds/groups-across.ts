import { booksOf, TYPES } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Line {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly counts: readonly number[];
}

/** Copies under grades or classes: the total column counts, else their sum. */
export const groupsAcross: Kind = {
  name: 'groups-across',
  about: ['stock'],
  make: (chance) => {
    const classes = chance.maybe();
    const labels = classes
      ? ['6A', '6B', '7A', '7B', '8A', '9A'].slice(0, chance.whole(3, 6))
      : ['6', '7', '8', '9'].map((grade) => `Khối ${grade}`);
    const names = typeNaming(chance);
    const titled = chance.maybe();
    const counts = () => labels.map(() => chance.whole(1, 60));
    const lines: Line[] = titled
      ? booksOf(chance, { types: TYPES, each: [3, 6], distinct: true }).map(({ type, title }) => ({
          id: type,
          type: names.get(type) ?? '',
          label: title,
          counts: counts(),
        }))
      : TYPES.map(({ id }) => ({ id, type: names.get(id) ?? '', label: names.get(id) ?? '', counts: counts() }));
    const group = chance.of(['Số lượng', 'Số bản', 'Số lượng (bản)', 'Số cuốn']);
    const sum = ({ counts }: Line) => counts.reduce((all, one) => all + one, 0);
    const total: Field<Line> = {
      heads: chance.maybe() ? [group, chance.of(['Cộng', 'Tổng'])] : [chance.of(['Tổng số', 'Tổng cộng', 'Cộng'])],
      cell: sum,
      summed: true,
    };
    const fields: Field<Line>[] = [
      {
        heads: [titled ? chance.of(['Tên sách', 'Nhan đề']) : chance.of(['Loại sách', 'Loại'])],
        cell: ({ label }) => label,
        words: true,
      },
      ...(titled ? [{ heads: ['Loại sách'], cell: ({ type }: Line) => type }] : []),
      ...labels.map((label, at): Field<Line> => ({
        heads: [group, label],
        cell: (line) => line.counts[at] ?? 0,
        summed: true,
      })),
      ...(chance.maybe(0.6) ? [total] : []),
      ...(chance.maybe(0.4) ? [{ heads: ['Ghi chú'], cell: () => '' }] : []),
    ];
    const figures: Record<string, Want> = {};
    const all = (of: readonly Line[]) => of.reduce((whole, line) => whole + sum(line), 0);
    for (const { id } of TYPES) figures[`copies.${id}`] = all(lines.filter((line) => line.id === id));
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Sách theo khối lớp', 'Tủ sách lớp', 'Vốn tài liệu']),
          titles: [classes ? 'THỐNG KÊ SÁCH Ở TỦ SÁCH CÁC LỚP' : 'THỐNG KÊ SÁCH THEO KHỐI LỚP'],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
        }),
      ],
      figures: { ...figures, 'copies.total': all(lines) },
    };
  },
};
