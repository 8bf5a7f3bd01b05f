import { fieldInfo } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import { indicatorNamed } from '../library/indicators';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { NO_CONTEXT, dayOfNumber, monthNamed, provesDayFirst, readDateText, type DateContext } from '../text/dates';
import { proveSeparators, readFlag, readNumberText, scaleOfHeader, type SeparatorProof } from '../text/numbers';
import { searchKey } from '../text/normal';
import { ROWS_PER_SLICE, type Work } from '../work';
import {
  ReadState,
  type DateColumn,
  type FieldColumn,
  type FlagColumn,
  type NumberColumn,
  type TextColumn,
} from './book';
import { covering, hasMerges, type Job, type ReadContext } from './column-job';
import type { Grid } from './grid';
import { readCategories } from './read-categories';

export type { ReadContext } from './column-job';

/** Rows between two pauses while cells are only fetched. */
const ROWS_PER_COPY = 4096;

/** The raw cells of several columns in the records' rows. Block by block, so that a row is at hand while its cells are taken. */
export function* rawColumns(
  grid: Grid,
  columns: readonly number[],
  rows: Int32Array,
): Work<ReadonlyMap<number, readonly CellValue[]>> {
  const raws = new Map(columns.map((column) => [column, new Array<CellValue>(rows.length)]));
  for (let from = 0; from < rows.length; from += ROWS_PER_COPY) {
    const to = Math.min(rows.length, from + ROWS_PER_COPY);
    for (const [column, raw] of raws) for (let i = from; i < to; i++) raw[i] = grid.raw(rows[i] ?? -1, column);
    yield from / rows.length;
  }
  return raws;
}

/** Reads one column of a table, whose cells are `raw`, by the type of its field. Linear; texts are parsed once each. Throws RangeError for a field the section has not. */
export function* readColumn(
  grid: Grid,
  section: SectionId,
  field: FieldId,
  column: number,
  header: string,
  rows: Int32Array,
  raw: readonly CellValue[],
  context: ReadContext,
  titles: readonly string[] = [],
): Work<FieldColumn> {
  const info = fieldInfo(section, field);
  if (!info) throw new RangeError(`section ${section} has no field ${field}`);
  const job: Job = {
    grid,
    section,
    info,
    column,
    header,
    rows,
    raw,
    states: new Uint8Array(rows.length),
    context,
    titles,
  };
  switch (info.type) {
    case 'text':
      return yield* readTexts(job);
    case 'date':
      return yield* readDates(job);
    case 'category':
      return yield* readCategories(job);
    case 'flag':
      return readFlags(job);
    default:
      return yield* readNumbers(job);
  }
}

function* readTexts(job: Job): Work<TextColumn> {
  const { grid, raw, states, rows } = job;
  const values: string[] = new Array<string>(rows.length);
  const merged = hasMerges(job);
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield i / rows.length;
    const value = raw[i] ?? '';
    if (typeof value === 'string') {
      if (value === '') {
        const over = merged ? covering(job, i) : '';
        const text =
          typeof over === 'string' && over !== ''
            ? grid.textOf(over, rows[i] ?? -1, job.column)
            : typeof over === 'number'
              ? String(over)
              : '';
        values[i] = text;
        states[i] = text === '' ? ReadState.blank : ReadState.merged;
      } else if (isErrorValue(value)) {
        values[i] = '';
        states[i] = ReadState.error;
      } else {
        const text = grid.textOf(value, rows[i] ?? -1, job.column);
        values[i] = text;
        states[i] = text === '' ? ReadState.blank : ReadState.read;
      }
    } else {
      values[i] = typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
      states[i] = ReadState.read;
    }
  }
  return { type: 'text', field: job.info.field, column: job.column, header: job.header, raw, states, values };
}

