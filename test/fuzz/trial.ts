import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { createTestExcel } from '../../sandbox/connect/jest';
import { Workbook } from '../../sandbox/model';
import { analyse, type Analysis } from '../../src/core/analysis';
import { pastedReport } from '../../src/core/report/as-html';
import type { Inline, ReportDocument } from '../../src/core/report/document';
import { inlineText } from '../../src/core/report/figure-text';
import { reportPlans, type ReportPlans } from '../../src/core/report/plans';
import type { FigureSet } from '../../src/core/figures/figure';
import type { SheetPlan } from '../../src/core/sheet/plan';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { HostError, readWorkbook, writeSheets } from '../../src/excel';
import { writeWord } from '../../src/word';
import { findingMessage } from '../../src/words/finding-message';
import { findingsPlan } from '../../src/words/findings-plan';
import { zeroEngine } from '../sweep/zero-engine';

/** 31 May 2026. */
const TODAY = 46_173;
const AT = '2026-05-31 10:00';

/** Reads, checks, counts, reports. @returns what is wrong, empty where all is well; an error of ours is thrown */
export async function runCore(workbook: WorkbookSnapshot): Promise<readonly string[]> {
  const problems: string[] = [];
  const { analysis, plans } = understand(workbook);
  for (const finding of analysis.check.findings) {
    if (/undefined|\[object|NaN/.test(findingMessage(finding).replaceAll(/“[^”]*”/g, '')))
      problems.push(`a message with a gap: ${finding.rule} ${findingMessage(finding).slice(0, 120)}`);
  }
  for (const [id, { value }] of analysis.figures)
    if (value !== null && !Number.isFinite(value)) problems.push(`${id} is ${value}`);
  for (const plan of plansOf(analysis, plans)) problems.push(...lookAtFormulas(plan));
  problems.push(...lookAtNumbers(plans.document, analysis.figures));
  const { html } = pastedReport(plans.document, analysis.figures);
  if (/<(?:script|img|iframe|svg|a)\b/i.test(html)) problems.push('markup of a cell is in the text to be copied');
  problems.push(...wellFormed(await writeWord(plans.document, analysis.figures)));
  return problems;
}

function understand(workbook: WorkbookSnapshot): { readonly analysis: Analysis; readonly plans: ReportPlans } {
  const analysis = finish(analyse(workbook, TODAY));
  return { analysis, plans: reportPlans(analysis, { kind: 'tong-ket', today: TODAY, draft: true }) };
}

function plansOf(analysis: Analysis, plans: ReportPlans): readonly SheetPlan[] {
  return [plans.figuresSheet.plan, plans.reportSheet, findingsPlan(analysis, AT)];
}

/** Every number of the report reads as Vietnamese documents print it, however absurd it is. */
function lookAtNumbers({ blocks }: ReportDocument, figures: FigureSet): string[] {
  const inlines: readonly Inline[] = blocks.flatMap((block) =>
    'inlines' in block
      ? block.inlines
      : block.kind === 'table'
        ? block.rows.flat(2)
        : block.kind === 'chart'
          ? block.points.flatMap(({ values }) => values.flat())
          : [],
  );
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [];
    const text = inlineText(inline, figures);
    const good =
      inline.kind === 'trend'
        ? !/NaN|Infinity|\de\+|\.\./.test(text)
        : /^(?:-|[+-]?\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?)$/.test(text);
    return good ? [] : [`a number that nobody can read: ${inline.kind} ${text.slice(0, 80)}`];
  });
}

/** Text of the school's stands in formulas of ours only between quotes. */
function lookAtFormulas({ name, cells }: SheetPlan): string[] {
  return cells.flatMap(({ row, column, content }) => {
    if (!content || !('formula' in content)) return [];
    const bare = content.formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'(?:[^']|'')*'!/g, "''!");
    return /HYPERLINK|WEBSERVICE|cmd|"{3}|<script/i.test(bare)
      ? [`a live formula out of a text: ${name} ${row}:${column} ${content.formula.slice(0, 100)}`]
      : [];
  });
}

