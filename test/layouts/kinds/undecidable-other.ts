import { booksOf, TYPES, type Book } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';
import { furniture, type Thing } from './furniture';

/** Half of the quantities are blank: one copy, or not said? A person must say. */
export const undecidableBlanks: Kind = {
  name: 'undecidable-blanks',
  about: ['stock'],
  make: (chance) => {
    const names = typeNaming(chance);
    const books = booksOf(chance, { types: TYPES, each: [5, 9], copies: [1, 12], distinct: true }).map((book, at) => ({
      ...book,
      copies: at % 2 === 0 || chance.maybe(0.1) ? book.copies : 0,
    }));
    const fields: Field<Book>[] = [
      { heads: [chance.of(['Tên sách', 'Nhan đề'])], cell: ({ title }) => title, words: true },
      { heads: ['Tác giả'], cell: ({ author }) => author },
      { heads: ['Loại sách'], cell: ({ type }) => names.get(type) ?? '' },
      { heads: [chance.of(['Số lượng', 'Số bản', 'SL'])], cell: ({ copies }) => (copies === 0 ? '' : copies) },
      { heads: ['Giá tiền'], cell: ({ price }) => price },
    ];
    const either = (list: readonly Book[]): Want => {
      const said = list.reduce((sum, { copies }) => sum + copies, 0);
      return { oneOf: [said, said + list.filter(({ copies }) => copies === 0).length, null] };
    };
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Danh mục sách', 'Sách']),
          titles: ['DANH MỤC SÁCH THƯ VIỆN'],
          fields,
          sections: [{ heading: '', items: books }],
          total: false,
          blanks: false,
        }),
      ],
      figures: {
        'copies.total': either(books),
        ...Object.fromEntries(TYPES.map(({ id }) => [`copies.${id}`, either(books.filter(({ type }) => type === id))])),
      },
      undecidable: true,
    };
  },
};

/** Two counts of the furniture under groups that say nothing. */
export const undecidableEquipment: Kind = {
  name: 'undecidable-equipment',
  about: ['equipment'],
  make: (chance) => {
    const things = furniture(chance).map((thing) => ({ ...thing, other: thing.quantity + chance.whole(1, 4) }));
    const groups = chance.of([
      ['Đợt 1', 'Đợt 2'],
      ['Lần 1', 'Lần 2'],
      ['Cột A', 'Cột B'],
    ]);
    type Twice = Thing & { readonly other: number };
    const head = chance.of(['Số lượng', 'SL']);
    const fields: Field<Twice>[] = [
      { heads: [chance.of(['Tên thiết bị', 'Tên tài sản'])], cell: ({ name }) => name, words: true },
      { heads: ['ĐVT'], cell: ({ unit }) => unit },
      ...groups.map((group, at): Field<Twice> => ({
        heads: [group, head],
        cell: ({ quantity, other }) => (at === 0 ? quantity : other),
      })),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: 'Thiết bị',
          titles: ['DANH MỤC THIẾT BỊ THƯ VIỆN'],
          fields,
          sections: [{ heading: '', items: things }],
          total: false,
          blanks: false,
        }),
      ],
      figures: Object.fromEntries(
        things.map(({ id, quantity, other }) => [`equipment.${id}`, { oneOf: [quantity, other, null] }]),
      ),
      undecidable: true,
    };
  },
};
