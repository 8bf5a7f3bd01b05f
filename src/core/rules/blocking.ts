import type { Finding } from './finding';

/**
 * The findings that a report written now leaves behind. Those that writing mends by itself (an older report, a formula typed over on "Số liệu", a figure
 * that Excel has not calculated anew) neither keep it from being written nor are counted on it.
 */
export function leftByWriting(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ action }) => action !== 'write-report-again');
}

/** How many findings stand between the workbook and its report. */
export function blockingErrors(findings: readonly Finding[]): number {
  return leftByWriting(findings).filter(({ severity }) => severity === 'loi').length;
}
