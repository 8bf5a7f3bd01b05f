import type { BookCategory, CategoryId } from '../library/ids';
import { BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../library/indicators';
import { newTally, type Tally } from './tally';

/** Place of a type in the arrays below; the last is for rows without a known type. */
const UNKNOWN_TYPE = BOOK_CATEGORIES.length;
export const TYPES = UNKNOWN_TYPE + 1;

/** A sum by type of book; the last entry is for rows without a known type. */
export type ByType = Tally[];

export function byType(): ByType {
  return Array.from({ length: TYPES }, newTally);
}

/** Where a type is kept; -1 for periodicals, which are not counted in copies. */
export function typeIndex(category: CategoryId | null): number {
  if (category === null) return UNKNOWN_TYPE;
  if (category === 'periodical') return -1;
  const index = BOOK_CATEGORIES.indexOf(category as BookCategory);
  return index < 0 ? UNKNOWN_TYPE : index;
}

/** Everything that is counted in the holdings, table by table. */
export interface HoldingsCount {
  readonly copies: ByType;
  readonly titles: ByType;
  readonly value: ByType;
  readonly added: ByType;
  readonly addedAll: Tally;
  readonly addedValue: Tally;
  readonly addedTitles: Tally;
  readonly bySource: Tally[];
  readonly withdrawn: Tally;
  readonly withdrawnValue: Tally;
  readonly opening: Tally;
  /** Whether any table says of what types its rows are. */
  typesKnown: boolean;
  /** Whether any table has what a family of figures needs; without it even a type of which there is no row is unknown. */
  readonly has: { value: boolean; titles: boolean; added: boolean };
  readonly titleKeys: Set<string>[];
  readonly newTitles: Set<string>;
  readonly oldTitles: Set<string>;
}

export function newCount(): HoldingsCount {
  return {
    copies: byType(),
    titles: byType(),
    value: byType(),
    added: byType(),
    addedAll: newTally(),
    addedValue: newTally(),
    addedTitles: newTally(),
    bySource: SOURCE_CATEGORIES.map(newTally),
    withdrawn: newTally(),
    withdrawnValue: newTally(),
    opening: newTally(),
    typesKnown: false,
    has: { value: false, titles: false, added: false },
    titleKeys: Array.from({ length: TYPES }, () => new Set<string>()),
    newTitles: new Set(),
    oldTitles: new Set(),
  };
}
