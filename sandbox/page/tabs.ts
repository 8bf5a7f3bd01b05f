import { el, icon } from './dom';
import { ICONS } from './icons';
import { Menu, menuItem } from './menu';
import { WORDS } from './words';

export interface TabState {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly active: boolean;
}

export interface TabsOwner {
  show(id: string): void;
  add(): void;
  /** False when the name is refused. */
  rename(id: string, name: string): boolean;
  remove(id: string): void;
  setHidden(id: string, hidden: boolean): void;
}

/** The row of sheet tabs: click shows, double click renames, the other mouse button opens what can be done with a sheet. */
export class Tabs {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private readonly menu: Menu;
  private state: readonly TabState[] = [];
  private drawn = '';
  private menuFor = '';

  constructor(private readonly owner: TabsOwner) {
    this.list = el('div', { class: 'tab-list', role: 'tablist', 'aria-label': WORDS.sheetTabs });
    const scroll = (label: string, path: string, step: number) => {
      const button = el('button', { type: 'button', class: 'tab-scroll', 'aria-label': label, title: label }, [
        icon(path),
      ]);
      button.addEventListener('click', () => this.list.scrollBy({ left: step }));
      return button;
    };
    const add = el(
      'button',
      { type: 'button', class: 'tab-scroll', 'aria-label': WORDS.newSheet, title: WORDS.newSheet },
      [icon(ICONS.add)],
    );
    add.addEventListener('click', () => owner.add());
    const anchor = el('button', { type: 'button', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' });
    this.menu = new Menu(anchor, 'menu', WORDS.sheetTabs, (panel) => this.fillMenu(panel));
    this.element = el('div', { class: 'tab-bar' }, [
      scroll(WORDS.previousSheets, ICONS.previous, -240),
      scroll(WORDS.nextSheets, ICONS.next, 240),
      this.list,
      add,
      anchor,
    ]);
    this.list.addEventListener('wheel', (event) => this.list.scrollBy({ left: event.deltaY + event.deltaX }), {
      passive: true,
    });
    this.list.addEventListener('keydown', (event) => this.keyDown(event));
  }

  show(state: readonly TabState[]): void {
    const drawn = JSON.stringify(state);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.state = state;
    this.list.replaceChildren(...state.filter(({ hidden }) => !hidden).map((tab) => this.draw(tab)));
    const selected = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private draw(tab: TabState): HTMLElement {
    const button = el('button', {
      type: 'button',
      class: tab.locked ? 'sheet-tab locked' : 'sheet-tab',
      role: 'tab',
      'aria-selected': String(tab.active),
      tabindex: tab.active ? 0 : -1,
      'data-id': tab.id,
      title: tab.name,
      text: tab.name,
    });
    if (tab.color) button.style.setProperty('--tab-color', tab.color);
    button.addEventListener('click', () => this.owner.show(tab.id));
    button.addEventListener('dblclick', () => this.rename(tab, button));
    button.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.openMenu(tab, button);
    });
    return button;
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.target instanceof HTMLInputElement) return;
    const visible = this.state.filter(({ hidden }) => !hidden);
    const at = visible.findIndex(({ active }) => active);
    const next = visible[at + (event.key === 'ArrowRight' ? 1 : -1)];
    if (!next) return;
    this.owner.show(next.id);
    this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private openMenu(tab: TabState, button: HTMLElement): void {
    this.menuFor = tab.id;
    const box = button.getBoundingClientRect();
    const bar = this.element.getBoundingClientRect();
    this.menu.button.style.left = `${box.left - bar.left}px`;
    this.menu.button.style.top = '0';
    this.menu.show();
  }

  private fillMenu(panel: HTMLElement): void {
    const tab = this.state.find(({ id }) => id === this.menuFor);
    if (!tab) return;
    const several = this.state.filter(({ hidden }) => !hidden).length > 1;
    const then = (run: () => void) => () => {
      this.menu.close(false);
      run();
    };
    const button = this.list.querySelector<HTMLElement>(`[data-id="${CSS.escape(tab.id)}"]`);
    panel.append(
      menuItem(
        WORDS.renameSheet,
        then(() => button && this.rename(tab, button)),
      ),
      menuItem(
        WORDS.hideSheet,
        then(() => this.owner.setHidden(tab.id, true)),
        !several,
      ),
      menuItem(
        WORDS.deleteSheet,
        then(() => this.owner.remove(tab.id)),
        !several,
      ),
      ...this.state
        .filter(({ hidden }) => hidden)
        .map(({ id, name }) =>
          menuItem(
            WORDS.unhideSheet(name),
            then(() => this.owner.setHidden(id, false)),
          ),
        ),
    );
  }

  private rename(tab: TabState, button: HTMLElement): void {
    const input = el('input', { value: tab.name, 'aria-label': WORDS.renameSheet, maxlength: 31 });
    // In place of the button, not in it: a button would take the space bar for a click.
    button.replaceWith(el('div', { class: 'sheet-tab', 'aria-selected': 'true' }, [input]));
    let done = false;
    const finish = (keep: boolean) => {
      if (done) return;
      if (keep && input.value !== tab.name && !this.owner.rename(tab.id, input.value)) {
        input.select();
        return;
      }
      done = true;
      this.drawn = '';
      this.show(this.state.map((other) => (other.id === tab.id && keep ? { ...other, name: input.value } : other)));
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') finish(true);
      if (event.key === 'Escape') finish(false);
    });
    input.addEventListener('blur', () => finish(false));
    input.focus();
    input.select();
  }
}
