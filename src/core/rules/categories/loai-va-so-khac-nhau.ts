import { categoryColumn, cellOf, textColumn, type RecordTable } from '../../intake/book';
import { categoryName } from '../../library/categories';
import type { CategoryId } from '../../library/ids';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { parseAccession, startOfDigits } from '../shared/accession';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { rowCategory } from '../shared/row-category';

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
    const tables = tablesWith(book, 'holdings', 'accessionNumber');
    const meanings = yield* prefixMeanings(tables);
    for (const table of tables) {
      const numbers = textColumn(table, 'accessionNumber');
      const categories = categoryColumn(table, 'category');
      if (!numbers) continue;
      for (let i = 0; i < numbers.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const expected = meanings.get(prefixOf(numbers.values[i] ?? ''));
        const stated = rowCategory(table, i);
        if (!expected || !stated || stated === expected) continue;
        const says = categories?.values[i] ? [cellOf(table, categories, i)] : [];
        yield atCell(
          table,
          numbers,
          i,
          { expected: categoryName(expected), stated: categoryName(stated) },
          { others: says, keyOf: stated },
        );
      }
    }
  },
};

/** The letters before the number, without separators; '' where a number stands alone or there is none. */
function prefixOf(text: string): string {
  const digits = startOfDigits(text);
  if (digits === 0) return '';
  if (digits > 0) return lettersOf(text.slice(0, digits));
  return parseAccession(text).length === 0 ? '' : lettersOf(text);
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
function* prefixMeanings(tables: readonly RecordTable[]): Generator<null, Map<string, CategoryId>> {
  const counts = new Map<string, Map<CategoryId, number>>();
  for (const table of tables) {
    const numbers = textColumn(table, 'accessionNumber');
    for (let i = 0; i < table.rows.length; i++) {
      if (i % ROWS_PER_SLICE === 0) yield null;
      const prefix = prefixOf(numbers?.values[i] ?? '');
      const category = rowCategory(table, i);
      if (prefix === '' || !category) continue;
      const byCategory = counts.get(prefix) ?? new Map<CategoryId, number>();
      byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
      counts.set(prefix, byCategory);
    }
  }
  const meanings = new Map<string, CategoryId>();
  for (const [prefix, byCategory] of counts) {
    const ranked = [...byCategory].sort((a, b) => b[1] - a[1]);
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    const [first] = ranked;
    const usual = USUAL[prefix];
    if (first && total >= ENOUGH && first[1] / total >= NEARLY_ALL) meanings.set(prefix, first[0]);
    else if (usual && total < ENOUGH) meanings.set(prefix, usual);
  }
  return meanings;
}
