import type { SectionId } from '../../../src/core/library/ids';
import { day } from '../layouts/common';
import { sumAgain, type Field, type Row } from '../model';
import type { Consequence, Mutation } from '../mutation';
import { choose, numberIn, put, state } from '../tools';

const COUNTS: readonly (readonly [SectionId, Field])[] = [
  ['holdings', 'quantity'],
  ['holdings', 'opening'],
  ['holdings', 'added'],
  ['holdings', 'closing'],
  ['equipment', 'quantity'],
  ['equipment', 'good'],
  ['equipment', 'seats'],
  ['activities', 'times'],
  ['activities', 'works'],
  ['readers', 'pupilVisits'],
  ['readers', 'teacherLoans'],
  ['periodicals', 'quantity'],
];
const DATES: readonly (readonly [SectionId, Field])[] = [
  ['activities', 'date'],
  ['holdings', 'entryDate'],
  ['readers', 'date'],
  ['periodicals', 'date'],
];

/** A number that is another one now breaks the sums and products of its own row, and the total below it. */
const OWN_SUMS: readonly Consequence[] = [
  { rule: 'dong-tong-lech' },
  { rule: 'thanh-tien-sai' },
  { rule: 'tinh-trang-khac-so-luong', in: 'equipment' },
  { rule: 'can-doi-sai', in: 'holdings' },
  { rule: 'tong-khac-thanh-phan', in: 'readers' },
];
/** What other sheets say of a figure that has really become another. */
export const SAID_ELSEWHERE: readonly Consequence[] = [
  { rule: 'so-lieu-noi-hai-lan', in: 'history' },
  { rule: 'so-trong-cau-khac-so-lieu', in: 'narrative' },
  { rule: 'cau-tang-giam-sai', in: 'narrative' },
];
/** A summary's opening is held against last year's closing. */
const OPENING: Consequence = { rule: 'dau-nam-khac-cuoi-nam-truoc' };

