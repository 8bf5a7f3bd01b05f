import { HEADER_HEIGHT, type Viewport } from './viewport';

/** What lies under a point of the picture. */
export type Spot =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column-edge'; readonly column: number }
  | { readonly kind: 'row-edge'; readonly row: number }
  | { readonly kind: 'corner' };

/** Pixels on either side of a header's line at which it can be grabbed. */
const GRAB = 4;

export function spotAt(viewport: Viewport, x: number, y: number): Spot {
  const overLeft = x < viewport.headerWidth;
  const overTop = y < HEADER_HEIGHT;
  if (overLeft && overTop) return { kind: 'corner' };
  const { row, column } = viewport.cellAt(x, y);
  if (overTop) {
    const start = columnPlace(viewport, column);
    if (x > start + viewport.columns.size(column) - GRAB) return { kind: 'column-edge', column };
    if (column > 0 && x < start + GRAB) return { kind: 'column-edge', column: viewport.columns.next(column, -1) };
    return { kind: 'column', column };
  }
  if (overLeft) {
    const start = rowPlace(viewport, row);
    if (y > start + viewport.rows.size(row) - GRAB) return { kind: 'row-edge', row };
    return { kind: 'row', row };
  }
  return { kind: 'cell', row, column };
}

/** Where a column begins on the picture; merges do not matter for headers. */
export function columnPlace(viewport: Viewport, column: number): number {
  const scroll = column < viewport.source.frozenColumns ? 0 : viewport.scrollX;
  return viewport.columns.start(column) + viewport.headerWidth - scroll;
}

export function rowPlace(viewport: Viewport, row: number): number {
  const scroll = row < viewport.source.frozenRows ? 0 : viewport.scrollY;
  return viewport.rows.start(row) + HEADER_HEIGHT - scroll;
}
