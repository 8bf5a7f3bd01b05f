import { openPane } from '../connect/browser';
import type { LeavingTo } from '../connect/xdm';
import type { ExcelHost } from '../host/excel-host';
import type { PaneFaults } from './faults-menu';
import type { PaneConnection } from './pane';
import { WORDS } from './words';

/** Read by the local server, and by the browser tests in its stead, when the pane asks for office.js. */
const OFFICE_FAULT_COOKIE = 'sandbox-office';

/** Opens a page of the add-in in `container`, connected with the workbook, with the faults that concern its start. */
export function connectPane(
  container: HTMLElement,
  address: string,
  host: ExcelHost,
  faults: PaneFaults,
  onLeave: (to: LeavingTo) => void,
): PaneConnection {
  document.cookie = `${OFFICE_FAULT_COOKIE}=${faults.office}; path=/; SameSite=Strict`;
  return openPane(host, container, address, { excelApi: faults.requirement, title: WORDS.pane, onLeave });
}
