import type { Finding } from '../core/rules/finding';
import { rules } from './vi/rules';

/** A finding as one full sentence in Vietnamese: where, what, and what was expected. */
export function findingMessage(finding: Pick<Finding, 'rule' | 'data'>): string {
  return rules[finding.rule].message(finding.data);
}
