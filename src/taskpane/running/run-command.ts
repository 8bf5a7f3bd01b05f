import { undoableRun } from '../../core/fixes/fix-log';
import { fixRequests } from '../../core/fixes/fix-request';
import { rowWitnesses } from '../../core/fixes/row-witness';
import { acceptedRow, switchedOffRow } from '../../core/settings/rows';
import { addCategory } from '../../core/fixes/add-category';
import { goToCell } from '../../excel';
import { applyFixes } from '../../excel/fix';
import { expectSameRows } from '../../excel/same-rows';
import { undoLastFix } from '../../excel/undo';
import { addSettings, removeSettings } from '../../excel/state';
import { changesHeard } from '../../excel/workbook-changes';
import type { CheckCommand, Checked, CommandDone } from '../check/commands';
import { compareRuns } from '../check/compare-runs';
import { analyseWorkbook } from './analyse-workbook';
import { clockTime } from './today';
import type { TaskTools } from './use-task';

/** Does what was asked, then checks again where the workbook has changed. Loaded on demand: it brings the whole core along. */
export async function runCommand(tools: TaskTools, command: CheckCommand, previous: Checked | null): Promise<Checked> {
  if (command.kind === 'show-marks' || command.kind === 'hide-marks' || command.kind === 'write-findings') {
    if (!previous) throw new RangeError(`"${command.kind}" needs a check before it`);
    const { runSheetCommand } = await import('./run-sheet-command');
    return { ...previous, comparison: null, done: await runSheetCommand(command.kind, previous, tools) };
  }
  const done = await act(command, previous);
  const heard = changesHeard();
  const analysis = await analyseWorkbook(tools);
  const keys = (of: Checked['analysis']) => of.check.findings.map(({ key }) => key);
  const compares = command.kind === 'check' || command.kind === 'fix' || command.kind === 'undo';
  return {
    analysis,
    comparison: previous && compares ? compareRuns(keys(previous.analysis), keys(analysis)) : null,
    at: new Date(),
    heard,
    done,
    undoable: undoableRun(analysis.workbook),
  };
}

type ActingCommand = Exclude<CheckCommand, { kind: 'show-marks' | 'hide-marks' | 'write-findings' }>;

async function act(command: ActingCommand, previous: Checked | null): Promise<CommandDone> {
  const at = clockTime();
  switch (command.kind) {
    case 'check':
      return { kind: 'checked' };
    case 'fix': {
      const changes = command.chosen.flatMap(({ fix }) => fix);
      if (previous) await expectSameRows(rowWitnesses(previous.analysis.workbook, changes));
      const { cells } = await applyFixes(
        fixRequests(command.chosen, previous?.analysis.workbook.date1904 ?? false),
        at,
      );
      return { kind: 'fixed', cells };
    }
    case 'undo': {
      const run = await undoLastFix(at, previous?.undoable?.run);
      return run ? { kind: 'undone', cells: run.cells } : { kind: 'nothingToUndo' };
    }
    case 'accept':
      await addSettings([acceptedRow({ ...command.finding, at })]);
      return { kind: 'accepted', count: 1 };
    case 'switch-off':
      await addSettings([switchedOffRow({ ...command.rule, at })]);
      return { kind: 'switchedOff' };
    case 'take-back':
      await removeSettings([command.target]);
      return { kind: 'off' in command.target ? 'switchedOn' : 'takenBack' };
    case 'choose-reading':
    case 'ignore-area':
    case 'ask-again':
    case 'confirm-reading': {
      const { runReadingCommand } = await import('./run-reading-command');
      return runReadingCommand(command, previous?.analysis ?? null);
    }
    case 'add-category': {
      const added = previous ? addCategory(previous.analysis.book, command.finding) : null;
      if (!added) throw new RangeError('there is no sheet of categories to add to');
      await applyFixes([added.request], at);
      await goToCell(added.nextCell);
      return { kind: 'categoryAdded', name: added.name };
    }
  }
}
