import { isMappingRow, mappingToRows, type SavedBy, type SavedMapping } from '../core/intake';
import { SETTINGS_SHEET_HEADERS } from '../core/settings/sheet';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { addRows, askSettings, openSettings } from './settings-sheet';
import { takeTurn } from './settings-turn';
import { twice } from './twice';

/**
 * Keeps a mapping on "Cấu hình" in place of the one that stands there; rows of other kinds stay where they are. Two round trips. Reading needs none of its
 * own: the sheet comes with every reading of the workbook, and `readBook` takes the mapping from it. The new rows are written before the old ones go, so that
 * a writing which Excel breaks off never leaves the workbook without a mapping.
 *
 * @throws HostError 'protected', 'read-only', or whatever the host reports.
 */
export async function saveMapping(mapping: SavedMapping, by: SavedBy): Promise<void> {
  await twice(() =>
    batch(async (context) => {
      const asked = askSettings(context);
      await context.sync();
      const settings = asked();
      const { used } = settings;
      takeTurn(context, settings.turn);
      const target = openSettings(context, settings);
      if (used?.row === 0 && used.column === 0) completeHeader(target, used.values[0] ?? []);
      addRows(target, mappingToRows(mapping, by));
      if (used?.column === 0) {
        for (const { from, count } of runsOfOldRows(used.values).reverse())
          passing(target.getRange(`${used.row + from + 1}:${used.row + from + count}`)).delete('Up');
      }
      await context.sync();
    }),
  );
}

/** A sheet that only held findings may have been headed before it had columns for the mapping. */
function completeHeader(sheet: Excel.Worksheet, header: readonly CellValue[]): void {
  const known = SETTINGS_SHEET_HEADERS.slice(0, header.length).every((name, column) => header[column] === name);
  if (!known || header.length >= SETTINGS_SHEET_HEADERS.length) return;
  const missing = SETTINGS_SHEET_HEADERS.slice(header.length);
  const range = passing(sheet.getRangeByIndexes(0, header.length, 1, missing.length));
  range.format.font.bold = true;
  range.values = [missing];
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
