import type { Area } from '../../src/core/sheet/address';
import { boundingArea, containsCell, overlaps } from './areas';

/** Rows from which a merge is looked up one by one instead of by its rows. */
const TALL = 1000;

/** Finds the merged area that covers a cell without looking through all of them: they are kept by row. */
export class MergeIndex {
  readonly #byRow = new Map<number, Area[]>();
  /** Merges of very many rows (a merged column) are kept apart instead of in every row. */
  readonly #tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.rowCount > TALL) {
        this.#tall.push(area);
        continue;
      }
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        const list = this.#byRow.get(row);
        if (list) list.push(area);
        else this.#byRow.set(row, [area]);
      }
    }
  }

  /** The merged area that a cell belongs to, or null. */
  at(row: number, column: number): Area | null {
    for (const area of this.#byRow.get(row) ?? []) {
      if (column >= area.column && column < area.column + area.columnCount) return area;
    }
    for (const area of this.#tall) {
      if (containsCell(area, row, column)) return area;
    }
    return null;
  }

  /** The smallest area around `area` that cuts no merged area. Large selections are looked through by their merges, not by their cells. */
  grown(area: Area, all: readonly Area[]): Area {
    let grown = area;
    for (let changed = true; changed;) {
      changed = false;
      for (const merge of all) {
        if (!overlaps(grown, merge)) continue;
        const next = boundingArea(grown, merge);
        if (next.rowCount !== grown.rowCount || next.columnCount !== grown.columnCount) {
          grown = next;
          changed = true;
        }
      }
    }
    return grown;
  }
}
