import { day, THIS_YEAR } from '../layouts/common';
import { isNumber, place, sumAgain, type Row } from '../model';
import type { Consequence, Mutation } from '../mutation';
import { at, choose, hasField, insert, put, record, tablesOf } from '../tools';
import { SAID_ELSEWHERE } from './numbers';

const OPENING: Consequence = { rule: 'dau-nam-khac-cuoi-nam-truoc' };

function inStock(row: Row): boolean {
  return (row.withdrawalDate ?? '') === '' && (row.note ?? '') === '' && !String(row.condition ?? '').startsWith('Đã');
}

export const registers: readonly Mutation[] = [
  {
    rule: 'dkcb-trung',
    name: 'one number on two rows of a register',
    follows: [],
    plant(library, chance) {
      const first = choose(library, 'holdings', 'accessionNumber', chance);
      if (!first) return null;
      const rows = first.table.rows.map((row, index) => ({ table: first.table, record: index, row }));
      const same = rows.filter(
        ({ row, record: own }) =>
          own !== first.record && row.category === first.row.category && row.title === first.row.title,
      );
      if (same.length === 0) return null;
      const second = chance.of(same);
      second.row.accessionNumber = first.row.accessionNumber ?? '';
      return { at: [at(first, 'accessionNumber'), at(second, 'accessionNumber')] };
    },
  },
  {
    rule: 'dkcb-khuyet',
    name: 'a number taken out of a running series',
    follows: [],
    plant(library, chance) {
      const able = tablesOf(library, 'holdings').filter(
        (one) => hasField(one, 'accessionNumber') && !hasField(one, 'category'),
      );
      if (able.length === 0) return null;
      const one = chance.of(able);
      const last = one.rows.length - 1;
      const text = String(one.rows[last]?.accessionNumber);
      const digits = /\d+$/.exec(text)?.[0] ?? '';
      const found = put(
        { table: one, record: last, row: one.rows[last] ?? {} },
        'accessionNumber',
        text.slice(0, -digits.length) + String(Number(digits) + chance.whole(2, 5)).padStart(digits.length, '0'),
      );
      return found && { at: [...found.at, place(one, last - 1, 'accessionNumber')] };
    },
  },
  {
    rule: 'dkcb-sai-mau',
    name: 'a number written unlike its neighbours',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'accessionNumber', chance);
      const text = String(chosen?.row.accessionNumber ?? '');
      const digits = /\d+$/.exec(text)?.[0] ?? '';
      return put(
        chosen,
        'accessionNumber',
        chance.of([`${text.slice(0, -digits.length)}/${digits}x`, `${digits}-${text.slice(0, 3)}`, `S ${digits}`]),
      );
    },
  },
  {
    rule: 'dong-lap',
    name: 'a row of titles entered twice',
    // Rows entered twice count until somebody removes them.
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'title', chance, (_row, one) => one.kind === 'titles');
      if (!chosen) return null;
      const second = insert(chosen.table, { ...chosen.row }, chance);
      sumAgain(chosen.table);
      const records = chosen.table.rows.flatMap((row, index) =>
        row === chosen.row || row === second.row ? [index] : [],
      );
      return { at: records.map((index) => place(chosen.table, index, 'title')) };
    },
  },
  {
    rule: 'da-xuat-con-dem',
    name: 'a total row that still counts a withdrawn title',
    // The stock is smaller now than what the other sheets say, which still count the copies too.
    follows: [...SAID_ELSEWHERE, { rule: 'da-xuat-con-dem', in: 'history' }],
    plant(library, chance) {
      const chosen = choose(
        library,
        'holdings',
        'title',
        chance,
        (_row, one) => one.kind === 'titles' && isNumber(one.total?.quantity),
      );
      if (!chosen) return null;
      chosen.row.note = 'Đã thanh lý theo QĐ 12/QĐ-THBL';
      return { at: [place(chosen.table, 'total', 'quantity')] };
    },
  },
  {
    rule: 'da-xuat-con-dem',
    name: 'this year’s stock in the history with the withdrawn copies',
    follows: [],
    plant(library, chance) {
      const stock = library.facts['copies.total'] ?? NaN;
      let gone = 0;
      for (const one of tablesOf(library, 'holdings'))
        if (one.kind === 'copies') gone += one.rows.filter((row) => isNumber(row.withdrawalDate)).length;
      return gone === 0 ? null : record(library, THIS_YEAR, 'Tổng số bản sách', stock + gone, chance);
    },
  },
  {
    rule: 'thanh-loc-thieu-quyet-dinh',
    name: 'withdrawn without the number of a record',
    follows: [],
    plant: (library, chance) => put(choose(library, 'holdings', 'withdrawalRecord', chance), 'withdrawalRecord', ''),
  },
  {
    rule: 'thanh-loc-qua-10-phan-tram',
    name: 'a fifth of the stock in one record',
    follows: [...SAID_ELSEWHERE, OPENING],
    plant(library, chance) {
      const able = tablesOf(library, 'holdings').filter((one) => hasField(one, 'withdrawalRecord'));
      const places = able.flatMap((one) => one.rows.map((row, index) => ({ table: one, record: index, row })));
      const stock = places.filter(({ row }) => inStock(row));
      if (stock.length === 0) return null;
      const gone = chance.shuffled(stock).slice(0, Math.ceil(stock.length * 0.2));
      for (const { row } of gone) {
        row.withdrawalRecord = '77/BB-TL';
        row.withdrawalDate = day(2026, 5, 18);
      }
      return { at: gone.map((chosen) => at(chosen, 'withdrawalRecord')) };
    },
  },
];
