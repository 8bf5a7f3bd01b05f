import { LAST_YEAR, schoolYearText, THIS_YEAR } from '../days';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { equipmentFigures, furniture, type Thing } from './furniture';

type Twice = Thing & { readonly before: number };

/** Furniture of two school years side by side. */
export const equipmentTwoYears: Kind = {
  name: 'equipment-two-years',
  about: ['equipment'],
  make: (chance) => {
    const things = furniture(chance).map((thing): Twice => ({
      ...thing,
      before: Math.max(0, thing.quantity - chance.whole(-1, 2)),
    }));
    const head = chance.of(['Số lượng', 'SL']);
    const named = chance.maybe();
    const year = (name: string) => (named ? `Năm học ${schoolYearText(chance, name)}` : schoolYearText(chance, name));
    const before: Field<Twice> = { heads: [year(LAST_YEAR), head], cell: (one) => one.before, summed: true };
    const now: Field<Twice> = { heads: [year(THIS_YEAR), head], cell: ({ quantity }) => quantity, summed: true };
    const difference: Field<Twice> = {
      heads: [chance.of(['Tăng, giảm', 'So sánh', 'Chênh lệch']), head],
      cell: (one) => one.quantity - one.before,
      summed: true,
    };
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Thiết bị', 'CSVC']),
          titles: ['THIẾT BỊ THƯ VIỆN QUA HAI NĂM HỌC'],
          fields: [
            { heads: [chance.of(['Tên thiết bị', 'Tên tài sản'])], cell: ({ name }) => name, words: true },
            { heads: ['ĐVT'], cell: ({ unit }) => unit },
            ...(chance.maybe(0.7) ? [before, now] : [now, before]),
            ...(chance.maybe() ? [difference] : []),
          ],
          sections: [{ heading: '', items: things }],
          blanks: false,
        }),
      ],
      figures: equipmentFigures(things, ({ quantity }) => quantity),
      previous: Object.fromEntries(things.map(({ id, before: last }) => [`equipment.${id}`, last])),
    };
  },
};
