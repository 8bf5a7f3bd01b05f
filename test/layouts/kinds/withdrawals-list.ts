import { booksOf, plainName, registerFigures, TYPES, type Book } from '../books';
import { dateWriting, dayText } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Table, Want } from '../part';
import { copyFields, typeNaming } from './copy-fields';

/** A register that does not say what has left, and a list of what has left by its numbers. */
export const withdrawalsList: Kind = {
  name: 'withdrawals-list',
  about: ['stock'],
  make: (chance) => {
    const byType = chance.maybe();
    const { fields, told } = copyFields(chance, { typeNames: byType ? null : typeNaming(chance), withdrawals: false });
    const books = booksOf(chance, { types: TYPES, each: [12, 20], withdrawn: 0.07 });
    const gone = books.filter(({ withdrawn }) => withdrawn);
    const registers: Table[] = byType
      ? TYPES.map((type) =>
          tableOf(chance, {
            sheet: type.short,
            titles: [`SỔ ĐĂNG KÝ CÁ BIỆT ${plainName(type).toUpperCase()}`],
            fields,
            sections: [{ heading: '', items: books.filter((book) => book.type === type.id) }],
            total: false,
            needsItsSheet: true,
          }),
        )
      : [
          tableOf(chance, {
            sheet: 'Sổ ĐKCB',
            titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
            fields,
            sections: [{ heading: '', items: books }],
            total: false,
            needsItsSheet: true,
          }),
        ];
    const write = dateWriting(chance);
    const dated = chance.maybe(0.7);
    const day = gone[0]?.withdrawn?.day;
    const list: Field<Book>[] = [
      {
        heads: [chance.of(['Số phiếu xuất', 'Số biên bản', 'Số QĐ thanh lý'])],
        cell: ({ withdrawn }) => withdrawn?.record ?? '',
      },
      ...(dated
        ? [
            {
              heads: [chance.of(['Ngày xuất', 'Ngày thanh lý'])],
              cell: ({ withdrawn }: Book) => (withdrawn ? write(withdrawn.day) : ''),
            },
          ]
        : []),
      {
        heads: [chance.of(['Lý do xuất', 'Lý do thanh lý', 'Lý do'])],
        cell: ({ withdrawn }) => withdrawn?.reason ?? '',
      },
      { heads: [chance.of(['Nhan đề', 'Tên sách'])], cell: ({ title }) => title, words: true },
      { heads: [chance.of(['Số ĐKCB', 'ĐKCB'])], cell: ({ number }) => number },
      { heads: [chance.of(['Giá bìa', 'Giá tiền'])], cell: ({ price }) => price, summed: true },
    ];
    const figures = registerFigures(books, { ...told, withdrawals: true });
    // The day stands above the list only: the copies have left in this year, or in none that is known.
    const open = ['withdrawals.copies', 'withdrawals.value', 'opening.copies'].flatMap(
      (id): (readonly [string, Want])[] => {
        const want = figures[id];
        const none = id === 'opening.copies' && typeof want === 'number' ? want - gone.length : 0;
        return typeof want === 'number' ? [[id, { oneOf: [want, none, null] }]] : [];
      },
    );
    return {
      tables: [
        ...registers,
        ...(gone.length === 0
          ? []
          : [
              tableOf(chance, {
                sheet: chance.of(['Sổ thanh lý', 'Thanh lý', 'Xuất kho']),
                titles: [
                  chance.of(['DANH MỤC SÁCH XUẤT KHO THANH LÝ', 'SỔ THANH LÝ SÁCH', 'BẢNG KÊ SÁCH THANH LÝ']),
                  ...(day === undefined
                    ? []
                    : [`(Kèm theo Biên bản số ${gone[0]?.withdrawn?.record} ngày ${dayText(day)})`]),
                ],
                fields: list,
                sections: [{ heading: '', items: gone }],
              }),
            ]),
      ],
      figures:
        gone.length === 0
          ? registerFigures(books, told)
          : dated
            ? figures
            : { ...figures, ...Object.fromEntries(open) },
    };
  },
};
