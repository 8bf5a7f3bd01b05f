import { roleOfName } from '../library/holdings-roles';
import type { HoldingsRole } from '../library/ids';
import { dateColumn, ReadState, textColumn, type FieldColumn, type RecordTable } from './book';

/** Days from first to last entry that a list of a school year's acquisitions may span; a register of the stock spans more. */
const LONGEST_LIST = 400;

/**
 * What a table of holdings says: what is there, what came, or what left (docs/WORKBOOK.md, "What exactly is counted" 15). By its movements, the title nearest
 * above it, its sheet, and its columns, in this order.
 */
export function roleOf(table: RecordTable, titles: readonly string[]): HoldingsRole {
  if (table.columns.has('closing') || table.columns.has('opening')) return 'stock';
  for (const name of [...titles].reverse().concat(table.sheet)) {
    const role = roleOfName(name);
    if (role === 'acquisitions' && spansYears(table)) return 'stock';
    if (role === 'withdrawals' && keepsWhatIsThere(table)) return 'stock';
    if (role) return role;
  }
  if (saysOnlyWhatLeft(table)) return 'withdrawals';
  // Totals by type with a day in each row are batches that came: what is there has no day.
  const entry = table.columns.get('entryDate');
  return table.grain === 'summary' && entry && filledShare(entry) >= 0.5 ? 'acquisitions' : 'stock';
}

/** Entries of several years are a register of the stock, whatever it is called. */
function spansYears(table: RecordTable): boolean {
  const entry = dateColumn(table, 'entryDate');
  if (!entry) return false;
  let [first, last] = [Infinity, -Infinity];
  for (const day of entry.values) {
    if (Number.isNaN(day)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return last - first > LONGEST_LIST;
}

/** Every row has a day or record of its withdrawal and none a day of its entry. */
function saysOnlyWhatLeft(table: RecordTable): boolean {
  if (table.rows.length === 0 || table.columns.has('entryDate')) return false;
  const left = [table.columns.get('withdrawalRecord'), table.columns.get('withdrawalDate')];
  return left.some((column) => column !== undefined && filledShare(column) >= 0.8);
}

/** A register of numbered books with days of entry, most of which have no mark of withdrawal. */
function keepsWhatIsThere(table: RecordTable): boolean {
  if (!table.columns.has('entryDate') || !textColumn(table, 'accessionNumber')) return false;
  const left = [table.columns.get('withdrawalRecord'), table.columns.get('withdrawalDate')];
  return left.some((column) => column !== undefined && filledShare(column) < 0.5);
}

function filledShare({ states }: FieldColumn): number {
  let filled = 0;
  for (const state of states) if (state !== ReadState.blank) filled++;
  return states.length === 0 ? 0 : filled / states.length;
}
