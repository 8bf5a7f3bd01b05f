import type { IndicatorId } from '../library/ids';

/** The kinds of report (`--kind` of the command line). */
export type ReportKind = 'tong-ket' | 'so-ket-hk1' | 'thang' | 'kiem-ke' | 'thanh-loc' | 'thong-ke';

/** A piece of a sentence. Figures stay references: the sheet makes them live, Word prints them. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly kind: 'figure'; readonly id: IndicatorId; readonly of: 'value' | 'previous' | 'difference' | 'percent' };

export interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly share: number;
}

/** The report's body as blocks: the same blocks feed the sheet and Word. */
export type Block =
  /** I., II., … numbered by whoever lays out, so that a jump (I, II, III, VI) cannot happen. */
  | { readonly kind: 'part'; readonly heading: string }
  /** 1., 2., … inside a part. */
  | { readonly kind: 'section'; readonly heading: string }
  /** An unnumbered bold line inside a section ("Phòng thư viện"). */
  | { readonly kind: 'subheading'; readonly heading: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** A "- …" line. */
  | { readonly kind: 'item'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      /** Indices of rows printed bold (totals). */
      readonly boldRows: readonly number[];
    };

/** Everything around the body that Nghị định 30/2020 prescribes. */
export interface Letterhead {
  readonly superiorBody: string;
  readonly issuingBody: string;
  /** "05/BC-THBL"; the number is blank until the report is registered, then the line reads "Số:      /BC-THBL". */
  readonly number: string | null;
  readonly sign: string;
  readonly place: string;
  /** 1900-system serial; null prints blanks to fill in by hand. */
  readonly date: number | null;
}

export interface Signer {
  /** "HIỆU TRƯỞNG", or "KT. HIỆU TRƯỞNG" and "PHÓ HIỆU TRƯỞNG". */
  readonly authority: readonly string[];
  readonly name: string;
}

export interface ReportDocument {
  readonly kind: ReportKind;
  readonly schoolYear: string;
  readonly letterhead: Letterhead;
  /** "BÁO CÁO". */
  readonly typeName: string;
  /** The trích yếu: "Tổng kết hoạt động thư viện năm học 2025-2026". */
  readonly subject: string;
  readonly basis: readonly string[];
  readonly addressees: readonly string[];
  readonly opening: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly closing: readonly Inline[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** The person who prepared the report (tổ trưởng tổ thư viện); null when the profile names none. */
  readonly preparer: Signer | null;
  /** A bản nháp is marked on every page. */
  readonly draft: boolean;
}
