import type { FindingData } from '../../../core/rules/finding';
import { sayIn } from '../../fill';
import { number, quoted, text } from '../../rule-words';

export const { moment, count } = sayIn('en-GB');

/** "Cell C7 of sheet “Vốn tài liệu” (“Dế Mèn phiêu lưu ký”)". */
export function place(data: FindingData): string {
  const row = text(data.row);
  const inRow = row === '' || row === text(data.value) || row === text(data.header) ? '' : ` (${quoted(row)})`;
  return data.cell === undefined
    ? 'In this workbook'
    : `Cell ${text(data.cell)} of sheet “${text(data.sheet)}”${inRow}`;
}

/** The same with the column's header. */
export function placeAndColumn(data: FindingData): string {
  const header = text(data.header);
  return header === '' ? place(data) : `${place(data)}, column ${quoted(header)}`;
}

/** A number as it is written in English; what stands there in quotes where it is none. */
export function num(fact: FindingData[string] | undefined): string {
  const value = number(fact);
  return value === value ? count(value) : quoted(fact);
}

/** "4,098 bản": units stay Vietnamese, as they stand on the sheets. */
export function amount(fact: FindingData[string] | undefined, unit: FindingData[string] | undefined): string {
  const word = text(unit);
  return word === '' || word === '-' ? num(fact) : word === '%' ? `${num(fact)}%` : `${num(fact)} ${word}`;
}
