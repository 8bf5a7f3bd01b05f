import { cleanText } from './normal';

/** A run of accession numbers under one prefix; from = to for a single one. */
export interface AccessionRun {
  /** Letters and signs before the number as written, upper case, without trailing separators: "SGK" of "SGK.001". */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** Digits of the first number as written (3 for "001"). */
  readonly width: number;
}

/** A longer "range" is a number and a year, or a slip. */
const LONGEST_RANGE = 1000;
const ONE = /^(.*?)(\d{1,9})$/su;
const RANGE = /^(.*?)(\d{1,9})\s*(?:[-=]>|[-–—→~÷…]|\.{2,3}|đến|den|tới)\s*(.*?)(\d{1,9})$/su;

function prefixKey(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/^(?:TỪ|SỐ)\s+/u, '')
    .replace(/(?<![\s.\-–_/:])[\s.\-–_/:]+$/u, '')
    .replace(/^[\s.\-–_/:]+/u, '');
}

function readRun(text: string): AccessionRun | null {
  const range = RANGE.exec(text);
  if (range) {
    const [, before = '', first = '', between = '', second = ''] = range;
    const [prefix, again] = [prefixKey(before), prefixKey(between)];
    const [from, to] = [Number(first), Number(second)];
    if ((again === '' || again === prefix) && to > from && to - from < LONGEST_RANGE && second.length >= first.length) {
      return { prefix, from, to, width: first.length };
    }
  }
  const one = ONE.exec(text);
  if (!one) return null;
  const [, before = '', digits = ''] = one;
  return { prefix: prefixKey(before), from: Number(digits), to: Number(digits), width: digits.length };
}

/**
 * Reads an accession number: a single one ("SGK.001", "TK-0012", "45"), a range ("1-10", "SGK.001-SGK.010", "SGK 1 đến 10"), or a list of both
 * ("1-5, 8"). Empty when it is none ("chưa có").
 */
export function readAccession(value: string | number | boolean): readonly AccessionRun[] {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0
      ? [{ prefix: '', from: value, to: value, width: String(value).length }]
      : [];
  }
  if (typeof value === 'boolean') return [];
  const text = cleanText(value);
  const whole = readRun(text);
  const parts = text.split(/\s*[,;+&]\s*|\s+và\s+/u);
  if (parts.length === 1) return whole ? [whole] : [];
  const runs: AccessionRun[] = [];
  for (const part of parts) {
    const run = readRun(part);
    if (!run) return whole ? [whole] : [];
    // "SGK 1, 2, 5-8": later members go on under the first one's prefix.
    runs.push(run.prefix === '' && runs[0] ? { ...run, prefix: runs[0].prefix } : run);
  }
  return runs;
}

/** How many copies an accession cell stands for: the length of its ranges, 1 for anything else that is not blank, 0 for a blank. */
export function accessionCount(value: string | number | boolean): number {
  if (typeof value === 'string') {
    // The common case without a range or list costs one scan.
    if (!/[-–—→~÷…,;+&đvt]|=>|\.\.|den/u.test(value)) return value.trim() === '' ? 0 : 1;
    let count = 0;
    for (const run of readAccession(value)) count += run.to - run.from + 1;
    return Math.max(1, count);
  }
  return 1;
}
