import {
  categoryColumn,
  numberColumn,
  ReadState,
  type FieldColumn,
  type NumberColumn,
  type RecordTable,
} from '../../intake/book';
import { accessionCount } from '../../text/accession';
import { summaryColumns } from '../../figures/summary';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import type { RuleInput } from '../rule';
import { isYear, numberColumns } from './fields';
import { blankMonths } from './months-of-readers';
import { inSlices } from './scan';

/** A row that has no number where the number that counts it belongs. */
export interface MissingCount {
  readonly table: RecordTable;
  readonly record: number;
  /** The columns in which it is missing, from left to right; several only for a month of readers. */
  readonly columns: readonly NumberColumn[];
}

/** Below this a blank may be a way of writing "one": then it is asked, not judged. */
export const NEARLY_ALL = 0.8;

/** What is missing in a workbook, in two kinds. */
export interface MissingCounts {
  /** The report is wrong without it (`thieu-so-luong`). */
  readonly certain: readonly MissingCount[];
  /** The row holds nothing but a name: it may head other rows, or stand for a type of which there is nothing (`o-trong`). */
  readonly nameOnly: readonly MissingCount[];
}

const known = new WeakMap<RuleInput, MissingCounts>();

/** Two rules ask, the records are looked at once. */
export function* missingCounts(input: RuleInput): Generator<null, MissingCounts> {
  let found = known.get(input);
  if (!found) {
    const certain: MissingCount[] = [];
    const nameOnly: MissingCount[] = [];
    const sheets = new Map(input.workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of input.book.tables) {
      yield null;
      const count = table.role === 'claim' ? null : countOf(table);
      if (!count) continue;
      const rows =
        table.grain === 'summary' ? ofSummary(table, count) : yield* ofNamedRows(table, count, sheets.get(table.sheet));
      for (const { record, alone } of rows)
        if (!isNamedByAnother(table, record))
          (alone ? nameOnly : certain).push({ table, record, columns: [count.column] });
    }
    for (const month of blankMonths(input)) if (!isNamedByAnother(month.table, month.record)) certain.push(month);
    known.set(input, (found = { certain, nameOnly }));
  }
  return found;
}

/** The column that counts the rows of a table, and the column that names them. */
interface CountColumn {
  readonly column: NumberColumn;
  readonly name: FieldColumn;
}

function countOf(table: RecordTable): CountColumn | null {
  const { columns } = table;
  if (table.section === 'equipment') {
    const column = numberColumn(table, 'quantity') ?? numberColumn(table, 'good');
    const name = columns.get('name') ?? columns.get('category');
    return column && name ? { column, name } : null;
  }
  if (table.section !== 'holdings' || table.grain === 'copy' || table.blankQuantityIsOne) return null;
  const isSummary = table.grain === 'summary';
  const column = isSummary ? summaryColumns(table).copies : numberColumn(table, 'quantity');
  const name = isSummary ? columns.get('category') : columns.get('title');
  return column && name ? { column, name } : null;
}

interface BlankRow {
  readonly record: number;
  /** Whether the row holds nothing but its name. */
  readonly alone: boolean;
}

/** Rows of titles and devices with a name and a blank count, in a column that is filled nearly everywhere. */
function* ofNamedRows(
  table: RecordTable,
  { column, name }: CountColumn,
  sheet: SheetSnapshot | undefined,
): Generator<null, BlankRow[]> {
  const blank: number[] = [];
  let named = 0;
  yield* inSlices(table.rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (name.states[i] === ReadState.blank) continue;
      named++;
      if (column.states[i] === ReadState.blank) blank.push(i);
    }
  });
  if (blank.length === 0 || named - blank.length < named * NEARLY_ALL) return [];
  const mayHead = othersAreUsual(table, column, name);
  return blank
    .filter((record) => !isCountedOtherwise(table, column, record))
    .map((record) => ({ record, alone: mayHead && standsAlone(table, record, name, sheet) }));
}

/** A range of accession numbers says how many copies there are, and broken pieces are pieces where no column says how many there are. */
function isCountedOtherwise(table: RecordTable, column: NumberColumn, record: number): boolean {
  if (table.section === 'holdings') {
    const numbers = table.columns.get('accessionNumber');
    return numbers?.type === 'text' && accessionCount(numbers.values[record] ?? '') > 1;
  }
  const broken = column.field === 'good' ? numberColumn(table, 'broken') : undefined;
  return broken !== undefined && (broken.values[record] ?? NaN) > 0;
}

/** Whether most rows say more than a name and a count, so that one that does not may be a heading. */
function othersAreUsual({ columns, rows }: RecordTable, count: FieldColumn, name: FieldColumn): boolean {
  for (const column of columns.values()) {
    if (column === count || column === name || column.virtual) continue;
    let filled = 0;
    for (const state of column.states) if (state !== ReadState.blank) filled++;
    if (filled * 2 > rows.length) return true;
  }
  return false;
}

/** Whether the name is all that stands in the row, a running number included. */
function standsAlone(
  { rows, extent }: RecordTable,
  record: number,
  name: FieldColumn,
  sheet: SheetSnapshot | undefined,
): boolean {
  if (!sheet) return false;
  for (let column = extent.firstColumn; column <= extent.lastColumn; column++) {
    const value = valueAt(sheet, rows[record] ?? -1, column);
    if (column !== name.column && value !== 0 && String(value).trim() !== '') return false;
  }
  return true;
}

/** Types of which a summary gives another number and not how many there are; `alone` for those of which it gives none. Newspapers are counted in titles. */
function ofSummary(table: RecordTable, { column, name }: CountColumn): BlankRow[] {
  const rows: BlankRow[] = [];
  const types = categoryColumn(table, 'category');
  const others = numberColumns(table).filter((other) => other !== column && !isYear(other.field));
  for (let i = 0; i < table.rows.length; i++) {
    if (column.states[i] !== ReadState.blank || name.states[i] === ReadState.blank) continue;
    const filled = others.some(({ values }) => (values[i] ?? NaN) > 0);
    if (filled && types?.values[i] === 'periodical') continue;
    rows.push({ record: i, alone: !filled });
  }
  return rows;
}

/** Words for a number and formula errors in the row are findings of `khong-phai-so` and `o-loi-cong-thuc`. */
function isNamedByAnother({ columns }: RecordTable, record: number): boolean {
  for (const column of columns.values()) {
    const state = column.states[record];
    if (state === ReadState.error) return true;
    if (state === ReadState.unreadable && column.type === 'number' && !isYear(column.field)) return true;
  }
  return false;
}
