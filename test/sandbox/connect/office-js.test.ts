import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestExcel } from '../../../sandbox/connect/jest';
import { officeFileHash, officeFolder } from '../../../sandbox/connect/office-files';
import { requirementSets } from '../../../sandbox/connect/requirements';

/** SHA-256 of the files of @microsoft/office-js 1.1.110 as npm delivers them. */
const HASHES = {
  'office.js': 'f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62',
  'excel-web-16.00.js': '01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c',
  'excel-web-16.00.debug.js': 'c9d4f48f13916d03cdfab4e0ce3e7339e2373c46039bd1e6ffc967703cb8669c',
} as const;

describe('office.js', () => {
  test('is the version that the development Excel was written for', () => {
    const { version } = JSON.parse(readFileSync(join(officeFolder(), '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(version).toBe('1.1.110');
  });

  test.each(Object.entries(HASHES))('%s is not patched', (name, hash) => {
    expect(officeFileHash(name)).toBe(hash);
  });

  test('a member above the Excel’s level is refused, one at its level is not', async () => {
    const excel = createTestExcel({ excelApi: '1.9', formulas: false });
    try {
      const comments = Excel.run(async (context) => {
        context.workbook.comments.load('items');
        await context.sync();
      });
      await expect(comments).rejects.toMatchObject({ code: 'ApiNotFound' });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().pageLayout.load('orientation');
        await context.sync();
      });
      expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
      expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
      excel.assertNothingUnimplemented();
    } finally {
      excel.close();
    }
  });

  test('no Excel claims more than the package can speak', () => {
    expect(() => requirementSets('1.16')).toThrow(RangeError);
  });

  test('the globals are gone after closing', () => {
    const excel = createTestExcel({ formulas: false });
    expect('Excel' in globalThis).toBe(true);
    excel.close();
    expect('Excel' in globalThis).toBe(false);
  });
});
