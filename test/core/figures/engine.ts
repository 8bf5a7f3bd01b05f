import { createFormulaEngine, type FormulaEngine } from '../../../sandbox/formulas/engine';
import { compareWithSheet, figuresSheet, type FigureSet, type SheetComparison } from '../../../src/core/figures';
import { areaOfFigures } from '../../../src/core/figures/compare';
import type { LibraryBook } from '../../../src/core/intake/book';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/sheet/snapshot';

/** A cell of the librarian's that is typed anew after “Số liệu” was written. */
export interface Retyped {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface Recalculated {
  readonly comparison: SheetComparison;
  readonly formulas: ReadonlyMap<IndicatorId, string | null>;
  /** What stands in a cell of “Số liệu”, after the cells were typed anew. */
  readonly valueAt: (row: number, column: number) => CellValue;
}

/** Writes "Số liệu" beside the workbook's own sheets, lets the engine calculate it, and compares. */
export async function recalculate(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  figures: FigureSet,
  today: number,
  retyped: readonly Retyped[] = [],
): Promise<Recalculated> {
  const engine: FormulaEngine = await createFormulaEngine();
  try {
    for (const { name, origin, values } of workbook.sheets) {
      engine.addSheet(name);
      const rows = values.map((row) => row.map((value) => (value === '' ? null : value)));
      if (rows.length > 0) engine.setCells(name, origin.row, origin.column, rows);
    }
    const sheet = figuresSheet({ book, workbook, figures, today });
    engine.addSheet(sheet.plan.name);
    for (const { row, column, content } of sheet.plan.cells) {
      if (!content) continue;
      engine.setCell(sheet.plan.name, row, column, 'formula' in content ? { formula: content.formula } : content.value);
    }
    await engine.recalculate();
    const area = areaOfFigures();
    const planned = new Map(sheet.plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell.content]));
    const calculated = Array.from({ length: area.rowCount }, (_, i) => {
      const content = planned.get(`${area.row + i},${area.column}`);
      if (content && 'value' in content) return [content.value];
      return [engine.valueOf(sheet.plan.name, area.row + i, area.column) ?? ''];
    });
    const comparison = compareWithSheet(figures, sheet, calculated);
    for (const { sheet: name, row, column, value } of retyped)
      engine.setCell(name, row, column, value === '' ? null : value);
    if (retyped.length > 0) await engine.recalculate();
    const after = new Map(
      sheet.plan.cells.map(({ row, column, content }) => [
        `${row},${column}`,
        content && 'value' in content ? content.value : (engine.valueOf(sheet.plan.name, row, column) ?? ''),
      ]),
    );
    return {
      comparison,
      formulas: new Map(sheet.formulas.map(({ id, formula }) => [id, formula])),
      valueAt: (row, column) => after.get(`${row},${column}`) ?? '',
    };
  } finally {
    engine.dispose();
  }
}
