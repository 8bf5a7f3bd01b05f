import type { Analysis } from '../core/analysis';
import type { FigureLine } from '../core/review/figure-lines';
import type { Review } from '../core/review';
import { liveComparison, type CurrentDecision } from '../core/review/approval';
import { reportFingerprint } from '../core/rules/shared/review-state';
import type { Finding } from '../core/rules/finding';
import { count, fill, quotedList } from './fill';
import { findingMessage } from './finding-message';
import { reviewSheetWords as words } from './vi/review-sheet';

/** A figure as "Ý kiến duyệt" names it: "Số liệu: Tổng số bản sách (4.098 bản)". */
export function aboutFigure({ label, unit, value }: Pick<FigureLine, 'label' | 'unit' | 'value'>): string {
  if (value === null) return fill(words.about.unknownFigure, { label });
  return fill(words.about.figure, { label, value: unit === '-' ? count(value) : `${count(value)} ${unit}` });
}

export function aboutFinding(finding: Pick<Finding, 'rule' | 'data' | 'severity'>): string {
  return fill(words.about.finding, {
    severity: words.severities[finding.severity],
    message: findingMessage(finding),
  });
}

/** The lines above the table for a decision; for none before the first. */
export function topLines(
  decision: CurrentDecision | null,
  analysis: Analysis,
): readonly [title: string, state: string, comparison: string, meaning: string] {
  const live = words.live;
  const state = decision === null ? words.state.none : fill(words.state[decision.kind], { ...decision });
  const comparison =
    decision?.kind === 'approved' ? (liveComparison(analysis, { ...live }) ?? live.unknown) : live.notApproved;
  return [words.title, state, comparison, words.meaning];
}

/** What an approval says of itself on its row: which sheets, how things stood, and the fingerprints. */
export function approvalText(analysis: Analysis, review: Review, fingerprint: string, note: string): string {
  const { check, accepted, workbook } = analysis;
  const open = review.remarks.filter(({ state }) => state !== 'closed').length;
  const { facts } = words;
  const said = [
    check.counts.loi === 0 ? facts.noErrors : fill(facts.errors, { count: check.counts.loi }),
    ...(check.counts['canh-bao'] > 0 ? [fill(facts.warnings, { count: check.counts['canh-bao'] })] : []),
    ...(accepted.length > 0 ? [fill(facts.accepted, { count: accepted.length })] : []),
    ...(open > 0 ? [fill(facts.open, { count: open })] : []),
    ...(review.sinceReport?.changed ? [facts.stale] : []),
    ...(review.reports.some(({ draft }) => draft) ? [facts.draft] : []),
  ];
  return fill(words.approval, {
    sheets: quotedList(review.reports.map(({ name }) => name)),
    facts: said.join(', '),
    data: fingerprint,
    report: reportFingerprint(workbook),
    note: note === '' ? '' : fill(words.note, { note }),
  });
}
