/** A day as a cell holds it: the number that Excel counts days with, shown as a date. */
export interface Day {
  readonly serial: number;
}

/** '' is blank. */
export type Cell = string | number | Day;

/** Rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface MadeSheet {
  readonly name: string;
  /** All rows of the same length, from A1. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Rectangle[];
  readonly hidden?: boolean;
}

/** Rows of the same length. */
export function squared(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill('')]);
}

export function moved(area: Rectangle, down: number, right: number): Rectangle {
  return { ...area, row: area.row + down, column: area.column + right };
}

/** Where one rectangle meets another. */
export function meet(one: Rectangle, other: Rectangle): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
