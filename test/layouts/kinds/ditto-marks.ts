import { booksOf, registerFigures, TYPES, type Book } from '../books';
import { dayText } from '../days';
import { tableOf, type Field } from '../fields';
import type { Cell } from '../grid';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

/** A register or a list in which a mark stands for what stands above it. */
export const dittoMarks: Kind = {
  name: 'ditto-marks',
  about: ['stock'],
  make: (chance) => {
    const mark = chance.of(['"', '″', 'nt', '-nt-', 'như trên', '”', "''"]);
    const byCopy = chance.maybe();
    const books = booksOf(chance, {
      types: TYPES,
      each: byCopy ? [8, 14] : [4, 8],
      ...(byCopy ? {} : { copies: [2, 30] as const, distinct: true }),
    });
    const names = typeNaming(chance);
    const marked = (heads: string, of: (book: Book) => string, words?: boolean): Field<Book> => {
      let above: Cell = '';
      const cells = books.map((book) => {
        const text = of(book);
        const cell = text === above ? mark : text;
        above = text;
        return cell;
      });
      return { heads: [heads], cell: (_book, index) => cells[index] ?? '', ...(words ? { words } : {}) };
    };
    const fields: Field<Book>[] = [
      ...(byCopy ? [{ heads: [chance.of(['Số ĐKCB', 'ĐKCB'])], cell: ({ number }: Book) => number }] : []),
      marked('Ngày vào sổ', ({ entered }) => dayText(entered)),
      marked(chance.of(['Tên sách', 'Nhan đề']), ({ title }) => title, true),
      marked('Tác giả', ({ author }) => author),
      marked(chance.of(['Loại sách', 'Phân loại']), ({ type }) => names.get(type) ?? ''),
      marked('NXB', ({ publisher }) => publisher),
      ...(byCopy
        ? []
        : [{ heads: [chance.of(['Số lượng', 'Số bản'])], cell: ({ copies }: Book) => copies, summed: true }]),
      { heads: [chance.of(['Giá tiền', 'Đơn giá'])], cell: ({ price }) => price },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Sổ ĐKCB', 'Sách', 'Vốn tài liệu']),
          titles: ['SỔ ĐĂNG KÝ SÁCH THƯ VIỆN'],
          fields,
          sections: [{ heading: '', items: books }],
          blanks: false,
          ...(byCopy ? { total: false } : {}),
        }),
      ],
      figures: registerFigures(books, { dates: true, prices: true }),
    };
  },
};
