import { OWN_SHEETS } from '../core/library/own-sheets';
import { SETTINGS_HEADERS } from '../core/settings/rows';
import type { CellValue } from '../core/sheet/snapshot';
import { exactKey } from '../core/text/normal';
import { passing } from './batch';
import { HostError } from './errors';
import { markerName } from './own-sheets';
import { asTextInput } from './write-values';

/** A row of "Cấu hình" with a name and a value. */
export type StateEntry = readonly [name: string, value: string];

/** Asks for "Cấu hình" together with whatever else is asked; what comes back writes the entries in the batch that follows the next sync. */
export function askState(context: Excel.RequestContext): (entries: readonly StateEntry[]) => () => void {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(OWN_SHEETS.settings);
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  const marker = names.getItemOrNullObject(markerName(OWN_SHEETS.settings));
  sheet.load('name');
  sheet.protection.load('protected');
  used.load('rowIndex,columnIndex,values');
  marker.load('name');
  return (entries) => {
    if (!sheet.isNullObject && sheet.protection.protected) throw new HostError('protected', OWN_SHEETS.settings);
    const missing = sheet.isNullObject;
    const empty = missing || used.isNullObject;
    const rows = empty ? [] : (used.values as CellValue[][]);
    const origin = empty ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex };
    return () => {
      const target = missing ? worksheets.add(OWN_SHEETS.settings) : sheet;
      if (missing && marker.isNullObject)
        names.add(markerName(OWN_SHEETS.settings), passing(target.getRange('A1'))).visible = false;
      if (empty) {
        const header = passing(target.getRangeByIndexes(0, 0, 1, SETTINGS_HEADERS.length));
        header.values = [[...SETTINGS_HEADERS]];
        header.format.font.bold = true;
      }
      let next = empty ? 1 : origin.row + rows.length;
      for (const [name, value] of entries) {
        const place = placeOf(rows, name);
        const row = place ? origin.row + place.row : next++;
        const column = place ? origin.column + place.column : 0;
        passing(target.getRangeByIndexes(row, column, 1, 2)).formulas = [[asTextInput(name), asTextInput(value)]];
      }
    };
  };
}

/** The first filled cell of the row that has this name. */
function placeOf(rows: readonly (readonly CellValue[])[], name: string): { row: number; column: number } | null {
  const wanted = exactKey(name);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const column = cells.findIndex((value) => value !== '');
    if (column >= 0 && exactKey(String(cells[column])) === wanted) return { row, column };
  }
  return null;
}
