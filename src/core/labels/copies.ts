import { countedHoldings } from '../figures/scope';
import { RegisterRows } from '../figures/register-rows';
import { cellOf, textColumn, type LibraryBook, type RecordTable, type TextColumn } from '../intake/book';
import type { CategoryId } from '../library/ids';
import { parseAccession, startOfDigits } from '../rules/shared/accession';
import type { CellAddress } from '../sheet/address';
import { readAccession } from '../text/accession';
import { ROWS_PER_SLICE, type Work } from '../work';

/** One copy of a register that is counted, as it may get a label. */
export interface LabelCopy {
  /** The number as the register writes it; a copy of a range is written like the range's first ("SGK.003" of "SGK.001-SGK.010"). */
  readonly number: string;
  /** The same for all spellings of a number: "SGK 1" and "SGK.001". */
  readonly key: string;
  readonly register: string;
  /** The place of its title among the register's titles, in the order in which they were entered, from 1. */
  readonly titleNumber: number;
  readonly classNumber: string;
  readonly category: CategoryId | null;
  /** Serial of the day on which it was entered; NaN where the register does not say. */
  readonly entered: number;
  readonly isWithdrawn: boolean;
  readonly table: RecordTable;
  readonly record: number;
  readonly cell: CellAddress;
}

export interface RegisterCopies {
  readonly copies: readonly LabelCopy[];
  /** The cells in which a number should stand and none does, of copies that are in stock. */
  readonly unnumbered: readonly CellAddress[];
}

/** All copies of the school's registers with a number, in the registers' order, and the places that have none. */
export function* labelCopies(book: LibraryBook): Work<RegisterCopies> {
  const copies: LabelCopy[] = [];
  const unnumbered: CellAddress[] = [];
  const names = registerNames(countedHoldings(book).map(({ table }) => table));
  for (const { table, excluded } of countedHoldings(book)) {
    const numbers = textColumn(table, 'accessionNumber');
    if (!numbers || table.grain === 'summary') continue;
    const rows = new RegisterRows(table);
    const classNumbers = textColumn(table, 'classNumber');
    const titles = new Map<string, number>();
    for (let i = 0; i < rows.length; i++) {
      if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield i / rows.length;
      const category = rows.categoryAt(i);
      if (category !== null && excluded.has(category)) continue;
      const title = rows.titleKeyAt(i);
      const titleNumber = titles.get(title) ?? titles.size + 1;
      titles.set(title, titleNumber);
      const isWithdrawn = rows.isWithdrawn(i);
      const written = numbersAt(numbers, i);
      if (written.length === 0 && !isWithdrawn) unnumbered.push(cellOf(table, numbers, i));
      for (const { number, key } of written) {
        copies.push({
          number,
          key,
          register: names.get(table) ?? table.sheet,
          titleNumber,
          classNumber: classNumbers?.values[i] ?? '',
          category,
          entered: rows.entry?.values[i] ?? NaN,
          isWithdrawn,
          table,
          record: i,
          cell: cellOf(table, numbers, i),
        });
      }
    }
  }
  return { copies, unnumbered };
}

/** A register is called by its sheet; a second one on the same sheet is "SGK (2)". */
function registerNames(tables: readonly RecordTable[]): ReadonlyMap<RecordTable, string> {
  const names = new Map<RecordTable, string>();
  const seen = new Map<string, number>();
  for (const table of tables) {
    const times = (seen.get(table.sheet) ?? 0) + 1;
    seen.set(table.sheet, times);
    names.set(table, times === 1 ? table.sheet : `${table.sheet} (${times})`);
  }
  return names;
}

interface WrittenNumber {
  readonly number: string;
  readonly key: string;
}

/** The numbers that a cell stands for, each as it is to be written; empty for a cell that holds no number. */
function numbersAt({ values }: TextColumn, record: number): readonly WrittenNumber[] {
  const text = values[record] ?? '';
  if (text === '') return [];
  const runs = startOfDigits(text) >= 0 ? [] : readAccession(text);
  const only = runs.length === 1 ? runs[0] : undefined;
  if (runs.length === 0 || (only && only.from === only.to)) {
    const [parsed] = parseAccession(text);
    return parsed ? [{ number: text, key: numberKey(parsed.series, parsed.from) }] : [];
  }
  const before = /^(?:(?:từ|số)\s+)*([^\d]*)/iu.exec(text)?.[1] ?? '';
  return runs.flatMap(({ prefix, from, to, width }) =>
    Array.from({ length: to - from + 1 }, (_, at) => ({
      number: `${before}${String(from + at).padStart(width, '0')}`,
      key: numberKey(prefix, from + at),
    })),
  );
}

/** What two spellings of a number have in common. */
export function numberKey(series: string, number: number): string {
  return `${series}\u0001${number}`;
}
