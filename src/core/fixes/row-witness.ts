import type { CellChange } from '../sheet/plan';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';

/** Cells by which the rows of a sheet are known for the ones that were looked at: one column, from the first row that is changed to the last. */
export interface RowWitness {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly values: readonly CellValue[];
  /** Rows that are changed. */
  readonly rows: readonly number[];
}

/** Rows that are looked at again, so that their answer is no larger than Excel on the web takes; further down the cells speak for themselves. */
const MOST_ROWS = 20_000;
/** Rows on either side by which a column is judged. */
const NEIGHBOURS = 40;

/**
 * For each sheet the column that tells its rows apart best (the number of the copy, the title), left aside what is changed itself. A row that somebody puts in
 * above moves every row below: where neighbours hold the same wrong value, the cell alone would not show it. Sheets without such a column have no witness.
 */
export function rowWitnesses(workbook: WorkbookSnapshot, changes: readonly CellChange[]): RowWitness[] {
  return workbook.sheets.flatMap((sheet) => {
    const own = changes.filter(({ cell }) => cell.sheet === sheet.name).map(({ cell }) => cell);
    if (own.length === 0) return [];
    const all = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
    const [firstRow = 0] = all;
    const rows = all.filter((row) => row < firstRow + MOST_ROWS);
    const lastRow = rows.at(-1) ?? firstRow;
    const column = tellingColumn(sheet, firstRow, lastRow, new Set(own.map((cell) => cell.column)));
    if (column === null) return [];
    const values = Array.from({ length: lastRow - firstRow + 1 }, (_value, at) =>
      valueAt(sheet, firstRow + at, column),
    );
    return [{ sheet: sheet.name, column, firstRow, values, rows }];
  });
}

function tellingColumn(sheet: SheetSnapshot, first: number, last: number, changed: ReadonlySet<number>): number | null {
  let [best, most] = [null as number | null, 1];
  for (let at = 0; at < (sheet.values[0]?.length ?? 0); at++) {
    const column = sheet.origin.column + at;
    if (changed.has(column)) continue;
    const texts = new Set<string>();
    for (let row = Math.max(0, first - NEIGHBOURS); row <= last + NEIGHBOURS; row++) {
      const value = valueAt(sheet, row, column);
      // A number may come from a formula, and change by itself.
      if (typeof value === 'string' && value !== '') texts.add(value);
    }
    if (texts.size > most) [best, most] = [column, texts.size];
  }
  return best;
}
