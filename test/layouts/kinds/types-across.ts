import { summaryFigures, typeTotals, TYPES, type BookType, type TypeTotals } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';

interface Line {
  readonly label: string;
  readonly counts: readonly number[];
}

/** The types across under one group, one row of numbers or a row for each grade. */
export const typesAcross: Kind = {
  name: 'types-across',
  about: ['stock'],
  make: (chance) => {
    const grades = chance.maybe();
    const labels = grades
      ? ['Khối 6', 'Khối 7', 'Khối 8', 'Khối 9']
      : [chance.of(['Số bản', 'Hiện có', 'Tổng số bản'])];
    const lines = labels.map((label): Line => ({ label, counts: TYPES.map(() => chance.whole(30, 900)) }));
    const group = chance.of(
      grades
        ? ['Số lượng (bản)', 'Số bản', 'Số cuốn']
        : ['Số lượng', 'Phân loại theo nội dung', 'Loại sách', 'Phân loại', 'Trong đó'],
    );
    const total = chance.of(['Tổng số', 'Cộng', 'Tổng cộng', 'Tổng số bản']);
    const naming = chance.maybe();
    const where = chance.of(['first', 'last', 'none'] as const);
    const sum: Field<Line> = {
      heads: [total],
      cell: ({ counts }) => counts.reduce((all, one) => all + one, 0),
      summed: true,
    };
    const fields: Field<Line>[] = [
      { heads: [grades ? chance.of(['Khối lớp', 'Khối']) : chance.of(['Nội dung', ''])], cell: ({ label }) => label },
      ...(where === 'first' ? [sum] : []),
      ...TYPES.map(({ short, names }, at): Field<Line> => ({
        heads: [group, naming ? short : (names[0] ?? '')],
        cell: ({ counts }) => counts[at] ?? 0,
        summed: true,
      })),
      ...(where === 'last' ? [sum] : []),
    ];
    const figures: Record<string, Want> = {};
    TYPES.forEach(
      ({ id }, at) => (figures[`copies.${id}`] = lines.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)),
    );
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Thống kê sách', 'Sách']),
          titles: [chance.of(['THỐNG KÊ SỐ BẢN SÁCH TRONG THƯ VIỆN', 'VỐN SÁCH THƯ VIỆN (đơn vị: bản)'])],
          fields,
          sections: [{ heading: '', items: lines }],
          blanks: false,
          ...(grades ? {} : { total: false }),
        }),
      ],
      figures: { ...figures, 'copies.total': lines.flatMap(({ counts }) => counts).reduce((all, one) => all + one, 0) },
    };
  },
};

/** The types across and the measures down. */
export const measuresDown: Kind = {
  name: 'measures-down',
  about: ['stock'],
  make: (chance) => {
    const totals = typeTotals(chance);
    const titles = chance.maybe(0.7);
    const value = chance.maybe(0.7);
    const measures: readonly (readonly [string, (one: TypeTotals) => number])[] = [
      ...(titles ? [[chance.of(['Số tên', 'Số đầu sách']), (one: TypeTotals) => one.titles] as const] : []),
      [chance.of(['Số bản', 'Số cuốn']), ({ copies }) => copies],
      ...(value ? [[chance.of(['Giá trị (đồng)', 'Thành tiền']), (one: TypeTotals) => one.value] as const] : []),
    ];
    type Measure = (typeof measures)[number];
    const column = ({ id, short }: BookType): Field<Measure> => ({
      heads: [short],
      cell: ([, of]) => totals.filter(({ type }) => type.id === id).reduce((_none, one) => of(one), 0),
    });
    const fields: Field<Measure>[] = [
      { heads: [chance.of(['Nội dung', 'Chỉ tiêu'])], cell: ([label]) => label },
      ...TYPES.map(column),
      ...(chance.maybe()
        ? [
            {
              heads: [chance.of(['Cộng', 'Tổng cộng'])],
              cell: ([, of]: Measure) => totals.reduce((all, one) => all + of(one), 0),
            },
          ]
        : []),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Thống kê sách']),
          titles: ['THỐNG KÊ SÁCH TRONG THƯ VIỆN'],
          fields,
          sections: [{ heading: '', items: measures }],
          blanks: false,
          total: false,
        }),
      ],
      figures: summaryFigures(totals, { titles, value }),
    };
  },
};
