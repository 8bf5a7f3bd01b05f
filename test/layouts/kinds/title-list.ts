import type { Chance } from '../../../scripts/support/chance';
import { booksOf, plainName, PUBLISHERS, registerFigures, TYPES, type Book } from '../books';
import { dateWriting } from '../days';
import { countText, inAnyOrder, moneyText, tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

export const QUANTITY_HEADS = [
  'Số lượng',
  'SL',
  'Số bản',
  'Số cuốn',
  'Số lượng (bản)',
  'SL sách',
  'Số quyển',
  'Số lượng\n(cuốn)',
  'SỐ LƯỢNG',
  'Tồn kho',
  'SL còn',
];

/** A title a row with a number of copies; the type in a column, in heading rows, or said by the sheet. */
export const titleList: Kind = {
  name: 'title-list',
  about: ['stock'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [4, 9], copies: [1, 40], distinct: true });
    const dates = chance.maybe(0.4);
    const prices = chance.maybe(0.8);
    const told = { dates, prices };
    const way = chance.of(['column', 'headings', 'sheets'] as const);
    const fields = titleFields(chance, way === 'column', dates, prices);
    const figures = registerFigures(books, told);
    if (way === 'sheets')
      return {
        tables: TYPES.map((type) =>
          tableOf(chance, {
            sheet: plainName(type),
            fields,
            sections: [{ heading: '', items: books.filter((book) => book.type === type.id) }],
            needsItsSheet: true,
          }),
        ),
        figures,
      };
    const names = typeNaming(chance);
    const sections =
      way === 'column'
        ? [{ heading: '', items: books }]
        : TYPES.map(({ id }) => ({ heading: names.get(id) ?? '', items: books.filter(({ type }) => type === id) }));
    const titles = chance.maybe(0.7)
      ? [chance.of(['DANH MỤC SÁCH THƯ VIỆN', 'THỐNG KÊ SÁCH TRONG THƯ VIỆN', 'DANH SÁCH ĐẦU SÁCH'])]
      : [];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Danh mục sách', 'Sách', 'Sheet1', 'Kho sách']),
          titles,
          fields,
          sections,
        }),
      ],
      figures,
    };
  },
};

function titleFields(chance: Chance, typed: boolean, dates: boolean, prices: boolean): Field<Book>[] {
  const names = typeNaming(chance);
  const write = dateWriting(chance);
  const title: Field<Book> = {
    heads: [chance.of(['Tên sách', 'Nhan đề', 'Tên tài liệu', 'Tựa đề', 'Tên đầu sách', 'TÊN SÁCH'])],
    cell: ({ title }) => title,
    words: true,
  };
  const rest: Field<Book>[] = [
    { heads: ['Tác giả'], cell: ({ author }) => author },
    {
      heads: [chance.of(['NXB', 'Nhà xuất bản'])],
      cell: ({ publisher }) => (PUBLISHERS.includes(publisher) ? publisher : ''),
    },
    { heads: [chance.of(['Năm XB', 'Năm xuất bản'])], cell: ({ published }) => published },
    {
      heads: [chance.of(QUANTITY_HEADS)],
      cell: ({ copies }) => copies,
      summed: true,
      ...countText(chance, chance.of(['bản', 'quyển', 'cuốn'])),
    },
  ];
  if (typed)
    rest.unshift({
      heads: [chance.of(['Loại sách', 'Phân loại', 'Loại', 'Môn loại'])],
      cell: ({ type }) => names.get(type) ?? '',
    });
  if (prices) {
    rest.push({
      heads: [chance.of(['Đơn giá', 'Giá bìa', 'Giá tiền', 'Đơn giá (đồng)'])],
      cell: ({ price }) => price,
      ...moneyText(chance),
    });
    if (chance.maybe(0.6))
      rest.push({
        heads: [chance.of(['Thành tiền', 'Thành tiền (đồng)', 'Tổng tiền'])],
        cell: ({ price, copies }) => price * copies,
        summed: true,
      });
  }
  if (dates) rest.push({ heads: [chance.of(['Ngày nhập', 'Ngày vào sổ'])], cell: ({ entered }) => write(entered) });
  // A column that nobody knows changes no figure.
  if (chance.maybe(0.1))
    rest.push({ heads: [chance.of(['Hệ số', 'Điểm', 'Mức'])], cell: ({ price }) => (price % 7) + 1 });
  return inAnyOrder(chance, [title], rest);
}
