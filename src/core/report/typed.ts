import { shortHash } from '../rules/shared/hash';
import type { CellValue, WorkbookSnapshot } from '../sheet/snapshot';
import { isErrorValue, ownSheet, valueAt } from '../sheet/snapshot';
import type { Block, Inline, ReportDocument, Signer, TableBlock } from './document';
import { contentAt, rowText } from './edited';
import { basisLines, letterheadLines, recipientLines } from './letterhead-lines';
import { contentHash, MARK_COLUMN, readPlaces } from './sheet/marks';

/** What somebody has written on a report sheet outside of its sentences: a line of the letterhead or the foot, room in a table. */
export interface TypedPlace {
  readonly key: string;
  /** Sheet row. */
  readonly row: number;
  readonly value: CellValue;
  /** Only of a formula. */
  readonly formula: string | null;
  /** What stands in its row of a table; a line needs none. */
  readonly label: string;
  /** Of what the report said there by itself. */
  readonly hash: string;
}

/** What becomes of it when the report is written again. */
export interface TypedPlaces {
  /** Stands where it stood. */
  readonly carried: readonly TypedPlace[];
  /** The report now says something else there than when it was typed over. */
  readonly outdated: readonly TypedPlace[];
  /** The report has no such place any more. */
  readonly homeless: readonly TypedPlace[];
}

/** Begins the key of room in a table. */
const ROOM = 't:';

interface Line {
  readonly key: string;
  readonly text: string;
  readonly typed: (document: ReportDocument, text: string) => ReportDocument;
}

/** The lines around the body, each with what puts a typed one in its place. */
function linesOf(document: ReportDocument): Line[] {
  const { letterhead, basis, addressees, recipients } = document;
  const { numberLine, dateLine } = letterheadLines(letterhead);
  const head = (key: 'superiorBody' | 'issuingBody' | 'numberLine' | 'dateLine', text: string): Line => ({
    key,
    text,
    typed: (to, words) => ({ ...to, letterhead: { ...to.letterhead, [key]: words } }),
  });
  const list = (key: 'basis' | 'addressees' | 'recipients', texts: readonly string[], bare: RegExp): Line[] =>
    texts.map((text, index) => ({
      key: `${key}${index}`,
      text,
      typed: (to, words) => ({ ...to, [key]: replaced(to[key], index, words.replace(bare, '').replace(/[;.]+$/, '')) }),
    }));
  const signature = (key: 'signer' | 'preparer', signer: Signer | null): Line[] => [
    ...(signer?.authority ?? []).map((text, index): Line => ({
      key: `${key}${index}`,
      text,
      typed: (to, words) => {
        const own = to[key];
        return own ? { ...to, [key]: { ...own, authority: replaced(own.authority, index, words) } } : to;
      },
    })),
    ...(signer ? [signer.name] : []).map((text): Line => ({
      key: `${key}Name`,
      text,
      typed: (to, words) => {
        const own = to[key];
        return own ? { ...to, [key]: { ...own, name: words } } : to;
      },
    })),
  ];
  return [
    head('superiorBody', letterhead.superiorBody),
    head('issuingBody', letterhead.issuingBody),
    head('numberLine', numberLine),
    head('dateLine', dateLine),
    { key: 'typeName', text: document.typeName, typed: (to, typeName) => ({ ...to, typeName }) },
    { key: 'subject', text: document.subject, typed: (to, subject) => ({ ...to, subject }) },
    ...list('basis', basisLines(basis), /^/),
    ...list('addressees', addresseeLines(addressees), /^(?:kính gửi:?|-)\s*/i),
    ...list('recipients', recipientLines(recipients), /^[-–+]\s*/),
    ...signature('signer', document.signer),
    ...signature('preparer', document.preparer),
  ];
}

function replaced(texts: readonly string[], at: number, text: string): readonly string[] {
  return texts.map((one, index) => (index === at ? text : one));
}

