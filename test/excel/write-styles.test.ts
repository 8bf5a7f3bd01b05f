import fc from 'fast-check';
import type { SheetPlan } from '../../src/core/sheet/plan';
import { styledAreas } from '../../src/excel/write-styles';

function planOf(cells: readonly (readonly [row: number, column: number, style: string])[]): SheetPlan {
  return {
    name: 'Thử',
    mode: 'own',
    cells: cells.map(([row, column, style]) => ({ row, column, style })),
    styles: { a: { bold: true }, b: { italic: true } },
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

/** "row,column" of every cell that the areas of a style cover, each as often as it is covered. */
function covered(plan: SheetPlan, name: string): string[] {
  const found: string[] = [];
  for (const { style, area } of styledAreas(plan)) {
    if (style !== plan.styles[name]) continue;
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1)
        found.push(`${row},${column}`);
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

test('every styled cell is covered exactly once, and no other', () => {
  const cell = fc.tuple(fc.nat(8), fc.nat(5), fc.constantFrom('a', 'b'));
  const cells = fc.uniqueArray(cell, { selector: ([row, column]) => `${row},${column}`, maxLength: 40 });
  fc.assert(
    fc.property(cells, (chosen) => {
      const plan = planOf(chosen);
      for (const name of ['a', 'b']) {
        const wanted = chosen.filter(([, , style]) => style === name).map(([row, column]) => `${row},${column}`);
        expect(covered(plan, name)).toEqual(wanted.sort());
      }
    }),
  );
});
