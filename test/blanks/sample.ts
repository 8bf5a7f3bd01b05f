import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestExcel } from '../../sandbox/connect/jest';
import { openXlsx } from '../../sandbox/files';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { readWorkbook } from '../../src/excel';

const FILE = 'thu-vien-mau.xlsx';

/** The workbook of a careful librarian, read as the pane reads it. */
export async function cleanSample(): Promise<WorkbookSnapshot> {
  const opened = await openXlsx(readFileSync(join(__dirname, '../../samples', FILE)), { name: FILE });
  const excel = createTestExcel({ workbook: opened.workbook, excelApi: '1.14' });
  try {
    return await readWorkbook();
  } finally {
    excel.close();
  }
}
