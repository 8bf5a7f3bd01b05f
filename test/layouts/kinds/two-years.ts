import type { Chance } from '../../../scripts/support/chance';
import { summaryFigures, typeTotals, type TypeTotals } from '../books';
import { LAST_YEAR, schoolYearText, THIS_YEAR } from '../days';
import { tableOf, underOneHead, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Two {
  readonly now: TypeTotals;
  readonly before: TypeTotals;
}
type Measure = 'titles' | 'copies' | 'value';

const HEADS: Readonly<Record<Measure, readonly string[]>> = {
  titles: ['Số tên', 'Số đầu sách', 'Tên'],
  copies: ['Số bản', 'Số lượng', 'Số cuốn', 'Bản'],
  value: ['Giá trị', 'Số tiền', 'Giá trị (đồng)'],
};

/** Two school years side by side, in either order, with or without the differences. */
export const twoYears: Kind = {
  name: 'two-years',
  about: ['stock'],
  make: (chance) => {
    const items = typeTotals(chance).map((now): Two => {
      const copies = now.copies - chance.whole(-30, 60);
      const titles = now.titles - chance.whole(-2, 6);
      return { now, before: { ...now, copies, titles, value: Math.round((now.value / now.copies) * copies) } };
    });
    const measures = chance.of<Measure[]>([
      ['copies'],
      ['copies', 'value'],
      ['titles', 'copies'],
      ['titles', 'copies', 'value'],
    ]);
    const heads = new Map(measures.map((measure) => [measure, chance.of(HEADS[measure])]));
    const names = typeNaming(chance);
    const groups = yearGroups(chance);
    const under = measures.length > 1 || chance.maybe();
    const byMeasure = measures.length > 1 && chance.maybe(0.25);
    const column = (group: string, measure: Measure, of: (two: Two) => number, summed = true): Field<Two> => {
      const head = heads.get(measure) ?? '';
      return { heads: byMeasure ? [head, group] : under ? [group, head] : [group], cell: of, summed };
    };
    const years = chance.maybe(0.7) ? (['before', 'now'] as const) : (['now', 'before'] as const);
    const differences = chance.maybe()
      ? chance.of(['Tăng, giảm', 'So sánh', 'Chênh lệch', 'Tăng (+), giảm (-)', '±', 'Tăng/giảm'])
      : null;
    const difference = (measure: Measure) => (two: Two) => two.now[measure] - two.before[measure];
    const parts: ((measure: Measure) => Field<Two>)[] = [
      ...years.map((year) => (measure: Measure) => column(groups[year], measure, (two) => two[year][measure])),
      ...(differences === null ? [] : [(measure: Measure) => column(differences, measure, difference(measure))]),
    ];
    const numbers = byMeasure
      ? measures.flatMap((measure) => parts.map((part) => part(measure)))
      : parts.flatMap((part) => measures.map((measure) => part(measure)));
    const deep = under && chance.maybe(0.15);
    const has = { titles: measures.includes('titles'), value: measures.includes('value') };
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'So sánh', 'Hai năm học', 'Sheet1']),
          titles: !under
            ? ['VỐN SÁCH QUA HAI NĂM HỌC (đơn vị: bản)']
            : chance.maybe(0.8)
              ? [chance.of(['VỐN TÀI LIỆU QUA HAI NĂM HỌC', 'SO SÁNH VỐN SÁCH HAI NĂM HỌC', 'TÌNH HÌNH VỐN TÀI LIỆU'])]
              : [],
          fields: [
            {
              heads: [chance.of(['Loại sách', 'Loại tài liệu', 'Loại'])],
              cell: ({ now }) => names.get(now.type.id) ?? '',
              words: true,
            },
            ...(deep ? underOneHead(numbers, chance.of(['Vốn tài liệu', 'Số liệu', 'Số lượng sách'])) : numbers),
          ],
          sections: [{ heading: '', items }],
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: summaryFigures(
        items.map(({ now }) => now),
        has,
      ),
      previous: previousOf(items),
    };
  },
};

function yearGroups(chance: Chance): { readonly before: string; readonly now: string } {
  const [before, now] = [schoolYearText(chance, LAST_YEAR), schoolYearText(chance, THIS_YEAR)];
  return chance.of([
    { before, now },
    { before: `Năm học ${before}`, now: `Năm học ${now}` },
    { before: `NH ${before}`, now: `NH ${now}` },
    { before: 'Năm học trước', now: 'Năm học này' },
    { before: 'Năm trước', now: 'Năm nay' },
  ]);
}

function previousOf(items: readonly Two[]): Record<string, Want> {
  return {
    'copies.total': items.reduce((sum, { before }) => sum + before.copies, 0),
    ...Object.fromEntries(items.map(({ before }) => [`copies.${before.type.id}`, before.copies])),
  };
}
