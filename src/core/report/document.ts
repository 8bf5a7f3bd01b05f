import type { FigureSet } from '../figures/figure';
import type { IndicatorId } from '../library/ids';
import type { CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { NarrativeScope } from './narrative-place';
import type { PartIssue } from './part-rows';

/** The kinds of report (`--kind` of the command line). */
export type ReportKind = 'tong-ket' | 'so-ket-hk1' | 'thang' | 'kiem-ke' | 'thanh-loc' | 'thong-ke' | 'tu-danh-gia';

/** Which number of an indicator is meant. `percent` is the difference in per cent of last year's value. */
export type FigurePart = 'value' | 'previous' | 'difference' | 'percent';

/** A piece of a sentence. Figures stay references: the sheet makes them live, Word prints them. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly kind: 'figure'; readonly id: IndicatorId; readonly of: FigurePart }
  /**
   * A claim about the direction of an indicator, in the wording its two values support: "tăng 120 bản", "giảm 30 bản", "giữ nguyên".
   * `amount`: with the difference and its unit. `than`: what it is compared with ("tăng 120 bản so với năm học trước"); null prints the words alone.
   * Where one of the two values is unknown it says so: "chưa có số liệu để so sánh với năm học trước". `unit`: where it is not printed as the
   * indicator's own ("bản/trẻ" in a mầm non).
   */
  | {
      readonly kind: 'trend';
      readonly id: IndicatorId;
      readonly amount: boolean;
      readonly than: string | null;
      readonly unit?: string;
    }
  /** What is left of a total after its parts: copies whose type is unknown. */
  | {
      readonly kind: 'remainder';
      readonly total: IndicatorId;
      readonly parts: readonly IndicatorId[];
      readonly of: 'value' | 'previous';
    }
  /** In a table: the sum of the cells above it, which is the same as `total`. The sheet adds up what is printed; Word prints `total`. */
  | { readonly kind: 'sum'; readonly total: Inline }
  /**
   * A number that is no indicator (the visits of one month); `formula` (with "=", en-US) where Excel can count it from the librarian's own cells.
   * `from`: the first cell that it comes from, where it is not on "Số liệu".
   */
  | {
      readonly kind: 'number';
      readonly value: number | null;
      readonly formula: string | null;
      readonly from?: CellAddress;
    };

export interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly share: number;
  /** Its cells are room to write on; what somebody wrote there comes back when the report is written again. */
  readonly byHand?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Printed above the table; also what a screen reader says. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Indices of rows printed bold (totals). */
  readonly boldRows: readonly number[];
}

/** A phụ lục (N26): a list on pages of its own, behind the signatures. Two and more are numbered by whoever lays out. */
export interface Annex {
  /** Printed in capitals. */
  readonly title: string;
  readonly table: TableBlock;
}

/** A chart over a table of the report: native on the sheet, a picture in Word. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly name: string;
  readonly chart: 'column' | 'line' | 'bar';
  readonly title: string;
  readonly description: string;
  /** Categories with one number for each series. */
  readonly series: readonly string[];
  readonly points: readonly { readonly label: string; readonly values: readonly (readonly Inline[])[] }[];
}

/** Where a sentence of the librarian's stands on "Nhận định". */
export interface SentenceSource {
  readonly text: CellAddress;
  /** Its cell in the column "Dùng"; null where there is no such column. */
  readonly use: CellAddress | null;
  /** What the two cells hold. */
  readonly written: CellValue;
  readonly used: CellValue;
  /** Its cell in the column "Phần"; `own`: that says that it is for this one report. Null where there is no such column. */
  readonly place: { readonly cell: CellAddress; readonly written: CellValue; readonly own: boolean } | null;
}

/**
 * The report's body as blocks: the same blocks feed the sheet and Word. `narrative` of a heading is the part of "Nhận định" that sentences below it
 * belong to.
 */
