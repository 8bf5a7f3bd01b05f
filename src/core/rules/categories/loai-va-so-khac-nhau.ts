import { categoryColumn, cellOf, textColumn, type RecordTable, type TextColumn } from '../../intake/book';
import type { NumberParts } from '../../intake/number-parts';
import { categoryName } from '../../library/categories';
import type { CategoryId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { parseAccession } from '../shared/accession';
import { Counts } from '../shared/counts';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { numberParts } from '../shared/number-parts';
import { rowTypes, type RowTypes } from '../shared/row-category';
import { foundWhere, inSlices, type Find } from '../shared/scan';

/** Letters that libraries put before the numbers of a type. */
const USUAL: Readonly<Record<string, CategoryId>> = {
  SGK: 'textbook',
  GK: 'textbook',
  SNV: 'professional',
  NV: 'professional',
  SGV: 'professional',
  GV: 'professional',
  STK: 'reference',
  TK: 'reference',
  STN: 'children',
  TN: 'children',
};
const ENOUGH = 5;
const NEARLY_ALL = 0.8;

/** The type of a row contradicts the letters of its number, as the school's own registers use them. */
export const loaiVaSoKhacNhau: Rule = {
  id: 'loai-va-so-khac-nhau',
  family: 'categories',
  severity: 'canh-bao',
  missing: columnsOf('holdings', 'accessionNumber'),
  *check({ book }): Generator<Found | null> {
    const registers = yield* readRegisters(tablesWith(book, 'holdings', 'accessionNumber'));
    const meanings = yield* meaningsOfPrefixes(registers);
    for (const register of registers) {
      const { table, numbers } = register;
      const categories = categoryColumn(table, 'category');
      const types = rowTypes(table);
      const byPrefix = register.letters.map((letters) => meanings.get(letters));
      const expectedOf = (i: number) => {
        const at = register.parts.prefix[i] ?? -1;
        return at >= 0 ? byPrefix[at] : meanings.get(prefixOf(numbers.values[i] ?? ''));
      };
      const contradicting: Find = (from, to) => nextContradiction(register.parts.prefix, byPrefix, types, from, to);
      yield* foundWhere(numbers.values.length, contradicting, (i) => {
        const [expected, stated] = [expectedOf(i), types.own[i] ?? types.whole];
        if (!expected || !stated || stated === expected) return null;
        const says = categories?.values[i] ? [cellOf(table, categories, i)] : [];
        return atCell(
          table,
          numbers,
          i,
          { expected: categoryName(expected), stated: categoryName(stated) },
          { others: says, keyOf: stated },
        );
      });
    }
  },
};

interface Register {
  readonly table: RecordTable;
  readonly numbers: TextColumn;
  readonly parts: NumberParts;
  /** The letters of each of the parts' prefixes. */
  readonly letters: readonly string[];
}

function* readRegisters(tables: readonly RecordTable[]): Generator<null, Register[]> {
  const registers: Register[] = [];
  for (const table of tables) {
    const numbers = textColumn(table, 'accessionNumber');
    if (!numbers) continue;
    const parts = yield* numberParts(numbers);
    registers.push({
      table,
      numbers,
      parts,
      letters: parts.prefixes.map((prefix) => (prefix === '' ? '' : lettersOf(prefix))),
    });
  }
  return registers;
}

/** The next record whose type is not what the letters of its number mean, or whose number must be looked at first. */
function nextContradiction(
  prefix: Int32Array,
  byPrefix: readonly (CategoryId | undefined)[],
  { own, whole }: RowTypes,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const stated = own[i] ?? whole;
    if (stated === null) continue;
    const at = prefix[i] ?? -1;
    const expected = at < 0 ? null : byPrefix[at];
    if (expected !== undefined && expected !== stated) return i;
  }
  return to;
}

/** The letters of a number that is more than letters and digits, without separators; '' where there is none. */
function prefixOf(text: string): string {
  return text === '' || parseAccession(text).length === 0 ? '' : lettersOf(text);
}

const LETTERS_LIMIT = 1000;
const lettersByPrefix = new Map<string, string>();

function lettersOf(text: string): string {
  let letters = lettersByPrefix.get(text);
  if (letters === undefined) {
    letters = (/^\s*(\p{L}+)/u.exec(text)?.[1] ?? '').toUpperCase();
    if (lettersByPrefix.size < LETTERS_LIMIT) lettersByPrefix.set(text, letters);
  }
  return letters;
}

/** What each prefix means here: what nearly all of its rows say; the usual meaning where too few rows speak. */
function* meaningsOfPrefixes(registers: readonly Register[]): Generator<null, Map<string, CategoryId>> {
  const counts = new Map<string, Counts<CategoryId>>();
  const countsOf = (letters: string) => {
    let own = counts.get(letters);
    if (!own) counts.set(letters, (own = new Counts()));
    return own;
  };
  for (const { table, numbers, parts, letters } of registers) {
    const types = rowTypes(table);
    const byPrefix = letters.map(countsOf);
    yield* inSlices(numbers.values.length, (from, to) => {
      const others: number[] = [];
      countTypes(parts.prefix, byPrefix, types, from, to, others);
      for (const i of others) {
        const category = types.own[i] ?? types.whole;
        if (category !== null) countsOf(prefixOf(numbers.values[i] ?? '')).add(category);
      }
    });
  }
  counts.delete('');
  const meanings = new Map<string, CategoryId>();
  for (const [prefix, { keys, counts: numbers }] of counts) {
    const ranked = keys.map((key, at) => [key, numbers[at] ?? 0] as const).sort((a, b) => b[1] - a[1]);
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    const [first] = ranked;
    const usual = USUAL[prefix];
    if (first && total >= ENOUGH && first[1] / total >= NEARLY_ALL) meanings.set(prefix, first[0]);
    else if (usual && total < ENOUGH) meanings.set(prefix, usual);
  }
  return meanings;
}

/** Counts the types of the records by their prefixes; records without one go into `others`. */
function countTypes(
  prefix: Int32Array,
  byPrefix: readonly Counts<CategoryId>[],
  { own, whole }: RowTypes,
  from: number,
  to: number,
  others: number[],
): void {
  for (let i = from; i < to; i++) {
    const category = own[i] ?? whole;
    const counts = byPrefix[prefix[i] ?? -1];
    if (!counts) others.push(i);
    else if (category !== null) counts.add(category);
  }
}
