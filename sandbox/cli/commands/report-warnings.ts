import type { Analysis } from '../../../src/core/analysis';
import type { OmittedSentence, ReportDocument } from '../../../src/core/report/document';
import { readPartRows, type PartColumn, type PartIssue, type PartRows } from '../../../src/core/report/part-rows';
import { addressName } from '../../../src/core/sheet/address';
import type { UnknownField } from '../../../src/word/template';
import { fill } from '../../../src/words/fill';
import { vi } from '../../../src/words/vi';
import { commandLine as words } from '../words';

/** Something that the report could not do as it was asked to; the report was written all the same. */
export interface ReportWarning {
  /** parts: a row of "Phần báo cáo". sentence: one of "Nhận định". chart: no picture of it. field: one of the school's own template. */
  readonly about: 'parts' | 'sentence' | 'chart' | 'field';
  /** Addresses as in the findings of `check`; empty where it stands in no cell. */
  readonly cells: readonly string[];
  readonly message: string;
}

const COLUMN_OF: Partial<Record<PartIssue['reason'], PartColumn>> = {
  kind: 'kind',
  order: 'order',
  use: 'use',
  name: 'name',
  twice: 'name',
  parent: 'parent',
  deep: 'parent',
};

function partWarning({ row, reason, what }: PartIssue, parts: PartRows | null): ReportWarning {
  const text = fill(vi.pane.report.parts[reason], { what });
  const name = COLUMN_OF[reason];
  const column = name && parts?.columns.get(name);
  const cells = parts && row !== null && column !== undefined ? [addressName({ sheet: parts.sheet, row, column })] : [];
  const message = row === null ? text : fill(vi.pane.report.parts.line, { row: String(row + 1), text });
  return { about: 'parts', cells, message: words.onParts(parts?.sheet ?? '', message) };
}

function sentenceWarning({ part, text, reason, missing }: OmittedSentence): ReportWarning {
  const omitted = vi.pane.report.omitted;
  const why = fill(omitted[reason], { missing: missing.join(', ') });
  const message = fill(omitted.line, { part: part === '' ? omitted.noPart : part, text, reason: why });
  return { about: 'sentence', cells: [], message };
}

/** Everything that the pane would say below the report, in its order. */
export function reportWarnings(
  document: ReportDocument,
  { workbook }: Pick<Analysis, 'workbook'>,
  word: { readonly missingCharts: readonly string[]; readonly unknownFields: readonly UnknownField[] },
): readonly ReportWarning[] {
  const parts = readPartRows(workbook);
  return [
    ...word.missingCharts.map((title): ReportWarning => ({
      about: 'chart',
      cells: [],
      message: words.noPicture(title),
    })),
    ...word.unknownFields.map(({ field, where }): ReportWarning => ({
      about: 'field',
      cells: [],
      message: words.unknownField(field, where),
    })),
    ...document.omitted.map(sentenceWarning),
    ...document.partIssues.map((issue) => partWarning(issue, parts)),
  ];
}
