/** Why a file cannot be read, as a closed set; the screen says it in its own words. */
export type WorkbookFileCode =
  /** A workbook of Excel 97-2003 (.xls). */
  | 'old-format'
  /** Locked with a password. */
  | 'encrypted'
  /** Anything else that is no .xlsx workbook: a picture, a Word document, a binary workbook. */
  | 'not-xlsx'
  /** Cut off or broken. */
  | 'damaged'
  /** Unpacks to more than this page is willing to hold. */
  | 'too-large'
  /** This browser cannot unpack. */
  | 'not-supported';

export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
