import { analyse } from '../../../src/core/analysis';
import { addressName } from '../../../src/core/sheet/address';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { findingMessage } from '../../../src/words/finding-message';
import type { Arguments } from '../arguments';
import { checkJson } from '../json';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { commandLine as words } from '../words';

export async function check(_file: OpenFile, args: Arguments): Promise<Answer> {
  const mapping = await readMapping(args.map);
  const { check: result } = finish(analyse(await readWorkbook(), args.today, mapping));
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
  ];
  return { json: checkJson(args.file, args.today, result), lines, status: verdict === 'dat' ? 0 : 1 };
}
