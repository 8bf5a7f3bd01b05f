/** Writes docs/RULES.md from the table of rules, the words and the examples; with --check it only says whether the page is as it should be. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../src/core/rules/finding';
import { RULES } from '../src/core/rules';
import type { Rule, RuleFamily } from '../src/core/rules/rule';
import { rules as english } from '../src/words/en/rules';
import { rules as vietnamese } from '../src/words/vi/rules';
import { EXAMPLES } from './rule-examples';

const PAGE = join(__dirname, '..', 'docs', 'RULES.md');

const FAMILIES: Readonly<Record<RuleFamily, string>> = {
  reading: 'Reading the sheets',
  text: 'Text',
  numbers: 'Numbers, dates, units',
  categories: 'Categories',
  registers: 'Registers',
  balances: 'Balances and repeated facts',
  activities: 'Activities',
  school: "The school and the report's header",
  sentences: 'Sentences',
  standards: 'Standards (information, never a verdict on the school)',
  report: 'The report',
};
const SEVERITIES: Readonly<Record<Severity, string>> = { loi: 'lỗi', 'canh-bao': 'cảnh báo', 'goi-y': 'gợi ý' };

const INTRODUCTION = `# The rules of "Kiểm tra"

Made by \`scripts/make-rules-doc.ts\` from the code; change the words or the examples there, not here.

**lỗi**: the report would be wrong or cannot be made. **cảnh báo**: probably wrong, a person decides. **gợi ý**: could be better. A rule whose section or
column is missing reports *chưa chạy* with what it misses; silence is never a pass. A fix is shown before it is applied; a proposal is never applied by itself.

## Boundaries between rules

- One place, one finding: where two rules speak about the same cell the more telling one speaks (\`src/core/rules/shared/places.ts\`).
- \`dong-tong-lech\` is a total row inside the table that it sums, \`tong-khac-thanh-phan\` a stated whole beside its stated parts, \`so-lieu-noi-hai-lan\` one
  fact on two sheets, \`da-xuat-con-dem\` a stated total that equals the count with the withdrawn copies.
- Dates are day, month, year. Another order is proposed, never assumed.
- Words that differ only by Vietnamese marks are never merged.
- Sentences that state no figure of the year stay quiet: plans, rates, brackets, ordinals, dates, numbers of documents, grades, parts of the year.
`;

function ruleText({ id, severity }: Rule): string {
  const [vi, en, example] = [vietnamese[id], english[id], EXAMPLES[id]];
  const lines = [
    `### \`${id}\``,
    '',
    `**${vi.title}** (${SEVERITIES[severity]}). ${en.title}.`,
    '',
    `- Why: ${en.why}`,
    ...(example.law === undefined ? [] : [`- By: ${example.law}`]),
    `- Found: ${example.bad}`,
    `- Accepted: ${example.good}`,
    `- To mend: ${en.how}`,
    `- Fix: ${example.fix}`,
  ];
  return lines.join('\n');
}

/** The page as it should be. */
export function rulesPage(): string {
  const parts = [INTRODUCTION];
  for (const [family, heading] of Object.entries(FAMILIES)) {
    const rules = RULES.filter((rule) => rule.family === family);
    parts.push(`## ${heading}\n\n${rules.map(ruleText).join('\n\n')}\n`);
  }
  return parts.join('\n');
}

if (require.main === module) {
  const page = rulesPage();
  if (process.argv.includes('--check')) {
    if (readFileSync(PAGE, 'utf8') !== page) {
      process.stderr.write('docs/RULES.md is stale: run npx tsx scripts/make-rules-doc.ts\n');
      process.exitCode = 1;
    }
  } else writeFileSync(PAGE, page);
}
