import { el } from '../dom';
import type { Editing } from './editing';
import type { Look } from './source';
import type { Rectangle } from './viewport';

/**
 * The field that a cell is typed into. It always has the focus while the grid has, invisible until something is typed, so that input methods
 * (Vietnamese Telex and VNI among them) compose in it from the first key.
 */
export class CellEditor {
  readonly element: HTMLTextAreaElement;

  constructor(private readonly editing: Editing) {
    this.element = el('textarea', {
      class: 'cell-editor',
      rows: 1,
      wrap: 'off',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    });
    editing.onChange((session) => {
      const active = session !== null;
      this.element.classList.toggle('editing', active);
      const text = session?.text ?? '';
      if (this.element.value !== text) this.element.value = text;
    });
  }

  /** What a screen reader says of the active cell. */
  describe(name: string, text: string): void {
    this.element.setAttribute('aria-label', text === '' ? name : `${name}: ${text}`);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  get isFocused(): boolean {
    return document.activeElement === this.element;
  }

  /** With the caret at the end, as F2 puts it. */
  caretToEnd(): void {
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
  }

  insert(text: string): void {
    const { selectionStart, selectionEnd, value } = this.element;
    this.element.value = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    this.element.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    this.editing.type(this.element.value);
  }

  /** Puts the field over its cell; while typing it grows to the right and down with its text. */
  place(cell: Rectangle, look: Look, room: { readonly width: number; readonly height: number }): void {
    const { style } = this.element;
    style.left = `${cell.x - 1}px`;
    style.top = `${cell.y - 1}px`;
    if (!this.editing.session) {
      style.width = `${Math.max(1, cell.width)}px`;
      style.height = `${Math.max(1, cell.height)}px`;
      return;
    }
    style.font = look.font;
    style.color = look.color;
    style.backgroundColor = look.fill ?? '#ffffff';
    style.whiteSpace = look.wrap ? 'pre-wrap' : 'pre';
    style.textAlign = look.horizontal === 'right' || look.horizontal === 'center' ? look.horizontal : 'left';
    style.width = `${cell.width + 1}px`;
    style.height = `${cell.height + 1}px`;
    if (!look.wrap && this.element.scrollWidth > this.element.clientWidth) {
      style.width = `${Math.min(this.element.scrollWidth + 12, Math.max(cell.width, room.width - cell.x))}px`;
    }
    if (this.element.scrollHeight > this.element.clientHeight) {
      style.height = `${Math.min(this.element.scrollHeight + 4, Math.max(cell.height, room.height - cell.y))}px`;
    }
  }
}
