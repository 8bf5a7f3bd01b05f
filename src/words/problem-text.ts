import type { ProblemFacts } from '../core/problem-facts';
import type { Say } from './fill';
import type { Shape } from './shape';
import type { problem as vietnamese } from './vi/problem';

/** Longest text that is taken from the host or the browser, in characters. */
const LONGEST = 300;

/** The facts of “Báo lỗi” as lines that a person reads before copying them. Every field is named here: what is not, cannot get in. */
export function problemText(facts: ProblemFacts, words: Shape<typeof vietnamese>, fill: Say['fill']): string {
  const { lines, unknown } = words;
  const { check, error } = facts;
  const said = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || unknown;
  return [
    fill(lines.version, { version: facts.version }),
    fill(lines.host, {
      host: said(facts.host),
      hostVersion: said(facts.hostVersion),
      platform: said(facts.platform),
    }),
    fill(lines.excelApi, { excelApi: said(facts.excelApi) }),
    fill(lines.language, { displayLanguage: said(facts.displayLanguage) }),
    fill(lines.browser, { userAgent: said(facts.userAgent) }),
    fill(lines.width, { width: facts.width }),
    ...(check
      ? [
          fill(lines.check, {
            at: check.at,
            verdict: words.verdict[check.verdict],
            sheets: check.sheets,
            records: check.records,
            errors: check.severities.loi,
            warnings: check.severities['canh-bao'],
            hints: check.severities['goi-y'],
          }),
        ]
      : [lines.noCheck]),
    ...(check && check.rules.length > 0
      ? [fill(lines.rules, { rules: check.rules.map(([rule, count]) => `${rule} (${count})`).join(', ') })]
      : []),
    error ? fill(lines.error, { code: error.code, step: error.step, at: error.at }) : lines.noError,
  ].join('\n');
}
