import {
  asUnfinished,
  lastRunNumber,
  LOG_COLUMNS,
  type CellState,
  type FixLogEntry,
  type LoggedRun,
} from '../core/fixes/fix-log';
import type { FixRequest } from '../core/fixes/fix-request';
import { addressName, type CellAddress } from '../core/sheet/address';
import type { CellChange } from '../core/sheet/plan';
import { sameCellValue } from '../core/sheet/snapshot';
import { batch } from './batch';
import { askStates, putStates, type HeldCell } from './cell-states';
import { HostError } from './errors';
import { askTakingRowsOff, earlierRun, type EarlierRun } from './fix-resume';
import { askMeanwhile, type Meanwhile } from './fix-meanwhile';
import { askLog, lastRun, nextRow, prepareLog, putColumn, putEntries } from './fix-sheet';
import { nameTheSheet } from './name-the-sheet';
import { wholeOrNothing, type Sent } from './whole';

interface WantedChange {
  readonly rule: string;
  readonly change: CellChange;
  readonly numberFormat: string | undefined;
}

/**
 * Applies fixes in one batch, after checking that every `before` still holds. Their rows on "Nhật ký sửa" are written first and marked as unfinished until the
 * last cell is written, so that a press which Excel breaks off can be finished or taken back, also after the workbook was closed. Two round trips.
 *
 * @param requests each cell at most once; none at all finishes a press that Excel broke off, and writes nothing where there is none.
 * @param at the person's local time, "2026-05-20 10:47".
 * @throws HostError 'changed-meanwhile' with the cell when one no longer holds what was shown (nothing is written then), 'sheet-taken' where the
 *   school has a sheet of the log's name, 'protected' with the sheet, or whatever the host reports: all of them leave every cell as it was. 'half-fixed' with
 *   the cells where Excel let us neither on nor back: pressing again finishes, undoing takes back.
 */
export async function applyFixes(requests: readonly FixRequest[], at: string): Promise<LoggedRun> {
  const wanted = requests.flatMap(({ rule, changes, numberFormat }) =>
    changes
      .filter((change) => numberFormat !== undefined || changesSomething(change))
      .map((change): WantedChange => ({ rule, change, numberFormat })),
  );
  try {
    const { place, ...run } = await wholeOrNothing((send) => batch((context) => attempt(context, wanted, at, send)));
    // Outside of the whole: what stands now is the other pane's, and there is nothing of this one to take back.
    if (place !== null) throw new HostError('changed-meanwhile', place);
    return run;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw await nameTheSheet(
      error,
      wanted.map(({ change }) => change.cell.sheet),
    );
  }
}

/** What is logged again stands where it stood; what is new comes after it. */
function inOrderOf<Entry extends { readonly cell: CellAddress }>({ byCell }: EarlierRun, entries: Entry[]): Entry[] {
  const places = new Map([...byCell.keys()].map((name, index) => [name, index]));
  const placeOf = ({ cell }: Entry) => places.get(addressName(cell)) ?? places.size;
  return entries.sort((a, b) => placeOf(a) - placeOf(b));
}

/** A cell that is to hold what it holds has no place in the log: pressed again, it could not be told from one that still waits. */
function changesSomething({ before, after, fontAfter }: CellChange): boolean {
  return fontAfter !== undefined || !sameCellValue(before, after);
}

