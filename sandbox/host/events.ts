import type { Area } from '../../src/core/sheet/address';
import { areaName } from '../../src/core/sheet/address';
import type { Sheet } from '../model/sheet';
import type { WireEvent } from './protocol';

/** Numbers of the events on the wire. */
export const EventNumber = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetFormatChanged: 18,
  WorksheetRowHiddenChanged: 22,
  WorksheetNameChanged: 27,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

const RICH_API_EVENT = 65536;
/** Events of a sheet also go to those who listen to the whole workbook. */
const WORKBOOK_TARGET = 'Workbook';

/** Who caused a change: the add-in itself, or a person at the grid. */
export type ChangeOrigin = 'ThisLocalAddin' | 'Unknown';

/** Collects events while a batch runs; they leave after it, as from Excel. Only what somebody registered for is sent. */
export class EventSink {
  #queue: WireEvent[] = [];
  readonly #wanted = new Map<string, number>();
  /** `runtime.enableEvents`. */
  enabled = true;
  origin: ChangeOrigin = 'Unknown';

  /** Somebody adds (or removes) a first handler for an event on a target: "Workbook", a sheet's or a table's id. */
  register(number: number, targetId: string): void {
    const key = `${number} ${targetId}`;
    this.#wanted.set(key, (this.#wanted.get(key) ?? 0) + 1);
  }

  unregister(number: number, targetId: string): void {
    const key = `${number} ${targetId}`;
    const left = (this.#wanted.get(key) ?? 0) - 1;
    if (left > 0) this.#wanted.set(key, left);
    else this.#wanted.delete(key);
  }

  unregisterAll(): void {
    this.#wanted.clear();
    this.#queue = [];
    this.enabled = true;
  }

  /** An event of a sheet or table, for those who listen to it or to the whole workbook. */
  raise(number: number, targetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const text = JSON.stringify({ source: 'Local', ...message });
    for (const target of [targetId, WORKBOOK_TARGET]) {
      if (!this.#wanted.has(`${number} ${target}`)) continue;
      this.#queue.push({ messageCategory: RICH_API_EVENT, messageType: number, targetId: target, message: text });
    }
  }

  cellsChanged(sheet: Sheet, area: Area, changeType: string, more: Readonly<Record<string, unknown>> = {}): void {
    const message = {
      worksheetId: sheet.id,
      address: areaName(area),
      changeType,
      triggerSource: this.origin,
      shiftDirection: 'None',
      ...more,
    };
    this.raise(EventNumber.WorksheetChanged, sheet.id, message);
    for (const table of sheet.tables) {
      const inRows = area.row < table.area.row + table.area.rowCount && table.area.row < area.row + area.rowCount;
      const inColumns =
        area.column < table.area.column + table.area.columnCount && table.area.column < area.column + area.columnCount;
      if (inRows && inColumns) this.raise(EventNumber.TableChanged, table.id, { ...message, tableId: table.id });
    }
  }

  /** What has to be sent now. */
  take(): readonly WireEvent[] {
    const events = this.#queue;
    this.#queue = [];
    return events;
  }
}
