import { el, icon } from './dom';
import type { Editing } from './grid/editing';
import { ICONS } from './icons';
import { WORDS } from './words';

export interface FormulaBarOwner {
  /** Goes to what stands in the name box; false when there is no such cell or name. */
  goTo(text: string): boolean;
  beginTyping(): void;
  /** Keeps what was typed; false when it was refused. */
  accept(): boolean;
  acceptAndMove(direction: 'down' | 'right'): void;
  focusGrid(): void;
}

/** Name box, buttons of the typing mode, and the field that shows and takes the whole text of the active cell. */
export class FormulaBar {
  readonly element: HTMLElement;
  private readonly nameBox: HTMLInputElement;
  private readonly field: HTMLTextAreaElement;
  private readonly cancel: HTMLButtonElement;
  private readonly confirm: HTMLButtonElement;
  private name = 'A1';

  constructor(
    private readonly owner: FormulaBarOwner,
    private readonly editing: Editing,
  ) {
    this.nameBox = el('input', {
      class: 'name-box',
      'aria-label': WORDS.nameBox,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    this.field = el('textarea', {
      class: 'formula-text',
      'aria-label': WORDS.formulaBar,
      rows: 1,
      spellcheck: 'false',
    });
    this.cancel = this.button(WORDS.cancelTyping, ICONS.close);
    this.confirm = this.button(WORDS.acceptTyping, ICONS.check);
    this.element = el('div', { class: 'formula-bar', role: 'group', 'aria-label': WORDS.formulaBar }, [
      this.nameBox,
      this.cancel,
      this.confirm,
      el('span', { class: 'formula-mark', 'aria-hidden': 'true', text: 'fx' }),
      this.field,
    ]);
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
    this.nameBox.addEventListener('keydown', (event) => this.nameKey(event));
    this.nameBox.addEventListener('blur', () => (this.nameBox.value = this.name));
    this.field.addEventListener('focus', () => owner.beginTyping());
    this.field.addEventListener('input', () => editing.type(this.field.value));
    this.field.addEventListener('keydown', (event) => this.fieldKey(event));
    // Pressing a button must not take the focus first, or the typing would end before it is cancelled.
    for (const button of [this.cancel, this.confirm])
      button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.cancel.addEventListener('click', () => {
      editing.end();
      owner.focusGrid();
    });
    this.confirm.addEventListener('click', () => {
      if (owner.accept()) owner.focusGrid();
    });
    editing.onChange((session) => {
      this.cancel.disabled = session === null;
      this.confirm.disabled = session === null;
      if (session && this.field.value !== session.text) this.field.value = session.text;
      this.fit();
    });
    this.cancel.disabled = true;
    this.confirm.disabled = true;
  }

  /** What is selected and what the active cell holds; the field keeps what is being typed. */
  show(name: string, text: string): void {
    this.name = name;
    if (document.activeElement !== this.nameBox) this.nameBox.value = name;
    if (!this.editing.session) this.field.value = text;
    this.fit();
  }

  private button(label: string, path: string): HTMLButtonElement {
    return el('button', { type: 'button', class: 'formula-button', 'aria-label': label, title: label }, [icon(path)]);
  }

  private fit(): void {
    const lines = Math.min(5, this.field.value.split('\n').length);
    this.field.style.height = `${8 + lines * 20}px`;
  }

  private nameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.nameBox.value = this.name;
      this.owner.focusGrid();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.owner.goTo(this.nameBox.value.trim())) this.owner.focusGrid();
      else this.nameBox.select();
    }
  }

  private fieldKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.editing.end();
      this.owner.focusGrid();
    } else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
      event.preventDefault();
      this.owner.acceptAndMove(event.key === 'Enter' ? 'down' : 'right');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
      this.editing.type(this.field.value);
    }
  }
}
