import type { CellValue } from '../core/sheet/snapshot';
import { exactKey } from '../core/text/normal';
import { addRows, askSettings, openSettings, putRows } from './settings-sheet';
import { endTurn, takeTurn, type Turn } from './settings-turn';

/** A row of "Cấu hình" with a name and a value. */
export type StateEntry = readonly [name: string, value: string];

/** What "Cấu hình" says, and how it is written in the batch that follows: `take` before anything else, then `put` and `end`. */
export interface HeldState {
  readonly turn: Turn;
  /** The value that stands beside a name; '' where there is none. Of rows of one name the last counts. */
  valueOf(name: string): string;
  take(): void;
  put(entries: readonly StateEntry[]): void;
  end(by: string): void;
}

/** Asks for "Cấu hình" together with whatever else is asked; read it after the next sync. */
export function askState(context: Excel.RequestContext): () => HeldState {
  const asked = askSettings(context);
  return () => {
    const settings = asked();
    const rows = settings.used?.values ?? [];
    const origin = { row: settings.used?.row ?? 0, column: settings.used?.column ?? 0 };
    return {
      turn: settings.turn,
      valueOf(name) {
        const place = placeOf(rows, name);
        return place ? String(rows[place.row]?.[place.column + 1] ?? '') : '';
      },
      take: () => takeTurn(context, settings.turn),
      end: (by) => endTurn(context, settings.turn, by),
      put(entries) {
        const target = openSettings(context, settings);
        const places = new Map(entries.map((entry) => [entry, placeOf(rows, entry[0])]));
        addRows(
          target,
          entries.filter((entry) => places.get(entry) === null),
        );
        for (const [entry, place] of places)
          if (place) putRows(target, origin.row + place.row, [entry], origin.column + place.column);
      },
    };
  };
}

/** The first filled cell of the last row that has this name. */
function placeOf(rows: readonly (readonly CellValue[])[], name: string): { row: number; column: number } | null {
  const wanted = exactKey(name);
  for (let row = rows.length - 1; row >= 0; row--) {
    const cells = rows[row] ?? [];
    const column = cells.findIndex((value) => value !== '');
    if (column >= 0 && exactKey(String(cells[column])) === wanted) return { row, column };
  }
  return null;
}
