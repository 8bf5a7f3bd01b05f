import { DEFAULT_PROTECTION_OPTIONS, type ExcelErrorCode } from '../../sandbox/model';
import type { PlannedFailure } from '../../sandbox/host/faults';
import type { TestExcel } from '../../sandbox/connect/jest';

/** How a disturbance begins and ends. Counting starts with the press. */
export type Fault =
  /** One refusal, after which Excel is well again. */
  | { readonly kind: 'once'; readonly failure: PlannedFailure }
  /** From there on, until the person has done something about it. */
  | { readonly kind: 'lasting'; readonly failure: PlannedFailure }
  /** A state of the workbook that begins just before this batch (from 1) and stays. */
  | { readonly kind: 'read-only' | 'small-payload'; readonly batch: number }
  | { readonly kind: 'protected'; readonly batch: number; readonly sheet: string }
  /** Somebody begins to type in a cell before this batch, and ends after a moment. */
  | { readonly kind: 'typing'; readonly batch: number };

/** What one undisturbed press takes. */
export interface Length {
  readonly actions: number;
  readonly edits: number;
  readonly batches: number;
}

/** The codes of the page's menu "Lỗi giả định". */
const ONCE: readonly ExcelErrorCode[] = [
  'GeneralException',
  'AccessDenied',
  'RequestAborted',
  'InvalidOperationInCellEditMode',
  'InsertDeleteConflict',
];
const LASTING_EDIT: readonly ExcelErrorCode[] = ['AccessDenied', 'GeneralException'];
const LASTING_NETWORK: readonly ExcelErrorCode[] = ['RequestAborted', 'GeneralException'];

/** Above so many actions the codes take turns: every action fails, and every code, but not every action with every code. */
const LONG_PRESS = 1_000;

/** Every fault of the sandbox at every place of a press. */
export function faultsOf({ actions, edits, batches }: Length, sheets: readonly string[]): readonly Fault[] {
  const each = (count: number) => Array.from({ length: count }, (_place, index) => index + 1);
  const plan = (
    kind: 'once' | 'lasting',
    at: PlannedFailure['at'],
    count: number,
    codes: readonly ExcelErrorCode[],
  ): Fault[] =>
    each(count).flatMap((number) =>
      (count > LONG_PRESS ? codes.filter((_code, index) => index === number % codes.length) : codes).map((code) => ({
        kind,
        failure: { at, number, code },
      })),
    );
  return [
    ...plan('once', 'action', actions, ONCE),
    ...plan('once', 'batch', batches, ONCE),
    ...plan('once', 'answer', batches, LASTING_NETWORK),
    ...plan('lasting', 'edit', edits, LASTING_EDIT),
    ...plan('lasting', 'batch', batches, LASTING_NETWORK),
    ...plan('lasting', 'answer', batches, LASTING_NETWORK),
    ...each(batches).flatMap((batch): Fault[] => [
      { kind: 'read-only', batch },
      { kind: 'small-payload', batch },
      { kind: 'typing', batch },
      ...sheets.map((sheet) => ({ kind: 'protected' as const, batch, sheet })),
    ]),
  ];
}

const SMALL_PAYLOAD_BYTES = 700;
const TYPING_MILLISECONDS = 25;

/** Plans the fault; what comes back takes it away, as the person would. */
export function inject(excel: TestExcel, fault: Fault): () => void {
  const { faults, host, workbook } = excel;
  faults.reset();
  if (fault.kind === 'once') faults.failOnce(fault.failure);
  else if (fault.kind === 'lasting') faults.failFrom(fault.failure);
  else startBefore(fault.batch);
  return () => {
    host.onBatch = () => undefined;
    faults.reset();
    workbook.readOnly = false;
    for (const sheet of workbook.sheets) sheet.protection = null;
  };

  function startBefore(batch: number): void {
    let done = 0;
    host.onBatch = () => {
      if (++done === batch - 1) start();
    };
    if (batch === 1) start();
  }

  function start(): void {
    if (fault.kind === 'read-only') faults.readOnlyFile = workbook.readOnly = true;
    if (fault.kind === 'small-payload') faults.payloadLimit = SMALL_PAYLOAD_BYTES;
    if (fault.kind === 'protected') {
      const sheet = workbook.sheets.find(({ name }) => name === fault.sheet);
      if (sheet) sheet.protection = { options: { ...DEFAULT_PROTECTION_OPTIONS }, password: null, hasPassword: false };
    }
    if (fault.kind === 'typing') {
      faults.cellEditMode = true;
      setTimeout(() => {
        faults.cellEditMode = false;
      }, TYPING_MILLISECONDS);
    }
  }
}

export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'once':
    case 'lasting': {
      const { at, number, code } = fault.failure;
      return `${code} ${fault.kind === 'once' ? 'at' : 'from'} ${at} ${number}${fault.kind === 'once' ? '' : ' on'}`;
    }
    case 'protected':
      return `“${fault.sheet}” protected before batch ${fault.batch}`;
    default:
      return `${fault.kind} before batch ${fault.batch}`;
  }
}
