import type { CategoryDictionary } from '../library/categories';
import type { CategoryId } from '../library/ids';
import { readAccession } from '../text/accession';
import { searchKey } from '../text/normal';
import type { RecordTable } from './book';
import { textColumn } from './book';

const SHORT_NAMES: Readonly<Record<string, CategoryId>> = {
  sgk: 'textbook',
  gk: 'textbook',
  snv: 'professional',
  sgv: 'professional',
  nv: 'professional',
  stk: 'reference',
  tk: 'reference',
  sbt: 'reference',
  stn: 'children',
  tn: 'children',
};
/** In a sheet's name or a title, as against a cell of the type's own column, NV and TK mean too many other things. */
const CLEAR_SHORT_NAMES = new Set(['sgk', 'snv', 'sgv', 'stk', 'stn']);

/** The one document category that a name or title speaks of ("Sổ ĐKCB sách tham khảo", "SGK"); null for none or several. */
export function categoryOfName(name: string, dictionary: CategoryDictionary): CategoryId | null {
  const exact = dictionary.lookup('document', name);
  if (exact) return exact.id;
  const ids = new Set<CategoryId>(dictionary.mentioned('document', name));
  for (const word of searchKey(name).split(' ')) {
    const id = SHORT_NAMES[word.replace(/\d+$/, '')];
    if (id && CLEAR_SHORT_NAMES.has(word.replace(/\d+$/, ''))) ids.add(id);
  }
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}

/** The category that a prefix of accession numbers stands for ("STK" of "STK.0012"); null when it stands for none. */
export function categoryOfPrefix(prefix: string): CategoryId | null {
  return SHORT_NAMES[searchKey(prefix).replace(/ /g, '')] ?? null;
}

/** Records looked at for the prefix of their numbers. */
const PREFIX_SAMPLE = 400;

/** The category that nearly all accession numbers of a register share by their prefix; null otherwise. */
export function categoryOfNumbers(table: RecordTable): CategoryId | null {
  const column = textColumn(table, 'accessionNumber');
  if (!column) return null;
  const votes = new Map<CategoryId | null, number>();
  let asked = 0;
  const step = Math.max(1, Math.floor(column.values.length / PREFIX_SAMPLE));
  for (let i = 0; i < column.values.length; i += step) {
    const run = readAccession(column.values[i] ?? '')[0];
    if (!run) continue;
    const id = categoryOfPrefix(run.prefix);
    votes.set(id, (votes.get(id) ?? 0) + 1);
    asked++;
  }
  for (const [id, count] of votes) if (id !== null && count >= 0.8 * asked) return id;
  return null;
}

/**
 * The category that holds for a register as a whole: by its sheet's name, else by the title nearest above it, else by the prefix of its numbers
 * (docs/WORKBOOK.md, "Sections": one register per book type is normal). null where nothing says so.
 */
export function constantCategory(
  table: RecordTable,
  titles: readonly string[],
  dictionary: CategoryDictionary,
): CategoryId | null {
  if (table.grain === 'summary') return null;
  const bySheet = categoryOfName(table.sheet, dictionary);
  if (bySheet) return bySheet;
  for (let i = titles.length - 1; i >= 0; i--) {
    const byTitle = categoryOfName(titles[i] ?? '', dictionary);
    if (byTitle) return byTitle;
  }
  // Where the school has a column for the type, a blank in it is a type that is missing.
  const column = table.columns.get('category');
  const saysTypes = column?.type === 'category' && !column.virtual && column.values.some((value) => value !== null);
  return saysTypes ? null : categoryOfNumbers(table);
}

const COPIES_OF_REGISTERS =
  /(?:^| )(?:kiem ke|thanh ly|thanh loc|bo sung|sach moi|nhap moi|sach mat|sach hong|gioi thieu|trung bay|sach hay|tang|ban sao|copy|backup|cu)(?: |$)/;
const SAMPLE = 60;

/**
 * Whether a list repeats records that stand in another register ("Danh sách thanh lý", "Kiểm kê 2026"): by its name, and because most of its numbers or
 * titles are there. Counting it again would count its copies twice.
 */
export function repeatsAnother(table: RecordTable, titles: readonly string[], others: readonly RecordTable[]): boolean {
  if (![table.sheet, ...titles].some((name) => COPIES_OF_REGISTERS.test(searchKey(name)))) return false;
  for (const field of ['accessionNumber', 'title'] as const) {
    const own = textColumn(table, field);
    if (!own) continue;
    const wanted = new Set<string>();
    for (const value of own.values) if (value !== '' && wanted.size < SAMPLE) wanted.add(value);
    if (wanted.size === 0) continue;
    const asked = wanted.size;
    for (const other of others) for (const value of textColumn(other, field)?.values ?? []) wanted.delete(value);
    if (field === 'accessionNumber' || asked >= 3) return wanted.size <= asked * 0.4;
  }
  return false;
}
