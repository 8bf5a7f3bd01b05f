import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse, type Analysis } from '../../../src/core/analysis';
import { areaOfFigures, compareWithSheet } from '../../../src/core/figures';
import { indicatorInfo } from '../../../src/core/library/indicators';
import { OWN_SHEETS } from '../../../src/core/library/own-sheets';
import type { ReportDocument } from '../../../src/core/report/document';
import { reportPlans } from '../../../src/core/report/plans';
import { monthOutside } from '../../../src/core/report/report-period';
import { templateFields } from '../../../src/core/report/template-fields';
import { dateOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { readArea, readWorkbook, writeSheets } from '../../../src/excel';
import { chartPictures, writeWord, type ChartPictures } from '../../../src/word';
import { fillTemplate, type FilledTemplate } from '../../../src/word/template';
import { TemplateError } from '../../../src/word/template-file';
import { fill } from '../../../src/words/fill';
import { vi } from '../../../src/words/vi';
import { UsageError, type Arguments } from '../arguments';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { paintOutsideBrowsers } from '../paint';
import { firstTableInDoubt } from '../questions';
import { reportWarnings } from './report-warnings';
import { commandLine as words } from '../words';

export async function report(file: OpenFile, args: Arguments): Promise<Answer> {
  const mapping = await readMapping(args.map);
  const analysis = finish(analyse(await readWorkbook(), args.today, mapping));
  const { verdict, counts } = analysis.check;
  if (verdict === 'chua-du') return blocked(args.file, words.blockedNoData);
  // Any lỗi, as the contract says; the pane also writes where the writing itself mends what is wrong on our own sheets.
  if (verdict === 'can-sua' && !args.draft) return blocked(args.file, words.blockedByErrors(counts.loi));
  if (verdict === 'can-xac-nhan' && !args.draft)
    return blocked(args.file, words.blockedByQuestion(firstTableInDoubt(analysis.reading)));

  const asked = args.kind === 'thang' ? dateOf(args.month ?? args.today) : null;
  const outside = asked && monthOutside(analysis.book, args.today, asked);
  if (asked && outside) return blocked(args.file, words.blockedMonth(`${asked.month}/${asked.year}`, outside.label));

  const plans = reportPlans(analysis, { kind: args.kind, today: args.today, draft: args.draft, ...month(args) });
  const { assessmentSheet } = plans;
  const written = [plans.figuresSheet.plan, ...(assessmentSheet ? [assessmentSheet] : []), plans.reportSheet];
  await writeSheets(written, { show: plans.reportSheet.name });
  const calculated = await readArea(OWN_SHEETS.figures, areaOfFigures());
  const { disagreements } = compareWithSheet(analysis.figures, plans.figuresSheet, calculated);

  const folder = args.out ?? '.';
  const workbook = path.join(folder, path.basename(args.file).replace(/\.(?:csv|tsv|tab|txt)$/i, '.xlsx'));
  if (path.resolve(workbook) === path.resolve(args.file)) throw new UsageError(words.sameFile);
  const document = path.join(folder, plans.document.fileName);
  const { pictures, missing } = chartPictures(plans.document, analysis.figures, paintOutsideBrowsers);
  const { bytes, unknown } =
    args.template === null
      ? { bytes: await writeWord(plans.document, analysis.figures, pictures), unknown: [] }
      : await filled(args.template, plans.document, analysis, pictures);
  const warnings = reportWarnings(plans.document, analysis, { missingCharts: missing, unknownFields: unknown });
  await mkdir(folder, { recursive: true });
  await writeFile(workbook, file.save());
  await writeFile(document, bytes);
  return {
    json: {
      file: args.file,
      workbook,
      document,
      sheets: written.map(({ name }) => name),
      blocked: null,
      disagreements,
      // Beside the contract's keys, and only where there is something to say.
      ...(warnings.length > 0 ? { warnings } : {}),
    },
    lines: [
      words.wrote(workbook),
      words.wrote(document),
      ...warnings.map(({ message }) => message),
      ...disagreements.map(({ id, core, formula }) =>
        words.disagreement(indicatorInfo(id).label, String(core), String(formula)),
      ),
    ],
    status: 0,
  };
}

/** The school's own Word file, filled. @throws UsageError with what is wrong with it */
async function filled(
  template: string,
  document: ReportDocument,
  { figures, book }: Analysis,
  pictures: ChartPictures['pictures'],
): Promise<FilledTemplate> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(template);
  } catch {
    throw new UsageError(words.noSuchFile(template));
  }
  try {
    return await fillTemplate(bytes, templateFields(document, figures, book.profile), pictures);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { problem, detail } = error;
    throw new UsageError(fill(vi.pane.report.template.problems[problem], { name: template, detail }), { cause: error });
  }
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
