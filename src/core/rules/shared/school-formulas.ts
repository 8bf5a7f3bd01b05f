import type { RecordTable } from '../../intake/book';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { referencesOf } from '../../text/references';

/** The formulas of a sheet of the school's by cell. */
export type SheetFormulas = (row: number, column: number) => string | undefined;

const NONE: SheetFormulas = () => undefined;
const known = new WeakMap<SheetSnapshot, SheetFormulas>();

/** The formulas of a sheet; none where it has none or nobody could tell. */
export function formulasOf(workbook: WorkbookSnapshot, name: string): SheetFormulas {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet?.schoolFormulas?.length) return NONE;
  let formulas = known.get(sheet);
  if (!formulas) {
    const byColumn = new Map<number, Map<number, string>>();
    for (const { row, column, formulas: rows } of sheet.schoolFormulas)
      rows.forEach((each, down) => {
        each.forEach((formula, right) => {
          const own = byColumn.get(column + right) ?? new Map<number, string>();
          byColumn.set(column + right, own.set(row + down, formula));
        });
      });
    formulas = (row, column) => byColumn.get(column)?.get(row);
    known.set(sheet, formulas);
  }
  return formulas;
}

/** Adds cells up: SUM and its kin, or plain additions. */
const ADDS = /^=\s*[-+(]*\s*(?:SUM|SUBTOTAL|AGGREGATE|\$?[A-Z]{1,3}\$?\d+\s*[-+)])/i;

/**
 * Which of the records from..to (half-open) a sum in a column of their table adds up, itself or through a total that it names; null where the formula is no sum of
 * them.
 */
export function summedRecords(
  table: RecordTable,
  formula: string,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean[] | null {
  if (!ADDS.test(formula)) return null;
  const ranges = referencesOf(formula).filter(
    ({ sheet, from: first, to: last }) =>
      (sheet === '' || sheet === table.sheet) && first.column <= column && last.column >= column,
  );
  const isNamed = (row: number) =>
    ranges.some(({ from: first, to: last }) => first.row < 0 || (row >= first.row && row <= last.row));
  const through = table.ignoredRows.filter(({ row, sums }) => sums !== undefined && isNamed(row));
  const summed = Array.from(
    { length: to - from },
    (_none, i) =>
      isNamed(table.rows[from + i] ?? -1) ||
      through.some(({ sums }) => sums !== undefined && from + i >= sums.from && from + i < sums.to),
  );
  return summed.includes(true) ? summed : null;
}

/** "19–20, 25": rows as the sheet numbers them, ascending. */
export function rowNumbers(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join(', ');
}
