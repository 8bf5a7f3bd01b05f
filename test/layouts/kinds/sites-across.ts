import { TYPES, type BookType } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Line {
  readonly type: BookType;
  readonly counts: readonly number[];
}

/** Copies in two places with their total beside them: the total is right, and it is their sum. */
export const sitesAcross: Kind = {
  name: 'sites-across',
  about: ['stock'],
  make: (chance) => {
    const lines = TYPES.map((type): Line => ({ type, counts: [chance.whole(100, 900), chance.whole(20, 300)] }));
    const names = typeNaming(chance);
    const sites = chance.of([
      ['Điểm trường chính', 'Điểm trường lẻ'],
      ['Cơ sở 1', 'Cơ sở 2'],
      ['Kho đọc', 'Kho mượn'],
      ['Phòng đọc', 'Kho sách'],
    ]);
    const head = chance.of(['Số bản', 'Số lượng', 'Số cuốn']);
    const sum = ({ counts }: Line) => counts.reduce((all, one) => all + one, 0);
    const total: Field<Line> = {
      heads: chance.maybe()
        ? [chance.of(['Tổng cộng', 'Cộng', 'Toàn trường']), head]
        : [chance.of(['Tổng cộng', 'Tổng số', 'Cộng'])],
      cell: sum,
      summed: true,
    };
    const parts = sites.map((site, at): Field<Line> => ({
      heads: [site, head],
      cell: ({ counts }) => counts[at] ?? 0,
      summed: true,
    }));
    const figures: Record<string, Want> = {};
    for (const line of lines) figures[`copies.${line.type.id}`] = sum(line);
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Thống kê sách']),
          titles: ['THỐNG KÊ SÁCH THƯ VIỆN'],
          fields: [
            { heads: [chance.of(['Loại sách', 'Loại'])], cell: ({ type }) => names.get(type.id) ?? '', words: true },
            ...(chance.maybe(0.7) ? [...parts, total] : [total, ...parts]),
          ],
          sections: [{ heading: '', items: lines }],
          blanks: false,
        }),
      ],
      figures: { ...figures, 'copies.total': lines.reduce((all, line) => all + sum(line), 0) },
    };
  },
};
