import { columnIndex } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { shiftTokens } from '../formulas/references';
import { tokenize, type Token } from '../formulas/tokens';
import { UnreadableFileError } from './errors';
import { formulaFromFile } from './formula-names';
import { unescapeString } from './strings';

/** What one <c> says, before it becomes a value. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** s, the record of cellXfs; null when it is absent. */
  readonly format: number | null;
  /** t; 'n' when it is absent. */
  readonly type: string;
  /** Text of <v>, or of <is>; null when there is none. */
  readonly value: string | null;
  readonly formula: RawFormula | null;
}

export interface RawFormula {
  readonly text: string;
  readonly type: string;
  readonly ref: string | null;
  readonly shared: string | null;
}

/** The place that r="C7" names; null when it is no address. */
export function placeOf(reference: string): { row: number; column: number } | null {
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) >= 65) at++;
  const row = Number(reference.slice(at)) - 1;
  if (at === 0 || at > 3 || !Number.isInteger(row) || row < 0 || row >= 1_048_576) return null;
  const column = columnIndex(reference.slice(0, at));
  return column < 16_384 ? { row, column } : null;
}

/** Value of a cell; undefined for a blank one. Dates stay serial numbers. */
export function cellValue(cell: RawCell, strings: readonly string[], date1904: boolean): CellValue | undefined {
  const { value } = cell;
  if (value === null) return undefined;
  switch (cell.type) {
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined) throw new UnreadableFileError('damaged-xml', `There is no shared string ${value}.`);
      return text;
    }
    case 'str':
    case 'inlineStr':
      return unescapeString(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return value.trim();
    case 'd':
      return serialOfIso(value.trim(), date1904) ?? value;
    default: {
      const text = value.trim();
      if (text === '') return undefined;
      const number = Number(text);
      if (Number.isNaN(number)) throw new UnreadableFileError('damaged-xml', `"${text}" is not a number.`);
      return number;
    }
  }
}

/** ISO 8601 dates of the strict variant: date, date and time, or time. */
function serialOfIso(text: string, date1904: boolean): number | null {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!found || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = found;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const serial = date1904 ? days + 24_107 : days + 25_569;
  // Excel's 1900 has a 29 February; serials before it are one lower.
  return (date1904 || serial >= 61 ? serial : serial - 1) + time;
}

/** Gives every cell of a shared formula its own text. */
export class SharedFormulas {
  readonly #masters = new Map<string, { row: number; column: number; tokens: Token[] }>();

  /**
   * The formula of a cell as people see it; null for what is no formula of Excel's (a data table's cells, a lost master).
   * Cells must come in the order of the file.
   */
  textOf(cell: RawCell): string | null {
    const { formula } = cell;
    if (!formula || formula.type === 'dataTable') return null;
    if (formula.type !== 'shared' || formula.shared === null)
      return formula.text === '' ? null : formulaFromFile(formula.text);
    if (formula.text !== '') {
      const text = formulaFromFile(formula.text);
      this.#masters.set(formula.shared, { row: cell.row, column: cell.column, tokens: tokenize(text) });
      return text;
    }
    const master = this.#masters.get(formula.shared);
    return master ? shiftTokens(master.tokens, cell.row - master.row, cell.column - master.column) : null;
  }
}
