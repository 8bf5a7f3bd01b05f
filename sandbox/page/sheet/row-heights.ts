import type { Sheet } from '../../model';
import { LINE_SPACING, PADDING, INDENT } from '../grid/paint-text';
import { wrapped, type Measure } from '../grid/text';
import type { Looks } from './looks';
import { widthToPixels } from '../../model';

const PIXELS_PER_POINT = 4 / 3;

/**
 * Heights of the rows that nobody set, as Excel fits them: the largest font of the row, and wrapped texts that are not in merged cells.
 * Remembered by row, so that typing in one cell costs one row.
 */
export class RowHeights {
  private readonly fitted = new Map<number, number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly looks: Looks,
    private readonly text: (row: number, column: number) => string,
    private readonly measure: Measure,
  ) {}

  /** To be called when cells of these rows changed. */
  forget(row: number, count: number): void {
    if (count > this.fitted.size) {
      for (const known of [...this.fitted.keys()]) if (known >= row && known < row + count) this.fitted.delete(known);
      return;
    }
    for (let index = row; index < row + count; index += 1) this.fitted.delete(index);
  }

  forgetAll(): void {
    this.fitted.clear();
  }

  /** Row → pixels for every row that is not of the default height; hidden rows are 0. */
  exceptions(): Map<number, number> {
    const { sheet } = this;
    const standard = Math.round(sheet.standardHeight * PIXELS_PER_POINT);
    const heights = new Map<number, number>();
    sheet.cells.rows.forEach((row, index) => {
      if (!row) return;
      let height: number;
      if (row.hidden) height = 0;
      else if (row.height !== undefined) height = Math.round(row.height * PIXELS_PER_POINT);
      else height = this.fit(index, standard);
      if (height !== standard) heights.set(index, height);
    });
    return heights;
  }

  private fit(row: number, standard: number): number {
    const known = this.fitted.get(row);
    if (known !== undefined) return known;
    const { sheet, looks } = this;
    const cells = sheet.cells.row(row);
    let height = standard;
    const last = cells ? Math.max(cells.styles?.length ?? 0, cells.values.length) : 0;
    for (let column = 0; column < last; column += 1) {
      const blank = cells?.values[column] === undefined;
      if (blank && cells?.styles?.[column] === undefined) continue;
      const look = looks.get(sheet.styleNumber(row, column));
      const line = look.fontSize * LINE_SPACING;
      let lines = 1;
      if (look.wrap && !blank && !sheet.mergeAt(row, column)) {
        const room = widthToPixels(sheet.columnWidth(column)) - 2 * PADDING - look.indent * INDENT;
        lines = wrapped(this.text(row, column), room, look.font, this.measure).length;
      }
      height = Math.max(height, Math.ceil(lines * line + 2));
    }
    // Excel's own limit of 409.5 points.
    height = Math.min(height, 546);
    this.fitted.set(row, height);
    return height;
  }
}
