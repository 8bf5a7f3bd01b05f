import { areaName, parseAreaName } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { openPane } from '../connect/browser';
import { ExcelHost, type HostStats } from '../host/excel-host';
import type { OpenDocument } from './document';
import type { App } from './app';
import { el } from './dom';

/** What the browser tests may ask of the page, as `window.sandbox`. Addresses are letters ("C7"), as people say them. */
export interface SandboxHandle {
  /** True once the first workbook is shown. */
  readonly ready: boolean;
  /** Opens the bytes of an .xlsx file without asking about unsaved changes. Rejects when they are no workbook. */
  open(bytes: ArrayBuffer | readonly number[], name: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): number[];
  fileName(): string;
  sheets(): { readonly name: string; readonly visible: boolean }[];
  activeSheet(): string;
  /** The value of a cell, '' for a blank one, after pending formulas have been calculated. */
  value(sheet: string, cell: string): Promise<CellValue>;
  /** The formula, or '' where there is none. */
  formula(sheet: string, cell: string): string;
  /** As the cell shows it. */
  text(sheet: string, cell: string): Promise<string>;
  /** Row by row, the whole used range from A1, calculated. */
  values(sheet: string): Promise<CellValue[][]>;
  /** Sheet and address of what is selected. */
  selection(): { readonly sheet: string; readonly address: string };
  /** Selects, as a click would. */
  select(sheet: string, address: string): void;
  /** The middle of a cell of the active sheet on the page, scrolled into view; for real mouse clicks. */
  point(cell: string): { readonly x: number; readonly y: number };
  stats(): HostStats;
  resetStats(): void;
  /** Opens a page of the add-in once more, on the same workbook with a host of its own, in a frame named `title` over the sheet. */
  openSecondPane(address: string, title: string): void;
  /** Everything the add-in asked for that the development Excel does not have, in any pane. */
  missing(): string[];
  isEditing(): boolean;
}

declare global {
  interface Window {
    sandbox?: SandboxHandle;
  }
}

export function testHandle(app: App): SandboxHandle {
  const secondHosts: ExcelHost[] = [];
  const sheetOf = (document: OpenDocument, name: string) => {
    const sheet = document.workbook.sheetByName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  };
  const areaOf = (address: string) => {
    const area = parseAreaName(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    return area;
  };
  return {
    get ready() {
      return app.isReady;
    },
    open: (bytes, name) =>
      app.open(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : Uint8Array.from(bytes), name),
    save: () => [...app.document.save()],
    fileName: () => app.document.workbook.name,
    sheets: () =>
      app.document.workbook.sheets.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })),
    activeSheet: () => app.document.workbook.activeSheet.name,
    value: async (sheet, cell) => {
      await app.document.workbook.calculation.settle();
      const { row, column } = areaOf(cell);
      return sheetOf(app.document, sheet).value(row, column);
    },
    formula: (sheet, cell) => {
      const { row, column } = areaOf(cell);
      return sheetOf(app.document, sheet).cells.formula(row, column)?.text ?? '';
    },
    text: async (sheet, cell) => {
      await app.document.workbook.calculation.settle();
      const { row, column } = areaOf(cell);
      return app.document.viewOf(sheetOf(app.document, sheet)).text(row, column);
    },
    values: async (name) => {
      await app.document.workbook.calculation.settle();
      const sheet = sheetOf(app.document, name);
      const used = sheet.cells.usedArea(true);
      if (!used) return [];
      const columns = used.column + used.columnCount;
      return Array.from({ length: used.row + used.rowCount }, (_, row) =>
        Array.from({ length: columns }, (__, column) => sheet.value(row, column)),
      );
    },
    selection: () => {
      const sheet = app.document.workbook.activeSheet;
      const [area] = sheet.selection;
      return { sheet: sheet.name, address: area ? areaName(area) : '' };
    },
    select: (sheet, address) => app.goTo(sheetOf(app.document, sheet), areaOf(address)),
    point: (cell) => app.pointOf(areaOf(cell)),
    stats: () => app.document.host.stats,
    resetStats: () => app.document.host.resetStats(),
    openSecondPane: (address, title) => {
      const host = new ExcelHost(app.document.workbook);
      secondHosts.push(host);
      const container = el('div', { class: 'second-pane' });
      document.body.append(container);
      openPane(host, container, address, { title });
    },
    missing: () => [app.document.host, ...secondHosts].flatMap((host) => [...host.unimplemented]),
    isEditing: () => app.isEditing,
  };
}
