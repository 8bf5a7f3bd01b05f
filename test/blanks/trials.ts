import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { changedFigures, readingOf, tellsOf, withBlank, type FilledCell, type Reading } from './blanks';
import { EXCEPTIONS } from './exceptions';

export interface SilentBlank {
  readonly cell: FilledCell;
  readonly figures: readonly string[];
}

/** The cells whose blank changes a figure without a word. */
export function silentBlanks(
  workbook: WorkbookSnapshot,
  before: Reading,
  cells: readonly FilledCell[],
  today: number,
): SilentBlank[] {
  return cells.flatMap((cell) => {
    const after = readingOf(withBlank(workbook, cell), today);
    if (tellsOf(after, cell)) return [];
    const figures = changedFigures(before, after);
    return figures.length === 0 || EXCEPTIONS.some((one) => one.fits(cell, before)) ? [] : [{ cell, figures }];
  });
}
