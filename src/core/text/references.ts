import { columnIndex, columnLetters } from '../sheet/address';

/** One end of a reference; row or column is -1 in a reference to whole columns or rows. */
export interface ReferenceEnd {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** A cell or an area that a formula names. */
export interface Reference {
  /** As written, without "!" and quotes; '' for the formula's own sheet. */
  readonly sheet: string;
  readonly from: ReferenceEnd;
  /** The same as `from` for a single cell. */
  readonly to: ReferenceEnd;
  /** Where it stands in the formula, half-open; the sheet's name is not part of it. */
  readonly start: number;
  readonly end: number;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})?(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!])|\d[\d.]*(?:[Ee][+-]?\d+)?|[\p{L}_\\][\p{L}\p{N}_.]*`,
  'gu',
);
const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;
/** Longer formulas than Excel takes are none. */
const LONGEST = 8192;

/** The references of a formula in A1 style, from left to right; what stands in texts, names of functions and of ranges is none. */
export function referencesOf(formula: string): Reference[] {
  if (formula.length > LONGEST) return [];
  const found: Reference[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const written = match[3];
    if (written === undefined) continue;
    const [first = '', second = first] = written.split(':');
    const [from, to] = [endOf(first), endOf(second)];
    if (!from || !to) continue;
    const end = match.index + match[0].length;
    const sheet = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
    found.push({ sheet, from, to, start: end - written.length, end });
  }
  return found;
}

function endOf(text: string): ReferenceEnd | null {
  const match = END.exec(text);
  if (!match) return null;
  const [, dollar = '', letters = '', second = '', digits = ''] = match;
  // In "$5" the only sign stands before the row.
  const isRowFixed = letters === '' ? dollar === '$' : second === '$';
  return {
    row: digits === '' ? -1 : Number(digits) - 1,
    column: letters === '' ? -1 : columnIndex(letters.toUpperCase()),
    isRowFixed,
    isColumnFixed: letters !== '' && dollar === '$',
  };
}

/**
 * What a formula refers to, seen from its own cell: formulas that were filled down or across have one shape ("R[0]C[-2];R[0]C[-1]"). Constants and functions are no
 * part of it (ExceLint, OOPSLA 2018).
 */
export function referenceShape(formula: string, row: number, column: number): string {
  const place = ({ row: at, column: beside, isRowFixed, isColumnFixed }: ReferenceEnd) =>
    `R${at < 0 ? '' : isRowFixed ? at : `[${at - row}]`}C${beside < 0 ? '' : isColumnFixed ? beside : `[${beside - column}]`}`;
  return referencesOf(formula)
    .map(({ sheet, from, to }) => `${sheet}!${place(from)}:${place(to)}`)
    .join(';');
}

/** A formula as it reads when it is copied `rows` down and `columns` to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  let text = '';
  let at = 0;
  for (const { from, to, start, end } of referencesOf(formula)) {
    const written = formula.slice(start, end);
    text += formula.slice(at, start) + moved(from, rows, columns);
    if (written.includes(':')) text += `:${moved(to, rows, columns)}`;
    at = end;
  }
  return text + formula.slice(at);
}

function moved({ row, column, isRowFixed, isColumnFixed }: ReferenceEnd, rows: number, columns: number): string {
  const letters =
    column < 0 ? '' : `${isColumnFixed ? '$' : ''}${columnLetters(column + (isColumnFixed ? 0 : columns))}`;
  return letters + (row < 0 ? '' : `${isRowFixed ? '$' : ''}${row + (isRowFixed ? 0 : rows) + 1}`);
}
