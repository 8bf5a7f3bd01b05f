import { fieldInfo } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import type { Work } from '../work';
import type { FieldColumn } from './book';
import type { Job, ReadContext } from './column-job';
import type { ColumnReader } from './column-reader';
import type { Grid } from './grid';
import { takeDittos } from './ditto-marks';
import { copyCells } from './plain-cells';
import { CategoryReader } from './read-categories';
import { DateReader } from './read-dates';
import { FlagReader } from './read-flags';
import { NumberReader } from './read-numbers';
import { TextReader } from './read-texts';

/** A column of the sheet and the field that it is read as. */
export interface WantedColumn {
  readonly section: SectionId;
  readonly field: FieldId;
  readonly column: number;
  readonly header: string;
}

/** Rows whose cells are at hand together: a block of rows stays in the processor's cache while each column is taken from it. */
const BLOCK = 1024;

/** Types of fields in which a mark may repeat the cell above. A number that is not written counts nothing. */
const REPEATING: ReadonlySet<string> = new Set(['text', 'category', 'date']);

/**
 * Reads columns of a table by the types of their fields, in the order in which they are wanted. Linear; texts are parsed once each. `rows`: the sheet row of
 * each record. Throws RangeError for a field that the section has not.
 */
export function* readColumns(
  grid: Grid,
  wanted: readonly WantedColumn[],
  rows: Int32Array,
  context: ReadContext,
  titles: readonly string[] = [],
): Work<FieldColumn[]> {
  const readers: ColumnReader[] = [];
  for (const { section, field, column, header } of wanted) {
    const info = fieldInfo(section, field);
    if (!info) throw new RangeError(`section ${section} has no field ${field}`);
    // Filled, so that the engine keeps one kind of array whatever the cells hold.
    const raw = new Array<CellValue>(rows.length).fill('');
    const states = new Uint8Array(rows.length);
    readers.push(
      readerOf({ grid, section, info, column, header, rows, raw, states, repeats: new Map(), context, titles }),
    );
    yield 0;
  }
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(rows.length, from + BLOCK);
    for (const reader of readers) {
      const { column, raw } = reader.job;
      const cells = { cells: grid.sheet.values, firstRow: grid.firstRow, at: column - grid.firstColumn };
      copyCells(cells, rows, from, to, raw);
      if (REPEATING.has(reader.job.info.type) && reader.job.info.field !== 'accessionNumber')
        takeDittos(reader.job, from, to);
      reader.read(from, to);
      yield from / rows.length;
    }
  }
  const columns: FieldColumn[] = [];
  for (const reader of readers) columns.push(yield* reader.finish());
  return columns;
}

function readerOf(job: Job): ColumnReader {
  switch (job.info.type) {
    case 'text':
      return new TextReader(job);
    case 'date':
      return new DateReader(job);
    case 'category':
      return new CategoryReader(job);
    case 'flag':
      return new FlagReader(job);
    default:
      return new NumberReader(job);
  }
}
