import { sameCellValue, valueAt, type WorkbookSnapshot } from '../sheet/snapshot';
import { withChanges } from '../sheet/changed';
import type { CellChange } from '../sheet/plan';
import { entriesIn, fixLogOf, undoableRun, type FixLogEntry } from './fix-log';

/** A press that Excel broke off and that can be gone on with, also by another person on another day. */
export interface BrokenPress {
  /** All that it was to change, what stands already included. */
  readonly changes: readonly CellChange[];
  /** The workbook as it is once all of that stands. */
  readonly finished: WorkbookSnapshot;
}

/**
 * The last press under this name, where Excel broke it off. What is still to be written is thought out on `finished`: half of a row would otherwise be taken for
 * a row that lacks a value, or for none.
 *
 * Null where there is none, and where somebody has changed one of its cells since: rows may have moved, and what belongs into the others is not known any more.
 */
export function brokenPress(workbook: WorkbookSnapshot, rule: string): BrokenPress | null {
  const run = undoableRun(workbook);
  const log = fixLogOf(workbook);
  if (!log || !run?.unfinished || run.rules.length !== 1 || run.rules[0] !== rule) return null;
  const entries = entriesIn(log).filter((entry) => entry.run === run.run && entry.undoneAt === '');
  if (entries.length === 0 || entries.some((entry) => isStrange(workbook, entry))) return null;
  const changes = entries.map(({ cell, before, after }) => ({ cell, before: before.formula, after: after.formula }));
  return { changes, finished: withChanges(workbook, changes) };
}

/** Neither as before nor as after. What a formula comes to is not in the log, so a cell that held one is left to the look that comes before the writing. */
function isStrange(workbook: WorkbookSnapshot, { cell, before, after }: FixLogEntry): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return true;
  const held = valueAt(sheet, cell.row, cell.column);
  const isFormula = !before.isText && typeof before.formula === 'string' && before.formula !== '';
  return !isFormula && !sameCellValue(held, before.formula) && !sameCellValue(held, after.formula);
}

/** These changes as part of the press that is gone on with: each cell once, with what stood there before all of it. */
export function together(broken: BrokenPress | null, more: readonly CellChange[]): readonly CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const change of [...(broken?.changes ?? []), ...more]) {
    const { sheet, row, column } = change.cell;
    const key = `${row},${column},${sheet}`;
    const { before } = changes.get(key) ?? change;
    changes.set(key, { ...change, before });
  }
  return [...changes.values()];
}
