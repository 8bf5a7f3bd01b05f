import type { CheckResult, Finding } from '../../core/rules/finding';
import type { RuleId } from '../../core/rules/ids';

/** All findings of one rule, in the order in which the check gave them. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Finding['severity'];
  readonly findings: readonly Finding[];
}

/** A line of the list. The list is flat, because only flat lists can leave out what is not in view. */
export type ListItem =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly index: number;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly group: FindingGroup;
      readonly finding: Finding;
      readonly index: number;
    };

export function groupByRule(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<RuleId, { severity: Finding['severity']; findings: Finding[] }>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.findings.push(finding);
    else groups.set(finding.rule, { severity: finding.severity, findings: [finding] });
  }
  return [...groups].map(([rule, group]) => ({ rule, ...group }));
}

export function listItems(groups: readonly FindingGroup[], open: ReadonlySet<RuleId>): readonly ListItem[] {
  const items: ListItem[] = [];
  groups.forEach((group, index) => {
    const isOpen = open.has(group.rule);
    items.push({ kind: 'group', id: group.rule, group, open: isOpen, index });
    if (!isOpen) return;
    group.findings.forEach((finding, at) => {
      items.push({ kind: 'finding', id: finding.key, group, finding, index: at });
    });
  });
  return items;
}

/** Groups that stand open at first: everything that is lỗi while there is little of it, so that nobody has to search. */
export function openAtFirst(check: CheckResult): ReadonlySet<RuleId> {
  const serious = groupByRule(check.findings).filter(({ severity }) => severity === 'loi');
  return new Set((serious.length <= 3 ? serious : serious.slice(0, 1)).map(({ rule }) => rule));
}
