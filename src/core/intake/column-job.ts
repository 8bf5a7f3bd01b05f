import type { CategoryDictionary } from '../library/categories';
import type { FieldInfo } from '../library/fields';
import type { SectionId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import type { Grid } from './grid';

/** What reading a column needs besides the sheet. */
export interface ReadContext {
  readonly dictionary: CategoryDictionary;
  readonly date1904: boolean;
  /** First calendar year of the school year; null when nothing says it. */
  readonly schoolYearStart: number | null;
  readonly firstMonth: number;
  /** Years in which dates of registers may fall, both included. */
  readonly plausible: readonly [number, number];
}

/** One column to be read. */
export interface Job {
  readonly grid: Grid;
  readonly section: SectionId;
  readonly info: FieldInfo;
  readonly column: number;
  readonly header: string;
  readonly rows: Int32Array;
  /** By record; filled block by block. */
  readonly raw: CellValue[];
  readonly states: Uint8Array;
  /** Records whose cell only says that it repeats another record's, with that record; filled as `raw` is. */
  readonly repeats: Map<number, number>;
  readonly context: ReadContext;
  /** Titles above the table, for "ĐVT: triệu đồng". */
  readonly titles: readonly string[];
}

/** The value of a merged area that covers a blank cell, or of the cell that it repeats; '' where there is neither. */
export function covering(job: Job, record: number): CellValue {
  const repeated = job.repeats.get(record);
  if (repeated !== undefined) return job.raw[repeated] ?? '';
  const area = job.grid.mergeAt(job.rows[record] ?? -1, job.column);
  return area ? job.grid.raw(area.row, area.column) : '';
}

function firstRowOf(rows: Int32Array): number {
  return rows[0] ?? 0;
}

/** Whether any merged area reaches into the column's records; most columns have none. */
export function hasMerges(job: Job): boolean {
  return (
    job.rows.length > 0 && job.grid.hasMergesIn(firstRowOf(job.rows), job.rows[job.rows.length - 1] ?? 0, job.column)
  );
}
