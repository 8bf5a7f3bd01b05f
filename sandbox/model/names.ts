import { parseAreaName } from '../../src/core/sheet/address';
import { refuse } from './errors';

const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]|\p{Cc}/u;

/**
 * Excel's rules for a sheet's name: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History".
 * @throws ExcelError InvalidArgument
 */
export function assertSheetName(name: string): void {
  const allowed =
    name.trim().length > 0 &&
    name.length <= 31 &&
    !FORBIDDEN_IN_SHEET_NAME.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!allowed) refuse('InvalidArgument', `"${name}" is not allowed as the name of a worksheet.`);
}

/**
 * Excel's rules for the name of a table or a defined name: a letter, "_" or "\" first, then letters, digits, "." and "_", at most 255
 * characters, no cell reference (A1 or R1C1), not R or C.
 * @throws ExcelError InvalidArgument
 */
export function assertDefinedName(name: string): void {
  const allowed =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name) &&
    !parseAreaName(name) &&
    !/^(r\d*)?(c\d*)?$/i.test(name);
  if (!allowed) refuse('InvalidArgument', `"${name}" is not allowed as a name.`);
}
