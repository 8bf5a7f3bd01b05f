import type { Work } from '../work';
import type { FieldColumn } from './book';
import type { Job } from './column-job';

/**
 * Reads one column of a table, block by block, in plain loops: generators and functions for each cell cost several times as much. What needs the whole column
 * first (whether its dots group digits, whether its dates begin with the day) waits for `finish`.
 */
export interface ColumnReader {
  readonly job: Job;
  /** Reads the records from..to (half-open); their cells are in `job.raw`. */
  read(from: number, to: number): void;
  finish(): Work<FieldColumn>;
}
