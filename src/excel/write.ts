import { quoteSheetName } from '../core/sheet/address';
import type { SheetPlan } from '../core/sheet/plan';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import { batch, passing, stopIfCancelled } from './batch';
import { HostError, toHostError } from './errors';
import { closeJournal, JOURNAL_NAME, journalSheets, openJournal } from './journal';
import { markerName } from './own-sheets';
import { clearSheet, writeCharts, writePlan } from './write-plan';
import { askState, type StateEntry } from './write-state';
import { restoreSheets } from './write-restore';

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** The sheet to show afterwards. */
  readonly show?: string;
  /** Our sheets as they were read before, with their formulas: what is put back where the new ones cannot be written. */
  readonly before?: readonly SheetSnapshot[];
  /** Rows of "Cấu hình" that are written together with the sheets, so that what they say of them is true. */
  readonly state?: readonly StateEntry[];
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
 *   'protected', 'cancelled', or whatever the host reports, all of which leave everything as it was; 'half-written' with the sheets' names where
 *   they are neither old nor new, and writing again finishes the job.
 */
export async function writeSheets(plans: readonly SheetPlan[], options: WriteOptions = {}): Promise<readonly string[]> {
  let writing: readonly Target[] = [];
  const attempt = () =>
    batch(async (context) => {
      stopIfCancelled(options.signal);
      const { targets, journal, putState } = await lookAtTargets(context, plans, options.state ?? []);
      stopIfCancelled(options.signal);
      const toWrite = targets.filter(({ plan, exists, emptyTrace }) => plan.mode === 'own' || !exists || emptyTrace);
      if (toWrite.length === 0) return [];
      writing = toWrite;
      writeAll(context, toWrite, journal, options.show, putState);
      await context.sync();
      return toWrite.map(({ plan }) => plan.name);
    });
  try {
    return await attempt();
  } catch (error) {
    const refused = toHostError(error);
    if (writing.length === 0) throw refused;
    return await mend(plans, writing, refused, options);
  }
}

/** After a writing that Excel broke off. */
async function mend(
  plans: readonly SheetPlan[],
  writing: readonly Target[],
  refused: HostError,
  options: WriteOptions,
): Promise<readonly string[]> {
  const names = writing.map(({ plan }) => plan.name);
  // What Excel refuses as a whole has changed nothing.
  const started = await journalStands().catch(() => !REFUSED_AS_A_WHOLE.has(refused.code));
  if (!started) throw refused;
  try {
    return await batch(async (context) => {
      const { targets, journal, putState } = await lookAtTargets(context, plans, options.state ?? []);
      // A sheet that the broken writing made is ours, though its mark may be missing.
      const again = targets.filter(({ plan }) => names.includes(plan.name));
      writeAll(context, again, journal, options.show, putState);
      await context.sync();
      return names;
    });
  } catch (error) {
    if (await nothingCameOfIt(writing).catch(() => false)) throw refused;
    await restoreSheets(options.before ?? [], names).catch((cause: unknown) => console.error(cause));
    throw new HostError('half-written', names.map((name) => `“${name}”`).join(', '), { cause: error });
  }
}

/** True where all sheets were to be new and Excel has not let one of them be made; the journal goes then. */
async function nothingCameOfIt(writing: readonly Target[]): Promise<boolean> {
  if (writing.some(({ exists }) => exists)) return false;
  return batch(async (context) => {
    const made = writing.map(({ plan }) => context.workbook.worksheets.getItemOrNullObject(plan.name));
    for (const worksheet of made) worksheet.load('name');
    await context.sync();
    if (made.some((worksheet) => !worksheet.isNullObject)) return false;
    closeJournal(context);
    await context.sync();
    return true;
  });
}

/** Excel says so before it does anything. */
const REFUSED_AS_A_WHOLE: ReadonlySet<string> = new Set(['cell-edit', 'too-large', 'read-only', 'busy']);

async function journalStands(): Promise<boolean> {
  return batch(async (context) => {
    const journal = context.workbook.names.getItemOrNullObject(JOURNAL_NAME);
    journal.load('name');
    await context.sync();
    return !journal.isNullObject;
  });
}

interface Target {
  readonly plan: SheetPlan;
  readonly exists: boolean;
  readonly marked: boolean;
  /** A writing that was broken off has made this sheet and put nothing on it. */
  readonly emptyTrace: boolean;
  readonly chartNames: readonly string[];
}

function writeAll(
  context: Excel.RequestContext,
  toWrite: readonly Target[],
  journal: boolean,
  show: string | undefined,
  putState: () => void,
): void {
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
  putState();
  if (show !== undefined) context.workbook.worksheets.getItem(show).activate();
  closeJournal(context);
}

async function lookAtTargets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  state: readonly StateEntry[],
): Promise<{ readonly targets: Target[]; readonly journal: boolean; readonly putState: () => void }> {
  const { workbook } = context;
  workbook.load('readOnly');
  const journal = workbook.names.getItemOrNullObject(JOURNAL_NAME);
  journal.load('formula');
  const askedState = state.length > 0 ? askState(context) : null;
  const asked = plans.map((plan) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(plan.name);
    const marker = workbook.names.getItemOrNullObject(markerName(plan.name));
    const used = passing(worksheet.getUsedRangeOrNullObject(true));
    worksheet.load('name');
    worksheet.protection.load('protected');
    worksheet.charts.load('items/name');
    marker.load('formula');
    used.load('address');
    return { plan, worksheet, marker, used };
  });
  await context.sync();
  if (workbook.readOnly) throw new HostError('read-only');
  const begun = journal.isNullObject ? [] : journalSheets(String(journal.formula));
  const targets = asked.map(({ plan, worksheet, marker, used }) => {
    const exists = !worksheet.isNullObject;
    const marked = !marker.isNullObject;
    const ownTrace = begun.includes(plan.name);
    if (exists && plan.mode === 'own') {
      const pointsHere = marked && String(marker.formula).includes(quoteSheetName(worksheet.name));
      const plainName = marked && String(marker.formula).startsWith(`=${worksheet.name}!`);
      if (!pointsHere && !plainName && !ownTrace && !used.isNullObject) throw new HostError('sheet-taken', plan.name);
      if (worksheet.protection.protected) throw new HostError('protected', plan.name);
    }
    return {
      plan,
      exists,
      marked,
      emptyTrace: ownTrace && used.isNullObject,
      chartNames: exists ? worksheet.charts.items.map(({ name }) => name) : [],
    };
  });
  const putState = askedState?.(state) ?? (() => undefined);
  return { targets, journal: !journal.isNullObject, putState };
}

function sheetFor(context: Excel.RequestContext, { plan, exists, marked }: Target): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const worksheet = exists ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (plan.mode === 'own') {
    const marker = markerName(plan.name);
    if (marked) names.getItem(marker).formula = `=${quoteSheetName(plan.name)}!$A$1`;
    else names.add(marker, passing(worksheet.getRange('A1'))).visible = false;
  }
  return worksheet;
}
