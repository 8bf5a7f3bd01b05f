import type { Grid, GridOwner } from './grid';
import { columnPlace, rowPlace, spotAt, type Spot } from './pointer';
import { single, spanned } from './selection';
import { HEADER_HEIGHT, type Viewport } from './viewport';

type Drag =
  | { readonly kind: 'cells' | 'columns' | 'rows'; moved: boolean; readonly start: Spot }
  | { readonly kind: 'column-edge'; readonly column: number }
  | { readonly kind: 'row-edge'; readonly row: number };

const CURSORS: Readonly<Record<Spot['kind'], string>> = {
  cell: 'cell',
  column: 's-resize',
  row: 'e-resize',
  'column-edge': 'col-resize',
  'row-edge': 'row-resize',
  corner: 'default',
};

/** The mouse over the grid: selecting by click and drag, headers, resizing, links, double click. */
export class PointerControl {
  private drag: Drag | null = null;
  private point = { x: 0, y: 0 };
  private scrolling = 0;

  constructor(
    private readonly grid: Grid,
    private readonly surface: HTMLElement,
    private readonly owner: GridOwner,
  ) {
    surface.addEventListener('pointerdown', (event) => this.down(event));
    surface.addEventListener('pointermove', (event) => this.move(event));
    surface.addEventListener('pointerup', (event) => this.up(event));
    surface.addEventListener('lostpointercapture', () => this.stop());
    surface.addEventListener('dblclick', (event) => this.doubleClick(event));
    surface.addEventListener('focus', () => this.grid.focus());
  }

  private locate(event: MouseEvent): { x: number; y: number } | null {
    const box = this.surface.getBoundingClientRect();
    const point = { x: event.clientX - box.x, y: event.clientY - box.y };
    // The scrollbars lie outside of the client size.
    if (point.x >= this.surface.clientWidth || point.y >= this.surface.clientHeight) return null;
    return point;
  }

  private down(event: PointerEvent): void {
    const point = this.locate(event);
    const view = this.grid.viewport;
    if (!point || !view || event.button !== 0) return;
    event.preventDefault();
    if (!this.grid.finishEditing()) return;
    this.grid.focus();
    this.surface.setPointerCapture(event.pointerId);
    const spot = spotAt(view, point.x, point.y);
    this.point = point;
    if (spot.kind === 'column-edge' || spot.kind === 'row-edge') {
      this.drag = spot;
      return;
    }
    if (spot.kind === 'corner') {
      const { rows, columns } = view.source;
      this.grid.select(
        { ...this.grid.selection, area: { row: 0, column: 0, rowCount: rows, columnCount: columns } },
        null,
      );
      return;
    }
    this.drag = {
      kind: spot.kind === 'cell' ? 'cells' : spot.kind === 'column' ? 'columns' : 'rows',
      moved: false,
      start: spot,
    };
    if (event.shiftKey) this.extendTo(view, point);
    else this.selectSpot(view, spot);
  }

  private selectSpot(view: Viewport, spot: Spot): void {
    if (spot.kind === 'cell') this.grid.select(single(view, spot.row, spot.column));
    if (spot.kind === 'column') {
      const active = { row: view.rows.at(view.frozenHeight + view.scrollY), column: spot.column };
      this.grid.select(
        { active, end: active, area: { row: 0, column: spot.column, rowCount: view.source.rows, columnCount: 1 } },
        null,
      );
    }
    if (spot.kind === 'row') {
      const active = { row: spot.row, column: view.columns.at(view.frozenWidth + view.scrollX) };
      this.grid.select(
        { active, end: active, area: { row: spot.row, column: 0, rowCount: 1, columnCount: view.source.columns } },
        null,
      );
    }
  }

  private extendTo(view: Viewport, point: { x: number; y: number }): void {
    const drag = this.drag;
    if (!drag || drag.kind === 'column-edge' || drag.kind === 'row-edge') return;
    const { active } = this.grid.selection;
    const end = view.cellAt(Math.max(view.headerWidth, point.x), Math.max(HEADER_HEIGHT, point.y));
    const next = spanned(view, active, end);
    if (drag.kind === 'columns')
      this.grid.select({ ...next, area: { ...next.area, row: 0, rowCount: view.source.rows } }, null);
    else if (drag.kind === 'rows') {
      this.grid.select({ ...next, area: { ...next.area, column: 0, columnCount: view.source.columns } }, null);
    } else if (end.row !== this.grid.selection.end.row || end.column !== this.grid.selection.end.column) {
      this.grid.select(next, null);
    }
  }

  private move(event: PointerEvent): void {
    const view = this.grid.viewport;
    if (!view) return;
    const box = this.surface.getBoundingClientRect();
    this.point = { x: event.clientX - box.x, y: event.clientY - box.y };
    const { drag } = this;
    if (!drag) {
      const spot = spotAt(view, this.point.x, this.point.y);
      const link = spot.kind === 'cell' && this.owner.isLink(spot.row, spot.column);
      this.surface.style.cursor = link ? 'pointer' : CURSORS[spot.kind];
      return;
    }
    if (drag.kind === 'column-edge') {
      this.owner.resizeColumn(drag.column, Math.max(0, Math.round(this.point.x - columnPlace(view, drag.column))));
    } else if (drag.kind === 'row-edge') {
      this.owner.resizeRow(drag.row, Math.max(0, Math.round(this.point.y - rowPlace(view, drag.row))));
    } else {
      const at = view.cellAt(this.point.x, this.point.y);
      if (!drag.moved && drag.start.kind === 'cell' && at.row === drag.start.row && at.column === drag.start.column)
        return;
      drag.moved = true;
      this.extendTo(view, this.point);
      this.scrollAlong();
    }
  }

  /** While something is dragged over the edge of the picture the sheet scrolls on. */
  private scrollAlong(): void {
    const step = (at: number, end: number) => (at < 30 ? at - 30 : at > end ? at - end : 0);
    const overX = step(this.point.x, this.surface.clientWidth);
    const overY = step(this.point.y, this.surface.clientHeight);
    cancelAnimationFrame(this.scrolling);
    if (overX === 0 && overY === 0) return;
    this.scrolling = requestAnimationFrame(() => {
      if (!this.drag || !this.grid.viewport) return;
      this.surface.scrollBy(overX, overY);
      this.extendTo(this.grid.viewport, this.point);
      this.scrollAlong();
    });
  }

  private up(event: PointerEvent): void {
    const { drag } = this;
    this.stop();
    if (drag?.kind !== 'cells' || drag.moved || drag.start.kind !== 'cell' || event.shiftKey) return;
    if (this.owner.isLink(drag.start.row, drag.start.column)) this.owner.follow(drag.start.row, drag.start.column);
  }

  private stop(): void {
    this.drag = null;
    cancelAnimationFrame(this.scrolling);
  }

  private doubleClick(event: MouseEvent): void {
    const point = this.locate(event);
    const view = this.grid.viewport;
    if (!point || !view) return;
    const spot = spotAt(view, point.x, point.y);
    if (spot.kind === 'cell') this.grid.beginEditing();
    if (spot.kind === 'column-edge') this.owner.fitColumn(spot.column);
  }
}
