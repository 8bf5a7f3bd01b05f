import { readBook } from '../../../src/core/intake';
import { mappingOf } from '../../../src/core/intake/mapping';
import type { SectionId } from '../../../src/core/library/ids';
import { columnLetters } from '../../../src/core/sheet/address';
import { finish } from '../../../src/core/work';
import { sheet } from '../../support/workbook';
import { isNumber, place, snapshotOf, sumAgain, type Field, type Table } from '../model';
import type { Mutation } from '../mutation';
import { choose, hasField, put } from '../tools';

const READ: readonly (readonly [SectionId, Field])[] = [
  ['holdings', 'title'],
  ['holdings', 'price'],
  ['holdings', 'quantity'],
  ['holdings', 'publishedYear'],
  ['holdings', 'entryDate'],
  ['holdings', 'closing'],
  ['equipment', 'quantity'],
  ['equipment', 'name'],
  ['activities', 'kind'],
  ['activities', 'date'],
  ['activities', 'times'],
  ['readers', 'pupilVisits'],
  ['history', 'value'],
  ['profile', 'value'],
];
/** Numbers that schools let Excel work out. */
const FORMULAS: readonly Field[] = ['amount', 'quantity', 'closing', 'pupilVisits', 'copies'];
const COUNTED: readonly SectionId[] = ['holdings', 'equipment', 'activities', 'readers', 'periodicals'];

/** The fields without which rows of a table cannot be counted. */
function needed(one: Table): readonly Field[] {
  if (one.section === 'equipment') return ['quantity', 'good'];
  if (one.section === 'holdings' && one.kind === 'titles') return ['category'];
  return [];
}

