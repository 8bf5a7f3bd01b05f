import type { Area, CellAddress } from './address';
import type { CellValue } from './snapshot';

/** How a planned cell looks. Sizes in points; colours as "#RRGGBB"; absent = Excel's default. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin lines; 'box' = all four sides of each cell. */
  readonly border?: 'box' | 'top' | 'bottom';
  /** en-US code; "@" makes the cell text. Written before the value, or "05" would become 5. */
  readonly numberFormat?: string;
}

export type PlannedContent =
  | { readonly value: CellValue }
  /** With "=", en-US names and commas. */
  | { readonly formula: string };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Absent: only the style is set. A text value is always written as text, also when it looks like a formula or a number. */
  readonly content?: PlannedContent;
  /** Key into `SheetPlan.styles`. */
  readonly style?: string;
}

export interface PlannedLink {
  readonly row: number;
  readonly column: number;
  readonly target: CellAddress;
  readonly tip?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Rows repeated on top of each printed page, counted from 0, both included. */
  readonly titleRows?: readonly [number, number];
  readonly printArea?: Area;
  readonly fitToWidth: boolean;
  /** Excel's codes, e.g. "&P"; shown centred on every page but the first. */
  readonly headerCenter?: string;
  readonly footerCenter?: string;
  /** Where the sheet's own numbering starts; without it the numbers run on when the whole workbook is printed. */
  readonly firstPageNumber?: number;
}

/** A drop-down. Other values stay allowed (a warning at most), because the workbook is the librarian's. */
export interface PlannedList {
  readonly area: Area;
  /** Choices without commas (Excel's inline lists split at them), or the cells that hold the choices. */
  readonly choices: readonly string[] | { readonly sheet: string; readonly area: Area };
}

export interface PlannedChart {
  readonly name: string;
  readonly kind: 'column' | 'line' | 'bar';
  readonly title: string;
  /** Header row (series names) and first column (categories) included. */
  readonly source: { readonly sheet: string; readonly area: Area };
  /** The cells that the chart covers. */
  readonly place: Area;
  /** For people who cannot see it. */
  readonly description: string;
}

/**
 * What a sheet must hold: data, not calls. Writing the same plan twice changes nothing. The host clears the cells of the sheet that an
 * older plan wrote and this one does not, creates the sheet if it is missing, and never deletes and recreates it (`platform.md` decision 10).
 */
export interface SheetPlan {
  readonly name: string;
  /**
   * 'own': the product's sheet, rewritten in place. 'create': laid out only where the sheet is missing, because from then on it is the user's.
   */
  readonly mode: 'own' | 'create';
  readonly cells: readonly PlannedCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly Area[];
  /** Column → width in characters of the default font, as Excel's own dialog shows it. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Row → height in points; rows that are not named fit their text. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozenRows?: number;
  readonly links: readonly PlannedLink[];
  readonly lists: readonly PlannedList[];
  readonly charts: readonly PlannedChart[];
  readonly page: PageSetup | null;
  readonly showGridlines: boolean;
  readonly tabColor?: string;
}

/** One change of one cell of the user's. The host refuses it when `before` no longer holds. */
export interface CellChange {
  readonly cell: CellAddress;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly fontBefore?: string;
  readonly fontAfter?: string;
}

/** A correction that is shown first, applied as a whole or not at all, and can be undone by swapping before and after. */
export type Fix = readonly CellChange[];
