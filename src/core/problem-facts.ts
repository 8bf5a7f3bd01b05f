import type { CheckResult, Severity, Verdict } from './rules/finding';
import type { RuleId } from './rules/ids';

/** What “Báo lỗi” tells of a check: counts and ids of ours, and nothing that anybody typed into the workbook. */
export interface CheckFacts {
  readonly verdict: Verdict;
  readonly sheets: number;
  readonly records: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Rules with findings and how many, in the order of the check. */
  readonly rules: readonly (readonly [RuleId, number])[];
  readonly at: string;
}

/** The last thing that failed: a code of a closed set and the step of the program, without the host's message, which may name a sheet. */
export interface ErrorFacts {
  readonly code: string;
  readonly step: string;
  readonly at: string;
}

/** What the host and the browser say of themselves. */
export interface HostFacts {
  readonly host: string;
  readonly hostVersion: string;
  readonly platform: string;
  /** "1.17"; null where the host claims none. */
  readonly excelApi: string | null;
  /** As in "vi-VN". */
  readonly displayLanguage: string;
}

/** Everything that “Báo lỗi” collects. */
export interface ProblemFacts extends HostFacts {
  readonly version: string;
  readonly userAgent: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly check: CheckFacts | null;
  readonly error: ErrorFacts | null;
}

/**
 * Counts a check; texts, values, addresses and names of sheets stay behind.
 *
 * @param sheets number of sheets that were read
 * @param at when, as a clock shows it
 */
export function checkFacts(check: CheckResult, sheets: number, at: string): CheckFacts {
  const rules = new Map<RuleId, number>();
  for (const { rule } of check.findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const { loi, 'canh-bao': warnings, 'goi-y': hints } = check.counts;
  return {
    verdict: check.verdict,
    sheets,
    records: check.records,
    severities: { loi, 'canh-bao': warnings, 'goi-y': hints },
    rules: [...rules],
    at,
  };
}
