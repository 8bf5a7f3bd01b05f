import { cellName, type Area } from '../../../src/core/sheet/address';
import { el } from '../dom';
import { CellEditor } from './editor';
import type { Editing } from './editing';
import { KeyControl } from './key-control';
import { Painter } from './paint';
import { PointerControl } from './pointer-control';
import { ofArea, type Selection } from './selection';
import type { SheetSource } from './source';
import { HEADER_HEIGHT, Viewport, type Rectangle } from './viewport';

/** What the grid asks of the page. It never changes a cell itself. */
export interface GridOwner {
  selected(selection: Selection): void;
  /** What a cell's editor shows: the formula, or the value as one would type it. */
  typedText(row: number, column: number): string;
  /** Takes over what was typed; false when it was refused, then the editor stays open. */
  commit(row: number, column: number, text: string): boolean;
  clear(area: Area): void;
  copy(area: Area, cut: boolean): string;
  paste(text: string, target: Area): void;
  undo(): void;
  redo(): void;
  stepSheet(step: 1 | -1): void;
  /** True when the cell is a link. */
  isLink(row: number, column: number): boolean;
  follow(row: number, column: number): void;
  resizeColumn(column: number, pixels: number): void;
  resizeRow(row: number, pixels: number): void;
  /** Makes a column as wide as its widest text. */
  fitColumn(column: number): void;
}

