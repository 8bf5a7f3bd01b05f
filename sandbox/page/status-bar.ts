import { el } from './dom';
import type { Summary } from './sheet/summary';
import { WORDS } from './words';

export interface Traffic {
  readonly roundTrips: number;
  /** Bytes from the add-in to Excel and back. */
  readonly sent: number;
  readonly received: number;
  /** Names of what the add-in asked for and the development Excel does not have. */
  readonly missing: readonly string[];
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  return count < 1_000_000 ? `${number.format(count / 1000)} KB` : `${number.format(count / 1_000_000)} MB`;
}

/** What Excel is doing, the figures of the selection, and the traffic with the add-in. */
export class StatusBar {
  readonly element: HTMLElement;
  private readonly mode: HTMLElement;
  private readonly figures: HTMLElement;
  private readonly counter: HTMLButtonElement;

  constructor(resetCounter: () => void) {
    this.mode = el('span', { role: 'status', text: WORDS.ready });
    this.figures = el('span', { class: 'status-numbers', 'data-testid': 'selection-summary' });
    this.counter = el('button', {
      type: 'button',
      class: 'counter',
      title: WORDS.counter.reset,
      'aria-label': WORDS.counter.label,
    });
    this.counter.addEventListener('click', resetCounter);
    this.element = el('footer', { class: 'status-bar' }, [this.mode, this.figures, this.counter]);
  }

  showMode(text: string, busy: boolean): void {
    if (this.mode.textContent === text) return;
    this.mode.replaceChildren(...(busy ? [el('span', { class: 'busy-dot' })] : []), text);
  }

  showSummary(summary: Summary): void {
    const parts: HTMLElement[] = [];
    const add = (label: string, value: number) => {
      parts.push(el('span', {}, [`${label}: `, el('b', { text: number.format(value) })]));
    };
    if (summary.numbers > 1) add(WORDS.average, summary.sum / summary.numbers);
    if (summary.count > 1) add(WORDS.count, summary.count);
    if (summary.numbers > 1) add(WORDS.sum, summary.sum);
    this.figures.replaceChildren(...parts);
  }

  showTraffic({ roundTrips, sent, received, missing }: Traffic): void {
    const text = WORDS.counter.text(roundTrips, bytes(sent), bytes(received));
    this.counter.textContent = missing.length > 0 ? `${text} · ${WORDS.counter.missing(missing.join(', '))}` : text;
    this.counter.style.color = missing.length > 0 ? '#a4262c' : '';
  }
}
