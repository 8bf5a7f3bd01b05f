import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, typeTotals, summaryFigures, TYPES, type Book } from '../books';
import { dateWriting, YEAR_BEGINS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Table, Want } from '../part';
import { copyFields, typeNaming } from './copy-fields';

/** A summary of what is there, without dates, beside the list of what the school year brought: the list gives the additions and is no stock. */
export const acquisitionsOfYear: Kind = {
  name: 'acquisitions-of-year',
  about: ['stock'],
  make: (chance) => {
    const totals = typeTotals(chance);
    const fresh = booksOf(chance, { types: TYPES, each: [2, 5], copies: [1, 9], distinct: true, fresh: 1 });
    const names = typeNaming(chance);
    const summary = tableOf(chance, {
      sheet: chance.of(['Vốn tài liệu', 'Tổng hợp']),
      titles: ['THỐNG KÊ VỐN TÀI LIỆU'],
      fields: [
        { heads: ['Loại sách'], cell: ({ type }) => names.get(type.id) ?? '', words: true },
        { heads: ['Số tên'], cell: (one) => one.titles, summed: true },
        { heads: ['Số bản'], cell: ({ copies }) => copies, summed: true },
        { heads: ['Giá trị'], cell: ({ value }) => value, summed: true },
      ],
      sections: [{ heading: '', items: totals }],
      blanks: false,
    });
    const added = fresh.reduce((sum, { copies }) => sum + copies, 0);
    const stock = totals.reduce((sum, { copies }) => sum + copies, 0);
    const byType: Record<string, Want> = {};
    for (const { id } of TYPES)
      byType[`additions.copies.${id}`] = fresh
        .filter(({ type }) => type === id)
        .reduce((sum, { copies }) => sum + copies, 0);
    return {
      tables: [summary, listOf(chance, fresh, false)],
      figures: {
        ...summaryFigures(totals, { titles: true, value: true }),
        ...byType,
        'additions.copies': added,
        'additions.value': fresh.reduce((sum, { copies, price }) => sum + copies * price, 0),
        'opening.copies': { oneOf: [stock - added, null] },
      },
    };
  },
};

/** The list of what the school year brought beside a register with dates: the register counts, the list repeats. */
export const acquisitionsBeside: Kind = {
  name: 'acquisitions-beside',
  about: ['stock'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [8, 16] });
    const { fields, told } = copyFields(chance, {
      typeNames: typeNaming(chance),
      withdrawals: false,
      dated: true,
      priced: true,
    });
    const register = tableOf(chance, {
      sheet: 'Sổ ĐKCB',
      titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
      fields,
      sections: [{ heading: '', items: books }],
      total: false,
    });
    const fresh = books.filter(({ entered }) => entered >= YEAR_BEGINS);
    return { tables: [register, listOf(chance, fresh, true)], figures: registerFigures(books, told) };
  },
};

function listOf(chance: Chance, fresh: readonly Book[], byCopy: boolean): Table {
  const names = typeNaming(chance);
  const write = dateWriting(chance);
  const fields: Field<Book>[] = [
    ...(byCopy && chance.maybe(0.7) ? [{ heads: ['Số ĐKCB'], cell: ({ number }: Book) => number }] : []),
    { heads: ['Tên sách'], cell: ({ title }) => title, words: true },
    { heads: ['Loại sách'], cell: ({ type }) => names.get(type) ?? '' },
    ...(chance.maybe(0.6) ? [{ heads: ['Ngày nhập'], cell: ({ entered }: Book) => write(entered) }] : []),
    { heads: [chance.of(['Số lượng', 'SL', 'Số bản'])], cell: ({ copies }) => copies, summed: true },
    { heads: ['Đơn giá'], cell: ({ price }) => price },
    { heads: ['Thành tiền'], cell: ({ price, copies }) => price * copies, summed: true },
  ];
  return tableOf(chance, {
    sheet: chance.of(['Bổ sung 2025-2026', 'Sách mới', 'Sách bổ sung', 'Nhập mới']),
    titles: [
      chance.of([
        'SÁCH BỔ SUNG NĂM HỌC 2025-2026',
        'DANH MỤC SÁCH MUA MỚI NĂM HỌC 2025 - 2026',
        'DANH SÁCH SÁCH NHẬP TRONG NĂM HỌC 2025-2026',
      ]),
    ],
    fields,
    sections: [{ heading: '', items: fresh }],
  });
}
