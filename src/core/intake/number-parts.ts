import { prefixOfDigits } from '../text/digits';
import { isCleanText } from '../text/normal';
import { ReadState } from './book';
import type { Stretch } from './plain-cells';

/**
 * The accession numbers of a column taken apart once for everybody who looks at them. Arrays by record; only numbers such as "SGK-0012" are in them (no digit
 * before the last ones, nothing behind them), ranges, lists and words are for each to read.
 */
export interface NumberParts {
  /** What stands before the digits, as it is written, each text once. */
  readonly prefixes: readonly string[];
  /** An index into `prefixes`; -1 for blanks and for anything that is more than a prefix and digits, or not surely so. */
  readonly prefix: Int32Array;
  readonly number: Int32Array;
  /** How many digits there are where they are padded with noughts; 0 where they are not. */
  readonly padded: Uint8Array;
}

const MOST_DIGITS = 9;
const NOUGHT = 48;
/** A register has few prefixes; further ones are not taken apart. */
const MOST_PREFIXES = 64;

/** Fills parts record by record; prefixes are taken up as they come. */
export class NumberPartsReader implements NumberParts {
  readonly prefixes: string[] = [];
  readonly prefix: Int32Array;
  readonly number: Int32Array;
  readonly padded: Uint8Array;

  constructor(length: number) {
    this.prefix = new Int32Array(length).fill(-1);
    this.number = new Int32Array(length);
    this.padded = new Uint8Array(length);
  }

  /** Takes a record's number apart, whatever its prefix; leaves what is none. */
  take(record: number, text: string): void {
    const prefix = /^[^\d]*(?=\d{1,9}$)/.exec(text)?.[0];
    if (prefix === undefined) return;
    if (!this.prefixes.includes(prefix) && this.prefixes.length < MOST_PREFIXES && isCleanText(`${prefix}0`))
      this.prefixes.push(prefix);
    takeApart(text, record, this.prefixes, this.prefix, this.number, this.padded);
  }
}

/** Takes apart the numbers among the raw cells from..to that have a known prefix, which makes them clean texts; all other cells go into `others`. */
export function takeNumbersApart({ raw, states, values, from, to, others }: Stretch<NumberParts>): void {
  const { prefixes, prefix, number, padded } = values;
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (value === '') continue;
    if (typeof value === 'string' && takeApart(value, i, prefixes, prefix, number, padded)) states[i] = ReadState.read;
    else others.push(i);
  }
}

function takeApart(
  text: string,
  record: number,
  prefixes: readonly string[],
  prefix: Int32Array,
  number: Int32Array,
  padded: Uint8Array,
): boolean {
  const index = prefixOfDigits(text, prefixes);
  if (index < 0) return false;
  const start = (prefixes[index] ?? '').length;
  const digits = text.length - start;
  if (digits > MOST_DIGITS) return false;
  let value = 0;
  for (let at = start; at < text.length; at++) value = value * 10 + text.charCodeAt(at) - NOUGHT;
  prefix[record] = index;
  number[record] = value;
  padded[record] = digits > 1 && text.charCodeAt(start) === NOUGHT ? digits : 0;
  return true;
}
