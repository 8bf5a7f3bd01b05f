import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost, type HostStats } from '../host/excel-host';
import type { Faults } from '../host/faults';
import { Workbook, type Culture, type WorkbookOptions } from '../model/workbook';
import { loadOfficeInNode } from './node';

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
  const office = loadOfficeInNode(host, { excelApi: options.excelApi ?? MANIFEST_EXCEL_API, enforceApiCeiling: true });
  const restore = office.install();
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

function blankOptions(options: TestExcelOptions): WorkbookOptions {
  return {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.culture ? { culture: options.culture } : {}),
    ...(options.today ? { today: options.today } : {}),
    ...(options.formulas === false ? {} : { formulas: createFormulaEngine }),
  };
}