async function attempt(
  context: Excel.RequestContext,
  wanted: readonly WantedChange[],
  at: string,
  send: (sent: Sent) => void,
): Promise<LoggedRun & Pick<Meanwhile, 'place'>> {
  const cells = wanted.map(({ change }) => change.cell);
  const withFont = new Set(wanted.flatMap(({ change }, index) => (change.fontAfter === undefined ? [] : [index])));
  const read = askStates(context, cells, withFont);
  const askedLog = askLog(context);
  await context.sync();
  const log = askedLog();
  const held = read();
  const last = lastRun(log);
  const asShown = wanted.every(({ change }, index) => sameCellValue(held[index]?.value ?? '', change.before));
  const earlier = last && (last.unfinished || !asShown) ? await earlierRun(context, last, cells) : null;

  const steps = wanted.flatMap((one, index) => stepOf(one, held[index], earlier) ?? []);
  const resumed = earlier?.unfinished ?? null;
  if (steps.length === 0 && !resumed) return { ...summary(last?.run ?? 0, at, wanted), place: null };
  const run = resumed ? resumed.run : 1 + lastRunNumber(log.runs);
  const kept = earlier?.others.filter(({ done }) => done).map(({ entry }) => entry) ?? [];
  const logged = earlier && resumed ? inOrderOf(earlier, [...kept, ...steps]) : [...kept, ...steps];
  const entries = logged.map(({ rule, cell, before, after }): FixLogEntry => ({
    ...{ run, rule, cell, before, after },
    at: asUnfinished(at),
    undoneAt: '',
  }));
  const firstRow = resumed?.rows[0] ?? nextRow(log);
  const states = [...steps, ...(earlier?.others.flatMap(({ back }) => back ?? []) ?? [])];

  send({
    changes: entries.map(({ cell, before, after }) => ({ cell, from: before, to: after })),
    askRest: (again) => askTakingRowsOff(again, run, at, !log.exists),
  });
  const sheet = prepareLog(context, log);
  const own = { first: firstRow, count: entries.length, run };
  const askedMeanwhile = resumed ? null : askMeanwhile(context, sheet, steps, own);
  putEntries(sheet, firstRow, entries, resumed?.rows.length ?? 0);
  putStates(
    context,
    states.map(({ cell, now, after }) => ({ cell, from: now, to: after })),
  );
  const rows = entries.map((_entry, index) => firstRow + index);
  putColumn(sheet, rows, LOG_COLUMNS.at, at);
  await context.sync();
  const meanwhile = await askedMeanwhile?.(at);
  return { ...summary(meanwhile?.run ?? run, at, wanted), place: meanwhile?.place ?? null };
}

function summary(run: number, at: string, wanted: readonly WantedChange[]): LoggedRun {
  return { run, at, rules: [...new Set(wanted.map(({ rule }) => rule))], cells: wanted.length };
}

interface Step {
  readonly rule: string;
  readonly cell: CellChange['cell'];
  /** As it was before the press, which may be one that was broken off. */
  readonly before: CellState;
  readonly now: CellState;
  readonly after: CellState;
}

/**
 * What is to be done with a cell; null where the run before has done just that.
 *
 * @throws HostError 'changed-meanwhile'
 */
function stepOf(
  { rule, change, numberFormat }: WantedChange,
  held: HeldCell | undefined,
  earlier: EarlierRun | null,
): Step | null {
  const { cell } = change;
  if (!held) throw new HostError('changed-meanwhile', addressName(cell));
  const now = held.state;
  const entry = earlier?.byCell.get(addressName(cell));
  const isDone =
    entry &&
    sameCellValue(entry.after.formula, now.formula) &&
    sameCellValue(entry.after.formula, change.after) &&
    !sameCellValue(entry.after.formula, entry.before.formula);
  if (entry && isDone) {
    return earlier?.unfinished ? { rule, cell, before: entry.before, now, after: entry.after } : null;
  }
  const begun =
    earlier?.unfinished &&
    [entry?.before, entry?.after].some((state) => state && sameCellValue(state.formula, now.formula))
      ? entry?.before
      : undefined;
  const asShown = sameCellValue(held.value, change.before);
  // One that goes on with the broken press knows the cell as the log tells of it.
  const asLogged = begun && sameCellValue(begun.formula, change.before);
  if (!asShown && !asLogged) throw new HostError('changed-meanwhile', addressName(cell));
  const before = begun ?? now;
  return { rule, cell, before, now, after: stateAfter(before, change, numberFormat) };
}

function stateAfter(before: CellState, { after, fontAfter }: CellChange, numberFormat: string | undefined): CellState {
  const isNumber = typeof after === 'number';
  const isFormula = typeof after === 'string' && after.startsWith('=');
  // In a cell of text format a number or a formula would stay a text.
  const asText = before.numberFormat === '@';
  const ownFormat = asText && (isNumber || isFormula) ? 'General' : before.numberFormat;
  return {
    formula: after,
    isText: typeof after === 'string' && after !== '' && !isFormula,
    numberFormat: isNumber ? (numberFormat ?? ownFormat) : ownFormat,
    fontName: fontAfter ?? before.fontName,
  };
}
