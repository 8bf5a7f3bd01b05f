import type { FigureSet } from '../core/figures/figure';
import type { Inline, TableBlock } from '../core/report/document';
import { sentenceText } from '../core/report/figure-text';

/** Of the private use area: stands in no text that a person types. */
const MARK = '\uE0F7';
/** From here on the writer's objects, some hundred a row, are felt. */
const LONG = 100;
const ROWS_A_PIECE = 64;
const ROW = '<w:tr>';
const ROW_END = '</w:tr>';

/** The rows of a table that all look the same, as the texts of their cells. */
export interface MiddleRows {
  /** Index of the first one. */
  readonly from: number;
  readonly texts: readonly (readonly string[])[];
}

const isPlain = (inlines: readonly Inline[]) =>
  inlines.length > 0 && inlines.every((inline) => inline.kind !== 'text' || !(inline.bold || inline.italic));

/**
 * The rows between the first and the last two of a long table, which keep with their neighbours.
 * @returns null for a short table, and for one in which some row or cell looks different
 */
export function middleRows(table: TableBlock, figures: FigureSet): MiddleRows | null {
  const [from, to] = [1, table.rows.length - 2];
  if (table.rows.length < LONG || table.boldRows.some((row) => row >= from && row < to)) return null;
  const rows = table.rows.slice(from, to);
  if (!rows.every((row) => row.length === table.columns.length && row.every(isPlain))) return null;
  return { from, texts: rows.map((row) => row.map((inlines) => sentenceText(inlines, figures).normalize('NFC'))) };
}

/** The writer's own way of putting text into XML, which drops what XML does not know. */
function escaped(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (character) => ESCAPES[character] ?? (character < ' ' ? '' : character));
}
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '\t',
  '\n': '\n',
  '\r': '\r',
};

/**
 * Long tables of one file. The writer lays out one row of each as a pattern, with marks for texts; the rows themselves are written from it afterwards, in
 * a hundredth of the time, and piece by piece, so that whoever writes can pause in between.
 */
export class LongTables {
  private readonly tables: (readonly (readonly string[])[])[] = [];

  get isEmpty(): boolean {
    return this.tables.length === 0;
  }

  /** Notes the rows. @returns what stands in the cells of their pattern row */
  pattern({ texts }: MiddleRows): readonly string[] {
    const table = this.tables.push(texts) - 1;
    return (texts[0] ?? []).map((_, column) => markOf(table, column));
  }

  /**
   * The XML of the document with the rows in the places of their patterns, in pieces.
   * @throws RangeError where the XML does not hold the pattern of every table once
   */
  *written(xml: string): Generator<string, void> {
    let at = 0;
    for (const [table, texts] of this.tables.entries()) {
      const mark = xml.indexOf(markOf(table, 0), at);
      const start = xml.lastIndexOf(ROW, mark);
      const end = xml.indexOf(ROW_END, mark) + ROW_END.length;
      if (mark < 0 || start < at) throw new RangeError(`the pattern of table ${table} is not there`);
      yield xml.slice(at, start);
      const around = xml.slice(start, end).split(new RegExp(`${MARK}\\d+\\.\\d+${MARK}`, 'u'));
      for (let first = 0; first < texts.length; first += ROWS_A_PIECE) {
        const rows = texts.slice(first, first + ROWS_A_PIECE);
        yield rows.map((cells) => filled(around, cells)).join('');
      }
      at = end;
    }
    yield xml.slice(at);
  }
}

const markOf = (table: number, column: number) => `${MARK}${table}.${column}${MARK}`;

function filled(around: readonly string[], cells: readonly string[]): string {
  return around.map((part, column) => part + escaped(cells[column] ?? '')).join('');
}
