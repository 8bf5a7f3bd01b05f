import type { Finding } from './finding';

/**
 * How many findings stand between the workbook and its report. Those that writing the report mends by itself (a formula typed over on "Số liệu", a figure
 * that Excel has not calculated anew) never keep it from being written.
 */
export function blockingErrors(findings: readonly Finding[]): number {
  let count = 0;
  for (const { severity, action } of findings) if (severity === 'loi' && action !== 'write-report-again') count++;
  return count;
}
