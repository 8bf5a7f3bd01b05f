import type { Analysis } from '../../core/analysis';
import {
  withBook,
  withIgnoredArea,
  withoutIgnoredArea,
  withoutSheet,
  withReading,
} from '../../core/settings/reading-changes';
import { choiceRow, isChoiceOn } from '../../core/settings/reading-rows';
import { sheetAreaName } from '../../core/sheet/address';
import { changeMapping } from '../../excel/mapping';
import type { CommandDone, ReadingCommand } from '../check/commands';
import { clockTime } from './today';

/** Keeps on "Cấu hình" what a person has said of how the workbook is to be read. Nothing else is written. */
export async function runReadingCommand(command: ReadingCommand, analysis: Analysis | null): Promise<CommandDone> {
  const at = clockTime();
  switch (command.kind) {
    case 'choose-reading': {
      const { doubt, choice, what, person } = command;
      const saved = doubt.choices[choice]?.saved ?? [];
      await changeMapping(
        {
          mapping: (standing) => withReading(standing, doubt.sheet, saved),
          drop: (row) => isChoiceOn(row, doubt.sheet, doubt.cell),
          add: [choiceRow(doubt.cell, { what, person, at })],
        },
        { person, at },
      );
      return { kind: 'readingChosen' };
    }
    case 'ignore-area': {
      const area = sheetAreaName(command.area.sheet, command.area.area);
      await changeMapping({ mapping: (standing) => withIgnoredArea(standing, area) }, { person: command.person, at });
      return { kind: 'areaIgnored' };
    }
    case 'ask-again': {
      const { kind, key, sheet } = command.decision;
      await changeMapping(
        kind === 'area'
          ? { mapping: (standing) => withoutIgnoredArea(standing, key) }
          : { mapping: (standing) => withoutSheet(standing, sheet), drop: (row) => isChoiceOn(row, sheet) },
        { person: command.person, at },
      );
      return { kind: 'askedAgain' };
    }
    case 'confirm-reading': {
      if (!analysis) throw new RangeError('"confirm-reading" needs a check before it');
      const { book } = analysis;
      await changeMapping({ mapping: (standing) => withBook(standing, book) }, { person: command.person, at });
      return { kind: 'readingConfirmed' };
    }
  }
}
