/**
 * The error codes that Excel gives to an add-in (the codes are stable, the messages are not). Listed in Microsoft's article on
 * application-specific error handling; the last two are of this development Excel alone.
 */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotAvailable'
  | 'ApiNotFound'
  | 'FilteredRangeConflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet'
  | 'SandboxNotCalculated'
  | 'SandboxFailure';

const MESSAGES: Readonly<Record<ExcelErrorCode, string>> = {
  AccessDenied: "You can't perform the requested operation.",
  ApiNotAvailable: 'The requested API is not available.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidObjectPath: 'The object path is not valid: the object is not tracked any longer.',
  InvalidOperation: 'This operation is not permitted for the current object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "The requested operation can't be done because it would overlap merged cells.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  UnsupportedSheet: "This sheet type does not support this operation, since it's a Macro or Chart sheet.",
  SandboxNotCalculated: 'No formula engine is attached, so the value of this formula is not known.',
  SandboxFailure: 'The development Excel itself failed.',
};

/** Something that Excel refuses. Everything below a batch throws this, and only this, for what a user could cause. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';

  constructor(
    readonly code: ExcelErrorCode,
    message?: string,
  ) {
    super(message ?? MESSAGES[code]);
  }
}

/** Throws an `ExcelError`; an expression, so that it can stand after `??`. */
export function refuse(code: ExcelErrorCode, message?: string): never {
  throw new ExcelError(code, message);
}

/** Something that Excel can do and this development Excel cannot. The host remembers it by name, so that a test fails that passed it over. */
export class NotImplementedError extends ExcelError {
  constructor(readonly what: string) {
    super('UnsupportedOperation', `sandbox: ${what} is not implemented by the development Excel.`);
  }
}
