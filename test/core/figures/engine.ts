import { createFormulaEngine, type FormulaEngine } from '../../../sandbox/formulas/engine';
import { compareWithSheet, figuresSheet, type FigureSet, type SheetComparison } from '../../../src/core/figures';
import { areaOfFigures } from '../../../src/core/figures/compare';
import type { LibraryBook } from '../../../src/core/intake/book';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { WorkbookSnapshot } from '../../../src/core/sheet/snapshot';

export interface Recalculated {
  readonly comparison: SheetComparison;
  readonly formulas: ReadonlyMap<IndicatorId, string | null>;
}

/** Writes "Số liệu" beside the workbook's own sheets, lets the engine calculate it, and compares. */
export async function recalculate(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  figures: FigureSet,
  today: number,
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
    return { comparison, formulas: new Map(sheet.formulas.map(({ id, formula }) => [id, formula])) };
  } finally {
    engine.dispose();
  }
}
