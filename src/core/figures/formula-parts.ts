import { DAYS_1904 } from '../text/calendar';
import type { NumberColumn, RecordTable } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import type { Period } from './period';
import type { RestId } from './totals';
import { joined, type Part } from './formula-text';
import type { Condition, Selection, SheetCells } from './sheet-cells';

/** Formulas of one table, by figure; absent where the table has nothing to say. */
export type TableFormulas = Map<IndicatorId | RestId, Part>;

export function withConditions(selections: readonly Selection[], conditions: readonly Condition[]): Selection[] {
  if (conditions.length === 0) return [...selections];
  return selections.map((selection) => ({ ...selection, conditions: [...selection.conditions, ...conditions] }));
}

/** Rows are counted by something that each of them has. */
export function withPresence(selections: readonly Selection[], presence: Condition | null): Selection[] {
  if (!presence) return [...selections];
  return selections.map((selection) =>
    selection.conditions.length > 0 ? selection : { ...selection, conditions: [presence] },
  );
}

/** The column that most nearly every record fills and no other row does. */
export function presenceColumn(cells: SheetCells, columns: readonly (number | undefined)[]): Condition | null {
  let best: Condition | null = null;
  let least = Infinity;
  for (const column of columns) {
    if (column === undefined) continue;
    const condition: Condition = { kind: 'filled', column };
    const filled = cells.matching(condition);
    let wrong = 0;
    for (let at = 0; at < filled.length; at++) if ((filled[at] === 1) !== (cells.records[at] ?? -1) >= 0) wrong += 1;
    if (wrong < least) {
      least = wrong;
      best = condition;
    }
  }
  return best;
}

/** Days as the cells of this workbook number them. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export function daysOf(period: Period, date1904: boolean): Days {
  const shift = date1904 ? DAYS_1904 : 0;
  return { from: period.from - shift, to: period.to - shift };
}

export function between(column: number, days: Days): Condition[] {
  return [
    { kind: 'atLeast', column, limit: days.from },
    { kind: 'below', column, limit: days.to + 1 },
  ];
}

export const ALL_ROWS: readonly Selection[] = [{ sign: 1, conditions: [] }];

/** The selections less the rows dated outside the year; rows without a date that can be read stay. */
export function withinYear(
  selections: readonly Selection[],
  date: number | undefined,
  from: number,
  to: number,
): Selection[] {
  if (date === undefined) return [...selections];
  const early: Condition = { kind: 'below', column: date, limit: from };
  const late: Condition = { kind: 'atLeast', column: date, limit: to + 1 };
  const outside = [early, late].flatMap((condition) =>
    withConditions(selections, [condition]).map((each): Selection => ({ ...each, sign: each.sign > 0 ? -1 : 1 })),
  );
  return [...selections, ...outside];
}

export function some(table: RecordTable, weight: (record: number) => number): boolean {
  for (let i = 0; i < table.rows.length; i++) if (weight(i) !== 0) return true;
  return false;
}

/** Formulas added up; no formula where one of them has none. */
export function addedUp(parts: readonly Part[]): Part {
  const texts: string[] = [];
  for (const { text } of parts) {
    if (text === null) return { text, readCells: parts.flatMap(({ readCells }) => readCells) };
    if (text !== '0') texts.push(`${text.startsWith('-') ? '' : '+'}${text}`);
  }
  return { text: joined(texts) || '0', readCells: parts.flatMap(({ readCells }) => readCells) };
}

/** The columns whose sum a number column is, itself where it is none; null where one of them is taken away, which no formula of ours does. */
export function addendColumns(column: NumberColumn): readonly NumberColumn[] | null {
  if (!column.addends) return [column];
  return column.addends.every(({ sign }) => sign === 1) ? column.addends.map((addend) => addend.column) : null;
}
