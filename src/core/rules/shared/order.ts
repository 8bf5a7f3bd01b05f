import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { Finding, Severity } from '../finding';
import { RULE_IDS } from '../ids';

const WEIGHT: Readonly<Record<Severity, number>> = { loi: 0, 'canh-bao': 1, 'goi-y': 2 };
const POSITION = new Map<string, number>(RULE_IDS.map((id, position) => [id, position]));

/** Findings by what blocks the report: severity, then the contract's order of rules, then the place (tab order, row, column; no place first). */
export function orderFindings(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, position) => [sheet.name, position]));
  const sheetOf = (finding: Finding) => (finding.cells[0] ? (sheets.get(finding.cells[0].sheet) ?? sheets.size) : -1);
  return [...findings].sort(
    (a, b) =>
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      (POSITION.get(a.rule) ?? 0) - (POSITION.get(b.rule) ?? 0) ||
      sheetOf(a) - sheetOf(b) ||
      (a.cells[0]?.row ?? 0) - (b.cells[0]?.row ?? 0) ||
      (a.cells[0]?.column ?? 0) - (b.cells[0]?.column ?? 0),
  );
}
