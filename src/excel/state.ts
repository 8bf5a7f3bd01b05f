import { OWN_SHEETS } from '../core/library/own-sheets';
import { SETTINGS_SHEET_HEADERS } from '../core/settings/sheet';
import { isRowOf, SETTINGS_HEADERS, type SettingsTarget } from '../core/settings/rows';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { HostError } from './errors';
import { markerName } from './own-sheets';
import { asTextInput } from './write-values';

/**
 * Adds rows at the end of "Cấu hình", which is made where it is missing. Two round trips. Reading needs none of its own: the sheet comes with every reading
 * of the workbook.
 *
 * @param rows of `SETTINGS_HEADERS` each.
 * @throws HostError 'protected', 'read-only', or whatever the host reports.
 */
export async function addSettings(rows: readonly (readonly CellValue[])[]): Promise<void> {
  if (rows.length === 0) return;
  await batch(async (context) => {
    const { sheet, used } = askSettings(context);
    used.load('rowIndex,rowCount');
    await context.sync();
    if (!sheet.isNullObject && sheet.protection.protected) throw new HostError('protected', OWN_SHEETS.settings);
    const empty = sheet.isNullObject || used.isNullObject;
    const target = sheet.isNullObject ? addSettingsSheet(context) : sheet;
    if (!sheet.isNullObject && empty) writeSettingsHeader(target);
    const first = empty ? 1 : used.rowIndex + used.rowCount;
    const range = passing(target.getRangeByIndexes(first, 0, rows.length, SETTINGS_HEADERS.length));
    range.formulas = rows.map((row) => row.map((value) => (typeof value === 'string' ? asTextInput(value) : value)));
    await context.sync();
  });
}

/**
 * Takes the rows that say so off "Cấu hình"; the rows below move up. Two round trips.
 *
 * @returns how many rows went; 0 where somebody else has taken them off already.
 */
export async function removeSettings(targets: readonly SettingsTarget[]): Promise<number> {
  return batch(async (context) => {
    const { sheet, used } = askSettings(context);
    used.load('rowIndex,columnIndex,values');
    await context.sync();
    if (sheet.isNullObject || used.isNullObject || used.columnIndex > 0) return 0;
    if (sheet.protection.protected) throw new HostError('protected', OWN_SHEETS.settings);
    const rows = (used.values as CellValue[][]).flatMap((row, index) =>
      targets.some((target) => isRowOf(row, target)) ? [used.rowIndex + index] : [],
    );
    for (const row of rows.reverse()) {
      passing(sheet.getRange(`${row + 1}:${row + 1}`)).delete('Up');
    }
    await context.sync();
    return rows.length;
  });
}

/** Asks for "Cấu hình" and what stands on it; nothing is known before the next sync. */
export function askSettings(context: Excel.RequestContext): { sheet: Excel.Worksheet; used: Excel.Range } {
  const sheet = context.workbook.worksheets.getItemOrNullObject(OWN_SHEETS.settings);
  sheet.load('name');
  sheet.protection.load('protected');
  return { sheet, used: passing(sheet.getUsedRangeOrNullObject(true)) };
}

const WIDTHS_IN_POINTS = [90, 130, 320, 220, 120, 100, 110, 40, 150, 80, 70];

/** "Cấu hình" with its mark and its header, in a workbook that has none. */
export function addSettingsSheet(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(OWN_SHEETS.settings);
  context.workbook.names.add(markerName(OWN_SHEETS.settings), passing(sheet.getRange('A1'))).visible = false;
  writeSettingsHeader(sheet);
  return sheet;
}

/** The header of a sheet that has none yet. */
export function writeSettingsHeader(sheet: Excel.Worksheet): void {
  const header = passing(sheet.getRangeByIndexes(0, 0, 1, SETTINGS_SHEET_HEADERS.length));
  header.values = [[...SETTINGS_SHEET_HEADERS]];
  header.format.font.bold = true;
  WIDTHS_IN_POINTS.forEach((width, column) => {
    passing(sheet.getRangeByIndexes(0, column, 1, 1)).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
}
