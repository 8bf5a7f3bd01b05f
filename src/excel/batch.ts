import { HostError, toHostError } from './errors';

/** Asks what the host can do, not which host it is (`docs/DECISIONS.md`). */
export function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

let talking = 0;
let lastTalk = -Infinity;

/** Whether a batch of ours is under way, or ended less than so long ago. */
export function isTalking(milliseconds: number): boolean {
  return talking > 0 || performance.now() - lastTalk < milliseconds;
}

/**
 * One conversation with Excel. While somebody types in a cell Excel holds the batch back until they finish, where it knows how to; elsewhere
 * the batch fails with 'cell-edit'.
 *
 * @throws HostError with a closed code, for whatever the host reports.
 */
export async function batch<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  talking++;
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toHostError(error);
  } finally {
    talking--;
    lastTalk = performance.now();
  }
}

/**
 * A range that is used in one round trip only. Excel otherwise keeps every range that a batch mentions, and letting go of them costs one more
 * round trip after the batch.
 */
export function passing<Item extends Excel.Range | Excel.RangeAreas>(item: Item): Item {
  item.untrack();
  return item;
}

/** @throws HostError 'cancelled' once the user has pressed Huỷ. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled');
}
