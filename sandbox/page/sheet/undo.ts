import type { Area } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { intersection } from '../../model/areas';
import type { FormulaCell, Sheet } from '../../model';

interface CellState {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | undefined;
  readonly formula: FormulaCell | undefined;
  readonly style: number | undefined;
  readonly extra: unknown;
}

interface Step {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Only cells that held something; all others of the area were blank. */
  readonly cells: readonly CellState[];
}

const DEPTH = 100;

/** Ctrl+Z for what the person did to cells. What the add-in writes is not in it, as in Excel versions before ExcelApi 1.19. */
export class UndoHistory {
  private readonly past: Step[] = [];
  private readonly future: Step[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  forget(): void {
    this.past.length = 0;
    this.future.length = 0;
  }

  /** To be called before an area is changed. */
  record(sheet: Sheet, area: Area): void {
    this.past.push(stateOf(sheet, area));
    if (this.past.length > DEPTH) this.past.shift();
    this.future.length = 0;
  }

  /** Takes back a record whose change was refused. */
  drop(): void {
    this.past.pop();
  }

  /** Returns where something changed, or null when there is nothing to undo. */
  undo(): { readonly sheet: Sheet; readonly area: Area } | null {
    return swap(this.past, this.future);
  }

  redo(): { readonly sheet: Sheet; readonly area: Area } | null {
    return swap(this.future, this.past);
  }
}

function swap(from: Step[], to: Step[]): { readonly sheet: Sheet; readonly area: Area } | null {
  const step = from.pop();
  if (!step) return null;
  // A sheet that has been deleted since cannot be given back.
  if (!step.sheet.workbook.sheets.includes(step.sheet)) return swap(from, to);
  to.push(stateOf(step.sheet, step.area));
  restore(step);
  return { sheet: step.sheet, area: step.area };
}

function stateOf(sheet: Sheet, area: Area): Step {
  const used = sheet.cells.usedArea(false);
  const filled = used && intersection(used, area);
  const cells: CellState[] = [];
  for (let r = filled?.row ?? 0; filled && r < filled.row + filled.rowCount; r += 1) {
    const row = sheet.cells.row(r);
    if (!row) continue;
    for (let c = filled.column; c < filled.column + filled.columnCount; c += 1) {
      const value = row.values[c];
      const formula = row.formulas?.get(c);
      const style = row.styles?.[c];
      if (value === undefined && !formula && style === undefined) continue;
      cells.push({ row: r, column: c, value, formula: formula && { ...formula }, style, extra: row.extras?.get(c) });
    }
  }
  return { sheet, area, cells };
}

function restore({ sheet, area, cells }: Step): void {
  const used = sheet.cells.usedArea(false);
  const filled = used && intersection(used, area);
  for (let r = filled?.row ?? 0; filled && r < filled.row + filled.rowCount; r += 1) {
    if (!sheet.cells.row(r)) continue;
    for (let c = filled.column; c < filled.column + filled.columnCount; c += 1) {
      sheet.cells.setValue(r, c, undefined);
      if (sheet.cells.ownStyle(r, c) !== undefined) sheet.cells.setStyle(r, c, undefined);
    }
  }
  for (const { row, column, value, formula, style, extra } of cells) {
    if (formula) sheet.cells.setFormula(row, column, formula.text, value, formula.array);
    else sheet.cells.setValue(row, column, value);
    if (style !== undefined) sheet.cells.setStyle(row, column, style);
    if (extra !== undefined) (sheet.cells.rowForWriting(row).extras ??= new Map()).set(column, extra);
  }
  sheet.changed('cells', area);
}