/** Browsers cannot scroll further than this many pixels; a taller sheet is scrolled in proportion. */
const TALLEST = 15_000_000;
/** Rows and columns beyond the used ones and the picture that can be scrolled to at once; more appear on reaching them. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 20;

/** The sheet as one sees it: a canvas that draws what is visible, native scrollbars over it, and the cell editor. */
export class Grid {
  readonly element: HTMLElement;
  readonly editor: CellEditor;
  private readonly canvas: HTMLCanvasElement;
  private readonly scroller: HTMLElement;
  private readonly sizer: HTMLElement;
  private readonly painter: Painter;
  private view: Viewport | null = null;
  private current: Selection = {
    active: { row: 0, column: 0 },
    end: { row: 0, column: 0 },
    area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
  private copied: Area | null = null;
  private frame = 0;
  private readonly keys: KeyControl;

  constructor(
    private readonly owner: GridOwner,
    readonly editing: Editing,
    label: string,
  ) {
    this.canvas = el('canvas', { class: 'grid-canvas', 'aria-hidden': 'true' });
    this.sizer = el('div', { class: 'grid-sizer' });
    this.scroller = el('div', { class: 'grid-scroller', tabindex: '-1' }, [this.sizer]);
    this.editor = new CellEditor(editing);
    this.element = el('div', { class: 'grid', role: 'application', 'aria-label': label }, [
      this.canvas,
      this.scroller,
      this.editor.element,
    ]);
    this.painter = new Painter(this.canvas);
    new PointerControl(this, this.scroller, owner);
    this.scroller.addEventListener('scroll', () => this.repaint());
    new ResizeObserver(() => this.repaint()).observe(this.element);
    this.keys = new KeyControl(this, owner);
    this.editor.element.addEventListener('keydown', (event) => this.keys.press(event));
    this.editor.element.addEventListener('input', () => this.typed());
    for (const type of ['copy', 'cut'] as const) {
      this.editor.element.addEventListener(type, (event) => this.copy(event, type === 'cut'));
    }
    this.editor.element.addEventListener('paste', (event) => this.paste(event));
    editing.onChange(() => this.repaint());
  }

  get selection(): Selection {
    return this.current;
  }

  get viewport(): Viewport | null {
    return this.view;
  }

  get measure() {
    return this.painter.measure;
  }

  /** Shows another sheet, or the same one after a change; the scrolling is the caller's to keep. */
  show(source: SheetSource): void {
    this.view = this.viewFor(source, null);
    this.grow();
    this.repaint();
  }

  get scroll(): { readonly left: number; readonly top: number } {
    return { left: this.scroller.scrollLeft, top: this.scroller.scrollTop };
  }

  set scroll(position: { readonly left: number; readonly top: number }) {
    this.grow(position);
    this.scroller.scrollTo(position.left, position.top);
  }

  focus(): void {
    this.editor.focus();
  }

  /** Selects an area as the add-in or the name box asks for it, without telling the owner. */
  selectArea(area: Area, reveal = true): void {
    if (!this.view) return;
    this.current = ofArea(this.view, area);
    this.keys.forgetTabs();
    if (reveal) this.reveal(area.row, area.column);
    this.repaint();
  }

  /** What a person selected: the owner is told. */
  select(
    selection: Selection,
    reveal: { readonly row: number; readonly column: number } | null = selection.active,
  ): void {
    this.current = selection;
    if (reveal) this.reveal(reveal.row, reveal.column);
    this.owner.selected(selection);
    this.repaint();
  }

  /** Ends typing and keeps what was typed; false when it was refused and the editor stays open. True when nothing was being typed. */
  finishEditing(): boolean {
    const { session } = this.editing;
    if (!session) return true;
    if (!this.owner.commit(session.row, session.column, session.text)) {
      this.focus();
      return false;
    }
    this.editing.end();
    return true;
  }

  /** Enter or Tab in the formula bar. */
  acceptAndMove(direction: 'down' | 'right'): void {
    if (!this.finishEditing()) return;
    this.focus();
    this.keys.advance(direction);
  }

  beginEditing(): void {
    const { row, column } = this.current.active;
    this.reveal(row, column);
    this.editing.begin(row, column, this.owner.typedText(row, column), 'edit');
    this.focus();
    this.editor.caretToEnd();
  }

  showCopied(area: Area | null): void {
    this.copied = area;
    this.repaint();
  }

  /** Where a cell is on the page, for tests and for what points at it. */
  cellOnPage(row: number, column: number): Rectangle | null {
    this.update();
    if (!this.view) return null;
    const box = this.element.getBoundingClientRect();
    const place = this.view.cellPlace(row, column);
    return { ...place, x: place.x + box.x, y: place.y + box.y };
  }

  /** Draws at the next frame, however often it is asked for. */
  repaint(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  /** Draws at once, where the rest of the page is being brought up to date too. */
  paintNow(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.paint();
  }

  reveal(row: number, column: number): void {
    this.update();
    const view = this.view;
    if (!view || view.height === 0) return;
    const { scrollX, scrollY } = view.scrollTo(row, column);
    if (scrollX === view.scrollX && scrollY === view.scrollY) return;
    const position = { left: scrollX, top: scrollY / this.ratio() };
    this.grow(position);
    this.scroller.scrollTo(position.left, position.top);
    this.update();
  }

  private paint(): void {
    this.update();
    const view = this.view;
    if (!view || view.width === 0 || view.height === 0) return;
    const { session } = this.editing;
    const { active } = this.current;
    this.painter.paint({ viewport: view, selection: this.current, copied: this.copied, edited: session });
    const at = session ?? active;
    const source = view.source;
    this.editor.place(view.cellPlace(at.row, at.column), source.look(at.row, at.column), view);
    this.editor.describe(cellName(active.row, active.column), source.cell(active.row, active.column).text);
    this.grow();
  }

  /** Brings the viewport to the present scrolling and size. */
  private update(): void {
    if (this.view) this.view = this.viewFor(this.view.source, this.view);
  }

  private viewFor(source: SheetSource, reuse: Viewport | null): Viewport {
    const ratio = reuse ? this.ratio() : 1;
    return new Viewport(
      source,
      this.scroller.clientWidth,
      this.scroller.clientHeight,
      Math.round(this.scroller.scrollLeft),
      Math.round(this.scroller.scrollTop * ratio),
      reuse ?? undefined,
    );
  }

  private ratio(): number {
    const total = this.view?.rows.total ?? 0;
    return total > TALLEST ? total / TALLEST : 1;
  }

  /** Makes room to scroll to: what is used, what is seen and some more, never beyond the sheet's end. */
  private grow(wanted: { readonly left: number; readonly top: number } = this.scroll): void {
    const view = this.view;
    if (!view) return;
    const { rows, columns, source } = view;
    const bottom = wanted.top * this.ratio() + view.height;
    const lastRow = Math.min(rows.count, Math.max(source.usedRows, rows.at(bottom)) + SPARE_ROWS);
    const lastColumn = Math.min(
      columns.count,
      Math.max(source.usedColumns, columns.at(wanted.left + view.width)) + SPARE_COLUMNS,
    );
    const height = Math.min(TALLEST, rows.start(lastRow) / this.ratio()) + HEADER_HEIGHT + 20;
    const width = columns.start(lastColumn) + view.headerWidth + 20;
    this.sizer.style.height = `${Math.max(height, wanted.top + view.height)}px`;
    this.sizer.style.width = `${Math.max(width, wanted.left + view.width)}px`;
  }

  private typed(): void {
    const { element } = this.editor;
    if (this.editing.session) {
      this.editing.type(element.value);
      return;
    }
    const { row, column } = this.current.active;
    this.reveal(row, column);
    this.editing.begin(row, column, element.value, 'enter');
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    if (this.editing.session) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.owner.copy(this.current.area, cut));
    this.showCopied(cut ? null : this.current.area);
  }

  private paste(event: ClipboardEvent): void {
    if (this.editing.session) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') this.owner.paste(text, this.current.area);
    this.showCopied(null);
  }
}
