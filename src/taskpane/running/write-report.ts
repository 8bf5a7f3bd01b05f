import type { Analysis, JudgedDoubt } from '../../core/analysis';
import { areaOfFigures, compareWithSheet, type SheetComparison } from '../../core/figures';
import type { UnreadArea } from '../../core/intake/book';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { areasInDoubt, hasOpenQuestion } from '../../core/reading-totals';
import { affectedFigures, type AffectedFigures } from '../../core/report/affected';
import type { ChartBlock, OmittedSentence, ReportDocument, ReportKind } from '../../core/report/document';
import { editedSentences, keepEdited, type EditedSentence } from '../../core/report/edited';
import { monthOutside } from '../../core/report/report-period';
import { markRows } from '../../core/review/marks';
import { makeReportPlans, type ReportPlans } from '../../core/report/plans';
import type { Finding } from '../../core/rules/finding';
import type { RuleId } from '../../core/rules/ids';
import { fixRequests, type ChosenFix } from '../../core/fixes/fix-request';
import { rowWitnesses } from '../../core/fixes/row-witness';
import { blockingErrors, leftByWriting } from '../../core/rules/blocking';
import { settingOf, settingsRows, STATE_ROWS } from '../../core/rules/shared/review-state';
import { MARK_COLUMN } from '../../core/report/sheet/marks';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../core/sheet/snapshot';
import { dateOf } from '../../core/text/calendar';
import { HostError, readArea, writeSheets } from '../../excel';
import type { ChartPicture } from '../../word';
import { applyFixes } from '../../excel/fix';
import { expectSameRows } from '../../excel/same-rows';
import { changesHeard } from '../../excel/workbook-changes';
import type { ReadingCommand } from '../check/commands';
import { analyseWorkbook } from './analyse-workbook';
import { nextTask, pauses, runInSlices } from '../../excel/slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

export type ReportStep = 'read' | 'write' | 'compare' | 'word';

/** What a person asks for on the page of Lập báo cáo. */
export interface ReportCommand {
  readonly kind: ReportKind;
  /** Only for a month's report. */
  readonly month?: { readonly year: number; readonly month: number };
  /** What a person has said of how the workbook is read, to be kept before anything else is done. */
  readonly answer?: ReadingCommand;
  /** Whether a bản nháp is wanted where lỗi or questions are open. */
  readonly draft: boolean;
  /**
   * What becomes of numbers that are stored as text: those that the person has chosen are mended first, in the workbook as they saw it; 'leave' leaves them. Absent
   * until the person was asked.
   */
  readonly texts?: 'leave' | { readonly chosen: readonly ChosenFix[]; readonly seen: WorkbookSnapshot };
  /** What becomes of sentences that were changed by hand on the report sheet; absent until the person was asked. */
  readonly edited?: 'keep' | 'drop';
}

export type ReportOutcome =
  /** Nothing was written: there is nothing to report on. */
  | { readonly kind: 'insufficient' }
  /** Nothing was written: the month that was asked for lies outside the workbook's school year. */
  | { readonly kind: 'outside'; readonly month: string; readonly schoolYear: string }
  /** Nothing was written: the check found lỗi. */
  | { readonly kind: 'blocked'; readonly errors: number; readonly affected: readonly AffectedFigures[] }
  /** Nothing was written: a person has to say first how the workbook is read. */
  | { readonly kind: 'unsure'; readonly doubts: readonly JudgedDoubt[]; readonly areas: readonly UnreadArea[] }
  /** Nothing was written: numbers stored as text may be mended first, so that Excel's own formulas can count them. */
  | { readonly kind: 'texts'; readonly findings: readonly Finding[]; readonly seen: WorkbookSnapshot }
  /** Nothing was written: somebody changed sentences by hand and is asked about them. */
  | { readonly kind: 'edited'; readonly sentences: readonly EditedSentence[]; readonly canKeep: boolean }
  | {
      readonly kind: 'written';
      readonly draft: boolean;
      readonly reportSheet: string;
      readonly comparison: SheetComparison;
      readonly omitted: readonly OmittedSentence[];
      /** Sentences that were moved to "Nhận định". */
      readonly kept: number;
      /** Cells and lines outside of the sentences that stay as somebody has typed them. */
      readonly carried: number;
      readonly document: ReportDocument;
      readonly analysis: Analysis;
      readonly at: Date;
      /** How many changes of the workbook by others had been heard of when it was read. */
      readonly heard: number;
      /** null where the file could not be made; the sheets stand all the same. */
      readonly word: WrittenFile | null;
    };

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Titles of the charts that this host could not paint. */
  readonly missingCharts: readonly string[];
  readonly pictures: ReadonlyMap<ChartBlock, ChartPicture>;
}

