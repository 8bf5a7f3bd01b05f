import type { CalculatedCell, CellInput, FormulaEngine } from '../../sandbox/formulas/engine';

/** A formula engine for which every formula is 0: for tests that care what is written, not what it comes to. */
export function zeroEngine(): Promise<FormulaEngine> {
  const fresh: CalculatedCell[] = [];
  const formulas = new Set<string>();
  const keyOf = (sheet: string, row: number, column: number) => `${sheet.toLowerCase()}!${row}:${column}`;
  const setCell = (sheet: string, row: number, column: number, input: CellInput): void => {
    if (typeof input !== 'object' || input === null) {
      formulas.delete(keyOf(sheet, row, column));
      return;
    }
    formulas.add(keyOf(sheet, row, column));
    fresh.push({ sheet, row, column, value: 0 });
  };
  const nothing = () => undefined;
  return Promise.resolve({
    addSheet: nothing,
    renameSheet: nothing,
    deleteSheet: nothing,
    setCells: (sheet, row, column, rows) =>
      rows.forEach((cells, down) =>
        cells.forEach((input, right) => {
          if (input !== undefined) setCell(sheet, row + down, column + right, input);
        }),
      ),
    setCell,
    clearCells: nothing,
    clearSheet: nothing,
    setHiddenRows: nothing,
    setName: nothing,
    deleteName: nothing,
    setTable: nothing,
    deleteTable: nothing,
    get hasFormulas() {
      return formulas.size > 0;
    },
    recalculate: () => Promise.resolve(fresh.splice(0)),
    valueOf: (sheet, row, column) => (formulas.has(keyOf(sheet, row, column)) ? 0 : undefined),
    dispose: nothing,
  });
}
