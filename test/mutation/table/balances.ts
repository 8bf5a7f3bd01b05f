import { THIS_YEAR, LAST_YEAR, labelOf } from '../layouts/common';
import { place, sumAgain, type Field } from '../model';
import type { Consequence, Mutation } from '../mutation';
import { at, choose, numberIn, put, record, tablesOf } from '../tools';
import { SAID_ELSEWHERE } from './numbers';

const OPENING: Consequence = { rule: 'dau-nam-khac-cuoi-nam-truoc' };
const TREND: Consequence = { rule: 'cau-tang-giam-sai', in: 'narrative' };

export const balances: readonly Mutation[] = [
  {
    rule: 'tong-khac-thanh-phan',
    name: 'a year of the history whose types do not make its total',
    // Last year's total is also this year's opening.
    follows: [OPENING, TREND],
    plant(library, chance) {
      const total =
        library.before['visits.total'] === undefined ? 'copies.total' : chance.of(['visits.total', 'loans.total']);
      const label = labelOf(total);
      const chosen = choose(
        library,
        'history',
        'value',
        chance,
        (row) => row.indicator === label && row.schoolYear === LAST_YEAR,
      );
      // The total may also be too small for its parts only: other documents may make up for what is missing.
      return put(chosen, 'value', numberIn(chosen?.row ?? {}, 'value') - chance.whole(3, 20));
    },
  },
  {
    rule: 'tong-khac-thanh-phan',
    name: 'a column of totals beside its parts',
    follows: [{ rule: 'dong-tong-lech', in: 'readers' }],
    plant(library, chance) {
      const chosen = choose(library, 'readers', 'extra.visits', chance);
      return put(chosen, 'extra.visits', numberIn(chosen?.row ?? {}, 'extra.visits') + chance.of([-1, 5, 100]));
    },
  },
  {
    rule: 'can-doi-sai',
    name: 'a row of the summary out of balance',
    follows: [...SAID_ELSEWHERE, { rule: 'dong-tong-lech', in: 'holdings' }],
    plant(library, chance) {
      const field: Field = chance.of(['closing', 'closingValue', 'added']);
      const chosen = choose(library, 'holdings', field, chance);
      if (!chosen) return null;
      chosen.row[field] = numberIn(chosen.row, field) + chance.of([-2, 1, 10]);
      if (chance.maybe()) sumAgain(chosen.table);
      const closing: Field = field === 'closingValue' ? 'closingValue' : 'closing';
      return { at: [at(chosen, closing)] };
    },
  },
  {
    rule: 'dau-nam-khac-cuoi-nam-truoc',
    name: 'the summary opens with another stock than last year closed with',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'opening', chance);
      if (!chosen) return null;
      const more = chance.whole(1, 5);
      chosen.row.opening = numberIn(chosen.row, 'opening') + more;
      chosen.row.added = numberIn(chosen.row, 'added') - more;
      sumAgain(chosen.table);
      return { at: [at(chosen, 'opening')] };
    },
  },
  {
    rule: 'dau-nam-khac-cuoi-nam-truoc',
    name: 'last year closed with another stock than the registers say',
    follows: [{ rule: 'tong-khac-thanh-phan', in: 'history' }, TREND],
    plant(library, chance) {
      if (!tablesOf(library, 'holdings').some(({ kind }) => kind === 'copies')) return null;
      return record(
        library,
        LAST_YEAR,
        'Tổng số bản sách',
        (library.before['copies.total'] ?? 0) + chance.whole(1, 9),
        chance,
      );
    },
  },
  {
    rule: 'so-lieu-noi-hai-lan',
    name: 'this year’s row of the history says something else',
    follows: [],
    plant(library, chance) {
      // More than the copies that were withdrawn, or it would be a total that still counts them.
      const able = ['copies.total', 'equipment.computer', 'activities.introductionSession', 'seats.reading'];
      const id = chance.of(able);
      return record(library, THIS_YEAR, labelOf(id), (library.facts[id] ?? 8) + chance.of([31, 47]), chance);
    },
  },
  {
    rule: 'bien-dong-bat-thuong',
    name: 'last year’s value is a third of this year’s',
    // It may be a part of a total that stands there too.
    follows: [TREND, { rule: 'tong-khac-thanh-phan', in: 'history' }],
    plant(library, chance) {
      const id = chance.of(['equipment.computer', 'seats.reading', 'equipment.shelf']);
      return record(library, LAST_YEAR, labelOf(id), Math.floor((library.facts[id] ?? 9) / 3), chance);
    },
  },
  {
    rule: 'cho-ngoi-khong-khop',
    name: 'one seat more than the sets have',
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(library, 'equipment', 'seats', chance, (row) => numberIn(row, 'quantity') > 1);
      return put(chosen, 'seats', numberIn(chosen?.row ?? {}, 'seats') + 1);
    },
  },
  {
    rule: 'tinh-trang-khac-so-luong',
    name: 'good and broken are more than there are',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'equipment', 'good', chance);
      if (!chosen) return null;
      const field: Field = chance.of(['good', 'broken']);
      chosen.row[field] = numberIn(chosen.row, field) + chance.whole(1, 3);
      return { at: [place(chosen.table, chosen.record, 'quantity')] };
    },
  },
];
