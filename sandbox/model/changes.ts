import type { Area } from '../../src/core/sheet/address';

/** Parts of a worksheet that are stored apart; one that never changed is saved byte for byte as it was opened. */
export type SheetPart =
  | 'cells'
  | 'columns'
  | 'merges'
  | 'view'
  | 'selection'
  | 'tab'
  | 'page'
  | 'protection'
  | 'hyperlinks'
  | 'conditionalFormats'
  | 'validations'
  | 'autoFilter'
  | 'tables'
  | 'charts'
  | 'comments'
  | 'notes'
  | 'customProperties';

/** Parts of a workbook beside its worksheets. 'sheets': which there are, their names, order and visibility. */
export type WorkbookPart = 'sheets' | 'names' | 'properties' | 'settings' | 'calculation' | 'activeSheet';

/** Which parts changed since the file was opened or last saved. */
export class Changes<Part extends string> {
  readonly #parts = new Set<Part>();

  mark(part: Part): void {
    this.#parts.add(part);
  }

  has(...parts: readonly Part[]): boolean {
    return parts.some((part) => this.#parts.has(part));
  }

  get any(): boolean {
    return this.#parts.size > 0;
  }

  get parts(): ReadonlySet<Part> {
    return this.#parts;
  }

  /** After opening or saving. */
  clear(): void {
    this.#parts.clear();
  }
}

/** What a listener hears of every change, for repainting and for raising Excel's events. `sheet` is absent for the workbook itself. */
export interface ChangeNotice<Sheet> {
  readonly sheet?: Sheet;
  readonly part: SheetPart | WorkbookPart;
  readonly area?: Area;
  /** For cells: false where only the look changed. */
  readonly valuesChanged?: boolean;
  readonly event?: CellEvent;
}

/** What Excel's change event says beside the address. */
export interface CellEvent {
  readonly changeType:
    'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
  /** For a single cell: before and after. */
  readonly details?: Readonly<Record<string, unknown>>;
}
