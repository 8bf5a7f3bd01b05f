import type { Style, StyleChange } from '../../model';
import { el, icon } from '../dom';
import { ICONS } from '../icons';
import { WORDS } from '../words';
import { ribbonGroup, ribbonPanel } from './ribbon';

export interface HomeOwner {
  undo(): void;
  redo(): void;
  format(change: StyleChange): void;
  merge(): void;
  freeze(): void;
  protect(): void;
}

export interface HomeState {
  /** Of the active cell. */
  readonly style: Style;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly frozen: boolean;
  readonly isProtected: boolean;
}

/** The quiet first tab: only what one needs to try the add-in on one's own data. Every button works. */
export class HomeTab {
  readonly element: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly formats: HTMLSelectElement;
  private state: HomeState | null = null;

  constructor(owner: HomeOwner) {
    const style = (change: (style: Style) => StyleChange) => () => {
      if (this.state) owner.format(change(this.state.style));
    };
    const align = (horizontal: Style['horizontal']) =>
      style((now) => ({ horizontal: now.horizontal === horizontal ? 'General' : horizontal }));
    this.formats = el(
      'select',
      { class: 'small-select', 'aria-label': WORDS.numberFormat },
      Object.entries(WORDS.formats).map(([code, label]) => el('option', { value: code, text: label })),
    );
    this.formats.append(el('option', { value: '', text: WORDS.otherFormat, disabled: true }));
    this.formats.addEventListener('change', () => owner.format({ numberFormat: this.formats.value }));
    this.element = ribbonPanel(WORDS.home, [
      ribbonGroup(WORDS.clipboard, [
        this.button('undo', WORDS.undo, ICONS.undo, () => owner.undo()),
        this.button('redo', WORDS.redo, ICONS.redo, () => owner.redo()),
      ]),
      ribbonGroup(WORDS.font, [
        this.button(
          'bold',
          WORDS.bold,
          ICONS.bold,
          style((now) => ({ bold: !now.bold })),
        ),
        this.button(
          'italic',
          WORDS.italic,
          ICONS.italic,
          style((now) => ({ italic: !now.italic })),
        ),
        this.button(
          'underline',
          WORDS.underline,
          ICONS.underline,
          style((now) => ({ underline: now.underline === 'None' ? 'Single' : 'None' })),
        ),
      ]),
      ribbonGroup(WORDS.alignment, [
        this.button('left', WORDS.alignLeft, ICONS.left, align('Left')),
        this.button('center', WORDS.alignCenter, ICONS.center, align('Center')),
        this.button('right', WORDS.alignRight, ICONS.right, align('Right')),
        this.button(
          'wrap',
          WORDS.wrap,
          ICONS.wrap,
          style((now) => ({ wrap: !now.wrap })),
        ),
        this.button('merge', WORDS.merge, ICONS.merge, () => owner.merge()),
      ]),
      ribbonGroup(WORDS.number, [this.formats]),
      ribbonGroup(WORDS.cells, [
        this.button('freeze', WORDS.freeze, ICONS.freeze, () => owner.freeze()),
        this.button('protect', WORDS.protect, ICONS.lock, () => owner.protect()),
      ]),
    ]);
  }

  show(state: HomeState): void {
    this.state = state;
    const { style } = state;
    const pressed: Readonly<Record<string, boolean>> = {
      bold: style.bold,
      italic: style.italic,
      underline: style.underline !== 'None',
      left: style.horizontal === 'Left',
      center: style.horizontal === 'Center',
      right: style.horizontal === 'Right',
      wrap: style.wrap,
      freeze: state.frozen,
      protect: state.isProtected,
    };
    for (const [id, button] of this.buttons) {
      if (id in pressed) button.setAttribute('aria-pressed', String(pressed[id]));
      if (id === 'undo') button.disabled = !state.canUndo;
      if (id === 'redo') button.disabled = !state.canRedo;
    }
    this.formats.value = style.numberFormat in WORDS.formats ? style.numberFormat : '';
  }

  private button(id: string, label: string, path: string, run: () => void): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'small-button', 'aria-label': label, title: label }, [
      icon(path),
    ]);
    button.addEventListener('click', run);
    this.buttons.set(id, button);
    return button;
  }
}
