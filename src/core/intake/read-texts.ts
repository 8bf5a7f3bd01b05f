import { isErrorValue } from '../sheet/snapshot';
import { isCleanText } from '../text/normal';
import type { Work } from '../work';
import { ReadState, type TextColumn } from './book';
import { covering, hasMerges, type Job } from './column-job';
import type { ColumnReader } from './column-reader';

const HASH = 35;

/** Reads a column of texts. Nearly every cell is its own reading, so only the others are kept apart. */
export class TextReader implements ColumnReader {
  private readonly merged: boolean;
  private readonly unclean: number[] = [];
  /** Records whose reading is not what the cell holds, and their readings. */
  private readonly changed: number[] = [];
  private readonly readings: string[] = [];

  constructor(readonly job: Job) {
    this.merged = hasMerges(job);
  }

  read(from: number, to: number): void {
    const { raw, states } = this.job;
    for (let i = from; i < to; i++) {
      const value = raw[i] ?? '';
      if (typeof value === 'string' && value !== '') {
        if (isCleanText(value) && value.charCodeAt(0) !== HASH) states[i] = ReadState.read;
        else this.readUnclean(i, value);
      } else if (value !== '') {
        this.change(i, typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE');
        states[i] = ReadState.read;
      } else if (this.merged) this.readCovered(i);
    }
  }

  // eslint-disable-next-line require-yield
  *finish(): Work<TextColumn> {
    const { info, column, header, raw, states } = this.job;
    const { changed, readings, unclean } = this;
    // Where a cell is its own reading it is a text: everything else is in `changed`.
    const values = (changed.length === 0 ? raw : raw.slice()) as string[];
    for (let i = 0; i < changed.length; i++) values[changed[i] ?? 0] = readings[i] ?? '';
    return { type: 'text', field: info.field, column, header, raw, states, values, unclean };
  }

  private readUnclean(record: number, value: string): void {
    const { grid, rows, column, states } = this.job;
    if (!isCleanText(value)) this.unclean.push(record);
    const error = isErrorValue(value);
    const text = error ? '' : grid.textOf(value, rows[record] ?? -1, column);
    states[record] = error ? ReadState.error : text === '' ? ReadState.blank : ReadState.read;
    if (text !== value) this.change(record, text);
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
  }
}
