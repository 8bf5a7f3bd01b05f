import type { PlannedCell, SheetPlan } from '../sheet/plan';
import { valueAt, type CellValue, type SheetSnapshot } from '../sheet/snapshot';
import { MARK_COLUMN, readPlaces } from './sheet/marks';
import type { TypedPlace } from './typed';

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/g;

/** Keys of the places in a row, as one text; '' for a row without any. */
function keysOf(mark: CellValue): string {
  return readPlaces(mark)
    .map(({ key }) => key)
    .join('|');
}

/**
 * Formulas that a person has typed into room of a table (what is missing = what the register says − what was found) stay formulas where every row that they
 * speak of stands at the same distance as before; elsewhere what they came to stays.
 *
 * @param sheet as it was read, before this plan is written over it
 */
export function withTypedFormulas(plan: SheetPlan, sheet: SheetSnapshot, typed: readonly TypedPlace[]): SheetPlan {
  const formulas = typed.filter(({ formula }) => formula !== null && !formula.includes('!'));
  if (formulas.length === 0) return plan;
  const marks = new Map<number, CellValue>();
  for (const { row, column, content } of plan.cells)
    if (column === MARK_COLUMN && content && 'value' in content) marks.set(row, content.value);
  const places = new Map(
    [...marks].flatMap(([row, mark]) => readPlaces(mark).map(({ key, column }) => [key, { row, column }] as const)),
  );
  const written = new Map<string, string>();
  for (const { key, row, formula } of formulas) {
    const place = places.get(key);
    if (!place || formula === null) continue;
    const moved = place.row - row;
    const stays = [...formula.matchAll(REFERENCE)].every(([, , digits]) => {
      const at = Number(digits) - 1;
      const keys = keysOf(valueAt(sheet, at, MARK_COLUMN));
      return keys !== '' && keys === keysOf(marks.get(at + moved) ?? '');
    });
    if (!stays) continue;
    const shifted = formula.replace(
      REFERENCE,
      (_, letters: string, digits: string) => `${letters}${Number(digits) + moved}`,
    );
    written.set(`${place.row},${place.column}`, shifted);
  }
  const cells = plan.cells.map((cell): PlannedCell => {
    const formula = written.get(`${cell.row},${cell.column}`);
    return formula === undefined || cell.content === undefined ? cell : { ...cell, content: { formula } };
  });
  return { ...plan, cells };
}
