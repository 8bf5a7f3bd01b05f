import { parseAccession } from '../rules/shared/accession';
import { readAccession } from '../text/accession';
import { cleanText } from '../text/normal';
import { numberKey, type LabelCopy } from './copies';

/** Which copies get a label. */
export type LabelChoice =
  | { readonly which: 'all' }
  /** Entered on this day or later; a serial. */
  | { readonly which: 'since'; readonly day: number }
  /** Numbers and ranges as a person lists them: "SGK.001-SGK.020, STN 5". */
  | { readonly which: 'numbers'; readonly text: string };

export interface ChosenCopies {
  /** Indexes into the copies, ascending; withdrawn copies only where they were asked for by number. */
  readonly chosen: readonly number[];
  /** Parts of the list that no register has. */
  readonly unknown: readonly string[];
}

/** A list of numbers by its parts; a bare number after one with letters goes on under its letters. */
interface Asked {
  readonly text: string;
  readonly keys: readonly string[];
}

/** The copies that a choice names. The same number in several registers or under several titles is all of them. */
export function chooseCopies(copies: readonly LabelCopy[], choice: LabelChoice): ChosenCopies {
  if (choice.which !== 'numbers') {
    const from = choice.which === 'since' ? choice.day : -Infinity;
    const chosen = copies.flatMap(({ isWithdrawn, entered }, at) =>
      !isWithdrawn && (choice.which === 'all' || entered >= from) ? [at] : [],
    );
    return { chosen, unknown: [] };
  }
  const asked = readList(choice.text);
  const wanted = new Set(asked.flatMap(({ keys }) => keys));
  const chosen = copies.flatMap(({ key }, at) => (wanted.has(key) ? [at] : []));
  const found = new Set(chosen.map((at) => copies[at]?.key));
  return { chosen, unknown: asked.filter(({ keys }) => !keys.some((key) => found.has(key))).map(({ text }) => text) };
}

function readList(list: string): readonly Asked[] {
  let series = '';
  return cleanText(list.replace(/[\n\t]+/g, ';'))
    .split(/\s*[,;]\s*/u)
    .filter((part) => part !== '')
    .map((text) => {
      const runs = readAccession(text);
      const parts =
        runs.length > 0 ? runs.map(({ prefix, from, to }) => ({ series: prefix, from, to })) : parseAccession(text);
      const keys = parts.flatMap((part) => {
        if (part.series !== '') series = part.series;
        return Array.from({ length: part.to - part.from + 1 }, (_, at) =>
          numberKey(part.series === '' ? series : part.series, part.from + at),
        );
      });
      return { text, keys };
    });
}
