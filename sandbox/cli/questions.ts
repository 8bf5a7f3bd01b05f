import type { JudgedDoubt, Reading } from '../../src/core/analysis';
import { indicatorInfo } from '../../src/core/library/indicators';
import { sheetAreaName } from '../../src/core/sheet/address';
import { count } from '../../src/words/fill';
import { commandLine as words } from './words';

/** What the verdict can-xac-nhan is about: each open question with what its answers count, and each area that was not understood. */
export function questionLines({ doubts, unread }: Reading): string[] {
  return [
    ...doubts.map((doubt) => {
      const choices = doubt.choices.map((_choice, at) => choiceText(doubt, at));
      return words.doubt(sheetAreaName(doubt.sheet, doubt.area), choices.join(words.or));
    }),
    ...unread.flatMap(({ why, sheet, area, label }) =>
      why === 'chua-hieu' ? [words.notUnderstood(sheetAreaName(sheet, area), label)] : [],
    ),
  ];
}

function choiceText({ choices, totals }: JudgedDoubt, at: number): string {
  const choice = choices[at];
  const name = choice?.reading
    ? words.readings[choice.reading]
    : (choice?.columns ?? []).map(({ header }) => header).join(' + ');
  const figures = [...(totals[at] ?? [])];
  const first = figures.find(([id]) => id.endsWith('.total')) ?? figures[0];
  if (!first) return name;
  const [id, value] = first;
  return `${name} (${indicatorInfo(id).label}: ${value === null ? words.unknownFigure : count(value)})`;
}

/** The address of the first table that a question is open about. */
export function firstTableInDoubt({ doubts, unread }: Reading): string {
  const first = doubts[0] ?? unread.find(({ why }) => why === 'chua-hieu');
  return first ? sheetAreaName(first.sheet, first.area) : '';
}
