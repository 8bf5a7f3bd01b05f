import {
  BaseFunction,
  BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { isErrorValue } from '../../src/core/sheet/snapshot';
import { arrayObject, errorObject, isWhole, type ArgumentReader, type Cell, type Cells } from './arguments';
import { criterion } from './criteria';

type Total = (matches: Uint8Array, values: readonly Cell[]) => Cell;

/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS and MINIFS by Excel's rules for criteria, reading each column once. */
class ConditionalFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams = 255;

  constructor(
    name: string,
    readonly reader: ArgumentReader,
    readonly memory: MatchMemory,
    /** Null where the matches themselves are counted. */
    readonly total: Total | null,
    /** Where the range of values stands: in front (SUMIFS), behind (SUMIF), or nowhere. */
    readonly valuesAt: 'first' | 'third' | 'none',
  ) {
    super(name);
    this.minParams = valuesAt === 'first' ? 3 : 2;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const variants: FunctionVariantType[] = given;
    const pairs =
      this.valuesAt === 'first' ? variants.slice(1) : variants.slice(0, this.valuesAt === 'third' ? 2 : undefined);
    if (pairs.length % 2 !== 0) return errorObject('#VALUE!');
    const ranges: Cells[] = [];
    const criteria: Cells[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const [range, wanted] = [pairs[i], pairs[i + 1]];
      // Excel takes only ranges here; an error or an array stops it.
      if (!(range instanceof BaseReferenceObject) || wanted === undefined)
        return range?.isError() ? (range as BaseValueObject) : errorObject('#VALUE!');
      ranges.push(this.reader.cells(range));
      criteria.push(this.reader.cells(wanted));
    }
    const [first] = ranges;
    if (!first || ranges.some((range) => !sameShape(range, first))) return errorObject('#VALUE!');
    const values = this.#values(variants, first);
    if (values === null) return errorObject('#VALUE!');
    const length = Math.max(...ranges.map((range) => range.values.length));
    // Several criteria in one argument give several results.
    const rows = Math.max(...criteria.map((item) => item.rowCount));
    const columns = Math.max(...criteria.map((item) => item.columnCount));
    const results: Cell[][] = [];
    for (let r = 0; r < rows; r++) {
      const line: Cell[] = [];
      for (let c = 0; c < columns; c++) line.push(this.#one(ranges, criteria, r, c, length, values));
      results.push(line);
    }
    return arrayObject(results);
  }

  #values(variants: readonly FunctionVariantType[], shape: Cells): readonly Cell[] | null {
    const given =
      this.valuesAt === 'first' ? variants[0] : this.valuesAt === 'third' ? (variants[2] ?? variants[0]) : undefined;
    if (given === undefined) return [];
    if (!(given instanceof BaseReferenceObject)) return null;
    if (this.valuesAt === 'first') {
      const cells = this.reader.cells(given);
      return sameShape(cells, shape) ? cells.values : null;
    }
    // SUMIF takes only the first cell of the third argument; the shape is the first argument's.
    const { startRow, startColumn } = given.getRangePosition();
    return this.reader.area(
      given,
      startRow,
      startRow + shape.rowCount - 1,
      startColumn,
      startColumn + shape.columnCount - 1,
      isWhole(given),
    ).values;
  }

  #one(
    ranges: readonly Cells[],
    criteria: readonly Cells[],
    row: number,
    column: number,
    length: number,
    values: readonly Cell[],
  ): Cell {
    let matches: Uint8Array | null = null;
    for (let i = 0; i < ranges.length; i++) {
      const [range, wanted] = [ranges[i], criteria[i]];
      if (!range || !wanted) continue;
      const r = wanted.rowCount === 1 ? 0 : row;
      const c = wanted.columnCount === 1 ? 0 : column;
      if (r >= wanted.rowCount || c >= wanted.columnCount) return '#N/A';
      const found = this.memory.matches(range, wanted.values[r * wanted.columnCount + c] ?? null, length);
      matches = matches === null ? found : both(matches, found);
    }
    if (!matches) return 0;
    if (this.total) return this.total(matches, values);
    let count = 0;
    for (let i = 0; i < matches.length; i++) count += matches[i] ?? 0;
    return count;
  }
}

function sameShape(a: Cells, b: Cells): boolean {
  if (a.whole || b.whole) return a.columnCount === b.columnCount || a.rowCount === b.rowCount;
  return a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return result;
}

/** Which cells of a range meet a criterion; formulas of a report ask the same again and again. */
export class MatchMemory {
  #known = new WeakMap<Cells, Map<string, Uint8Array>>();

  forget(): void {
    this.#known = new WeakMap();
  }

  matches(range: Cells, wanted: Cell, length: number): Uint8Array {
    let known = this.#known.get(range);
    if (!known) this.#known.set(range, (known = new Map<string, Uint8Array>()));
    const key = `${typeof wanted} ${String(wanted)} ${length}`;
    let matches = known.get(key);
    if (!matches) {
      matches = new Uint8Array(length);
      const meets = criterion(wanted);
      for (let i = 0; i < length; i++) matches[i] = meets(range.values[i] ?? null) ? 1 : 0;
      known.set(key, matches);
    }
    return matches;
  }
}

/** Goes over the numbers of the matching cells; an error among them is the result. */
function overNumbers(take: (number: number) => void, result: () => Cell): Total {
  return (matches, values) => {
    for (let i = 0; i < matches.length; i++) {
      if (matches[i] === 0) continue;
      const value = values[i];
      if (typeof value === 'number') take(value);
      else if (typeof value === 'string' && isErrorValue(value)) return value;
    }
    return result();
  };
}

const sum: Total = (matches, values) => {
  let total = 0;
  return overNumbers(
    (number) => (total += number),
    () => total,
  )(matches, values);
};

const average: Total = (matches, values) => {
  let [total, count] = [0, 0];
  const take = (number: number) => {
    total += number;
    count++;
  };
  return overNumbers(take, () => (count === 0 ? '#DIV/0!' : total / count))(matches, values);
};

function extreme(better: (a: number, b: number) => boolean): Total {
  return (matches, values) => {
    let best: number | null = null;
    const take = (number: number) => {
      if (best === null || better(number, best)) best = number;
    };
    return overNumbers(take, () => best ?? 0)(matches, values);
  };
}

export function conditionalFunctions(reader: ArgumentReader, memory: MatchMemory): BaseFunction[] {
  const make = (name: string, total: Total | null, valuesAt: 'first' | 'third' | 'none') =>
    new ConditionalFunction(name, reader, memory, total, valuesAt);
  return [
    make('COUNTIF', null, 'none'),
    make('COUNTIFS', null, 'none'),
    make('SUMIF', sum, 'third'),
    make('SUMIFS', sum, 'first'),
    make('AVERAGEIF', average, 'third'),
    make('AVERAGEIFS', average, 'first'),
    make(
      'MAXIFS',
      extreme((a, b) => a > b),
      'first',
    ),
    make(
      'MINIFS',
      extreme((a, b) => a < b),
      'first',
    ),
  ];
}
