import type { Area } from '../../src/core/sheet/address';
import type { StyleChange } from './style';

/** Everything on a sheet beside its cells. `opaque` carries what only the file layer understands; the model never looks into it. */
interface Rider {
  opaque?: unknown;
}

export interface Column extends Rider {
  /** As in the file: digits with padding (`units.ts`); undefined is the standard width. */
  width?: number;
  hidden?: boolean;
  /** Style number of cells that have none. */
  style?: number;
  /** Excel chose the width itself to fit the text. */
  bestFit?: boolean;
}

export interface Hyperlink extends Rider {
  area: Area;
  /** Web or file address. */
  address?: string;
  /** Place in this workbook: "'Vốn tài liệu'!C7". */
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface ConditionalFormat extends Rider {
  readonly id: string;
  areas: Area[];
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** What the rule changes about the look of a cell. */
  format: StyleChange;
}

export type ConditionalRule =
  | { readonly type: 'Custom'; formula: string }
  | { readonly type: 'CellValue'; operator: string; formula1: string; formula2?: string }
  | { readonly type: 'ContainsText'; operator: string; text: string }
  /** A rule that came with the file (bars, scales, icons…) and is kept as it is. */
  | { readonly type: 'Other'; readonly name: string };

export interface Validation extends Rider {
  areas: Area[];
  type: 'None' | 'List' | 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength' | 'Custom';
  operator?: string;
  /** A list's source ("a,b,c" or "=Sheet!$A$1:$A$9"), a formula, or the first limit. */
  formula1?: string | number;
  formula2?: string | number;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  error: { show: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
  prompt: { show: boolean; title: string; message: string };
}

export interface ChartSeries extends Rider {
  /** A plain text, or where it stands ("='Số liệu'!$B$1"). */
  name: string;
  /** "='Số liệu'!$B$2:$B$9" */
  values: string;
  categories?: string;
}

export interface Chart extends Rider {
  readonly id: string;
  name: string;
  /** Excel's own name: 'ColumnClustered', 'Line', 'BarClustered'… */
  type: string;
  title: { text: string; visible: boolean };
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  legend: { visible: boolean; position: string };
  axisTitles: { category: string; value: string };
  /** Description for people who cannot see it. */
  description?: string;
}

export interface Comment extends Rider {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  authorName: string;
  authorEmail: string;
  /** ISO 8601. */
  created: string;
  resolved: boolean;
  replies: { readonly id: string; content: string; authorName: string; authorEmail: string; created: string }[];
}

/** The yellow note of a cell. */
export interface Note extends Rider {
  row: number;
  column: number;
  text: string;
  author: string;
}

export interface Table extends Rider {
  readonly id: string;
  name: string;
  /** Header row (if shown) and totals row (if shown) included. */
  area: Area;
  /** As they stand in the header row; kept also while the header row is not shown. */
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

export interface DefinedName extends Rider {
  name: string;
  /** With "=": "='Danh mục'!$A$1:$A$9", "=0.1". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface FreezePanes {
  rows: number;
  columns: number;
}

export interface AutoFilter extends Rider {
  area: Area;
  /** True while some rows are hidden by a criterion. */
  filtered: boolean;
}

/** What people may still do on a protected sheet; Excel's defaults. */
export const DEFAULT_PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
export type ProtectionOptions = typeof DEFAULT_PROTECTION_OPTIONS;

export interface SheetProtection extends Rider {
  options: ProtectionOptions;
  /** Known only when it was set through the API; a file holds a hash (in `opaque`). */
  password: string | null;
  /** True when a password is needed, known or not. */
  hasPassword: boolean;
}

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const NO_HEADER_FOOTER: HeaderFooterTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** How a sheet prints. Margins in points. */
export interface PageLayout extends Rider {
  orientation: 'Portrait' | 'Landscape';
  /** Excel's own name: 'Letter', 'A4'… '' when the file does not say. */
  paperSize: string;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** 0 or '' for automatic. */
  firstPageNumber: number | '';
  printGridlines: boolean;
  printHeadings: boolean;
  printComments: 'NoComments' | 'EndSheet' | 'InPlace';
  printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  printOrder: 'DownThenOver' | 'OverThenDown';
  /** Percent, or so many pages wide and tall (0 = as many as needed). */
  zoom: { scale: number } | { horizontalFitToPages: number; verticalFitToPages: number };
  printArea: Area[] | null;
  /** First and last row, both included. */
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  headerFooter: {
    /** 'Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'. */
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    /** All pages, or the odd ones. */
    defaultForAllPages: HeaderFooterTexts;
    firstPage: HeaderFooterTexts;
    evenPages: HeaderFooterTexts;
    oddPages: HeaderFooterTexts;
  };
  /** Rows (or columns) before which a page ends. */
  horizontalBreaks: number[];
  verticalBreaks: number[];
}

/** Excel's defaults for a new sheet. */
export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printGridlines: false,
    printHeadings: false,
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver',
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headerFooter: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: { ...NO_HEADER_FOOTER },
      firstPage: { ...NO_HEADER_FOOTER },
      evenPages: { ...NO_HEADER_FOOTER },
      oddPages: { ...NO_HEADER_FOOTER },
    },
    horizontalBreaks: [],
    verticalBreaks: [],
  };
}
