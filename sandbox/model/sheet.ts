import type { Area } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { overlaps } from './areas';
import { CellStore } from './cells';
import { Changes, type CellEvent, type SheetPart } from './changes';
import {
  defaultPageLayout,
  type AutoFilter,
  type Chart,
  type Column,
  type Comment,
  type ConditionalFormat,
  type DefinedName,
  type FreezePanes,
  type Hyperlink,
  type Note,
  type PageLayout,
  type SheetProtection,
  type Table,
  type Validation,
} from './features';
import { MergeIndex } from './merge-index';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './units';
import type { Style } from './style';
import type { Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/**
 * One worksheet: plain data. To load a file set the fields and fill `cells`; to change it later do the same and say so with `changed`, which
 * marks the part as no longer the file's and tells the listeners and the formula engine.
 */
export class Sheet {
  visibility: Visibility = 'Visible';
  /** "#RRGGBB" or ''. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = STANDARD_WIDTH;
  standardHeight = STANDARD_HEIGHT;
  readonly cells = new CellStore();
  /** Sparse: only columns with something of their own. */
  readonly columns = new Map<number, Column>();
  merges: Area[] = [];
  freeze: FreezePanes | null = null;
  page: PageLayout = defaultPageLayout();
  protection: SheetProtection | null = null;
  hyperlinks: Hyperlink[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  comments: Comment[] = [];
  notes: Note[] = [];
  autoFilter: AutoFilter | null = null;
  /** Names that hold on this sheet only. */
  names: DefinedName[] = [];
  readonly customProperties = new Map<string, string>();
  /** Selected areas, the first one with the active cell. */
  selection: Area[] = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  /** What the file layer keeps of the opened part. */
  opaque: unknown;
  readonly changes = new Changes<SheetPart>();
  #mergedCells: { readonly of: readonly Area[]; readonly count: number; readonly index: MergeIndex } | null = null;

  /** Made by `Workbook.addSheet` and by the file layer through it. */
  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    /** Change it with `Workbook.renameSheet`, which keeps formulas right. */
    public name: string,
  ) {}

  /**
   * To be called after every change. For 'cells', `area` is what changed; `valuesChanged` is false where only the look did, so that nothing
   * is calculated.
   */
  changed(part: SheetPart, area?: Area, valuesChanged = true, event?: CellEvent): void {
    if (part !== 'selection') this.changes.mark(part);
    if (part === 'cells') {
      this.cells.touch();
      if (valuesChanged) this.workbook.calculation.cellsChanged(this, area);
    }
    this.workbook.notify({ sheet: this, part, valuesChanged, ...(area ? { area } : {}), ...(event ? { event } : {}) });
  }

  /**
   * The value of a cell; '' for a blank one.
   * @throws ExcelError SandboxNotCalculated when it is a formula whose value nobody knows.
   */
  value(row: number, column: number): CellValue {
    const cells = this.cells.row(row);
    if (!cells) return '';
    if (cells.formulas || cells.spilled) this.workbook.calculation.assertKnown(this, cells, row, column);
    return cells.values[column] ?? '';
  }

  /** "=…" for a formula, else the value; a spilled cell gives its value. */
  formulaOrValue(row: number, column: number): CellValue {
    return this.cells.formula(row, column)?.text ?? this.value(row, column);
  }

  /** The style that a cell really shows: its own, its row's, its column's or the default. */
  styleNumber(row: number, column: number): number {
    const cells = this.cells.row(row);
    return cells?.styles?.[column] ?? cells?.style ?? this.columns.get(column)?.style ?? 0;
  }

  style(row: number, column: number): Style {
    return this.workbook.styles.get(this.styleNumber(row, column));
  }

  columnWidth(column: number): number {
    return this.columns.get(column)?.width ?? this.standardWidth;
  }

  columnForWriting(column: number): Column {
    let found = this.columns.get(column);
    if (!found) this.columns.set(column, (found = {}));
    return found;
  }

  rowHeight(row: number): number {
    return this.cells.row(row)?.height ?? this.standardHeight;
  }

  isRowHidden(row: number): boolean {
    return this.cells.row(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.columns.get(column)?.hidden ?? false;
  }

  /** The merged area that a cell belongs to, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.length === 0 ? null : this.#mergeIndex().at(row, column);
  }

  /** True when the value of a cell is hidden by a merge; Excel keeps such cells blank. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }

  mergesIn(area: Area): Area[] {
    return this.merges.filter((merge) => overlaps(merge, area));
  }

  tableAt(area: Area): Table | null {
    return this.tables.find((table) => overlaps(table.area, area)) ?? null;
  }

  #mergeIndex(): MergeIndex {
    const known = this.#mergedCells;
    if (known?.of === this.merges && known.count === this.merges.length) return known.index;
    const index = new MergeIndex(this.merges);
    this.#mergedCells = { of: this.merges, count: this.merges.length, index };
    return index;
  }
}
