import type { FieldId } from '../library/ids';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { dateOf, serialOf } from '../text/calendar';
import { NO_CONTEXT, readDateText } from '../text/dates';
import { searchKey } from '../text/normal';
import type { Work } from '../work';
import { ReadState, type DateColumn, type IgnoredRow, type RecordTable } from './book';
import type { ReadContext } from './column-job';
import type { Grid } from './grid';
import { whoReads } from './header-match';
import { readColumns } from './read-columns';

/** Rows at the top of a sheet, and columns, in which a row of months is looked for. */
const HEADER_ROWS = 60;
const WIDEST = 60;
/** Fewer columns of months than these are a chance. */
const LEAST_MONTHS = 3;
/** A list of classes is shorter than this. */
const MOST_ROWS = 150;

interface MonthColumn {
  readonly column: number;
  readonly header: string;
  /** 1900-system serial of the month's first day. */
  readonly first: number;
}

interface MonthsHeader {
  readonly row: number;
  readonly months: readonly MonthColumn[];
  /** Sheet name and titles above: what the table is about. */
  readonly about: string;
}

/**
 * Visits and loans laid out across: a row says who came or borrowed ("Học sinh", "Lượt GV mượn", a class), a column in which month. Each count of each
 * month becomes a table of its own, dated by its heading, as a history with one column a year becomes one table a year; they share header and extent.
 * Months that nobody has filled yet give none. Empty where a sheet has nothing of the kind.
 */
export function* readMonthsAcross(grid: Grid, context: ReadContext): Work<RecordTable[]> {
  const tables: RecordTable[] = [];
  let from = grid.firstRow;
  for (;;) {
    const header = monthsHeader(grid, from, context);
    if (!header) return tables;
    yield 0;
    const { rows, lastRow } = countedRows(grid, header);
    for (const [field, records] of rows)
      for (const month of header.months) {
        const table = yield* monthTable(grid, header, month, field, Int32Array.from(records), context);
        if (table) tables.push(table);
      }
    from = Math.max(lastRow, header.row) + 1;
  }
}

type YearContext = Pick<ReadContext, 'schoolYearStart' | 'firstMonth' | 'plausible'>;

function monthsHeader(grid: Grid, from: number, context: YearContext): MonthsHeader | null {
  const last = Math.min(grid.lastRow - 1, grid.firstRow + HEADER_ROWS);
  const lastColumn = Math.min(grid.lastColumn, grid.firstColumn + WIDEST);
  for (let row = from; row <= last; row++) {
    const months: MonthColumn[] = [];
    for (let column = grid.firstColumn + 1; column <= lastColumn; column++) {
      const first = monthAt(grid, row, column, context);
      if (first !== null && !months.some((month) => month.first === first))
        months.push({ column, header: headingOf(grid, row, column), first });
    }
    if (months.length >= LEAST_MONTHS) return { row, months, about: aboutOf(grid, from, row) };
  }
  return null;
}

/** "Tháng 9", "T10", "9/2025", a bare number under "Tháng", or a day that Excel shows as a month: its first day. */
function monthAt(grid: Grid, row: number, column: number, context: YearContext): number | null {
  const value = grid.raw(row, column);
  if (value === '' || typeof value === 'boolean' || (typeof value === 'string' && isErrorValue(value))) return null;
  const bareMonths = row > grid.firstRow && /(?:^| )thang(?: |$)/.test(searchKey(grid.headerText(row - 1, column)));
  if (typeof value === 'number' && value > 12) {
    const day = dateOf(value);
    return day && /m/i.test(grid.numberFormat(row, column)) ? serialOf(day.year, day.month, 1) : null;
  }
  const { schoolYearStart, firstMonth, plausible } = context;
  const reading = readDateText(grid.text(row, column), {
    ...NO_CONTEXT,
    schoolYearStart,
    firstMonth,
    plausible,
    bareMonths,
  });
  return reading.kind === 'month' ? reading.serial : null;
}

function headingOf(grid: Grid, row: number, column: number): string {
  const text = grid.text(row, column);
  return /^\d{1,2}$/.test(text) ? `Tháng ${text}` : text;
}

function aboutOf(grid: Grid, from: number, row: number): string {
  const texts = [grid.name];
  for (let above = Math.max(from, row - 8); above < row; above++)
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) texts.push(grid.text(above, column));
  return searchKey(texts.join(' '));
}

