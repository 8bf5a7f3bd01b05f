/** The characters that part cells, in the order of preference where all else is equal. */
const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Rows looked at to find out the separator. */
const SAMPLE_ROWS = 100;

/** A text of separated values as rows of cells; the separator is found out. Quoted cells may hold separators, quotes ("") and line breaks. */
export function parseSeparated(text: string): string[][] {
  // Excel's own hint: a first line "sep=;".
  const hint = /^sep=(.)\r?\n/i.exec(text);
  if (hint) return rowsOf(text.slice(hint[0].length), hint[1] ?? ',', Infinity);
  return rowsOf(text, separatorOf(text), Infinity);
}

/** The separator by which the most rows come out equally wide, and wider than one cell. */
export function separatorOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    let rows = 0;
    for (const row of rowsOf(text, separator, SAMPLE_ROWS)) {
      if (row.every((cell) => cell.trim() === '')) continue;
      rows++;
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    for (const [width, count] of widths) {
      const score = (count / rows) * Math.log2(1 + width);
      if (score <= most) continue;
      most = score;
      best = separator;
    }
  }
  return best;
}

function rowsOf(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell: string;
    if (text.charAt(at) === '"') {
      const end = endOfQuoted(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // What follows a closing quote by mistake still belongs to the cell.
      const rest = endOfPlain(text, at, separator);
      cell += text.slice(at, rest);
      at = rest;
    } else {
      const end = endOfPlain(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    const next = text.charAt(at);
    if (next === separator) {
      at++;
      // A separator at the very end opens one more cell.
      if (at === text.length) row.push('');
      else continue;
    } else if (next === '\r' && text.charAt(at + 1) === '\n') at += 2;
    else at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < most) rows.push(row);
  return rows;
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === separator || character === '\n' || character === '\r') break;
  }
  return at;
}

/** Where the closing quote stands; the end of the text where there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text.charAt(at + 1) !== '"') return at;
  }
}