export const numbers: readonly Mutation[] = [
  {
    rule: 'so-dang-chu',
    name: 'a count or a price typed as text',
    follows: [],
    plant(library, chance) {
      const able = [
        ...COUNTS,
        ['holdings', 'price'],
        ['holdings', 'amount'],
        ['equipment', 'unitPrice'],
      ] as typeof COUNTS;
      const [section, field] = chance.of(able.filter(([name, column]) => choose(library, name, column, chance)));
      const chosen = choose(library, section, field, chance, (row) => Number.isInteger(row[field]));
      const value = numberIn(chosen?.row ?? {}, field);
      const plain = String(value);
      return put(
        chosen,
        field,
        value < 10 ? `0${plain}` : value > 99_999 ? plain.replace(/\B(?=(\d{3})+$)/g, '.') : plain,
      );
    },
  },
  {
    rule: 'khong-phai-so',
    name: 'words where a count belongs',
    follows: [],
    plant(library, chance) {
      const [section, field] = chance.of(COUNTS.filter(([name, column]) => choose(library, name, column, chance)));
      const words = ['Có', 'đầy đủ', 'khoảng 300', '1.395 / 1.982', '170 HS/tuần', 'nhiều'];
      return put(choose(library, section, field, chance), field, chance.of(words));
    },
  },
  {
    rule: 'khong-phai-so',
    name: 'words for a number of the profile',
    follows: [],
    plant: (library, chance) =>
      state(
        library,
        chance.of(['Số học sinh', 'Số giáo viên', 'Số lớp']),
        chance.of(['khoảng năm trăm', 'đủ', 'chưa rõ']),
      ),
  },
  {
    rule: 'so-am',
    name: 'a negative count',
    follows: [...OWN_SUMS, OPENING],
    plant(library, chance) {
      const [section, field] = chance.of(COUNTS.filter(([name, column]) => choose(library, name, column, chance)));
      const chosen = choose(library, section, field, chance, (row) => numberIn(row, field) > 0);
      return put(chosen, field, -numberIn(chosen?.row ?? {}, field));
    },
  },
  {
    rule: 'so-le',
    name: 'a fraction of a count',
    follows: [...OWN_SUMS, OPENING],
    plant(library, chance) {
      const [section, field] = chance.of(COUNTS.filter(([name, column]) => choose(library, name, column, chance)));
      const chosen = choose(library, section, field, chance, (row) => numberIn(row, field) > 0);
      return put(chosen, field, numberIn(chosen?.row ?? {}, field) + chance.of([0.5, 0.25]));
    },
  },
  {
    rule: 'ngay-khong-hieu',
    name: 'no date, a day that does not exist, month before day',
    follows: [],
    plant(library, chance) {
      const [section, field] = chance.of(DATES.filter(([name, column]) => choose(library, name, column, chance)));
      return put(
        choose(library, section, field, chance),
        field,
        chance.of(['31/02/2026', '5/23/2025', 'thường xuyên', '32/9/2025', 'đầu năm']),
      );
    },
  },
  {
    rule: 'ngay-ngoai-nam-hoc',
    name: 'a row of another year',
    // The row is not counted any more.
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const section = chance.of(['activities', 'readers'] as const);
      const chosen = choose(library, section, 'date', chance);
      return put(chosen, 'date', numberIn(chosen?.row ?? {}, 'date') - chance.of([365, 730]));
    },
  },
  {
    rule: 'ngay-tuong-lai',
    name: 'a day after today',
    // The row is not counted yet; a book that is not entered yet was not there at the year's beginning either.
    follows: [...SAID_ELSEWHERE, OPENING],
    plant(library, chance) {
      const [section, field] = chance.of(DATES.filter(([name, column]) => choose(library, name, column, chance)));
      const chosen = choose(
        library,
        section,
        field,
        chance,
        (row) => !('withdrawalDate' in row) || row.withdrawalDate === '',
      );
      return put(chosen, field, day(2026, chance.whole(6, 12), 15));
    },
  },
  {
    rule: 'nam-xuat-ban-sai',
    name: 'printed before printing, or after it was entered',
    follows: [],
    plant: (library, chance) =>
      put(choose(library, 'holdings', 'publishedYear', chance), 'publishedYear', chance.of([1015, 202, 2031, 20211])),
  },
  {
    rule: 'thanh-tien-sai',
    name: 'an amount that is not quantity × price',
    follows: [{ rule: 'dong-tong-lech' }],
    plant(library, chance) {
      const section = chance.of(['holdings', 'equipment'] as const);
      const chosen = choose(library, section, 'amount', chance);
      return put(chosen, 'amount', numberIn(chosen?.row ?? {}, 'amount') + chance.of([-1000, 500, 27_000]));
    },
  },
  {
    rule: 'gia-bat-thuong',
    name: 'a price without its thousands',
    // The value of the stock is another now.
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(
        library,
        'holdings',
        'price',
        chance,
        (row) => numberIn(row, 'price') >= 16_000 && numberIn(row, 'price') <= 48_000,
      );
      if (!chosen) return null;
      const price = numberIn(chosen.row, 'price') / 1000;
      if (chosen.row.amount !== undefined) chosen.row.amount = price * numberIn(chosen.row, 'quantity');
      const found = put(chosen, 'price', price);
      sumAgain(chosen.table);
      return found;
    },
  },
  {
    rule: 'thieu-don-vi',
    name: 'a quantity without its unit',
    follows: [],
    plant: (library, chance) => put(choose(library, chance.of(['holdings', 'equipment']), 'unit', chance), 'unit', ''),
  },
  {
    rule: 'don-vi-la',
    name: 'titles for copies, times for furniture',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, chance.of(['holdings', 'equipment']), 'unit', chance);
      return put(
        chosen,
        'unit',
        chosen?.table.section === 'holdings'
          ? chance.of(['tên', 'lần', 'chiếc'])
          : chance.of(['tên', 'bản', 'lần', 'lượt']),
      );
    },
  },
];

/** Quantities and what follows from them in a row of titles. */
export function withQuantity(row: Row, quantity: number): Row {
  return { ...row, quantity, amount: quantity * numberIn(row, 'price') };
}
