import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse } from '../../../src/core/analysis';
import { areaOfFigures, compareWithSheet } from '../../../src/core/figures';
import { indicatorInfo } from '../../../src/core/library/indicators';
import { OWN_SHEETS } from '../../../src/core/library/own-sheets';
import { reportPlans } from '../../../src/core/report/plans';
import { dateOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { readArea, readWorkbook, writeSheets } from '../../../src/excel';
import { chartPictures, writeWord } from '../../../src/word';
import { UsageError, type Arguments } from '../arguments';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { paintOutsideBrowsers } from '../paint';
import { commandLine as words } from '../words';

export async function report(file: OpenFile, args: Arguments): Promise<Answer> {
  const mapping = await readMapping(args.map);
  const analysis = finish(analyse(await readWorkbook(), args.today, mapping));
  const { verdict, counts } = analysis.check;
  if (verdict === 'chua-du') return blocked(args.file, words.blockedNoData);
  if (verdict === 'can-sua' && !args.draft) return blocked(args.file, words.blockedByErrors(counts.loi));

  const plans = reportPlans(analysis, { kind: args.kind, today: args.today, draft: args.draft, ...month(args) });
  await writeSheets([plans.figuresSheet.plan, plans.reportSheet], { show: plans.reportSheet.name });
  const calculated = await readArea(OWN_SHEETS.figures, areaOfFigures());
  const { disagreements } = compareWithSheet(analysis.figures, plans.figuresSheet, calculated);

  const folder = args.out ?? '.';
  const workbook = path.join(folder, path.basename(args.file).replace(/\.(?:csv|tsv|tab|txt)$/i, '.xlsx'));
  if (path.resolve(workbook) === path.resolve(args.file)) throw new UsageError(words.sameFile);
  const document = path.join(folder, plans.document.fileName);
  await mkdir(folder, { recursive: true });
  await writeFile(workbook, file.save());
  const { pictures, missing } = chartPictures(plans.document, analysis.figures, paintOutsideBrowsers);
  await writeFile(document, await writeWord(plans.document, analysis.figures, pictures));
  return {
    json: {
      file: args.file,
      workbook,
      document,
      sheets: [OWN_SHEETS.figures, plans.reportSheet.name],
      blocked: null,
      disagreements,
    },
    lines: [
      words.wrote(workbook),
      words.wrote(document),
      ...missing.map(words.noPicture),
      ...disagreements.map(({ id, core, formula }) =>
        words.disagreement(indicatorInfo(id).label, String(core), String(formula)),
      ),
    ],
    status: 0,
  };
}

function blocked(file: string, reason: string): Answer {
  return {
    json: { file, workbook: null, document: null, sheets: [], blocked: reason, disagreements: [] },
    lines: [reason],
    status: 1,
  };
}

function month({ month: first, today, kind }: Arguments) {
  const date = kind === 'thang' ? dateOf(first ?? today) : null;
  return date ? { month: { year: date.year, month: date.month } } : {};
}
