import type { Chance } from '../../../scripts/support/chance';
import { TYPES, type BookType } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { typeNaming } from './copy-fields';

interface Moves {
  readonly type: BookType;
  readonly counts: readonly [opening: number, added: number, withdrawn: number, closing: number];
  readonly values: readonly [opening: number, added: number, withdrawn: number, closing: number];
}

/** A row for each type with opening, added, withdrawn, closing, in copies and by chance in money. */
export const summaryMovements: Kind = {
  name: 'summary-movements',
  about: ['stock'],
  make: (chance) => {
    const items = TYPES.map((type): Moves => {
      const counts = moves(chance);
      const price = chance.whole(9, 30) * 1000;
      const values = counts.map((count) => count * price);
      return { type, counts, values: [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] ?? 0] };
    });
    const money = chance.maybe();
    const names = typeNaming(chance);
    const words = chance.of([
      ['Đầu năm', 'Tăng', 'Giảm', 'Cuối năm'],
      ['Đầu kỳ', 'Bổ sung', 'Thanh lý', 'Cuối kỳ'],
      ['Tồn đầu năm', 'Nhập trong năm', 'Xuất trong năm', 'Hiện còn'],
      ['Năm trước chuyển sang', 'Tăng trong năm', 'Giảm trong năm', 'Tồn cuối năm'],
    ]);
    const copiesGroup = chance.of(['Số bản', 'Số lượng (bản)', 'Số lượng', 'Số cuốn']);
    const valueGroup = chance.of(['Giá trị (đồng)', 'Giá trị', 'Thành tiền', 'Số tiền (đ)']);
    const byMove = chance.maybe();
    const grouped = chance.maybe(0.3);
    const column = (at: number, value: boolean): Field<Moves> => {
      const word = words[at] ?? '';
      const group = value ? valueGroup : copiesGroup;
      return {
        heads: money ? (byMove ? [word, group] : [group, word]) : grouped ? [copiesGroup, word] : [word],
        cell: ({ counts, values }) => (value ? values : counts)[at] ?? 0,
        summed: true,
      };
    };
    const order = [0, 1, 2, 3];
    const numbers = !money
      ? order.map((at) => column(at, false))
      : byMove
        ? order.flatMap((at) => [column(at, false), column(at, true)])
        : [...order.map((at) => column(at, false)), ...order.map((at) => column(at, true))];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Tình hình sách', 'Tăng giảm', 'Sheet1']),
          titles: [
            chance.of([
              'TÌNH HÌNH TĂNG, GIẢM SÁCH TRONG NĂM HỌC 2025-2026',
              'BẢNG CÂN ĐỐI VỐN TÀI LIỆU NĂM HỌC 2025 - 2026',
            ]),
          ],
          fields: [
            {
              heads: [chance.of(['Loại sách', 'Tên loại sách', 'Loại'])],
              cell: ({ type }) => names.get(type.id) ?? '',
              words: true,
            },
            ...numbers,
          ],
          sections: [{ heading: '', items }],
          blanks: false,
        }),
      ],
      figures: figuresOf(items, money),
      previous: { 'copies.total': items.reduce((sum, { counts }) => sum + counts[0], 0) },
    };
  },
};

function moves(chance: Chance): Moves['counts'] {
  const opening = chance.whole(300, 1800);
  const added = chance.whole(10, 120);
  const withdrawn = chance.whole(0, 20);
  return [opening, added, withdrawn, opening + added - withdrawn];
}

function figuresOf(items: readonly Moves[], money: boolean): Record<string, Want> {
  const figures: Record<string, Want> = {};
  const total = (of: (one: Moves) => number) => items.reduce((sum, one) => sum + of(one), 0);
  for (const { type, counts, values } of items) {
    figures[`copies.${type.id}`] = counts[3];
    figures[`additions.copies.${type.id}`] = counts[1];
    figures[`value.${type.id}`] = money ? values[3] : null;
  }
  return {
    ...figures,
    'copies.total': total(({ counts }) => counts[3]),
    'opening.copies': total(({ counts }) => counts[0]),
    'additions.copies': total(({ counts }) => counts[1]),
    'withdrawals.copies': total(({ counts }) => counts[2]),
    'closing.copies': total(({ counts }) => counts[3]),
    'value.total': money ? total(({ values }) => values[3]) : null,
    'additions.value': money ? total(({ values }) => values[1]) : null,
    'withdrawals.value': money ? total(({ values }) => values[2]) : null,
  };
}
