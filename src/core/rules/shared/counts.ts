/** Counts of a few different keys (types, titles of columns), which are found faster by comparing one after the other than by hashing. */
export class Counts<Key> {
  readonly keys: Key[] = [];
  readonly counts: number[] = [];

  add(key: Key): void {
    const at = this.indexOf(key);
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }

  /** The index of a key, which is taken up with a count of 0 when it is new. */
  indexOf(key: Key): number {
    const { keys } = this;
    for (let at = 0; at < keys.length; at++) if (keys[at] === key) return at;
    this.counts.push(0);
    return keys.push(key) - 1;
  }
}
