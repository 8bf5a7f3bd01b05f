import type { ExcelErrorCode } from '../model/errors';

/** A failure at a place counted from now on. */
export interface PlannedFailure {
  /**
   * 'action' counts the actions of all batches, 'edit' those that change the workbook, 'batch' the batches, 'answer' the answers: there the batch is done and
   * only its answer is lost on the way back. All from 1.
   */
  readonly at: 'action' | 'edit' | 'batch' | 'answer';
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
  #failure: (PlannedFailure & { readonly lasting: boolean }) | null = null;
  readonly #counts = { action: 0, edit: 0, batch: 0, answer: 0 };

  /** Plans a failure; it happens once. */
  failOnce(failure: PlannedFailure): void {
    this.#plan(failure, false);
  }

  /** Plans a failure that stays from there on, until `reset`: a network that is gone, an Excel that writes nothing any longer. */
  failFrom(failure: PlannedFailure): void {
    this.#plan(failure, true);
  }

  reset(): void {
    this.latency = 0;
    this.payloadLimit = WEB_PAYLOAD_LIMIT;
    this.cellEditMode = false;
    this.readOnlyFile = false;
    this.#failure = null;
    this.#startCounting();
  }

  /** How much has been counted since the failure was planned or since `reset`. */
  get counts(): Readonly<Record<PlannedFailure['at'], number>> {
    return { ...this.#counts };
  }

  /** Counts a batch; gives the code with which it must fail. */
  nextBatch(): ExcelErrorCode | null {
    return this.#due('batch');
  }

  /** Counts an action; gives the code with which it must fail. */
  nextAction(): ExcelErrorCode | null {
    return this.#due('action');
  }

  /** Counts a change; gives the code with which it must fail. */
  nextEdit(): ExcelErrorCode | null {
    return this.#due('edit');
  }

  /** Counts an answer; gives the code that the add-in hears in its place. */
  nextAnswer(): ExcelErrorCode | null {
    return this.#due('answer');
  }

  #plan(failure: PlannedFailure, lasting: boolean): void {
    this.#failure = { ...failure, lasting };
    this.#startCounting();
  }

  #startCounting(): void {
    Object.assign(this.#counts, { action: 0, edit: 0, batch: 0, answer: 0 });
  }

  #due(at: PlannedFailure['at']): ExcelErrorCode | null {
    const count = ++this.#counts[at];
    const planned = this.#failure;
    if (planned?.at !== at) return null;
    if (planned.lasting) return count >= planned.number ? planned.code : null;
    if (count !== planned.number) return null;
    this.#failure = null;
    return planned.code;
  }
}
