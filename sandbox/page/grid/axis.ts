/**
 * The positions of rows (or columns) in pixels. Most have the same size; only those that differ are stored, so that a sheet of a million rows costs
 * what its exceptions cost. A hidden row has size 0.
 */
export class Axis {
  private readonly indexes: number[];
  private readonly sizes: number[];
  /** How much the exceptions before number i add to or take from uniform sizes. */
  private readonly shift: number[];

  /**
   * @param count how many rows or columns there are
   * @param defaultSize pixels
   * @param exceptions index → pixels
   */
  constructor(
    readonly count: number,
    readonly defaultSize: number,
    exceptions: ReadonlyMap<number, number>,
  ) {
    this.indexes = [...exceptions.keys()].sort((a, b) => a - b);
    this.sizes = this.indexes.map((index) => exceptions.get(index) ?? defaultSize);
    this.shift = [0];
    let sum = 0;
    for (const size of this.sizes) {
      sum += size - defaultSize;
      this.shift.push(sum);
    }
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The first pixel of row `index`; `index` may be `count`, which gives the end. */
  start(index: number): number {
    return index * this.defaultSize + (this.shift[this.exceptionsBefore(index)] ?? 0);
  }

  size(index: number): number {
    const at = this.exceptionsBefore(index);
    return this.indexes[at] === index ? (this.sizes[at] ?? this.defaultSize) : this.defaultSize;
  }

  /** The row under a pixel, never a hidden one unless all that follow are hidden; the first and last row for pixels outside. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.start(middle + 1) > pixel) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }

  /** The next visible row from `from` in a direction (1 or -1), `from` itself excluded; `from` when there is none. */
  next(from: number, step: 1 | -1): number {
    for (let index = from + step; index >= 0 && index < this.count; index += step) {
      if (this.size(index) > 0) return index;
    }
    return from;
  }

  private exceptionsBefore(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
