import fc from 'fast-check';
import { changesSince, MOST_CHANGES, type Change } from '../../../src/core/review/changes';
import { digest, digestText, MOST_LETTERS, parseDigest } from '../../../src/core/review/digest';
import type { Grid } from '../../../src/core/review/grid';
import { addressName } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';

type Rows = readonly (readonly CellValue[])[];
const FIELDS = ['title', 'price', 'note'];

/** Rows from row 2 of "Sách" on, columns A to C. */
function grid(rows: Rows, fields: readonly string[] = FIELDS, sheet = 'Sách'): Grid {
  return {
    kind: 'holdings',
    sheet,
    rows: rows.map((_row, at) => at + 1),
    columns: fields.map((id, column) => ({ id, title: id, column, values: rows.map((row) => row[column] ?? '') })),
  };
}

const books = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_book, at) => [`Truyện ${at}`, 10_000 + at, at % 7 === 0 ? 'rách' : '']);

function changes(before: readonly Grid[], after: readonly Grid[], most?: number): string[] {
  const kept = parseDigest(digestText(finish(digest(before, most))));
  if (!kept) throw new Error('the digest cannot be read back');
  return finish(changesSince(kept, after)).list.map(said);
}

function said(change: Change): string {
  const place = 'cell' in change ? addressName(change.cell).replace(/^'(.*)'!/, '$1!') : change.sheet;
  switch (change.kind) {
    case 'cell':
      return `${place}=${change.now}`;
    case 'some':
      return `${place}…${change.lastRow + 1} ${change.titles.join('/')}`;
    case 'column':
    case 'columnAdded':
    case 'columnRemoved':
      return `${change.kind} ${place} ${change.title}`;
    case 'tableAdded':
    case 'tableRemoved':
      return `${change.kind} ${place}`;
    default:
      return `${change.kind} ${place} ${change.count}`;
  }
}

/** A copy with one cell changed. */
const withCell = (rows: Rows, row: number, column: number, value: CellValue): CellValue[][] =>
  rows.map((cells, at) => cells.map((cell, position) => (at === row && position === column ? value : cell)));
const withRow = (rows: Rows, at: number): CellValue[][] => [
  ...rows.slice(0, at).map((row) => [...row]),
  ['Sách mới', 5, ''],
  ...rows.slice(at).map((row) => [...row]),
];
const without = (rows: Rows, at: number, count = 1): CellValue[][] =>
  rows.filter((_row, row) => row < at || row >= at + count).map((row) => [...row]);

const SMALL = books(30);
/** So few letters that the table is kept by rows, and by blocks of ten rows. */
const BY_ROWS = 30 * 2;
const BY_BLOCKS = 3 * 2;

