import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from '../../src/core/sheet/address';

/** One corner of a reference; a whole column has no row and a whole row no column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/**
 * A piece of a formula. The `text`s of all tokens joined give the formula back, letter by letter.
 * - reference: A1, $A$1:B9, A:C, 3:7, with or without a sheet
 * - name: a defined name or TRUE/FALSE, with or without a sheet
 * - structured: Table[Column], [@Column]
 * - other: operators, brackets, spaces, array constants and whatever is not understood
 */
export type Token =
  | {
      readonly kind: 'reference';
      readonly text: string;
      readonly sheet: string | null;
      readonly first: Corner;
      /** Null for a single cell. */
      readonly last: Corner | null;
    }
  | { readonly kind: 'name'; readonly text: string; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'structured'; readonly text: string; readonly table: string; readonly inside: string }
  /** A reference into several sheets (First:Last!A1) or another workbook ([1]Sheet!A1): kept, never rewritten. */
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'function' | 'string' | 'number' | 'error' | 'other'; readonly text: string };

const STRING = /"(?:[^"]|"")*"?/y;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/iy;
const PREFIX = /(?:'((?:[^']|'')+)'|((?:\[\d+\])?[\p{L}\p{N}\p{M}_.]+(?::[\p{L}\p{N}\p{M}_.]+)?))!/uy;
const CELLS =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}\p{M}_.\\?([!])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}\p{M}_.\\?([!$])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}\p{M}_.\\?([!$])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

function match(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

/** Splits a formula, with or without its "=". Never throws: what is not understood comes back as `other`. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = nextToken(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function nextToken(formula: string, at: number): Token {
  const sign = formula.charAt(at);
  if (sign === '"') return { kind: 'string', text: match(STRING, formula, at)?.[0] ?? sign };
  if (sign === '#') {
    const error = match(ERROR, formula, at);
    return error ? { kind: 'error', text: error[0] } : { kind: 'other', text: sign };
  }
  if (sign === '{') {
    // An array constant holds only constants; texts in it may hold anything.
    const constant = /\{(?:[^"}]|"(?:[^"]|"")*")*\}?/y;
    return { kind: 'other', text: match(constant, formula, at)?.[0] ?? sign };
  }
  if (sign === '[') return structured(formula, at, '') ?? { kind: 'other', text: sign };
  const prefix = match(PREFIX, formula, at);
  if (prefix) {
    const after = at + prefix[0].length;
    const name = prefix[1] !== undefined ? prefix[1].replaceAll("''", "'") : (prefix[2] ?? '');
    const body = reference(formula, after, name, prefix[0]) ?? word(formula, after, name, prefix[0]);
    if (/[[\]:]/.test(name))
      return { kind: 'foreign', text: prefix[0] + (body ? body.text.slice(prefix[0].length) : '') };
    if (body) return body;
    return { kind: 'other', text: prefix[0] };
  }
  const found = reference(formula, at, null, '') ?? word(formula, at, null, '');
  if (found) return found;
  const number = match(NUMBER, formula, at);
  if (number) return { kind: 'number', text: number[0] };
  return { kind: 'other', text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

function word(formula: string, at: number, sheet: string | null, prefix: string): Token | null {
  const found = match(WORD, formula, at);
  if (!found) return null;
  const after = at + found[0].length;
  if (formula.charAt(after) === '(') return { kind: 'function', text: prefix + found[0] };
  if (formula.charAt(after) === '[' && sheet === null) {
    const table = structured(formula, after, found[0]);
    if (table) return table;
  }
  return { kind: 'name', text: prefix + found[0], sheet, name: found[0] };
}

/** `at` stands on "[". An apostrophe takes the next sign literally. */
function structured(formula: string, at: number, table: string): Token | null {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const sign = formula.charAt(i);
    if (sign === "'") i++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) {
      return { kind: 'structured', text: table + formula.slice(at, i + 1), table, inside: formula.slice(at + 1, i) };
    }
  }
  return null;
}

function corner(columnMark: string, letters: string | null, rowMark: string, digits: string | null): Corner | null {
  const column = letters === null ? null : columnIndex(letters);
  const row = digits === null ? null : Number(digits) - 1;
  if (column !== null && column >= MAX_COLUMNS) return null;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  return { row, column, rowFixed: rowMark === '$', columnFixed: columnMark === '$' };
}

function reference(formula: string, at: number, sheet: string | null, prefix: string): Token | null {
  let text = '';
  let first: Corner | null = null;
  let last: Corner | null = null;
  let found = match(CELLS, formula, at);
  if (found) {
    text = found[0];
    first = corner(found[1] ?? '', found[2] ?? '', found[3] ?? '', found[4] ?? '');
    if (found[6] !== undefined) {
      last = corner(found[5] ?? '', found[6], found[7] ?? '', found[8] ?? '');
      if (!last) return null;
    }
  } else if ((found = match(COLUMNS, formula, at))) {
    text = found[0];
    first = corner(found[1] ?? '', found[2] ?? '', '', null);
    last = corner(found[3] ?? '', found[4] ?? '', '', null);
    if (!last) return null;
  } else if ((found = match(ROWS, formula, at))) {
    text = found[0];
    first = corner('', null, found[1] ?? '', found[2] ?? '');
    last = corner('', null, found[3] ?? '', found[4] ?? '');
    if (!last) return null;
  }
  return first && { kind: 'reference', text: prefix + text, sheet, first, last };
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  const row = corner.row === null ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1);
  return column + row;
}

/** "$A$1:B9" from corners, without a sheet. */
export function cornersText(first: Corner, last: Corner | null): string {
  return last ? `${cornerText(first)}:${cornerText(last)}` : cornerText(first);
}

/** A sheet name as Excel writes it before "!": quoted only where needed. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rc]|r\d*c\d*|true|false)$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Sheet names, table names and defined names are compared so. */
export function sameName(a: string, b: string): boolean {
  return a === b || lowerName(a) === lowerName(b);
}

/** The same for any spelling of a name. */
export function lowerName(name: string): string {
  return name.toLowerCase();
}
