import type { Area } from '../../src/core/sheet/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { EventSink } from './events';
import type { Faults } from './faults';
import type { References } from './references';

/** What the types of the API need from the host beside their target. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly events: EventSink;
  readonly references: References;
  readonly faults: Faults;
  /** How often the add-in asked to paint nothing until its next round trip. */
  screenSuspensions: number;
  /** Records and throws: the development Excel does not know this. */
  missing(what: string): never;
  /** Moves every range that somebody holds while rows or columns come and go. */
  follow(sheet: Sheet): (move: (area: Area) => Area | null) => void;
}
