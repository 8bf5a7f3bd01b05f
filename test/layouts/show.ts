import { findingMessage } from '../../src/words/finding-message';
import { dayText } from './days';
import type { Cell } from './grid';
import type { Judgement } from './judge';
import { isAccounted, isGood } from './tally';
import type { MadeWorkbook, WantedFigure } from './workbook';

const MOST_ROWS = 26;

/** The workbook compactly, and what differs; nothing for one that came out as it was made. */
export function detailOf(run: number, made: MadeWorkbook, judgement: Judgement, account: boolean): string[] {
  if (isGood(judgement) && (!account || isAccounted(judgement))) return [];
  const { misses, silent, asked, unasked, unheard, falseErrors, unnamed, unaccounted, verdict } = judgement;
  const name = ({ id, previous, kind }: WantedFigure) => `${id}${previous ? ' (last year)' : ''} [${kind}]`;
  const shown = new Set([...asked, ...falseErrors]);
  return [
    '',
    `== run ${run}: ${made.kinds.join(' + ')}: ${verdict}${silent ? ' SILENT' : ''}${unasked ? ' UNASKED' : ''}`,
    ...misses.map(
      (miss) =>
        `  ${miss.wrong ? (miss.said ? 'wrong' : 'WRONG, UNSAID') : 'unknown'}: ${name(miss)} is ${miss.got}, right is ${JSON.stringify(miss.want)}`,
    ),
    ...[...shown].map(
      (finding) =>
        `  ${finding.severity} ${finding.rule} ${finding.cells
          .slice(0, 2)
          .map(({ sheet, row, column }) => `${sheet}!R${row + 1}C${column + 1}`)
          .join(' ')}: ${findingMessage(finding).slice(0, 200)}`,
    ),
    ...unheard.map((rule) => `  not said: ${rule}`),
    ...(account ? unnamed : []).map(
      ({ kind, sheet, area }) => `  not named: ${kind} ${sheet}!R${area.row + 1}C${area.column + 1}`,
    ),
    ...(account ? unaccounted : []).slice(0, 4).map((text) => `  no account: ${text}`),
    ...made.sheets.flatMap(({ name: sheet, rows, merges }) => [
      `  -- ${sheet}${merges.length > 0 ? `, ${merges.length} merges` : ''}`,
      ...rows.flatMap((row, at) =>
        at < MOST_ROWS || at >= rows.length - 4
          ? [`  ${String(at + 1).padStart(3)} ${row.map(cellText).join(' | ')}`]
          : at === MOST_ROWS
            ? ['      …']
            : [],
      ),
    ]),
  ];
}

function cellText(cell: Cell): string {
  return typeof cell === 'object' ? dayText(cell.serial) : String(cell).replaceAll('\n', '⏎');
}
