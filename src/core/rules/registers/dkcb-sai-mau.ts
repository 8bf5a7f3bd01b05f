import { textColumn, type RecordTable, type TextColumn } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { parseAccession, startOfDigits, writtenShape } from '../shared/accession';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { rowCategory } from '../shared/row-category';

const ENOUGH = 10;
/** Shapes rarer than this share, and than this many rows, are looked at. */
const RARE_SHARE = 0.05;
const RARE_COUNT = 3;
const NEARLY_ALL = 0.8;

interface Shape {
  readonly key: string;
  count: number;
  example: string;
  readonly categories: Set<string>;
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
      const keys = new Array<string>(column.values.length).fill('');
      const shapes = yield* shapesOf(table, column, keys);
      const usual = usualShapes(shapes);
      if (!usual) continue;
      for (let i = 0; i < column.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const key = keys[i] ?? '';
        if (key === '' || usual.has(key)) continue;
        yield atCell(table, column, i, { like: [...usual.values()].slice(0, 2) });
      }
    }
  },
};

function shapeOf(text: string): string {
  if (startOfDigits(text) >= 0) return writtenShape(text);
  const [run] = parseAccession(text);
  return writtenShape(run && run.to > run.from ? text.replace(/\s*(?:[-–—→~]|->|đến|tới)\s*\P{L}*\d+.*$/u, '') : text);
}

/** Puts the shape of each record's number into `keys` ('' for a blank), the same text for the same shape. */
function* shapesOf(table: RecordTable, column: TextColumn, keys: string[]): Generator<null, Map<string, Shape>> {
  const shapes = new Map<string, Shape>();
  for (let i = 0; i < column.values.length; i++) {
    if (i % ROWS_PER_SLICE === 0) yield null;
    const text = column.values[i] ?? '';
    if (text === '') continue;
    const key = shapeOf(text);
    let shape = shapes.get(key);
    if (!shape) {
      shape = { key, count: 0, example: text, categories: new Set() };
      shapes.set(key, shape);
    }
    keys[i] = shape.key;
    shape.count++;
    shape.categories.add(rowCategory(table, i) ?? '');
  }
  return shapes;
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
    [...shapes].some(([key, shape]) => key !== own && shape.categories.has(category));
  for (const [key, shape] of shapes) {
    const [category = ''] = shape.categories;
    if (!usual.has(key) && shape.categories.size === 1 && category !== '' && !elsewhere(category, key))
      usual.set(key, shape.example);
  }
  return usual;
}
