import type { SectionId } from '../library/ids';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { DAYS_1904 } from '../text/calendar';
import {
  dayOfNumber,
  FIRST_DAY,
  LAST_DAY,
  monthNamed,
  NO_CONTEXT,
  provesDayFirst,
  readDateText,
  readsBareNumbers,
  type DateContext,
} from '../text/dates';
import { searchKey } from '../text/normal';
import { ROWS_PER_SLICE, type Work } from '../work';
import { ReadState, type DateColumn } from './book';
import { covering, hasMerges, type Job } from './column-job';
import type { ColumnReader } from './column-reader';
import { takeDays } from './plain-cells';

const MEMO_LIMIT = 50_000;
/** Different texts that are looked at to know the order of day and month in a column. */
const PROOF_TEXTS = 20_000;
/** Sections whose dates lie in or near the school year; registers reach back for decades. */
const CURRENT: ReadonlySet<SectionId> = new Set(['activities', 'readers', 'periodicals']);

/** Reads a column of dates. What stands as text waits until the whole column has shown whether its dates begin with the day. */
export class DateReader implements ColumnReader {
  private readonly values: Float64Array;
  private readonly merges: boolean;
  private readonly dates: DateContext;
  private readonly texts: number[] = [];

  constructor(readonly job: Job) {
    this.values = new Float64Array(job.rows.length).fill(NaN);
    this.merges = hasMerges(job);
    this.dates = contextOf(job);
  }

  read(from: number, to: number): void {
    const { raw, states, context } = this.job;
    const { values, dates } = this;
    const others: number[] = [];
    // Where bare numbers are months, weeks or days of a month, none is taken for a serial at once.
    const [first, last] = readsBareNumbers(dates) ? [1, 0] : [FIRST_DAY, LAST_DAY];
    takeDays({ raw, states, values, from, to, others }, { shift: context.date1904 ? DAYS_1904 : 0, first, last });
    for (const record of others) this.readOther(record, raw[record] ?? '', ReadState.read);
    if (!this.isCovered()) return;
    for (let i = from; i < to; i++) if (raw[i] === '') this.readOther(i, covering(this.job, i), ReadState.merged);
  }

  /** Whether a blank cell may say what another cell says. */
  private isCovered(): boolean {
    return this.merges || this.job.repeats.size > 0;
  }

  private readOther(record: number, value: CellValue, state: ReadState): void {
    const { states, context } = this.job;
    if (typeof value === 'number') {
      const day = dayOfNumber(value, context.date1904, this.dates);
      this.values[record] = day;
      states[record] = day === day ? state : ReadState.unreadable;
    } else if (typeof value === 'boolean') states[record] = ReadState.unreadable;
    else if (value !== '') this.texts.push(record);
  }

  *finish(): Work<DateColumn> {
    const { info, column, header, raw, states } = this.job;
    if (this.texts.length > 0) yield* this.readTexts();
    return { type: 'date', field: info.field, column, header, raw, states, values: this.values };
  }

  private *readTexts(): Work<void> {
    const { job, values, texts } = this;
    const { raw, states } = job;
    const dates: DateContext = { ...this.dates, dayFirstProved: this.isDayFirstProved() };
    const memo = new Map<string, readonly [ReadState, number]>();
    let read = 0;
    for (const record of texts) {
      if (++read % ROWS_PER_SLICE === 0) yield read / texts.length;
      const own = raw[record] ?? '';
      const value = String(own === '' ? covering(job, record) : own);
      let known = memo.get(value);
      if (!known) {
        known = dateOfText(job, value, record, dates);
        if (memo.size < MEMO_LIMIT) memo.set(value, known);
      }
      values[record] = known[1];
      states[record] = own === '' && known[0] === ReadState.fromText ? ReadState.merged : known[0];
    }
  }

  private isDayFirstProved(): boolean {
    const distinct = new Set<string>();
    for (const record of this.texts) {
      const value = this.job.raw[record];
      if (typeof value === 'string' && value !== '' && distinct.size < PROOF_TEXTS) distinct.add(value);
    }
    for (const text of distinct) if (provesDayFirst(text)) return true;
    return false;
  }
}

/** What the header, the sheet and the titles say about dates that do not say everything themselves. */
function contextOf({ grid, info, header, titles, context }: Job): DateContext {
  const start = context.schoolYearStart;
  const words = searchKey(header).split(' ');
  const current = CURRENT.has(info.section);
  const dates: DateContext = {
    ...NO_CONTEXT,
    schoolYearStart: start,
    firstMonth: context.firstMonth,
    plausible: start !== null && current ? [start, start + 1] : context.plausible,
    bareMonths: words.includes('thang') && !words.includes('ngay'),
    bareWeeks: words.includes('tuan') && !words.includes('thang') && !words.includes('ngay'),
  };
  if (!current || !words.includes('ngay') || words.includes('thang') || words.includes('tuan')) return dates;
  let bareDaysFrom: number | null = null;
  for (const name of [grid.name, ...titles]) bareDaysFrom = monthNamed(name, dates) ?? bareDaysFrom;
  return { ...dates, bareDaysFrom };
}

function dateOfText(job: Job, value: string, record: number, dates: DateContext): readonly [ReadState, number] {
  if (isErrorValue(value)) return [ReadState.error, NaN];
  const text = job.grid.textOf(value, job.rows[record] ?? -1, job.column);
  if (text === '' || /^[-–—.…\s]+$/.test(text)) return [ReadState.blank, NaN];
  const reading = readDateText(text, dates);
  if (reading.kind === 'ambiguous') return [ReadState.ambiguous, NaN];
  return reading.kind === 'unreadable' ? [ReadState.unreadable, NaN] : [ReadState.fromText, reading.serial];
}
