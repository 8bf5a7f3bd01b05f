import { templateFields } from '../../core/report/template-fields';
import { fillTemplate, type FilledTemplate } from '../../word/template';
import { TemplateError, type TemplateProblem } from '../../word/template-file';
import { picturesOf, type SmallerFile } from './smaller-file';
import type { ReportOutcome } from './write-report';

type Written = Extract<ReportOutcome, { kind: 'written' }>;

export type TemplateOutcome =
  | {
      readonly kind: 'filled';
      readonly name: string;
      readonly result: FilledTemplate;
      readonly smaller: SmallerFile;
    }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: TemplateProblem; readonly detail: string };

/** Loaded when a template is chosen. Fills a school's own Word file with the report that was written. The chosen file is only read. */
export async function fillChosenTemplate(file: File, written: Written): Promise<TemplateOutcome> {
  const { document, analysis, word } = written;
  const fields = templateFields(document, analysis.figures, analysis.book.profile);
  try {
    const template = new Uint8Array(await file.arrayBuffer());
    const name = document.fileName.replace(/\.docx$/, '-theo-mau.docx');
    const result = await fillTemplate(template, fields, word?.pictures);
    const smaller: SmallerFile = async (charts) =>
      (await fillTemplate(template, fields, await picturesOf(charts, document, analysis.figures))).bytes;
    return { kind: 'filled', name, result, smaller };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    console.error(error);
    return { kind: 'problem', name: file.name, problem: error.problem, detail: error.detail };
  }
}
