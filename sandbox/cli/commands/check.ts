import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse, type Analysis } from '../../../src/core/analysis';
import { fixRequests } from '../../../src/core/fixes/fix-request';
import type { RuleId } from '../../../src/core/rules/ids';
import type { SavedMapping } from '../../../src/core/intake';
import { addressName } from '../../../src/core/sheet/address';
import { finish } from '../../../src/core/work';
import { readWorkbook, writeSheets } from '../../../src/excel';
import { applyFixes } from '../../../src/excel/fix';
import { findingMessage } from '../../../src/words/finding-message';
import { findingsPlan } from '../../../src/words/findings-plan';
import { questionLines } from '../questions';
import { UsageError, type Arguments } from '../arguments';
import { checkJson } from '../json';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { commandLine as words } from '../words';

/** Runs Kiểm tra. With --fix the answer and the sheet "Kết quả kiểm tra" of the copy say what is left after the fixes; FILE itself is never changed. */
export async function check(file: OpenFile, args: Arguments): Promise<Answer> {
  if (args.out !== null && path.resolve(args.out) === path.resolve(args.file)) throw new UsageError(words.sameFile);
  const mapping = await readMapping(args.map);
  let analysis = finish(analyse(await readWorkbook(), args.today, mapping));
  if (args.fix.length > 0) analysis = await fixAll(analysis, args.fix, args.today, mapping);
  if (args.out !== null) {
    const plan = findingsPlan(analysis, clockTime());
    await writeSheets([plan], { show: plan.name });
    await mkdir(path.dirname(args.out), { recursive: true });
    await writeFile(args.out, file.save());
  }
  const { check: result } = analysis;
  const { verdict, counts, findings, notRun } = result;
  const lines = [
    verdict === 'can-sua' ? words.verdict['can-sua'](counts.loi) : words.verdict[verdict],
    words.counts(counts.loi, counts['canh-bao'], counts['goi-y']),
    ...findings.map((finding) => {
      const [first] = finding.cells;
      const place = first ? `${addressName(first)} ` : '';
      return `${words.severity[finding.severity]} ${place}[${finding.rule}] ${findingMessage(finding)}`;
    }),
    ...(notRun.length === 0
      ? []
      : [words.notRun(notRun.length), ...notRun.map(({ rule, missing }) => `  ${rule}: ${missing.join(', ')}`)]),
    ...questionLines(analysis.reading),
    ...(analysis.leftAside.length === 0 ? [] : [words.unrecognised(analysis.leftAside.join(', '))]),
    ...(args.out === null ? [] : [words.wrote(args.out)]),
  ];
  return { json: checkJson(args.file, args.today, analysis), lines, status: verdict === 'dat' ? 0 : 1 };
}

/** Applies the certain fixes of these rules, never a proposal, in as many presses as they need; stops when a press mends nothing more. */
async function fixAll(
  first: Analysis,
  rules: readonly RuleId[],
  today: number,
  mapping: SavedMapping | undefined,
): Promise<Analysis> {
  const wanted = new Set(rules);
  let analysis = first;
  for (let before = Infinity; ;) {
    const fixable = analysis.check.findings.flatMap((finding) =>
      wanted.has(finding.rule) && finding.fix ? [{ finding, fix: finding.fix }] : [],
    );
    if (fixable.length === 0 || fixable.length >= before) return analysis;
    before = fixable.length;
    await applyFixes(fixRequests(fixable, analysis.workbook.date1904), clockTime());
    analysis = finish(analyse(await readWorkbook(), today, mapping));
  }
}

/** "2026-05-20 10:47" by the clock of this machine. */
function clockTime(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
