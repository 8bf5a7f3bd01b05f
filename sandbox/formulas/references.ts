import { MAX_COLUMNS, MAX_ROWS } from '../../src/core/sheet/address';
import { cornersText, sameName, sheetPrefix, tokenize, type Corner, type Token } from './tokens';

/** A part of a sheet that a formula reads; null limits for whole rows and columns. */
export interface ReferencedArea {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number | null;
}

/** Rows or columns that were inserted (count > 0) before `at`, or deleted (count < 0) from `at` on. */
export interface SheetShift {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

type Reference = Extract<Token, { kind: 'reference' }>;

/** The formula with `from` called `to`, as Excel rewrites it when a sheet gets another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if ((token.kind !== 'reference' && token.kind !== 'name') || token.sheet === null || !sameName(token.sheet, from))
      return null;
    return sheetPrefix(to) + token.text.slice(token.text.lastIndexOf('!') + 1);
  });
}

/** The formula after `sheet` was deleted: references into it become #REF!. */
export function deleteSheetInFormula(formula: string, sheet: string): string {
  return rewrite(formula, (token) => {
    if ((token.kind !== 'reference' && token.kind !== 'name') || token.sheet === null || !sameName(token.sheet, sheet))
      return null;
    return '#REF!';
  });
}

/** The formula copied so many rows down and columns right: relative references move along, "$" ones stay (shared formulas, filling). */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : shiftTokens(tokenize(formula), rows, columns);
}

/** The same from tokens, for a formula that is copied many times. */
export function shiftTokens(tokens: readonly Token[], rows: number, columns: number): string {
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
    if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
    return { ...corner, row, column };
  };
  let formula = '';
  for (const token of tokens) {
    if (token.kind !== 'reference') {
      formula += token.text;
      continue;
    }
    const first = move(token.first);
    const last = token.last && move(token.last);
    formula += prefixOf(token) + (!first || (token.last && !last) ? '#REF!' : cornersText(first, last));
  }
  return formula;
}

/** The formula of a cell on `ownSheet` after rows or columns were inserted or deleted on `shift.sheet`. */
export function shiftReferences(formula: string, ownSheet: string, shift: SheetShift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'reference' || !sameName(token.sheet ?? ownSheet, shift.sheet)) return null;
    const by = shift.axis === 'rows' ? 'row' : 'column';
    const start = token.first[by];
    const end = (token.last ?? token.first)[by];
    if (start === null || end === null) return null;
    const [low, high] = start <= end ? [start, end] : [end, start];
    const moved = moveSpan(low, high, shift.at, shift.count, by === 'row' ? MAX_ROWS : MAX_COLUMNS);
    if (!moved) return prefixOf(token) + '#REF!';
    const [newStart, newEnd] = start <= end ? moved : [moved[1], moved[0]];
    const first = { ...token.first, [by]: newStart };
    return prefixOf(token) + cornersText(first, token.last && { ...token.last, [by]: newEnd });
  });
}

/** Where a span of rows or columns lies after inserting or deleting; null when nothing of it is left. */
export function moveSpan(
  low: number,
  high: number,
  at: number,
  count: number,
  limit: number,
): readonly [number, number] | null {
  if (count >= 0) {
    const moved = [low >= at ? low + count : low, high >= at ? high + count : high] as const;
    return moved[0] >= limit ? null : [moved[0], Math.min(moved[1], limit - 1)];
  }
  const end = at - count;
  const newLow = low < at ? low : low < end ? at : low + count;
  const newHigh = high < at ? high : high < end ? at - 1 : high + count;
  return newHigh < newLow ? null : [newLow, newHigh];
}

/** Every area that a formula of a cell on `ownSheet` names directly (not through names, INDIRECT or OFFSET). */
export function referencedAreas(formula: string, ownSheet: string): ReferencedArea[] {
  const areas: ReferencedArea[] = [];
  for (const token of tokenize(formula)) {
    if (token.kind !== 'reference') continue;
    const last = token.last ?? token.first;
    const rows = span(token.first.row, last.row);
    const columns = span(token.first.column, last.column);
    areas.push({
      sheet: token.sheet ?? ownSheet,
      firstRow: rows[0],
      lastRow: rows[1],
      firstColumn: columns[0],
      lastColumn: columns[1],
    });
  }
  return areas;
}

function span(a: number | null, b: number | null): readonly [number, number | null] {
  if (a === null || b === null) return [0, null];
  return a <= b ? [a, b] : [b, a];
}

function prefixOf(token: Reference): string {
  return token.text.slice(0, token.text.lastIndexOf('!') + 1);
}

/** Replaces the tokens for which `change` gives a text; the others stay as they are. */
export function rewrite(
  formula: string,
  change: (token: Token, index: number, all: readonly Token[]) => string | null,
): string {
  const tokens = tokenize(formula);
  return tokens.map((token, index) => change(token, index, tokens) ?? token.text).join('');
}
