import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, TYPES, type Book } from '../books';
import { dateWriting, serial, YEAR_BEGINS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Figures, Kind, Table, Want } from '../part';
import { copyFields, typeNaming } from './copy-fields';

/** A list with one quantity not filled in: the rest counts, and a person hears of it. */
export const quantityGap: Kind = {
  name: 'quantity-gap',
  about: ['stock'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [5, 8], copies: [1, 40], distinct: true });
    const gap = chance.whole(0, books.length - 1);
    const listed = books.map((book, at) => (at === gap ? { ...book, copies: 0 } : book));
    return {
      tables: [listOf(chance, listed, false)],
      figures: copiesOf(listed),
      expects: ['thieu-so-luong'],
      faulty: true,
    };
  },
};

/** A list whose total is not the sum of its rows: the rows count. */
export const totalOff: Kind = {
  name: 'total-off',
  about: ['stock'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [5, 8], copies: [1, 40], distinct: true });
    const table = listOf(chance, books, true);
    const more = chance.whole(2, 30);
    const rows = table.rows.map((row) =>
      row.kind === 'total'
        ? { ...row, cells: row.cells.map((cell) => (typeof cell === 'number' ? cell + more : cell)) }
        : row,
    );
    return { tables: [{ ...table, rows }], figures: copiesOf(books), expects: ['dong-tong-lech'], faulty: true };
  },
};

/** A list of what left, with a number that stands in no register: the others have left. */
export const unknownWithdrawal: Kind = {
  name: 'unknown-withdrawal',
  about: ['stock'],
  make: (chance) => {
    const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals: false, priced: true });
    const made = booksOf(chance, { types: TYPES, each: [12, 18] });
    const books = made.map((book, at): Book =>
      at % 17 === 3 && book.entered < YEAR_BEGINS
        ? { ...book, withdrawn: { day: serial(2025, 12, 15), record: '02/BB-TL', reason: 'Rách nát' } }
        : book,
    );
    const gone = books.filter(({ withdrawn }) => withdrawn);
    const [one] = gone;
    const stray = one ? [{ ...one, number: one.number.replace(/\d+$/, (digits) => '9'.repeat(digits.length)) }] : [];
    const write = dateWriting(chance);
    const list: Field<Book>[] = [
      { heads: ['Số biên bản'], cell: ({ withdrawn }) => withdrawn?.record ?? '' },
      { heads: ['Ngày xuất'], cell: ({ withdrawn }) => (withdrawn ? write(withdrawn.day) : '') },
      { heads: [chance.of(['Nhan đề', 'Tên sách'])], cell: ({ title }) => title, words: true },
      { heads: [chance.of(['Số ĐKCB', 'ĐKCB'])], cell: ({ number }) => number },
      { heads: ['Giá bìa'], cell: ({ price }) => price },
    ];
    const {
      'withdrawals.copies': left = null,
      'withdrawals.value': worth = null,
      'opening.copies': opening = null,
      ...figures
    } = registerFigures(books, { ...told, withdrawals: true });
    // Whether the stray one counts among what left is not said anywhere.
    const either = (want: Want, more: number): Want =>
      typeof want === 'number' ? { oneOf: [want, want + more, null] } : want;
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Sổ ĐKCB',
          titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
          fields,
          sections: [{ heading: '', items: books }],
          total: false,
          needsItsSheet: true,
        }),
        ...(one
          ? [
              tableOf(chance, {
                sheet: 'Sổ thanh lý',
                titles: ['SỔ THANH LÝ SÁCH'],
                fields: list,
                sections: [{ heading: '', items: [...gone, ...stray] }],
                total: false,
              }),
            ]
          : []),
      ],
      figures: one
        ? {
            ...figures,
            'withdrawals.copies': either(left, 1),
            'withdrawals.value': either(worth, one.price),
            'opening.copies': either(opening, 1),
          }
        : registerFigures(books, told),
      ...(one ? { expects: ['thanh-ly-khong-khop'] } : {}),
      faulty: true,
    };
  },
};

function listOf(chance: Chance, books: readonly Book[], total: boolean): Table {
  const names = typeNaming(chance);
  const fields: Field<Book>[] = [
    { heads: [chance.of(['Tên sách', 'Nhan đề'])], cell: ({ title }) => title, words: true },
    { heads: ['Tác giả'], cell: ({ author }) => author },
    { heads: [chance.of(['Loại sách', 'Phân loại'])], cell: ({ type }) => names.get(type) ?? '' },
    {
      heads: [chance.of(['Số lượng', 'Số bản', 'SL'])],
      cell: ({ copies }) => (copies === 0 ? '' : copies),
      summed: total,
    },
    { heads: ['Đơn giá'], cell: ({ price }) => price },
  ];
  return tableOf(chance, {
    sheet: chance.of(['Danh mục sách', 'Sách']),
    titles: ['DANH MỤC SÁCH THƯ VIỆN'],
    fields,
    sections: [{ heading: '', items: books }],
    total,
    blanks: false,
  });
}

function copiesOf(books: readonly Book[]): Figures {
  const sum = (list: readonly Book[]) => list.reduce((all, { copies }) => all + copies, 0);
  return {
    'copies.total': sum(books),
    ...Object.fromEntries(TYPES.map(({ id }) => [`copies.${id}`, sum(books.filter(({ type }) => type === id))])),
  };
}
