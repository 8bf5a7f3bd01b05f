import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, TYPES, type Book } from '../books';
import { schoolYearText, YEAR_BEGINS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Figures, Kind, Table } from '../part';
import { copyFields, typeNaming } from './copy-fields';

interface Year {
  readonly name: string;
  readonly values: Figures;
}

const LABELS: readonly (readonly [id: string, label: string, unit: string])[] = [
  ['copies.total', 'Tổng số bản sách', 'bản'],
  ['copies.textbook', 'Sách giáo khoa', 'bản'],
  ['copies.professional', 'Sách nghiệp vụ', 'bản'],
  ['copies.reference', 'Sách tham khảo', 'bản'],
  ['copies.children', 'Sách thiếu nhi', 'bản'],
];

/** The figures of the years before, a row a year. */
export const historyRows: Kind = {
  name: 'history-rows',
  about: ['stock', 'history'],
  make: (chance) => {
    const { register, figures, years } = stockOf(chance);
    const fields: Field<Year>[] = [
      { heads: [chance.of(['Năm học', 'Niên học'])], cell: ({ name }) => name },
      ...LABELS.map(([id, label]): Field<Year> => ({ heads: [label], cell: ({ values }) => numberOf(values, id) })),
    ];
    return withHistory(figures, years, [register, historyTable(chance, fields, years)]);
  },
};

/** The same, a row for each figure of each year, or a column for each year. */
export const historyLong: Kind = {
  name: 'history-long',
  about: ['stock', 'history'],
  make: (chance) => {
    const { register, figures, years } = stockOf(chance);
    type Line = { readonly year: Year; readonly at: number };
    const label = ({ at }: Line) => LABELS[at]?.[1] ?? '';
    const unit = ({ at }: Line) => LABELS[at]?.[2] ?? '';
    const value = ({ year, at }: Line, of: Year = year) => numberOf(of.values, LABELS[at]?.[0] ?? '');
    const across = chance.maybe();
    const [first] = years;
    const lines: Line[] = (across && first ? [first] : years).flatMap((year) =>
      LABELS.map((_label, at) => ({ year, at })),
    );
    const fields: Field<Line>[] = [
      ...(across ? [] : [{ heads: ['Năm học'], cell: ({ year }: Line) => year.name }]),
      { heads: ['Chỉ tiêu'], cell: label, words: true },
      { heads: [chance.of(['Đơn vị', 'ĐVT'])], cell: unit },
      ...(across
        ? years.map((year): Field<Line> => ({ heads: [year.name], cell: (line) => value(line, year) }))
        : [{ heads: ['Giá trị'], cell: (line: Line) => value(line) }]),
    ];
    return withHistory(figures, years, [register, historyTable(chance, fields, lines)]);
  },
};

function withHistory(figures: Figures, years: readonly Year[], tables: readonly Table[]) {
  const last = years.at(-1);
  return { tables, figures, previous: last?.values ?? {} };
}

function numberOf(values: Figures, id: string): number {
  const value = values[id];
  return typeof value === 'number' ? value : 0;
}

function historyTable<Item>(chance: Chance, fields: readonly Field<Item>[], items: readonly Item[]): Table {
  return tableOf(chance, {
    sheet: chance.of(['Số liệu các năm', 'Các năm', 'Số liệu năm trước']),
    titles: chance.maybe() ? ['SỐ LIỆU THƯ VIỆN QUA CÁC NĂM HỌC'] : [],
    fields,
    sections: [{ heading: '', items }],
    total: false,
    numbered: false,
    blanks: false,
    needsItsSheet: true,
  });
}

/** A register, and what stood in it at the end of the two school years before. */
function stockOf(chance: Chance): { register: Table; figures: Figures; years: Year[] } {
  const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals: false, dated: true });
  const books = booksOf(chance, { types: TYPES, each: [10, 18] });
  const register = tableOf(chance, {
    sheet: 'Sổ ĐKCB',
    titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
    fields,
    sections: [{ heading: '', items: books }],
    total: false,
  });
  const years = [-365, 0].map((shift, at): Year => ({
    name: schoolYearText(chance, at === 0 ? '2023-2024' : '2024-2025'),
    values: standing(books, YEAR_BEGINS + shift),
  }));
  return { register, figures: registerFigures(books, told), years };
}

function standing(books: readonly Book[], day: number): Figures {
  const before = books.filter(({ entered }) => entered < day);
  return {
    'copies.total': before.length,
    ...Object.fromEntries(TYPES.map(({ id }) => [`copies.${id}`, before.filter(({ type }) => type === id).length])),
  };
}
