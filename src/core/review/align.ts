/** What became of the rows of a table, by their keys. Positions count from 0 in the old and in the new list. */
export interface Alignment {
  /** Rows at the same place with another key. */
  readonly changed: readonly (readonly [before: number, after: number])[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Rows that stand elsewhere now and are otherwise the same. */
  readonly moved: number;
}

/** How far a row is looked for before its place is given up, and how many equal rows must follow to believe it. */
const REACH = 48;
const PROOF = 3;
/** Keys of fewer letters meet by chance too often to say that a row has only moved. */
const TELLING_KEY = 6;

/**
 * Lines up two lists of keys. Linear for lists that differ in few places; where they differ everywhere (a sorted register) each row is looked for
 * near its place first and then anywhere by its key.
 */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const pairs: (readonly [number, number])[] = [];
  const [lost, found]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const { removed, added } = nextMeeting(before, after, i, j);
    const both = Math.min(removed, added);
    for (let step = 0; step < both; step++) pairs.push([i + step, j + step]);
    for (let step = both; step < removed; step++) lost.push(i + step);
    for (let step = both; step < added; step++) found.push(j + step);
    i += removed;
    j += added;
  }
  for (; i < before.length; i++) lost.push(i);
  for (; j < after.length; j++) found.push(j);
  return settleMoved(before, after, pairs, lost, found);
}

/** How many rows to pass over on each side until the lists go on alike; one on each where that is out of reach. */
function nextMeeting(before: readonly string[], after: readonly string[], i: number, j: number) {
  const more = after.length - j - (before.length - i);
  const goesOn = (a: number, b: number): boolean => {
    if (a === before.length && b === after.length) return true;
    const proof = Math.min(PROOF, before.length - a, after.length - b);
    if (proof <= 0) return false;
    for (let step = 0; step < proof; step++) if (before[a + step] !== after[b + step]) return false;
    return true;
  };
  for (let distance = 1; distance <= REACH; distance++) {
    const ways = [
      { removed: distance, added: distance, fits: more === 0 },
      { removed: 0, added: distance, fits: more > 0 },
      { removed: distance, added: 0, fits: more < 0 },
    ].sort((a, b) => Number(b.fits) - Number(a.fits));
    for (const way of ways) if (goesOn(i + way.removed, j + way.added)) return way;
  }
  return { removed: 1, added: 1 };
}

function settleMoved(
  before: readonly string[],
  after: readonly string[],
  pairs: readonly (readonly [number, number])[],
  lost: readonly number[],
  found: readonly number[],
): Alignment {
  const waiting = new Map<string, number[]>();
  for (const at of [...lost, ...pairs.map(([at]) => at)]) {
    const key = before[at] ?? '';
    if (key.length < TELLING_KEY) continue;
    const places = waiting.get(key);
    if (places) places.push(at);
    else waiting.set(key, [at]);
  }
  const goneFrom = new Set<number>();
  const cameTo = new Set<number>();
  for (const at of [...found, ...pairs.map(([, at]) => at)]) {
    const from = waiting.get(after[at] ?? '')?.shift();
    if (from === undefined) continue;
    goneFrom.add(from);
    cameTo.add(at);
  }
  const [changed, removed, added]: [(readonly [number, number])[], number[], number[]] = [[], [], []];
  for (const [from, to] of pairs) {
    if (!goneFrom.has(from) && !cameTo.has(to)) changed.push([from, to]);
    else if (!goneFrom.has(from)) removed.push(from);
    else if (!cameTo.has(to)) added.push(to);
  }
  removed.push(...lost.filter((at) => !goneFrom.has(at)));
  added.push(...found.filter((at) => !cameTo.has(at)));
  const ascending = (a: number, b: number) => a - b;
  return { changed, removed: removed.sort(ascending), added: added.sort(ascending), moved: cameTo.size };
}
