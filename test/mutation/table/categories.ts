import { TYPES } from '../layouts/holdings';
import { sumAgain, type Row } from '../model';
import type { Mutation } from '../mutation';
import { at, choose, hasField, put, tablesOf, withoutMarks } from '../tools';
import { SAID_ELSEWHERE } from './numbers';

const ABBREVIATED: Readonly<Record<string, readonly string[]>> = {
  'Sách giáo khoa': ['SGK', 'sách giáo khoa', 'SÁCH GIÁO KHOA'],
  'Sách nghiệp vụ': ['SNV', 'Sách giáo viên', 'sách nghiệp vụ'],
  'Sách tham khảo': ['STK', 'sách tham khảo'],
  'Sách thiếu nhi': ['STN', 'sách thiếu nhi'],
};
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'Sách giáo khoa': ['Sách giáo khao', 'Sach giáo khoá học'],
  'Sách nghiệp vụ': ['Sách ngiệp vụ', 'Sách nghiệp vự'],
  'Sách tham khảo': ['Sách tham kháo', 'Sách than khảo'],
  'Sách thiếu nhi': ['Sách thiếu nhii', 'Sách thiểu nhi'],
};

function isType(row: Row): boolean {
  return TYPES.some(([, name]) => row.category === name);
}

export const categories: readonly Mutation[] = [
  {
    rule: 'thieu-loai',
    name: 'a row of books without a type',
    follows: [],
    plant: (library, chance) => put(choose(library, 'holdings', 'category', chance), 'category', ''),
  },
  {
    rule: 'thieu-loai',
    name: 'an activity that says nothing of its kind',
    follows: SAID_ELSEWHERE,
    plant(library, chance) {
      const chosen = choose(library, 'activities', 'kind', chance);
      if (chosen) chosen.row.content = 'Theo phân công của nhà trường';
      return put(chosen, 'kind', '');
    },
  },
  {
    rule: 'loai-la',
    name: 'one wrong letter or mark in a type',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'category', chance, isType);
      return put(chosen, 'category', chance.of(WRONG[String(chosen?.row.category)] ?? ['Sách lạ']));
    },
  },
  {
    rule: 'loai-la',
    name: 'a kind of activity that nobody knows',
    follows: SAID_ELSEWHERE,
    plant: (library, chance) =>
      put(
        choose(library, 'activities', 'kind', chance),
        'kind',
        chance.of(['Liên hoang', 'Buổi giới thiêu sach', 'Hooij thi']),
      ),
  },
  {
    rule: 'loai-viet-khac',
    name: 'a known spelling of a type',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'category', chance, isType);
      const name = String(chosen?.row.category);
      return put(chosen, 'category', chance.of([...(ABBREVIATED[name] ?? []), withoutMarks(name)]));
    },
  },
  {
    rule: 'loai-va-so-khac-nhau',
    name: 'the number of one type on a row of another',
    // The copy is counted in another type.
    follows: [...SAID_ELSEWHERE, { rule: 'so-lieu-noi-hai-lan' }],
    plant(library, chance) {
      const chosen = choose(library, 'holdings', 'accessionNumber', chance, (row) => isType(row));
      if (!chosen) return null;
      const others = TYPES.map(([, name]) => name).filter((name) => name !== chosen.row.category);
      chosen.row.category = chance.of(others);
      return { at: [at(chosen, 'accessionNumber'), at(chosen, 'category')] };
    },
  },
  {
    rule: 'muc-khong-co-du-lieu',
    name: 'all rows of a category are gone',
    // The opening of a summary goes with its row.
    follows: [...SAID_ELSEWHERE, { rule: 'dau-nam-khac-cuoi-nam-truoc' }],
    plant(library, chance) {
      const [section, field, name] = chance.of([
        ['equipment', 'name', 'Máy in'],
        ['equipment', 'name', 'Bàn thủ thư'],
        ['equipment', 'name', 'Quạt điện'],
        ['activities', 'kind', 'Hội thi'],
        ['activities', 'kind', 'Thu hồi sách'],
        ['holdings', 'category', 'Sách nghiệp vụ'],
      ] as const);
      const own =
        section === 'equipment' && tablesOf(library, section).some((one) => hasField(one, 'category'))
          ? 'category'
          : field;
      let gone = 0;
      for (const one of tablesOf(library, section)) {
        if (!hasField(one, own) || one.kind === 'copies') continue;
        const rows = one.rows.filter((row) => row[own] !== name);
        gone += one.rows.length - rows.length;
        one.rows = rows;
        sumAgain(one);
      }
      return gone === 0 ? null : { at: [], says: { parts: name } };
    },
  },
];
