/** A sum in the making: what was added, and how many parts could not be read. */
export interface Tally {
  sum: number;
  read: number;
  unread: number;
  /** How many parts stand there: a sum of 0 without any is nobody's word. */
  said: number;
}

export function newTally(): Tally {
  return { sum: 0, read: 0, unread: 0, said: 0 };
}

/** Adds a part; NaN is a part that could not be read. */
export function addTo(tally: Tally, value: number): void {
  if (Number.isNaN(value)) tally.unread += 1;
  else {
    tally.sum += value;
    tally.read += 1;
    tally.said += 1;
  }
}

/** Adds another sum's parts. */
export function mergeInto(tally: Tally, other: Tally): void {
  tally.sum += other.sum;
  tally.read += other.read;
  tally.unread += other.unread;
  tally.said += other.said;
}

/** null when there are parts and none could be read; 0 when there are none (docs/WORKBOOK.md, "What exactly is counted" 1). */
export function totalOf(tally: Tally): number | null {
  return tally.read === 0 && tally.unread > 0 ? null : tally.sum;
}
