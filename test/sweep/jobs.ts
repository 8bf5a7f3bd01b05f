import { createTestExcel, type TestExcel } from '../../sandbox/connect/jest';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { createFormulaEngine } from '../../sandbox/formulas/engine';
import { Workbook } from '../../sandbox/model';
import type { CheckCommand, Checked } from '../../src/taskpane/check/commands';
import { runCommand } from '../../src/taskpane/running/run-command';
import type { TaskTools } from '../../src/taskpane/running/use-task';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { zeroEngine } from './zero-engine';
import { typeWorkbook } from '../core/rules/in-excel';

/** What a person presses, over a workbook made for it. */
export interface Job {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pane's own command. Made anew for each trial, because it may remember what it has seen. */
  readonly press: () => () => Promise<unknown>;
  /** The Excel's ExcelApi level; the manifest's own unless said otherwise. */
  readonly excelApi?: string;
  /** Pressed again, it is a minute later: what was begun must be known for the same all the same. */
  readonly againLater?: boolean;
  /** Whether the press has said that a comment which belongs to it does not stand at its cell; 'unsaid' where it says nothing of comments. */
  readonly saysNoComment?: (outcome: unknown) => boolean | 'unsaid';
}

export const TOOLS: TaskTools = { signal: new AbortController().signal, onProgress: () => undefined };

/** 'quick' gives 0 for every formula: a sweep compares formulas as they are written, and a press takes a tenth of the time. */
export async function openBytes(
  bytes: Uint8Array,
  formulas: 'quick' | 'calculated',
  excelApi?: string,
): Promise<TestExcel> {
  const { workbook } = await openXlsx(bytes, { formulas: formulas === 'quick' ? zeroEngine : createFormulaEngine });
  return createTestExcel({ workbook, sharedOffice: true, ...(excelApi !== undefined && { excelApi }) });
}

/** Does something in an Excel of its own, and gives the workbook that comes of it. */
export async function after(
  start: Uint8Array | WorkbookSnapshot | null,
  ...steps: (() => Promise<unknown>)[]
): Promise<Uint8Array> {
  const excel =
    start instanceof Uint8Array
      ? await openBytes(start, 'calculated')
      : createTestExcel({ workbook: Workbook.blank({ formulas: createFormulaEngine }), sharedOffice: true });
  try {
    if (start && !(start instanceof Uint8Array)) await typeWorkbook(start);
    for (const step of steps) await step();
    return saveXlsx(excel.workbook);
  } finally {
    excel.close();
  }
}

/** What somebody sees in a workbook without changing it. */
export async function lookingAt<Result>(
  bytes: Uint8Array,
  look: () => Promise<Result>,
  excelApi?: string,
): Promise<Result> {
  const excel = await openBytes(bytes, 'calculated', excelApi);
  try {
    return await look();
  } finally {
    excel.close();
  }
}

export const check = (): Promise<Checked> => runCommand(TOOLS, { kind: 'check' }, null);

/** A command of Kiểm tra, pressed after a check. */
export async function checkJob(
  name: string,
  bytes: Uint8Array,
  command: (checked: Checked) => CheckCommand,
): Promise<Job> {
  const checked = await lookingAt(bytes, check);
  const asked = command(checked);
  return { name, bytes, press: () => () => runCommand(TOOLS, asked, checked) };
}
