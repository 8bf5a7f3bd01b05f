import type { Analysis } from '../../core/analysis';
import { reportPlans } from '../../core/report/plans';
import { areaOfFigures, compareWithSheet, type SheetComparison } from '../../core/figures';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { readArea, writeSheets } from '../../excel';
import { analyseWorkbook } from './analyse-workbook';
import { today } from './today';
import type { TaskTools } from './use-task';

export type ReportStep = 'read' | 'write' | 'compare' | 'word';

export type ReportOutcome =
  /** Nothing was written: the check found lỗi, or there is nothing to report on. */
  | { readonly kind: 'blocked'; readonly analysis: Analysis }
  | {
      readonly kind: 'written';
      readonly analysis: Analysis;
      readonly draft: boolean;
      readonly reportSheet: string;
      readonly comparison: SheetComparison;
      readonly word: { readonly name: string; readonly bytes: Uint8Array };
    };

export interface ReportTools extends TaskTools {
  readonly onStep: (step: ReportStep) => void;
}

/**
 * Lập báo cáo: reads and checks once more (the workbook may have changed), writes "Số liệu" and the report sheet, compares Excel's own
 * figures with the product's, and builds the Word file. Six round trips whatever the number of rows.
 */
export async function writeReport(draft: boolean, tools: ReportTools): Promise<ReportOutcome> {
  tools.onStep('read');
  const analysis = await analyseWorkbook({ ...tools, onProgress: (share) => tools.onProgress(share * 0.6) });
  const { verdict } = analysis.check;
  if (verdict === 'chua-du' || (verdict === 'can-sua' && !draft)) return { kind: 'blocked', analysis };
  const isDraft = verdict === 'can-sua';
  const { document, figuresSheet, reportSheet } = reportPlans(analysis, {
    kind: 'tong-ket',
    today: today(),
    draft: isDraft,
  });

  tools.onStep('write');
  await writeSheets([figuresSheet.plan, reportSheet], { signal: tools.signal, show: reportSheet.name });
  tools.onProgress(0.8);

  tools.onStep('compare');
  const calculated = await readArea(OWN_SHEETS.figures, areaOfFigures());
  const comparison = compareWithSheet(analysis.figures, figuresSheet, calculated);

  tools.onStep('word');
  const { writeWord } = await import('../../word');
  const bytes = await writeWord(document, analysis.figures);
  return {
    kind: 'written',
    analysis,
    draft: isDraft,
    reportSheet: reportSheet.name,
    comparison,
    word: { name: document.fileName, bytes },
  };
}
