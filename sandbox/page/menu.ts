import { el } from './dom';

/** A button with what it opens; one is open at a time, Escape and a click outside close it. */
export class Menu {
  private static open: Menu | null = null;
  readonly panel: HTMLElement;

  /** @param fill is called at every opening, so that the menu shows the present state */
  constructor(
    readonly button: HTMLButtonElement,
    role: 'menu' | 'dialog',
    label: string,
    private readonly fill: (panel: HTMLElement) => void,
  ) {
    this.panel = el('div', { class: 'menu', role, 'aria-label': label, hidden: true });
    document.body.append(this.panel);
    button.setAttribute('aria-haspopup', role);
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => (this.isOpen ? this.close() : this.show()));
    this.panel.addEventListener('keydown', (event) => this.keyDown(event));
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (this.isOpen && !this.panel.contains(target) && !button.contains(target)) this.close(false);
    });
  }

  get isOpen(): boolean {
    return Menu.open === this;
  }

  show(): void {
    Menu.open?.close(false);
    Menu.open = this;
    this.panel.replaceChildren();
    this.fill(this.panel);
    this.panel.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    const anchor = this.button.getBoundingClientRect();
    const width = this.panel.offsetWidth;
    this.panel.style.left = `${Math.max(4, Math.min(anchor.left, window.innerWidth - width - 8))}px`;
    const below = anchor.bottom + 4;
    const fits = below + this.panel.offsetHeight < window.innerHeight;
    this.panel.style.top = `${fits ? below : Math.max(4, anchor.top - this.panel.offsetHeight - 4)}px`;
    this.panel.querySelector<HTMLElement>('button, input, select')?.focus();
  }

  close(focusButton = true): void {
    if (!this.isOpen) return;
    Menu.open = null;
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (focusButton) this.button.focus();
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      return;
    }
    if (this.panel.getAttribute('role') !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const items = [...this.panel.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length;
    items[next]?.focus();
  }
}

export function menuItem(label: string, run: () => void, disabled = false): HTMLButtonElement {
  const item = el('button', { type: 'button', class: 'menu-item', role: 'menuitem', disabled }, [label]);
  item.addEventListener('click', run);
  return item;
}

export function menuHeading(label: string): HTMLElement {
  return el('div', { class: 'menu-heading', text: label });
}

export function menuLine(): HTMLElement {
  return el('div', { class: 'menu-line', role: 'separator' });
}
