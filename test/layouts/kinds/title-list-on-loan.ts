import { booksOf, TYPES } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Lent {
  readonly type: string;
  readonly title: string;
  readonly author: string;
  readonly price: number;
  readonly there: number;
  readonly out: number;
  readonly lost: number;
}

/** A title a row, its copies by where they are: what is on loan is in stock, what is lost is not. */
export const titleListOnLoan: Kind = {
  name: 'title-list-on-loan',
  about: ['stock'],
  make: (chance) => {
    const lost = chance.maybe(0.6);
    const items = booksOf(chance, { types: TYPES, each: [4, 8], copies: [4, 40], distinct: true }).map(
      ({ type, title, author, price, copies }): Lent => {
        const out = chance.whole(0, Math.min(3, copies - 1));
        return { type, title, author, price, out, lost: lost && chance.maybe(0.2) ? 1 : 0, there: copies - out };
      },
    );
    const whole = chance.maybe(0.7);
    const names = typeNaming(chance);
    const headed = chance.maybe();
    const count = (word: string, of: (one: Lent) => number): Field<Lent> => ({ heads: [word], cell: of, summed: true });
    const fields: Field<Lent>[] = [
      { heads: [chance.of(['Tên sách', 'Nhan đề', 'Tên tài liệu'])], cell: ({ title }) => title, words: true },
      ...(headed ? [] : [{ heads: ['Loại sách'], cell: ({ type }: Lent) => names.get(type as never) ?? '' }]),
      ...(whole
        ? [count(chance.of(['Tổng số', 'Tổng số bản', 'Số lượng', 'Tổng SL']), (one) => one.there + one.out + one.lost)]
        : []),
      count(chance.of(['Còn lại', 'Còn trong kho', 'Còn', 'Hiện còn']), ({ there }) => there),
      count(chance.of(['Đang mượn', 'Đang cho mượn', 'Cho mượn']), ({ out }) => out),
      ...(lost ? [count(chance.of(['Mất', 'Đã mất', 'Thanh lý', 'Mất, thanh lý']), (one) => one.lost)] : []),
      { heads: ['Tác giả'], cell: ({ author }) => author },
      { heads: [chance.of(['Giá', 'Đơn giá', 'Giá bìa'])], cell: ({ price }) => price },
    ];
    const sections = headed
      ? TYPES.map(({ id }) => ({ heading: names.get(id) ?? '', items: items.filter(({ type }) => type === id) }))
      : [{ heading: '', items }];
    const figures: Record<string, Want> = {};
    const stock = (list: readonly Lent[]) => list.reduce((sum, one) => sum + one.there + one.out, 0);
    for (const { id } of TYPES) figures[`copies.${id}`] = stock(items.filter(({ type }) => type === id));
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Thống kê', 'Sheet1', 'Sách']),
          titles: [chance.of(['THỐNG KÊ SÁCH THEO LOẠI', 'TÌNH HÌNH SÁCH TRONG THƯ VIỆN'])],
          fields,
          sections,
        }),
      ],
      figures: {
        ...figures,
        'copies.total': stock(items),
        'titles.total': items.length,
        'value.total': items.reduce((sum, one) => sum + one.price * (one.there + one.out), 0),
      },
    };
  },
};