/** "Kính gửi: Sở Giáo dục và Đào tạo." on one line; several as a list below it (N22). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length === 1) return [`Kính gửi: ${addressees[0] ?? ''}.`];
  return addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? '.' : ';'}`);
}

/** The room to write in a table, by its caption, the words of its row and its heading. @param at row and column of the table, from 0 */
export function roomKey({ caption, columns, rows }: TableBlock, row: number, column: number): string {
  const label = columns.findIndex(({ align }) => align === 'left');
  const words = (rows[row]?.[label] ?? []).map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  return `${ROOM}${shortHash(JSON.stringify([caption, words, columns[column]?.heading]))}`;
}

/** What the report says by itself at every place that a person may write into, by its key. */
export function untypedPlaces(document: ReportDocument): ReadonlyMap<string, string> {
  if (document.untyped) return document.untyped;
  const places = new Map(linesOf(document).map(({ key, text }) => [key, contentHash(text)]));
  for (const block of document.blocks) eachRoom(block, (key) => places.set(key, contentHash('')));
  return places;
}

function eachRoom(block: Block, visit: (key: string, row: number, column: number) => void): void {
  if (block.kind !== 'table') return;
  block.rows.forEach((_cells, row) => {
    block.columns.forEach(({ byHand }, column) => {
      if (byHand) visit(roomKey(block, row, column), row, column);
    });
  });
}

/** What was typed on the sheet that this report is about to write over; nothing where the product has not written it. */
export function typedPlaces(workbook: WorkbookSnapshot, document: ReportDocument): TypedPlaces {
  const sheet = ownSheet(workbook, document.sheetName);
  const now = untypedPlaces(document);
  const found: { [Kind in keyof TypedPlaces]: TypedPlace[] } = { carried: [], outdated: [], homeless: [] };
  for (let at = 0; at < (sheet?.values.length ?? 0); at++) {
    if (!sheet) break;
    const row = sheet.origin.row + at;
    for (const { column, key, hash } of readPlaces(valueAt(sheet, row, MARK_COLUMN))) {
      const content = contentAt(sheet, row, column);
      const isFormula = typeof content === 'string' && content.startsWith('=');
      const held = valueAt(sheet, row, column);
      // "-Lưu: VT" typed over is a formula to Excel, which says #NAME? of it: the words are what was meant.
      const value = isFormula && isErrorValue(held) ? content.slice(1) : held;
      // A line that somebody has emptied is to be written again.
      if (value === '' || contentHash(content) === hash || contentHash(content) === now.get(key)) continue;
      const kind = !now.has(key) ? 'homeless' : now.get(key) === hash ? 'carried' : 'outdated';
      found[kind].push({
        key,
        row,
        value,
        formula: isFormula && value === held ? content : null,
        label: key.startsWith(ROOM) ? rowText(sheet, row) : '',
        hash,
      });
    }
  }
  return found;
}

/** The report with what was typed in its place, for the sheet and for Word alike. */
export function withTyped(document: ReportDocument, typed: readonly TypedPlace[]): ReportDocument {
  if (typed.length === 0) return document;
  const values = new Map(typed.map(({ key, value }) => [key, value]));
  let whole: ReportDocument = { ...document, untyped: untypedPlaces(document) };
  for (const { key, typed: put } of linesOf(document)) {
    const value = values.get(key);
    if (value !== undefined) whole = put(whole, String(value).normalize('NFC').trim());
  }
  return { ...whole, blocks: whole.blocks.map((block) => filled(block, values)) };
}

function filled(block: Block, values: ReadonlyMap<string, CellValue>): Block {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((cells) => [...cells]);
  eachRoom(block, (key, row, column) => {
    const value = values.get(key);
    const cells = rows[row];
    if (value !== undefined && cells) cells[column] = contentOf(value);
  });
  return { ...block, rows };
}

function contentOf(value: CellValue): Inline[] {
  return typeof value === 'number'
    ? [{ kind: 'number', value, formula: null }]
    : [{ kind: 'text', text: String(value).trim() }];
}
