import { dayText, serial } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Minh Châu',
  'Phạm Quốc Dũng',
  'Hoàng Thu Hà',
  'Vũ Đức Huy',
  'Đỗ Ngọc Lan',
  'Bùi Gia Minh',
  'Đặng Hải Nam',
  'Ngô Thu Trang',
];

/** The pupils of a class, with or without their marks: no figures of the library's. */
export const classList: Kind = {
  name: 'class-list',
  about: [],
  make: (chance) => {
    const marks = chance.maybe();
    const fields: Field<string>[] = [
      { heads: [chance.of(['Họ và tên', 'Họ tên', 'Họ và tên học sinh'])], cell: (name) => name, words: true },
      {
        heads: [chance.of(['Ngày sinh', 'Ngày, tháng, năm sinh'])],
        cell: () => dayText(serial(2012, 1, 1) + chance.whole(0, 900)),
      },
      { heads: [chance.of(['Giới tính', 'Nữ'])], cell: () => (chance.maybe() ? 'Nữ' : '') },
      ...(marks
        ? ['Toán', 'Văn', 'Anh', 'TB'].map((subject) => ({ heads: [subject], cell: () => chance.whole(9, 20) / 2 }))
        : [{ heads: ['Điện thoại'], cell: () => `09${chance.whole(10_000_000, 99_999_999)}` }]),
      { heads: ['Ghi chú'], cell: () => '' },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Lớp 6A', 'DS lớp 7B', 'Danh sách lớp']),
          titles: [
            marks
              ? chance.of(['BẢNG ĐIỂM LỚP 6A', 'BẢNG ĐIỂM TỔNG HỢP LỚP 7B'])
              : chance.of(['DANH SÁCH HỌC SINH LỚP 6A', 'DANH SÁCH LỚP 7B']),
          ],
          fields,
          sections: [{ heading: '', items: NAMES.slice(0, chance.whole(6, 10)) }],
          concern: 'none',
          total: false,
        }),
      ],
      figures: {},
    };
  },
};
