import { createTestExcel, type TestExcel, type TestExcelOptions } from '../../../sandbox/connect/jest';

// The formula engine takes seconds to load on a busy machine.
jest.setTimeout(60_000);

let current: TestExcel | null = null;

/** The Excel of the running test. */
export function excel(): TestExcel {
  if (!current) throw new Error('No Excel was started for this test.');
  return current;
}

/** Every test of the file gets a new Excel; each ends by asserting that nothing was asked for that is not implemented. */
export function useExcel(options: TestExcelOptions = {}): void {
  beforeEach(() => {
    current = createTestExcel({ excelApi: '1.14', today: () => new Date(2025, 8, 1), ...options });
  });
  afterEach(() => {
    const used = excel();
    current = null;
    used.close();
    used.assertNothingUnimplemented();
  });
}

/** The code of the error with which a batch fails; 'succeeded' when it does not. */
export async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return 'succeeded';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** The first sheet of the workbook. */
export function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getFirst();
}

/** Writes one value into A1 of the first sheet and reads it back as Excel holds it. */
export async function enter(value: unknown, numberFormat?: string) {
  return Excel.run(async (context) => {
    const cell = firstSheet(context).getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,formulas,numberFormat,text,valueTypes');
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      numberFormat: cell.numberFormat[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0],
    };
  });
}

/** Reads one property matrix of a range of the first sheet. */
export async function read(
  address: string,
  property: 'values' | 'formulas' | 'numberFormat' | 'text',
): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as unknown;
  });
}

/** A moment in which events arrive. */
export function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
