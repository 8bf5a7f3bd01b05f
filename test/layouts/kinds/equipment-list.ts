import { inAnyOrder, countText, tableOf, type Field } from '../fields';
import type { Figures, Kind } from '../part';
import { equipmentFigures, furniture, type Thing } from './furniture';

function seatFigures(things: readonly Thing[]): Figures {
  const of = (...ids: string[]) =>
    things.filter(({ id }) => ids.includes(id)).reduce((sum, { seats }) => sum + seats, 0);
  const all = of('readingSet', 'mobileTable');
  return {
    'seats.total': all > 0 ? all : { oneOf: [0, null] },
    // A list that has none of them says so, or says nothing.
    ...(of('readingSet') > 0 ? { 'seats.reading': of('readingSet') } : {}),
    ...(of('mobileTable') > 0 ? { 'seats.mobile': of('mobileTable') } : {}),
  };
}

/** The furniture and devices of the library. */
export const equipmentList: Kind = {
  name: 'equipment-list',
  about: ['equipment'],
  make: (chance) => {
    const things = furniture(chance);
    const states = chance.maybe(0.4);
    const prices = chance.maybe(0.5);
    const seats = chance.maybe(0.35);
    const group = states && chance.maybe() ? [chance.of(['Tình trạng', 'Chất lượng', 'Hiện trạng'])] : [];
    const rest: (Field<Thing> | Field<Thing>[])[] = [
      { heads: [chance.of(['ĐVT', 'Đơn vị tính', 'Đơn vị'])], cell: ({ unit }) => unit },
      {
        heads: [chance.of(['Số lượng', 'SL', 'Tổng số', 'SỐ LƯỢNG'])],
        cell: ({ quantity }) => quantity,
        summed: true,
        ...countText(chance, 'cái'),
      },
    ];
    if (seats)
      rest.push({
        heads: [chance.of(['Số chỗ ngồi', 'Số chỗ', 'Chỗ ngồi'])],
        cell: (one) => (one.seats === 0 ? '' : one.seats),
        summed: true,
      });
    if (states)
      rest.push([
        {
          heads: [...group, chance.of(['Tốt', 'Sử dụng được', 'Còn tốt'])],
          cell: ({ quantity, broken }) => quantity - broken,
          summed: true,
        },
        { heads: [...group, chance.of(['Hỏng', 'Hư hỏng'])], cell: ({ broken }) => broken, summed: true },
      ]);
    if (prices)
      rest.push([
        { heads: [chance.of(['Đơn giá', 'Đơn giá (đồng)', 'Giá mua'])], cell: ({ price }) => price },
        {
          heads: [chance.of(['Thành tiền', 'Nguyên giá', 'Thành tiền (đồng)'])],
          cell: ({ price, quantity }) => price * quantity,
          summed: true,
        },
      ]);
    if (chance.maybe())
      rest.push({ heads: [chance.of(['Năm sử dụng', 'Năm đưa vào sử dụng', 'Năm nhập'])], cell: ({ year }) => year });
    if (chance.maybe()) rest.push({ heads: ['Ghi chú'], cell: () => '' });
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Thiết bị', 'CSVC', 'Tài sản thư viện', 'Cơ sở vật chất']),
          titles: chance.maybe(0.8)
            ? [chance.of(['DANH MỤC THIẾT BỊ THƯ VIỆN', 'CƠ SỞ VẬT CHẤT PHÒNG THƯ VIỆN', 'BẢNG KÊ TÀI SẢN THƯ VIỆN'])]
            : [],
          fields: inAnyOrder(
            chance,
            [
              {
                heads: [chance.of(['Tên thiết bị', 'Tên tài sản', 'Danh mục', 'Tên thiết bị, đồ dùng'])],
                cell: ({ name }) => name,
                words: true,
              },
            ],
            rest,
          ),
          sections: [{ heading: '', items: things }],
          needsItsSheet: true,
        }),
      ],
      figures: { ...equipmentFigures(things, ({ quantity }) => quantity), ...(seats ? seatFigures(things) : {}) },
    };
  },
};
