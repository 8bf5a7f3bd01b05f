import { parseAreaName, areaName, cellName, type Area } from '../../../src/core/sheet/address';
import { Axis } from '../../../sandbox/page/grid/axis';
import { ticks } from '../../../sandbox/page/grid/charts';
import { MergeIndex } from '../../../sandbox/model/merge-index';
import {
  advanced,
  moved,
  ofArea,
  single,
  spanned,
  type Direction,
  type Movement,
} from '../../../sandbox/page/grid/selection';
import type { SheetSource } from '../../../sandbox/page/grid/source';
import { wrapped } from '../../../sandbox/page/grid/text';

const area = (text: string): Area => parseAreaName(text) ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };

describe('positions of rows', () => {
  const axis = new Axis(
    1_048_576,
    20,
    new Map([
      [1, 0],
      [3, 50],
      [4, 0],
    ]),
  );

  test.each([
    [0, 0, 20],
    [1, 20, 0],
    [2, 20, 20],
    [3, 40, 50],
    [4, 90, 0],
    [5, 90, 20],
    [1_048_575, 90 + (1_048_575 - 5) * 20, 20],
  ])('row %i begins at %i and is %i high', (row, start, size) => {
    expect([axis.start(row), axis.size(row)]).toEqual([start, size]);
  });

  test.each([
    [-5, 0],
    [0, 0],
    [19, 0],
    [20, 2],
    [89, 3],
    [90, 5],
    [1e12, 1_048_575],
  ])('pixel %i lies in row %i, never in a hidden one', (pixel, row) => {
    expect(axis.at(pixel)).toBe(row);
  });

  test('stepping skips hidden rows and stops at the edge', () => {
    expect([axis.next(0, 1), axis.next(2, -1), axis.next(3, 1), axis.next(0, -1)]).toEqual([2, 0, 5, 0]);
  });
});

/** A sheet whose cells are given as rows of characters: "x" is filled, "." is blank. */
function movement(
  rows: readonly string[],
  merges: readonly string[] = [],
  hiddenRows: readonly number[] = [],
): Movement {
  const areas = merges.map(area);
  const source = {
    rows: 1_048_576,
    columns: 16_384,
    usedRows: rows.length,
    usedColumns: Math.max(...rows.map((row) => row.length)),
    merges: areas,
    isEmpty: (row: number, column: number) => rows[row]?.[column] !== 'x',
  } as unknown as SheetSource;
  return {
    source,
    rows: new Axis(1_048_576, 20, new Map(hiddenRows.map((row) => [row, 0]))),
    columns: new Axis(16_384, 64, new Map()),
    merges: new MergeIndex(areas),
  };
}

const active = ({ active: { row, column } }: { active: { row: number; column: number } }) => cellName(row, column);

describe('Ctrl with an arrow', () => {
  const sheet = movement(['xxx..x', 'x.....', '......', 'x.....']);
  test.each<[string, Direction, string]>([
    ['A1', 'right', 'C1'],
    ['C1', 'right', 'F1'],
    ['F1', 'right', 'XFD1'],
    ['A1', 'down', 'A2'],
    ['A2', 'down', 'A4'],
    ['A4', 'down', 'A1048576'],
    ['A1048576', 'up', 'A4'],
    ['F1', 'left', 'C1'],
    ['B3', 'left', 'A3'],
    ['D4', 'left', 'A4'],
  ])('from %s %s goes to %s', (from, direction, to) => {
    const start = area(from);
    expect(active(moved(sheet, single(sheet, start.row, start.column), direction, { edge: true }))).toBe(to);
  });
});

describe('moving among merged and hidden cells', () => {
  const sheet = movement(['xx', 'xx', 'xx', 'xx'], ['A1:A2', 'C1:D1'], [2]);

  test('a merged area is one cell, entered at its top left', () => {
    expect(active(single(sheet, 1, 0))).toBe('A1');
    expect(areaName(single(sheet, 1, 0).area)).toBe('A1:A2');
  });

  test('leaving it downwards goes past all of it and past hidden rows', () => {
    expect(active(moved(sheet, single(sheet, 0, 0), 'down'))).toBe('A4');
    expect(active(moved(sheet, single(sheet, 0, 2), 'right'))).toBe('E1');
  });

  test('a selection never cuts a merged area', () => {
    expect(areaName(spanned(sheet, { row: 1, column: 1 }, { row: 1, column: 0 }).area)).toBe('A1:B2');
  });
});

describe('Enter and Tab', () => {
  const sheet = movement(['xxxx', 'xxxx'], ['B1:C1']);

  test('with one cell they go to the neighbour', () => {
    expect(active(advanced(sheet, single(sheet, 0, 0), 'down'))).toBe('A2');
    expect(active(advanced(sheet, single(sheet, 0, 1), 'right'))).toBe('D1');
  });

  test('inside a selection they go round and leave covered cells out', () => {
    let selection = ofArea(sheet, area('A1:D2'));
    const visited: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      selection = advanced(sheet, selection, 'right');
      visited.push(active(selection));
    }
    expect(visited).toEqual(['B1', 'D1', 'A2', 'B2', 'C2', 'D2', 'A1', 'B1']);
    expect(areaName(selection.area)).toBe('A1:D2');
  });
});

describe('breaking a text into lines', () => {
  // Every character is ten pixels wide.
  const measure = (text: string) => text.length * 10;
  test.each([
    ['one that fits', 'Sách giáo khoa', 200, ['Sách giáo khoa']],
    ['between words', 'Sách giáo khoa', 90, ['Sách giáo', 'khoa']],
    ['at its own line ends', 'Sách\ngiáo khoa', 200, ['Sách', 'giáo khoa']],
    ['inside a word that is too long', 'Nghiêng', 30, ['Ngh', 'iên', 'g']],
    ['an empty one', '', 50, ['']],
    ['blank lines are kept', 'a\n\nb', 50, ['a', '', 'b']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapped(text, width, 'any', measure)).toEqual(lines);
  });
});

test.each([
  [
    [0, 613, 1460],
    [0, 500, 1000, 1500],
  ],
  [
    [3, 7, 8],
    [0, 2, 4, 6, 8],
  ],
  [
    [-4, 6],
    [-4, -2, 0, 2, 4, 6],
  ],
  [[], [0]],
])('the axis of a chart over %j has the round numbers %j', (values, marks) => {
  expect(ticks(values)).toEqual(marks);
});
