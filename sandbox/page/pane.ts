import { el, icon } from './dom';
import { ICONS } from './icons';
import { WORDS } from './words';

/** Opens the add-in's page in a frame and answers it; `close` ends the connection. */
export interface PaneConnection {
  close(): void;
}

export interface PaneOwner {
  /** Puts the add-in's frame into `container` and connects it with the workbook. */
  connect(container: HTMLElement, address: string): PaneConnection;
  /** Which ribbon button's page is open; null after closing. */
  shown(buttonId: string | null): void;
}

/** The task pane: 350 pixels on the right, with title, reload and close. One add-in page at a time, as with one TaskpaneId. */
export class Pane {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly body: HTMLElement;
  private connection: PaneConnection | null = null;
  private open: { readonly address: string; readonly buttonId: string } | null = null;

  constructor(private readonly owner: PaneOwner) {
    this.title = el('h2', { id: 'pane-title' });
    this.body = el('div', { class: 'pane-body' });
    const button = (label: string, path: string, run: () => void) => {
      const element = el('button', { type: 'button', class: 'formula-button', 'aria-label': label, title: label }, [
        icon(path),
      ]);
      element.addEventListener('click', run);
      return element;
    };
    this.element = el('aside', { class: 'pane', 'aria-labelledby': 'pane-title', hidden: true }, [
      el('div', { class: 'pane-title' }, [
        this.title,
        button(WORDS.reloadPane, ICONS.reload, () => this.reload()),
        button(WORDS.closePane, ICONS.close, () => this.close()),
      ]),
      this.body,
    ]);
  }

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** Opens a page of the add-in; another page of the same pane is replaced, which loads the add-in anew, as Excel does. */
  show(title: string, address: string, buttonId: string): void {
    if (this.open?.address === address) return;
    this.open = { address, buttonId };
    this.title.textContent = title;
    this.element.hidden = false;
    this.load();
    this.owner.shown(buttonId);
  }

  /** What stands before the add-in's page for the Tab key. */
  focusTitle(): void {
    this.element.querySelector<HTMLElement>('.pane-title button:last-of-type')?.focus();
  }

  reload(): void {
    if (this.open) this.load();
  }

  close(): void {
    this.disconnect();
    this.open = null;
    this.element.hidden = true;
    this.owner.shown(null);
  }

  private load(): void {
    this.disconnect();
    if (!this.open) return;
    const { address } = this.open;
    this.connection = this.owner.connect(this.body, address);
    void this.explainMissing(address);
  }

  private disconnect(): void {
    this.connection?.close();
    this.connection = null;
    this.body.replaceChildren();
  }

  /** A missing production bundle would show as an empty frame. */
  private async explainMissing(address: string): Promise<void> {
    const response = await fetch(address, { method: 'HEAD' }).catch(() => null);
    if (response?.ok !== false || this.open?.address !== address) return;
    this.disconnect();
    this.body.append(el('p', { class: 'pane-note', role: 'alert', text: WORDS.paneMissing }));
  }
}
