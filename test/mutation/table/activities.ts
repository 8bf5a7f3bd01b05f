import { place, type Row } from '../model';
import type { Mutation } from '../mutation';
import { at, choose, insert, numberIn, put, say, tablesOf } from '../tools';
import { SAID_ELSEWHERE } from './numbers';

const INTRODUCTIONS = ['Giới thiệu sách bằng văn bản', 'Giới thiệu, trưng bày sách', 'Buổi giới thiệu sách'];

function monthOf(row: Row): string {
  const date = new Date((numberIn(row, 'date') - 25_569) * 86_400_000);
  return `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

export const activities: readonly Mutation[] = [
  {
    rule: 'thang-khong-gioi-thieu-sach',
    name: 'the introductions of a month are entered in the next',
    follows: [],
    plant(library, chance) {
      const month = chance.of(['10/2025', '11/2025', '12/2025', '1/2026', '2/2026', '3/2026', '4/2026']);
      for (const one of tablesOf(library, 'activities')) {
        for (const row of one.rows) {
          const introduces = INTRODUCTIONS.some((name) => String(row.kind).includes(name));
          if (introduces && monthOf(row) === month) row.date = numberIn(row, 'date') + 31;
        }
      }
      return { at: [], says: { month } };
    },
  },
  {
    rule: 'tan-suat-khac-so-lan',
    name: 'once a month, and another count than nine',
    follows: [],
    plant: (library, chance) =>
      say(library, 'I.1', `Giới thiệu sách theo chủ đề: 1 lần/tháng: ${chance.of([5, 6, 8, 12])} lần`, chance),
  },
  {
    rule: 'thu-muc-thieu-so-tac-pham',
    name: 'a bibliography without its works',
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(library, 'activities', 'works', chance, (row) => String(row.kind).includes('thư mục'));
      if (chosen) chosen.row.content = 'Thư mục theo chủ đề';
      return put(chosen, 'works', '');
    },
  },
  {
    rule: 'kiem-tra-sgk-chua-du',
    name: 'one textbook check instead of two',
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(
        library,
        'activities',
        'kind',
        chance,
        (row) => row.kind === 'Kiểm tra sách giáo khoa của học sinh',
      );
      if (!chosen) return null;
      chosen.table.rows.splice(chosen.record, 1);
      return { at: [] };
    },
  },
  {
    rule: 'hoat-dong-trung',
    name: 'an activity entered twice',
    // It counts twice until somebody removes one.
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(library, 'activities', 'content', chance);
      if (!chosen) return null;
      const second = insert(chosen.table, { ...chosen.row }, chance);
      const records = chosen.table.rows.flatMap((row, index) =>
        row === chosen.row || row === second.row ? [index] : [],
      );
      return {
        at: records.flatMap((index) => [
          at({ ...chosen, record: index }, 'content'),
          place(chosen.table, index, 'date'),
        ]),
      };
    },
  },
];
