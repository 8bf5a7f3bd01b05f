import { readAccession } from '../../text/accession';

/** A run of accession numbers in a series; from = to for a single number. */
export interface Accession {
  /** "SGK", ""; upper case. */
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** Where the digits begin in a number such as "SGK.0012" (no digit before them, nothing behind them); -1 for ranges, lists and anything else. */
export function startOfDigits(text: string): number {
  let at = text.length;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
  if (at === text.length || text.length - at > 9) return -1;
  for (let i = 0; i < at; i++) if (isDigit(text.charCodeAt(i))) return -1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const SERIES_LIMIT = 1000;
const seriesByPrefix = new Map<string, string>();

/** The series of a prefix as it is written, spelled as `readAccession` spells it. Registers have few prefixes. */
export function seriesOf(prefix: string): string {
  let series = seriesByPrefix.get(prefix);
  if (series === undefined) {
    series = readAccession(`${prefix}1`)[0]?.prefix ?? prefix;
    if (seriesByPrefix.size < SERIES_LIMIT) seriesByPrefix.set(prefix, series);
  }
  return series;
}

/**
 * The numbers of a cell by series. Case, spaces, separators and leading zeros do not tell two numbers apart. Where letters follow the digits
 * ("123/TK") the last group of digits is the number. Empty when the text holds no number.
 */
export function parseAccession(text: string): readonly Accession[] {
  const at = startOfDigits(text);
  if (at >= 0) {
    const number = Number(text.slice(at));
    return [{ series: seriesOf(text.slice(0, at)), from: number, to: number }];
  }
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
  const at = startOfDigits(text);
  if (at >= 0 && text.charCodeAt(0) !== 0x20) {
    const length = text.length - at;
    const padded = length > 1 && text.charCodeAt(at) === 48;
    return `${text.slice(0, at).toUpperCase()}${padded ? '0'.repeat(length) : '#'}`;
  }
  return text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/\d+/g, (digits) => (digits.length > 1 && digits.startsWith('0') ? '0'.repeat(digits.length) : '#'));
}
