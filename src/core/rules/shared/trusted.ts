import type { Figure } from '../../figures/figure';
import {
  isStock,
  numberColumn,
  ReadState,
  type LibraryBook,
  type NumberColumn,
  type RecordTable,
} from '../../intake/book';
import type { FieldId, IndicatorId, SectionId } from '../../library/ids';
import type { RuleInput } from '../rule';
import { activityKinds } from './activity-kinds';
import { isCount, isMoney, numberColumns } from './fields';
import { rowCategory } from './row-category';

const STOCK: readonly FieldId[] = [
  'quantity',
  'copies',
  'titles',
  'opening',
  'added',
  'withdrawn',
  'closing',
  'price',
  'amount',
  'value',
  'openingValue',
  'addedValue',
  'withdrawnValue',
  'closingValue',
];

/** The columns that families of indicators are summed from. */
const SOURCES: readonly (readonly [family: RegExp, section: SectionId, fields: readonly FieldId[]])[] = [
  [/^(?:visits|ratio\.visits)/, 'readers', ['pupilVisits', 'teacherVisits']],
  [/^(?:loans|ratio\.turnover)/, 'readers', ['pupilLoans', 'teacherLoans']],
  [/^equipment\./, 'equipment', ['quantity', 'good', 'broken']],
  [/^seats\./, 'equipment', ['seats']],
  [/^activities\./, 'activities', ['times', 'participants']],
  [/^bibliography\./, 'activities', ['works']],
  [/^periodicals\./, 'periodicals', ['quantity']],
  [/^(?:copies|titles|value|additions|withdrawals|opening|closing|ratio\.(?:copies|turnover))/, 'holdings', STOCK],
];

/**
 * A figure that may be held against what is said elsewhere; null when it is unknown, or when a number that cannot be a count or an amount (negative, a fraction of
 * a copy) is in the columns it sums. That cell is a finding itself, and a figure made of it proves nothing. Parts that could not be read (`unread`) can only
 * make the figure larger.
 */
export function figureFloor(input: RuleInput, id: IndicatorId): Figure | null {
  const figure = soundFigure(input, id);
  const unknown = figure ? rowsOfUnknownKind(input.book, id) : 0;
  return figure && unknown > 0 ? { ...figure, unread: (figure.unread ?? 0) + unknown } : figure;
}

/** As `figureFloor`, without regard to rows whose kind nobody knows. */
export function soundFigure({ figures, book }: RuleInput, id: IndicatorId): Figure | null {
  const figure = figures.get(id);
  if (!figure || figure.value === null) return null;
  const impossible = impossibleColumns(book);
  for (const [family, section, fields] of SOURCES) {
    if (!family.test(id)) continue;
    if (impossible.size > 0 && fields.some((field) => impossible.has(`${section}.${field}`))) return null;
    if (family.source.includes('equipment') && book.tables.some(lacksQuantity)) return null;
  }
  return figure;
}

/** As `figureFloor`, and nothing of it is unread. */
export function trustedFigure(input: RuleInput, id: IndicatorId): Figure | null {
  const figure = figureFloor(input, id);
  return figure?.unread ? null : figure;
}

/** The most that the figure can be, should every row of unknown kind belong to it; Infinity where parts of it could not be read at all. */
export function figureCeiling({ figures, book }: RuleInput, id: IndicatorId): number {
  const figure = figures.get(id);
  if (!figure || figure.value === null || figure.unread) return Infinity;
  const [family] = id.split('.');
  if (family === 'activities') return figure.value + countUnknown(book).activityTimes;
  return rowsOfUnknownKind(book, id) === 0 ? figure.value : Infinity;
}

const OF_A_TYPE = /^(?:copies|titles|value|additions\.copies)\.(?!total|source)/;

/** Rows that may belong to the indicator's category although they do not say so, or say it in words that nobody knows: findings themselves. */
function rowsOfUnknownKind(book: LibraryBook, id: IndicatorId): number {
  const [family = ''] = id.split('.');
  let unknown = 0;
  if (family === 'activities' || family === 'bibliography') unknown = countUnknown(book).activities;
  else if (family === 'equipment' || family === 'seats') unknown = countUnknown(book).equipment;
  else if (OF_A_TYPE.test(id)) unknown = countUnknown(book).holdings;
  return unknown;
}

interface UnknownKinds {
  readonly holdings: number;
  readonly equipment: number;
  readonly activities: number;
  /** What the rows of activities count for: "Số lần", once where it says nothing. */
  readonly activityTimes: number;
}

const unknownKinds = new WeakMap<LibraryBook, UnknownKinds>();

function countUnknown(book: LibraryBook): UnknownKinds {
  let counts = unknownKinds.get(book);
  if (!counts) {
    const sums = { holdings: 0, equipment: 0, activities: 0, activityTimes: 0 };
    for (const table of book.tables) {
      const { section } = table;
      if (section !== 'holdings' && section !== 'equipment' && section !== 'activities') continue;
      if (!isStock(table) || (table.isPart && section === 'holdings')) continue;
      const times = numberColumn(table, 'times')?.values;
      for (let i = 0; i < table.rows.length; i++) {
        if (!isOfUnknownKind(book, table, i)) continue;
        sums[section]++;
        if (section === 'activities') sums.activityTimes += Math.max(1, times?.[i] || 0);
      }
    }
    counts = sums;
    unknownKinds.set(book, counts);
  }
  return counts;
}

function isOfUnknownKind(book: LibraryBook, table: RecordTable, record: number): boolean {
  if (table.section === 'activities') return activityKinds(book, table, record).length === 0;
  if (table.section === 'holdings') return rowCategory(table, record) === null;
  return (
    table.columns.get('name')?.states[record] === ReadState.error ||
    table.columns.get('category')?.states[record] === ReadState.error
  );
}

/** Broken pieces alone say nothing of how many there are. */
function lacksQuantity({ section, columns, rows }: RecordTable): boolean {
  return section === 'equipment' && rows.length > 0 && !columns.has('quantity') && !columns.has('good');
}

const known = new WeakMap<LibraryBook, ReadonlySet<string>>();

/** "holdings.quantity" and the like for each column with a number that cannot be. */
function impossibleColumns(book: LibraryBook): ReadonlySet<string> {
  let found = known.get(book);
  if (!found) {
    const names = new Set<string>();
    for (const table of book.tables)
      for (const column of numberColumns(table))
        if (holdsImpossible(table, column)) names.add(`${table.section}.${column.field}`);
    found = names;
    known.set(book, found);
  }
  return found;
}

function holdsImpossible({ section }: RecordTable, { field, values }: NumberColumn): boolean {
  const counts = isCount(field);
  if (!counts && !isMoney(section, field)) return false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value < 0 || (counts && Math.abs(value - Math.round(value)) > 1e-6)) return true;
  }
  return false;
}