export interface ReportTools extends TaskTools {
  readonly onStep: (step: ReportStep) => void;
}

/**
 * Lập báo cáo: reads and checks once more (the workbook may have changed), writes "Số liệu" and the report sheet, compares Excel's own
 * figures with the product's, and builds the Word file. Six round trips whatever the number of rows; sentences that are moved to "Nhận định"
 * cost a reading more.
 */
export async function writeReport(command: ReportCommand, tools: ReportTools): Promise<ReportOutcome> {
  for (let tries = 1; ; tries++) {
    try {
      return await readAndWrite(command, tools);
    } catch (error) {
      // Another pane came in between; everything is read again.
      if (!(error instanceof HostError && error.code === 'changed-while-reading') || tries === MOST_READINGS)
        throw error;
    }
  }
}

const MOST_READINGS = 3;

/** Numbers that Excel's own formulas do not count until they are mended. */
const TEXT_NUMBERS: RuleId = 'so-dang-chu';

async function readAndWrite(command: ReportCommand, tools: ReportTools): Promise<ReportOutcome> {
  tools.onStep('read');
  if (command.answer) {
    const { runReadingCommand } = await import(/* webpackChunkName: 'report' */ './run-reading-command');
    await runReadingCommand(command.answer, null);
  }
  if (typeof command.texts === 'object') {
    const { chosen, seen } = command.texts;
    const changes = chosen.flatMap(({ fix }) => fix);
    await expectSameRows(rowWitnesses(seen, changes));
    await applyFixes(fixRequests(chosen, seen.date1904), clockTime());
  }
  let ready = await prepare(command, tools);
  if ('kind' in ready) return ready;
  const { analysis, plans } = ready;
  const { outdated, homeless } = plans.typed;
  // What was written into a place that the report has no longer goes where sentences go.
  const sentences = [
    ...editedSentences(analysis.workbook, plans.reportSheet.name),
    ...homeless
      .filter(({ row }, at) => homeless.findIndex((one) => one.row === row) === at)
      .map(({ row, label, value }): EditedSentence => {
        const text = label === '' ? String(value) : label;
        return { kind: 'changed', row, part: null, text, hash: null };
      }),
  ];
  const lines = outdated.map(({ row, value }): EditedSentence => {
    return { kind: 'line', row, part: null, text: String(value).trim(), hash: null };
  });
  if (command.edited === 'drop' || sentences.length + lines.length === 0) return write(ready, 0, tools);
  const request = keepEdited(sentences, analysis.book, {
    document: plans.document,
    figures: analysis.figures,
    figuresCell: plans.figuresSheet.figuresCell,
  });
  const canKeep = sentences.length === 0 || request !== null;
  if (command.edited !== 'keep' || !canKeep) return { kind: 'edited', sentences: [...sentences, ...lines], canKeep };
  if (sentences.length > 0 && request !== null) {
    if (request.changes.length > 0) await applyFixes([request], clockTime());
    ready = await prepare(command, tools);
    if ('kind' in ready) return ready;
  }
  return write(ready, sentences.length, tools);
}

interface Ready {
  readonly analysis: Analysis;
  readonly plans: ReportPlans;
  readonly draft: boolean;
  readonly heard: number;
}