function* readNumbers(job: Job): Work<NumberColumn> {
  const { raw, states, rows, info } = job;
  const values = new Float64Array(rows.length).fill(NaN);
  const scale = info.type === 'money' ? moneyScale(job) : 1;
  const texts: string[] = [];
  for (const value of raw) if (typeof value === 'string' && value !== '' && texts.length < 20_000) texts.push(value);
  const proof = proveSeparators(new Set(texts));
  const memo = new Map<string, readonly [ReadState, number]>();
  const whole = info.type === 'count' || info.type === 'money';
  const wholeByRow = info.section === 'history' ? wholeIndicators(job) : null;
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield i / rows.length;
    const value = raw[i] ?? '';
    if (typeof value === 'number') {
      values[i] = inDong(value, scale);
      states[i] = ReadState.read;
    } else if (value === '') {
      states[i] = ReadState.blank;
    } else if (typeof value === 'boolean') {
      states[i] = ReadState.unreadable;
    } else {
      const asWhole = wholeByRow ? (wholeByRow[i] ?? 0) === 1 : whole;
      const key = asWhole ? value : `~${value}`;
      let known = memo.get(key);
      if (!known) {
        known = numberOfText(job, value, i, asWhole, proof);
        if (memo.size < 50_000) memo.set(key, known);
      }
      states[i] = known[0];
      // "1,5 triệu" says its own unit, whatever the header says.
      values[i] = scale !== 1 && OWN_SCALE.test(value) ? known[1] : inDong(known[1], scale);
    }
  }
  const column = { type: 'number' as const, field: info.field, column: job.column, header: job.header };
  return { ...column, raw, states, values, ...(scale === 1 ? {} : { scale }) };
}

const OWN_SCALE = /\d\s*(?:tỉ|tỷ|triệu|trieu|tr|nghìn|ngàn|nghin|ngan|k|đồng|đ|vnđ)(?!\p{L})/iu;

