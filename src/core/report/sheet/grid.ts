import type { Area } from '../../sheet/address';
import type { CellStyle, PlannedCell, PlannedChart, PlannedContent, PlannedLink } from '../../sheet/plan';
import type { CellAddress } from '../../sheet/address';
import { lineCount } from '../text-width';

/**
 * The columns of the report sheet, A to G, in characters of the default font: 155 mm together. Centred between margins of 30 and 15 mm that is what the
 * law allows (N03), and LibreOffice, whose characters are six in a hundred wider, still prints the page at its true size and breaks it at the same rows.
 * Numbers have columns of their own; only labels are merged over several.
 */
export const COLUMN_WIDTHS: readonly number[] = [4.7, 17.2, 9.2, 11.9, 11.9, 11.9, 11.9];
export const LAST_COLUMN = COLUMN_WIDTHS.length - 1;
/** The letterhead's left half ends with column C. */
export const LEFT_COLUMNS = 3;

/** Points of a column: 7 pixels a character and 5 around them, 96 pixels to the inch. */
function columnPoints(width: number): number {
  return (width * 7 + 5) * 0.75;
}

/** The printed width of neighbouring columns in points. */
export function widthOf(column: number, columnCount: number): number {
  let width = 0;
  for (let at = column; at < column + columnCount; at++) width += columnPoints(COLUMN_WIDTHS[at] ?? 0);
  return width;
}

/** Screen and printer do not break lines quite alike; a row must not cut its last line off. */
const CAUTION = 0.94;
const LINE_HEIGHT = 1.27;
/** Excel's own limit of a row's height in points. */
const MAX_HEIGHT = 409;
/** Points of an A4 page between margins of 20 mm. */
const PAGE_HEIGHT = 728;
/** A page is filled up with low rows, and a little over, since programs differ by a row: should one or two fall on the next page, they hardly show. */
const FILLER = 12;
const OVERFILL = 20;
const DEFAULT_HEIGHT = 15;

/** Collects the cells, merges and heights of a plan from top to bottom. */
export class GridBuilder {
  readonly cells: PlannedCell[] = [];
  readonly merges: Area[] = [];
  readonly rowHeights: Record<number, number> = {};
  readonly links: PlannedLink[] = [];
  readonly charts: PlannedChart[] = [];
  /** The next free row. */
  row = 0;

  constructor(private readonly styles: Readonly<Record<string, CellStyle>>) {}

  /** One cell over `columnCount` columns; every covered cell gets the style, so that borders close. */
  put(row: number, column: number, columnCount: number, style: string, content?: PlannedContent): void {
    this.cells.push({ row, column, style, ...(content && { content }) });
    for (let at = column + 1; at < column + columnCount; at++) this.cells.push({ row, column: at, style });
    if (columnCount > 1) this.merges.push({ row, column, rowCount: 1, columnCount });
  }

  /** Makes the row high enough for a text that wraps in these columns: Excel does not fit merged cells by itself. */
  fit(row: number, column: number, columnCount: number, style: string, text: string, extra = 3): void {
    const height = this.heightOf(column, columnCount, style, text, extra);
    this.rowHeights[row] = Math.max(this.rowHeights[row] ?? 0, height);
  }

  /** Points that a text takes which wraps in these columns. */
  heightOf(column: number, columnCount: number, style: string, text: string, extra = 3): number {
    const { fontSize = 11, bold = false } = this.styles[style] ?? {};
    const lines = lineCount(text, (widthOf(column, columnCount) - 6) * CAUTION, fontSize, bold);
    return Math.min(MAX_HEIGHT, Math.ceil(lines * fontSize * LINE_HEIGHT) + extra);
  }

  /** A text over the whole width on a row of its own. */
  line(style: string, text: string, content: PlannedContent = { value: text }, extra?: number): number {
    const row = this.row++;
    this.put(row, 0, LAST_COLUMN + 1, style, content);
    this.fit(row, 0, LAST_COLUMN + 1, style, text, extra);
    return row;
  }

  /** Points that the rows so far take of the page they end on: Excel moves a row that does not fit to the next page. */
  private usedOfPage(): number {
    let used = 0;
    for (let row = 0; row < this.row; row++) {
      const height = this.rowHeights[row] ?? DEFAULT_HEIGHT;
      used = used + height > PAGE_HEIGHT ? height : used + height;
    }
    return used;
  }

  /**
   * Lets what comes next begin on a new page where it would be cut in two. Page breaks of one's own are no way: Excel passes them over on a sheet that is
   * fitted to the width of a page. @param height of what comes next, in points
   */
  keepTogether(height: number): void {
    if (this.usedOfPage() + height > PAGE_HEIGHT && height <= PAGE_HEIGHT) this.nextPage();
  }

  /** Points that are left of the page. */
  leftOfPage(): number {
    return PAGE_HEIGHT - this.usedOfPage();
  }

  /** Lets what comes next begin on a new page. */
  nextPage(): void {
    const used = this.usedOfPage();
    for (let rest = PAGE_HEIGHT - used + OVERFILL; rest > 0; rest -= FILLER) this.space(Math.min(FILLER, rest));
  }

  space(height: number): void {
    this.rowHeights[this.row++] = height;
  }

  link(row: number, column: number, target: CellAddress | null, tip: string): void {
    if (target) this.links.push({ row, column, target, tip });
  }
}
