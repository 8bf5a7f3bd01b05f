import { WEB_PAYLOAD_LIMIT, type Faults } from '../host/faults';
import { el, icon } from './dom';
import { ICONS } from './icons';
import { Menu } from './menu';
import { WORDS } from './words';

/** How office.js arrives in the pane. */
export type OfficeDelivery = 'normal' | 'slow' | 'blocked';
/** Highest set of the Excel API that the development Excel claims; the npm library itself ends at 1.15. */
export type RequirementSet = '1.7' | '1.9' | '1.12' | '1.14';

/** What is made to go wrong beside the faults of the host itself. */
export interface PaneFaults {
  office: OfficeDelivery;
  requirement: RequirementSet;
}

export interface FaultsOwner {
  faults(): Faults;
  readonly pane: PaneFaults;
  isProtected(): boolean;
  setProtected(on: boolean): void;
  setReadOnly(on: boolean): void;
  /** The pane has to be loaded again for what changed to be seen. */
  reloadPane(): void;
  changed(): void;
}

const CODES = [
  'GeneralException',
  'AccessDenied',
  'RequestAborted',
  'InvalidOperationInCellEditMode',
  'InsertDeleteConflict',
] as const;
const NORMAL_REQUIREMENT: RequirementSet = '1.14';

/** The menu "Lỗi giả định": every fault of the sandbox, with the number of those that are on. */
export class FaultsMenu {
  readonly button: HTMLButtonElement;
  private readonly badge: HTMLElement;
  private readonly menu: Menu;
  private planned: { readonly number: number; readonly code: (typeof CODES)[number] } | null = null;

  constructor(private readonly owner: FaultsOwner) {
    this.badge = el('span', { class: 'badge', hidden: true });
    this.button = el('button', { type: 'button', class: 'title-button' }, [
      icon(ICONS.fault),
      WORDS.faults.menu,
      this.badge,
    ]);
    this.menu = new Menu(this.button, 'dialog', WORDS.faults.menu, (panel) => this.fill(panel));
  }

  /** Shows how many faults are on. */
  refresh(): void {
    const faults = this.owner.faults();
    const { pane } = this.owner;
    const count = [
      faults.latency > 0,
      faults.readOnlyFile,
      this.owner.isProtected(),
      this.planned !== null,
      pane.office !== 'normal',
      pane.requirement !== NORMAL_REQUIREMENT,
      faults.payloadLimit === null,
    ].filter(Boolean).length;
    this.badge.textContent = String(count);
    this.badge.hidden = count === 0;
    this.badge.title = WORDS.faults.active(count);
  }

  private fill(panel: HTMLElement): void {
    const faults = this.owner.faults();
    const { pane } = this.owner;
    panel.classList.add('faults');
    panel.append(el('p', { text: WORDS.faults.hint }));
    panel.append(
      this.choice(WORDS.faults.latency, WORDS.faults.latencies, String(faults.latency), (value) => {
        faults.latency = Number(value);
      }),
      this.tick(WORDS.faults.payload, faults.payloadLimit !== null, (on) => {
        faults.payloadLimit = on ? WEB_PAYLOAD_LIMIT : null;
      }),
      this.tick(WORDS.faults.protect, this.owner.isProtected(), (on) => this.owner.setProtected(on)),
      this.tick(WORDS.faults.readOnly, faults.readOnlyFile, (on) => this.owner.setReadOnly(on)),
      this.failure(faults),
      this.choice(WORDS.faults.office, WORDS.faults.offices, pane.office, (value) => {
        pane.office = value as OfficeDelivery;
        this.owner.reloadPane();
      }),
      this.choice(
        WORDS.faults.requirement,
        { '1.7': '1.7 (Excel 2019)', '1.9': '1.9', '1.12': '1.12', '1.14': '1.14' },
        pane.requirement,
        (value) => {
          pane.requirement = value as RequirementSet;
          this.owner.reloadPane();
        },
      ),
      this.reset(faults),
    );
  }

  private done(): void {
    this.refresh();
    this.owner.changed();
  }

  private choice(
    label: string,
    options: Readonly<Record<string, string>>,
    value: string,
    apply: (value: string) => void,
  ): HTMLElement {
    const select = el(
      'select',
      { 'aria-label': label },
      Object.entries(options).map(([key, text]) => el('option', { value: key, text })),
    );
    select.value = value;
    select.addEventListener('change', () => {
      apply(select.value);
      this.done();
    });
    return el('label', { class: 'fault' }, [el('span', { text: label }), select]);
  }

  private tick(label: string, value: boolean, apply: (on: boolean) => void): HTMLElement {
    const box = el('input', { type: 'checkbox', 'aria-label': label });
    box.checked = value;
    box.addEventListener('change', () => {
      apply(box.checked);
      this.done();
    });
    return el('label', { class: 'fault' }, [el('span', { text: label }), box]);
  }

  private failure(faults: Faults): HTMLElement {
    const number = el('input', {
      type: 'number',
      min: 1,
      value: this.planned?.number ?? 1,
      'aria-label': WORDS.faults.failAt,
    });
    const code = el(
      'select',
      { 'aria-label': WORDS.faults.failWith },
      CODES.map((name) => el('option', { value: name, text: name })),
    );
    if (this.planned) code.value = this.planned.code;
    const set = el('button', { type: 'button', class: 'wide-button', text: WORDS.faults.failOff });
    set.style.cssText = 'width: auto; margin: 0; padding: 0 12px';
    set.addEventListener('click', () => {
      const chosen = CODES.find((name) => name === code.value) ?? CODES[0];
      this.planned = { number: Math.max(1, Math.trunc(Number(number.value)) || 1), code: chosen };
      faults.failOnce({ at: 'action', ...this.planned });
      this.done();
    });
    return el('div', {}, [
      el('div', { class: 'fault' }, [el('span', { text: WORDS.faults.failAt }), number]),
      el('div', { class: 'fault' }, [el('span', { text: WORDS.faults.failWith }), code, set]),
    ]);
  }

  private reset(faults: Faults): HTMLElement {
    const button = el('button', { type: 'button', class: 'wide-button', text: WORDS.faults.reset });
    button.addEventListener('click', () => {
      const { pane } = this.owner;
      const reload = pane.office !== 'normal' || pane.requirement !== NORMAL_REQUIREMENT;
      faults.reset();
      this.planned = null;
      pane.office = 'normal';
      pane.requirement = NORMAL_REQUIREMENT;
      this.owner.setProtected(false);
      this.owner.setReadOnly(false);
      if (reload) this.owner.reloadPane();
      this.done();
      this.menu.close();
    });
    return button;
  }
}
