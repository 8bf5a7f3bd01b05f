import type { Grid, GridOwner } from './grid';
import { commandOf, type GridCommand } from './keyboard';
import { advanced, moved, single, spanned, type Direction, type Selection } from './selection';
import { HEADER_HEIGHT, type Viewport } from './viewport';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The keyboard over the grid: moving, selecting, typing and its end. */
export class KeyControl {
  /** Column in which a row of Tab presses began; Enter returns to it. */
  private tabColumn: number | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly owner: GridOwner,
  ) {}

  /** Something else than Tab and Enter moved the selection. */
  forgetTabs(): void {
    this.tabColumn = null;
  }

  press(event: KeyboardEvent): void {
    if (this.grid.editing.session) {
      this.editingKey(event);
      return;
    }
    const command = commandOf(event);
    if (!command || !this.grid.viewport) return;
    event.preventDefault();
    this.run(command, this.grid.viewport);
  }

  private editingKey(event: KeyboardEvent): void {
    const { session } = this.grid.editing;
    if (!session || event.isComposing) return;
    const arrow = session.mode === 'enter' ? ARROWS[event.key] : undefined;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.grid.editing.end();
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      this.grid.editor.insert('\n');
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      if (!this.grid.finishEditing()) return;
      const direction = event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right';
      this.advance(direction);
    } else if (arrow) {
      event.preventDefault();
      if (this.grid.finishEditing() && this.grid.viewport)
        this.grid.select(moved(this.grid.viewport, this.grid.selection, arrow));
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.grid.editing.edit();
    }
  }

  advance(direction: Direction): void {
    if (!this.grid.viewport) return;
    const from = this.grid.selection.active.column;
    if (direction === 'right') this.tabColumn ??= from;
    let next = advanced(this.grid.viewport, this.grid.selection, direction);
    if (direction === 'down' && this.tabColumn !== null && next.area.rowCount * next.area.columnCount === 1) {
      next = single(this.grid.viewport, next.active.row, this.tabColumn);
    }
    if (direction !== 'right') this.tabColumn = null;
    this.grid.select(next);
  }

  private run(command: GridCommand, view: Viewport): void {
    if (command.do !== 'advance') this.tabColumn = null;
    const { source } = view;
    const to = (row: number, column: number, extend: boolean) => {
      const end = { row, column };
      this.grid.select(extend ? spanned(view, this.grid.selection.active, end) : single(view, row, column), end);
    };
    const from = this.grid.selection.end;
    switch (command.do) {
      case 'move': {
        const next = moved(view, this.grid.selection, command.direction, command);
        return this.grid.select(next, command.extend ? next.end : next.active);
      }
      case 'page': {
        const vertical = command.direction === 'down' || command.direction === 'up';
        const sign = command.direction === 'down' || command.direction === 'right' ? 1 : -1;
        const step = vertical
          ? view.height - HEADER_HEIGHT - view.frozenHeight
          : view.width - view.headerWidth - view.frozenWidth;
        const axis = vertical ? view.rows : view.columns;
        const target = axis.at(axis.start(vertical ? from.row : from.column) + sign * Math.max(20, step));
        return vertical ? to(target, from.column, command.extend) : to(from.row, target, command.extend);
      }
      case 'home':
        return to(from.row, source.frozenColumns, command.extend);
      case 'start':
        return to(source.frozenRows, source.frozenColumns, command.extend);
      case 'end':
        return to(Math.max(0, source.usedRows - 1), Math.max(0, source.usedColumns - 1), command.extend);
      case 'advance':
        return this.advance(command.direction);
      case 'edit':
        return this.grid.beginEditing();
      case 'clear':
        return this.owner.clear(this.grid.selection.area);
      case 'clear-and-edit':
        this.grid.editing.begin(this.grid.selection.active.row, this.grid.selection.active.column, '', 'enter');
        return;
      case 'select-all':
        return this.grid.select(this.all(view), null);
      case 'select-row':
        return this.grid.select(
          { ...this.grid.selection, area: { ...this.grid.selection.area, column: 0, columnCount: source.columns } },
          null,
        );
      case 'select-column':
        return this.grid.select(
          { ...this.grid.selection, area: { ...this.grid.selection.area, row: 0, rowCount: source.rows } },
          null,
        );
      case 'undo':
        return this.owner.undo();
      case 'redo':
        return this.owner.redo();
      case 'sheet':
        return this.owner.stepSheet(command.step);
      case 'escape':
        return this.grid.showCopied(null);
    }
  }

  private all(view: Viewport): Selection {
    const { rows, columns } = view.source;
    return { ...this.grid.selection, area: { row: 0, column: 0, rowCount: rows, columnCount: columns } };
  }
}
