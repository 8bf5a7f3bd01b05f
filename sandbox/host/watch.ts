import type { ChangeNotice } from '../model/changes';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { areaName } from '../../src/core/sheet/address';
import { EventNumber, type EventSink } from './events';

/**
 * Turns what happens to the workbook outside the add-in's own calls (typing at the grid, choosing a tab, another pane) into Excel's events.
 * The API's calls go the same way: they change the model, and the model tells.
 * @returns what ends the watching
 */
export function watchWorkbook(
  workbook: Workbook,
  events: EventSink,
  told: { selectionChanged: () => void; idle: () => void },
): () => void {
  let active: Sheet | null = workbook.sheets.length > 0 ? workbook.activeSheet : null;
  let known = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  let scheduled = false;
  let selectionMoved = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      if (selectionMoved) told.selectionChanged();
      selectionMoved = false;
      told.idle();
    }, 0);
  };
  const sheetsChanged = (): void => {
    const now = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
    for (const [id, name] of now) {
      const before = known.get(id);
      if (before === undefined) events.raise(EventNumber.WorksheetAdded, id, { worksheetId: id });
      else if (before !== name)
        events.raise(EventNumber.WorksheetNameChanged, id, { worksheetId: id, nameBefore: before, nameAfter: name });
    }
    for (const id of known.keys())
      if (!now.has(id)) events.raise(EventNumber.WorksheetDeleted, id, { worksheetId: id });
    known = now;
  };
  const heard = (notice: ChangeNotice<Sheet>): void => {
    const { sheet, part, area } = notice;
    if (sheet && part === 'selection') {
      if (area)
        events.raise(EventNumber.WorksheetSelectionChanged, sheet.id, {
          worksheetId: sheet.id,
          address: areaName(area),
        });
      selectionMoved = true;
    } else if (part === 'activeSheet') {
      if (active) events.raise(EventNumber.WorksheetDeactivated, active.id, { worksheetId: active.id });
      active = workbook.activeSheet;
      events.raise(EventNumber.WorksheetActivated, active.id, { worksheetId: active.id });
      selectionMoved = true;
    } else if (part === 'sheets') sheetsChanged();
    else if (sheet && part === 'cells' && area) {
      if (notice.valuesChanged)
        events.cellsChanged(sheet, area, notice.event?.changeType ?? 'RangeEdited', notice.event?.details);
      else
        events.raise(EventNumber.WorksheetFormatChanged, sheet.id, { worksheetId: sheet.id, address: areaName(area) });
    } else return;
    schedule();
  };
  return workbook.onChange(heard);
}
