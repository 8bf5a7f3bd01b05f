import { categoryColumn, type LibraryBook, type RecordTable } from '../intake/book';
import { legalTypes } from '../library/legal-books';
import type { CellAddress } from '../sheet/address';
import { withConditions } from './formula-parts';
import { canAskFor, type Part } from './formula-text';
import type { FigureDraft } from './draft';
import { typeIndex } from './holdings-count';
import { RegisterRows } from './register-rows';
import type { RegisterSums } from './register-sums';
import type { CountedTable } from './scope';
import type { Selection, SheetCells } from './sheet-cells';
import { summaryCategory, summaryColumns } from './summary';
import { addTo, newTally } from './tally';
import type { Work } from '../work';

/** A title of a register is short; a longer text above one only speaks of the law. */
const LONGEST_TITLE = 60;

/** Which records of a register or a summary are books of law, and whether all of them are. */
export interface LegalRows {
  readonly whole: boolean;
  readonly at: (record: number) => boolean;
  /** The first record of each heading that says so, with the first behind its rows. */
  readonly runs: readonly { readonly from: number; readonly to: number }[];
  /** The texts of type cells that say so, as they stand. */
  readonly texts: ReadonlySet<string>;
}

/** Type cells, the school's own categories, headings and the register's name say which books are of law; titles and class numbers never do. */
export function legalRows(book: LibraryBook, table: RecordTable): LegalRows {
  const isLegal = legalTypes(book.categories.own);
  const titles = table.words?.titles ?? [];
  const whole = [table.sheet, ...titles].some((text) => text.length <= LONGEST_TITLE && isLegal(text));
  const headings = table.words?.headings ?? [];
  const runs = headings.flatMap(({ record, text }, index) =>
    isLegal(text) ? [{ from: record, to: headings[index + 1]?.record ?? table.rows.length }] : [],
  );
  const types = categoryColumn(table, 'category');
  const raw = types?.virtual ? undefined : types?.raw;
  const known = new Map<string, boolean>();
  const says = (value: unknown) => {
    if (typeof value !== 'string' || value === '') return false;
    const there = known.get(value) ?? isLegal(value);
    known.set(value, there);
    return there;
  };
  for (const value of raw ?? []) says(value);
  const texts = new Set([...known].filter(([, is]) => is).map(([text]) => text));
  const inRun = (record: number) => runs.some(({ from, to }) => record >= from && record < to);
  const ofTable = whole && texts.size === 0 && runs.length === 0;
  return { whole: ofTable, runs, texts, at: (record) => ofTable || says(raw?.[record]) || inRun(record) };
}

/** Books of law in stock: a part of whatever types they roll up to, never added to them. Unknown where no row of the kind stands. */
export function countLegal(draft: FigureDraft, book: LibraryBook, tables: readonly CountedTable[]): void {
  const tally = newTally();
  let origin: CellAddress | null = null;
  for (const { table, excluded } of tables) {
    const legal = legalRows(book, table);
    if (!legal.whole && legal.runs.length === 0 && legal.texts.size === 0) continue;
    const summary = table.grain === 'summary';
    const rows = new RegisterRows(table);
    const { copies } = summaryColumns(table);
    for (let i = 0; i < table.rows.length; i++) {
      if (!legal.at(i)) continue;
      const type = summary ? summaryCategory(table, i) : rows.categoryAt(i);
      if ((type !== null && excluded.has(type)) || typeIndex(type) < 0) continue;
      origin ??= { sheet: table.sheet, row: table.rows[i] ?? 0, column: table.extent.firstColumn };
      if (summary) addTo(tally, copies?.values[i] ?? NaN);
      else if (!rows.isWithdrawn(i)) {
        const own = rows.copiesAt(i);
        addTo(tally, own - rows.listedCopies(i, own));
      }
    }
  }
  if (origin) draft.putTally('copies.legal', tally, origin);
}

/** The same as a formula over a register; null where it holds no books of law. */
export function* legalFormula(sums: RegisterSums, book: LibraryBook): Work<Part | null> {
  const { cells, gone } = sums;
  const legal = legalRows(book, cells.table);
  const counts = (i: number) => legal.at(i) && gone[i] !== 1 && sums.isCounted(i, 'all');
  if (!legal.whole && legal.runs.length === 0 && legal.texts.size === 0) return null;
  const column = categoryColumn(cells.table, 'category')?.column ?? -1;
  const selections = legal.whole
    ? sums.stockSelections('all')
    : legalSelections(cells, legal, column, sums.stockSelections('all'));
  return yield* sums.copies(selections, counts);
}

/** The selections of a register or a summary, narrowed to what says that it is of law. */
export function legalSelections(
  cells: SheetCells,
  legal: LegalRows,
  column: number,
  all: readonly Selection[],
): Selection[] {
  const spelled = new Map([...legal.texts].filter(canAskFor).map((text) => [text.toLowerCase(), text]));
  const byText = [...spelled.values()].flatMap((text) => withConditions(all, [{ kind: 'equals', column, text }]));
  const rowAt = (record: number) => cells.table.rows[record] ?? cells.lastRow;
  const byRun = legal.runs
    .filter(({ from, to }) => to > from)
    .flatMap(({ from, to }) => all.map((each) => ({ ...each, from: rowAt(from), to: rowAt(to - 1) })));
  return [...byText, ...byRun];
}
