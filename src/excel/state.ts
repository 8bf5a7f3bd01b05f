import { isRowOf, SETTINGS_HEADERS, type SettingsTarget } from '../core/settings/rows';
import { OWN_SHEETS } from '../core/library/own-sheets';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { addRows, askSettings, openSettings } from './settings-sheet';
import { takeTurn } from './settings-turn';
import { twice } from './twice';

/** Only the last column differs between two presses for the same thing. */
const TIME_COLUMN = SETTINGS_HEADERS.length - 1;

/**
 * Adds rows at the end of "Cấu hình", which is made where it is missing; a row that already stands there (whenever it was written) is not added twice. Two
 * round trips. Reading needs none of its own: the sheet comes with every reading of the workbook.
 *
 * @param rows of `SETTINGS_HEADERS` each.
 * @throws HostError 'protected', 'read-only', or whatever the host reports.
 */
export async function addSettings(rows: readonly (readonly CellValue[])[]): Promise<void> {
  if (rows.length === 0) return;
  await twice(() =>
    batch(async (context) => {
      const asked = askSettings(context);
      await context.sync();
      const settings = asked();
      const { used } = settings;
      const standing = new Set(used?.column === 0 ? used.values.map(keyOf) : []);
      const missing = rows.filter((row) => !standing.has(keyOf(row)));
      if (missing.length === 0) return;
      addRows(openSettings(context, settings), missing);
      await context.sync();
    }),
  );
}

function keyOf(row: readonly CellValue[]): string {
  return JSON.stringify(row.slice(0, TIME_COLUMN).map(String));
}

/**
 * Takes the rows that say so off "Cấu hình"; the rows below move up. Two round trips.
 *
 * @returns how many rows went; 0 where somebody else has taken them off already.
 */
export async function removeSettings(targets: readonly SettingsTarget[]): Promise<number> {
  return twice(() =>
    batch(async (context) => {
      const asked = askSettings(context);
      await context.sync();
      const { used, turn } = asked();
      if (!used || used.column > 0) return 0;
      const rows = used.values.flatMap((row, index) =>
        targets.some((target) => isRowOf(row, target)) ? [used.row + index] : [],
      );
      if (rows.length === 0) return 0;
      takeTurn(context, turn);
      const sheet = context.workbook.worksheets.getItem(OWN_SHEETS.settings);
      for (const row of rows.reverse()) {
        passing(sheet.getRange(`${row + 1}:${row + 1}`)).delete('Up');
      }
      await context.sync();
      return rows.length;
    }),
  );
}
