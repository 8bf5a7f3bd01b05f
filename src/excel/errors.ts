/**
 * Everything that can go wrong between us and Excel, as a closed set. `src/words` turns each code into a Vietnamese sentence that says what to
 * do next; nothing else of an error is shown to the user.
 */
export const HOST_ERROR_CODES = [
  'cell-edit', // somebody is typing in a cell
  'protected', // the sheet is protected
  'access-denied', // Excel does not let us write and no protected sheet is the reason: the structure of the workbook is protected, or this person has no right
  'read-only', // the workbook was opened for reading only
  'too-large', // a request or an answer passed the host's limit even after it was divided
  'too-many-cells', // the used range of a sheet is so large that it must be a mistake (a stray cell in the last row)
  'sheet-missing', // a sheet that was there a moment ago is gone
  'sheet-taken', // a sheet of the user's has the name of one of ours
  'merged', // merged cells are in the way of a write
  'filtered', // a filter is in the way of a write
  'changed-meanwhile', // a cell no longer holds what the fix expects
  'written-meanwhile', // another pane has written the report while this one was making its own: theirs stands, nothing of ours
  'changed-while-reading', // another pane has written something between the batches of one reading, which is to be made again
  'half-written', // Excel broke a writing off: a sheet of ours is neither old nor new
  'half-fixed', // Excel broke a correction off and did not let us take it back: each cell holds its old or its new value
  'cancelled', // the user pressed Huỷ
  'not-supported', // this Excel lacks the function
  'busy', // Excel is occupied or gave up the request
  'not-in-excel', // the page was opened outside Excel
  'office-missing', // office.js did not come up in time
  'not-fetched', // a part of the pane that is fetched when it is first wanted did not come
  'unknown',
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

/** The only kind of error that leaves `src/excel`. `cause` keeps the host's own error for the console and for "Báo lỗi". */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    /** Facts for the sentence: the sheet's or the cell's name. */
    readonly place: string | null = null,
    options?: ErrorOptions,
  ) {
    super(place === null ? code : `${code}: ${place}`, options);
  }
}

/** Office's codes (docs: "Application-specific API error handling") by ours. What is not here is 'unknown'. */
const OFFICE_CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'access-denied',
  ApiNotAvailable: 'not-supported',
  ApiNotFound: 'not-supported',
  FilteredRangeConflict: 'filtered',
  HostIsBusy: 'busy',
  InsertDeleteConflict: 'merged',
  InvalidOperationInCellEditMode: 'cell-edit',
  ItemNotFound: 'sheet-missing',
  MergedRangeConflict: 'merged',
  OperationCellsExceedLimit: 'too-many-cells',
  RangeExceedsLimit: 'too-many-cells',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  UnsupportedOperation: 'not-supported',
  UnsupportedSheet: 'not-supported',
};

/** The delay article says InvalidOperation where the error table says InvalidOperationInCellEditMode; the message tells them apart. */
const CELL_EDIT_MESSAGE = /cell[- ]edit/i;
const READ_ONLY_MESSAGE = /read[- ]only/i;

/** Whether a part of the bundle could not be fetched: the connection is gone, or a newer version has taken the place of this one. */
export function isNotFetched(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

/** Any error as a `HostError`; one that is one already stays itself. */
export function toHostError(error: unknown, place: string | null = null): HostError {
  if (error instanceof HostError) return error;
  if (isNotFetched(error)) return new HostError('not-fetched', place, { cause: error });
  if (error instanceof Error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (code === 'InvalidOperation' && CELL_EDIT_MESSAGE.test(error.message)) {
      return new HostError('cell-edit', place, { cause: error });
    }
    if (READ_ONLY_MESSAGE.test(error.message) || code === 'ReadOnly') {
      return new HostError('read-only', place, { cause: error });
    }
    return new HostError(OFFICE_CODES[code] ?? 'unknown', place, { cause: error });
  }
  return new HostError('unknown', place, { cause: error });
}
