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
import { isColumnNumberRow } from './rows';
import type { TableTime } from './table-time';

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
  /** 1900-system serial of the month's first day; of a term, of its first month's. */
  readonly first: number;
  /** For terms: the days that the count is of. */
  readonly time?: TableTime;
}

interface MonthsHeader {
  readonly row: number;
  readonly months: readonly MonthColumn[];
  /** Sheet name and titles above: what the table is about. */
  readonly about: string;
}

/**
 * Visits and loans laid out across, by month or by term: a row says who came or borrowed ("Học sinh", "Lượt GV mượn", a class), a column in which month. Each count of each
 * month becomes a table of its own, dated by its heading, as a history with one column a year becomes one table a year; they share header and extent.
 * Months that nobody has filled yet give none. Empty where a sheet has nothing of the kind.
 *
 * @param isTaken whether a row belongs to another table
 */
export function* readMonthsAcross(
  grid: Grid,
  context: ReadContext,
  isTaken: (row: number) => boolean = () => false,
): Work<RecordTable[]> {
  const tables: RecordTable[] = [];
  let from = grid.firstRow;
  for (;;) {
    const header = monthsHeader(grid, from, context, isTaken);
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

function monthsHeader(
  grid: Grid,
  from: number,
  context: YearContext,
  isTaken: (row: number) => boolean = () => false,
): MonthsHeader | null {
  const last = Math.min(grid.lastRow - 1, grid.firstRow + HEADER_ROWS);
  const lastColumn = Math.min(grid.lastColumn, grid.firstColumn + WIDEST);
  for (let row = from; row <= last; row++) {
    if (isTaken(row)) continue;
    const months: MonthColumn[] = [];
    for (let column = grid.firstColumn + 1; column <= lastColumn; column++) {
      const first = monthAt(grid, row, column, context);
      if (first !== null && !months.some((month) => month.first === first))
        months.push({ column, header: headingOf(grid, row, column), first });
    }
    if (months.length >= LEAST_MONTHS) return { row, months, about: aboutOf(grid, from, row) };
    const terms = termsIn(grid, row, lastColumn, context.schoolYearStart);
    if (terms) return { row, months: terms, about: aboutOf(grid, from, row) };
  }
  return null;
}

const TERM = /^(?:hoc ky|hk|ky) ?(i|ii|1|2)$/;

/** The columns of both terms of the school year that stand in a row; null where they do not, or nobody knows the year. */
function termsIn(grid: Grid, row: number, lastColumn: number, start: number | null): MonthColumn[] | null {
  if (start === null) return null;
  const terms: (MonthColumn | undefined)[] = [undefined, undefined];
  for (let column = grid.firstColumn + 1; column <= lastColumn; column++) {
    const term = TERM.exec(searchKey(grid.text(row, column)))?.[1];
    if (term === undefined) continue;
    const at = term === 'i' || term === '1' ? 0 : 1;
    if (terms[at]) return null;
    const [first, last] =
      at === 0
        ? [serialOf(start, 9, 1), serialOf(start, 12, 31)]
        : [serialOf(start + 1, 2, 1), serialOf(start + 1, 5, 31)];
    terms[at] = { column, header: headingOf(grid, row, column), first, time: { first, last } };
  }
  const both = terms.flatMap((term) => term ?? []);
  return both.length === 2 ? both : null;
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

const LETTERHEAD = /(?:^| )(?:doc lap|cong hoa|ubnd|uy ban nhan dan|so gd|phong gd)(?: |$)/;

function aboutOf(grid: Grid, from: number, row: number): string {
  const texts = [grid.name];
  for (let above = Math.max(from, row - 8); above < row; above++)
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.text(above, column);
      // "Độc lập - Tự do - Hạnh phúc" has the letters of reading in it.
      if (!LETTERHEAD.test(searchKey(text))) texts.push(text);
    }
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
  const lastMonth = months[months.length - 1]?.column ?? 0;
  const codes = Array.from({ length: lastMonth - grid.firstColumn + 1 }, (_none, i) => grid.firstColumn + i);
  let group = '';
  let blanks = 0;
  let lastRow = headerRow;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + MOST_ROWS) && blanks < 2; row++) {
    if (row <= headerRow + 2 && isColumnNumberRow(grid, row, codes)) continue;
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

const PUPILS = /(?:^| )(?:hs|hoc sinh|em|cac em|tre|chau)(?: |$)/;
const TEACHERS = /(?:^| )(?:gv|giao vien|cbgv|cbgvnv|cb|cbnv|can bo|nhan vien|gvnv|thay co)(?: |$)/;
/** Newspapers that came, tables of loans aside, are no readers. */
const OTHER_LISTS = /(?:^| )(?:bao|tap chi|an pham)(?: |$)/;

/** Who a row is about: whole words only, since "Giáo dục và Thời đại" is a newspaper. */
function whoOf(text: string): { pupil: boolean; teacher: boolean } {
  return { pupil: PUPILS.test(text), teacher: TEACHERS.test(text) };
}

const CLASS = /^(?:lop |khoi )?(?:\d{1,2} ?[a-z]?\d{0,2}|\d{1,2} \d{1,2}|[a-z]\d{1,2})$/;
/** Words of rows beside the counts: returns, shares, cards, overdue, not yet. */
const OTHER_ROWS = /(?:^| )(?:tra|ti le|ty le|binh quan|trung binh|the|qua han|chua|so sanh)(?: |$)/;

/** What a row counts, by its own words, then by the heading above it, then by what the table is about; null where they do not say it. */
function fieldOf(label: string, group: string, about: string): FieldId | null {
  if (OTHER_ROWS.test(label)) return null;
  if (OTHER_LISTS.test(about) && !/(?:^| )(?:luot|ban doc)(?: |$)/.test(about)) return null;
  const own = whoOf(label);
  const isClass = CLASS.test(label);
  const fromGroup = whoOf(group);
  const [pupil, teacher] =
    own.pupil || own.teacher || isClass ? [own.pupil || isClass, own.teacher] : [fromGroup.pupil, fromGroup.teacher];
  if (pupil === teacher) return null;
  for (const text of [isClass ? '' : label, group, about]) {
    const { borrowed, visit } = whoReads(text);
    // "Lượt mượn" has a word of visits too; reading and borrowing in one title leave it open.
    const reads = /(?:^| )(?:doc|den|vao|phuc vu)(?: |$)/.test(text);
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
  { column, header: heading, first, time }: MonthColumn,
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
    ...(time ? { time } : {}),
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
