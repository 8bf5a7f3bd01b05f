import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost, type HostStats } from '../host/excel-host';
import type { Faults } from '../host/faults';
import { Workbook, type Culture, type WorkbookOptions } from '../model/workbook';
import { loadOfficeInNode, type OfficeInNode } from './node';

export interface TestExcelOptions {
  /** A workbook that is already there, e.g. an opened file; a blank one otherwise. */
  readonly workbook?: Workbook;
  /** For a blank workbook. */
  readonly name?: string;
  readonly culture?: Culture;
  readonly today?: () => Date;
  /** The Excel's ExcelApi level; the manifest's own, 1.9, so that a test fails where the add-in asks for more without looking first. */
  readonly excelApi?: string;
  /** Without a formula engine a formula's value is an error when it is read. True unless said otherwise. */
  readonly formulas?: boolean;
  /** Uses one office.js for all the Excels of this process that ask for it: twice as fast where hundreds of them live shortly, one inside another at most. */
  readonly sharedOffice?: boolean;
}

/** An Excel for one test, with `Excel`, `Office` and `OfficeExtension` as globals until `close`. */
export interface TestExcel {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  readonly faults: Faults;
  /** What crossed the wire so far. */
  readonly stats: HostStats;
  /** @throws Error that names what was asked for and is not implemented */
  assertNothingUnimplemented(): void;
  close(): void;
}

/** The manifest's requirement. */
const MANIFEST_EXCEL_API = '1.9';

export function createTestExcel(options: TestExcelOptions = {}): TestExcel {
  const workbook = options.workbook ?? Workbook.blank(blankOptions(options));
  const host = new ExcelHost(workbook);
  const excelApi = options.excelApi ?? MANIFEST_EXCEL_API;
  const restore = options.sharedOffice ? shareOffice(host, excelApi) : loadOffice(host, excelApi).install();
  return {
    workbook,
    host,
    faults: host.faults,
    get stats() {
      return host.stats;
    },
    assertNothingUnimplemented() {
      if (host.unimplemented.size > 0) {
        throw new Error(`The development Excel does not know: ${[...host.unimplemented].join(', ')}`);
      }
    },
    close() {
      host.close();
      workbook.calculation.dispose();
      restore();
    },
  };
}

function loadOffice(host: ExcelHost, excelApi: string): OfficeInNode {
  return loadOfficeInNode(host, { excelApi, enforceApiCeiling: true });
}

/** By ExcelApi level, with the hosts that it talks to, the innermost last. */
const shared = new Map<string, { readonly office: OfficeInNode; readonly hosts: ExcelHost[] }>();

function shareOffice(host: ExcelHost, excelApi: string): () => void {
  const found = shared.get(excelApi) ?? { office: loadOffice(host, excelApi), hosts: [] };
  shared.set(excelApi, found);
  const { office, hosts } = found;
  hosts.push(host);
  office.connect(host);
  const uninstall = office.install();
  return () => {
    uninstall();
    hosts.splice(hosts.indexOf(host), 1);
    const outer = hosts.at(-1);
    if (outer) office.connect(outer);
  };
}

function blankOptions(options: TestExcelOptions): WorkbookOptions {
  return {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.culture ? { culture: options.culture } : {}),
    ...(options.today ? { today: options.today } : {}),
    ...(options.formulas === false ? {} : { formulas: createFormulaEngine }),
  };
}
