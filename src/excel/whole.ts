import { addressName } from '../core/sheet/address';
import { sameCellValue } from '../core/sheet/snapshot';
import { batch } from './batch';
import { askStates, putStates, type StateChange } from './cell-states';
import { HostError, toHostError } from './errors';
import { nameTheSheet } from './name-the-sheet';

/** A change of the school's cells that was handed to Excel. */
export interface Sent {
  readonly changes: readonly StateChange[];
  /** Asks for whatever else the change wrote; what comes back takes it away in the batch that follows the next sync. */
  readonly askRest: (context: Excel.RequestContext) => () => void;
}

/** Longest list of cells in a sentence. */
const MOST_NAMED = 8;

/**
 * Changes cells of the school's as a whole or not at all. Excel stops at the action that it refuses, takes nothing back, and may have done everything where
 * only its answer was lost. After a failure the attempt is therefore made once more, looking first at what already stands; where that fails too, the cells
 * that were changed are put back, but none that somebody has changed since.
 *
 * @param attempt looks, calls `send` with what it is about to write, and writes. Must find its own half-done work and go on from there.
 * @throws HostError the first refusal, and everything is as it was; or 'half-fixed' with the cells, where Excel refused the way back too.
 */
export async function wholeOrNothing<Result>(
  attempt: (send: (sent: Sent) => void) => Promise<Result>,
): Promise<Result> {
  const sent: Sent[] = [];
  const send = (change: Sent) => void sent.push(change);
  try {
    return await attempt(send);
  } catch (error) {
    const refused = toHostError(error);
    const [first] = sent;
    if (!first) throw refused;
    try {
      return await attempt(send);
    } catch {
      // What counts is the first refusal; the second one only says that there is no way on.
    }
    try {
      await putBack(first);
    } catch (cause) {
      throw new HostError('half-fixed', listed(first.changes), { cause });
    }
    throw await nameTheSheet(
      refused,
      first.changes.map(({ cell }) => cell.sheet),
    );
  }
}

async function putBack({ changes, askRest }: Sent): Promise<void> {
  await batch(async (context) => {
    const cells = changes.map(({ cell }) => cell);
    const fonts = new Set(changes.flatMap(({ to }, index) => (to.fontName === null ? [] : [index])));
    const read = askStates(context, cells, fonts);
    const takeRest = askRest(context);
    await context.sync();
    const held = read();
    putStates(
      context,
      changes.flatMap(({ cell, from, to }, index) => {
        const now = held[index]?.state;
        if (!now) return [];
        const ours = sameCellValue(now.formula, to.formula) || sameCellValue(now.formula, from.formula);
        const asItWas =
          sameCellValue(now.formula, from.formula) &&
          now.isText === from.isText &&
          now.numberFormat === from.numberFormat &&
          now.fontName === from.fontName;
        return ours && !asItWas ? [{ cell, from: now, to: from }] : [];
      }),
    );
    takeRest();
    await context.sync();
  });
}

function listed(changes: readonly StateChange[]): string {
  const names = changes.slice(0, MOST_NAMED).map(({ cell }) => addressName(cell));
  return names.join(', ') + (changes.length > MOST_NAMED ? ` … (${changes.length})` : '');
}
