import type { IndicatorId } from '../library/ids';
import type { CellAddress } from '../sheet/address';

/** One indicator of the report. `null` is unknown, never 0 (`docs/WORKBOOK.md`, "What exactly is counted"). */
export interface Figure {
  readonly id: IndicatorId;
  readonly value: number | null;
  /** The same indicator last year, from "Số liệu các năm" or a summary's "Đầu năm". */
  readonly previous: number | null;
  /** How many cells or parts of the sum could not be read; absent when all could. */
  readonly unread?: number;
  /** True for a 0 that nobody wrote: nothing of the kind stands in a section that is kept (docs/WORKBOOK.md, "What exactly is counted" 21). */
  readonly silent?: true;
  /** True while a question about how a table is read is open and its answers give this figure different values; absent otherwise. */
  readonly unconfirmed?: true;
  /** Where the figure comes from: the first cell of the column, table or profile row it was counted from; null when it has no one place. */
  readonly origin: CellAddress | null;
}

/** Every indicator of the contract, in its order. */
export type FigureSet = ReadonlyMap<IndicatorId, Figure>;

/** The same figure once more, as a formula for Excel over the librarian's own cells. */
export interface FigureFormula {
  readonly id: IndicatorId;
  /** With "=", en-US names and commas; null where no reasonable formula exists and the row says "do phần mềm tính". */
  readonly formula: string | null;
  /** Cells whose number is text: the formula adds what the product has read in them. Empty also where the formula is null. */
  readonly readCells: readonly CellAddress[];
  /**
   * True where the formula holds a number that the product has read or counted, its own or that of a row it adds up: there the two ways of counting are one, and
   * that they agree proves nothing.
   */
  readonly assisted: boolean;
  /** True where it adds up other rows of "Số liệu". */
  readonly ofRows: boolean;
}
