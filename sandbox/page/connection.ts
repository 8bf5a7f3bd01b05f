import type { ExcelHost } from '../host/excel-host';
import type { PaneFaults } from './faults-menu';
import type { PaneConnection } from './pane';

export function connectPane(
  container: HTMLElement,
  address: string,
  host: ExcelHost,
  faults: PaneFaults,
): PaneConnection {
  void host;
  void faults;
  const frame = document.createElement('iframe');
  frame.src = address;
  container.append(frame);
  return { close: () => frame.remove() };
}
