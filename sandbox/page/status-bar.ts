import { el } from './dom';
import type { ExcelHost } from '../host/excel-host';
import type { EditSession } from './grid/editing';
import type { Summary } from './sheet/summary';
import { WORDS } from './words';

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

  showMode(session: EditSession | null, calculating: boolean): void {
    const typing = session && (session.mode === 'enter' ? WORDS.entering : WORDS.editing);
    const text = typing ?? (calculating ? WORDS.calculating : WORDS.ready);
    if (this.mode.textContent === text) return;
    this.mode.replaceChildren(...(calculating ? [el('span', { class: 'busy-dot' })] : []), text);
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

  showTraffic({ stats, unimplemented }: ExcelHost): void {
    const text = WORDS.counter.text(stats.roundTrips, bytes(stats.requestBytes), bytes(stats.responseBytes));
    const missing = [...unimplemented].join(', ');
    this.counter.textContent = missing === '' ? text : `${text} · ${WORDS.counter.missing(missing)}`;
    this.counter.classList.toggle('problem', missing !== '');
  }
}
