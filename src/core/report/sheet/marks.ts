import { shortHash } from '../../rules/shared/hash';
import type { CellValue } from '../../sheet/snapshot';
import { LAST_COLUMN } from './grid';

/** The column beside the printed page that holds one mark a row, unseen. */
export const MARK_COLUMN = LAST_COLUMN + 1;
/** The mark of a row of ours that holds no sentence. */
export const OWN_ROW = '#';

/**
 * What a cell's content is known again by: rows that moved on "Số liệu" change the addresses in a formula, and Excel may drop quotes and blanks
 * that it does not need.
 */
export function contentHash(content: CellValue): string {
  const text = String(content).normalize('NFC');
  const key = text.startsWith('=')
    ? text.replace(/[\s'$]/g, '').replace(/(![A-Z]{1,3})\d+/g, '$1')
    : text.replace(/[\s\u00a0]+/g, ' ').trim();
  return shortHash(key);
}

/** "II.4#1x9k2f": the part of a sentence and what was written. @param content the formula or the text of its cell */
export function sentenceMark(part: string | null, content: CellValue): string {
  return `${part?.replaceAll(OWN_ROW, '') ?? ''}${OWN_ROW}${contentHash(content)}`;
}

/** "II.4##": a heading, and the part that a line below it belongs to. */
export function headingMark(part: string | null): string {
  return `${part?.replaceAll(OWN_ROW, '') ?? ''}${OWN_ROW}${OWN_ROW}`;
}

/** What a heading's mark says of the lines below it; null for every other row. */
export function readHeadingMark(mark: CellValue): { readonly part: string | null } | null {
  const [, name] = /^(.*)##$/s.exec(String(mark)) ?? [];
  return name === undefined ? null : { part: name === '' ? null : name };
}

export interface SentenceMark {
  readonly part: string | null;
  readonly hash: string;
}

/** The reverse; null for a row without a sentence. */
export function readMark(mark: CellValue): SentenceMark | null {
  const [name = '', hash = ''] = String(mark).split(OWN_ROW);
  if (hash === '') return null;
  return { part: name === '' ? null : name, hash };
}

export function isAsWritten(mark: SentenceMark, content: CellValue): boolean {
  return contentHash(content) === mark.hash;
}

/** A cell of ours beside the sentences that a person may write into: a line of the letterhead, room in a table. */
export interface Place {
  /** Sheet column. */
  readonly column: number;
  /** What the cell is, wherever its row stands: "number", "t1x9k2f". */
  readonly key: string;
  /** Of what the report says there by itself. */
  readonly hash: string;
}

const PLACES = '@';

/** "@0~number~1x9k2f|3~date~abc": the places of a row. */
export function placesMark(places: readonly Place[]): string {
  return PLACES + places.map(({ column, key, hash }) => `${column}~${key}~${hash}`).join('|');
}

/** The reverse; none for every other row. */
export function readPlaces(mark: CellValue): readonly Place[] {
  if (!String(mark).startsWith(PLACES)) return [];
  return String(mark)
    .slice(PLACES.length)
    .split('|')
    .flatMap((one) => {
      const [column = '', key = '', hash = ''] = one.split('~');
      return hash !== '' && /^\d+$/.test(column) ? [{ column: Number(column), key, hash }] : [];
    });
}
