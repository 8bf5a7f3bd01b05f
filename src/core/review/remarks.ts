import { OWN_SHEETS } from '../library/own-sheets';
import { shortHash } from '../rules/shared/hash';
import { addressName, parseAddressName, type CellAddress } from '../sheet/address';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';

/** Headers of "Ý kiến duyệt", in the order of its columns. The sheet is read back by position, so the order is fixed. */
export const REMARK_HEADERS = [
  'Số',
  'Thời gian',
  'Người ý kiến',
  'Về việc',
  'Ô',
  'Ý kiến',
  'Trả lời',
  'Người trả lời',
  'Trả lời lúc',
  'Tình trạng',
  'Mã',
] as const;

/** Positions of the columns that are written later than the others. */
export const REMARK_COLUMNS = { number: 0, cell: 4, answer: 6, state: 9, code: 10 } as const;

/** What the column "Tình trạng" says. */
export const REMARK_STATES = {
  open: 'Đang chờ trả lời',
  answered: 'Đã trả lời',
  closed: 'Đã xong',
  approved: 'Đã duyệt',
  returned: 'Trả lại',
} as const;

export type RemarkState = 'open' | 'answered' | 'closed';
export type DecisionKind = 'approved' | 'returned';

/** Codes of the rows that are no remark but a decision about the whole report. */
const DECISION_CODES: Readonly<Record<DecisionKind, string>> = { approved: 'duyet', returned: 'tra-lai' };

/** Row 7 of the sheet is the first entry: title, state, comparison, meaning and a blank row stand above the headers. */
export const HEADER_ROW = 5;

/** What a person asks or remarks, before it stands on the sheet. */
export interface NewRemark {
  /** "2026-05-20 10:47" by the person's clock. */
  readonly at: string;
  readonly person: string;
  /** The figure's id, the finding's key, or '' for the report as a whole. */
  readonly code: string;
  /** The same in words: "Số liệu: Tổng số bản sách (4.098 bản)". */
  readonly about: string;
  readonly cell: CellAddress | null;
  readonly text: string;
}

export interface Remark extends NewRemark {
  /** Row on the sheet, from 0. */
  readonly row: number;
  readonly number: number | null;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
  readonly state: RemarkState;
}

/** A decision about the report as it stands on the sheet. */
export interface Decision {
  readonly row: number;
  readonly number: number | null;
  readonly kind: DecisionKind;
  readonly at: string;
  readonly person: string;
  readonly text: string;
}

export interface RemarkSheet {
  /** In the order of the sheet, the oldest first. */
  readonly remarks: readonly Remark[];
  readonly decisions: readonly Decision[];
}

/** A person's remark as its row. */
export function remarkRow({ at, person, code, about, cell, text }: NewRemark, number: number): readonly CellValue[] {
  return [number, at, person, about, cell ? addressName(cell) : '', text, '', '', '', REMARK_STATES.open, code];
}

export function decisionRow(
  { kind, at, person, text }: Omit<Decision, 'row' | 'number'>,
  about: string,
  number: number,
): readonly CellValue[] {
  return [number, at, person, about, '', text, '', '', '', REMARK_STATES[kind], DECISION_CODES[kind]];
}

/** What is written when a remark is answered or closed: the cells from "Trả lời" to "Tình trạng". */
export interface Answer {
  readonly answer: string;
  readonly person: string;
  readonly at: string;
  readonly state: 'answered' | 'closed';
}

export function answerCells({ answer, person, at, state }: Answer): readonly CellValue[] {
  return [answer, person, at, REMARK_STATES[state]];
}

/** The same for as long as a remark's own words are the same, wherever its row stands. */
export function remarkKey({ at, person, code, text }: Pick<NewRemark, 'at' | 'person' | 'code' | 'text'>): string {
  return shortHash(JSON.stringify([at, person, code, text]));
}

/** Everything on "Ý kiến duyệt"; empty where there is no such sheet. Rows that somebody has emptied are left out. */
export function remarkSheet(workbook: WorkbookSnapshot): RemarkSheet {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.remarks);
  return sheet ? readRemarks(sheet) : { remarks: [], decisions: [] };
}

export function readRemarks(sheet: Pick<SheetSnapshot, 'origin' | 'values'>): RemarkSheet {
  const remarks: Remark[] = [];
  const decisions: Decision[] = [];
  const header = headerRowOf(sheet);
  const end = sheet.origin.row + sheet.values.length;
  for (let row = header === null ? end : header + 1; row < end; row++) {
    const entry = entryOf(
      REMARK_HEADERS.map((_header, column) => cell(sheet, row, column)),
      row,
    );
    if (!entry) continue;
    if ('kind' in entry) decisions.push(entry);
    else remarks.push(entry);
  }
  return { remarks, decisions };
}

function cell(sheet: Pick<SheetSnapshot, 'origin' | 'values'>, row: number, column: number): CellValue {
  return valueAt(sheet as SheetSnapshot, row, column);
}

/** Row of the headers; null where the sheet is not (or not yet) ours. A person may have put rows above. */
export function headerRowOf(sheet: Pick<SheetSnapshot, 'origin' | 'values'>): number | null {
  for (let row = 0; row < HEADER_ROW + 20; row++) {
    if (cell(sheet, row, 0) === REMARK_HEADERS[0] && cell(sheet, row, 1) === REMARK_HEADERS[1]) return row;
  }
  return null;
}

/** One row of the sheet; null for a row without a time and a name. */
export function entryOf(cells: readonly CellValue[], row: number): Remark | Decision | null {
  const texts = REMARK_HEADERS.map((_header, at) => String(cells[at] ?? ''));
  const [number = '', at = '', person = '', about = '', place = '', text = ''] = texts;
  const [answer = '', answeredBy = '', answeredAt = '', state = '', code = ''] = texts.slice(REMARK_COLUMNS.answer);
  if (at === '' && person === '' && text === '') return null;
  const numbered = { row, number: number !== '' && Number.isFinite(Number(number)) ? Number(number) : null };
  for (const kind of ['approved', 'returned'] as const)
    if (code === DECISION_CODES[kind]) return { ...numbered, kind, at, person, text };
  return {
    ...numbered,
    at,
    person,
    code,
    about,
    cell: parseAddressName(place),
    text,
    answer,
    answeredBy,
    answeredAt,
    // A person who types an answer straight into the sheet need not know the words of the last column.
    state: state === REMARK_STATES.closed ? 'closed' : answer !== '' ? 'answered' : 'open',
  };
}

/** Remarks that wait for an answer or for being closed. */
export function openRemarks({ remarks }: RemarkSheet): readonly Remark[] {
  return remarks.filter(({ state }) => state !== 'closed');
}

/** The number after the largest one. @param numbers the column "Số", whatever stands in it */
export function nextNumber(numbers: readonly CellValue[]): number {
  let last = 0;
  for (const number of numbers)
    if (typeof number === 'number' && Number.isInteger(number) && number > last) last = number;
  return last + 1;
}
