import { quoteSheetName } from '../core/sheet/address';
import type { SheetPlan } from '../core/sheet/plan';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import { batch, passing, stopIfCancelled } from './batch';
import { HostError, toHostError } from './errors';
import { closeJournal, JOURNAL_NAME, openJournal } from './journal';
import { markerName } from './own-sheets';
import { clearSheet, writeCharts, writePlan } from './write-plan';
import { lookAtTargets, type Target } from './write-targets';
import { askTurn, type Turn } from './settings-turn';
import type { HeldState, StateEntry } from './write-state';
import { restoreSheets } from './write-restore';

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** The sheet to show afterwards. */
  readonly show?: string;
  /** Our sheets as they were read before, with their formulas: what is put back where the new ones cannot be written. */
  readonly before?: readonly SheetSnapshot[];
  /** Rows of "Cấu hình" that are written together with the sheets, so that what they say of them is true. */
  readonly state?: readonly StateEntry[];
  /**
   * Some of these rows as the press has read them: where they say something else now, another pane has written the sheets meanwhile. `turn` as it was when the
   * reading began: where it is another now, the reading may hold some of what stood before and some of what came after.
   */
  readonly seen?: { readonly rows: readonly StateEntry[]; readonly turn: number };
}

/**
 * Writes the plans: one round trip to see what is there, one that writes everything. Sheets that the product wrote before are rewritten in
 * place, missing ones are added at the end, and a plan of mode 'create' leaves an existing sheet alone. Cancelling is possible until the
 * writing round trip begins.
 *
 * Excel stops at the action that it refuses and takes nothing back. A journal is therefore written first; where it is still there afterwards,
 * the whole is written once more, and where Excel refuses that too, the former content is put back.
 *
 * @returns the names of the sheets that were written.
 * @throws HostError 'sheet-taken' with the sheet's name when the user has an own sheet of that name (nothing is written then), 'read-only',
 *   'protected', 'cancelled', or whatever the host reports, all of which leave everything as it was; 'written-meanwhile' or
 *   'changed-while-reading' where another pane was
 *   faster, whose sheets stand; 'half-written' with the sheets' names where they are neither old nor new, and writing again finishes the job.
 */
export async function writeSheets(plans: readonly SheetPlan[], options: WriteOptions = {}): Promise<readonly string[]> {
  for (let tries = 1; ; tries++) {
    const begun: Begun = { writing: [], turn: null, by: Math.random().toString(36).slice(2) };
    try {
      return await attempt(plans, options, begun);
    } catch (error) {
      const refused = toHostError(error);
      if (begun.writing.length === 0) throw refused;
      const since = await lookSince(begun).catch((): Since =>
        // What Excel refuses as a whole has changed nothing.
        REFUSED_AS_A_WHOLE.has(refused.code) ? 'nothing' : 'broken off',
      );
      if (since === 'done') return begun.writing.map(({ plan }) => plan.name);
      if (since === 'broken off') return mend(plans, begun.writing, refused, options);
      if (since === 'nothing' || tries === MOST_TRIES) throw refused;
    }
  }
}

/** Panes that write at the same moment are few. */
const MOST_TRIES = 3;

/** What an attempt was about when Excel refused it. */
interface Begun {
  writing: readonly Target[];
  /** The turn that it has seen, where it writes rows of "Cấu hình" too, and the name by which it ends its own. */
  turn: Turn | null;
  readonly by: string;
}

async function attempt(plans: readonly SheetPlan[], options: WriteOptions, begun: Begun): Promise<readonly string[]> {
  return batch(async (context) => {
    stopIfCancelled(options.signal);
    const { targets, journal, state } = await lookAtTargets(context, plans, options.state !== undefined);
    stopIfCancelled(options.signal);
    if (state && options.seen) {
      const { rows, turn } = options.seen;
      if (rows.some(([name, value]) => state.valueOf(name) !== value)) throw new HostError('written-meanwhile');
      if (state.turn.number !== turn) throw new HostError('changed-while-reading');
    }
    const toWrite = targets.filter(({ plan, exists, halfMade }) => plan.mode === 'own' || !exists || halfMade);
    if (toWrite.length === 0) return [];
    begun.writing = toWrite;
    begun.turn = state?.turn ?? null;
    writeAll(context, toWrite, journal, state, options, begun.by);
    await context.sync();
    return toWrite.map(({ plan }) => plan.name);
  });
}

