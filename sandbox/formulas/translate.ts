import { MAX_ROWS } from '../../src/core/sheet/address';
import type { TableInput } from './engine';
import { cornersText, sameName, sheetPrefix, tokenize, type Corner, type Token } from './tokens';

/** What a formula must be translated with. */
export interface Surroundings {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The sheet's name in its own spelling, or undefined where there is no such sheet. */
  readonly sheetNamed: (name: string) => string | undefined;
  readonly tableNamed: (name: string) => TableInput | undefined;
  /** The table that covers a cell, for [@Column] without a table's name. */
  readonly tableAt: (sheet: string, row: number, column: number) => TableInput | undefined;
  /** The last row of a sheet that is worth reading; rows below are blank. */
  readonly bottomOf: (sheet: string) => number;
  /** What a defined name stands for, the sheet's own name first; undefined where there is no such name. */
  readonly nameMeaning: (name: string, sheet: string | null) => string | undefined;
}

/** Names that stand for names that stand for names… may not go round in circles. */
const DEEPEST_NAME = 16;

/**
 * A formula in Excel's file form → what the calculation library reads: structured references become plain ones, sheets get their exact
 * spelling (Excel does not mind the case), the file prefixes of newer functions go, unknown sheets and tables become #REF!.
 */
export function translateFormula(formula: string, around: Surroundings): string {
  const text = translateTokens(formula, around, 0);
  return text.startsWith('=') ? text : `=${text}`;
}

function translateTokens(formula: string, around: Surroundings, depth: number): string {
  const pieces: string[] = [];
  for (const token of tokenize(formula)) pieces.push(translateToken(token, around, depth));
  return pieces.join('');
}

function translateToken(token: Token, around: Surroundings, depth: number): string {
  switch (token.kind) {
    case 'function':
      return token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '').toUpperCase();
    case 'reference': {
      if (token.sheet === null) return tidyCorners(token.first, token.last, around.bottomOf(around.sheet));
      const sheet = around.sheetNamed(token.sheet);
      return sheet === undefined
        ? '#REF!'
        : sheetPrefix(sheet) + tidyCorners(token.first, token.last, around.bottomOf(sheet));
    }
    case 'name': {
      if (token.sheet !== null && around.sheetNamed(token.sheet) === undefined) return '#REF!';
      const meaning = around.nameMeaning(token.name, token.sheet);
      if (meaning === undefined || depth >= DEEPEST_NAME) return token.name.replace(/^_xlpm\./i, '');
      const body = translateTokens(meaning.replace(/^=/, ''), around, depth + 1);
      return isPlainReference(body) ? body : `(${body})`;
    }
    case 'structured':
      return structuredReference(token.table, token.inside, around) ?? '#REF!';
    case 'number':
      // The library takes 1E3 for a text where it is not calculated with.
      return /e/i.test(token.text) ? String(Number(token.text)) : token.text;
    case 'foreign':
      return '#REF!';
    default:
      return token.text;
  }
}

function isPlainReference(formula: string): boolean {
  const tokens = tokenize(formula);
  return tokens.length === 1 && tokens[0]?.kind === 'reference';
}

/** A1:B1048576 reads as A:B and A2:B1048576 ends below the used rows, so that the library does not walk a million blank ones. */
function tidyCorners(first: Corner, last: Corner | null, bottom: number): string {
  if (!last || last.row !== MAX_ROWS - 1 || first.row === null) return cornersText(first, last);
  if (first.row === 0) return cornersText({ ...first, row: null }, { ...last, row: null });
  return cornersText(first, { ...last, row: Math.max(first.row, bottom) });
}

/** Table[…] as an A1 reference; null when the table, the column or the part does not exist. */
function structuredReference(tableName: string, inside: string, around: Surroundings): string | null {
  const table =
    tableName === '' ? around.tableAt(around.sheet, around.row, around.column) : around.tableNamed(tableName);
  if (!table) return null;
  const parts = structuredParts(inside);
  if (!parts) return null;
  const rows = tableRows(table, parts.sections, around);
  const columns = tableColumns(table, parts.columns);
  if (!rows || !columns) return null;
  const sheet = around.sheetNamed(table.sheet);
  if (sheet === undefined) return null;
  const corner = (row: number, column: number): Corner => ({ row, column, rowFixed: true, columnFixed: true });
  const single = rows[0] === rows[1] && columns[0] === columns[1];
  return sheetPrefix(sheet) + cornersText(corner(rows[0], columns[0]), single ? null : corner(rows[1], columns[1]));
}

interface StructuredParts {
  readonly sections: ReadonlySet<string>;
  /** Empty: all columns; two: from … to. */
  readonly columns: readonly string[];
}

function structuredParts(inside: string): StructuredParts | null {
  const sections = new Set<string>();
  const columns: string[] = [];
  const plain = (text: string) => text.replace(/'(.)/g, '$1');
  const take = (piece: string) => {
    if (piece.startsWith('#')) sections.add(piece.toLowerCase());
    else columns.push(plain(piece));
  };
  let text = inside.trim();
  if (text === '') return { sections, columns };
  if (text.startsWith('@')) {
    sections.add('#this row');
    text = text.slice(1).trim();
    if (text === '') return { sections, columns };
  }
  if (!text.startsWith('[')) {
    take(text);
    return { sections, columns };
  }
  const piece = /\s*\[((?:[^'[\]]|'.)*)\]\s*([,:]?)/y;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (!found) return null;
    take((found[1] ?? '').trim() === '' ? (found[1] ?? '') : (found[1] ?? '').trim());
  }
  return columns.length <= 2 ? { sections, columns } : null;
}

function tableRows(
  table: TableInput,
  sections: ReadonlySet<string>,
  around: Surroundings,
): readonly [number, number] | null {
  const top = table.area.row;
  const bottom = top + table.area.rowCount - 1;
  const firstData = table.hasHeaders ? top + 1 : top;
  const lastData = table.hasTotals ? bottom - 1 : bottom;
  let [low, high] = [Infinity, -Infinity];
  const add = (from: number, to: number) => {
    low = Math.min(low, from);
    high = Math.max(high, to);
  };
  if (sections.size === 0 || sections.has('#data')) add(firstData, lastData);
  if (sections.has('#all')) add(top, bottom);
  if (sections.has('#headers') && table.hasHeaders) add(top, top);
  if (sections.has('#totals') && table.hasTotals) add(bottom, bottom);
  if (
    sections.has('#this row') &&
    sameName(around.sheet, table.sheet) &&
    around.row >= firstData &&
    around.row <= lastData
  ) {
    add(around.row, around.row);
  }
  return low <= high ? [low, high] : null;
}

function tableColumns(table: TableInput, names: readonly string[]): readonly [number, number] | null {
  const [first, last = first] = names;
  if (first === undefined || last === undefined) {
    return [table.area.column, table.area.column + table.area.columnCount - 1];
  }
  const a = table.columns.findIndex((name) => sameName(name, first));
  const b = table.columns.findIndex((name) => sameName(name, last));
  if (a < 0 || b < 0) return null;
  return [table.area.column + Math.min(a, b), table.area.column + Math.max(a, b)];
}
