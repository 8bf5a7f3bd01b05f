import { textColumn, type RecordTable, type TextColumn } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { parseAccession, startOfDigits, writtenShape } from '../shared/accession';
import { Counts } from '../shared/counts';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { numberParts } from '../shared/number-parts';
import { rowTypes, type RowTypes } from '../shared/row-category';
import { foundWhere, inSlices, type Find } from '../shared/scan';

const ENOUGH = 10;
/** Shapes rarer than this share, and than this many rows, are looked at. */
const RARE_SHARE = 0.05;
const RARE_COUNT = 3;
const NEARLY_ALL = 0.8;
/** Above the most digits that a number has. */
const MOST_PADDED = 16;

interface Shape {
  /** The place among the shapes, in the order in which they come up. */
  readonly index: number;
  count: number;
  readonly example: string;
  readonly categories: Counts<string>;
}

interface Shapes {
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The index of each record's shape; -1 for a blank. */
  readonly shapeOf: Int32Array;
}

/** Numbers that are written unlike nearly all others of their register. */
export const dkcbSaiMau: Rule = {
  id: 'dkcb-sai-mau',
  family: 'registers',
  severity: 'canh-bao',
  missing: columnsOf('holdings', 'accessionNumber'),
  *check({ book }): Generator<Found | null> {
    for (const table of tablesWith(book, 'holdings', 'accessionNumber')) {
      const column = textColumn(table, 'accessionNumber');
      if (!column || table.grain === 'summary') continue;
      const { shapes, shapeOf } = yield* shapesOf(table, column);
      const usual = usualShapes(shapes);
      if (!usual) continue;
      const isOdd = [...shapes.keys()].map((key) => !usual.has(key));
      const odd: Find = (from, to) => nextOdd(shapeOf, isOdd, from, to);
      const like = [...usual.values()].slice(0, 2);
      yield* foundWhere(column.values.length, odd, (i) => atCell(table, column, i, { like }));
    }
  },
};

/** The shape of a number that is more than a prefix and digits. */
function shapeOfText(text: string): string {
  if (startOfDigits(text) >= 0) return writtenShape(text);
  const [run] = parseAccession(text);
  return writtenShape(run && run.to > run.from ? text.replace(/\s*(?:[-–—→~]|->|đến|tới)\s*\P{L}*\d+.*$/u, '') : text);
}

function nextOdd(shapeOf: Int32Array, isOdd: readonly boolean[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isOdd[shapeOf[i] ?? -1]) return i;
  return to;
}

/** The shapes of a register's numbers. Numbers of one prefix and one padding have one shape, which is made once. */
function* shapesOf(table: RecordTable, column: TextColumn): Generator<null, Shapes> {
  const { prefix, padded } = yield* numberParts(column);
  const types = rowTypes(table);
  const shapes = new Map<string, Shape>();
  /** By prefix and padding. */
  const known: Shape[] = [];
  const shapeOf = new Int32Array(column.values.length).fill(-1);
  yield* inSlices(column.values.length, (from, to) => {
    for (let i = from; (i = countShapes(prefix, padded, known, types, shapeOf, i, to)) < to; i++) {
      const text = column.values[i] ?? '';
      if (text === '') continue;
      const key = shapeOfText(text);
      let shape = shapes.get(key);
      if (!shape) shapes.set(key, (shape = { index: shapes.size, count: 0, example: text, categories: new Counts() }));
      if ((prefix[i] ?? -1) >= 0) known[(prefix[i] ?? 0) * MOST_PADDED + (padded[i] ?? 0)] = shape;
      take(shape, shapeOf, i, types);
    }
  });
  return { shapes, shapeOf };
}

/** Counts the records of known shapes up to one of another, whose index it gives; `to` where there is none. */
function countShapes(
  prefix: Int32Array,
  padded: Uint8Array,
  known: readonly Shape[],
  types: RowTypes,
  shapeOf: Int32Array,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const at = prefix[i] ?? -1;
    const shape = at < 0 ? undefined : known[at * MOST_PADDED + (padded[i] ?? 0)];
    if (!shape) return i;
    take(shape, shapeOf, i, types);
  }
  return to;
}

function take(shape: Shape, shapeOf: Int32Array, record: number, { own, whole }: RowTypes): void {
  shapeOf[record] = shape.index;
  shape.count++;
  shape.categories.add(own[record] ?? whole ?? '');
}

/** The shapes that are usual here, each with an example; null where no shape is. A rare shape that a whole type uses is that type's own. */
function usualShapes(shapes: ReadonlyMap<string, Shape>): Map<string, string> | null {
  let total = 0;
  for (const { count } of shapes.values()) total += count;
  if (total < ENOUGH) return null;
  const usual = new Map<string, string>();
  let covered = 0;
  for (const [key, { count, example }] of [...shapes].sort((a, b) => b[1].count - a[1].count)) {
    if (count < RARE_COUNT || (count < total * RARE_SHARE && count < 20)) continue;
    usual.set(key, example);
    covered += count;
  }
  if (covered < total * NEARLY_ALL) return null;
  const elsewhere = (category: string, own: string) =>
    [...shapes].some(([key, shape]) => key !== own && shape.categories.keys.includes(category));
  for (const [key, shape] of shapes) {
    const [category = '', ...others] = shape.categories.keys;
    if (!usual.has(key) && others.length === 0 && category !== '' && !elsewhere(category, key))
      usual.set(key, shape.example);
  }
  return usual;
}
