import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, TYPES } from '../books';
import { serial } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind, Table } from '../part';
import { copyFields, typeNaming } from './copy-fields';

interface Line {
  readonly name: string;
  readonly count: number;
  readonly money: number;
}

const MONTHS: readonly (readonly [year: number, month: number])[] = [
  [2026, 5],
  [2026, 3],
  [2025, 10],
];

/** What one month brought, by type, and nothing else of books: it is no stock. */
export const monthlyForm: Kind = {
  name: 'monthly-form',
  about: ['stock', 'periodicals'],
  make: (chance) => {
    const lines = TYPES.map(({ names }): Line => ({ name: names[0] ?? '', count: chance.whole(0, 60), money: 0 })).map(
      (line) => ({ ...line, money: line.count * 20_000 }),
    );
    const added = lines.reduce((sum, { count }) => sum + count, 0);
    const either = { oneOf: [added, null] };
    return {
      tables: [formOf(chance, [...lines, { name: 'Báo – Tạp chí', count: 12, money: 108_000 }], chance.of(MONTHS))],
      figures: {
        ...Object.fromEntries(
          ['copies.total', 'copies.textbook', 'copies.reference', 'value.total', 'titles.total', 'closing.copies'].map(
            (id) => [id, null],
          ),
        ),
        'additions.copies': either,
      },
    };
  },
};

/** The same beside a register with dates, which it repeats for its month. */
export const monthlyFormBeside: Kind = {
  name: 'monthly-form-beside',
  about: ['stock', 'periodicals'],
  make: (chance) => {
    const [year, month] = chance.of(MONTHS);
    const made = booksOf(chance, { types: TYPES, each: [10, 18] });
    const books = made.map((book) =>
      chance.maybe(0.15) ? { ...book, entered: serial(year, month, chance.whole(2, 28)), published: 2024 } : book,
    );
    const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals: false, dated: true });
    const of = (id: string) =>
      books.filter(
        ({ type, entered }) => type === id && entered >= serial(year, month, 1) && entered <= serial(year, month, 31),
      );
    const lines = TYPES.map(({ id, names }): Line => ({
      name: names[0] ?? '',
      count: of(id).length,
      money: of(id).reduce((sum, { price }) => sum + price, 0),
    }));
    const register = tableOf(chance, {
      sheet: 'Sổ ĐKCB',
      titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
      fields,
      sections: [{ heading: '', items: books }],
      total: false,
    });
    return { tables: [register, formOf(chance, lines, [year, month])], figures: registerFigures(books, told) };
  },
};

function formOf(chance: Chance, lines: readonly Line[], [year, month]: readonly [number, number]): Table {
  const budget = lines.map(() => chance.maybe());
  const fields: Field<Line>[] = [
    {
      heads: [chance.of(['SÁCH – BÁO TẠP CHÍ', 'Sách, báo, tạp chí', 'Loại sách'])],
      cell: ({ name }) => name,
      words: true,
    },
    { heads: [chance.of(['SỐ LƯỢNG', 'Số lượng', 'Số bản'])], cell: ({ count }) => count, summed: true },
    {
      heads: [chance.of(['SỐ TIỀN\n(chi từ ngân sách)', 'Số tiền (ngân sách)'])],
      cell: ({ money }, at) => (budget[at] ? money : ''),
      summed: true,
    },
    {
      heads: [chance.of(['SỐ TIỀN\n(chi từ kinh phí khác)', 'Số tiền (nguồn khác)'])],
      cell: ({ money }, at) => (budget[at] ? '' : money),
      summed: true,
    },
  ];
  return tableOf(chance, {
    sheet: chance.of([`BC tháng ${month}`, `T${month}`, `Tháng ${month}-${year}`]),
    titles: [`BÁO CÁO THÁNG ${month}/${year}`, 'I. TÌNH HÌNH BỔ SUNG SÁCH, BÁO TẠP CHÍ'],
    fields,
    sections: [{ heading: '', items: lines }],
    blanks: false,
    signed: `ngày 28 tháng ${month} năm ${year}`,
  });
}