/** What became of an attempt: nothing; all of it, though Excel could not say so; a part; or nothing, because another pane was faster. */
type Since = 'nothing' | 'done' | 'broken off' | 'overtaken';

async function lookSince({ turn, by }: Begun): Promise<Since> {
  return batch(async (context) => {
    const journal = context.workbook.names.getItemOrNullObject(JOURNAL_NAME);
    journal.load('name');
    const asked = askTurn(context);
    await context.sync();
    if (!journal.isNullObject) return 'broken off';
    const now = asked();
    if (turn === null || now.number === turn.number) return 'nothing';
    return now.endedBy === by ? 'done' : 'overtaken';
  });
}

/** After a writing that Excel broke off. */
async function mend(
  plans: readonly SheetPlan[],
  writing: readonly Target[],
  refused: HostError,
  options: WriteOptions,
): Promise<readonly string[]> {
  const names = writing.map(({ plan }) => plan.name);
  try {
    return await batch(async (context) => {
      const { targets, journal, state } = await lookAtTargets(context, plans, options.state !== undefined);
      // A sheet that the broken writing made is ours, though its mark may be missing; one of the school's that somebody has used since is not.
      const again = targets.filter(
        ({ plan, exists, halfMade }) => names.includes(plan.name) && (plan.mode === 'own' || !exists || halfMade),
      );
      writeAll(context, again, journal, state, options, '');
      await context.sync();
      return names;
    });
  } catch (error) {
    const made = writing.filter(({ exists }) => !exists).map(({ plan }) => plan.name);
    const rewritten = names.filter((name) => !made.includes(name));
    const undone = await takeBack(made, rewritten.length === 0).catch(() => false);
    if (undone && rewritten.length === 0) throw refused;
    await restoreSheets(options.before ?? [], rewritten).catch((cause: unknown) => console.error(cause));
    const left = undone ? rewritten : names;
    throw new HostError('half-written', left.map((name) => `“${name}”`).join(', '), { cause: error });
  }
}

/** Takes away the sheets that the broken writing has made; the journal too, where nothing else was begun. True when none of them is left. */
async function takeBack(made: readonly string[], whole: boolean): Promise<boolean> {
  return batch(async (context) => {
    const { worksheets, names } = context.workbook;
    const asked = made.map((name) => {
      const worksheet = worksheets.getItemOrNullObject(name);
      const marker = names.getItemOrNullObject(markerName(name));
      worksheet.load('name');
      marker.load('name');
      return { worksheet, marker };
    });
    const journal = names.getItemOrNullObject(JOURNAL_NAME);
    journal.load('name');
    await context.sync();
    for (const { worksheet, marker } of asked) {
      if (!marker.isNullObject) marker.delete();
      if (!worksheet.isNullObject) worksheet.delete();
    }
    if (whole && !journal.isNullObject) closeJournal(context);
    await context.sync();
    return true;
  });
}

/** Excel says so before it does anything. */
const REFUSED_AS_A_WHOLE: ReadonlySet<string> = new Set(['cell-edit', 'too-large', 'read-only', 'busy']);

function writeAll(
  context: Excel.RequestContext,
  toWrite: readonly Target[],
  journal: boolean,
  state: HeldState | null,
  { show, state: entries }: WriteOptions,
  by: string,
): void {
  state?.take();
  openJournal(
    context,
    toWrite.map(({ plan }) => plan.name),
    journal,
  );
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  // All sheets first: formulas of one plan may point to the sheet of another.
  const sheets = toWrite.map((target) => ({ ...target, worksheet: sheetFor(context, target) }));
  for (const { plan, worksheet, exists } of sheets) {
    if (exists) clearSheet(worksheet);
    writePlan(worksheet, plan);
  }
  for (const { plan, worksheet, chartNames } of sheets) writeCharts(context, worksheet, plan, chartNames);
  if (entries) state?.put(entries);
  if (show !== undefined) context.workbook.worksheets.getItem(show).activate();
  state?.end(by);
  closeJournal(context);
}

function sheetFor(context: Excel.RequestContext, { plan, exists, marked }: Target): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const worksheet = exists ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (plan.mode === 'own') {
    const marker = markerName(plan.name);
    const item = marked ? names.getItem(marker) : names.add(marker, passing(worksheet.getRange('A1')));
    if (marked) item.formula = `=${quoteSheetName(plan.name)}!$A$1`;
    // Also where a writing was broken off between the name and its being hidden.
    item.visible = false;
  }
  return worksheet;
}