/** 14.1 million are 14 100 000, without the dust of binary fractions. */
function inDong(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function numberOfText(
  job: Job,
  value: string,
  record: number,
  whole: boolean,
  proof: SeparatorProof,
): readonly [ReadState, number] {
  if (isErrorValue(value)) return [ReadState.error, NaN];
  const text = job.grid.textOf(value, job.rows[record] ?? -1, job.column);
  if (text === '' || /^[-–—.]+$/.test(text)) return [ReadState.blank, NaN];
  if (job.info.type === 'year') {
    const year = /(?:^|\D)((?:1[89]|20)\d{2})(?!\d)/.exec(text)?.[1];
    return year ? [ReadState.fromText, Number(year)] : [ReadState.unreadable, NaN];
  }
  const reading = readNumberText(text, whole, proof);
  if (reading.kind === 'ambiguous') return [ReadState.ambiguous, NaN];
  if (reading.kind !== 'number') return [ReadState.unreadable, NaN];
  if (reading.percent && job.info.type !== 'number') return [ReadState.unreadable, NaN];
  return [ReadState.fromText, reading.value];
}

/** Which rows of `history` hold figures that are whole by their indicator: 1.436 copies are 1436. */
function wholeIndicators(job: Job): Uint8Array {
  const whole = new Uint8Array(job.rows.length);
  for (let i = 0; i < job.rows.length; i++) {
    const row = job.rows[i] ?? -1;
    for (let column = job.grid.firstColumn; column < job.column; column++) {
      const indicator = indicatorNamed(job.grid.text(row, column));
      if (indicator) {
        whole[i] = indicator.decimals === 0 ? 1 : 0;
        break;
      }
    }
  }
  return whole;
}

/** 1, or 1 000 000 where the header or a title says "triệu đồng". */
function moneyScale(job: Job): number {
  const own = scaleOfHeader(job.header);
  if (own !== 1 || /\((?:đồng|đ|vnđ)\)/iu.test(job.header)) return own;
  for (const title of job.titles) {
    if (/(?:đvt|đơn vị|đơn vị tính)\s*:/iu.test(title))
      return scaleOfHeader(title.slice(title.search(/(?:đvt|đơn vị)/iu)));
  }
  return 1;
}

/** Sections whose dates lie in or near the school year; registers reach back for decades. */
const CURRENT: ReadonlySet<SectionId> = new Set(['activities', 'readers', 'periodicals']);

function* readDates(job: Job): Work<DateColumn> {
  const { raw, states, rows, context, info } = job;
  const values = new Float64Array(rows.length).fill(NaN);
  const merged = hasMerges(job);
  const start = context.schoolYearStart;
  const words = searchKey(job.header).split(' ');
  const distinct = new Set<string>();
  for (const value of raw) if (typeof value === 'string' && value !== '' && distinct.size < 20_000) distinct.add(value);
  let dayFirstProved = false;
  for (const text of distinct) if (provesDayFirst(text)) dayFirstProved = true;
  let bareDaysFrom: number | null = null;
  let dates: DateContext = {
    ...NO_CONTEXT,
    schoolYearStart: start,
    firstMonth: context.firstMonth,
    plausible: start !== null && CURRENT.has(info.section) ? [start, start + 1] : context.plausible,
    dayFirstProved,
    bareMonths: words.includes('thang') && !words.includes('ngay'),
    bareWeeks: words.includes('tuan') && !words.includes('thang') && !words.includes('ngay'),
  };
  if (CURRENT.has(info.section) && words.includes('ngay') && !words.includes('thang') && !words.includes('tuan')) {
    for (const name of [job.grid.name, ...job.titles]) bareDaysFrom = monthNamed(name, dates) ?? bareDaysFrom;
    dates = { ...dates, bareDaysFrom };
  }
  const memo = new Map<string, readonly [ReadState, number]>();
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield i / rows.length;
    let value = raw[i] ?? '';
    let state: ReadState | null = null;
    if (value === '' && merged) {
      value = covering(job, i);
      state = ReadState.merged;
    }
    if (value === '') {
      states[i] = ReadState.blank;
    } else if (typeof value === 'number') {
      values[i] = dayOfNumber(value, context.date1904, dates);
      states[i] = Number.isNaN(values[i]) ? ReadState.unreadable : (state ?? ReadState.read);
    } else if (typeof value === 'boolean') {
      states[i] = ReadState.unreadable;
    } else {
      let known = memo.get(value);
      if (!known) {
        known = dateOfText(job, value, i, dates);
        if (memo.size < 50_000) memo.set(value, known);
      }
      values[i] = known[1];
      states[i] = state !== null && known[0] === ReadState.fromText ? state : known[0];
    }
  }
  return { type: 'date', field: info.field, column: job.column, header: job.header, raw, states, values };
}

function dateOfText(job: Job, value: string, record: number, dates: DateContext): readonly [ReadState, number] {
  if (isErrorValue(value)) return [ReadState.error, NaN];
  const text = job.grid.textOf(value, job.rows[record] ?? -1, job.column);
  if (text === '' || /^[-–—.…\s]+$/.test(text)) return [ReadState.blank, NaN];
  const reading = readDateText(text, dates);
  if (reading.kind === 'ambiguous') return [ReadState.ambiguous, NaN];
  return reading.kind === 'unreadable' ? [ReadState.unreadable, NaN] : [ReadState.fromText, reading.serial];
}

function readFlags(job: Job): FlagColumn {
  const values: (boolean | null)[] = [];
  job.raw.forEach((value, i) => {
    const blank =
      value === '' || (typeof value === 'string' && job.grid.textOf(value, job.rows[i] ?? -1, job.column) === '');
    const flag = blank ? null : readFlag(value);
    values.push(flag);
    job.states[i] = blank
      ? ReadState.blank
      : typeof value === 'string' && isErrorValue(value)
        ? ReadState.error
        : flag === null
          ? ReadState.unreadable
          : ReadState.read;
  });
  return {
    type: 'flag',
    field: job.info.field,
    column: job.column,
    header: job.header,
    raw: job.raw,
    states: job.states,
    values,
  };
}
