import { judgeDoubts } from '../figures/doubts';
import { tablesOf } from '../intake/book';
import { ROWS_PER_SLICE, type Work } from '../work';
import type { CheckResult, Finding, NotRun, Severity, Verdict } from './finding';
import type { RuleId } from './ids';
import type { RuleInput } from './rule';
import { withParts } from './shared/finding-parts';
import { orderFindings } from './shared/order';
import { oneFindingAPlace } from './shared/places';
import { shortHash } from './shared/hash';
import { RULES } from './table';

export { approvalStateRows, reportStateRows } from './shared/review-state';
export { RULES } from './table';

const NONE: ReadonlySet<RuleId> = new Set();

/**
 * Runs every rule of the table over an understood workbook. Findings come in the order in which they block the report: lỗi, cảnh báo, gợi ý; inside
 * that the contract's order of rules, then the order of the sheets and cells. `off` are the rules that this workbook's owner switched off:
 * they appear neither in `ran` nor in `notRun`.
 */
export function* checkWorkbook(given: RuleInput, off: ReadonlySet<RuleId> = NONE): Work<CheckResult> {
  const input: RuleInput = {
    ...given,
    doubts: given.doubts ?? judgeDoubts(given.book, given.figures, given.today),
  };
  const found: Finding[] = [];
  const notRun: NotRun[] = [];
  const ran: RuleId[] = [];
  for (let position = 0; position < RULES.length; position++) {
    const rule = RULES[position];
    if (!rule || off.has(rule.id)) continue;
    const missing = rule.missing(input);
    if (missing.length > 0) {
      notRun.push({ rule: rule.id, missing });
      continue;
    }
    ran.push(rule.id);
    for (const one of rule.check(input)) {
      if (one === null) yield position / RULES.length;
      else found.push({ ...one, rule: rule.id, severity: rule.severity });
    }
    yield (position + 1) / RULES.length;
  }
  yield 1;
  const findings = yield* withKeys(yield* orderFindings(yield* oneFindingAPlace(found), input.workbook));
  const counts = countBySeverity(findings);
  let records = 0;
  for (const table of input.book.tables) records += table.rows.length;
  const rest = { withoutErrors: withoutErrors(input) };
  return { verdict: verdictOf(counts, rest), ...rest, counts, findings, notRun, ran, records };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { loi: 0, 'canh-bao': 0, 'goi-y': 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** What a workbook without lỗi is: a register of which only the header stands is no register yet, and an open question must be answered first. */
function withoutErrors({ book, figures, doubts = [] }: RuleInput): CheckResult['withoutErrors'] {
  const hasStock = tablesOf(book, 'holdings').some(({ rows }) => rows.length > 0);
  if (!hasStock || (figures.get('copies.total')?.value ?? null) === null) return 'chua-du';
  const isUnclear = doubts.length > 0 || (book.unread ?? []).some(({ why }) => why === 'chua-hieu');
  return isUnclear ? 'can-xac-nhan' : 'dat';
}

/** The verdict that these counts of open findings give. */
export function verdictOf(
  counts: Readonly<Record<Severity, number>>,
  check: Pick<CheckResult, 'withoutErrors'>,
): Verdict {
  return counts.loi > 0 ? 'can-sua' : check.withoutErrors;
}

/** Keys are short, name their rule, and tell equal contents apart by their order ("…~2" for the second); that of a finding of several parts is made of theirs. */
function* withKeys(findings: readonly Finding[]): Work<Finding[]> {
  const seen = new Map<string, number>();
  const named: Finding[] = [];
  for (const finding of findings) {
    if (named.length % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield 1;
    if (finding.parts) {
      const parts = finding.parts.map(({ key, says }) => ({ key: `${finding.rule}.${shortHash(key)}`, says }));
      named.push(withParts(finding, parts));
      continue;
    }
    const base = `${finding.rule}.${shortHash(finding.key)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    named.push({ ...finding, key: times === 1 ? base : `${base}~${times}` });
  }
  return named;
}
