import type { Area } from '../../../src/core/sheet/address';

/** How strong a line between cells is. */
export interface Line {
  readonly color: string;
  /** CSS pixels. */
  readonly width: number;
  readonly dash: readonly number[];
  readonly double: boolean;
}

/** How a cell is drawn. Colours as CSS, sizes in CSS pixels. */
export interface Look {
  /** CSS shorthand, e.g. "italic bold 17.33px 'Times New Roman'". */
  readonly font: string;
  readonly fontSize: number;
  readonly color: string;
  readonly fill: string | null;
  readonly underline: boolean;
  readonly strike: boolean;
  /** 'general': numbers to the right, truth values and errors centred, texts to the left. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify' | 'fill' | 'centerAcross';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Levels of indentation. */
  readonly indent: number;
  readonly top: Line | null;
  readonly right: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
}

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'error';

export interface ShownCell {
  readonly kind: CellKind;
  /** As the number format shows it; numbers too wide for their column become ####. */
  readonly text: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
}

export interface ShownChart {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** CSS pixels from the sheet's top left corner. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What the grid needs to know of one sheet. The grid draws it and never changes it. */
export interface SheetSource {
  readonly rows: number;
  readonly columns: number;
  /** CSS pixels. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** Index → CSS pixels; hidden ones are 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  /** The smallest rectangle from A1 that holds every value and every format. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly merges: readonly Area[];
  readonly charts: readonly ShownChart[];
  cell(row: number, column: number): ShownCell;
  look(row: number, column: number): Look;
  isEmpty(row: number, column: number): boolean;
}
