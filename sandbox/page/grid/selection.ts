import type { Area } from '../../../src/core/sheet/address';
import type { Axis } from './axis';
import { containsCell } from '../../model/areas';
import type { MergeIndex } from '../../model/merge-index';
import type { SheetSource } from './source';

/** What is selected: the cell that typing goes to, the end that Shift moves, and the area that both span (never through a merged area). */
export interface Selection {
  readonly active: { readonly row: number; readonly column: number };
  readonly end: { readonly row: number; readonly column: number };
  readonly area: Area;
}

export interface Movement {
  readonly source: SheetSource;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function spanned(
  movement: Movement,
  active: { readonly row: number; readonly column: number },
  end: { readonly row: number; readonly column: number },
): Selection {
  const row = Math.min(active.row, end.row);
  const column = Math.min(active.column, end.column);
  const area = {
    row,
    column,
    rowCount: Math.abs(active.row - end.row) + 1,
    columnCount: Math.abs(active.column - end.column) + 1,
  };
  return { active, end, area: movement.merges.grown(area, movement.source.merges) };
}

/** One cell, or the merged area that it belongs to (then its top left cell is the active one). */
export function single(movement: Movement, row: number, column: number): Selection {
  const merge = movement.merges.at(row, column);
  const cell = merge ? { row: merge.row, column: merge.column } : { row, column };
  return { active: cell, end: cell, area: merge ?? { ...cell, rowCount: 1, columnCount: 1 } };
}

/** An area that was given from outside, e.g. by the add-in. */
export function ofArea(movement: Movement, area: Area): Selection {
  const active = { row: area.row, column: area.column };
  const end = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  return { ...spanned(movement, active, end), active };
}

/** One step from a cell: past the merged area it lies in and past hidden rows or columns. */
function step(movement: Movement, row: number, column: number, direction: Direction): { row: number; column: number } {
  const merge = movement.merges.at(row, column);
  switch (direction) {
    case 'up':
      return { row: movement.rows.next(merge ? merge.row : row, -1), column };
    case 'down':
      return { row: movement.rows.next(merge ? merge.row + merge.rowCount - 1 : row, 1), column };
    case 'left':
      return { row, column: movement.columns.next(merge ? merge.column : column, -1) };
    case 'right':
      return { row, column: movement.columns.next(merge ? merge.column + merge.columnCount - 1 : column, 1) };
  }
}

/** Where Ctrl+arrow goes: to the end of the filled block, or over the gap to the next filled cell, or to the sheet's edge. */
function toEdge(
  movement: Movement,
  from: { row: number; column: number },
  direction: Direction,
): { row: number; column: number } {
  const { source } = movement;
  const vertical = direction === 'up' || direction === 'down';
  const forward = direction === 'down' || direction === 'right';
  const limit = forward ? (vertical ? source.rows : source.columns) - 1 : 0;
  // Beyond what is used all cells are empty, so there is nothing to look for.
  const used = vertical ? source.usedRows : source.usedColumns;
  let { row, column } = from;
  let started = source.isEmpty(row, column);
  for (;;) {
    const here = vertical ? row : column;
    if (here === limit) return { row, column };
    if (forward && here >= used) return vertical ? { row: limit, column } : { row, column: limit };
    const next = step(movement, row, column, direction);
    if (next.row === row && next.column === column) return { row, column };
    const empty = source.isEmpty(next.row, next.column);
    if (started && !empty) return next;
    if (!started && empty) {
      // The very first neighbour is empty: jump over the gap instead of staying.
      if (row === from.row && column === from.column) started = true;
      else return { row, column };
    }
    ({ row, column } = next);
  }
}

/** Moves the active cell, or with `extend` the other end, by one cell or (with `edge`) to the edge of the data. */
export function moved(
  movement: Movement,
  selection: Selection,
  direction: Direction,
  { extend = false, edge = false } = {},
): Selection {
  const from = extend ? selection.end : selection.active;
  const to = edge ? toEdge(movement, { ...from }, direction) : step(movement, from.row, from.column, direction);
  return extend ? spanned(movement, selection.active, to) : single(movement, to.row, to.column);
}

/** Where Enter and Tab go: inside a selection of several cells round and round, else to the neighbour. */
export function advanced(movement: Movement, selection: Selection, direction: Direction): Selection {
  const { area, active } = selection;
  const merge = movement.merges.at(area.row, area.column);
  const one = merge
    ? merge.rowCount === area.rowCount && merge.columnCount === area.columnCount
    : area.rowCount === 1 && area.columnCount === 1;
  if (one) return moved(movement, selection, direction);
  const vertical = direction === 'up' || direction === 'down';
  const back = direction === 'up' || direction === 'left';
  const count = area.rowCount * area.columnCount;
  const across = vertical ? area.rowCount : area.columnCount;
  let position = vertical
    ? (active.column - area.column) * area.rowCount + (active.row - area.row)
    : (active.row - area.row) * area.columnCount + (active.column - area.column);
  for (let tries = 0; tries < count; tries += 1) {
    position = (position + (back ? -1 : 1) + count) % count;
    const major = Math.floor(position / across);
    const minor = position % across;
    const row = area.row + (vertical ? minor : major);
    const column = area.column + (vertical ? major : minor);
    const covered = movement.merges.at(row, column);
    const shown = !covered || (covered.row === row && covered.column === column);
    if (shown && movement.rows.size(row) > 0 && movement.columns.size(column) > 0)
      return { ...selection, active: { row, column } };
  }
  return selection;
}

export function isInside(selection: Selection, row: number, column: number): boolean {
  return containsCell(selection.area, row, column);
}
