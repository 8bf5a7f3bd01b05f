import type { Analysis } from '../analysis';
import { figuresSheet, type FiguresSheet } from '../figures';
import type { SheetPlan } from '../sheet/plan';
import { composeReport, type ReportRequest } from './compose';
import type { ReportDocument } from './document';
import { reportSheet } from './sheet/report-sheet';
import { verdictLine } from './verdict-line';

/** Everything that Lập báo cáo writes, as data. */
export interface ReportPlans {
  readonly document: ReportDocument;
  readonly figuresSheet: FiguresSheet;
  readonly reportSheet: SheetPlan;
}

/** "Số liệu" and the report sheet for one workbook; the same `document` goes to Word. */
export function reportPlans(analysis: Analysis, options: Omit<ReportRequest, 'book' | 'figures'>): ReportPlans {
  const { workbook, book, figures, check, accepted } = analysis;
  const document = composeReport({ book, figures, ...options });
  const sheet = figuresSheet({ book, workbook, figures, today: options.today });
  const verdict = verdictLine({
    checkedOn: options.today,
    errors: check.counts.loi,
    warnings: check.counts['canh-bao'],
    explained: accepted.length,
  });
  const { figuresCell } = sheet;
  return { document, figuresSheet: sheet, reportSheet: reportSheet(document, figures, { figuresCell, verdict }) };
}
