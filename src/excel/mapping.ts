import { isMappingRow, mappingToRows, type SavedBy, type SavedMapping } from '../core/intake';
import { OWN_SHEETS } from '../core/library/own-sheets';
import { SETTINGS_SHEET_HEADERS } from '../core/settings/sheet';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { HostError } from './errors';
import { addSettingsSheet, askSettings, writeSettingsHeader } from './state';
import { asTextInput } from './write-values';

/**
 * Keeps a mapping on "Cấu hình" in place of the one that stands there; rows of other kinds stay where they are. Two round trips. Reading needs none of its
 * own: the sheet comes with every reading of the workbook, and `readBook` takes the mapping from it.
 *
 * @throws HostError 'protected', 'read-only', or whatever the host reports.
 */
export async function saveMapping(mapping: SavedMapping, by: SavedBy): Promise<void> {
  await batch(async (context) => {
    const { sheet, used } = askSettings(context);
    context.workbook.load('readOnly');
    used.load('rowIndex,columnIndex,values');
    await context.sync();
    if (context.workbook.readOnly) throw new HostError('read-only');
    if (!sheet.isNullObject && sheet.protection.protected) throw new HostError('protected', OWN_SHEETS.settings);
    const target = sheet.isNullObject ? addSettingsSheet(context) : sheet;
    let first = 1;
    if (!sheet.isNullObject && used.isNullObject) {
      writeSettingsHeader(target);
    } else if (!sheet.isNullObject) {
      const values = used.values as CellValue[][];
      if (used.rowIndex === 0 && used.columnIndex === 0) completeHeader(target, values[0] ?? []);
      const old = used.columnIndex === 0 ? runsOfOldRows(values) : [];
      for (const { from, count } of [...old].reverse())
        passing(target.getRange(`${used.rowIndex + from + 1}:${used.rowIndex + from + count}`)).delete('Up');
      first = used.rowIndex + values.length - old.reduce((sum, { count }) => sum + count, 0);
    }
    const rows = mappingToRows(mapping, by);
    if (rows.length > 0) {
      const range = passing(target.getRangeByIndexes(first, 0, rows.length, SETTINGS_SHEET_HEADERS.length));
      range.formulas = rows.map((row) => row.map((value) => (typeof value === 'string' ? asTextInput(value) : value)));
    }
    await context.sync();
  });
}

/** A sheet that only held findings may have been headed before it had columns for the mapping. */
function completeHeader(sheet: Excel.Worksheet, header: readonly CellValue[]): void {
  const known = SETTINGS_SHEET_HEADERS.slice(0, header.length).every((name, column) => header[column] === name);
  if (!known || header.length >= SETTINGS_SHEET_HEADERS.length) return;
  const missing = SETTINGS_SHEET_HEADERS.slice(header.length);
  const range = passing(sheet.getRangeByIndexes(0, header.length, 1, missing.length));
  range.values = [missing];
  range.format.font.bold = true;
}

function runsOfOldRows(rows: readonly (readonly CellValue[])[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (!isMappingRow(row)) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === index) last.count++;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}
