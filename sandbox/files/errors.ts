/** Why a file cannot be opened; the closed set of reasons. */
export type UnreadableFileCode =
  /** Not even the outer form of an .xlsx file: a picture, a PDF, a text file, an empty file. */
  | 'not-a-zip'
  /** A workbook of Excel 97-2003 (.xls), or another old Office file. */
  | 'old-xls'
  /** Locked with a password. */
  | 'encrypted'
  /** A zip file, but no Excel workbook: a Word document, a picture archive, a workbook in the binary form (.xlsb). */
  | 'not-a-workbook'
  /** Cut off or damaged on the way (a download that stopped, a bad USB stick). */
  | 'truncated'
  /** Would unpack to more than this program is willing to hold. */
  | 'too-large'
  /** Its inner XML is broken, or holds things no workbook may hold (document type declarations, unknown entities). */
  | 'damaged-xml';

/** The file is not a workbook that can be opened. The message is for developers; screens say it in their own words by `code`. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly code: UnreadableFileCode,
    detail: string,
  ) {
    super(detail);
  }
}

/** The model holds a change that the file layer cannot write. Nothing was written. */
export class UnsupportedSaveError extends Error {
  override readonly name = 'UnsupportedSaveError';
}
