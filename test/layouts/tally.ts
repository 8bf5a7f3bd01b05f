import type { Judgement } from './judge';
import type { MadeWorkbook } from './workbook';

/** What came out of many workbooks. */
export interface Tally {
  workbooks: number;
  right: number;
  wrong: number;
  unknown: number;
  /** Workbooks that say đạt with a figure wrong or missing. */
  silent: number;
  /** Wrong figures with nothing said at a table that gives them. */
  unsaid: number;
  decided: number;
  /** Right, and all, figures of workbooks that are decided by their own words. */
  decidedRight: number;
  decidedFigures: number;
  /** Decided workbooks of which something was asked all the same. */
  asked: number;
  undecided: number;
  unasked: number;
  falseErrors: number;
  /** Workbooks with a fault of which nothing is said. */
  unheard: number;
  /** Workbooks whose account leaves a table out, and those whose account does not add up. */
  unnamed: number;
  unaccounted: number;
  /** Workbooks that came out as they were made, in every respect. */
  good: number;
}

export function emptyTally(): Tally {
  return {
    ...{
      workbooks: 0,
      right: 0,
      wrong: 0,
      unknown: 0,
      silent: 0,
      unsaid: 0,
      decided: 0,
      decidedRight: 0,
      decidedFigures: 0,
    },
    ...{ asked: 0, undecided: 0, unasked: 0, falseErrors: 0, unheard: 0, unnamed: 0, unaccounted: 0, good: 0 },
  };
}

export function isGood({ misses, asked, unasked, unheard, falseErrors }: Judgement): boolean {
  return !unasked && [misses, asked, unheard, falseErrors].every(({ length }) => length === 0);
}

/** Everything that was counted or left out is said, and adds up. */
export function isAccounted({ unnamed, unaccounted }: Judgement): boolean {
  return unnamed.length === 0 && unaccounted.length === 0;
}

export function addTo(tally: Tally, made: MadeWorkbook, judgement: Judgement): void {
  const { right, misses, silent, asked, unasked, unheard, falseErrors } = judgement;
  const wrong = misses.filter((miss) => miss.wrong);
  tally.workbooks++;
  tally.right += right.length;
  tally.wrong += wrong.length;
  tally.unknown += misses.length - wrong.length;
  if (silent) tally.silent++;
  tally.unsaid += wrong.filter(({ said }) => !said).length;
  if (made.decided) {
    tally.decided++;
    tally.decidedRight += right.length;
    tally.decidedFigures += right.length + misses.length;
    if (asked.length > 0) tally.asked++;
  } else {
    tally.undecided++;
    if (unasked) tally.unasked++;
  }
  if (falseErrors.length > 0) tally.falseErrors++;
  if (unheard.length > 0) tally.unheard++;
  if (judgement.unnamed.length > 0) tally.unnamed++;
  if (judgement.unaccounted.length > 0) tally.unaccounted++;
  if (isGood(judgement)) tally.good++;
}

/** What issue 12 calls done: nothing silent, nothing wrong unsaid, 97 % right and unasked where the words decide, all asked where they do not. */
export function isDone(tally: Tally): boolean {
  return (
    tally.silent === 0 &&
    tally.unsaid === 0 &&
    tally.unasked === 0 &&
    tally.falseErrors === 0 &&
    tally.unheard === 0 &&
    tally.unnamed === 0 &&
    tally.unaccounted === 0 &&
    tally.decidedRight >= 0.97 * tally.decidedFigures &&
    tally.asked <= 0.03 * tally.decided
  );
}

const HEADS = [
  'good',
  'right',
  'wrong',
  'unknown',
  'silent',
  'unsaid',
  'asked',
  'unasked',
  'false lỗi',
  'unnamed',
  'no account',
] as const;

/** One line a kind, the whole last. */
export function linesOf(all: Tally, byKind: ReadonlyMap<string, Tally>): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
  const line = (name: string, tally: Tally) => {
    const cells = [
      `${tally.good}/${tally.workbooks}`,
      ...[tally.right, tally.wrong, tally.unknown, tally.silent, tally.unsaid].map(String),
      ...[
        `${tally.asked}/${tally.decided}`,
        `${tally.unasked}/${tally.undecided}`,
        ...[tally.falseErrors, tally.unheard, tally.unnamed, tally.unaccounted].map(String),
      ],
    ];
    return [name.padEnd(26), ...cells.map((cell) => cell.padStart(10))].join('');
  };
  return [
    ['kind'.padEnd(26), ...HEADS.map((head) => head.padStart(10))].join(''),
    ...[...byKind].map(([name, tally]) => line(name, tally)),
    line('all', all),
    `decided by their own words: ${share(all.decidedRight, all.decidedFigures)} of figures right, ${share(all.asked, all.decided)} of workbooks asked about`,
  ];
}
