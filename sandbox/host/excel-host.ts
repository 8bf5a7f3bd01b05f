import { ExcelError, type ExcelErrorCode } from '../model/errors';
import type { Workbook } from '../model/workbook';
import { Faults } from './faults';
import { Interpreter } from './interpreter';
import type { WireEvent, WireRequest, WireResponse } from './protocol';
import { watchWorkbook } from './watch';

/** What the host counted since it started or since `reset`. */
export interface HostStats {
  /** Batches that reached the host. */
  readonly roundTrips: number;
  readonly actions: number;
  /** Bytes of UTF-8. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}

/** A refusal of a whole request, before or instead of its actions. */
export interface TransportFailure {
  readonly code: ExcelErrorCode;
  readonly message: string;
}

export type HostAnswer = { readonly body: string } | { readonly failure: TransportFailure };

export interface RequestFlags {
  /** The add-in asked to wait while somebody types in a cell (`delayForCellEdit`). */
  readonly delayForCellEdit?: boolean;
}

const PAYLOAD_ADVICE =
  'Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".';
const EDIT_MODE_POLL_MS = 20;

/**
 * Excel as one add-in pane sees it: text of a request in, text of an answer out. Two panes on one workbook are two hosts; whoever else changes
 * the workbook (the page's grid, another pane) is heard as events.
 */
export class ExcelHost {
  readonly faults: Faults;
  readonly #interpreter: Interpreter;
  readonly #encoder = new TextEncoder();
  readonly #stopWatching: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  #stats = emptyStats();
  #closed = false;
  /** Where events go; set by a connection. */
  onEvents: (events: readonly WireEvent[]) => void = () => {};
  /** Called when the selection changed, for `workbook.onSelectionChanged`; set by a connection. */
  onSelectionChanged: () => void = () => {};
  /** Called after every batch, for repainting. */
  onBatch: () => void = () => {};

  constructor(
    readonly workbook: Workbook,
    faults: Faults = new Faults(),
  ) {
    this.faults = faults;
    this.#interpreter = new Interpreter(workbook, faults);
    this.#stopWatching = watchWorkbook(workbook, this.#interpreter.events, {
      selectionChanged: () => this.onSelectionChanged(),
      idle: () => this.flushEvents(),
    });
  }

  /** By name, everything that was asked for and is not implemented. */
  get unimplemented(): ReadonlySet<string> {
    return this.#interpreter.unimplemented;
  }

  get stats(): HostStats {
    return { ...this.#stats, actions: this.#interpreter.actions };
  }

  /** How many ranges the add-in keeps tracked. */
  get trackedCount(): number {
    return this.#interpreter.references.count;
  }

  resetStats(): void {
    this.#stats = emptyStats();
    this.#interpreter.actions = 0;
  }

  /** Answers one request. Requests run one after the other, in the order in which they came. */
  processText(text: string, flags: RequestFlags = {}): Promise<HostAnswer> {
    const answer = this.#queue.then(() => this.#process(text, flags));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  /** Sends what has been collected. */
  flushEvents(): void {
    const events = this.#interpreter.events.take();
    if (events.length > 0 && !this.#closed) this.onEvents(events);
  }

  /** Records by name something that the add-in asked for outside a batch and that is not implemented. */
  noteMissing(what: string): void {
    this.#interpreter.unimplemented.add(what);
  }

  /** The add-in's page is gone: nothing is tracked or listened to any longer. */
  forgetAddIn(): void {
    this.#interpreter.references.releaseAll();
    this.#interpreter.events.unregisterAll();
    this.onEvents = () => {};
    this.onSelectionChanged = () => {};
  }

  close(): void {
    this.#closed = true;
    this.#stopWatching();
    this.#interpreter.references.releaseAll();
  }

  async #process(text: string, flags: RequestFlags): Promise<HostAnswer> {
    const size = this.#encoder.encode(text).byteLength;
    this.#stats.roundTrips++;
    this.#stats.requestBytes += size;
    this.#stats.largestRequest = Math.max(this.#stats.largestRequest, size);
    if (this.faults.latency > 0) await sleep(this.faults.latency);
    if (this.#exceeds(size)) return tooLarge('RequestPayloadSizeLimitExceeded', 'request');
    while (this.faults.cellEditMode && flags.delayForCellEdit) await sleep(EDIT_MODE_POLL_MS);
    const response = await this.#run(text);
    this.onBatch();
    // Events leave after the answer, as Excel's do.
    setTimeout(() => this.flushEvents(), 0);
    const lost = this.faults.nextAnswer();
    if (lost) return { failure: { code: lost, message: 'The connection was lost before the answer came.' } };
    const body = JSON.stringify(response);
    const answerSize = this.#encoder.encode(body).byteLength;
    if (this.#exceeds(answerSize)) return tooLarge('ResponsePayloadSizeLimitExceeded', 'response');
    this.#stats.responseBytes += answerSize;
    this.#stats.largestResponse = Math.max(this.#stats.largestResponse, answerSize);
    return { body };
  }

  async #run(text: string): Promise<WireResponse> {
    const refused = this.faults.nextBatch() ?? (this.faults.cellEditMode ? 'InvalidOperationInCellEditMode' : null);
    if (refused) return failedBatch(new ExcelError(refused));
    const response = await this.#interpreter.run(JSON.parse(text) as WireRequest);
    try {
      // Excel recalculates after every batch that changed something.
      await this.workbook.calculation.settle();
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return failedBatch(new ExcelError('SandboxFailure', `sandbox: the formula engine failed: ${message}`));
    }
    return response;
  }

  #exceeds(size: number): boolean {
    return this.faults.payloadLimit !== null && size > this.faults.payloadLimit;
  }
}

function emptyStats() {
  return { roundTrips: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
}

function failedBatch({ code, message }: ExcelError): WireResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: 0 },
  };
}

function tooLarge(code: ExcelErrorCode, what: string): HostAnswer {
  return { failure: { code, message: `The ${what} payload size has exceeded the limit. ${PAYLOAD_ADVICE}` } };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
