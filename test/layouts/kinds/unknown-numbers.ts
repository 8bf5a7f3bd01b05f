import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

interface Line {
  readonly label: string;
  readonly numbers: readonly number[];
}

/** Numbers that nobody can understand from the workbook: they must be named, and counted in nothing. */
export const unknownNumbers: Kind = {
  name: 'unknown-numbers',
  about: [],
  make: (chance) => {
    const labels = chance.of([
      ['A1', 'A2', 'B1', 'B2', 'C1'],
      ['Khu vực 1', 'Khu vực 2', 'Khu vực 3', 'Khu vực 4'],
      ['Mục 1', 'Mục 2', 'Mục 3'],
      ['Nhóm Hoa Mai', 'Nhóm Hoa Đào', 'Nhóm Hoa Sen'],
    ]);
    const width = chance.whole(1, 4);
    const lines = labels.map((label): Line => ({
      label,
      numbers: Array.from({ length: width }, () => chance.whole(3, 900)),
    }));
    const heads = chance.of([
      ['X', 'Y', 'Z', 'T'],
      ['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4'],
      ['Kết quả 1', 'Kết quả 2', 'Kết quả 3', 'Kết quả 4'],
    ]);
    const fields: Field<Line>[] = [
      { heads: [chance.of(['Tên', 'Nội dung', 'Diễn giải', ''])], cell: ({ label }) => label },
      ...Array.from({ length: width }, (_one, at) => ({
        heads: [heads[at] ?? ''],
        cell: ({ numbers }: Line) => numbers[at] ?? 0,
      })),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Sheet3', 'Nháp', 'Bảng 2', 'Khác']),
          titles: chance.maybe() ? [chance.of(['BẢNG TỔNG HỢP', 'Theo dõi', 'Số liệu'])] : [],
          fields,
          sections: [{ heading: '', items: lines }],
          concern: 'unknown',
          numbered: false,
          total: false,
          blanks: false,
        }),
      ],
      figures: {},
    };
  },
};