async function prepare(command: ReportCommand, tools: ReportTools): Promise<Ready | ReportOutcome> {
  const heard = changesHeard();
  const read = await analyseWorkbook({ ...tools, onProgress: (share) => tools.onProgress(share * 0.6) });
  const analysis = { ...read, workbook: recovered(read.workbook) };
  const { verdict, findings } = analysis.check;
  if (verdict === 'chua-du') return { kind: 'insufficient' };
  const asked = command.kind === 'thang' ? (command.month ?? dateOf(today())) : null;
  const outside = asked && monthOutside(analysis.book, today(), asked);
  if (asked && outside) return { kind: 'outside', month: `${asked.month}/${asked.year}`, schoolYear: outside.label };
  const errors = blockingErrors(findings);
  const unsure = hasOpenQuestion(read.reading);
  const draft = errors > 0 || unsure;
  if (errors > 0 && !command.draft)
    return { kind: 'blocked', errors, affected: affectedFigures(leftByWriting(findings), analysis.book) };
  if (unsure && !command.draft)
    return { kind: 'unsure', doubts: read.reading.doubts, areas: areasInDoubt(read.reading) };
  const texts = command.draft || command.texts ? [] : findings.filter(({ rule, fix }) => rule === TEXT_NUMBERS && fix);
  if (texts.length > 0) return { kind: 'texts', findings: texts, seen: analysis.workbook };
  const { kind, month } = command;
  const dropOutdated = command.edited === 'drop';
  const work = makeReportPlans(analysis, { kind, today: today(), draft, dropOutdated, ...(month && { month }) });
  return { analysis, draft, heard, plans: await runInSlices(work, { signal: tools.signal }) };
}

/** Our sheets as they stood before a writing in which Excel let us neither on nor back, for as long as this pane is open. */
let unsaved: readonly SheetSnapshot[] = [];

/** The workbook with what stood on a report sheet that was left without its marks: what a person wrote there is then still known. */
function recovered(workbook: WorkbookSnapshot): WorkbookSnapshot {
  if (!workbook.begun) return workbook;
  const isLost = (sheet: SheetSnapshot) =>
    sheet.values.every((_row, at) => valueAt(sheet, sheet.origin.row + at, MARK_COLUMN) === '');
  const begun = workbook.begun.map((sheet) =>
    isLost(sheet) ? (unsaved.find(({ name }) => name === sheet.name) ?? sheet) : sheet,
  );
  return { ...workbook, begun };
}

/** What every report writes anew. */
const SEEN_ROWS = [STATE_ROWS.writtenData, STATE_ROWS.writtenWhen, STATE_ROWS.writtenParts];

async function write(
  { analysis, plans, draft, heard }: Ready,
  kept: number,
  tools: ReportTools,
): Promise<ReportOutcome> {
  const { document, figuresSheet, assessmentSheet, reportSheet } = plans;
  const settings = settingsRows(analysis.workbook);
  const state = await runInSlices(markRows('report', analysis, settings, clockTime(), [document.kind]), {
    signal: tools.signal,
  });
  tools.onStep('write');
  const before = [...analysis.workbook.sheets, ...(analysis.workbook.begun ?? [])].filter(({ own }) => own);
  try {
    const sheets = [figuresSheet.plan, ...(assessmentSheet ? [assessmentSheet] : []), reportSheet];
    await writeSheets(sheets, {
      signal: tools.signal,
      show: reportSheet.name,
      before,
      state,
      seen: { rows: SEEN_ROWS.map((name) => [name, settingOf(settings, name)]), turn: analysis.workbook.turn ?? 0 },
    });
    unsaved = [];
  } catch (error) {
    if (error instanceof HostError && error.code === 'half-written') unsaved = before;
    throw error;
  }
  tools.onProgress(0.8);

  tools.onStep('compare');
  const calculated = await readArea(OWN_SHEETS.figures, areaOfFigures());
  const comparison = compareWithSheet(analysis.figures, figuresSheet, calculated);

  tools.onStep('word');
  const word = await wordFile(document, analysis);
  return {
    kind: 'written',
    draft,
    reportSheet: reportSheet.name,
    comparison,
    omitted: document.omitted,
    kept,
    carried: plans.carried.length,
    document,
    analysis,
    at: new Date(),
    heard,
    word,
  };
}

async function wordFile(document: ReportDocument, { figures }: Analysis): Promise<WrittenFile | null> {
  try {
    const { makeChartPictures, paintInBrowser, writeWord } = await import(/* webpackChunkName: 'word' */ '../../word');
    await nextTask();
    const { pictures, missing } = await runInSlices(makeChartPictures(document, figures, paintInBrowser));
    await nextTask();
    return {
      name: document.fileName,
      bytes: await writeWord(document, figures, pictures, pauses()),
      missingCharts: missing,
      pictures,
    };
  } catch (error) {
    console.error(error);
    return null;
  }
}