export const reading: readonly Mutation[] = [
  ...(['profile', 'equipment', 'activities', 'readers'] as const).map((section): Mutation => ({
    rule: 'thieu-phan',
    name: `no sheet for ${section}`,
    // With the profile goes the school year's own word for it, not the year: nothing else follows.
    follows: [],
    plant(library) {
      library.tables = library.tables.filter((one) => one.section !== section);
      return { at: [], says: { section } };
    },
  })),
  {
    rule: 'thieu-cot',
    name: 'a column that counting needs',
    follows: [],
    plant(library, chance) {
      const able = library.tables.filter((one) => needed(one).some((field) => hasField(one, field)));
      if (able.length === 0) return null;
      const one = chance.of(able);
      const gone = new Set(needed(one));
      one.columns = one.columns.filter(({ field }) => !gone.has(field));
      return { at: one.columns.map(({ field }) => place(one, 'header', field)) };
    },
  },
  {
    rule: 'tieu-de-doi-ten',
    name: 'another header than was confirmed',
    follows: [],
    plant(library, chance) {
      const one = chance.of(library.tables.filter(({ section, hasHeader }) => COUNTED.includes(section) && hasHeader));
      const named = one.columns.filter(({ field }) => !field.startsWith('extra.'));
      const { field } = chance.of(named);
      const mapping = mappingOf(finish(readBook(snapshotOf(library))));
      one.columns = one.columns.map((column) =>
        column.field === field ? { ...column, header: 'Cột mới đặt tên' } : column,
      );
      return { at: [place(one, 'header', field)], mapping };
    },
  },
  {
    rule: 'o-loi-cong-thuc',
    name: 'a formula error in a cell that is read',
    follows: [],
    plant(library, chance) {
      const [section, field] = chance.of(READ.filter(([name, column]) => choose(library, name, column, chance)));
      return put(
        choose(library, section, field, chance),
        field,
        chance.of(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?']),
      );
    },
  },
  {
    rule: 'o-loi-cong-thuc',
    name: 'a formula error in a total row',
    follows: [],
    plant(library, chance) {
      const sums = totals(library.tables);
      if (sums.length === 0) return null;
      const { one, field } = chance.of(sums);
      if (one.total) one.total[field] = '#REF!';
      return { at: [place(one, 'total', field)] };
    },
  },
  {
    rule: 'bang-chua-hieu',
    name: 'a sheet of numbers under words that nobody knows',
    follows: [],
    plant(library, chance) {
      const name = 'Bảng kê riêng';
      const rows = Array.from({ length: 3 }, (_none, i) => [
        `Ô thứ ${i + 1}`,
        chance.of([12, 45, 7]),
        chance.of([31, 8]),
      ]);
      library.own.push(sheet(name, [['Mã riêng', 'Alpha', 'Beta'], ...rows]));
      return { at: [{ sheet: name, row: 0, column: 0 }] };
    },
  },
  {
    rule: 'cot-chua-hieu',
    name: 'a column of numbers under a word that nobody knows',
    follows: [],
    plant(library, chance) {
      const able = library.tables.filter(
        (one) => one.hasHeader && one.rows.length >= 5 && ['holdings', 'equipment', 'activities'].includes(one.section),
      );
      if (able.length === 0) return null;
      const one = chance.of(able.filter(({ columns }) => columns.every(({ group }) => group === undefined)));
      const field = 'extra.unheard';
      one.columns.push({ field, header: 'Hệ quy đổi riêng' });
      for (const row of one.rows) row[field] = chance.of([3, 14, 27, 58]);
      return { at: [place(one, 'header', field)] };
    },
  },
  {
    rule: 'cach-doc-chua-chac',
    name: 'a third of the quantities left out',
    follows: [],
    plant(library, chance) {
      const able = library.tables.filter(
        (one) =>
          one.kind === 'titles' &&
          one.rows.length >= 9 &&
          hasField(one, 'quantity') &&
          !hasField(one, 'accessionNumber'),
      );
      if (able.length === 0) return null;
      const one = chance.of(able);
      one.total = null;
      one.rows.forEach((row, i) => {
        if (i % 3 === 1) row.quantity = '';
      });
      return { at: [place(one, 'header', 'quantity')] };
    },
  },
  {
    rule: 'dong-tong-lech',
    name: 'a total row with another sum',
    follows: [],
    plant(library, chance) {
      const sums = totals(library.tables);
      if (sums.length === 0) return null;
      const { one, field, value } = chance.of(sums);
      if (one.total) one.total[field] = value + chance.of([-10, 1, 9, 1000]);
      return { at: [place(one, 'total', field)] };
    },
  },
  {
    rule: 'cong-thuc-lac-loai',
    name: 'one formula of a column that looks at the row above',
    follows: [],
    plant(library, chance) {
      const able = library.tables.flatMap((one) =>
        one.columns
          .filter(({ field }) => FORMULAS.includes(field))
          .filter(({ field }) => one.rows.length >= 6 && one.rows.every((row) => isNumber(row[field])))
          .map(({ field }) => ({ one, field })),
      );
      if (able.length === 0) return null;
      const { one, field } = chance.of(able);
      const odd = chance.whole(1, one.rows.length - 1);
      one.formulas = one.rows.map((_row, record) => {
        const { row } = place(one, record, field);
        return { field, record, formula: `=AA${row + 1}*AB${record === odd ? row : row + 1}` };
      });
      return { at: [place(one, odd, field)] };
    },
  },
  {
    rule: 'cong-thuc-lac-loai',
    name: 'a sum that stops above the last row, which counts nothing',
    // A year with fewer visits may make a sentence about them wrong.
    follows: [{ rule: 'cau-tang-giam-sai' }, { rule: 'so-trong-cau-khac-so-lieu' }],
    plant(library, chance) {
      const able = totals(library.tables).filter(
        ({ one, field }) =>
          one.section === 'readers' &&
          one.rows.length >= 4 &&
          one.blanksBefore.length === 0 &&
          one.rows.every((row) => isNumber(row[field])),
      );
      if (able.length === 0) return null;
      const { one, field } = chance.of(able);
      const last = one.rows[one.rows.length - 1];
      if (last) last[field] = 0;
      sumAgain(one);
      const { row: first, column } = place(one, 0, field);
      const letters = columnLetters(column);
      const end = place(one, one.rows.length - 2, field).row;
      one.formulas = [{ field, record: 'total', formula: `=SUM(${letters}${first + 1}:${letters}${end + 1})` }];
      return { at: [place(one, 'total', field)] };
    },
  },
  {
    rule: 'o-gop-trong-du-lieu',
    name: 'a cell merged over rows of data',
    follows: [],
    plant(library, chance) {
      const chosen = choose(
        library,
        chance.of(['holdings', 'equipment', 'activities']),
        chance.of(['title', 'unit', 'kind', 'category', 'source'] as const),
        chance,
      );
      if (!chosen) return null;
      const field = (['title', 'unit', 'kind', 'category', 'source'] as const).find(
        (one) =>
          hasField(chosen.table, one) &&
          (chosen.row[one] ?? '') !== '' &&
          chosen.table.rows[chosen.record + 1]?.[one] === chosen.row[one],
      );
      const next = chosen.table.rows[chosen.record + 1];
      if (!field || !next) return null;
      next[field] = '';
      chosen.table.merges.push({ field, from: chosen.record, rows: 2 });
      return { at: [place(chosen.table, chosen.record, field)] };
    },
  },
  {
    rule: 'dong-trong-giua',
    name: 'a blank row between records',
    follows: [],
    plant(library, chance) {
      const one = chance.of(library.tables.filter(({ section, rows }) => COUNTED.includes(section) && rows.length > 2));
      const before = chance.whole(1, one.rows.length - 1);
      one.blanksBefore.push(before);
      const row = place(one, before, one.columns[0]?.field ?? 'title').row - 1;
      return { at: one.columns.map(({ field }) => ({ ...place(one, before, field), row })) };
    },
  },
];

function totals(tables: readonly Table[]): { one: Table; field: Field; value: number }[] {
  return tables.flatMap((one) =>
    Object.entries(one.total ?? {}).flatMap(([field, value]) =>
      isNumber(value) && !field.startsWith('extra.') && hasField(one, field as Field)
        ? [{ one, field: field as Field, value }]
        : [],
    ),
  );
}
