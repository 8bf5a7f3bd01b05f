import { inTcvn3 } from '../../../samples/legacy';
import type { SectionId } from '../../../src/core/library/ids';
import type { Field } from '../model';
import type { Mutation } from '../mutation';
import { choose, put } from '../tools';

const WORDS: readonly (readonly [SectionId, Field])[] = [
  ['holdings', 'title'],
  ['holdings', 'category'],
  ['holdings', 'author'],
  ['equipment', 'name'],
  ['activities', 'content'],
  ['activities', 'kind'],
  ['narrative', 'text'],
  ['history', 'indicator'],
];
const COMPARED: readonly (readonly [SectionId, Field])[] = [
  ['holdings', 'category'],
  ['holdings', 'accessionNumber'],
  ['holdings', 'unit'],
  ['holdings', 'source'],
  ['equipment', 'unit'],
  ['activities', 'kind'],
  ['history', 'indicator'],
];

export const text: readonly Mutation[] = [
  {
    rule: 'ma-cu',
    name: 'a text typed in TCVN3, with its font or without',
    follows: [],
    plant(library, chance) {
      const marked = (value: unknown) =>
        typeof value === 'string' && (value.match(/[ạảấầẩậắằẵặẻẽẹếềểễệỉịọỏốồổộớờởợụủứừửữự]/gu) ?? []).length > 1;
      const [section, field] = chance.of([
        ['holdings', 'title'],
        ['activities', 'content'],
        ['equipment', 'name'],
      ] as const);
      const chosen = choose(library, section, field, chance, (row) => marked(row[field]));
      return put(chosen, field, inTcvn3(String(chosen?.row[field] ?? '')));
    },
  },
  {
    rule: 'dau-to-hop',
    name: 'a text with combining marks',
    follows: [],
    plant(library, chance) {
      const able = WORDS.filter(([section, field]) => choose(library, section, field, chance));
      const [section, field] = chance.of(able);
      const chosen = choose(
        library,
        section,
        field,
        chance,
        (row) => String(row[field]) !== String(row[field]).normalize('NFD'),
      );
      return put(chosen, field, String(chosen?.row[field] ?? '').normalize('NFD'));
    },
  },
  {
    rule: 'khoang-trang-thua',
    name: 'a stray space in a field that is compared',
    follows: [],
    plant(library, chance) {
      const able = COMPARED.filter(([section, field]) => choose(library, section, field, chance));
      const [section, field] = chance.of(able);
      const chosen = choose(library, section, field, chance);
      const value = String(chosen?.row[field] ?? '');
      const inside = value.includes(' ') ? [value.replace(' ', '  '), value.replace(' ', '\u00a0')] : [];
      return put(chosen, field, chance.of([` ${value}`, `${value} `, `\u00a0${value}`, ...inside]));
    },
  },
];
