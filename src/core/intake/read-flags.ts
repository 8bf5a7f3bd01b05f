import { isErrorValue } from '../sheet/snapshot';
import { readFlag } from '../text/numbers';
import type { Work } from '../work';
import { ReadState, type FlagColumn } from './book';
import type { Job } from './column-job';
import type { ColumnReader } from './column-reader';

/** Reads a column of yes and no. */
export class FlagReader implements ColumnReader {
  private readonly values: (boolean | null)[] = [];

  constructor(readonly job: Job) {}

  read(from: number, to: number): void {
    const { grid, raw, rows, states, column } = this.job;
    for (let i = from; i < to; i++) {
      const value = raw[i] ?? '';
      const blank = value === '' || (typeof value === 'string' && grid.textOf(value, rows[i] ?? -1, column) === '');
      const flag = blank ? null : readFlag(value);
      this.values.push(flag);
      if (blank) states[i] = ReadState.blank;
      else if (isErrorValue(value)) states[i] = ReadState.error;
      else states[i] = flag === null ? ReadState.unreadable : ReadState.read;
    }
  }

  // eslint-disable-next-line require-yield
  *finish(): Work<FlagColumn> {
    const { info, column, header, raw, states } = this.job;
    return { type: 'flag', field: info.field, column, header, raw, states, values: this.values };
  }
}
