import { FIX_LOG_HEADERS, LOG_COLUMNS, type CellState } from '../core/fixes/fix-log';
import { addressName, type CellAddress } from '../core/sheet/address';
import { sameCellValue, type CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { askStates, putStates } from './cell-states';
import { putColumn } from './fix-sheet';
import { asTextInput } from './write-values';

const COLUMNS = FIX_LOG_HEADERS.length;

/** A cell of a fix: as it was when it was looked at, as it was before the fix, and as the fix leaves it. */
interface FixedCell {
  readonly cell: CellAddress;
  readonly before: CellState;
  readonly now: CellState;
  readonly after: CellState;
}

/** The rows of the log that the fix writes, and the number of its run. */
interface OwnRows {
  readonly first: number;
  readonly count: number;
  readonly run: number;
}

/** What another pane has done between the look and the writing. */
export interface Meanwhile {
  /** The first cell that another pane has changed; null where none was. */
  readonly place: string | null;
  /** The number of the run now. */
  readonly run: number;
}

/**
 * Another pane may write between the batch that looked and the one that writes. The writing batch therefore begins by reading once more what it is about to
 * write over, cells and rows of the log, and what was there is put back in a batch of its own where it was somebody else's. To be called before anything is
 * written; what comes back is called after the sync.
 */
export function askMeanwhile(
  context: Excel.RequestContext,
  log: Excel.Worksheet,
  fixed: readonly FixedCell[],
  own: OwnRows,
): (at: string) => Promise<Meanwhile> {
  const withFont = new Set(fixed.flatMap(({ after }, index) => (after.fontName === null ? [] : [index])));
  const read = askStates(
    context,
    fixed.map(({ cell }) => cell),
    withFont,
  );
  const rows = passing(log.getRangeByIndexes(own.first, 0, own.count, COLUMNS));
  rows.load('values');
  return async (at) => {
    const stood = read();
    const lost = (rows.values as CellValue[][]).filter((row) => row.some((value) => value !== ''));
    const changed = fixed.findIndex(({ now }, index) => {
      const state = stood[index]?.state;
      return state !== undefined && !sameCellValue(state.formula, now.formula);
    });
    if (changed < 0 && lost.length === 0) return { place: null, run: own.run };
    const run = lost.length > 0 ? own.run + 1 : own.run;
    if (lost.length > 0) putLostRows(log, lost, { ...own, run });
    if (changed >= 0) {
      // A fix is applied as a whole or not at all: the other cells go back as they were, this one as the other pane left it.
      putStates(
        context,
        fixed.map(({ cell, now, before, after }, index) => {
          const state = stood[index]?.state;
          const others = state !== undefined && !sameCellValue(state.formula, now.formula);
          return { cell, from: after, to: others ? state : before };
        }),
      );
      const ownRows = Array.from({ length: own.count }, (_row, index) => own.first + index);
      putColumn(log, ownRows, LOG_COLUMNS.undoneAt, at);
    }
    await context.sync();
    const cell = fixed[changed]?.cell;
    return { place: cell ? addressName(cell) : null, run };
  };
}

/** Another pane's rows go below everything, and this run takes the next number: each can then be undone by itself. */
function putLostRows(log: Excel.Worksheet, lost: readonly (readonly CellValue[])[], own: OwnRows): void {
  const numbers = passing(log.getRangeByIndexes(own.first, LOG_COLUMNS.run, own.count, 1));
  numbers.values = Array.from({ length: own.count }, () => [own.run]);
  const last = passing(passing(passing(log.getUsedRange(true)).getLastRow()).getCell(0, 0));
  const below = passing(passing(last.getOffsetRange(1, 0)).getResizedRange(lost.length - 1, COLUMNS - 1));
  below.formulas = lost.map((row) => row.map((value) => (typeof value === 'string' ? asTextInput(value) : value)));
}
