import type { Chance } from '../../../scripts/support/chance';
import { registerFigures, TYPES, type Book } from '../books';
import { dateWriting, serial } from '../days';
import { tableOf, type Field } from '../fields';
import type { Figures, Kind, Want } from '../part';

type Line = Book & { readonly from: number };

/** The register of textbooks: a block for each title with its name above, ranges of numbers that begin again with each title. */
export const textbookBlocks: Kind = {
  name: 'textbook-blocks',
  about: ['stock'],
  make: (chance) => {
    const blocks = blocksOf(chance);
    const fields = fieldsOf(chance);
    const separator = chance.of([' / ', ' - ', ', ']);
    const corner = chance.maybe();
    return {
      tables: blocks.map(({ title, lines }) => ({
        ...tableOf(chance, {
          sheet: chance.of(['Sổ ĐK SGK']),
          titles: [title.replace(' tập ', `${separator}Tập `)],
          fields,
          sections: [{ heading: '', items: lines }],
          total: false,
          numbered: false,
          blanks: false,
          noCodes: true,
        }),
        together: 'down' as const,
        ...(corner ? { corner: chance.of(['53(075)', '51(075)', '8(075)']) } : {}),
      })),
      figures: {
        ...registerFigures(
          blocks.flatMap(({ lines }) => lines),
          { dates: true, prices: true },
        ),
        ...NO_OTHER_TITLES,
      },
    };
  },
};

/** The same in one table: each title in a row of its own above its numbers. */
export const textbookHeadings: Kind = {
  name: 'textbook-headings',
  about: ['stock'],
  make: (chance) => {
    const blocks = blocksOf(chance);
    const all = blocks.flatMap(({ lines }) => lines);
    const figures = registerFigures(all, { dates: true, prices: true });
    const headed = ['titles.total', 'titles.textbook'].map((id) => [id, orUnknown(figures[id])] as const);
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['SGK', 'Sổ ĐK SGK', 'Sách giáo khoa']),
          titles: [chance.of(['SỔ ĐĂNG KÝ SÁCH GIÁO KHOA', 'SỔ ĐĂNG KÝ CÁ BIỆT SÁCH GIÁO KHOA'])],
          fields: fieldsOf(chance),
          sections: blocks.map(({ title, lines }) => ({ heading: title, items: lines })),
          total: false,
          numbered: false,
          blanks: false,
        }),
      ],
      figures: { ...figures, ...NO_OTHER_TITLES, ...Object.fromEntries(headed) },
    };
  },
};

/** Titles stand above the rows and in no column, so that of other types nothing is known, or nothing is there. */
const NO_OTHER_TITLES: Figures = Object.fromEntries(
  ['professional', 'reference', 'children'].map((id) => [`titles.${id}`, { oneOf: [0, null] }]),
);

function orUnknown(want: Want | undefined): Want {
  return typeof want === 'number' ? { oneOf: [want, null] } : (want ?? null);
}

interface Block {
  readonly title: string;
  readonly lines: readonly Line[];
}

function blocksOf(chance: Chance): Block[] {
  const titles = chance.shuffled(TYPES[0]?.titles ?? []).slice(0, chance.whole(3, 6));
  const days = [serial(2023, 8, 20), serial(2024, 8, 15), serial(2025, 8, 25)];
  return titles.map((title) => {
    let from = 1;
    const many = chance.whole(1, days.length);
    const lines = days
      .slice(chance.whole(0, days.length - many))
      .slice(0, many)
      .map((entered): Line => {
        const copies = chance.whole(2, 15);
        const line: Line = {
          ...{
            type: 'textbook',
            title,
            author: '',
            publisher: '',
            published: 2023,
            source: 0,
            number: '',
            withdrawn: null,
          },
          ...{ entered, copies, from, price: chance.whole(10, 40) * 500 },
        };
        from += copies;
        return line;
      });
    return { title, lines };
  });
}

function fieldsOf(chance: Chance): Field<Line>[] {
  const write = dateWriting(chance);
  const join = chance.of(['-', ' - ', '–', '÷', ' đến ']);
  const stocktakes = chance.maybe(0.7);
  return [
    { heads: [chance.of(['Ngày', 'Ngày vào sổ', 'Ngày nhập'])], cell: ({ entered }) => write(entered) },
    {
      heads: [chance.of(['Số thứ tự', 'Số ĐKCB', 'Số thứ tự ĐKCB'])],
      cell: ({ from, copies }) => (copies === 1 ? String(from) : `${from}${join}${from + copies - 1}`),
    },
    { heads: [chance.of(['Năm XB', 'Năm xuất bản'])], cell: () => 2023 },
    { heads: [chance.of(['Giá tiền', 'Giá', 'Đơn giá'])], cell: ({ price }) => price },
    ...(stocktakes
      ? ['2024', '2025', '2026'].map((year): Field<Line> => ({
          heads: ['Kiểm kê', year],
          cell: () => (year === '2026' ? 'C' : ''),
        }))
      : []),
    { heads: [chance.of(['Phụ chú', 'Ghi chú'])], cell: () => '' },
  ];
}
