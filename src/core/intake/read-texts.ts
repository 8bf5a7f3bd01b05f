import { isErrorValue, type CellValue } from '../sheet/snapshot';
import type { Work } from '../work';
import { ReadState, type TextColumn } from './book';
import { covering, hasMerges, type Job } from './column-job';
import type { ColumnReader } from './column-reader';
import { NumberPartsReader, takeNumbersApart } from './number-parts';
import { takeTexts } from './plain-cells';

/** Reads a column of texts. Nearly every cell is its own reading, so only the others are kept apart. */
export class TextReader implements ColumnReader {
  private readonly merges: boolean;
  private readonly unclean: number[] = [];
  /** Records whose reading is not what the cell holds, and their readings. */
  private readonly changed: number[] = [];
  private readonly readings: string[] = [];

  private readonly parts: NumberPartsReader | null;

  constructor(readonly job: Job) {
    this.merges = hasMerges(job);
    this.parts = job.info.field === 'accessionNumber' ? new NumberPartsReader(job.rows.length) : null;
  }

  read(from: number, to: number): void {
    const { raw, states } = this.job;
    const others: number[] = [];
    if (this.parts) takeNumbersApart({ raw, states, values: this.parts, from, to, others });
    else takeTexts({ raw, states, from, to, others });
    for (const record of others) this.readOther(record, raw[record] ?? '');
    if (this.isCovered()) for (let i = from; i < to; i++) if (raw[i] === '') this.readCovered(i);
  }

  // eslint-disable-next-line require-yield
  *finish(): Work<TextColumn> {
    const { info, column, header, raw, states } = this.job;
    const { changed, readings, unclean } = this;
    // Where a cell is its own reading it is a text: everything else is in `changed`.
    const values = (changed.length === 0 ? raw : raw.slice()) as string[];
    for (let i = 0; i < changed.length; i++) values[changed[i] ?? 0] = readings[i] ?? '';
    const read = { type: 'text' as const, field: info.field, column, header, raw, states, values, unclean };
    return this.parts ? { ...read, parts: this.parts } : read;
  }

  /** Whether a blank cell may say what another cell says. */
  private isCovered(): boolean {
    return this.merges || this.job.repeats.size > 0;
  }

  private readOther(record: number, value: CellValue): void {
    const { grid, rows, column, states } = this.job;
    const error = isErrorValue(value);
    const text = error
      ? ''
      : typeof value === 'string'
        ? grid.textOf(value, rows[record] ?? -1, column)
        : typeof value === 'number'
          ? String(value)
          : value
            ? 'TRUE'
            : 'FALSE';
    states[record] = error ? ReadState.error : text === '' ? ReadState.blank : ReadState.read;
    if (text === value) this.parts?.take(record, text);
    else {
      if (typeof value === 'string' && !error) this.unclean.push(record);
      this.change(record, text);
    }
  }

  private readCovered(record: number): void {
    const { grid, rows, column, states } = this.job;
    const over = covering(this.job, record);
    const text =
      typeof over === 'string' && over !== ''
        ? grid.textOf(over, rows[record] ?? -1, column)
        : typeof over === 'number'
          ? String(over)
          : '';
    if (text === '') return;
    states[record] = ReadState.merged;
    this.change(record, text);
  }

  private change(record: number, text: string): void {
    this.changed.push(record);
    this.readings.push(text);
    this.parts?.take(record, text);
  }
}
