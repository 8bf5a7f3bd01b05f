import { readAccession } from '../../text/accession';

/** A run of accession numbers in a series; from = to for a single number. */
export interface Accession {
  /** "SGK", ""; upper case. */
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers of a cell by series. Case, spaces, separators and leading zeros do not tell two numbers apart. Where letters follow the digits
 * ("123/TK") the last group of digits is the number. Empty when the text holds no number.
 */
export function parseAccession(text: string): readonly Accession[] {
  const runs = readAccession(text);
  if (runs.length > 0) return runs.map(({ prefix, from, to }) => ({ series: prefix, from, to }));
  const digits = [...text.matchAll(/\d{1,9}/g)].pop();
  if (!digits) return [];
  const series = `${text.slice(0, digits.index)}#${text.slice(digits.index + digits[0].length)}`;
  const number = Number(digits[0]);
  return [{ series: series.normalize('NFC').toUpperCase().replace(/\s+/g, ''), from: number, to: number }];
}

/** How a number is written: letters and signs as they stand, digits as "0" each where they are padded, else one "#"; "SGK.0012" → "SGK.0000". */
export function writtenShape(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/\d+/g, (digits) => (digits.length > 1 && digits.startsWith('0') ? '0'.repeat(digits.length) : '#'));
}