function wellFormed(archive: Uint8Array): string[] {
  const parts = unzipSync(archive);
  return Object.entries(parts).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    try {
      const parser = new SaxesParser({ xmlns: true });
      parser.write(strFromU8(bytes));
      parser.close();
      return [];
    } catch (error) {
      return [`${name} is not well-formed: ${String(error).slice(0, 160)}`];
    }
  });
}

/** The same through a file, office.js and back into a file: what stands in the school's cells must be there in the end. */
export async function runInExcel(snapshot: WorkbookSnapshot): Promise<readonly string[]> {
  const first = await openXlsx(saveXlsx(modelOf(snapshot)), { formulas: zeroEngine });
  const excel = createTestExcel({ workbook: first.workbook, excelApi: '1.14' });
  try {
    const before = cellsOf(first.workbook);
    const { analysis, plans } = understand(await readWorkbook());
    const sheets = plansOf(analysis, plans);
    const written = await writeSheets(sheets).catch((error: unknown): readonly string[] => {
      if (error instanceof HostError && error.code === 'sheet-taken') return [];
      throw error;
    });
    const problems = sheets
      .filter(({ name }) => written.includes(name))
      .flatMap((plan) => textsOf(plan, first.workbook));
    const bytes = saveXlsx(first);
    problems.push(...wellFormed(bytes));
    const after = cellsOf((await openXlsx(bytes, { formulas: zeroEngine })).workbook);
    for (const [cell, value] of before) {
      const now = after.get(cell);
      if (now !== value) problems.push(`${cell} was ${value.slice(0, 60)} and is ${String(now).slice(0, 60)}`);
      if (problems.length > 5) break;
    }
    excel.assertNothingUnimplemented();
    return problems;
  } finally {
    excel.close();
  }
}

function modelOf({ name, sheets }: WorkbookSnapshot): Workbook {
  const workbook = new Workbook({ name: name === '.xlsx' ? 'x.xlsx' : name });
  if (sheets.length === 0) workbook.addSheet('Sheet1');
  for (const one of sheets) {
    const sheet = workbook.addSheet(one.name);
    if (!one.visible && sheets.some(({ visible }) => visible)) sheet.visibility = 'Hidden';
    one.values.forEach((row, down) =>
      row.forEach((value, right) => {
        if (value !== '') sheet.cells.setValue(one.origin.row + down, one.origin.column + right, value);
      }),
    );
    sheet.merges = [...(one.merges ?? [])];
  }
  for (let index = 0; index < name.length * 40; index++)
    workbook.names.push({ name: `ten_${index}`, formula: '=#REF!', comment: '', visible: true });
  workbook.opened();
  return workbook;
}

/** Every cell with something in it, of sheets that are the school's by their mark. */
function cellsOf(workbook: Workbook): Map<string, string> {
  const cells = new Map<string, string>();
  const marked = new Set(workbook.names.flatMap(({ name, formula }) => (name.startsWith('_sotv_') ? [formula] : [])));
  for (const sheet of workbook.sheets) {
    if ([...marked].some((formula) => formula.includes(sheet.name))) continue;
    const used = sheet.cells.usedArea(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      if (!sheet.cells.row(row)) continue;
      for (let column = used.column; column < used.column + used.columnCount; column++) {
        const value = sheet.formulaOrValue(row, column);
        if (value !== '') cells.set(`'${sheet.name}'!${row}:${column}`, JSON.stringify(value));
      }
    }
  }
  return cells;
}

/** A planned text is that text in its cell, and no formula. */
function textsOf({ name, cells }: SheetPlan, workbook: Workbook): string[] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return cells.flatMap(({ row, column, content }) => {
    if (!content || 'formula' in content || typeof content.value !== 'string' || content.value === '') return [];
    if (sheet?.cells.formula(row, column)) return [`a live formula out of a text: ${name} ${row}:${column}`];
    const held = sheet?.value(row, column);
    return held === content.value
      ? []
      : [
          `${name} ${row}:${column} holds ${JSON.stringify(held ?? null).slice(0, 60)} for ${JSON.stringify(content.value).slice(0, 60)}`,
        ];
  });
}
