import { readFile } from 'node:fs/promises';
import { openXlsx, saveXlsx, UnreadableFileError } from '../files';
import { loadOfficeInNode } from '../connect/node';
import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost } from '../host/excel-host';
import { commandLine as words } from './words';

/** A file that cannot be read; the message is the one Vietnamese line to print. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A workbook that stands open in the sandbox, with office.js connected to it. */
export interface OpenFile {
  /** The whole workbook as it is now. */
  save(): Uint8Array;
}

/**
 * Opens a file in the sandbox and connects the real office.js to it, so that `src/excel` works on it as it works on Excel.
 *
 * @throws FileError when the file is missing or is no workbook.
 */
export async function openFile(file: string): Promise<OpenFile> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FileError(words.noSuchFile(file), { cause });
  });
  try {
    const opened = await openXlsx(bytes, { name: file.replace(/^.*[\\/]/, ''), formulas: createFormulaEngine });
    loadOfficeInNode(new ExcelHost(opened.workbook)).install();
    return { save: () => saveXlsx(opened) };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new FileError(words.unreadable[error.code], { cause: error });
    throw error;
  }
}
