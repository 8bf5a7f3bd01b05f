import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, TYPES, type Book, type BookType } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Table } from '../part';
import { copyFields, typeNaming } from './copy-fields';

/** A register, and a summary of the same books that says the same: the register counts, once. */
export const summaryBeside: Kind = {
  name: 'summary-beside',
  about: ['stock'],
  make: (chance) => {
    const { register, books, figures } = registerOf(chance);
    return {
      tables: chance.maybe(0.7) ? [register, summaryOf(chance, books, 1)] : [summaryOf(chance, books, 1), register],
      figures,
    };
  },
};

/** A register, and what was counted half a year ago: nothing to compare with. */
export const oldSummaryBeside: Kind = {
  name: 'old-summary-beside',
  about: ['stock'],
  make: (chance) => {
    const { register, books, figures } = registerOf(chance);
    return { tables: [register, summaryOf(chance, books, 0.8)], figures };
  },
};

/** A register, and a summary of now that says something else: a person must hear of it. */
export const otherSummaryBeside: Kind = {
  name: 'other-summary-beside',
  about: ['stock'],
  make: (chance) => {
    const { register, books, figures } = registerOf(chance);
    const more = books.slice(0, 1).map((book) => ({ ...book, number: '', title: '' }));
    return {
      tables: [register, summaryOf(chance, [...books, ...more, ...more], 1)],
      figures,
      expects: ['so-lieu-noi-hai-lan'],
      faulty: true,
    };
  },
};

/** A register, and what stood in it years ago on a hidden sheet. */
export const hiddenBeside: Kind = {
  name: 'hidden-beside',
  about: ['stock'],
  make: (chance) => {
    const { register, books, figures } = registerOf(chance);
    const old = { ...summaryOf(chance, books, 0.7), sheet: chance.of(['Tổng hợp cũ', 'Sheet9']), hidden: true };
    return { tables: [register, old], figures };
  },
};

/** A register, and a stocktake that lists every copy of it once more. */
export const stocktakeBeside: Kind = {
  name: 'stocktake-beside',
  about: ['stock'],
  make: (chance) => {
    const { register, books, figures } = registerOf(chance);
    const two = chance.maybe();
    const state = chance.of(['Còn', 'C', 'x', 'Có']);
    const fields: Field<Book>[] = [
      { heads: [chance.of(['Số ĐKCB', 'ĐKCB'])], cell: ({ number }) => number },
      { heads: [chance.of(['Tên sách', 'Nhan đề'])], cell: ({ title }) => title, words: true },
      ...(two
        ? [
            { heads: ['Kết quả', 'Còn'], cell: () => 'x' },
            { heads: ['Kết quả', 'Mất'], cell: () => '' },
          ]
        : [{ heads: [chance.of(['Kiểm kê', 'Kết quả kiểm kê', 'Còn/mất'])], cell: () => state }]),
      { heads: ['Ghi chú'], cell: () => '' },
    ];
    const list = tableOf(chance, {
      sheet: chance.of(['Kiểm kê', 'Kiểm kê 5-2026', 'Biên bản kiểm kê']),
      titles: [chance.of(['BIÊN BẢN KIỂM KÊ SÁCH', 'DANH SÁCH KIỂM KÊ SÁCH THƯ VIỆN']), 'Ngày 25 tháng 5 năm 2026'],
      fields,
      sections: [{ heading: '', items: books }],
      total: false,
    });
    return { tables: [register, list], figures };
  },
};

function registerOf(chance: Chance): { register: Table; books: Book[]; figures: ReturnType<typeof registerFigures> } {
  const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals: false });
  const books = booksOf(chance, { types: TYPES, each: [8, 16] });
  const register = tableOf(chance, {
    sheet: chance.of(['Sổ ĐKCB', 'Đăng ký cá biệt']),
    titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
    fields,
    sections: [{ heading: '', items: books }],
    total: false,
  });
  return { register, books, figures: registerFigures(books, told) };
}

/** With `share` below 1 the numbers of another day. */
function summaryOf(chance: Chance, books: readonly Book[], share: number): Table {
  const names = typeNaming(chance);
  const of = ({ id }: BookType) => books.filter(({ type }) => type === id);
  const part = (count: number) => Math.round(count * share);
  const fields: Field<BookType>[] = [
    { heads: [chance.of(['Loại sách', 'Tên loại sách'])], cell: ({ id }) => names.get(id) ?? '', words: true },
    { heads: [chance.of(['Số bản', 'Số cuốn'])], cell: (type) => part(of(type).length), summed: true },
    ...(chance.maybe() ? [{ heads: ['Ghi chú'], cell: () => '' }] : []),
  ];
  return tableOf(chance, {
    sheet: share === 1 ? chance.of(['Tổng hợp', 'Thống kê']) : 'Kiểm kê 2025',
    titles:
      share === 1
        ? [chance.of(['TỔNG HỢP VỐN SÁCH', 'THỐNG KÊ SÁCH THEO LOẠI'])]
        : ['KẾT QUẢ KIỂM KÊ SÁCH', 'Ngày 31 tháng 10 năm 2025'],
    fields,
    sections: [{ heading: '', items: TYPES }],
    blanks: false,
    ...(share === 1 ? {} : { signed: 'ngày 31 tháng 10 năm 2025' }),
  });
}
