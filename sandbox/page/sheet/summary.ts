import type { Area } from '../../../src/core/sheet/address';
import { intersection } from '../../model/areas';
import type { Sheet } from '../../model';

/** What the status bar says of a selection. */
export interface Summary {
  /** Cells that are not blank. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Hidden rows do not count, as in Excel. Linear in the filled part of the area. */
export function summarise(sheet: Sheet, area: Area): Summary {
  const used = sheet.cells.usedArea(true);
  const filled = used && intersection(used, area);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let r = filled?.row ?? 0; filled && r < filled.row + filled.rowCount; r += 1) {
    const row = sheet.cells.row(r);
    if (!row || row.hidden) continue;
    const end = Math.min(row.values.length, filled.column + filled.columnCount);
    for (let c = filled.column; c < end; c += 1) {
      const value = row.values[c];
      if (value === undefined || value === '') continue;
      count += 1;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
