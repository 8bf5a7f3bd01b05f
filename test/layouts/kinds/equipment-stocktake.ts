import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { equipmentFigures, furniture, type Thing } from './furniture';

type Found = Thing & { readonly found: number };

/** Furniture by the books, as found, and the difference: what was found is there. */
export const equipmentStocktake: Kind = {
  name: 'equipment-stocktake',
  about: ['equipment'],
  make: (chance) => {
    const even = chance.maybe(0.3);
    const things = furniture(chance).map((thing): Found => ({
      ...thing,
      found: Math.max(0, thing.quantity - (even || chance.maybe(0.6) ? 0 : 1)),
    }));
    const head = chance.of(['Số lượng', 'SL']);
    const money = chance.maybe(0.6);
    const moneyHead = chance.of(['Thành tiền', 'Nguyên giá', 'Giá trị']);
    const column = (group: string, of: (one: Found) => number): Field<Found>[] => [
      { heads: [group, head], cell: of, summed: true },
      ...(money ? [{ heads: [group, moneyHead], cell: (one: Found) => of(one) * one.price, summed: true }] : []),
    ];
    const found = column(chance.of(['Theo kiểm kê', 'Kiểm kê', 'Thực tế', 'Thực tế kiểm kê']), (one) => one.found);
    const booked = column(chance.of(['Theo sổ kế toán', 'Theo sổ', 'Sổ sách']), ({ quantity }) => quantity);
    const difference = column(chance.of(['Chênh lệch', 'Thừa, thiếu', 'So sánh']), (one) => one.found - one.quantity);
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Kiểm kê tài sản', 'Kiểm kê', 'KK tài sản']),
          titles: [
            chance.of(['BIÊN BẢN KIỂM KÊ TÀI SẢN PHÒNG THƯ VIỆN', 'BẢNG KIỂM KÊ TÀI SẢN THƯ VIỆN']),
            ...(chance.maybe() ? ['Ngày 31 tháng 12 năm 2025'] : []),
          ],
          fields: [
            {
              heads: [chance.of(['Tên tài sản', 'Tên thiết bị', 'Danh mục tài sản'])],
              cell: ({ name }) => name,
              words: true,
            },
            { heads: [chance.of(['ĐVT', 'Đơn vị tính'])], cell: ({ unit }) => unit },
            ...(chance.maybe(0.85) ? [...booked, ...found] : [...found, ...booked]),
            ...(chance.maybe(0.8) ? difference : []),
            ...(chance.maybe() ? [{ heads: ['Ghi chú'], cell: () => '' }] : []),
          ],
          sections: [{ heading: '', items: things }],
          blanks: false,
        }),
      ],
      figures: equipmentFigures(things, (thing) => (thing as Found).found),
    };
  },
};
