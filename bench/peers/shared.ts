import type { CellValue } from '../../src/core/sheet/snapshot';
import { CATEGORIES, COLUMN, PREFIXES } from '../data/register';

export type Rows = readonly (readonly CellValue[])[];
export type Found = [row: number, column: number];

export const NUMBER_PATTERN = '^(SGK|SNV|STK|STN)-\\d{7}$';
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2026;

/** What no schema of single rows can say, by hand around it: a number only once, and letters that fit the type. */
export function addAcrossRows(rows: Rows, found: Found[]): void {
  const seen = new Set<CellValue>();
  rows.forEach((row, i) => {
    const number = row[COLUMN.number] ?? '';
    if (number !== '' && seen.has(number)) found.push([i, COLUMN.number]);
    seen.add(number);
    const type = CATEGORIES.indexOf(row[COLUMN.category] as (typeof CATEGORIES)[number]);
    const letters = typeof number === 'string' ? PREFIXES.indexOf(number.slice(0, 3) as (typeof PREFIXES)[number]) : -1;
    if (type >= 0 && letters >= 0 && type !== letters) found.push([i, COLUMN.number]);
  });
}
