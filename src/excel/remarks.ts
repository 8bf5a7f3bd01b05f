import { OWN_SHEETS } from '../core/library/own-sheets';
import {
  answerCells,
  decisionRow,
  entryOf,
  nextNumber,
  readRemarks,
  REMARK_COLUMNS,
  REMARK_HEADERS,
  remarkKey,
  remarkRow,
  type Answer,
  type Decision,
  type NewRemark,
  type Remark,
} from '../core/review/remarks';
import { addressName } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { HostError, toHostError } from './errors';
import { closeJournal, openJournal } from './journal';
import {
  askRemarks,
  layOutRemarks,
  nextRow,
  putEntry,
  putTop,
  type AskedRemarks,
  type TopLines,
} from './remarks-sheet';
import { twice } from './twice';
import { askState, type StateEntry } from './write-state';
import { asTextInput } from './write-values';

const NAME = OWN_SHEETS.remarks;

/**
 * Adds a remark to "Ý kiến duyệt", which is made where it is missing. Two round trips, one more where somebody else has taken the same number meanwhile.
 * What Excel breaks off is tried once more; a remark that stands already is not added twice.
 *
 * @returns the remark's number.
 * @throws HostError 'sheet-taken', 'protected', 'read-only', or whatever the host reports; the remark then does not stand.
 */
export async function addRemark(remark: NewRemark, top: TopLines): Promise<number> {
  return append(remarkKey(remark), top, (number) => remarkRow(remark, number), null);
}

/** What a decision changes besides its row. */
export interface DecisionParts {
  readonly about: string;
  readonly top: TopLines;
  /** Rows of "Cấu hình"; the one that makes the decision count stands last. */
  readonly state: readonly StateEntry[];
}

/** Adds a decision, rewrites the lines above the table and the rows of "Cấu hình", all in one batch. Otherwise as `addRemark`. */
export async function addDecision(decision: Omit<Decision, 'row' | 'number'>, parts: DecisionParts): Promise<number> {
  const row = (number: number) => decisionRow(decision, parts.about, number);
  const code = String(row(0)[REMARK_COLUMNS.code]);
  return append(remarkKey({ ...decision, code }), parts.top, row, parts);
}

async function append(
  key: string,
  top: TopLines,
  row: (number: number) => readonly CellValue[],
  decision: DecisionParts | null,
): Promise<number> {
  const attempt = () =>
    batch(async (context) => {
      const ask = askRemarks(context);
      const askedState = decision ? askState(context) : null;
      await context.sync();
      const asked = ask();
      const state = askedState?.() ?? null;
      const standing = entryWith(key, asked);
      if (standing && !decision && !asked.ownJournal) return standing.number ?? 0;
      const number = standing?.number ?? nextNumber(numbersOf(asked));
      state?.take();
      if (!asked.foreignJournal) openJournal(context, [NAME], asked.ownJournal);
      const sheet = layOutRemarks(context, asked, top);
      const before = passing(sheet.getUsedRange(true));
      before.load('rowIndex,columnIndex,values');
      const target = standing
        ? passing(sheet.getRangeByIndexes(standing.row, 0, 1, REMARK_HEADERS.length))
        : nextRow(sheet);
      if (standing === null || isUntouched(standing)) putEntry(target, row(number));
      target.load('rowIndex');
      if (decision) putTop(sheet, Math.max(0, (asked.headerRow ?? top.length + 1) - top.length - 1), top);
      if (decision) state?.put(decision.state);
      if (!asked.foreignJournal) closeJournal(context);
      await context.sync();
      if (standing) return number;
      // What stood there when the row was added, which another pane may have changed since it was asked for.
      const origin = { row: before.rowIndex, column: before.columnIndex };
      const free = nextNumber(numbersOf({ values: before.values as CellValue[][], origin }));
      if (free === number) return number;
      passing(sheet.getRangeByIndexes(target.rowIndex, REMARK_COLUMNS.number, 1, 1)).values = [[free]];
      await context.sync();
      return free;
    });
  try {
    return await twice(attempt);
  } catch (error) {
    if (!REFUSED.has(toHostError(error).code)) await forgetBegun(key).catch((cause: unknown) => console.error(cause));
    throw error;
  }
}

/** Takes the journal away where nothing came of the writing. */
async function forgetBegun(key: string): Promise<void> {
  await batch(async (context) => {
    const ask = askRemarks(context);
    await context.sync();
    const asked = ask();
    if (!asked.ownJournal || entryWith(key, asked)) return;
    closeJournal(context);
    await context.sync();
  });
}

