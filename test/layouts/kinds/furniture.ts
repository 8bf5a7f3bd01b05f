import type { Chance } from '../../../scripts/support/chance';
import type { Figures, Want } from '../part';

export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly broken: number;
  readonly price: number;
  readonly year: number;
  /** Seats of all of them together; 0 where nobody sits at one. */
  readonly seats: number;
}

const THINGS: readonly (readonly [id: string, unit: string, names: readonly string[]])[] = [
  ['shelf', 'Cái', ['Giá sách sắt', 'Giá sách', 'Kệ sách gỗ', 'Giá sách hai mặt', 'Kệ sách']],
  ['cabinet', 'Cái', ['Tủ đựng tài liệu', 'Tủ tài liệu', 'Tủ hồ sơ', 'Tủ mục lục']],
  ['computer', 'Bộ', ['Máy vi tính để bàn', 'Máy vi tính', 'Bộ máy vi tính', 'Máy vi tính kết nối internet']],
  ['printer', 'Cái', ['Máy in laser', 'Máy in', 'Máy in Canon']],
  ['readingSet', 'Bộ', ['Bộ bàn ghế đọc sách', 'Bàn ghế phòng đọc', 'Bàn ghế đọc']],
  ['fan', 'Cái', ['Quạt treo tường', 'Quạt trần', 'Quạt điện']],
  ['light', 'Cái', ['Đèn tuýp', 'Bóng đèn LED', 'Đèn chiếu sáng']],
  ['librarianDesk', 'Cái', ['Bàn thủ thư', 'Bàn làm việc thủ thư']],
  ['displayCabinet', 'Cái', ['Tủ trưng bày sách', 'Tủ kính trưng bày sách']],
  ['mobileTable', 'Cái', ['Bàn di động', 'Bàn gấp di động']],
  ['otherEquipment', 'Cái', ['Thang nhôm', 'Máy hút bụi', 'Đồng hồ treo tường', 'Bình chữa cháy']],
];

/** What stands in a library's room. */
export function furniture(chance: Chance): Thing[] {
  return chance
    .shuffled(THINGS)
    .slice(0, chance.whole(6, THINGS.length))
    .map(([id, unit, names]) => {
      const quantity = chance.whole(1, 14);
      const broken = chance.maybe(0.3) ? chance.whole(0, Math.min(2, quantity - 1)) : 0;
      const each = id === 'readingSet' ? chance.of([2, 3, 4]) : id === 'mobileTable' ? chance.of([4, 5, 6]) : 0;
      return {
        id,
        unit,
        seats: each * quantity,
        name: chance.of(names),
        quantity,
        broken,
        price: chance.whole(3, 90) * 100_000,
        year: chance.whole(2012, 2024),
      };
    });
}

/** Every kind of furniture that the report knows: those that are not there are none. */
export function equipmentFigures(things: readonly Thing[], of: (thing: Thing) => number): Figures {
  const figures: Record<string, Want> = {};
  for (const [id] of THINGS) figures[`equipment.${id}`] = 0;
  for (const thing of things) figures[`equipment.${thing.id}`] = of(thing);
  return figures;
}
