import type { Analysis } from '../analysis';
import { planFiguresSheet, type FiguresSheet, type FigureSet } from '../figures';
import { reportedSchoolYear } from '../figures/period';
import { ASSESSED_STANDARDS } from '../library/later-indicators';
import { assess, assessmentFigures, assessmentSheet } from '../standards';
import { leftByWriting } from '../rules/blocking';
import type { SheetPlan } from '../sheet/plan';
import { ownSheet } from '../sheet/snapshot';
import { finish, type Work } from '../work';
import { makeReport, type ReportRequest } from './compose';
import type { ReportDocument } from './document';
import { readPartRows } from './part-rows';
import { reportSheet } from './sheet/report-sheet';
import { typedPlaces, withTyped, type TypedPlace, type TypedPlaces } from './typed';
import { withTypedFormulas } from './typed-formulas';
import { withUnconfirmed } from './unconfirmed';
import { verdictLine } from './verdict-line';

/** Everything that Lập báo cáo writes, as data. */
export interface ReportPlans {
  readonly document: ReportDocument;
  readonly figuresSheet: FiguresSheet;
  readonly reportSheet: SheetPlan;
  /** "Tự đánh giá": only with the minutes of it. */
  readonly assessmentSheet: SheetPlan | null;
  /** What was typed on the report sheet outside of its sentences. */
  readonly typed: TypedPlaces;
  /** What of it stands in the report again. */
  readonly carried: readonly TypedPlace[];
}

/** What a report needs besides the workbook that was analysed. */
export interface ReportOptions extends Omit<ReportRequest, 'book' | 'figures'> {
  /** Lines typed over for which the data say something else by now are written anew; else they stay as they were typed. */
  readonly dropOutdated?: boolean;
}

/** The sheet "Tự đánh giá" as it is about to be written, and the figures with its results. */
function assessmentOf({ book, figures }: Analysis, today: number): { plan: SheetPlan; figures: FigureSet } {
  const year = reportedSchoolYear(book, today);
  const assessment = assess(book, figures, book.assessments?.get(year));
  const { plan, resultCells } = assessmentSheet(assessment, year);
  const all = new Map(figures);
  for (const [id, value] of assessmentFigures(assessment)) {
    const standard = ASSESSED_STANDARDS.find((n) => id === `assessment.s${n}`) ?? 'library';
    const origin = value === null ? null : (resultCells.get(standard) ?? null);
    all.set(id, { id, value, previous: figures.get(id)?.previous ?? null, origin });
  }
  return { plan, figures: all };
}

/** "Số liệu" and the report sheet for one workbook; the same `document` goes to Word. */
export function* makeReportPlans(analysis: Analysis, options: ReportOptions): Work<ReportPlans> {
  const { workbook, book, check, accepted } = analysis;
  const own = options.kind === 'tu-danh-gia' ? assessmentOf(analysis, options.today) : null;
  const figures = own?.figures ?? analysis.figures;
  const composed = yield* makeReport({ book, figures, parts: readPartRows(workbook), ...options });
  const typed = typedPlaces(workbook, composed);
  const carried = [...typed.carried, ...(options.dropOutdated ? [] : typed.outdated)];
  const document = withUnconfirmed(withTyped(composed, carried), figures);
  yield 0;
  const sheet = yield* planFiguresSheet({ book, workbook, figures, today: options.today });
  const left = leftByWriting(check.findings);
  const verdict = verdictLine({
    checkedOn: options.today,
    errors: left.filter(({ severity }) => severity === 'loi').length,
    warnings: left.filter(({ severity }) => severity === 'canh-bao').length,
    explained: accepted.length,
    readForExcel: sheet.readCells.length,
  });
  const { figuresCell } = sheet;
  const plan = reportSheet(document, figures, { figuresCell, verdict });
  const before = ownSheet(workbook, plan.name);
  return {
    document,
    figuresSheet: sheet,
    assessmentSheet: own?.plan ?? null,
    reportSheet: before ? withTypedFormulas(plan, before, carried) : plan,
    typed,
    carried,
  };
}

/** `makeReportPlans` without a pause. */
export function reportPlans(analysis: Analysis, options: ReportOptions): ReportPlans {
  return finish(makeReportPlans(analysis, options));
}
