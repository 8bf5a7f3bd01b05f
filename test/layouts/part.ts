import type { Chance } from '../../scripts/support/chance';
import type { Cell } from './grid';

/** null: must be unknown. */
export type Want = number | null | { readonly oneOf: readonly (number | null)[] };
export type Figures = Readonly<Record<string, Want>>;

/** The heads above one column, the widest group first. */
export interface Column {
  readonly heads: readonly string[];
  /** Its cells hold words, so that it may be as wide as two. */
  readonly words?: boolean;
}

export type Row =
  | { readonly kind: 'record' | 'total'; readonly cells: readonly Cell[] }
  | { readonly kind: 'heading'; readonly text: string; readonly at: number }
  | { readonly kind: 'blank' };

/** What a table is to the library's report: numbers that are counted or compared; numbers that nobody can understand; numbers of no concern. */
export type Concern = 'library' | 'unknown' | 'none';

export interface Table {
  /** The name of the sheet it stands on. */
  readonly sheet: string;
  /** Lines above the table. */
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly concern: Concern;
  /** The sheet's name says what nothing else of the table says, so that it stands on a sheet of its own. */
  readonly needsItsSheet?: boolean;
  /** Drawn with no header, no code row: the columns' heads are not printed. */
  readonly headless?: boolean;
  /** It stands on a hidden sheet of its own. */
  readonly hidden?: boolean;
  /** The day on which it was signed, where it was not the day of the year's report. */
  readonly signed?: string;
  /** A text in the right corner of the line above the table. */
  readonly corner?: string;
  /** Always below the table before it, and looking like it. */
  readonly together?: 'down';
  /** No line of column codes under the header. */
  readonly noCodes?: boolean;
}

/** What a part of a workbook speaks of; two parts of one workbook never speak of the same. */
export type About = 'stock' | 'equipment' | 'readers' | 'activities' | 'periodicals' | 'people' | 'history' | 'facts';

/** Some tables and what is right for them. */
export interface Part {
  readonly tables: readonly Table[];
  readonly figures: Figures;
  readonly previous?: Figures;
  /** Two readings give other figures and no word of the workbook decides. */
  readonly undecidable?: boolean;
  /** Beside it stands the sheet of the seven facts that every report needs. */
  readonly needsFacts?: boolean;
  /** Rules that must speak. */
  readonly expects?: readonly string[];
  /** Something is wrong in it that a checker calls lỗi, so that nothing is said of false lỗi. */
  readonly faulty?: boolean;
}

/** One kind of layout that librarians keep. */
export interface Kind {
  readonly name: string;
  readonly about: readonly About[];
  readonly make: (chance: Chance) => Part;
}