/** Nobody has answered it; a decision is never answered. */
function isUntouched(entry: Remark | Decision): boolean {
  return 'kind' in entry || (entry.state === 'open' && entry.answer === '');
}

/** Codes after which nothing was begun. */
const REFUSED: ReadonlySet<string> = new Set(['read-only', 'protected', 'sheet-taken', 'cell-edit', 'not-supported']);

/** The row with this key, where it stands already. */
function entryWith(key: string, asked: AskedRemarks): Remark | Decision | null {
  const { remarks, decisions } = readRemarks(asked);
  const codeOf = (decision: Decision) => String(decisionRow(decision, '', 0)[REMARK_COLUMNS.code]);
  return (
    remarks.find((remark) => remarkKey(remark) === key) ??
    decisions.find((decision) => remarkKey({ ...decision, code: codeOf(decision) }) === key) ??
    null
  );
}

function numbersOf({ values, origin }: Pick<AskedRemarks, 'values' | 'origin'>): readonly CellValue[] {
  return origin.column > 0 ? [] : values.map((row) => row[REMARK_COLUMNS.number] ?? '');
}

/**
 * Writes an answer beside its remark, or closes it. Two round trips. Only the cells "Trả lời" to "Tình trạng" of its row are written.
 *
 * @throws HostError 'changed-meanwhile' with the cell where the remark is gone, or somebody else has answered it since it was read: their answer stands.
 */
export async function answerRemark(remark: Remark, answer: Answer): Promise<void> {
  await batch(async (context) => {
    const ask = askRemarks(context);
    await context.sync();
    const asked = ask();
    const key = remarkKey(remark);
    const held = readRemarks(asked).remarks.find((one) => remarkKey(one) === key);
    const place = (row: number) => addressName({ sheet: NAME, row, column: REMARK_COLUMNS.answer });
    // Pressed again after Excel broke off behind the writing: the answer stands already.
    if (held && isAnswerOf(held, answer)) return;
    if (!held || !sameAnswer(held, remark)) throw new HostError('changed-meanwhile', place(held?.row ?? remark.row));
    const sheet = context.workbook.worksheets.getItem(NAME);
    const whole = passing(sheet.getRangeByIndexes(held.row, 0, 1, REMARK_HEADERS.length));
    const written = answerCells(answer);
    const cells = passing(sheet.getRangeByIndexes(held.row, REMARK_COLUMNS.answer, 1, written.length));
    whole.load('values');
    cells.formulas = [written.map((value) => asTextInput(String(value)))];
    passing(sheet.getRangeByIndexes(held.row, 0, 1, 1)).format.autofitRows();
    await context.sync();
    // The row as it was when it was written over: another pane may have been there between the two batches.
    const [row = []] = whole.values as CellValue[][];
    const then = entryOf(row, held.row);
    if (then && !('kind' in then) && remarkKey(then) === key && sameAnswer(then, remark)) return;
    const back = row.slice(REMARK_COLUMNS.answer, REMARK_COLUMNS.answer + written.length);
    const again = passing(sheet.getRangeByIndexes(held.row, REMARK_COLUMNS.answer, 1, written.length));
    again.formulas = [back.map((value) => (typeof value === 'string' ? asTextInput(value) : value))];
    await context.sync();
    throw new HostError('changed-meanwhile', place(held.row));
  });
}

/** The same words of the same person; the time of a second press is another one. */
function isAnswerOf({ answer, answeredBy, state }: Remark, { answer: text, person, state: wanted }: Answer): boolean {
  return answer === text && answeredBy === person && state === wanted;
}

function sameAnswer(a: Remark, b: Remark): boolean {
  return a.answer === b.answer && a.answeredBy === b.answeredBy && a.answeredAt === b.answeredAt && a.state === b.state;
}

/** How many remarks wait: one round trip, for a notice before anything is read. */
export async function countOpenRemarks(): Promise<number> {
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(NAME);
    const used = passing(sheet.getUsedRangeOrNullObject(true));
    used.load('rowIndex,columnIndex,values');
    await context.sync();
    if (sheet.isNullObject || used.isNullObject) return 0;
    const origin = { row: used.rowIndex, column: used.columnIndex };
    const { remarks } = readRemarks({ origin, values: used.values as CellValue[][] });
    return remarks.filter(({ state }) => state !== 'closed').length;
  });
}
