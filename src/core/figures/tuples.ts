import { canAskFor } from './formula-text';
import type { Condition, Selection, SheetCells } from './sheet-cells';

/**
 * Selections of the records that `columns` gives columns for: one for each combination of texts that really stands in those cells, blank cells included. No
 * row fulfils two of them where the columns of all records that share texts are the same. Texts that no criterion can ask for are left out.
 *
 * @param columns the columns whose texts tell a record; null for records that are not wanted.
 */
export function tupleSelections(cells: SheetCells, columns: (record: number) => readonly number[] | null): Selection[] {
  const found = new Map<string, Selection>();
  for (let at = 0; at < cells.rowCount; at++) {
    const record = cells.records[at] ?? -1;
    const asked = record < 0 ? null : columns(record);
    if (!asked) continue;
    const conditions: Condition[] = [];
    for (const column of asked) {
      const text = cells.raw(at, column);
      if (text === '') conditions.push({ kind: 'blank', column });
      else if (typeof text === 'string' && canAskFor(text)) conditions.push({ kind: 'equals', column, text });
    }
    if (conditions.length !== asked.length || conditions.length === 0) continue;
    const key = JSON.stringify(conditions).toLowerCase();
    if (!found.has(key)) found.set(key, { sign: 1, conditions });
  }
  return [...found.values()];
}
