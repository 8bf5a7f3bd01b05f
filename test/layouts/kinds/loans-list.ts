import { booksOf, TYPES, type Book } from '../books';
import { dateWriting, serial } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

const READERS = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Châu', 'Phạm Quốc Dũng', 'Hoàng Thu Hà', 'Vũ Đức Huy'];

/** Who borrowed what: never stock, whatever its sheet is called. */
export const loansList: Kind = {
  name: 'loans-list',
  about: ['readers'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [3, 6], fresh: 0 });
    const names = typeNaming(chance);
    const write = dateWriting(chance);
    const readers = books.map(() => ({
      name: chance.of(READERS),
      room: chance.of(['6A', '7B', '8A', '9C']),
      day: serial(2025, 9, 10) + chance.whole(0, 220),
    }));
    const at = (index: number) => readers[index] ?? { name: '', room: '', day: 0 };
    const fields: Field<Book>[] = [
      { heads: ['Ngày mượn'], cell: (_book, index) => write(at(index).day) },
      {
        heads: [chance.of(['Người mượn', 'Họ tên người mượn', 'Bạn đọc', 'Tên bạn đọc'])],
        cell: (_book, index) => at(index).name,
      },
      { heads: ['Lớp'], cell: (_book, index) => at(index).room },
      {
        heads: [chance.of(['Số ĐKCB', 'Mã sách'])],
        cell: ({ type }, index) => `M${type.slice(0, 1).toUpperCase()}-${index + 1}`,
      },
      { heads: ['Tên sách'], cell: ({ title }) => title, words: true },
      ...(chance.maybe(0.6) ? [{ heads: ['Loại sách'], cell: ({ type }: Book) => names.get(type) ?? '' }] : []),
      ...(chance.maybe(0.4) ? [{ heads: [chance.of(['Số lượng', 'SL'])], cell: () => 1 }] : []),
      { heads: [chance.of(['Hẹn trả', 'Hạn trả'])], cell: (_book, index) => write(at(index).day + 14) },
      { heads: ['Ngày trả'], cell: (_book, index) => (index % 4 === 3 ? '' : write(at(index).day + 10)) },
    ];
    const either = { oneOf: [books.length, null] };
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Mượn trả', 'Sổ mượn', 'Sách', 'Vốn tài liệu', 'Sổ sách']),
          titles: chance.maybe(0.6) ? [chance.of(['SỔ THEO DÕI MƯỢN TRẢ SÁCH', 'SỔ MƯỢN SÁCH'])] : [],
          fields,
          sections: [{ heading: '', items: books }],
          concern: 'none',
          total: false,
          needsItsSheet: true,
        }),
      ],
      figures: { 'loans.total': either, 'loans.pupil': either, 'visits.total': null },
    };
  },
};
