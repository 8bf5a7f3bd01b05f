import { Workbook, type WorkbookOptions } from '../../model/workbook';
import { UnreadableFileError } from '../../files';
import { decodeText } from './decode';
import { parseSeparated } from './parse';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const LONGEST_CELL = 32_767;

/** Whether a file's name says that it holds separated values. */
export function isSeparatedName(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt)$/i.test(name);
}

/**
 * A file of separated values as a workbook of one sheet, which is named after the file. Whole numbers as a program writes them become numbers; all
 * else stays the text it is ("0012", "1.436", "05/09/2025"), to be read by its column like text that a person typed.
 *
 * @throws UnreadableFileError not-a-workbook for bytes that are no text, too-large beyond the size of a worksheet
 */
export function openSeparated(bytes: Uint8Array, name: string, options: WorkbookOptions = {}): Workbook {
  const decoded = decodeText(bytes);
  if (!decoded) throw new UnreadableFileError('not-a-workbook', 'The file holds no text.');
  const rows = parseSeparated(decoded.text);
  if (rows.length > MAX_ROWS) throw new UnreadableFileError('too-large', `The file has ${rows.length} rows.`);
  const workbook = new Workbook({ ...options, name });
  const sheet = workbook.addSheet(sheetName(name));
  rows.forEach((cells, row) => {
    if (cells.length > MAX_COLUMNS)
      throw new UnreadableFileError('too-large', `Row ${row + 1} has ${cells.length} cells.`);
    cells.forEach((cell, column) => {
      if (cell !== '') sheet.cells.setValue(row, column, valueOf(cell));
    });
  });
  workbook.opened();
  return workbook;
}

function valueOf(cell: string): string | number {
  return /^-?(?:0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : cell.slice(0, LONGEST_CELL);
}

/** The file's name without its ending, as far as a sheet may be called so. */
function sheetName(name: string): string {
  const bare = name
    .replace(/\.[^.]*$/, '')
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
    .replace(/^'+|'+$/g, '');
  return bare === '' ? 'Sheet1' : bare;
}