/** The rows below a header by what they count. A sum ("Cộng") stands for its kind only where no other row does. */
function countedRows(
  grid: Grid,
  { row: headerRow, months, about }: MonthsHeader,
): { rows: ReadonlyMap<FieldId, number[]>; lastRow: number } {
  const rows = new Map<FieldId, number[]>();
  const sums = new Map<FieldId, number[]>();
  const firstMonth = months[0]?.column ?? 0;
  let group = '';
  let blanks = 0;
  let lastRow = headerRow;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + MOST_ROWS) && blanks < 2; row++) {
    const label = labelOf(grid, row, firstMonth);
    const filled = months.filter(({ column }) => !grid.isBlank(row, column)).length;
    blanks = label === '' && filled === 0 ? blanks + 1 : 0;
    if (label === '') continue;
    if (filled === 0) {
      group = label;
      continue;
    }
    lastRow = row;
    const field = fieldOf(label, group, about);
    if (!field) continue;
    const into = /^(?:tong|cong)(?: |$)/.test(label) ? sums : rows;
    into.set(field, [...(into.get(field) ?? []), row]);
  }
  for (const [field, [first]] of sums) if (first !== undefined && !rows.has(field)) rows.set(field, [first]);
  return { rows, lastRow };
}

/** The words on the left of the months, those of merged cells with them; running numbers and sizes of classes say nothing. */
function labelOf(grid: Grid, row: number, firstMonth: number): string {
  const texts = new Set<string>();
  for (let column = grid.firstColumn; column < firstMonth; column++) {
    if (typeof grid.raw(row, column) === 'number') continue;
    texts.add(grid.headerText(row, column));
  }
  return searchKey([...texts].join(' '));
}

const CLASS = /^(?:lop |khoi )?(?:\d{1,2} ?[a-z]?\d{0,2}|\d{1,2} \d{1,2}|[a-z]\d{1,2})$/;
/** Words of rows beside the counts: returns, shares, cards, overdue, not yet. */
const OTHER_ROWS = /(?:^| )(?:tra|ti le|ty le|binh quan|trung binh|the|qua han|chua|so sanh)(?: |$)/;

/** What a row counts, by its own words, then by the heading above it, then by what the table is about; null where they do not say it. */
function fieldOf(label: string, group: string, about: string): FieldId | null {
  if (OTHER_ROWS.test(label)) return null;
  const own = whoReads(label);
  const isClass = CLASS.test(label);
  const fromGroup = whoReads(group);
  const [pupil, teacher] =
    own.pupil || own.teacher || isClass ? [own.pupil || isClass, own.teacher] : [fromGroup.pupil, fromGroup.teacher];
  if (pupil === teacher) return null;
  for (const text of [isClass ? '' : label, group, about]) {
    const { borrowed, visit } = whoReads(text);
    // "Lượt mượn" has a word of visits too; reading and borrowing in one title leave it open.
    const reads = /(?:^| )(?:doc|den|vao)(?: |$)/.test(text);
    if (borrowed && reads) {
      if (text === label) return pupil ? 'pupilLoans' : 'teacherLoans';
      return null;
    }
    if (borrowed) return pupil ? 'pupilLoans' : 'teacherLoans';
    if (reads || (visit && text === label)) return pupil ? 'pupilVisits' : 'teacherVisits';
  }
  return null;
}

function* monthTable(
  grid: Grid,
  header: MonthsHeader,
  { column, header: heading, first }: MonthColumn,
  field: FieldId,
  rows: Int32Array,
  context: ReadContext,
): Work<RecordTable | null> {
  const wanted = [{ section: 'readers' as const, field, column, header: heading }];
  const [counts] = yield* readColumns(grid, wanted, rows, context);
  if (!counts || counts.raw.every((value) => value === '')) return null;
  const date: DateColumn = {
    type: 'date',
    field: 'date',
    column,
    header: heading,
    virtual: true,
    raw: new Array<CellValue>(rows.length).fill(''),
    states: new Uint8Array(rows.length).fill(ReadState.merged),
    values: new Float64Array(rows.length).fill(first),
  };
  const [firstRow, lastRow] = [rows[0] ?? 0, rows[rows.length - 1] ?? 0];
  const records = new Set(rows);
  const ignoredRows: IgnoredRow[] = [];
  for (let row = firstRow; row <= lastRow; row++) if (!records.has(row)) ignoredRows.push({ row, reason: 'note' });
  return {
    section: 'readers',
    sheet: grid.name,
    grain: null,
    header: { firstRow: header.row, lastRow: header.row },
    body: { firstRow, lastRow },
    extent: {
      firstColumn: grid.firstColumn,
      lastColumn: Math.max(...header.months.map((month) => month.column)),
    },
    rows,
    columns: new Map<FieldId, DateColumn | typeof counts>([
      ['date', date],
      [field, counts],
    ]),
    constants: {},
    ignoredRows,
  };
}

/** Whether a sheet is laid out so, whatever the school year. */
export function standsAcross(grid: Grid): boolean {
  return monthsHeader(grid, grid.firstRow, { schoolYearStart: 2000, firstMonth: 8, plausible: [1950, 2100] }) !== null;
}

/** Whether a table is one month of such a layout. */
export function isMonthOfAcross(table: RecordTable): boolean {
  return table.section === 'readers' && table.columns.get('date')?.virtual === true;
}
