import type { ExcelErrorCode } from '../model/errors';

/** A failure that happens once, at a place counted from now on. */
export interface OneShotFailure {
  /** 'action' counts the actions of all batches, 'batch' the batches; both from 1. */
  readonly at: 'action' | 'batch';
  readonly number: number;
  readonly code: ExcelErrorCode;
}

/** Excel on the web: 5 MB per request and per response. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What can go wrong on demand, from a test or from the page's menu. All of it is off by default but the payload limit of Excel on the web. */
export class Faults {
  /** Milliseconds that every round trip takes. */
  latency = 0;
  /** Bytes of a request or response; null for none, as in Excel on a desktop. */
  payloadLimit: number | null = WEB_PAYLOAD_LIMIT;
  /** Somebody is typing in a cell: every batch fails, or waits where it was sent with `delayForCellEdit`. */
  cellEditMode = false;
  /** The file cannot be written: every change is refused. */
  readOnlyFile = false;
  #failure: OneShotFailure | null = null;
  #actions = 0;
  #batches = 0;

  /** Plans a failure; it happens once. */
  failOnce(failure: OneShotFailure): void {
    this.#failure = failure;
    this.#actions = 0;
    this.#batches = 0;
  }

  reset(): void {
    this.latency = 0;
    this.payloadLimit = WEB_PAYLOAD_LIMIT;
    this.cellEditMode = false;
    this.readOnlyFile = false;
    this.#failure = null;
  }

  /** Counts a batch; gives the code with which it must fail. */
  nextBatch(): ExcelErrorCode | null {
    this.#batches++;
    return this.#due('batch', this.#batches);
  }

  /** Counts an action; gives the code with which it must fail. */
  nextAction(): ExcelErrorCode | null {
    this.#actions++;
    return this.#due('action', this.#actions);
  }

  #due(at: OneShotFailure['at'], count: number): ExcelErrorCode | null {
    if (this.#failure?.at !== at || this.#failure.number !== count) return null;
    const { code } = this.#failure;
    this.#failure = null;
    return code;
  }
}
