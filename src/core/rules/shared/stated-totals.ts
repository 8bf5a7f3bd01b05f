import type { FieldColumn, RecordTable } from '../../intake/book';
import { valueAt, type CellValue, type SheetSnapshot } from '../../sheet/snapshot';
import { searchKey } from '../../text/normal';
import { sameNumber } from './sums';

/** A column that states, row by row, the sum of its neighbours. */
export interface StatedTotal {
  readonly column: number;
  readonly header: string;
  /** Sheet columns of the parts. */
  readonly parts: readonly number[];
}

const SAYS_TOTAL = /(?:^| )(?:tong|cong|tat ca)(?: |$)/;
const FEWEST_ROWS = 3;
/** The share of rows that must agree before the others are taken for wrong. */
const MOST_ROWS = 0.6;
const WIDEST = 8;

/**
 * Columns inside a table that nothing maps, headed "Tổng" or "Cộng", and whose rows for the most part are the sum of the neighbouring columns. What they
 * sum is found from the numbers themselves: the widest run to the left, else to the right, with which most rows agree.
 */
export function statedTotals(table: RecordTable, sheet: SheetSnapshot): StatedTotal[] {
  const mapped = new Set([...table.columns.values()].map((column: FieldColumn) => column.column));
  const found: StatedTotal[] = [];
  for (let column = table.extent.firstColumn; column <= table.extent.lastColumn; column++) {
    if (mapped.has(column)) continue;
    const header = headerOf(table, sheet, column);
    if (!SAYS_TOTAL.test(searchKey(header))) continue;
    const parts = partsOf(table, sheet, column);
    if (parts) found.push({ column, header, parts });
  }
  return found;
}

function headerOf(table: RecordTable, sheet: SheetSnapshot, column: number): string {
  const texts: string[] = [];
  for (let row = table.header.firstRow; row <= table.header.lastRow; row++) {
    const text = valueAt(sheet, row, column);
    if (typeof text === 'string' && text.trim() !== '') texts.push(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  }
  return texts.join(' ');
}

function partsOf(table: RecordTable, sheet: SheetSnapshot, total: number): number[] | null {
  let best: number[] | null = null;
  let bestRows = 0;
  for (const step of [-1, 1]) {
    for (let width = 2; width <= WIDEST; width++) {
      const parts = Array.from({ length: width }, (_unused, i) => total + step * (i + 1)).sort((a, b) => a - b);
      const [first = -1] = parts;
      if (first < table.extent.firstColumn || total + step * width > table.extent.lastColumn) break;
      const [agree, stated] = agreement(table, sheet, total, parts);
      if (agree >= FEWEST_ROWS && agree >= stated * MOST_ROWS && agree > bestRows) {
        best = parts;
        bestRows = agree;
      }
    }
  }
  return best;
}

function agreement(
  table: RecordTable,
  sheet: SheetSnapshot,
  total: number,
  parts: readonly number[],
): [number, number] {
  let agree = 0;
  let stated = 0;
  for (const row of table.rows) {
    const whole = valueAt(sheet, row, total);
    if (typeof whole !== 'number') continue;
    stated++;
    const sum = sumOfParts(sheet, row, parts);
    // Rows of nothing agree with everything.
    if (sum !== null && whole !== 0 && sameNumber(whole, sum)) agree++;
  }
  return [agree, stated];
}

/** The sum of a row's parts, blank ones counting nothing; null where a part is no number. */
export function sumOfParts(sheet: SheetSnapshot, row: number, parts: readonly number[]): number | null {
  let sum = 0;
  for (const column of parts) {
    const part: CellValue = valueAt(sheet, row, column);
    if (typeof part === 'number') sum += part;
    else if (part !== '') return null;
  }
  return sum;
}