export type Block =
  /** I., II., … numbered by whoever lays out, so that a jump (I, II, III, VI) cannot happen. */
  | { readonly kind: 'part'; readonly heading: string; readonly narrative?: string }
  /** 1., 2., … inside a part. */
  | { readonly kind: 'section'; readonly heading: string; readonly narrative?: string }
  /** a), b), c), d), đ), … inside a section ("Phòng thư viện"). */
  | { readonly kind: 'subheading'; readonly heading: string; readonly narrative?: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** A "- …" line. */
  | { readonly kind: 'item'; readonly inlines: readonly Inline[]; readonly source?: SentenceSource }
  | TableBlock
  | ChartBlock;

/** Everything around the body that Nghị định 30/2020 prescribes. */
export interface Letterhead {
  readonly superiorBody: string;
  readonly issuingBody: string;
  /** "05", as it is printed; null until the report is registered: then the line reads "Số:      /BC-THBL". */
  readonly number: string | null;
  /** "BC-THBL". */
  readonly sign: string;
  readonly place: string;
  /** 1900-system serial; null prints blanks to fill in by hand. */
  readonly date: number | null;
  /** The year that is printed where the date is still blank. */
  readonly year: number;
  /** The whole lines where somebody has typed them on the report sheet. */
  readonly numberLine?: string;
  readonly dateLine?: string;
}

export interface Signer {
  /** "HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG" and "PHÓ HIỆU TRƯỞNG", or what somebody presided as: "TRƯỞNG BAN KIỂM KÊ". */
  readonly authority: readonly string[];
  readonly name: string;
}

/** A sentence of the librarian's that does not stand in the report as it was written; the pane says so. */
export interface OmittedSentence {
  readonly part: string;
  readonly text: string;
  /**
   * unknown: left out, because a figure or fact it needs is unknown or a placeholder names nothing. claim: written anew, because the figures do
   * not support what it claims. part: left out, because its part is none of the report's. off: left out, because "Phần báo cáo" leaves its part out
   * of this kind of report. number: left out of a term's report, because it states
   * a number of the whole year.
   */
  readonly reason: 'unknown' | 'claim' | 'part' | 'off' | 'number';
  /** Labels of what is unknown, or the placeholders that name nothing. */
  readonly missing: readonly string[];
}

export interface ReportDocument {
  readonly kind: ReportKind;
  readonly schoolYear: string;
  /** A term's or month's own counts, which stand on no row of "Số liệu"; null for a report of the year, which is printed from the year's figures. */
  readonly ownFigures: FigureSet | null;
  /** Name of the report's sheet, at most 31 characters: "Báo cáo tổng kết 2025-2026". */
  readonly sheetName: string;
  /** File name of the Word file, without folder: "Bao-cao-tong-ket-thu-vien-2025-2026.docx". */
  readonly fileName: string;
  readonly letterhead: Letterhead;
  /** "BÁO CÁO". */
  readonly typeName: string;
  /** The trích yếu: "Tổng kết hoạt động thư viện năm học 2025-2026". */
  readonly subject: string;
  /** Each without its ";" or "." at the end: the layout sets them. */
  readonly basis: readonly string[];
  readonly addressees: readonly string[];
  /** What its sentences on "Nhận định" are named by where they are for it alone. */
  readonly scope: NarrativeScope;
  readonly opening: readonly Inline[];
  /** Where the first and the last sentence were written by hand; null where they are the form's. */
  readonly framing: { readonly opening: SentenceSource | null; readonly closing: SentenceSource | null };
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  /** Without the end mark "./.", which the layout sets. */
  readonly closing: readonly Inline[];
  /** Without the leading "- " and the ";" or "." at the end. */
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** Who signs on the left: the person who prepared the report (tổ trưởng tổ thư viện), null when the profile names none; the secretary of minutes. */
  readonly preparer: Signer | null;
  /** A bản nháp is marked on every page. */
  readonly draft: boolean;
  /** The day on which it was composed, as a serial. */
  readonly composedOn: number;
  readonly omitted: readonly OmittedSentence[];
  /** What the report says by itself at each place that a person may write into, by its key: only where some of them were written into. */
  readonly untyped?: ReadonlyMap<string, string>;
  /** What of "Phần báo cáo" could not be followed; the pane says so. */
  readonly partIssues: readonly PartIssue[];
}
