import { verdictOf } from '../rules';
import type { CheckResult, Finding, Severity } from '../rules/finding';
import { canBeSettled, type AcceptedFinding } from './rows';

export interface Accepted {
  readonly finding: Finding;
  readonly by: AcceptedFinding;
}

/** A check beside what people have already decided about its findings. */
export interface SettledCheck {
  /** What is still open; counts and verdict are of these findings alone. */
  readonly check: CheckResult;
  readonly accepted: readonly Accepted[];
  /** Decisions whose place has changed since: they no longer hold. */
  readonly expired: readonly AcceptedFinding[];
}

/** Takes the accepted findings out of a check. Linear in both lists. */
export function settle(
  check: CheckResult,
  decisions: readonly AcceptedFinding[],
): SettledCheck {
  if (decisions.length === 0) return { check, accepted: [], expired: [] };
  const byKey = new Map(decisions.filter(({ rule }) => canBeSettled(rule)).map((decision) => [decision.key, decision]));
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  const counts: Record<Severity, number> = { loi: 0, 'canh-bao': 0, 'goi-y': 0 };
  for (const finding of check.findings) {
    const by = byKey.get(finding.key);
    if (by) {
      accepted.push({ finding, by });
      byKey.delete(finding.key);
    } else {
      open.push(finding);
      counts[finding.severity]++;
    }
  }
  // A rule that was switched off or could not run says nothing about its decisions; only a rule that ran lets them expire.
  const ran = new Set(check.ran);
  const expired = [...byKey.values()].filter(({ rule }) => ran.has(rule));
  return { check: { ...check, findings: open, counts, verdict: verdictOf(counts, check) }, accepted, expired };
}
