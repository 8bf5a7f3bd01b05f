import type { FigureSet } from '../figures/figure';
import type { FixRequest } from '../fixes/fix-request';
import { tablesOf, type LibraryBook, type RecordTable } from '../intake/book';
import type { FieldId } from '../library/ids';
import type { CellChange } from '../sheet/plan';
import { ownSheet, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import type { ReportDocument, SentenceSource } from './document';
import { CLOSING, OPENING, placeText, WHOLE_YEAR } from './narrative-place';
import type { FiguresCell } from './sheet/formulas';
import { LAST_COLUMN } from './sheet/grid';
import { isAsWritten, MARK_COLUMN, readHeadingMark, readMark } from './sheet/marks';
import { reportSheet } from './sheet/report-sheet';

/** Where no part of the report takes a sentence, "Nhận định" says so: it is kept, and the next report names it as left out. */
const NO_PART = 'Chưa rõ phần';

/** A sentence on the report sheet that is no longer what the product wrote there. */
export interface EditedSentence {
  /** 'line': outside of the sentences; the data say something else there than when it was typed over. */
  readonly kind: 'changed' | 'added' | 'removed' | 'line';
  /** Sheet row. */
  readonly row: number;
  readonly part: string | null;
  /** As it stands now, without indent and dash; '' where it was removed. */
  readonly text: string;
  /** What the product wrote, by its mark; null for an added line. */
  readonly hash: string | null;
}

/** The content of a cell as it was written: its formula, or its value. */
export function contentAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const formula = sheet.formulas?.[row - sheet.origin.row]?.[column - sheet.origin.column] ?? '';
  return typeof formula === 'string' && formula.startsWith('=') ? formula : valueAt(sheet, row, column);
}

function plain(value: CellValue): string {
  return String(value)
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^ ?[-–+•] ?/, '')
    .trim();
}

/** What stands in the printed columns: a line that somebody inserted need not begin in the first, and a row of a table has several cells. */
export function rowText(sheet: SheetSnapshot, row: number): string {
  return Array.from({ length: LAST_COLUMN + 1 }, (_cell, column) => plain(valueAt(sheet, row, column)))
    .filter((text) => text !== '')
    .join('; ');
}

/**
 * What a person changed by hand on a report sheet: sentences typed over, lines inserted between ours, sentences deleted. Sheets that the product
 * did not write, or wrote before rows had marks, have none.
 */
export function editedSentences(workbook: WorkbookSnapshot, sheetName: string): EditedSentence[] {
  const sheet = ownSheet(workbook, sheetName);
  if (!sheet) return [];
  const found: EditedSentence[] = [];
  const first = sheet.origin.row;
  let last = -1;
  for (let row = first; row < first + sheet.values.length; row++) {
    if (String(valueAt(sheet, row, MARK_COLUMN)) !== '') last = row;
  }
  let begun = false;
  let part: string | null = null;
  for (let row = first; row <= last; row++) {
    const cell = valueAt(sheet, row, MARK_COLUMN);
    if (cell === '') {
      const text = begun ? rowText(sheet, row) : '';
      // Beside the first and the last sentence there is no room for more.
      const place = part === OPENING || part === CLOSING ? null : part;
      if (text !== '') found.push({ kind: 'added', row, part: place, text, hash: null });
      continue;
    }
    begun = true;
    const heading = readHeadingMark(cell);
    if (heading) part = heading.part;
    const mark = readMark(cell);
    if (!mark) continue;
    part = mark.part;
    if (isAsWritten(mark, contentAt(sheet, row, 0))) continue;
    const text = rowText(sheet, row);
    found.push({ kind: text === '' ? 'removed' : 'changed', row, part, text, hash: mark.hash });
  }
  return found;
}

/**
 * The changes that move hand-made sentences to "Nhận định": a sentence that came from there is replaced where it stands, a removed one gets
 * "Không" in its column "Dùng", everything else is added at the end. What somebody wrote into a term's or month's report or into minutes is added for that
 * report alone ("Ưu điểm (tháng 12/2025)"), and a sentence that the term shares with the year stays as it is in the year's. Null where the workbook has
 * no table of sentences to add to.
 */
export function keepEdited(
  edits: readonly EditedSentence[],
  book: LibraryBook,
  composed: { readonly document: ReportDocument; readonly figures: FigureSet; readonly figuresCell: FiguresCell },
): FixRequest | null {
  const [table] = tablesOf(book, 'narrative');
  if (!table?.columns.has('text') || !table.columns.has('part')) return null;
  const { kind: report, scope } = composed.document;
  const sources = sourcesByHash(composed);
  const changes: CellChange[] = [];
  let row = Math.max(table.body.lastRow, table.header.lastRow);
  const add = (part: string, text: string) => {
    const isShared = report === 'tong-ket' && part !== OPENING && part !== CLOSING;
    row++;
    changes.push(...newRow(table, row, { part: isShared ? part : placeText(part, scope), text, use: 'Có' }));
  };
  for (const { kind, part, text, hash } of edits) {
    const source = hash === null ? undefined : sources.get(hash);
    const shared = report === 'so-ket-hk1' && source?.place && !source.place.own ? source.place : null;
    if (shared) {
      const { cell, written } = shared;
      changes.push({ cell, before: written, after: placeText(String(written), WHOLE_YEAR) });
      if (kind !== 'removed') add(part ?? String(written), text);
    } else if (kind === 'removed') {
      if (source?.use) changes.push({ cell: source.use, before: source.used, after: 'Không' });
    } else if (source) {
      changes.push({ cell: source.text, before: source.written, after: text });
    } else {
      add(part ?? NO_PART, text);
    }
  }
  return { rule: 'cau-sua-tay', changes };
}

function newRow(
  table: RecordTable,
  row: number,
  cells: Readonly<Partial<Record<FieldId, CellValue>>>,
): readonly CellChange[] {
  return Object.entries(cells).flatMap(([field, after]) => {
    const column = table.columns.get(field as FieldId)?.column;
    return column === undefined ? [] : [{ cell: { sheet: table.sheet, row, column }, before: '', after }];
  });
}

/** The librarian's own sentences by the hash that their rows on the sheet would have now. */
function sourcesByHash({
  document,
  figures,
  figuresCell,
}: Parameters<typeof keepEdited>[2]): ReadonlyMap<string, SentenceSource> {
  const plan = reportSheet(document, figures, { figuresCell });
  const marks = plan.cells.flatMap(({ column, content }) => {
    const mark = column === MARK_COLUMN && content && 'value' in content ? readMark(content.value) : null;
    return mark ? [mark.hash] : [];
  });
  const sources = new Map<string, SentenceSource>();
  // In the order of their rows.
  const sentences: readonly (SentenceSource | null)[] = [
    document.framing.opening,
    ...document.blocks.flatMap((block) =>
      block.kind === 'item' ? [block.source ?? null] : block.kind === 'paragraph' ? [null] : [],
    ),
    document.framing.closing,
  ];
  sentences.forEach((source, index) => {
    const hash = marks[index];
    if (source && hash !== undefined) sources.set(hash, source);
  });
  return sources;
}
