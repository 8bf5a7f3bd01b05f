import type { FormulaBlock } from '../core/sheet/snapshot';
import { movedFormula } from '../core/text/references';

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formulas of one sheet's XML. A shared formula is written once and read from each of its cells as it would be typed there (ECMA-376, 18.3.1.40). */
export class FormulaReader {
  private readonly cells: FormulaCell[] = [];
  private readonly shared = new Map<string, FormulaCell>();
  private type = '';
  private group = '';
  private written = '';

  open({ t = 'normal', si = '' }: Readonly<Partial<Record<string, string>>>): void {
    [this.type, this.group, this.written] = [t, si, ''];
  }

  text(piece: string): void {
    this.written += piece;
  }

  close(row: number, column: number): void {
    const { type, group, written } = this;
    // The inner cells of a data table hold no formula of their own.
    if (type === 'dataTable') return;
    if (type !== 'shared' || written !== '') {
      if (written === '') return;
      const cell = { row, column, formula: `=${written}` };
      this.cells.push(cell);
      if (type === 'shared') this.shared.set(group, cell);
      return;
    }
    const first = this.shared.get(group);
    if (!first) return;
    this.cells.push({ row, column, formula: movedFormula(first.formula, row - first.row, column - first.column) });
  }

  /** Runs of cells below each other. */
  blocks(): FormulaBlock[] {
    const blocks: { row: number; column: number; formulas: string[][] }[] = [];
    const sorted = [...this.cells].sort((a, b) => a.column - b.column || a.row - b.row);
    for (const { row, column, formula } of sorted) {
      const last = blocks[blocks.length - 1];
      if (last?.column === column && last.row + last.formulas.length === row) last.formulas.push([formula]);
      else blocks.push({ row, column, formulas: [[formula]] });
    }
    return blocks;
  }
}