describe('what changed since a digest, cell by cell', () => {
  test.each<[string, Rows, string[]]>([
    ['nothing', SMALL, []],
    ['one cell', withCell(SMALL, 4, 1, 99), ['Sách!B6=99']],
    ['a number that became the same text', withCell(SMALL, 4, 1, '10004'), ['Sách!B6=10004']],
    ['a cell that was emptied', withCell(SMALL, 7, 2, ''), ['Sách!C9=']],
    ['two cells of a row', withCell(withCell(SMALL, 4, 1, 99), 4, 2, 'x'), ['Sách!B6=99', 'Sách!C6=x']],
    ['cells far apart', withCell(withCell(SMALL, 0, 0, 'A'), 29, 2, 'x'), ['Sách!A2=A', 'Sách!C31=x']],
    ['a row put in', withRow(SMALL, 10), ['rowsAdded Sách!A12 1']],
    ['a row at the end', withRow(SMALL, 30), ['rowsAdded Sách!A32 1']],
    ['rows taken out', without(SMALL, 10, 3), ['rowsRemoved Sách!A12 3']],
    [
      'a row put in above a changed cell',
      withRow(withCell(SMALL, 20, 1, 99), 3),
      ['Sách!B23=99', 'rowsAdded Sách!A5 1'],
    ],
    ['the last rows taken out', without(SMALL, 28, 2), ['rowsRemoved Sách!A29 2']],
    ['every row in another order', [...SMALL].reverse(), ['order Sách!A2 30']],
  ])('%s', (_what, after, expected) => {
    const found = changes([grid(SMALL)], [grid(after)]);
    if (expected[0]?.startsWith('order')) {
      // The middle may stay where it was; no cell is said to have changed.
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^order Sách!A2 (29|30|28)$/);
    } else expect(found).toEqual(expected);
  });

  test.each<[string, Grid[], Grid[], string[]]>([
    ['a column that came', [grid(SMALL, ['title', 'price'])], [grid(SMALL)], ['columnAdded Sách!C2 note']],
    ['a column that went', [grid(SMALL)], [grid(SMALL, ['title', 'price'])], ['columnRemoved Sách Phụ chú']],
    [
      'a column that went, and a cell of another',
      [grid(SMALL)],
      [grid(withCell(SMALL, 4, 1, 99), ['title', 'price'])],
      ['columnRemoved Sách Phụ chú', 'Sách!B6=99'],
    ],
    ['a table that came', [grid(SMALL)], [grid(SMALL), grid(SMALL, FIELDS, 'STK')], ['tableAdded STK!A2']],
    ['a table that went', [grid(SMALL), grid(SMALL, FIELDS, 'STK')], [grid(SMALL)], ['tableRemoved STK']],
    [
      'the second of two tables on a sheet',
      [grid(SMALL), grid(books(3))],
      [grid(SMALL), grid(withCell(books(3), 1, 1, 99))],
      ['Sách!B3=99'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('a register too large to be kept cell by cell', () => {
  test.each<[string, number, Rows, string[]]>([
    ['by rows: one cell is found by its row and its column', BY_ROWS, withCell(SMALL, 4, 1, 99), ['Sách!B6=99']],
    [
      'by rows: several cells of one column',
      BY_ROWS,
      withCell(withCell(SMALL, 4, 1, 99), 20, 1, 98),
      ['Sách!B6=99', 'Sách!B22=98'],
    ],
    [
      'by rows: two rows and two columns leave open which cell is which',
      BY_ROWS,
      withCell(withCell(SMALL, 4, 1, 99), 20, 2, 'x'),
      ['Sách!B6…6 price/note', 'Sách!B22…22 price/note'],
    ],
    ['by rows: a row put in', BY_ROWS, withRow(SMALL, 10), ['rowsAdded Sách!A12 1']],
    ['by blocks: the rows of the block', BY_BLOCKS, withCell(SMALL, 14, 1, 99), ['Sách!B12…21 price']],
    ['by blocks: only how many rows came', BY_BLOCKS, withRow(SMALL, 10), ['rowsAdded Sách!A2 1']],
  ])('%s', (_what, most, after, expected) => {
    expect(changes([grid(SMALL)], [grid(after)], most)).toEqual(expected);
  });

  test('stays bounded: 200,000 rows take no more letters than a small school’s', () => {
    const rows: Rows = Array.from({ length: 200_000 }, (_row, at) => [at, at * 2, '']);
    const tables = finish(digest([grid(rows), grid(SMALL, FIELDS, 'Thiết bị')]));
    const letters = tables.reduce((sum, { code }) => sum + code.length, 0);
    expect(letters).toBeLessThanOrEqual(MOST_LETTERS);
    expect(letters).toBeGreaterThan(MOST_LETTERS / 2);
    // The small table is still known cell by cell.
    expect(tables.map(({ every }) => every === 0)).toEqual([false, true]);
  });

  test('more changes than anybody reads are counted', () => {
    const rows = books(1000);
    const before = finish(digest([grid(rows)]));
    const { list, leftOut } = finish(
      changesSince(before, [grid(rows.map(([title, price]) => [title ?? '', price ?? '', 'x']))]),
    );
    expect([list.length, list.length + leftOut]).toEqual([MOST_CHANGES, 1000]);
  });
});

describe('for any register', () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.boolean());
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 });

  test('the same cells give no change, and a changed cell is never silent', () => {
    fc.assert(
      fc.property(
        table,
        fc.nat(),
        fc.nat(2),
        cell,
        fc.constantFrom(undefined, 120, 12),
        (rows, at, column, value, most) => {
          const row = at % rows.length;
          expect(changes([grid(rows)], [grid(rows)], most)).toEqual([]);
          const different = rows[row]?.[column] !== value;
          const found = changes([grid(rows)], [grid(withCell(rows, row, column, value))], most);
          expect(found.length > 0).toBe(different);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });

  test('whatever rows come and go, what is listed accounts for the difference in number', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const digests = finish(digest([grid(before)]));
        const { list } = finish(changesSince(digests, [grid(after)]));
        const count = (kind: Change['kind']) =>
          list.reduce((sum, change) => sum + (change.kind === kind && 'count' in change ? change.count : 0), 0);
        expect(count('rowsAdded') - count('rowsRemoved')).toBe(after.length - before.length);
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});

test.each([
  '',
  'x',
  '{}',
  '[[1]]',
  '[["holdings","Sách",1,0,["a"],["b"],"toolong"]]',
  '[["holdings","Sách",-1,0,[],[],""]]',
])('a digest that somebody has changed is no digest: %s', (text) => {
  expect(parseDigest(text)).toBeNull();
});
