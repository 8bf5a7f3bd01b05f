import { TYPES } from '../layouts/holdings';
import { place, sumAgain, table, type Field, type Row, type Table } from '../model';
import type { Consequence, Mutation } from '../mutation';
import { at, choose, numberIn, put, tablesOf } from '../tools';
import { SAID_ELSEWHERE } from './numbers';

/** What no longer adds up when a number is gone. */
const SUMS: readonly Consequence[] = [
  { rule: 'dong-tong-lech' },
  { rule: 'tong-khac-thanh-phan' },
  { rule: 'can-doi-sai', in: 'holdings' },
  { rule: 'so-lieu-noi-hai-lan' },
  { rule: 'dau-nam-khac-cuoi-nam-truoc' },
  { rule: 'tinh-trang-khac-so-luong', in: 'equipment' },
  ...SAID_ELSEWHERE,
];
/** Below ten prices of a type nobody can say what is usual. */
const PRICES_OF_A_TYPE = 12;

function pricesLike(row: Row, one: Table): number {
  return one.rows.filter(({ category, price }) => category === row.category && Number(price) > 0).length;
}

export const completeness: readonly Mutation[] = [
  {
    rule: 'thieu-so-luong',
    name: 'a title or a device without its quantity',
    follows: SUMS,
    plant(library, chance) {
      const titles = choose(library, 'holdings', 'quantity', chance, (_row, one) => one.kind === 'titles');
      const device = choose(library, 'equipment', 'quantity', chance, (row) => String(row.name ?? '') !== '');
      return put(chance.maybe() ? (titles ?? device) : (device ?? titles), 'quantity', '');
    },
  },
  {
    rule: 'thieu-so-luong',
    name: 'a type of a summary without its count',
    follows: SUMS,
    plant: (library, chance) =>
      put(
        choose(library, 'holdings', 'closing', chance, (_row, one) => one.kind === 'summary'),
        'closing',
        '',
      ),
  },
  {
    rule: 'o-trong',
    name: 'a blank in a column that is filled everywhere',
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const fields: Field[] = ['author', 'title', 'entryDate', 'source', 'accessionNumber'];
      const able = fields.filter((field) => choose(library, 'holdings', field, chance));
      if (able.length === 0) return null;
      const field = chance.of(able);
      return put(choose(library, 'holdings', field, chance), field, '');
    },
  },
  {
    rule: 'gia-lam-lech-tong',
    name: 'a price with three noughts too many',
    follows: [...SAID_ELSEWHERE, { rule: 'so-lieu-noi-hai-lan' }, { rule: 'dau-nam-khac-cuoi-nam-truoc' }],
    plant(library, chance) {
      const chosen = choose(
        library,
        'holdings',
        'price',
        chance,
        (row, one) => pricesLike(row, one) >= PRICES_OF_A_TYPE && (row.withdrawalRecord ?? '') === '',
      );
      if (!chosen) return null;
      const { row } = chosen;
      row.price = numberIn(row, 'price') * 1000;
      if (row.amount !== undefined) row.amount = numberIn(row, 'quantity') * numberIn(row, 'price');
      sumAgain(chosen.table);
      return { at: [at(chosen, 'price')] };
    },
  },
  {
    rule: 'thanh-ly-khong-khop',
    name: 'a register of withdrawals names a number that nothing has',
    follows: [],
    plant(library, chance) {
      const rows = tablesOf(library, 'holdings')
        .filter(({ kind }) => kind === 'copies')
        .flatMap((one) =>
          one.rows.filter((row) => (row.withdrawalRecord ?? '') !== '').map((row) => ({ ...row, one })),
        );
      if (rows.length < 3) return null;
      const listed = rows.map(({ accessionNumber = '', title = '', withdrawalDate = '', category, one }): Row => {
        const type = category ?? TYPES.find(([, , code]) => code === one.sheet)?.[1] ?? TYPES[0][1];
        return { accessionNumber, title, category: type, withdrawalDate, withdrawalRecord: '05/BB-TL' };
      });
      const record = chance.whole(0, listed.length - 1);
      const wrong = listed[record];
      if (wrong) wrong.accessionNumber = String(wrong.accessionNumber).replace(/\d+$/, '9876');
      const list = table(
        'holdings',
        'Sổ thanh lý',
        [
          { field: 'accessionNumber', header: 'Số ĐKCB' },
          { field: 'title', header: 'Tên sách' },
          { field: 'category', header: 'Loại sách' },
          { field: 'withdrawalDate', header: 'Ngày xuất', format: 'dd/mm/yyyy' },
          { field: 'withdrawalRecord', header: 'Số biên bản xuất' },
        ],
        listed,
      );
      library.tables.push(list);
      return { at: [place(list, record, 'accessionNumber')] };
    },
  },
];
