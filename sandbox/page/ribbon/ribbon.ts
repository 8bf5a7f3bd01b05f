import { el } from '../dom';
import { WORDS } from '../words';
import type { RibbonButton, RibbonTab } from './manifest';

export interface RibbonOwner {
  press(button: RibbonButton): void;
  /** Where an icon of the manifest is served. */
  iconAddress(address: string): string;
}

/** The tabs, "Trang đầu" of our own first, then those of the add-in's manifest; the add-in's first tab is the selected one. */
export class Ribbon {
  readonly element: HTMLElement;
  private readonly tabs: HTMLElement;
  private readonly panels = new Map<string, { readonly tab: HTMLButtonElement; readonly panel: HTMLElement }>();
  private tip: HTMLElement | null = null;
  private tipTimer = 0;

  constructor(
    private readonly owner: RibbonOwner,
    home: HTMLElement,
  ) {
    this.tabs = el('div', { class: 'ribbon-tabs', role: 'tablist', 'aria-label': WORDS.ribbonTabs });
    this.element = el('section', { class: 'ribbon', 'aria-label': WORDS.ribbon }, [this.tabs]);
    this.add('home', WORDS.home, home);
    this.select('home');
    this.tabs.addEventListener('keydown', (event) => this.keyDown(event));
  }

  /** Adds the add-in's tabs and shows the first of them. */
  showAddin(tabs: readonly RibbonTab[]): void {
    for (const tab of tabs) {
      const groups = tab.groups.map((group) =>
        ribbonGroup(
          group.label,
          group.buttons.map((button) => this.button(button)),
        ),
      );
      this.add(tab.id, tab.label, ribbonPanel(tab.label, groups));
    }
    const first = tabs[0];
    if (first) this.select(first.id);
  }

  /** Marks the button whose pane is open. */
  mark(buttonId: string | null): void {
    for (const button of this.element.querySelectorAll<HTMLElement>('[data-command]')) {
      button.setAttribute('aria-pressed', String(button.dataset['command'] === buttonId));
    }
  }

  private add(id: string, label: string, panel: HTMLElement): void {
    const tab = el('button', {
      type: 'button',
      class: 'ribbon-tab',
      role: 'tab',
      'aria-selected': 'false',
      text: label,
    });
    tab.addEventListener('click', () => this.select(id));
    panel.id = `ribbon-${this.panels.size}`;
    tab.setAttribute('aria-controls', panel.id);
    this.panels.set(id, { tab, panel });
    this.tabs.append(tab);
    this.element.append(panel);
  }

  private select(id: string): void {
    for (const [key, { tab, panel }] of this.panels) {
      tab.setAttribute('aria-selected', String(key === id));
      tab.tabIndex = key === id ? 0 : -1;
      panel.hidden = key !== id;
    }
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const tabs = [...this.panels.values()].map(({ tab }) => tab);
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = tabs[(at + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  }

  private button(button: RibbonButton): HTMLElement {
    const element = el('button', {
      type: 'button',
      class: 'big-button',
      'data-command': button.id,
      'aria-pressed': 'false',
      'aria-description': button.tip,
    });
    if (button.icon) {
      element.append(el('img', { src: this.owner.iconAddress(button.icon), alt: '', width: 32, height: 32 }));
    }
    element.append(el('span', { text: button.label }));
    element.addEventListener('click', () => {
      this.hideTip();
      this.owner.press(button);
    });
    element.addEventListener('pointerenter', () => {
      this.tipTimer = window.setTimeout(() => this.showTip(element, button), 600);
    });
    element.addEventListener('pointerleave', () => this.hideTip());
    return element;
  }

  private showTip(anchor: HTMLElement, button: RibbonButton): void {
    this.hideTip();
    const box = anchor.getBoundingClientRect();
    this.tip = el('div', { class: 'tip', role: 'tooltip' }, [el('b', { text: button.tipTitle }), button.tip]);
    this.tip.style.left = `${box.left}px`;
    this.tip.style.top = `${box.bottom + 30}px`;
    document.body.append(this.tip);
  }

  private hideTip(): void {
    clearTimeout(this.tipTimer);
    this.tip?.remove();
    this.tip = null;
  }
}

export function ribbonPanel(label: string, groups: readonly HTMLElement[]): HTMLElement {
  return el('div', { class: 'ribbon-panel', role: 'tabpanel', 'aria-label': label }, groups);
}

export function ribbonGroup(label: string, controls: readonly HTMLElement[]): HTMLElement {
  return el('div', { class: 'ribbon-group', role: 'group', 'aria-label': label }, [
    el('div', { class: 'ribbon-controls' }, controls),
    el('div', { class: 'ribbon-label', 'aria-hidden': 'true', text: label }),
  ]);
}
