import { verdictOf } from '../rules';
import type { CheckResult, Finding, FindingPart, Severity } from '../rules/finding';
import { keysIn, withParts } from '../rules/shared/finding-parts';
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

/**
 * Takes the accepted findings out of a check. A decision about one part of a finding takes that part out of its list, and one about several holds for those of
 * them that are still there. Linear in both lists.
 */
export function settle(check: CheckResult, decisions: readonly AcceptedFinding[]): SettledCheck {
  if (decisions.length === 0) return { check, accepted: [], expired: [] };
  const held = decisions.filter(({ rule }) => canBeSettled(rule));
  const byKey = new Map(held.flatMap((decision) => keysIn(decision.key).map((key) => [key, decision] as const)));
  const used = new Set<AcceptedFinding>();
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  const counts: Record<Severity, number> = { loi: 0, 'canh-bao': 0, 'goi-y': 0 };
  for (const finding of check.findings) {
    const { left, taken } = takeAccepted(finding, byKey);
    for (const one of taken) used.add(one.by);
    accepted.push(...taken);
    if (!left) continue;
    open.push(left);
    counts[left.severity]++;
  }
  // A rule that was switched off or could not run says nothing about its decisions; only a rule that ran lets them expire.
  const ran = new Set(check.ran);
  const expired = [...new Set(byKey.values())].filter((decision) => ran.has(decision.rule) && !used.has(decision));
  return { check: { ...check, findings: open, counts, verdict: verdictOf(counts, check) }, accepted, expired };
}

/** What of a finding has been accepted, and what is left of it; null for nothing. */
function takeAccepted(
  finding: Finding,
  byKey: ReadonlyMap<string, AcceptedFinding>,
): { readonly left: Finding | null; readonly taken: readonly Accepted[] } {
  if (!finding.parts) {
    const by = byKey.get(finding.key);
    return by ? { left: null, taken: [{ finding, by }] } : { left: finding, taken: [] };
  }
  const left: FindingPart[] = [];
  const parts = new Map<AcceptedFinding, FindingPart[]>();
  for (const part of finding.parts) {
    const by = byKey.get(part.key);
    if (by) parts.set(by, [...(parts.get(by) ?? []), part]);
    else left.push(part);
  }
  return {
    left: left.length === 0 ? null : withParts(finding, left),
    taken: [...parts].map(([by, own]) => ({ finding: withParts(finding, own), by })),
  };
}
