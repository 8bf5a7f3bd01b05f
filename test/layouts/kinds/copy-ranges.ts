import { booksOf, plainName, registerFigures, TYPES, type Book } from '../books';
import { dateWriting } from '../days';
import { inAnyOrder, moneyText, tableOf, type Field } from '../fields';
import type { Kind } from '../part';

type Ranged = Book & { readonly from: number; readonly to: number };

/** From the first number of a row to its last, as people write it. */
const JOINS: readonly ((from: string, to: string) => string)[] = [
  (from, to) => `${from}-${to}`,
  (from, to) => `${from} - ${to}`,
  (from, to) => `${from}–${to}`,
  (from, to) => `${from} đến ${to}`,
  (from, to) => `${from}÷${to}`,
  (from, to) => `${from} → ${to}`,
  (from, to) => `${from}→${to}`,
];

/** A register where several copies of a book share a row and their numbers stand as a range. */
export const copyRanges: Kind = {
  name: 'copy-ranges',
  about: ['stock'],
  make: (chance) => {
    const types = chance.shuffled(TYPES.slice(1)).slice(0, chance.whole(1, 2));
    const entries = booksOf(chance, { types, each: [6, 8], copies: [1, 9], distinct: true });
    const prefixed = chance.maybe();
    const oneWay = chance.maybe() ? chance.of(JOINS) : null;
    const next = new Map<string, number>();
    const books = entries.map((book): Ranged => {
      const from = next.get(book.type) ?? 101;
      next.set(book.type, from + book.copies);
      return { ...book, from, to: from + book.copies - 1 };
    });
    const write = dateWriting(chance);
    const short = (book: Book) => types.find(({ id }) => id === book.type)?.short ?? '';
    const numbers = (book: Ranged) => {
      const text = (number: number) => (prefixed ? `${short(book)}${String(number).padStart(4, '0')}` : String(number));
      if (book.copies === 1) return text(book.from);
      if (!oneWay && book.copies === 3 && !prefixed) return [0, 1, 2].map((more) => text(book.from + more)).join(', ');
      return (oneWay ?? chance.of(JOINS))(text(book.from), text(book.to));
    };
    const fields: Field<Ranged>[] = [
      { heads: [chance.of(['Số ĐKCB', 'ĐKCB', 'Số đăng ký cá biệt', 'Số cá biệt'])], cell: numbers },
      ...inAnyOrder<Ranged>(
        chance,
        [],
        [
          { heads: [chance.of(['Tên sách', 'Nhan đề'])], cell: ({ title }) => title, words: true },
          { heads: ['Tác giả'], cell: ({ author }) => author },
          { heads: [chance.of(['NXB', 'Nhà xuất bản'])], cell: ({ publisher }) => publisher },
          { heads: [chance.of(['Năm XB', 'Năm xuất bản'])], cell: ({ published }) => published },
          { heads: [chance.of(['Giá tiền', 'Giá bìa', 'Đơn giá'])], cell: ({ price }) => price, ...moneyText(chance) },
        ],
      ),
    ];
    const date: Field<Ranged> = {
      heads: [chance.of(['Ngày vào sổ', 'Ngày nhập'])],
      cell: ({ entered }) => write(entered),
    };
    return {
      tables: types.map((type) =>
        tableOf(chance, {
          sheet: type.short,
          titles: [`SỔ ĐĂNG KÝ CÁ BIỆT ${plainName(type).toUpperCase()}`],
          fields: [date, ...fields],
          sections: [{ heading: '', items: books.filter((book) => book.type === type.id) }],
          total: false,
        }),
      ),
      figures: registerFigures(books, { dates: true, prices: true }),
    };
  },
};
