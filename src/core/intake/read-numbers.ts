import { indicatorNamed } from '../library/indicators';
import { isErrorValue } from '../sheet/snapshot';
import { proveSeparators, readNumberText, scaleOfHeader, type SeparatorProof } from '../text/numbers';
import { ROWS_PER_SLICE, type Work } from '../work';
import { ReadState, type NumberColumn } from './book';
import type { Job } from './column-job';
import type { ColumnReader } from './column-reader';
import { takeNumbers } from './plain-cells';

const MEMO_LIMIT = 50_000;
/** Texts that are looked at to know what the separators of a column mean. */
const PROOF_TEXTS = 20_000;

/** Reads a column of numbers. What stands as text waits until the whole column has shown what its separators mean. */
export class NumberReader implements ColumnReader {
  private readonly values: Float64Array;
  private readonly scale: number;
  private readonly texts: number[] = [];

  constructor(readonly job: Job) {
    this.values = new Float64Array(job.rows.length).fill(NaN);
    this.scale = job.info.type === 'money' ? moneyScale(job) : 1;
  }

  read(from: number, to: number): void {
    const { raw, states } = this.job;
    const { values, scale } = this;
    const others: number[] = [];
    takeNumbers({ raw, states, values, from, to, others });
    for (const record of others) {
      if (typeof raw[record] === 'string') this.texts.push(record);
      else states[record] = ReadState.unreadable;
    }
    if (scale !== 1) for (let i = from; i < to; i++) values[i] = inDong(values[i] ?? NaN, scale);
  }

  *finish(): Work<NumberColumn> {
    const { info, column, header, raw, states } = this.job;
    const { values, scale, texts } = this;
    if (texts.length > 0) yield* this.readTexts();
    const read = { type: 'number' as const, field: info.field, column, header, raw, states, values };
    return scale === 1 ? read : { ...read, scale };
  }

  private *readTexts(): Work<void> {
    const { job, values, scale, texts } = this;
    const { raw, states, info } = job;
    const distinct = new Set<string>();
    for (const record of texts.slice(0, PROOF_TEXTS)) distinct.add(String(raw[record]));
    const proof = proveSeparators(distinct);
    const whole = info.type === 'count' || info.type === 'money';
    const wholeByRow = info.section === 'history' ? wholeIndicators(job) : null;
    const memo = new Map<string, readonly [ReadState, number]>();
    let read = 0;
    for (const record of texts) {
      if (++read % ROWS_PER_SLICE === 0) yield read / texts.length;
      const value = String(raw[record]);
      const asWhole = wholeByRow ? (wholeByRow[record] ?? 0) === 1 : whole;
      const key = asWhole ? value : `~${value}`;
      let known = memo.get(key);
      if (!known) {
        known = numberOfText(job, value, record, asWhole, proof);
        if (memo.size < MEMO_LIMIT) memo.set(key, known);
      }
      states[record] = known[0];
      // "1,5 triệu" says its own unit, whatever the header says.
      values[record] = scale !== 1 && OWN_SCALE.test(value) ? known[1] : inDong(known[1], scale);
    }
  }
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
