import type { Doubt, LibraryBook } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import { finish } from '../work';
import { countFigures } from './compute';
import type { Figure, FigureSet } from './figure';

/** A doubt with the values that each choice gives to the figures that differ between them, in the order of `choices`. */
export interface JudgedDoubt extends Doubt {
  readonly totals: readonly ReadonlyMap<IndicatorId, number | null>[];
}

/**
 * The doubts that matter: those whose choices give at least one figure different values (docs/RULES.md, `cach-doc-chua-chac`). Each other choice costs one more
 * counting of the book; a workbook has few doubts or none.
 */
export function judgeDoubts(book: LibraryBook, figures: FigureSet, today: number): readonly JudgedDoubt[] {
  return (book.doubts ?? []).flatMap((doubt): JudgedDoubt[] => {
    const [taken, ...others] = doubt.choices;
    if (!taken || others.length === 0) return [];
    const sets = others.map((choice) => finish(countFigures(withTables(book, taken.tables, choice.tables), today)));
    const all = [figures, ...sets];
    const differing = [...figures.keys()].filter(
      (id) => new Set(all.map((set) => set.get(id)?.value ?? null)).size > 1,
    );
    if (differing.length === 0) return [];
    return [{ ...doubt, totals: all.map((set) => new Map(differing.map((id) => [id, set.get(id)?.value ?? null]))) }];
  });
}

function withTables(
  book: LibraryBook,
  taken: Doubt['choices'][number]['tables'],
  instead: Doubt['choices'][number]['tables'],
): LibraryBook {
  const [first] = taken;
  const out = new Set(taken);
  return {
    ...book,
    tables: book.tables.flatMap((table) => (table === first ? instead : out.has(table) ? [] : [table])),
  };
}

/** The figures with a mark at those that an open doubt leaves unconfirmed. */
export function withUnconfirmed(figures: FigureSet, doubts: readonly JudgedDoubt[]): FigureSet {
  if (doubts.length === 0) return figures;
  const open = new Set(doubts.flatMap(({ totals }) => [...(totals[0]?.keys() ?? [])]));
  const marked = new Map<IndicatorId, Figure>();
  for (const [id, figure] of figures) marked.set(id, open.has(id) ? { ...figure, unconfirmed: true } : figure);
  return marked;
}
