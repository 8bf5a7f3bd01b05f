import { plainName, typeTotals, type TypeTotals } from '../books';
import { tableOf, underOneHead, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Counted {
  readonly book: TypeTotals;
  readonly found: number;
}

/** What the books say, what the stocktake found, and the difference, for each type: what was found is there. */
export const stocktakeOfTypes: Kind = {
  name: 'stocktake-of-types',
  about: ['stock'],
  make: (chance) => {
    const even = chance.maybe(0.3);
    const items = typeTotals(chance).map((book): Counted => ({
      book,
      found: book.copies - (even ? 0 : chance.whole(0, 25)),
    }));
    const money = chance.maybe();
    const names = typeNaming(chance);
    const head = chance.of(['Số lượng', 'Số bản', 'SL', 'Số cuốn']);
    const moneyHead = chance.of(['Thành tiền', 'Giá trị', 'Số tiền']);
    const price = ({ book }: Counted) => Math.round(book.value / book.copies);
    const groups: readonly (readonly [string, (one: Counted) => number])[] = [
      [
        chance.of(['Theo sổ', 'Sổ sách', 'Theo sổ sách', 'Theo sổ kế toán', 'Số liệu trên sổ']),
        ({ book }) => book.copies,
      ],
      [chance.of(['Thực tế', 'Kiểm kê', 'Theo kiểm kê', 'Thực tế kiểm kê', 'Thực kiểm']), ({ found }) => found],
    ];
    const split = chance.maybe(0.4);
    const difference = chance.of(['Chênh lệch', 'So sánh', 'Thừa/thiếu', 'Thừa (+), thiếu (-)', '±']);
    const column = (group: string, of: (one: Counted) => number): Field<Counted>[] => [
      { heads: [group, head], cell: of, summed: true },
      ...(money ? [{ heads: [group, moneyHead], cell: (one: Counted) => of(one) * price(one), summed: true }] : []),
    ];
    const less = ({ book, found }: Counted) => book.copies - found;
    const differences: Field<Counted>[] = split
      ? [
          { heads: ['Chênh lệch', 'Thừa'], cell: () => 0, summed: true },
          { heads: ['Chênh lệch', 'Thiếu'], cell: less, summed: true },
        ]
      : column(difference, (one) => 0 - less(one));
    const numbers = [...groups.flatMap(([group, of]) => column(group, of)), ...differences];
    const deep = chance.maybe(0.15);
    const figures: Record<string, Want> = {};
    for (const { book, found } of items) figures[`copies.${book.type.id}`] = found;
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Kiểm kê', 'Kiểm kê 2026', 'KK', 'Sheet1']),
          titles: [
            chance.of(['BIÊN BẢN KIỂM KÊ SÁCH THƯ VIỆN', 'BẢNG KIỂM KÊ VỐN TÀI LIỆU', 'KẾT QUẢ KIỂM KÊ SÁCH']),
            ...(chance.maybe() ? ['Ngày 31 tháng 5 năm 2026'] : []),
          ],
          fields: [
            {
              heads: [chance.of(['Loại sách', 'Tên loại sách', 'Loại'])],
              cell: ({ book }) => names.get(book.type.id) ?? plainName(book.type),
              words: true,
            },
            ...(deep ? underOneHead(numbers, chance.of(['Số liệu kiểm kê', 'Kết quả'])) : numbers),
          ],
          sections: [{ heading: '', items }],
          blanks: false,
        }),
      ],
      figures: {
        ...figures,
        'copies.total': items.reduce((sum, { found }) => sum + found, 0),
        'value.total': money ? items.reduce((sum, one) => sum + one.found * price(one), 0) : null,
      },
    };
  },
};
