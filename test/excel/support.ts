import type { CellValue } from '../../src/core/sheet/snapshot';
import type { SheetPlan } from '../../src/core/sheet/plan';
import { createTestExcel, type TestExcel, type TestExcelOptions } from '../../sandbox/connect/jest';
import type { Sheet } from '../../sandbox/model/sheet';

/** Runs a test in an Excel of its own and asserts that nothing was asked of it which it does not know. */
export async function inExcel(
  test: (excel: TestExcel) => Promise<void>,
  options: TestExcelOptions = {},
): Promise<void> {
  const excel = createTestExcel(options);
  try {
    await test(excel);
    excel.assertNothingUnimplemented();
  } finally {
    excel.close();
  }
}

/** Types rows into a sheet as the add-in's user would, and makes the sheet when it is missing. */
export async function typeRows(sheetName: string, rows: readonly (readonly CellValue[])[], top = 0): Promise<void> {
  await Excel.run(async (context) => {
    const existing = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    const sheet = existing.isNullObject ? context.workbook.worksheets.add(sheetName) : existing;
    sheet.getRangeByIndexes(top, 0, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
    await context.sync();
  });
}

export function sheetOf(excel: TestExcel, name: string): Sheet {
  const sheet = excel.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Everything a cell shows: value, formula, number format. */
export function cellsOf(sheet: Sheet, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => [
      sheet.formulaOrValue(row, column),
      sheet.style(row, column).numberFormat,
    ]),
  );
}

/** A plan with a title, a number, a formula over it and texts that Excel would mistake for something else. */
export function smallPlan(more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: 'Số liệu',
    mode: 'own',
    cells: [
      { row: 0, column: 0, content: { value: 'Số liệu năm học' }, style: 'title' },
      { row: 1, column: 0, content: { value: 613 }, style: 'count' },
      { row: 1, column: 1, content: { formula: '=A2*2' }, style: 'count' },
      { row: 2, column: 0, content: { value: '05' } },
      { row: 2, column: 1, content: { value: '=1+1' } },
      { row: 3, column: 0, content: { value: '- Thư viện rộng' } },
      { row: 3, column: 1, content: { value: 'TRUE' } },
    ],
    styles: { title: { bold: true, fontSize: 14 }, count: { numberFormat: '#,##0', border: 'box' } },
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }],
    columnWidths: { 0: 30 },
    rowHeights: { 0: 24 },
    frozenRows: 1,
    links: [],
    lists: [],
    charts: [],
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      titleRows: [0, 0],
      headerCenter: '&P',
    },
    showGridlines: false,
    ...more,
  };
}
