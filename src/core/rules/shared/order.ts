import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { Finding, Severity } from '../finding';
import { RULE_IDS } from '../ids';
import type { Work } from '../../work';

const WEIGHT: Readonly<Record<Severity, number>> = { loi: 0, 'canh-bao': 1, 'goi-y': 2 };
const POSITION = new Map<string, number>(RULE_IDS.map((id, position) => [id, position]));

/**
 * Findings by what blocks the report: severity, then the contract's order of rules, then the place (tab order, row, column; no place first). Rules mostly
 * find from top to bottom, so what is in order already is not sorted again.
 */
export function* orderFindings(findings: readonly Finding[], workbook: WorkbookSnapshot): Work<Finding[]> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const groups = [...byRule.values()].sort((a, b) => weightOf(a) - weightOf(b));
  const sheets = new Map(workbook.sheets.map((sheet, position) => [sheet.name, position]));
  const compare = (a: Finding, b: Finding) => comparePlaces(a, b, sheets);
  const ordered: Finding[] = [];
  for (const group of groups) {
    yield 1;
    if (!isOrdered(group, compare)) group.sort(compare);
    for (const finding of group) ordered.push(finding);
  }
  return ordered;
}

function weightOf([first]: readonly Finding[]): number {
  return first ? WEIGHT[first.severity] * RULE_IDS.length + (POSITION.get(first.rule) ?? 0) : 0;
}

function comparePlaces(a: Finding, b: Finding, sheets: ReadonlyMap<string, number>): number {
  const [one, other] = [a.cells[0], b.cells[0]];
  if (!one || !other) return (one ? 1 : 0) - (other ? 1 : 0);
  return (
    (one.sheet === other.sheet
      ? 0
      : (sheets.get(one.sheet) ?? sheets.size) - (sheets.get(other.sheet) ?? sheets.size)) ||
    one.row - other.row ||
    one.column - other.column
  );
}

function isOrdered(findings: readonly Finding[], compare: (a: Finding, b: Finding) => number): boolean {
  for (let i = 1; i < findings.length; i++) {
    const [before, after] = [findings[i - 1], findings[i]];
    if (before && after && compare(before, after) > 0) return false;
  }
  return true;
}
