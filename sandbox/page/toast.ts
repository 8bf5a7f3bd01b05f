import { el } from './dom';
import { WORDS } from './words';

let shown: HTMLElement | null = null;
let timer = 0;

function show(text: string, problem: boolean, actions: readonly HTMLElement[]): void {
  shown?.remove();
  clearTimeout(timer);
  shown = el('div', { class: problem ? 'toast problem' : 'toast', role: problem ? 'alert' : 'status' }, [
    el('span', { text }),
    ...actions,
  ]);
  document.body.append(shown);
}

function hide(): void {
  shown?.remove();
  shown = null;
}

function button(label: string, run: () => void): HTMLElement {
  const element = el('button', { type: 'button', text: label });
  element.addEventListener('click', () => {
    hide();
    run();
  });
  return element;
}

/** A short word about what was done; it goes away by itself. */
export function tell(text: string): void {
  show(text, false, []);
  timer = window.setTimeout(hide, 4000);
}

/** Something that did not work; it stays until it is closed or for a quarter of a minute. */
export function warn(text: string): void {
  show(text, true, [button(WORDS.dismiss, () => undefined)]);
  timer = window.setTimeout(hide, 15_000);
}

/** A question with one way on and one way back. */
export function ask(text: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    show(text, false, [button(yes, () => resolve(true)), button(no, () => resolve(false))]);
  });
}
