import { createFormulaEngine } from '../../../sandbox/formulas/engine';
import { analyse, type Analysis } from '../../../src/core/analysis';
import { reportPlans, type ReportPlans } from '../../../src/core/report/plans';
import type { SheetPlan } from '../../../src/core/sheet/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { COLUMNS, type AssessmentColumn } from '../../../src/core/standards/columns';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { TODAY } from '../figures/book';

export interface WrittenAssessment {
  readonly analysis: Analysis;
  readonly plans: ReportPlans;
  /** "Tự đánh giá" and "Số liệu" as the formula engine leaves them, as our own sheets. */
  readonly assessment: SheetSnapshot;
  readonly figures: SheetSnapshot;
}

/** Lập báo cáo for the minutes of the assessment, calculated by the formula engine. `own`: sheets of ours that stand there already. */
export async function writeAssessment(
  sheets: readonly SheetSnapshot[],
  own: readonly SheetSnapshot[] = [],
): Promise<WrittenAssessment> {
  const analysis = finish(analyse(workbook(...sheets, ...own), TODAY));
  const plans = reportPlans(analysis, { kind: 'tu-danh-gia', today: TODAY, draft: true });
  const { assessmentSheet, figuresSheet } = plans;
  if (!assessmentSheet) throw new Error('no sheet was planned');
  const engine = await createFormulaEngine();
  try {
    const planned: readonly SheetPlan[] = [assessmentSheet, figuresSheet.plan];
    for (const { name, origin, values } of sheets) {
      engine.addSheet(name);
      const rows = values.map((row) => row.map((value) => (value === '' ? null : value)));
      if (rows.length > 0) engine.setCells(name, origin.row, origin.column, rows);
    }
    for (const { name } of planned) engine.addSheet(name);
    for (const { name, cells } of planned)
      for (const { row, column, content } of cells)
        if (content)
          engine.setCell(name, row, column, 'formula' in content ? { formula: content.formula } : content.value);
    await engine.recalculate();
    const asSnapshot = ({ name, cells }: SheetPlan): SheetSnapshot => {
      const last = Math.max(...cells.map(({ row }) => row));
      const width = Math.max(...cells.map(({ column }) => column)) + 1;
      const values = Array.from({ length: last + 1 }, () => Array<CellValue>(width).fill(''));
      const formulas = values.map((row) => [...row]);
      for (const { row, column, content } of cells) {
        if (!content) continue;
        const value = 'formula' in content ? (engine.valueOf(name, row, column) ?? '') : content.value;
        (values[row] ?? [])[column] = value;
        (formulas[row] ?? [])[column] = 'formula' in content ? content.formula : content.value;
      }
      return sheet(name, values, { own: true, formulas });
    };
    return { analysis, plans, assessment: asSnapshot(assessmentSheet), figures: asSnapshot(figuresSheet.plan) };
  } finally {
    engine.dispose();
  }
}

/** What a person types: into the row of a criterion, or into the blank row of a standard ("1", "2", …). */
export type Typed = readonly [row: string, column: AssessmentColumn, value: CellValue];

function rowOf(assessment: SheetSnapshot, wanted: string): number {
  const marks = assessment.values.map((row) => String(row[COLUMNS.mark] ?? ''));
  const own = `truong-tu-ghi|${wanted}`;
  const at = /^\d$/.test(wanted) ? marks.lastIndexOf(own) : marks.findIndex((mark) => mark.startsWith(`${wanted}|`));
  if (at < 0) throw new RangeError(`no row ${wanted}`);
  return at;
}

/** The sheet after a person has typed into it. */
export function typedInto(assessment: SheetSnapshot, typed: readonly Typed[]): SheetSnapshot {
  const values = assessment.values.map((row) => [...row]);
  const formulas = (assessment.formulas ?? []).map((row) => [...row]);
  for (const [wanted, column, value] of typed) {
    const row = rowOf(assessment, wanted);
    (values[row] ?? [])[COLUMNS[column]] = value;
    (formulas[row] ?? [])[COLUMNS[column]] = value;
  }
  return { ...assessment, values, formulas };
}

/** The texts or numbers of a column by criterion: id, or "own 1" for a row of the school's own. Rows that wait to be filled in are left out. */
export function columnOf(assessment: SheetSnapshot, column: AssessmentColumn): Readonly<Record<string, CellValue>> {
  const found: Record<string, CellValue> = {};
  for (const row of assessment.values) {
    const [id = '', standard = ''] = String(row[COLUMNS.mark] ?? '').split('|');
    if (id === '' || id === 'tieu-de' || row[COLUMNS.result] === '') continue;
    const name = id === 'truong-tu-ghi' ? `own ${standard}` : id === 'ket-qua' ? standard : id;
    found[name] = row[COLUMNS[column]] ?? '';
  }
  return found;
}
