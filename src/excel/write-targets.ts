import { quoteSheetName } from '../core/sheet/address';
import type { SheetPlan } from '../core/sheet/plan';
import { sameCellValue, type CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { HostError } from './errors';
import { JOURNAL_NAME, journalSheets } from './journal';
import { markerName } from './own-sheets';
import { askState, type HeldState } from './write-state';

/** A planned sheet and what stands in its place. */
export interface Target {
  readonly plan: SheetPlan;
  readonly exists: boolean;
  readonly marked: boolean;
  /** A writing that was broken off has made this sheet, and nobody has put anything else on it since. */
  readonly halfMade: boolean;
  readonly chartNames: readonly string[];
}

export async function lookAtTargets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  withState: boolean,
): Promise<{ readonly targets: Target[]; readonly journal: boolean; readonly state: HeldState | null }> {
  const { workbook } = context;
  workbook.load('readOnly');
  const journal = workbook.names.getItemOrNullObject(JOURNAL_NAME);
  journal.load('formula');
  const askedState = withState ? askState(context) : null;
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
  const begunSheets = asked.filter(
    ({ plan, worksheet }) => plan.mode === 'create' && begun.includes(plan.name) && !worksheet.isNullObject,
  );
  const untouched = await onlyPlanned(context, begunSheets);
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
      halfMade: untouched.has(plan.name),
      chartNames: exists ? worksheet.charts.items.map(({ name }) => name) : [],
    };
  });
  return { targets, journal: !journal.isNullObject, state: askedState?.() ?? null };
}

/** The names of those sheets that hold nothing but what their plan says. One round trip where there are any. */
async function onlyPlanned(
  context: Excel.RequestContext,
  begun: readonly { readonly plan: SheetPlan; readonly worksheet: Excel.Worksheet }[],
): Promise<ReadonlySet<string>> {
  if (begun.length === 0) return new Set();
  const asked = begun.map(({ plan, worksheet }) => {
    const used = passing(worksheet.getUsedRangeOrNullObject(true));
    used.load('values,rowIndex,columnIndex');
    return { plan, used };
  });
  await context.sync();
  return new Set(
    asked
      .filter(({ plan, used }) => {
        if (used.isNullObject) return true;
        const planned = new Map(plan.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.content]));
        return (used.values as CellValue[][]).every((row, down) =>
          row.every((value, right) => {
            const content = planned.get(`${used.rowIndex + down}:${used.columnIndex + right}`);
            return value === '' || (content && ('formula' in content || sameCellValue(value, content.value)));
          }),
        );
      })
      .map(({ plan }) => plan.name),
  );
}
