import type { CellValue } from '../core/sheet/snapshot';
import { exactKey } from '../core/text/normal';
import { addRows, askSettings, openSettings, putRows } from './settings-sheet';

/** A row of "Cấu hình" with a name and a value. */
export type StateEntry = readonly [name: string, value: string];

/** Asks for "Cấu hình" together with whatever else is asked; what comes back writes the entries in the batch that follows the next sync. */
export function askState(context: Excel.RequestContext): (entries: readonly StateEntry[]) => () => void {
  const asked = askSettings(context);
  return (entries) => {
    const settings = asked();
    const rows = settings.used?.values ?? [];
    const origin = { row: settings.used?.row ?? 0, column: settings.used?.column ?? 0 };
    return () => {
      const target = openSettings(context, settings);
      const places = new Map(entries.map((entry) => [entry, placeOf(rows, entry[0])]));
      addRows(
        target,
        entries.filter((entry) => places.get(entry) === null),
      );
      for (const [entry, place] of places)
        if (place) putRows(target, origin.row + place.row, [entry], origin.column + place.column);
    };
  };
}

/** The first filled cell of the row that has this name. */
function placeOf(rows: readonly (readonly CellValue[])[], name: string): { row: number; column: number } | null {
  const wanted = exactKey(name);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const column = cells.findIndex((value) => value !== '');
    if (column >= 0 && exactKey(String(cells[column])) === wanted) return { row, column };
  }
  return null;
}
