import { markRows } from '../../core/review/marks';
import { settingsRows } from '../../core/rules/shared/review-state';
import { findingsSheet } from '../../core/rules/findings-sheet';
import { writeSheets } from '../../excel';
import { hideMarks, showMarks } from '../../excel/highlight';
import { fill } from '../../words/fill';
import { rules } from '../../words/vi/rules';
import { findingsSheetWords } from '../../words/vi/findings-sheet';
import type { Checked, CommandDone } from '../check/commands';
import { runInSlices } from '../../excel/slices';
import { clockTime } from './today';
import type { TaskTools } from './use-task';

type SheetCommand = 'show-marks' | 'hide-marks' | 'write-findings';

/** The findings of the last check, shown in the workbook itself. Nothing of the user's is changed. */
export async function runSheetCommand(
  command: SheetCommand,
  { analysis, at }: Checked,
  { signal }: TaskTools,
): Promise<CommandDone> {
  const { findings, counts } = analysis.check;
  switch (command) {
    case 'show-marks': {
      const marks = findings.flatMap(({ severity, cells }) => cells.map((cell) => ({ severity, cell })));
      return { kind: 'shown', cells: await showMarks(marks) };
    }
    case 'hide-marks':
      await hideMarks();
      return { kind: 'hidden' };
    case 'write-findings': {
      const lines = findings.map(({ rule, severity, data, cells }) => {
        const words = rules[rule];
        const { title, how } = words;
        return { severity, title, how, message: words.message(data), cell: cells[0] ?? null };
      });
      const words = {
        ...findingsSheetWords,
        verdict: fill(findingsSheetWords.verdict, {
          at: clockTime(at),
          loi: counts.loi,
          warnings: counts['canh-bao'],
          hints: counts['goi-y'],
          accepted: analysis.accepted.length,
        }),
      };
      const plan = findingsSheet(
        lines,
        analysis.accepted.map(({ by }) => by),
        words,
        (count) => fill(findingsSheetWords.leftOut, { count }),
      );
      const settings = settingsRows(analysis.workbook);
      const state = await runInSlices(markRows('check', analysis, settings, clockTime(at)), { signal });
      await writeSheets([plan], { signal, show: plan.name, state });
      return { kind: 'listed' };
    }
  }
}
