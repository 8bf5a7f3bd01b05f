import fc from 'fast-check';
import type { SheetPlan } from '../../src/core/sheet/plan';
import { styledAreas } from '../../src/excel/write-styles';

function planOf(cells: readonly (readonly [row: number, column: number, style: 'a' | 'b'])[]): SheetPlan {
  return {
    name: 'Thử',
    mode: 'own',
    cells: cells.map(([row, column, style]) => ({ row, column, style })),
    styles: { a: { bold: true, fontSize: 12 }, b: { bold: false, fontSize: 12, numberFormat: '0.0' } },
    merges: [],
    columnWidths: {},
    rowHeights: {},
    links: [],
    lists: [],
    charts: [],
    page: null,
    showGridlines: true,
  };
}

/** "row,column property value" of every cell that the areas cover, each as often as it is covered. */
function covered(plan: SheetPlan): string[] {
  const found: string[] = [];
  for (const { style, area } of styledAreas(plan)) {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1)
        for (const [property, value] of Object.entries(style)) found.push(`${row},${column} ${property} ${value}`);
    }
  }
  return found.sort();
}

test('blocks of the same columns with rows between them are all styled', () => {
  const plan = planOf([
    [0, 0, 'a'],
    [1, 0, 'a'],
    [5, 0, 'a'],
  ]);
  expect(styledAreas(plan).map(({ area }) => area)).toEqual([
    { row: 0, column: 0, rowCount: 2, columnCount: 1 },
    { row: 5, column: 0, rowCount: 1, columnCount: 1 },
  ]);
});

test('what neighbours of different styles have in common is one rectangle', () => {
  const plan = planOf([
    [0, 0, 'a'],
    [1, 0, 'b'],
    [2, 0, 'a'],
  ]);
  expect(styledAreas(plan)).toEqual([
    { style: { bold: true }, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
    { style: { bold: true }, area: { row: 2, column: 0, rowCount: 1, columnCount: 1 } },
    { style: { fontSize: 12 }, area: { row: 0, column: 0, rowCount: 3, columnCount: 1 } },
    { style: { bold: false }, area: { row: 1, column: 0, rowCount: 1, columnCount: 1 } },
  ]);
});

test('every property of every styled cell is covered exactly once, and no other; number formats go with the values', () => {
  const cell = fc.tuple(fc.nat(8), fc.nat(5), fc.constantFrom('a' as const, 'b' as const));
  const cells = fc.uniqueArray(cell, { selector: ([row, column]) => `${row},${column}`, maxLength: 40 });
  fc.assert(
    fc.property(cells, (chosen) => {
      const plan = planOf(chosen);
      const looks = { a: ['bold true', 'fontSize 12'], b: ['bold false', 'fontSize 12'] };
      const wanted = chosen.flatMap(([row, column, style]) => looks[style].map((look) => `${row},${column} ${look}`));
      expect(covered(plan)).toEqual(wanted.sort());
    }),
  );
});
