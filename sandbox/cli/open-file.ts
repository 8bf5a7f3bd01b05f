import { readFile, stat } from 'node:fs/promises';
import { openXlsx, saveXlsx, UnreadableFileError } from '../files';
import { loadOfficeInNode } from '../connect/node';
import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost } from '../host/excel-host';
import type { Workbook } from '../model/workbook';
import { isSeparatedName, openSeparated } from './csv/open';
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

/** Larger files are not even read. */
const MAX_BYTES = 1024 * 1024 * 1024;

/**
 * Opens a file in the sandbox and connects the real office.js to it, so that `src/excel` works on it as it works on Excel. Separated values (.csv)
 * become a workbook of one sheet.
 *
 * @throws FileError when the file is missing or is no workbook.
 */
export async function openFile(file: string): Promise<OpenFile> {
  const bytes = await bytesOf(file);
  const name = file.replace(/^.*[\\/]/, '');
  try {
    const workbook = await workbookOf(bytes, name);
    loadOfficeInNode(new ExcelHost(workbook)).install();
    return { save: () => saveXlsx(workbook) };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new FileError(words.unreadable[error.code], { cause: error });
    throw error;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const missing = (cause: unknown) => {
    throw new FileError(words.noSuchFile(file), { cause });
  };
  const { size, isFile, isFolder } = await stat(file).then(
    (found) => ({ size: found.size, isFile: found.isFile(), isFolder: found.isDirectory() }),
    missing,
  );
  if (isFolder) throw new FileError(words.folder(file));
  if (!isFile) throw new FileError(words.unreadable['not-a-workbook']);
  if (size === 0) throw new FileError(words.emptyFile(file));
  if (size > MAX_BYTES) throw new FileError(words.unreadable['too-large']);
  return readFile(file).catch(missing);
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<Workbook> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isSeparatedName(name) && !zipped && !compound) {
    return openSeparated(bytes, name, { formulas: createFormulaEngine });
  }
  // Other programs call a table of web text .xls; Excel can save that as .xlsx too.
  if (/\.xls$/i.test(name) && !zipped && !compound)
    throw new UnreadableFileError('old-xls', 'Text under the name of an .xls file.');
  return (await openXlsx(bytes, { name, formulas: createFormulaEngine })).workbook;
}
